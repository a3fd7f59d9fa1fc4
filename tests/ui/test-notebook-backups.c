/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The trash and the back-ups of the notebook, as the reader goes back to what was. */

#include "ui/notes-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-list-row.h"
#include "window/wmk-note-versions.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-restore.h"
#include "window/wmk-window.h"

#define BUTTON_LEFT 1
#define BUTTON_RIGHT 3

static guint
count_trash (void)
{
  g_autoptr (GPtrArray) items = wmk_notebook_list_trash (ui_get_notebook (), NULL);

  return items->len;
}

static void
trash (const char *text)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, text);

  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL));
}

static void
set_up (Ui *ui, gconstpointer data)
{
  ui_set_up (ui, data);
  ui_clear_notebook ();
}

static gboolean
says_in (GtkWidget *root, const char *text)
{
  g_autofree char *texts = ui_dup_texts (root);

  return strstr (texts, text) != NULL;
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

static void
assert_same_place (GtkWidget *widget, Ui *ui, const graphene_rect_t *place)
{
  graphene_rect_t now = ui_get_bounds (widget, GTK_WIDGET (ui->window));

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (graphene_rect_equal (&now, place));
}

/* One is picked by Enter and restored; undo puts it back into the trash. */
static void
test_restore (Ui *ui, gconstpointer data)
{
  GtkWidget *button, *all;
  graphene_rect_t place, all_place;

  trash ("# First\n\nand *more*");
  trash ("Second");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (notes_says (ui, "2 entries. What is here is deleted for good after 90 days."));
  ui_wait_for (find_row (ui, "First") != NULL);
  g_assert_nonnull (find_row (ui, "for good on "));
  button = ui_find_button (GTK_WIDGET (ui_get_page (ui)), "trash.restore-picked");
  g_assert_true (gtk_widget_get_mapped (button) && !gtk_widget_is_sensitive (button));
  g_assert_true (notes_says (ui, "Select what to restore"));
  g_assert_nonnull (find_row (ui, "\nFirst and more\n"));
  all = ui_find_button (GTK_WIDGET (ui_get_page (ui)), "trash.select-all");
  place = ui_get_bounds (button, GTK_WIDGET (ui->window));
  all_place = ui_get_bounds (all, GTK_WIDGET (ui->window));
  ui_focus (ui, find_row (ui, "First"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_says (ui, "1 selected"));
  ui_settle (ui);
  /* Who points at a button clicks that one. */
  assert_same_place (button, ui, &place);
  assert_same_place (all, ui, &all_place);
  ui_click (ui, button, BUTTON_LEFT);
  ui_wait_for (notes_says (ui, "1 entry restored"));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 1);
  ui_wait_for (find_row (ui, "First") == NULL);
  g_assert_true (wmk_notebook_undo (ui_get_notebook (), NULL));
  ui_wait_for (find_row (ui, "First") != NULL);
}

/* All at once, and by keys alone; the list then says that there is nothing left. */
static void
test_restore_all (Ui *ui, gconstpointer data)
{
  trash ("First");
  trash ("Second");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (find_row (ui, "First") != NULL);
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui_get_page (ui)), "trash.select-all"), BUTTON_LEFT);
  ui_wait_for (notes_says (ui, "2 selected"));
  ui_focus (ui, find_row (ui, "First"));
  ui_key (ui, "alt", "r");
  ui_wait_for (notes_says (ui, "2 entries restored"));
  ui_wait_for (count_trash () == 0 && notes_says (ui, "The trash is empty."));
  g_assert_false (notes_says (ui, "Select what to restore"));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 2);
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
  ui_focus (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (notes_find_question () != NULL);
  g_assert_true (says_in (notes_find_question (), "Delete 1 entry for good?"));
  g_assert_true (says_in (notes_find_question (), "There is no undo for this."));
  g_assert_cmpuint (count_trash (), ==, 3);
  notes_answer ("_Cancel");
  ui_wait_for (notes_find_question () == NULL);
  g_assert_cmpuint (count_trash (), ==, 3);

  ui_focus_window (ui->window);
  ui_focus (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (notes_find_question () != NULL);
  notes_answer ("_Delete for Good");
  ui_wait_for (count_trash () == 2);
  ui_wait_for (find_row (ui, "Second") == NULL && find_row (ui, "Third") != NULL);

  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "trash.empty", NULL);
  ui_wait_for (notes_find_question () != NULL);
  g_assert_true (says_in (notes_find_question (), "Delete all 2 entries in the trash for good?"));
  notes_answer ("_Empty Trash");
  ui_wait_for (notes_says (ui, "The trash is empty."));
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
  ui_focus (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (notes_find_question () != NULL);
  wmk_pick_list_pick_all (
      WMK_PICK_LIST (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PICK_LIST)));
  notes_answer ("_Delete for Good");
  ui_wait_for (count_trash () < 3);
  left = wmk_notebook_list_trash (ui_get_notebook (), NULL);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpstr (((WmkTrashItem *) g_ptr_array_index (left, 0))->text, ==, "Third");
  g_assert_cmpstr (((WmkTrashItem *) g_ptr_array_index (left, 1))->text, ==, "First");
}

/* What has gone to the trash since the question stays there; and nothing is picked any more. */
static void
test_empty_asked (Ui *ui, gconstpointer data)
{
  trash ("First");
  trash ("Second");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (find_row (ui, "Second") != NULL);
  ui_focus (ui, find_row (ui, "Second"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_says (ui, "1 selected"));
  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "trash.empty", NULL);
  ui_wait_for (notes_find_question () != NULL);
  trash ("Third");
  notes_answer ("_Empty Trash");
  ui_wait_for (notes_says (ui, "2 entries deleted for good"));
  ui_wait_for (find_row (ui, "Second") == NULL);
  g_assert_cmpuint (count_trash (), ==, 1);
  g_assert_nonnull (find_row (ui, "Third"));
  g_assert_false (notes_says (ui, "0 selected"));
}

static GtkWidget *
wait_for_menu (Ui *ui, GtkWidget *row)
{
  GtkWidget *menu;

  ui_wait_for ((menu = ui_find (row, GTK_TYPE_POPOVER_MENU)) != NULL &&
               gtk_widget_get_mapped (menu));
  ui_settle (ui);

  return menu;
}

/* By pointer of the row under it, by keys of that with the focus, and of all that are picked. */
static void
test_menu (Ui *ui, gconstpointer data)
{
  g_autofree char *texts = NULL;

  trash ("First");
  trash ("Second");
  trash ("Third");
  ui_open (ui, WMK_ADDRESS_TRASH);
  ui_wait_for (find_row (ui, "First") != NULL);
  ui_settle (ui);
  ui_click (ui, find_row (ui, "First"), BUTTON_RIGHT);
  texts = ui_dup_texts (wait_for_menu (ui, find_row (ui, "First")));
  g_assert_nonnull (strstr (texts, "Delete for Good"));
  ui_key (ui, NULL, "r");
  ui_wait_for (notes_says (ui, "1 entry restored"));
  ui_wait_for (find_row (ui, "First") == NULL);
  g_assert_cmpuint (count_trash (), ==, 2);

  ui_focus (ui, find_row (ui, "Third"));
  ui_key (ui, NULL, "space");
  ui_wait_for (notes_says (ui, "1 selected"));
  ui_focus (ui, find_row (ui, "Second"));
  ui_key (ui, "shift", "F10");
  wait_for_menu (ui, find_row (ui, "Second"));
  ui_wait_for (notes_says (ui, "2 selected"));
  ui_key (ui, NULL, "r");
  ui_wait_for (notes_says (ui, "2 entries restored"));
  ui_wait_for (count_trash () == 0);
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
  g_assert_false (notes_says (ui, "restored"));
}

static gboolean
says_good (Ui *ui)
{
  return notes_says (ui, "by hand · 1 note · good");
}

/* Backed up by hand, then changed: the preview says what would change, and undo takes it back. */
static void
test_backups (Ui *ui, gconstpointer data)
{
  g_autofree char *kept = notes_add (NOTES_RAIL, "Kept");
  g_autofree char *added = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  ui_open (ui, WMK_ADDRESS_BACKUPS);
  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui_get_page (ui)), "backups.back-up"), BUTTON_LEFT);
  ui_wait_for (notes_says (ui, "The notebook was backed up"));
  ui_wait_for (says_good (ui));

  backups = wmk_notebook_list_backups (ui_get_notebook ());
  g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, kept, NULL));
  added = notes_add (NOTES_RAIL, "Added since");
  wmk_restore_begin (GTK_WIDGET (ui_get_page (ui)), ui_get_notebook (),
                     ((WmkBackup *) g_ptr_array_index (backups, 0))->path);
  ui_wait_for (notes_find_question () != NULL);
  g_assert_true (says_in (notes_find_question (),
                          "1 note is there again.\n"
                          "1 note that was added since goes to the trash."));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 1);
  notes_answer ("_Restore");
  ui_wait_for (notes_says (ui, "restored"));
  {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (ui_get_notebook (), kept, NULL);

    g_assert_cmpint (note->trashed, ==, 0);
  }
  ui_focus_window (ui->window);
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_says (ui, "Undone:"));
  {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (ui_get_notebook (), added, NULL);

    g_assert_cmpint (note->trashed, ==, 0);
  }
}

/* Those that are made one right after the other are told apart in the list. */
static void
test_same_minute (Ui *ui, gconstpointer data)
{
  g_autofree char *kept = notes_add (NOTES_RAIL, "Kept");
  g_autofree char *folder = g_path_get_dirname (wmk_notebook_get_path (ui_get_notebook ()));
  g_autoptr (GPtrArray) rows = NULL, titles = g_ptr_array_new ();

  for (guint i = 0; i < 2; i++)
    g_free (wmk_notebook_write_backup (wmk_notebook_get_database (ui_get_notebook ()), folder,
                                       WMK_BACKUP_ASKED, NULL));
  ui_open (ui, WMK_ADDRESS_BACKUPS);
  ui_wait_for (says_good (ui));
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, >=, 2);
  for (guint i = 0; i < rows->len; i++) {
    const char *title =
        adw_preferences_row_get_title (ADW_PREFERENCES_ROW (g_ptr_array_index (rows, i)));

    g_assert_false (g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL));
    g_ptr_array_add (titles, (char *) title);
  }
}

/* Back-ups of a day are told apart; what would change is said in sentences. */
static void
test_words (Ui *ui, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-backup-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "notebook-000012-2026-01-01.db", NULL);
  struct utimbuf noon = {1767270840, 1767270840}, next_day = {1767357240, 1767357240};
  WmkBackup same_minute = {.path = (char *) "other",
                           .written = (gint64) 1767270899 * G_USEC_PER_SEC};
  WmkBackup next_minute = {.path = (char *) "other",
                           .written = (gint64) 1767270900 * G_USEC_PER_SEC};
  g_autoptr (GPtrArray) backups = g_ptr_array_new ();
  g_autofree char *with_time = NULL, *to_second = NULL, *without = NULL, *changes = NULL,
                  *other = NULL, *nothing = NULL;
  WmkRestorePreview preview = {
      .notes = {1, 2, 0}, .tag_uses = {0, 1, 2}, .points = {0, 0, 1}, .n_versions = 1};

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_utime (path, &noon), ==, 0);
  g_ptr_array_add (backups, &next_minute);
  with_time = wmk_restore_dup_name (path, backups);
  g_assert_cmpstr (with_time, ==, "1 Jan 2026, 12:34");
  g_ptr_array_add (backups, &same_minute);
  to_second = wmk_restore_dup_name (path, backups);
  g_assert_cmpstr (to_second, ==, "1 Jan 2026, 12:34:00");
  /* A copy that was made later tells no hour. */
  g_assert_cmpint (g_utime (path, &next_day), ==, 0);
  without = wmk_restore_dup_name (path, backups);
  g_assert_cmpstr (without, ==, "1 Jan 2026");
  g_unlink (path);
  g_rmdir (folder);

  changes = wmk_restore_describe (&preview, TRUE);
  g_assert_cmpstr (changes, ==,
                   "1 note is there again.\n2 notes are again as they were.\n"
                   "The tag of 1 thing is again as it was.\n"
                   "2 things lose the tags that they were given since.\n"
                   "1 data point that was added since goes to the trash.\n"
                   "1 earlier version of a note comes to those that there are.");
  /* Of a file that is none of the notebook's back-ups nothing is there again. */
  other = wmk_restore_describe (&preview, FALSE);
  g_assert_cmpstr (other, ==,
                   "1 note is added.\n2 notes become as they are there.\n"
                   "The tag of 1 thing becomes as it is there.\n"
                   "2 things lose tags that they have not there.\n"
                   "1 data point that is not there goes to the trash.\n"
                   "1 earlier version of a note comes to those that there are.");
  nothing = wmk_restore_describe (&(WmkRestorePreview){0}, TRUE);
  g_assert_cmpstr (nothing, ==, "");
}

/* What is no back-up is said to be none, and nothing is changed. */
static void
test_damaged (Ui *ui, gconstpointer data)
{
  g_autofree char *kept = notes_add (NOTES_RAIL, "Kept");
  g_autofree char *folder = g_path_get_dirname (wmk_notebook_get_path (ui_get_notebook ()));
  g_autofree char *path =
      g_build_filename (folder, "backups", "notebook-009999-2026-01-01.db", NULL);
  g_autofree char *backups = g_path_get_dirname (path);

  g_mkdir_with_parents (backups, 0700);
  g_assert_true (g_file_set_contents (path, "nothing", -1, NULL));
  ui_open (ui, WMK_ADDRESS_BACKUPS);
  ui_wait_for (notes_says (ui, "damaged: it cannot be restored"));
  wmk_restore_begin (GTK_WIDGET (ui_get_page (ui)), ui_get_notebook (), path);
  ui_wait_for (notes_says (ui, "is damaged, or no notebook. Nothing was changed."));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 1);
  g_unlink (path);
}

#define N_VERSIONS 230

static guint
count_rows (GtkWidget *window)
{
  g_autoptr (GPtrArray) rows = ui_find_all (window, GTK_TYPE_LIST_BOX_ROW);

  return rows->len;
}

/* Versions that do not all have a row at first have one when the list is scrolled that far. */
static void
test_versions (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Version 0");
  WmkSubject subject = {(char *) NOTES_RAIL, (char *) "Rail", (char *) "1"};
  GtkAdjustment *place;
  GtkWidget *window;

  for (guint i = 1; i <= N_VERSIONS; i++) {
    g_autofree char *text = g_strdup_printf ("Version %u", i);

    wmk_notebook_end_writing (ui_get_notebook ());
    g_assert_true (wmk_notebook_save_note (ui_get_notebook (), uuid, &subject, text, NULL));
  }
  window = wmk_note_versions_new (ui->window, ui_get_notebook (), uuid);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_for (gtk_widget_get_mapped (window));
  ui_settle (ui);
  g_assert_cmpuint (count_rows (window), ==, 200);
  place = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (ui_find (window, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  ui_wait_for (count_rows (window) == N_VERSIONS);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a note said at first has nothing to be compared with. */
static void
test_no_version (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Once");
  GtkWidget *window = wmk_note_versions_new (ui->window, ui_get_notebook (), uuid);

  gtk_window_present (GTK_WINDOW (window));
  ui_wait_for (gtk_widget_get_mapped (window));
  g_assert_false (gtk_widget_is_sensitive (notes_find_button (window, "_Changes")));
  g_assert_false (says_in (window, "What was taken out"));
  gtk_window_destroy (GTK_WINDOW (window));
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
  add ("/notebook-trash/restore-all", test_restore_all);
  add ("/notebook-trash/delete", test_delete);
  add ("/notebook-trash/delete-asked", test_delete_asked);
  add ("/notebook-trash/empty-asked", test_empty_asked);
  add ("/notebook-trash/menu", test_menu);
  add ("/notebook-trash/restore-none", test_restore_none);
  add ("/notebook-backups/restore", test_backups);
  add ("/notebook-backups/same-minute", test_same_minute);
  add ("/notebook-backups/words", test_words);
  add ("/notebook-backups/damaged", test_damaged);
  add ("/notebook-backups/versions", test_versions);
  add ("/notebook-backups/no-version", test_no_version);

  return ui_run ();
}
