/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo by the keys, over all that the reader does. */

#include "ui/ui-fixture.h"

#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-window-private.h"

#define RAIL "sector/rail"
#define ROBOTS "sector/machine-tools-and-robotics"

static guint
count_notes (const char *address)
{
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (ui_get_notebook (), address, NULL);

  return notes->len;
}

static gboolean
says (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui->window));

  return strstr (texts, text) != NULL;
}

/* A step is undone by Ctrl+Z from another page, which then shows where it was. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  ui_open (ui, RAIL);
  ui_key (ui, "ctrl", "d");
  ui_wait_for (wmk_notebook_has_star (ui_get_notebook (), RAIL));
  uuid = ui_add_note (ROBOTS, "Robots", "Lights out");
  ui_key (ui, "ctrl", "z");
  ui_wait_for (says (ui, "Undone: note on “Robots”"));
  g_assert_cmpuint (count_notes (ROBOTS), ==, 0);
  g_assert_cmpstr (ui_get_address (ui), ==, ROBOTS);
  ui_key (ui, "ctrl", "z");
  ui_wait_for (says (ui, "Undone: star of “"));
  g_assert_false (wmk_notebook_has_star (ui_get_notebook (), RAIL));
  g_assert_cmpstr (ui_get_address (ui), ==, RAIL);

  /* The toast's own button, and the key. */
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui->window), "win.redo"), 1);
  ui_wait_for (says (ui, "Done again: star of “"));
  g_assert_true (wmk_notebook_has_star (ui_get_notebook (), RAIL));
  ui_key (ui, "ctrl+shift", "Z");
  ui_wait_for (says (ui, "Done again: note on “Robots”"));
  g_assert_cmpuint (count_notes (ROBOTS), ==, 1);
  ui_key (ui, "ctrl+shift", "Z");
  /* At once, not after what was told before. */
  ui_wait_for (g_str_equal (adw_toast_get_title (WMK_WINDOW (ui->window)->undo_toast),
                            "There is nothing to redo."));
  ui_wait_for (says (ui, "There is nothing to redo."));
}

/* What the catalogue has no longer has no page to go to. */
static void
test_dropped (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  ui_open (ui, RAIL);
  uuid = ui_add_note ("sector/gone", "Gone", "On what was dropped");
  ui_key (ui, "ctrl", "z");
  ui_wait_for (says (ui, "Undone: note on “Gone”"));
  g_assert_cmpstr (ui_get_address (ui), ==, RAIL);
}

/* A text that is being edited goes back first. */
static void
test_in_text (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = ui_add_note (RAIL, "Rail", "Kept");
  GtkEditable *entry;

  ui_open (ui, RAIL);
  ui_key (ui, "ctrl", "l");
  ui_wait_for (GTK_IS_TEXT (ui_get_focus (ui)));
  entry = GTK_EDITABLE (ui_get_focus (ui));
  ui_type (ui, "x");
  ui_wait_for (g_str_equal (gtk_editable_get_text (entry), "x"));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (!g_str_equal (gtk_editable_get_text (entry), "x"));
  g_assert_cmpuint (count_notes (RAIL), ==, 1);
}

/* The offer is for one step: when another was done, it is gone. */
static void
test_offer (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = ui_add_note (RAIL, "Rail", "To be deleted");
  g_autofree char *other = NULL;
  guint n_notes = count_notes (RAIL);
  gint64 begun;

  ui_open (ui, RAIL);
  wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL);
  wmk_window_offer_undo (WMK_WINDOW (ui->window), "Note deleted");
  ui_wait_for (says (ui, "Note deleted"));
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui->window), "win.undo-step"), 1);
  ui_wait_for (count_notes (RAIL) == n_notes);

  wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL);
  wmk_window_offer_undo (WMK_WINDOW (ui->window), "Deleted once more");
  ui_wait_for (says (ui, "Deleted once more"));
  begun = g_get_monotonic_time ();
  other = ui_add_note (RAIL, "Rail", "Another");
  ui_wait_for (!says (ui, "Deleted once more"));
  /* Not because its time was over. */
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 4 * G_USEC_PER_SEC);
}

static void
star_robots (void)
{
  const WmkSubject robots = {(char *) ROBOTS, (char *) "Robots", (char *) "1"};

  g_assert_true (wmk_notebook_set_star (ui_get_notebook (), &robots, TRUE, NULL));
}

/* Nothing was changed, or something else since: there is no offer of an older, or another, step. */
static void
test_no_offer (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = ui_add_note (RAIL, "Rail", "Stays"), *other = NULL;
  g_autoptr (WmkStep) step = NULL;
  gint64 starred;

  ui_open (ui, RAIL);
  star_robots ();
  starred = wmk_notebook_get_made_step (ui_get_notebook ());
  g_assert_cmpint (starred, !=, 0);
  star_robots ();
  wmk_window_offer_undo (WMK_WINDOW (ui->window), "Starred again");
  ui_wait_for (says (ui, "Starred again"));
  g_assert_false (says (ui, "Undo\n"));

  /* Of that step alone, which is not the last. */
  other = ui_add_note (RAIL, "Rail", "Stays, too");
  wmk_window_undo_step (WMK_WINDOW (ui->window), starred);
  ui_wait_for (says (ui, "Something else was done since."));
  g_assert_true (wmk_notebook_has_star (ui_get_notebook (), ROBOTS));
  step = wmk_notebook_get_undo_step (ui_get_notebook ());
  g_assert_cmpint (step->kind, ==, WMK_STEP_NOTE_ADD);
}

static char *
dup_label (GMenu *menu, int position)
{
  char *label = NULL;

  g_assert_true (
      g_menu_model_get_item_attribute (G_MENU_MODEL (menu), position, "label", "s", &label));

  return label;
}

/* The menu tells what would be undone. */
static void
test_menu (Ui *ui, gconstpointer data)
{
  GMenu *menu = WMK_WINDOW (ui->window)->undo_menu;
  g_autofree char *uuid = ui_add_note (RAIL, "Rail_way", "Something");
  g_autofree char *undo = NULL, *redo = NULL, *action = NULL, *long_uuid = NULL;

  wmk_window_fill_undo_menu (WMK_WINDOW (ui->window));
  undo = dup_label (menu, 0);
  redo = dup_label (menu, 1);
  g_assert_cmpstr (undo, ==, "_Undo note on “Rail__way”");
  g_assert_cmpstr (redo, ==, "_Redo");
  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 1, "action", "s", &action));
  g_assert_false (g_str_equal (action, "win.redo"));
  g_free (undo);

  wmk_window_undo (WMK_WINDOW (ui->window), FALSE);
  wmk_window_fill_undo_menu (WMK_WINDOW (ui->window));
  g_free (redo);
  redo = dup_label (menu, 1);
  g_assert_cmpstr (redo, ==, "_Redo note on “Rail__way”");
  undo = dup_label (menu, 0);
  g_assert_true (g_str_has_prefix (undo, "_Undo"));

  long_uuid = ui_add_note (RAIL, "A title that is far longer than a menu should be wide", "x");
  wmk_window_fill_undo_menu (WMK_WINDOW (ui->window));
  g_free (undo);
  undo = dup_label (menu, 0);
  g_assert_cmpstr (undo, ==, "_Undo note on “A title that is far longer than a menu…”");
  ui_resize (ui, 360, 640);
  wmk_window_fill_undo_menu (WMK_WINDOW (ui->window));
  g_free (undo);
  undo = dup_label (menu, 0);
  g_assert_cmpstr (undo, ==, "_Undo note");
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  g_test_add ("/undo/keys", Ui, NULL, ui_set_up, test_keys, ui_tear_down);
  g_test_add ("/undo/dropped", Ui, NULL, ui_set_up, test_dropped, ui_tear_down);
  g_test_add ("/undo/in-text", Ui, NULL, ui_set_up, test_in_text, ui_tear_down);
  g_test_add ("/undo/offer", Ui, NULL, ui_set_up, test_offer, ui_tear_down);
  g_test_add ("/undo/no-offer", Ui, NULL, ui_set_up, test_no_offer, ui_tear_down);
  g_test_add ("/undo/menu", Ui, NULL, ui_set_up, test_menu, ui_tear_down);

  return ui_run ();
}
