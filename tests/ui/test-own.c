/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader's own data points and verdicts: entered by keys, shown beside what is computed. */

#include "ui/ui-fixture.h"

#include <math.h>
#include <string.h>

#include "charts/wmk-path-chart.h"
#include "charts/wmk-progress-row.h"
#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-points-box.h"
#include "window/wmk-side-view.h"
#include "window/wmk-target-card.h"
#include "window/wmk-verdict-row.h"
#include "window/wmk-window-private.h"

#define INDICATOR "indicator/nev-production"
#define TARGET "target/nev-production-2025"
#define SECTOR "sector/new-energy-vehicles"

/* Each test begins with an empty notebook, but for the trash. */
static void
set_up (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autoptr (GPtrArray) points = NULL, verdicts = NULL;

  ui_set_up (ui, data);
  wmk_notebook_load (notebook);
  points = wmk_notebook_list_points (notebook, NULL, NULL);
  for (guint i = 0; i < points->len; i++) {
    const WmkPoint *point = g_ptr_array_index (points, i);

    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_POINT, point->uuid, NULL));
  }
  verdicts = wmk_notebook_list_verdicts (notebook, NULL);
  for (guint i = 0; i < verdicts->len; i++) {
    const WmkVerdict *verdict = g_ptr_array_index (verdicts, i);

    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_VERDICT, verdict->uuid, NULL));
  }
}

static void
open_with_pane (Ui *ui, const char *address)
{
  ui_open (ui, address);
  if (!wmk_window_get_shows_notes (WMK_WINDOW (ui->window)))
    ui_key (ui, NULL, "F8");
  ui_wait_for (wmk_window_get_shows_notes (WMK_WINDOW (ui->window)));
  ui_settle (ui);
}

static WmkPathChart *
get_chart (Ui *ui)
{
  return WMK_PATH_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_CHART));
}

/* The reader's mark of that index in the chart, NULL for none. */
static const WmkPathMark *
find_mark (Ui *ui, guint index)
{
  const WmkPathLayout *layout = wmk_path_chart_get_layout (get_chart (ui));

  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);

    if (mark->is_own && mark->index == index)
      return mark;
  }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  }
  g_error ("no button “%s”", label);
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (WMK_IS_POINT_DIALOG (item->data) && gtk_widget_get_mapped (item->data))
      return item->data;

  return NULL;
}

/* With the focus in its first field. */
static GtkWindow *
open_dialog (Ui *ui)
{
  GtkWindow *dialog;

  gtk_widget_grab_focus (find_button (GTK_WIDGET (ui->window), "_Add a Data Point…"));
  ui_key (ui, NULL, "Return");
  ui_wait_for ((dialog = find_dialog ()) != NULL);
  ui_focus_window (dialog);

  return dialog;
}

/* Fields in their order, by Tab. */
static void
fill (Ui *ui, const char *date, const char *value, const char *value_high)
{
  ui_type (ui, date);
  ui_key (ui, NULL, "Tab");
  ui_type (ui, value);
  ui_key (ui, NULL, "Tab");
  ui_type (ui, value_high);
}

static void
press_in_dialog (Ui *ui, const char *key)
{
  ui_key (ui, NULL, key);
  ui_wait_for (find_dialog () == NULL);
  ui_focus_window (ui->window);
}

static gboolean
is_at_own (WmkPathChart *chart)
{
  int current = wmk_path_chart_get_current (chart);

  return current >= 0 &&
         wmk_path_layout_get_mark (wmk_path_chart_get_layout (chart), current)->is_own;
}

/* Down from the first series past the others and the targets, to what is the reader's. */
static char *
dup_said (Ui *ui)
{
  WmkPathChart *chart = get_chart (ui);

  gtk_widget_grab_focus (GTK_WIDGET (chart));
  ui_key (ui, NULL, "Right");
  ui_wait_for (wmk_path_chart_get_current (chart) >= 0);
  while (!is_at_own (chart)) {
    int current = wmk_path_chart_get_current (chart);

    ui_key (ui, NULL, "Down");
    ui_wait_for (wmk_path_chart_get_current (chart) != current);
  }

  return ui_dup_description (GTK_WIDGET (chart));
}

static void
test_point (Ui *ui, gconstpointer data)
{
  const WmkPathMark *mark;
  g_autofree char *said = NULL;
  double low, high;

  open_with_pane (ui, INDICATOR);
  g_assert_null (find_mark (ui, 0));
  open_dialog (ui);
  fill (ui, "2021", "4", "");
  press_in_dialog (ui, "Return");
  ui_wait_for (find_mark (ui, 0) != NULL);
  mark = find_mark (ui, 0);
  low = wmk_path_chart_get_layout (get_chart (ui))->scale.low;
  high = wmk_path_chart_get_layout (get_chart (ui))->scale.high;
  g_assert_cmpfloat_with_epsilon (mark->y,
                                  wmk_path_chart_get_layout (get_chart (ui))->plot.y +
                                      wmk_path_chart_get_layout (get_chart (ui))->plot.height *
                                          (high - 4) / (high - low),
                                  0.01);
  said = dup_said (ui);
  g_assert_cmpstr (said, ==, "Yours, 2021: 4 million vehicles.");
}

/* Delete in the list takes it away; Ctrl+Z brings it back. */
static void
test_delete (Ui *ui, gconstpointer data)
{
  GtkWidget *box, *list;

  open_with_pane (ui, INDICATOR);
  open_dialog (ui);
  fill (ui, "2019-05", "2", "");
  press_in_dialog (ui, "Return");
  ui_wait_for (find_mark (ui, 0) != NULL);

  box = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_POINTS_BOX);
  list = ui_find (box, GTK_TYPE_LIST_BOX);
  gtk_widget_grab_focus (gtk_widget_get_first_child (list));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (find_mark (ui, 0) == NULL);
  ui_key (ui, "ctrl", "z");
  ui_wait_for (find_mark (ui, 0) != NULL);
}

static void
test_range (Ui *ui, gconstpointer data)
{
  open_with_pane (ui, INDICATOR);
  open_dialog (ui);
  fill (ui, "2022", "5", "8");
  press_in_dialog (ui, "Return");
  ui_wait_for (find_mark (ui, 0) != NULL);
  g_assert_cmpfloat (find_mark (ui, 0)->y_high, <, find_mark (ui, 0)->y);
}

/* Said beside the field, which has the focus; what was typed stays, and can be mended. */
static void
test_bad_date (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *entry;
  g_autofree char *description = NULL, *texts = NULL;

  open_with_pane (ui, INDICATOR);
  dialog = open_dialog (ui);
  fill (ui, "2021-13", "4", "");
  ui_key (ui, NULL, "Return");
  entry = ui_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  ui_wait_for (gtk_widget_has_css_class (entry, "error"));
  description = ui_dup_description (entry);
  g_assert_cmpstr (description, ==, "Write a year, a month or a day: 2016, 2016-07 or 2016-07-26.");
  texts = ui_dup_texts (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (texts, description));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), entry));
  g_assert_null (find_mark (ui, 0));

  ui_key (ui, NULL, "End");
  ui_key (ui, NULL, "BackSpace");
  ui_type (ui, "2");
  press_in_dialog (ui, "Return");
  ui_wait_for (find_mark (ui, 0) != NULL);
}

static void
test_escape (Ui *ui, gconstpointer data)
{
  open_with_pane (ui, INDICATOR);
  open_dialog (ui);
  fill (ui, "2021", "4", "");
  press_in_dialog (ui, "Escape");
  g_assert_null (find_mark (ui, 0));
}

static char *
dup_card (Ui *ui)
{
  return ui_dup_texts (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGET_CARD));
}

static gboolean
card_says (Ui *ui, const char *text)
{
  g_autofree char *texts = dup_card (ui);

  return strstr (texts, text) != NULL;
}

static GtkWidget *
find_error (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (labels, i), "error"))
      return g_ptr_array_index (labels, i);
  g_assert_not_reached ();
}

static GtkWidget *
get_verdict_row (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui->window), WMK_TYPE_VERDICT_ROW);
}

/* What the row of the indicator in the sector's chart says. */
static char *
dup_row (Ui *ui)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);

    if (g_str_equal (wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address, INDICATOR))
      return ui_dup_description (row);
  }

  return g_strdup ("");
}

static gboolean
row_says (Ui *ui, const char *text)
{
  g_autofree char *said = dup_row (ui);

  return strstr (said, text) != NULL;
}

/* Chosen by keys from the target's card; beside the status there and in the sector's chart. */
static void
test_verdict (Ui *ui, gconstpointer data)
{
  GtkWidget *judge, *partly;

  ui_open (ui, INDICATOR);
  g_assert_true (card_says (ui, "Met"));
  judge =
      ui_find_button (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGET_CARD), "win.judge");
  gtk_widget_grab_focus (judge);
  ui_key (ui, NULL, "Return");
  ui_wait_for (gtk_widget_get_ancestor (ui_get_focus (ui), WMK_TYPE_VERDICT_ROW) != NULL);
  partly = find_button (get_verdict_row (ui), "Partly");
  gtk_widget_grab_focus (partly);
  ui_key (ui, NULL, "Return");
  ui_wait_for (card_says (ui, "Yours: partly"));
  g_assert_true (card_says (ui, "Met"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (partly)));

  ui_open (ui, SECTOR);
  ui_wait_for (row_says (ui, "Yours: partly."));
  g_assert_true (row_says (ui, "Status: Met."));
}

/* Saved while it is typed, and gone and back with the verdict. */
static void
test_reason (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkVerdict) verdict = NULL;
  WmkNotebook *notebook = ui_get_notebook ();

  open_with_pane (ui, INDICATOR);
  gtk_widget_grab_focus (find_button (get_verdict_row (ui), "Missed"));
  ui_key (ui, NULL, "space");
  ui_wait_for (card_says (ui, "Yours: missed"));
  gtk_widget_grab_focus (ui_find (get_verdict_row (ui), GTK_TYPE_TEXT_VIEW));
  ui_type (ui, "whose");
  ui_wait_for (card_says (ui, "whose"));
  verdict = wmk_notebook_get_verdict (notebook, TARGET, NULL);
  g_assert_cmpstr (verdict->reason, ==, "whose");

  ui_click (ui, find_button (get_verdict_row (ui), "Remove"), 1);
  ui_wait_for (!card_says (ui, "Yours"));
  g_assert_true (card_says (ui, "Met"));
  g_assert_null (wmk_notebook_get_verdict (notebook, TARGET, NULL));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (card_says (ui, "Yours: missed"));
  g_assert_true (card_says (ui, "whose"));
}

static void
write_all (void)
{
  WmkNotebook *notebook = ui_get_notebook ();
  const WmkSubject indicator = {(char *) INDICATOR, (char *) "Production", (char *) "1"};
  const WmkSubject target = {(char *) TARGET, (char *) "Production, 2025", (char *) "1"};
  const WmkPointData point = {(char *) "2021", 4, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *uuid = wmk_notebook_add_point (notebook, &indicator, &point, NULL);

  g_assert_nonnull (uuid);
  g_assert_true (wmk_notebook_set_verdict (notebook, &target, WMK_VERDICT_UNCLEAR, "whose", NULL));
}

/* One switch, for chart and statuses, in all windows, and back. */
static void
test_switch (Ui *ui, gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (ui->window);

  open_with_pane (ui, INDICATOR);
  write_all ();
  ui_wait_for (find_mark (ui, 0) != NULL && card_says (ui, "Yours: unclear"));
  g_action_group_activate_action (actions, "show-own", NULL);
  ui_wait_for (find_mark (ui, 0) == NULL && !card_says (ui, "Yours"));
  g_assert_true (card_says (ui, "Met"));
  /* The pane says so, and offers to change it. */
  g_assert_true (gtk_widget_get_mapped (find_button (GTK_WIDGET (ui->window), "Show")));

  ui_open (ui, SECTOR);
  g_assert_false (row_says (ui, "Yours"));
  g_action_group_activate_action (actions, "show-own", NULL);
  ui_wait_for (row_says (ui, "Yours: unclear."));
  g_assert_true (row_says (ui, "Yours, 2021: 4 million vehicles."));
}

/* What another window writes shows here at once. */
static void
test_second_window (Ui *ui, gconstpointer data)
{
  Ui first = *ui;

  open_with_pane (ui, INDICATOR);
  ui_key (ui, "ctrl", "n");
  ui_wait_for (g_list_length (gtk_application_get_windows (ui_get_application ())) == 2);
  ui_adopt (ui);
  ui_wait_for (g_strcmp0 (ui_get_address (ui), INDICATOR) == 0);
  write_all ();
  ui_wait_for (find_mark (ui, 0) != NULL && find_mark (&first, 0) != NULL);
  g_assert_true (card_says (&first, "Yours: unclear"));
  gtk_window_destroy (ui->window);
  *ui = first;
  ui_focus_window (ui->window);
}

/* What is left to read of the window's own widgets: a dialog is another window. */
static gboolean
window_says (GtkWindow *window, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (window));

  return strstr (texts, text) != NULL;
}

/* While another program holds the file: what was chosen, typed and filled in stays on screen with
 * the reason, and is written as soon as that is possible. */
static void
test_locked (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autoptr (WmkDatabase) other = NULL;
  GtkWindow *dialog;

  open_with_pane (ui, INDICATOR);
  other = wmk_database_open_writable (wmk_notebook_get_path (notebook), 1000, NULL);
  g_assert_nonnull (other);
  g_assert_true (wmk_database_begin (other, NULL));

  ui_click (ui, find_button (get_verdict_row (ui), "Missed"), 1);
  ui_wait_for (window_says (ui->window, "nother program"));
  g_assert_false (card_says (ui, "Yours"));
  dialog = open_dialog (ui);
  fill (ui, "2021", "4", "");
  ui_key (ui, NULL, "Return");
  ui_wait_for (window_says (dialog, "nother program"));
  g_assert_null (find_mark (ui, 0));

  wmk_database_rollback (other);
  press_in_dialog (ui, "Return");
  ui_wait_for (find_mark (ui, 0) != NULL);
  ui_wait_for (card_says (ui, "Yours: missed"));
  g_assert_false (gtk_widget_get_mapped (find_error (get_verdict_row (ui))));
}

/* A figure of three hundred digits asks for no more room than there is. */
static void
test_long_figure (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  const WmkSubject indicator = {(char *) INDICATOR, (char *) "Production", (char *) "1"};
  const WmkPointData point = {(char *) "2021", 1e300, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *uuid = wmk_notebook_add_point (notebook, &indicator, &point, NULL);
  g_autoptr (WmkPointsBox) box = g_object_ref_sink (g_object_new (WMK_TYPE_POINTS_BOX, NULL));
  g_autofree char *path = wmk_catalog_dup_default_path ();
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (path, NULL);
  WmkIndicator shown = {.id = (char *) INDICATOR, .name = (char *) "", .unit = (char *) ""};
  int minimum;

  g_assert_nonnull (uuid);
  wmk_points_box_set_subject (box, notebook, catalog, &shown);
  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 286);
}

/* Whatever it holds, it wishes for what it needs at least. */
static void
test_wide_pane (Ui *ui, gconstpointer data)
{
  GtkWidget *pane = gtk_label_new (NULL);
  g_autoptr (GtkWidget) view = NULL;
  int minimum, natural;

  gtk_widget_set_size_request (pane, 2000, -1);
  view = g_object_ref_sink (g_object_new (WMK_TYPE_SIDE_VIEW, "content", gtk_label_new (NULL),
                                          "pane", pane, "shows-pane", TRUE, NULL));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, >=, 2000);
  g_assert_cmpint (natural, >=, minimum);
}

/* A verdict that cannot be read is not none: a choice leaves the reason that the file has, also
 * where it is saved later. */
static void
test_unread (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  const WmkSubject target = {(char *) TARGET, (char *) "Production, 2025", (char *) "1"};
  g_autoptr (WmkDatabase) other = NULL;
  g_autoptr (WmkVerdict) verdict = NULL, later = NULL;
  g_autoptr (GtkWidget) row = NULL;

  write_all ();
  other = wmk_database_open_writable (wmk_notebook_get_path (notebook), 1000, NULL);
  g_assert_nonnull (other);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  row = g_object_ref_sink (wmk_verdict_row_new (notebook, &target, ""));
  wmk_database_rollback (other);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (row, "Missed")), TRUE);
  verdict = wmk_notebook_get_verdict (notebook, TARGET, NULL);
  g_assert_cmpint (verdict->verdict, ==, WMK_VERDICT_MISSED);
  g_assert_cmpstr (verdict->reason, ==, "whose");

  g_assert_true (wmk_database_begin (other, NULL));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (row, "Met")), TRUE);
  wmk_database_rollback (other);
  /* Somebody else's change does not put the choice back. */
  g_assert_true (wmk_notebook_set_verdict (notebook, &target, WMK_VERDICT_PARTLY, "mine", NULL));
  g_assert_true (wmk_verdict_row_flush (WMK_VERDICT_ROW (row)));
  later = wmk_notebook_get_verdict (notebook, TARGET, NULL);
  g_assert_cmpint (later->verdict, ==, WMK_VERDICT_MET);
  g_assert_cmpstr (later->reason, ==, "mine");
}

/* On a telephone the pane covers the page; its buttons fit. */
static void
test_narrow (Ui *ui, gconstpointer data)
{
  GtkWidget *row;
  graphene_rect_t bounds;

  ui_resize (ui, 360, 640);
  open_with_pane (ui, INDICATOR);
  row = get_verdict_row (ui);
  for (int i = 0; i < 4; i++) {
    static const char *const labels[] = {"Met", "Partly", "Missed", "Unclear"};

    bounds = ui_get_bounds (find_button (row, labels[i]), GTK_WIDGET (ui->window));
    g_assert_cmpfloat (bounds.origin.x, >=, 0);
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
  }
  ui_key (ui, NULL, "F8");
  ui_resize (ui, 1100, 700);
}

/* The choice begins where reading does; time still runs to the right. */
static void
test_right_to_left (Ui *ui, gconstpointer data)
{
  graphene_rect_t met, unclear;
  const WmkPathLayout *layout;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_with_pane (ui, INDICATOR);
  write_all ();
  ui_wait_for (find_mark (ui, 0) != NULL);
  met = ui_get_bounds (find_button (get_verdict_row (ui), "Met"), GTK_WIDGET (ui->window));
  unclear = ui_get_bounds (find_button (get_verdict_row (ui), "Unclear"), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (met.origin.x, >, unclear.origin.x);
  layout = wmk_path_chart_get_layout (get_chart (ui));
  g_assert_cmpfloat (find_mark (ui, 0)->x, <, layout->as_of_x);
  g_assert_cmpfloat (find_mark (ui, 0)->x, >, wmk_path_layout_get_mark (layout, 0)->x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/own/" name, Ui, NULL, set_up, function, ui_tear_down)

  ADD ("point", test_point);
  ADD ("delete", test_delete);
  ADD ("range", test_range);
  ADD ("bad-date", test_bad_date);
  ADD ("escape", test_escape);
  ADD ("verdict", test_verdict);
  ADD ("reason", test_reason);
  ADD ("switch", test_switch);
  ADD ("second-window", test_second_window);
  ADD ("locked", test_locked);
  ADD ("unread", test_unread);
  ADD ("long-figure", test_long_figure);
  ADD ("wide-pane", test_wide_pane);
  ADD ("narrow", test_narrow);
  ADD ("right-to-left", test_right_to_left);

  return ui_run ();
}
