/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small marks of what the reader has: in lists, charts and the sidebar, at once, and away. */

#include "ui/ui-fixture.h"

#include <math.h>
#include <string.h>

#include "charts/wmk-matrix.h"
#include "charts/wmk-progress-row.h"
#include "charts/wmk-timeline-chart.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

#define THEME "theme/quality"
#define SECTOR "sector/rail"
#define POLICY "policy/industrial-internet-action-plan-2021-2023"

static WmkSubject
make_subject (const char *address)
{
  return (WmkSubject){(char *) address, (char *) address, (char *) "1"};
}

/* Returns the note, to be deleted again. */
static char *
add_note (const char *address)
{
  const WmkSubject subject = make_subject (address);
  char *uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, "Whose?", NULL);

  g_assert_nonnull (uuid);

  return uuid;
}

static void
delete_note (const char *uuid)
{
  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL));
}

static void
set_star (const char *address, gboolean has_star)
{
  const WmkSubject subject = make_subject (address);

  g_assert_true (wmk_notebook_set_star (ui_get_notebook (), &subject, has_star, NULL));
}

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  wmk_notebook_load (ui_get_notebook ());
}

/* The row of a list of rows that draw themselves, as it is spoken. */
static GtkWidget *
find_list_row (GtkWidget *root, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, WMK_TYPE_LIST_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);

    if (g_strcmp0 (wmk_list_row_get_address (WMK_LIST_ROW (row)), address) == 0)
      return gtk_widget_get_parent (row);
  }

  return NULL;
}

static GtkWidget *
find_link_row (GtkWidget *root, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, WMK_TYPE_LINK_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (wmk_link_row_get_address (g_ptr_array_index (rows, i)), address) == 0)
      return g_ptr_array_index (rows, i);

  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  g_autofree char *description = NULL;

  if (widget == NULL)
    return FALSE;
  description = ui_dup_description (widget);

  return strstr (description, text) != NULL;
}

/* A collection's table, and the same page in a second window; rows that come into sight later. */
static void
test_table (Ui *ui, gconstpointer data)
{
  Ui first = *ui;
  g_autofree char *uuid = NULL;

  ui_open (ui, "policies");
  ui_wait_for (find_list_row (GTK_WIDGET (ui->window), POLICY) != NULL);
  g_assert_false (says (find_list_row (GTK_WIDGET (ui->window), POLICY), "note"));
  uuid = add_note (POLICY);
  ui_wait_for (says (find_list_row (GTK_WIDGET (ui->window), POLICY), "1 note"));
  /* The row around the cells says it, as well: it has the focus. */
  g_assert_true (
      says (gtk_widget_get_parent (find_list_row (GTK_WIDGET (ui->window), POLICY)), "1 note"));

  ui_key (ui, "ctrl", "n");
  ui_wait_for (g_list_length (gtk_application_get_windows (ui_get_application ())) == 2);
  ui_adopt (ui);
  ui_wait_for (says (find_list_row (GTK_WIDGET (ui->window), POLICY), "1 note"));
  set_star (POLICY, TRUE);
  ui_wait_for (says (find_list_row (GTK_WIDGET (ui->window), POLICY), "1 note, starred"));
  g_assert_true (says (find_list_row (GTK_WIDGET (first.window), POLICY), "1 note, starred"));
  delete_note (uuid);
  set_star (POLICY, FALSE);
  ui_wait_for (!says (find_list_row (GTK_WIDGET (ui->window), POLICY), "starred"));
  g_assert_false (says (find_list_row (GTK_WIDGET (first.window), POLICY), "note"));
  gtk_window_destroy (ui->window);
  *ui = first;
  ui_focus_window (ui->window);
}

/* Of a list with more rows than it makes: one is another thing's when it comes in sight again. */
static void
test_scrolled (Ui *ui, gconstpointer data)
{
  g_autofree char *address = NULL;
  GtkWidget *row;

  ui_open (ui, "sources");
  ui_wait_for (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW) != NULL);
  ui_settle (ui);
  row = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);
  address = g_strdup (wmk_list_row_get_address (WMK_LIST_ROW (row)));
  set_star (address, TRUE);
  ui_wait_for (says (find_list_row (GTK_WIDGET (ui_get_page (ui)), address), "starred"));

  gtk_widget_grab_focus (
      gtk_widget_get_parent (find_list_row (GTK_WIDGET (ui_get_page (ui)), address)));
  ui_key (ui, NULL, "End");
  ui_wait_for (find_list_row (GTK_WIDGET (ui_get_page (ui)), address) == NULL);
  ui_key (ui, NULL, "Home");
  ui_wait_for (find_list_row (GTK_WIDGET (ui_get_page (ui)), address) != NULL);
  g_assert_true (says (find_list_row (GTK_WIDGET (ui_get_page (ui)), address), "starred"));
  set_star (address, FALSE);
}

static void
test_search (Ui *ui, gconstpointer data)
{
  const WmkSubject target = make_subject ("target/nev-production-2025");
  g_autoptr (WmkVerdict) verdict = NULL;
  g_autofree char *uuid = add_note (SECTOR);

  ui_open (ui, "search/rail");
  ui_wait_for (find_list_row (GTK_WIDGET (ui_get_page (ui)), SECTOR) != NULL);
  g_assert_true (says (find_list_row (GTK_WIDGET (ui_get_page (ui)), SECTOR), "1 note"));
  g_assert_true (says (find_list_row (GTK_WIDGET (ui_get_page (ui)), SECTOR), "Sector"));
  delete_note (uuid);
  ui_wait_for (!says (find_list_row (GTK_WIDGET (ui_get_page (ui)), SECTOR), "1 note"));

  /* Beside a target's status, the reader's verdict. */
  g_assert_true (
      wmk_notebook_set_verdict (ui_get_notebook (), &target, WMK_VERDICT_PARTLY, "", NULL));
  ui_open (ui, "search/kind:target production vehicles");
  ui_wait_for (
      says (find_list_row (GTK_WIDGET (ui_get_page (ui)), target.address), "Yours: partly"));
  g_action_group_activate_action (G_ACTION_GROUP (ui->window), "show-own", NULL);
  ui_wait_for (!says (find_list_row (GTK_WIDGET (ui_get_page (ui)), target.address), "Yours"));
  g_action_group_activate_action (G_ACTION_GROUP (ui->window), "show-own", NULL);
  verdict = wmk_notebook_get_verdict (ui_get_notebook (), target.address, NULL);
  g_assert_true (
      wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_VERDICT, verdict->uuid, NULL));
}

/* The overview's rows and the sidebar's, which keep what they said before. */
static void
test_sectors (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL, places = NULL;
  GtkWidget *row = NULL, *place = NULL;
  g_autofree char *before = NULL;

  ui_open (ui, "overview");
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SECTOR_ROW);
  places = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (wmk_sector_row_get_address (g_ptr_array_index (rows, i)), SECTOR))
      row = g_ptr_array_index (rows, i);
  for (guint i = 0; i < places->len; i++)
    if (g_str_equal (wmk_sidebar_row_get_address (g_ptr_array_index (places, i)), SECTOR))
      place = g_ptr_array_index (places, i);

  before = ui_dup_description (row);
  set_star (SECTOR, TRUE);
  ui_wait_for (says (row, "starred") && says (place, "starred"));
  g_assert_true (says (row, before));
  set_star (SECTOR, FALSE);
  ui_wait_for (!says (row, "starred") && !says (place, "starred"));
  g_assert_true (says (row, before));
}

/* Rows of a sector's chart, of which some are made after the first frame. */
static void
test_chart (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL, uuids = g_ptr_array_new_with_free_func (g_free);

  ui_open (ui, "sector/new-energy-vehicles");
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_ROW);
  for (guint i = 0; i < rows->len; i++) {
    const WmkProgressDatum *datum =
        wmk_progress_row_get_datum (WMK_PROGRESS_ROW (g_ptr_array_index (rows, i)));

    g_ptr_array_add (uuids, add_note (datum->address));
  }
  for (guint i = 0; i < rows->len; i++) {
    ui_wait_for (says (g_ptr_array_index (rows, i), "1 note"));
    g_assert_true (
        wmk_progress_row_get_datum (WMK_PROGRESS_ROW (g_ptr_array_index (rows, i)))->noted);
  }

  /* Also when the page is opened anew. */
  ui_open (ui, SECTOR);
  g_ptr_array_unref (rows);
  ui_open (ui, "sector/new-energy-vehicles");
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_ROW);
  for (guint i = 0; i < rows->len; i++)
    ui_wait_for (says (g_ptr_array_index (rows, i), "1 note"));
  for (guint i = 0; i < uuids->len; i++)
    delete_note (g_ptr_array_index (uuids, i));
  ui_wait_for (!says (g_ptr_array_index (rows, 0), "1 note"));
}

/* Lists of links, of which all are made after the first frame. */
static void
test_links (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *kept = NULL;
  const char *address = NULL;

  ui_open (ui, SECTOR);
  ui_wait_for (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LINK_ROW) != NULL);
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LINK_ROW);
  for (guint i = 0; address == NULL && i < rows->len; i++)
    address = wmk_link_row_get_address (g_ptr_array_index (rows, i));
  g_assert_nonnull (address);

  set_star (address, TRUE);
  ui_wait_for (says (find_link_row (GTK_WIDGET (ui_get_page (ui)), address), "starred"));
  /* Made anew, they ask by themselves. */
  kept = g_strdup (address);
  ui_open (ui, POLICY);
  ui_open (ui, SECTOR);
  ui_wait_for (says (find_link_row (GTK_WIDGET (ui_get_page (ui)), kept), "starred"));
  address = kept;
  set_star (address, FALSE);
  ui_wait_for (!says (find_link_row (GTK_WIDGET (ui_get_page (ui)), address), "starred"));
}

/* What the keys reach on the timeline says what the reader has on it. */
static void
test_timeline (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart;
  g_autofree char *address = NULL;

  ui_open (ui, "timeline");
  chart = WMK_TIMELINE_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TIMELINE_CHART));
  gtk_widget_grab_focus (GTK_WIDGET (chart));
  ui_key (ui, NULL, "Right");
  ui_wait_for (wmk_timeline_chart_get_current (chart) >= 0);
  while (wmk_timeline_chart_get_address (chart) == NULL) {
    int current = wmk_timeline_chart_get_current (chart);

    ui_key (ui, NULL, "Right");
    ui_wait_for (wmk_timeline_chart_get_current (chart) != current);
  }
  address = g_strdup (wmk_timeline_chart_get_address (chart));
  set_star (address, TRUE);
  ui_wait_for (wmk_notebook_has_star (ui_get_notebook (), address));
  /* What was reached stays so, and says it when it is reached again. */
  g_assert_cmpstr (wmk_timeline_chart_get_address (chart), ==, address);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (wmk_timeline_chart_get_current (chart) < 0);
  wmk_timeline_chart_select (chart, address);
  ui_wait_for (says (GTK_WIDGET (chart), "starred"));
  set_star (address, FALSE);
  wmk_timeline_chart_let_go (chart);
  wmk_timeline_chart_select (chart, address);
  ui_wait_for (!says (GTK_WIDGET (chart), "starred"));
}

/* Whether the head of the theme says @text, with the focus. */
static gboolean
is_theme_called (Ui *ui, const char *text)
{
  GtkWidget *matrix = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_MATRIX);
  g_autofree char *other = NULL;

  if (!wmk_matrix_focus (WMK_MATRIX (matrix), THEME))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (ui_get_focus (ui)),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, text);

  return other == NULL;
}

/* The head of a theme in the matrix. */
static void
test_matrix (Ui *ui, gconstpointer data)
{
  ui_open (ui, "wording");
  ui_wait_for (is_theme_called (ui, "Quality"));
  set_star (THEME, TRUE);
  ui_wait_for (is_theme_called (ui, "Quality, starred"));
  ui_open (ui, SECTOR);
  ui_open (ui, "wording");
  ui_wait_for (is_theme_called (ui, "Quality, starred"));
  set_star (THEME, FALSE);
  ui_wait_for (is_theme_called (ui, "Quality"));
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/own-marks/" name, Ui, NULL, set_up, function, ui_tear_down)

  ADD ("table", test_table);
  ADD ("scrolled", test_scrolled);
  ADD ("search", test_search);
  ADD ("sectors", test_sectors);
  ADD ("chart", test_chart);
  ADD ("links", test_links);
  ADD ("timeline", test_timeline);
  ADD ("matrix", test_matrix);

  return ui_run ();
}
