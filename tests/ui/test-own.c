/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader's own verdicts, beside the status that is computed; and where they and the data points
 * show, in which windows and pages. */

#include "ui/own-fixture.h"

#include <math.h>
#include <string.h>

#include "charts/wmk-progress-row.h"
#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-side-view.h"
#include "window/wmk-target-card.h"
#include "window/wmk-verdict-row.h"

#define TARGET "target/nev-production-2025"
#define SECTOR "sector/new-energy-vehicles"

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

    if (g_str_equal (wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address, OWN_INDICATOR))
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

  ui_open (ui, OWN_INDICATOR);
  g_assert_true (card_says (ui, "Met"));
  judge =
      ui_find_button (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGET_CARD), "win.judge");
  gtk_widget_grab_focus (judge);
  ui_key (ui, NULL, "Return");
  ui_wait_for (gtk_widget_get_ancestor (ui_get_focus (ui), WMK_TYPE_VERDICT_ROW) != NULL);
  partly = own_find_button (get_verdict_row (ui), "Partly");
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

  own_open (ui, OWN_INDICATOR);
  gtk_widget_grab_focus (own_find_button (get_verdict_row (ui), "Missed"));
  ui_key (ui, NULL, "space");
  ui_wait_for (card_says (ui, "Yours: missed"));
  /* The choice leads to its reason. */
  g_assert_true (GTK_IS_TEXT_VIEW (ui_get_focus (ui)));
  ui_type (ui, "whose");
  ui_wait_for (card_says (ui, "whose"));
  verdict = wmk_notebook_get_verdict (notebook, TARGET, NULL);
  g_assert_cmpstr (verdict->reason, ==, "whose");

  /* A click on what is chosen leads there again, and changes nothing. */
  gtk_widget_grab_focus (GTK_WIDGET (ui_get_page (ui)));
  ui_click (ui, own_find_button (get_verdict_row (ui), "Missed"), 1);
  ui_wait_for (GTK_IS_TEXT_VIEW (ui_get_focus (ui)));
  g_assert_true (card_says (ui, "Yours: missed"));
  ui_click (ui, own_find_button (get_verdict_row (ui), "Remove"), 1);
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
  const WmkSubject indicator = {(char *) OWN_INDICATOR, (char *) "Production", (char *) "1"};
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

  own_open (ui, OWN_INDICATOR);
  write_all ();
  ui_wait_for (own_find_mark (ui, 0) != NULL && card_says (ui, "Yours: unclear"));
  g_action_group_activate_action (actions, "show-own", NULL);
  ui_wait_for (own_find_mark (ui, 0) == NULL && !card_says (ui, "Yours"));
  g_assert_true (card_says (ui, "Met"));
  /* The pane says so, and offers to change it. */
  g_assert_true (gtk_widget_get_mapped (own_find_button (GTK_WIDGET (ui->window), "Show")));

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

  own_open (ui, OWN_INDICATOR);
  ui_key (ui, "ctrl", "n");
  ui_wait_for (g_list_length (gtk_application_get_windows (ui_get_application ())) == 2);
  ui_adopt (ui);
  ui_wait_for (g_strcmp0 (ui_get_address (ui), OWN_INDICATOR) == 0);
  write_all ();
  ui_wait_for (own_find_mark (ui, 0) != NULL && own_find_mark (&first, 0) != NULL);
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

  own_open (ui, OWN_INDICATOR);
  other = wmk_database_open_writable (wmk_notebook_get_path (notebook), 1000, NULL);
  g_assert_nonnull (other);
  g_assert_true (wmk_database_begin (other, NULL));

  ui_click (ui, own_find_button (get_verdict_row (ui), "Missed"), 1);
  ui_wait_for (window_says (ui->window, "nother program"));
  g_assert_false (card_says (ui, "Yours"));
  dialog = own_open_dialog (ui);
  own_fill_dialog (ui, "2021", "4", "");
  ui_key (ui, NULL, "Return");
  ui_wait_for (window_says (dialog, "nother program"));
  g_assert_cmpint (
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (find_error (get_verdict_row (ui)))), ==,
      GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_cmpint (
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (find_error (GTK_WIDGET (dialog)))), ==,
      GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_null (own_find_mark (ui, 0));

  wmk_database_rollback (other);
  own_press_in_dialog (ui, "Return");
  ui_wait_for (own_find_mark (ui, 0) != NULL);
  ui_wait_for (card_says (ui, "Yours: missed"));
  g_assert_false (gtk_widget_get_mapped (find_error (get_verdict_row (ui))));
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
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (own_find_button (row, "Missed")), TRUE);
  verdict = wmk_notebook_get_verdict (notebook, TARGET, NULL);
  g_assert_cmpint (verdict->verdict, ==, WMK_VERDICT_MISSED);
  g_assert_cmpstr (verdict->reason, ==, "whose");

  g_assert_true (wmk_database_begin (other, NULL));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (own_find_button (row, "Met")), TRUE);
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
  own_open (ui, OWN_INDICATOR);
  row = get_verdict_row (ui);
  for (int i = 0; i < 4; i++) {
    static const char *const labels[] = {"Met", "Partly", "Missed", "Unclear"};

    bounds = ui_get_bounds (own_find_button (row, labels[i]), GTK_WIDGET (ui->window));
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
  own_open (ui, OWN_INDICATOR);
  write_all ();
  ui_wait_for (own_find_mark (ui, 0) != NULL);
  met = ui_get_bounds (own_find_button (get_verdict_row (ui), "Met"), GTK_WIDGET (ui->window));
  unclear =
      ui_get_bounds (own_find_button (get_verdict_row (ui), "Unclear"), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (met.origin.x, >, unclear.origin.x);
  layout = wmk_path_chart_get_layout (own_get_chart (ui));
  g_assert_cmpfloat (own_find_mark (ui, 0)->x, <, layout->as_of_x);
  g_assert_cmpfloat (own_find_mark (ui, 0)->x, >, wmk_path_layout_get_mark (layout, 0)->x);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  own_add_test ("/own/verdict", test_verdict);
  own_add_test ("/own/reason", test_reason);
  own_add_test ("/own/switch", test_switch);
  own_add_test ("/own/second-window", test_second_window);
  own_add_test ("/own/locked", test_locked);
  own_add_test ("/own/unread", test_unread);
  own_add_test ("/own/wide-pane", test_wide_pane);
  own_add_test ("/own/narrow", test_narrow);
  own_add_test ("/own/right-to-left", test_right_to_left);

  return ui_run ();
}
