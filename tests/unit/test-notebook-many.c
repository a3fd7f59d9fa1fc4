/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-many.h"

#include <math.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-list.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

/* One of each kind: returns (transfer full) the UUID of a tag that only "thing/b" has. */
static char *
fill (NotebookFixture *fixture)
{
  WmkPointData point = {(char *) "2020", 1, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *note = notebook_add (fixture, "thing/a", "A note");
  g_autofree char *other = notebook_add (fixture, "thing/b", "Another");
  g_autofree char *point_uuid =
      wmk_notebook_add_point (fixture->notebook, notebook_subject ("thing/c"), &point, NULL);
  char *tag = wmk_notebook_add_tag (fixture->notebook, "tag", "", NULL);

  wmk_notebook_set_star (fixture->notebook, notebook_subject ("thing/a"), TRUE, NULL);
  wmk_notebook_set_tag (fixture->notebook, notebook_subject ("thing/b"), tag, TRUE, NULL);
  wmk_notebook_set_verdict (fixture->notebook, notebook_subject ("thing/d"), WMK_VERDICT_MET, "",
                            NULL);

  return tag;
}

/* The keys of all entries. */
static GArray *
list_keys (NotebookFixture *fixture)
{
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (GArray) rows = wmk_entry_list_rows (fixture->notebook->database, choice, -1, NULL);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (WmkEntryKey));

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (keys, g_array_index (rows, WmkEntryRow, i).key);

  return keys;
}

#define KEYS(array) (const WmkEntryKey *) (array)->data, (array)->len

static void
test_trash (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture);
  g_autoptr (GArray) keys = list_keys (fixture), after = NULL;
  g_autofree char *before = notebook_dump (fixture), *undone = NULL;
  g_autoptr (WmkStep) step = NULL;

  g_assert_cmpuint (keys->len, ==, 6);
  g_assert_true (wmk_notebook_trash_entries (fixture->notebook, KEYS (keys), NULL));
  after = list_keys (fixture);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 4);

  /* One step, of no one thing. */
  step = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpint (step->kind, ==, WMK_STEP_TRASH);
  g_assert_cmpstr (step->address, ==, "");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  undone = notebook_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_one (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture);
  g_autoptr (GArray) keys = list_keys (fixture);
  g_autoptr (WmkStep) step = NULL;
  WmkEntryKey gone = {1000, WMK_ENTRY_NOTE};

  g_assert_true (wmk_notebook_trash_entries (
      fixture->notebook, &g_array_index (keys, WmkEntryKey, keys->len - 1), 1, NULL));
  step = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpstr (step->address, ==, "thing/a");

  /* What is gone, or in the trash, is passed over, and makes no step. */
  g_assert_true (wmk_notebook_trash_entries (fixture->notebook, &gone, 1, NULL));
  g_assert_true (wmk_notebook_trash_entries (
      fixture->notebook, &g_array_index (keys, WmkEntryKey, keys->len - 1), 1, NULL));
  g_assert_cmpint (wmk_notebook_get_made_step (fixture->notebook), ==, 0);
  g_clear_pointer (&step, wmk_step_free);
  step = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpstr (step->address, ==, "thing/a");
}

/* The key of what is gone is never that of something newer. */
static void
test_gone (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) keys = NULL;

  g_assert_true (
      wmk_notebook_set_star (fixture->notebook, notebook_subject ("thing/a"), TRUE, NULL));
  keys = list_keys (fixture);
  g_assert_true (
      wmk_notebook_set_star (fixture->notebook, notebook_subject ("thing/a"), FALSE, NULL));
  g_assert_true (
      wmk_notebook_set_star (fixture->notebook, notebook_subject ("thing/b"), TRUE, NULL));
  g_assert_true (wmk_notebook_trash_entries (fixture->notebook, KEYS (keys), NULL));
  g_assert_true (wmk_notebook_has_star (fixture->notebook, "thing/b"));
}

/* A tag that is in the trash has its things when it comes back, whatever tags these lost. */
static void
test_trashed_tag (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture), *other = notebook_add_tag (fixture, "other", "");
  g_autoptr (GArray) keys = NULL;

  notebook_set_tag (fixture, "thing/b", other, TRUE);
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_TAG, other, NULL));
  keys = list_keys (fixture);
  g_assert_true (wmk_notebook_trash_entries (fixture->notebook, KEYS (keys), NULL));
  g_assert_cmpuint (notebook_count_tagged (fixture, tag), ==, 0);
  g_assert_true (wmk_notebook_untrash (fixture->notebook, WMK_NOTEBOOK_TAG, other, NULL));
  g_assert_cmpuint (notebook_count_tagged (fixture, other), ==, 1);
}

static void
test_star (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture);
  g_autoptr (GArray) keys = list_keys (fixture);

  g_assert_true (wmk_notebook_star_entries (fixture->notebook, KEYS (keys), TRUE, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_stars, ==, 4);
  /* The one that had a star has no second. */
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM star"), ==, 4);
  g_assert_true (wmk_notebook_has_star (fixture->notebook, "thing/d"));
  g_assert_true (wmk_notebook_star_entries (fixture->notebook, KEYS (keys), FALSE, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_stars, ==, 0);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_stars, ==, 1);
}

static void
test_tag (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture);
  g_autoptr (GArray) keys = list_keys (fixture);
  g_autoptr (GPtrArray) tagged = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (wmk_notebook_tag_entries (fixture->notebook, KEYS (keys), " TAG", NULL));
  tagged = wmk_notebook_list_tagged (fixture->notebook, tag, NULL);
  g_assert_cmpuint (tagged->len, ==, 4);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM tag_use"), ==, 4);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  again = wmk_notebook_list_tagged (fixture->notebook, tag, NULL);
  g_assert_cmpuint (again->len, ==, 1);

  /* A new one is made and given by one step. */
  g_assert_true (wmk_notebook_tag_entries (fixture->notebook, KEYS (keys), "new", NULL));
  g_assert_cmpuint (notebook_count (fixture).n_tags, ==, 2);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_tags, ==, 1);
  g_assert_false (wmk_notebook_tag_entries (fixture->notebook, KEYS (keys), " ", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
}

/* What is in the trash, many at once. */
static void
test_untrash (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture);
  g_autoptr (GArray) keys = list_keys (fixture), after = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_assert_true (wmk_notebook_trash_entries (fixture->notebook, KEYS (keys), NULL));
  items = wmk_notebook_list_trash (fixture->notebook, NULL);
  /* One is gone by then. */
  g_assert_true (wmk_notebook_delete (fixture->notebook,
                                      ((WmkTrashItem *) g_ptr_array_index (items, 0))->kind,
                                      ((WmkTrashItem *) g_ptr_array_index (items, 0))->uuid, NULL));
  g_assert_true (wmk_notebook_untrash_many (fixture->notebook, items, NULL));
  after = list_keys (fixture);
  g_assert_cmpuint (after->len, ==, 3);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 3);

  g_assert_true (wmk_notebook_delete_many (fixture->notebook, items, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 0);
}

static gboolean
work (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_notebook_restore (notebook, data, error);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
changed_cb (WmkNotebook *notebook, const char *address, guint *n_told)
{
  (*n_told)++;
}

static gboolean
run (NotebookFixture *fixture, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  wmk_notebook_run_in_thread (fixture->notebook, work, g_strdup (path), g_free, NULL, finished_cb,
                              &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return wmk_notebook_run_finish (fixture->notebook, result, error);
}

static void
test_thread (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = fill (fixture);
  g_autofree char *before = notebook_dump (fixture), *restored = NULL, *uuid = NULL;
  g_autofree char *backup = wmk_notebook_write_backup (fixture->notebook->database, fixture->folder,
                                                       WMK_BACKUP_ASKED, NULL);
  g_autoptr (WmkStep) step = NULL;
  g_autoptr (GError) error = NULL;
  guint n_told = 0;

  uuid = notebook_add (fixture, "thing/z", "Added since");
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), &n_told);
  g_assert_true (run (fixture, backup, NULL));
  g_assert_cmpuint (n_told, >, 0);
  step = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpint (wmk_notebook_get_made_step (fixture->notebook), ==, step->id);
  restored = notebook_dump (fixture);
  g_assert_null (strstr (restored, "Added since"));
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  notebook_assert_text (fixture, uuid, "Added since");

  g_assert_false (run (fixture, "/nowhere", &error));
  g_assert_nonnull (error);
  g_assert_cmpint (wmk_notebook_get_made_step (fixture->notebook), ==, 0);
}

static void
counted_cb (WmkNotebook *notebook, const char *address, guint *n_told)
{
  g_assert_null (address);
  (*n_told)++;
}

/* What changes at more places than are told of one by one is told of as all. */
static void
test_told (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) keys = NULL;
  guint n_told = 0;

  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  for (guint i = 0; i < 70; i++) {
    g_autofree char *address = g_strdup_printf ("thing/%u", i);

    g_free (notebook_add (fixture, address, "A note"));
  }
  keys = list_keys (fixture);
  g_assert_cmpuint (keys->len, ==, 70);
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (counted_cb), &n_told);
  g_assert_true (wmk_notebook_trash_entries (fixture->notebook, KEYS (keys), NULL));
  g_assert_cmpuint (n_told, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->notebook, &n_told);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("many/trash", test_trash);
  notebook_add_test ("many/one", test_one);
  notebook_add_test ("many/gone", test_gone);
  notebook_add_test ("many/trashed-tag", test_trashed_tag);
  notebook_add_test ("many/star", test_star);
  notebook_add_test ("many/tag", test_tag);
  notebook_add_test ("many/untrash", test_untrash);
  notebook_add_test ("many/thread", test_thread);
  notebook_add_test ("many/told", test_told);

  return g_test_run ();
}
