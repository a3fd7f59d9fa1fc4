/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notebooks as files of the reader's that are opened. */

#include "ui/notes-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "window/wmk-window.h"

/* As the desktop hands over a file that was clicked. */
static void
open_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (ui_get_application ()), &file, 1, "");
}

/* Another notebook is asked about, read whatever its schema, and left as it is. */
static void
test_open_notebook (Ui *ui, gconstpointer name)
{
  g_autofree char *frozen =
      g_test_build_filename (G_TEST_DIST, "..", "data", "notebook-schema-1.db", NULL);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autofree char *kept = notes_add (NOTES_RAIL, "Kept");
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *title = g_strdup_printf ("Restore the notebook “%s”?", shown);
  g_autofree char *contents = NULL, *afterwards = NULL, *texts = NULL;
  gsize length, length_afterwards;

  g_assert_true (g_file_get_contents (frozen, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  open_file (path);
  ui_wait_for (notes_find_question () != NULL);
  g_assert_cmpstr (wmk_window_get_address (WMK_WINDOW (ui->window)), ==, WMK_ADDRESS_BACKUPS);
  texts = ui_dup_texts (notes_find_question ());
  g_assert_true (strstr (texts, title) != NULL);
  g_assert_true (strstr (texts, "again") == NULL);
  notes_answer ("_Restore");
  ui_wait_for (notes_says (ui, "restored"));
  {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (ui_get_notebook (), kept, NULL);

    g_assert_cmpint (note->trashed, !=, 0);
  }
  g_assert_true (g_file_get_contents (path, &afterwards, &length_afterwards, NULL));
  g_assert_cmpmem (contents, length, afterwards, length_afterwards);
}

/* Anything else is said to be none. */
static void
test_open_other (Ui *ui, gconstpointer name)
{
  g_autofree char *kept = notes_add (NOTES_RAIL, "Kept");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *gone = NULL;

  g_assert_true (g_file_set_contents (path, "nothing", -1, NULL));
  open_file (path);
  ui_wait_for (notes_says (ui, "is damaged, or no notebook. Nothing was changed."));
  g_assert_null (notes_find_question ());
  /* A folder is none, and no file to restore. */
  open_file (g_get_user_data_dir ());
  ui_wait_for (notes_says (ui, g_get_user_data_dir ()));
  g_assert_cmpstr (wmk_page_get_title (ui_get_page (ui)), ==, "Not a File");

  g_unlink (path);
  open_file (path);
  gone = g_strdup_printf ("There is no file “%s”.", shown);
  ui_wait_for (notes_says (ui, gone));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 1);
}

static void
add_test (const char *path, void (*test) (Ui *, gconstpointer), const char *name)
{
  g_test_add (path, Ui, name, notes_set_up, test, notes_tear_down);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  add_test ("/notebook-file/open", test_open_notebook, "mine.waymark");
  add_test ("/notebook-file/open-other", test_open_other, "other.waymark");
  /* Names of files are bytes, and need be in no encoding. */
  add_test ("/notebook-file/open-bytes", test_open_notebook, "mine\xff.waymark");
  add_test ("/notebook-file/open-other-bytes", test_open_other, "other\xff.waymark");

  return ui_run ();
}
