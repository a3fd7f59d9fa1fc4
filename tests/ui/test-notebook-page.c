/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the notebook, by keyboard and pointer: finding, picking many, deleting, undoing. */

#include "ui/ui-fixture.h"

#include <math.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-list-row.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-sidebar-row.h"

#define RAIL "sector/rail"
#define TARGET "target/nev-indigenous-share-2025"
#define INDICATOR "indicator/nev-indigenous-share"
#define BUTTON_LEFT 1
#define BUTTON_RIGHT 3

static WmkSubject
make_subject (const char *address, const char *title)
{
  return (WmkSubject){(char *) address, (char *) title, (char *) "0.9"};
}

static void
must (gboolean done, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (done);
}

static void
add_note (const char *address, const char *title, const char *text)
{
  WmkSubject subject = make_subject (address, title);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, text, &error);

  must (uuid != NULL, error);
}

/* One of each: on a sector two notes and a star, on a target a verdict, on an indicator a point and
 * a tag, and a note on what the catalogue never had. */
static void
fill (void)
{
  WmkNotebook *notebook = ui_get_notebook ();
  WmkSubject rail = make_subject (RAIL, "Old title of rail");
  WmkSubject target = make_subject (TARGET, "Target");
  WmkSubject indicator = make_subject (INDICATOR, "Indicator");
  WmkPointData point = {(char *) "2021",     68,         NAN, (char *) "own estimate",
                        (char *) "Yearbook", (char *) ""};
  g_autofree char *tag = NULL, *uuid = NULL;

  wmk_notebook_load (notebook);
  tag = wmk_notebook_add_tag (notebook, "doubtful", "#c01c28", NULL);
  add_note (RAIL, "Old title of rail", "# Speed\n\nThe **fastest** [line](sector/rail)");
  add_note (RAIL, "Old title of rail", "Signals and switches");
  add_note ("policy/gone-plan", "A plan that is gone", "About nothing");
  must (wmk_notebook_set_star (notebook, &rail, TRUE, NULL), NULL);
  must (wmk_notebook_set_verdict (notebook, &target, WMK_VERDICT_PARTLY, "Counted twice", NULL),
        NULL);
  uuid = wmk_notebook_add_point (notebook, &indicator, &point, NULL);
  must (uuid != NULL, NULL);
  must (wmk_notebook_set_tag (notebook, &indicator, tag, TRUE, NULL), NULL);
}

#define N_ENTRIES 7

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  ui_clear_notebook ();
  if (data != NULL)
    fill ();
  ui_open (ui, WMK_ADDRESS_NOTEBOOK);
}

static void
tear_down (Ui *ui, gconstpointer data)
{
  ui_clear_notebook ();
  ui_tear_down (ui, data);
}

static gboolean
says (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui->window));

  return strstr (texts, text) != NULL;
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget);
}

/* How many rows the list shows: all of it fits. */
static guint
count_rows (Ui *ui)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += is_shown (g_ptr_array_index (rows, i));

  return n;
}

/* The list's own row of the first entry with that accessible name and, in its description, @text.
 */
static GtkWidget *
find_row (Ui *ui, const char *name, const char *text)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = gtk_widget_get_parent (g_ptr_array_index (rows, i));
    g_autofree char *own_name = ui_dup_name (row), *description = ui_dup_description (row);

    if (is_shown (row) && strstr (own_name, name) != NULL && strstr (description, text) != NULL)
      return row;
  }

  return NULL;
}

static void
run_action (Ui *ui, const char *name, const char *value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), name, "s", value));
  ui_settle (ui);
}

/* What a row says, to the eye and to a reader of the screen. */
static void
test_rows (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  g_assert_true (says (ui, "7 entries"));
  g_assert_nonnull (find_row (ui, "rail", "Note · Sector"));
  g_assert_nonnull (find_row (ui, "rail", "Speed The fastest line"));
  g_assert_nonnull (find_row (ui, "rail", "Star · Sector"));
  g_assert_nonnull (find_row (ui, "", "Yours: partly · Counted twice"));
  g_assert_nonnull (find_row (ui, "", "2021: 68 · own estimate · Yearbook"));
  g_assert_nonnull (find_row (ui, "", "● doubtful"));
  g_assert_nonnull (find_row (ui, "A plan that is gone", "no longer in the catalogue, was in 0.9"));
}

/* Each filter, and what takes it away again. */
static void
test_filters (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  run_action (ui, "list.filter-entry", "note");
  ui_wait_for (count_rows (ui) == 3);
  g_assert_true (says (ui, "3 of 7"));
  g_assert_true (says (ui, "Entries: Notes"));
  run_action (ui, "list.filter-kind", "sector");
  ui_wait_for (count_rows (ui) == 2);
  run_action (ui, "list.filter-entry", "");
  ui_wait_for (count_rows (ui) == 3);
  run_action (ui, "list.filter-kind", "");
  run_action (ui, "list.filter-sector", "sector/new-energy-vehicles");
  ui_wait_for (count_rows (ui) == 3);
  run_action (ui, "list.filter-sector", "");
  run_action (ui, "list.filter-verdict", "partly");
  ui_wait_for (count_rows (ui) == 1);
  run_action (ui, "list.filter-verdict", "");
  run_action (ui, "list.filter-date", "1");
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  run_action (ui, "list.filter-date", "..2001");
  ui_wait_for (says (ui, "Nothing in the notebook fits"));

  /* It says what to drop, and the button does. */
  g_assert_true (says (ui, "Without “Last Change: ..2001”"));
  ui_click (ui, ui_find_button (GTK_WIDGET (ui_get_page (ui)), "list.show-all"), BUTTON_LEFT);
  ui_wait_for (count_rows (ui) == N_ENTRIES);
}

/* Words as they are typed, of notes, titles and reasons; found ones are marked and counted. */
static void
test_words (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_wait_for (GTK_IS_TEXT (ui_get_focus (ui)) || (ui_tab (ui), FALSE));
  ui_type (ui, "switch");
  ui_wait_for (count_rows (ui) == 1);
  g_assert_nonnull (find_row (ui, "rail", "Signals and switches"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (WMK_IS_LIST_ROW (gtk_widget_get_first_child (ui_get_focus (ui))));
  gtk_editable_set_text (
      GTK_EDITABLE (ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY)), "count");
  ui_wait_for (count_rows (ui) == 1);
  g_assert_nonnull (find_row (ui, "", "Counted twice"));
}

/* By title: that which is gone first; the choice is kept while the reader goes elsewhere. */
static void
test_sort (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  run_action (ui, "list.order", "title");
  ui_focus (ui, find_row (ui, "A plan that is gone", ""));
  g_assert_cmpuint (wmk_pick_list_get_focused (WMK_PICK_LIST (
                        ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PICK_LIST))),
                    ==, 0);
  ui_open (ui, RAIL);
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), WMK_ADDRESS_NOTEBOOK));
  ui_wait_for (ui_get_focus (ui) != NULL &&
               find_row (ui, "A plan that is gone", "") == ui_get_focus (ui));
}

/* Enter goes to the thing with the pane of notes; Back comes to the very row. */
static void
test_open (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_focus (ui, find_row (ui, "rail", "Signals"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), RAIL));
  ui_settle (ui);
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), WMK_ADDRESS_NOTEBOOK));
  ui_wait_for (ui_get_focus (ui) != NULL && ui_get_focus (ui) == find_row (ui, "rail", "Signals"));
  ui_click (ui, find_row (ui, "", "Yours: partly"), BUTTON_LEFT);
  ui_wait_for (!g_str_equal (ui_get_address (ui), WMK_ADDRESS_NOTEBOOK));
}

/* The menu of a row: of that under the pointer, and of all that are picked. */
static void
test_menu (Ui *ui, gconstpointer data)
{
  GtkWidget *menu, *row;

  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_settle (ui);
  row = find_row (ui, "rail", "Signals");
  ui_click (ui, row, BUTTON_RIGHT);
  ui_wait_for ((menu = ui_find (row, GTK_TYPE_POPOVER_MENU)) != NULL &&
               gtk_widget_get_mapped (menu));
  ui_settle (ui);
  ui_key (ui, NULL, "d");
  ui_wait_for (count_rows (ui) == N_ENTRIES - 1);
  g_assert_null (find_row (ui, "rail", "Signals"));

  row = find_row (ui, "rail", "Speed");
  ui_focus (ui, row);
  ui_key (ui, NULL, "Menu");
  ui_wait_for ((menu = ui_find (row, GTK_TYPE_POPOVER_MENU)) != NULL &&
               gtk_widget_get_mapped (menu));
  ui_settle (ui);
  ui_key (ui, NULL, "o");
  ui_wait_for (g_str_equal (ui_get_address (ui), RAIL));
}

static guint
count_trash (void)
{
  WmkNotebookCounts counts;

  must (wmk_notebook_get_counts (ui_get_notebook (), &counts, NULL), NULL);

  return counts.n_trashed;
}

/* Many by the keyboard: deleted by one step, and back by one. */
static void
test_delete_many (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_focus (ui, find_row (ui, "", "Tags · Indicator"));
  ui_key (ui, "ctrl", "a");
  ui_wait_for (says (ui, "7 selected"));
  gtk_test_accessible_assert_state (find_row (ui, "rail", "Signals"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  ui_key (ui, NULL, "Delete");
  ui_wait_for (says (ui, "7 entries deleted"));
  ui_wait_for (says (ui, "Nothing in the notebook yet"));
  g_assert_cmpuint (count_trash (), ==, 5);
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui->window), "win.undo-step"), BUTTON_LEFT);
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  g_assert_cmpuint (count_trash (), ==, 0);
}

/* Shift and the arrows pick a run; space takes one out; Escape ends it. */
static void
test_pick (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_focus (ui, find_row (ui, "", "Tags · Indicator"));
  ui_key (ui, "shift", "Down");
  ui_wait_for (says (ui, "2 selected"));
  ui_key (ui, "shift", "Down");
  ui_wait_for (says (ui, "3 selected"));
  ui_key (ui, "shift", "Up");
  ui_wait_for (says (ui, "2 selected"));
  ui_key (ui, NULL, "space");
  ui_wait_for (says (ui, "1 selected"));
  /* A click picks, and leads nowhere. */
  ui_click (ui, find_row (ui, "rail", "Signals"), BUTTON_LEFT);
  ui_wait_for (says (ui, "2 selected"));
  g_assert_cmpstr (ui_get_address (ui), ==, WMK_ADDRESS_NOTEBOOK);
  /* What is filtered away is picked no longer. */
  run_action (ui, "list.filter-entry", "note");
  ui_wait_for (says (ui, "1 selected"));
  ui_focus (ui, find_row (ui, "rail", "Signals"));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!says (ui, "1 selected"));
}

/* Holds Shift until what it does shows. */
static void
shift_click (Ui *ui, GtkWidget *row, const char *text)
{
  g_assert_nonnull (row);
  ui_settle (ui);
  ui_point (ui, row);
  robot_press (ui_get_robot (), "shift", BUTTON_LEFT, TRUE);
  robot_press (ui_get_robot (), NULL, BUTTON_LEFT, FALSE);
  ui_wait_for (says (ui, text));
  robot_press (ui_get_robot (), "shift", BUTTON_LEFT, FALSE);
  ui_settle (ui);
}

/* A run begins at its row wherever that has gone to, or at the last where it is shown no more. */
static void
test_pick_fewer (Ui *ui, gconstpointer data)
{
  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_focus (ui, find_row (ui, "rail", "Signals"));
  ui_key (ui, NULL, "space");
  ui_wait_for (says (ui, "1 selected"));
  run_action (ui, "list.filter-entry", "note");
  ui_wait_for (count_rows (ui) == 3);
  shift_click (ui, find_row (ui, "A plan that is gone", ""), "2 selected");
  run_action (ui, "list.filter-entry", "");
  ui_wait_for (count_rows (ui) == N_ENTRIES);

  ui_click (ui, find_row (ui, "rail", "Speed"), BUTTON_LEFT);
  ui_wait_for (says (ui, "3 selected"));
  run_action (ui, "list.filter-entry", "star");
  ui_wait_for (count_rows (ui) == 1);
  ui_wait_for (says (ui, "0 selected"));
  shift_click (ui, find_row (ui, "rail", "Star"), "1 selected");
}

/* The bar's buttons: a new tag and a star for all things of what is picked. */
static void
test_bar (Ui *ui, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (ui_get_page (ui));
  g_autoptr (GPtrArray) tags = NULL, starred = NULL;

  ui_wait_for (count_rows (ui) == N_ENTRIES);
  ui_focus (ui, find_row (ui, "", "Tags · Indicator"));
  ui_key (ui, "ctrl", "a");
  ui_wait_for (says (ui, "7 selected"));
  ui_settle (ui);
  ui_click (ui, ui_find_button (page, "picked.star"), BUTTON_LEFT);
  ui_wait_for (says (ui, "Things of 7 entries starred"));
  starred = wmk_notebook_list_starred (ui_get_notebook (), NULL);
  g_assert_cmpuint (starred->len, ==, 4);
  {
    g_autoptr (GPtrArray) buttons = ui_find_all (page, GTK_TYPE_MENU_BUTTON);

    ui_click (ui, g_ptr_array_index (buttons, buttons->len - 1), BUTTON_LEFT);
  }
  ui_wait_for (GTK_IS_TEXT (ui_get_focus (ui)));
  ui_settle (ui);
  ui_type (ui, "new-one");
  ui_key (ui, NULL, "Return");
  ui_wait_for (says (ui, "Tagged “new-one”"));
  tags = wmk_notebook_list_tags (ui_get_notebook (), NULL);
  g_assert_cmpuint (tags->len, ==, 2);
}

/* What is changed elsewhere shows, with the focus where it was. */
static void
test_follow (Ui *ui, gconstpointer data)
{
  GtkWidget *row;

  ui_wait_for (count_rows (ui) == N_ENTRIES);
  row = find_row (ui, "rail", "Signals");
  ui_focus (ui, row);
  add_note (RAIL, "Rail", "Another");
  ui_wait_for (find_row (ui, "rail", "Another") != NULL);
  ui_wait_for (ui_get_focus (ui) == find_row (ui, "rail", "Signals"));
  ui_wait_for (says (ui, "8 entries"));
}

static gboolean
sidebar_says (Ui *ui, const char *text)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < rows->len; i++) {
    WmkSidebarRow *row = g_ptr_array_index (rows, i);
    g_autofree char *description = ui_dup_description (GTK_WIDGET (row));

    if (g_str_equal (wmk_sidebar_row_get_address (row), WMK_ADDRESS_NOTEBOOK))
      return g_str_equal (description, text);
  }

  return FALSE;
}

static void
test_sidebar (Ui *ui, gconstpointer data)
{
  ui_wait_for (sidebar_says (ui, "7 entries"));
  add_note (RAIL, "Rail", "One more");
  ui_wait_for (sidebar_says (ui, "8 entries"));
}

/* An empty one says how to begin. */
static void
test_empty (Ui *ui, gconstpointer data)
{
  ui_wait_for (says (ui, "Nothing in the notebook yet"));
  g_assert_true (says (ui, "press F8 to write a note"));
  add_note (RAIL, "Rail", "The first");
  ui_wait_for (count_rows (ui) == 1);
}

/* As narrow as a telephone all is there, and nothing is wider. */
static void
test_narrow (Ui *ui, gconstpointer data)
{
  ui_resize (ui, 360, 640);
  ui_wait_for (count_rows (ui) > 3);
  ui_focus (ui, find_row (ui, "", "Tags · Indicator"));
  ui_key (ui, "ctrl", "a");
  ui_wait_for (says (ui, "7 selected"));
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), <=, 360);
  g_assert_true (
      gtk_widget_get_mapped (ui_find_button (GTK_WIDGET (ui_get_page (ui)), "picked.done")));
}

static void
add (const char *name, gboolean filled, void (*test) (Ui *, gconstpointer))
{
  g_test_add (name, Ui, GINT_TO_POINTER (filled), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  add ("/notebook-page/rows", TRUE, test_rows);
  add ("/notebook-page/filters", TRUE, test_filters);
  add ("/notebook-page/words", TRUE, test_words);
  add ("/notebook-page/sort", TRUE, test_sort);
  add ("/notebook-page/open", TRUE, test_open);
  add ("/notebook-page/menu", TRUE, test_menu);
  add ("/notebook-page/delete-many", TRUE, test_delete_many);
  add ("/notebook-page/pick", TRUE, test_pick);
  add ("/notebook-page/pick-fewer", TRUE, test_pick_fewer);
  add ("/notebook-page/bar", TRUE, test_bar);
  add ("/notebook-page/follow", TRUE, test_follow);
  add ("/notebook-page/sidebar", TRUE, test_sidebar);
  add ("/notebook-page/empty", FALSE, test_empty);
  add ("/notebook-page/narrow", TRUE, test_narrow);

  return ui_run ();
}
