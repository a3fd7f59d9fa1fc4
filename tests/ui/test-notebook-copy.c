/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy of the notebook as a file of the reader's, by the desktop's file chooser. */

#include "ui/notes-fixture.h"

#include <glib/gstdio.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-backup.h"

static gboolean
is_in (GtkWindow *dialog, GFile *folder)
{
  g_autoptr (GFile) shown = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (dialog));

  return shown != NULL && g_file_equal (shown, folder);
}

/* It begins in the reader's documents, not where the program was started. Takes the name that the
 * dialog proposes, or types @name over it, in the folder @path. */
static void
save_copy (Ui *ui, const char *path, const char *name)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) begin = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  GtkWindow *dialog = NULL;

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "backups.save-copy", NULL));
  g_set_weak_pointer (&dialog, notes_wait_for_dialog (ui));
  ui_wait_for (is_in (dialog, begin));
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL));
  ui_wait_for (is_in (dialog, folder));
  if (name != NULL)
    ui_type (ui, name);
  ui_key (ui, "", "Return");
  ui_wait_for (dialog == NULL);
}

static void
test_save (Ui *ui, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "Notebook-%Y-%m-%d.waymark");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Kept");
  g_autoptr (GError) error = NULL;
  WmkBackupContents contents;

  ui_open (ui, WMK_ADDRESS_BACKUPS);
  save_copy (ui, folder, NULL);
  ui_wait_for (notes_says (ui, "The notebook was copied to"));
  g_assert_true (wmk_backup_check (path, &error));
  g_assert_no_error (error);
  g_assert_true (wmk_backup_read (path, &contents, NULL));
  g_assert_cmpuint (contents.n_notes, ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

/* Typed over what the dialog selects, which is all but the suffix: it is there once. */
static void
test_typed_suffix (Ui *ui, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.waymark", NULL);
  g_autofree char *twice = g_build_filename (folder, "mine.waymark.waymark", NULL);
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Kept");

  ui_open (ui, WMK_ADDRESS_BACKUPS);
  save_copy (ui, folder, "mine.waymark");
  ui_wait_for (notes_says (ui, "The notebook was copied to"));
  g_assert_true (wmk_backup_check (path, NULL));
  g_assert_false (g_file_test (twice, G_FILE_TEST_EXISTS));

  /* Who was not asked about that file keeps it. */
  save_copy (ui, folder, "mine.waymark");
  ui_wait_for (g_file_test (twice, G_FILE_TEST_EXISTS));
  g_unlink (path);
  g_unlink (twice);
  g_rmdir (folder);
}

static void
test_own_folder (Ui *ui, gconstpointer data)
{
  g_autofree char *own = g_path_get_dirname (wmk_notebook_get_path (ui_get_notebook ()));
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Kept");

  ui_open (ui, WMK_ADDRESS_BACKUPS);
  save_copy (ui, own, NULL);
  ui_wait_for (notes_says (ui, "A copy cannot be kept in the notebook's own folder."));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 1);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  notes_add_test ("/notebook-copy/save", test_save);
  notes_add_test ("/notebook-copy/typed-suffix", test_typed_suffix);
  notes_add_test ("/notebook-copy/own-folder", test_own_folder);

  return ui_run ();
}
