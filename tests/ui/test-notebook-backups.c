/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The trash and the back-ups of the notebook, as the reader goes back to what was. */

#include "ui/ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-list-row.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-question.h"
#include "window/wmk-restore.h"

#define RAIL "sector/rail"
#define BUTTON_LEFT 1

static char *
add_note (const char *text)
{
  WmkSubject subject = {(char *) RAIL, (char *) "Rail", (char *) "1"};
  g_autoptr (GError) error = NULL;
  char *uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, text, &error);

  g_assert_no_error (error);

  return uuid;
}

static guint
count_notes (void)
{
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (ui_get_notebook (), RAIL, NULL);

  return notes->len;
}

static guint
count_trash (void)
{
  g_autoptr (GPtrArray) items = wmk_notebook_list_trash (ui_get_notebook (), NULL);

  return items->len;
}

static void
trash (const char *text)
{
  g_autofree char *uuid = add_note (text);

  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL));
}

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  wmk_notebook_load (ui_get_notebook ());
  while (wmk_notebook_undo (ui_get_notebook (), NULL)) {
  }
  g_assert_true (wmk_notebook_empty_trash (ui_get_notebook (), NULL));
}

static gboolean
says_in (GtkWidget *root, const char *text)
{
  g_autofree char *texts = ui_dup_texts (root);

  return strstr (texts, text) != NULL;
}

static gboolean
says (Ui *ui, const char *text)
{
  return says_in (GTK_WIDGET (ui->window), text);
}

static GtkWidget *
find_row (Ui *ui, const char *text)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = gtk_widget_get_parent (g_ptr_array_index (rows, i));
    g_autofree char *description = ui_dup_description (row);

    if (gtk_widget_get_mapped (row) && strstr (description, text) != NULL)
      return row;
  }

  return NULL;
}

/* The question that is open; NULL for none. */
static GtkWidget *
find_question (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (WMK_IS_QUESTION (window) && gtk_widget_get_mapped (window))
      return window;
  }

  return NULL;
}

static void
answer (const char *label)
{
  GtkWidget *question = find_question ();
  g_autoptr (GPtrArray) buttons = ui_find_all (question, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), label) == 0) {
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
      return;
    }
  g_assert_not_reached ();
}

static void
focus_row (Ui *ui, GtkWidget *row)
{
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  ui_wait_for (ui_get_focus (ui) == row);
}

/* One is picked by Enter and restored; undo puts it back into the trash. */
static void
test_restore (Ui *ui, gconstpointer data)
{
  trash ("First");
  trash ("Second");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (says (ui, "2 entries. What is here is deleted for good after 90 days."));
  ui_wait_for (find_row (ui, "First") != NULL);
  g_assert_nonnull (find_row (ui, "for good on "));
  focus_row (ui, find_row (ui, "First"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (says (ui, "1 selected"));
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui_get_page (ui)), "trash.restore"), BUTTON_LEFT);
  ui_wait_for (says (ui, "1 entry restored"));
  g_assert_cmpuint (count_notes (), ==, 1);
  ui_wait_for (find_row (ui, "First") == NULL);
  g_assert_true (wmk_notebook_undo (ui_get_notebook (), NULL));
  ui_wait_for (find_row (ui, "First") != NULL);
}

/* Deleting for good asks first, and says how many. */
static void
test_delete (Ui *ui, gconstpointer data)
{
  trash ("First");
  trash ("Second");
  trash ("Third");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (find_row (ui, "Second") != NULL);
  focus_row (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (find_question () != NULL);
  g_assert_true (says_in (find_question (), "Delete 1 entry for good?"));
  g_assert_true (says_in (find_question (), "There is no undo for this."));
  g_assert_cmpuint (count_trash (), ==, 3);
  answer ("_Cancel");
  ui_wait_for (find_question () == NULL);
  g_assert_cmpuint (count_trash (), ==, 3);

  ui_focus_window (ui->window);
  focus_row (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (find_question () != NULL);
  answer ("_Delete for Good");
  ui_wait_for (count_trash () == 2);
  ui_wait_for (find_row (ui, "Second") == NULL && find_row (ui, "Third") != NULL);

  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "trash.empty", NULL);
  ui_wait_for (find_question () != NULL);
  g_assert_true (says_in (find_question (), "Delete all 2 entries in the trash for good?"));
  answer ("_Empty Trash");
  ui_wait_for (says (ui, "The trash is empty."));
  g_assert_cmpuint (count_trash (), ==, 0);
}

/* It is those that were asked about which go, whatever else has been picked by then. */
static void
test_delete_asked (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) left = NULL;

  trash ("First");
  trash ("Second");
  trash ("Third");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (find_row (ui, "Second") != NULL);
  focus_row (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (find_question () != NULL);
  wmk_pick_list_pick_all (
      WMK_PICK_LIST (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PICK_LIST)));
  answer ("_Delete for Good");
  ui_wait_for (count_trash () < 3);
  left = wmk_notebook_list_trash (ui_get_notebook (), NULL);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpstr (((WmkTrashItem *) g_ptr_array_index (left, 0))->text, ==, "Third");
  g_assert_cmpstr (((WmkTrashItem *) g_ptr_array_index (left, 1))->text, ==, "First");
}

/* Nothing is restored where nothing is picked. */
static void
test_restore_none (Ui *ui, gconstpointer data)
{
  trash ("First");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (find_row (ui, "First") != NULL);
  gtk_window_set_focus (ui->window, NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "trash.restore", NULL);
  ui_settle (ui);
  g_assert_cmpuint (count_trash (), ==, 1);
  g_assert_false (says (ui, "restored"));
}

static gboolean
says_good (Ui *ui)
{
  return says (ui, " · good");
}

/* Backed up by hand, then changed: the preview says what would change, and undo takes it back. */
static void
test_backups (Ui *ui, gconstpointer data)
{
  g_autofree char *kept = add_note ("Kept");
  g_autofree char *added = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  ui_open (ui, WMK_ADDRESS_BACKUPS);
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui_get_page (ui)), "backups.back-up"), BUTTON_LEFT);
  ui_wait_for (says (ui, "The notebook was backed up"));
  ui_wait_for (says_good (ui));

  backups = wmk_notebook_list_backups (ui_get_notebook ());
  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, kept, NULL));
  added = add_note ("Added since");
  wmk_restore_begin (GTK_WIDGET (ui_get_page (ui)), ui_get_notebook (),
                     ((WmkBackup *) g_ptr_array_index (backups, 0))->path);
  ui_wait_for (find_question () != NULL);
  g_assert_true (
      says_in (find_question (), "Notes: 1 as they were, 1 added since go to the trash") ||
      says_in (find_question (), "Notes: 1 there again, 1 added since go to the trash"));
  g_assert_cmpuint (count_notes (), ==, 1);
  answer ("_Restore");
  ui_wait_for (says (ui, "restored"));
  {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (ui_get_notebook (), kept, NULL);

    g_assert_cmpint (note->trashed, ==, 0);
  }
  ui_focus_window (ui->window);
  ui_key (ui, "ctrl", "z");
  ui_wait_for (says (ui, "Undone:"));
  {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (ui_get_notebook (), added, NULL);

    g_assert_cmpint (note->trashed, ==, 0);
  }
}

/* What is no back-up is said to be none, and nothing is changed. */
static void
test_damaged (Ui *ui, gconstpointer data)
{
  g_autofree char *kept = add_note ("Kept");
  g_autofree char *folder = g_path_get_dirname (wmk_notebook_get_path (ui_get_notebook ()));
  g_autofree char *path =
      g_build_filename (folder, "backups", "notebook-009999-2026-01-01.db", NULL);
  g_autofree char *backups = g_path_get_dirname (path);

  g_mkdir_with_parents (backups, 0700);
  g_assert_true (g_file_set_contents (path, "nothing", -1, NULL));
  ui_open (ui, WMK_ADDRESS_BACKUPS);
  ui_wait_for (says (ui, "damaged: it cannot be restored"));
  wmk_restore_begin (GTK_WIDGET (ui_get_page (ui)), ui_get_notebook (), path);
  ui_wait_for (says (ui, "is damaged, or no notebook. Nothing was changed."));
  g_assert_cmpuint (count_notes (), ==, 1);
  g_unlink (path);
}

static void
add (const char *name, void (*test) (Ui *, gconstpointer))
{
  g_test_add (name, Ui, NULL, set_up, test, ui_tear_down);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  add ("/notebook-trash/restore", test_restore);
  add ("/notebook-trash/delete", test_delete);
  add ("/notebook-trash/delete-asked", test_delete_asked);
  add ("/notebook-trash/restore-none", test_restore_none);
  add ("/notebook-backups/restore", test_backups);
  add ("/notebook-backups/damaged", test_damaged);

  return ui_run ();
}
