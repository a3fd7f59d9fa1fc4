/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is done for a notebook that was set aside, and how a large one that may be damaged is read
 * without the window's standing still.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"

#define RAIL "sector/rail"

static void
spoil (NotebookFixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, "spoilt", -1, NULL));
}

/* Opens it as anew, and waits for what it has to offer. */
static void
reopen (NotebookFixture *fixture)
{
  notebook_fixture_close (fixture);
  notebook_fixture_open_anyhow (fixture);
  notebook_fixture_wait (fixture);
}

/* A notebook with one note, backed up, is found spoilt and set aside: where, and which back-up is
 * offered. */
static void
lose (NotebookFixture *fixture, char **aside, char **backup)
{
  g_free (notebook_add (fixture, RAIL, "The first"));
  notebook_fixture_wait (fixture);
  *backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  notebook_fixture_close (fixture);
  spoil (fixture);
  notebook_fixture_open_anyhow (fixture);
  notebook_fixture_wait (fixture);
  *aside = g_strdup (wmk_notebook_get_set_aside (fixture->notebook));
}

static void
assert_offers (NotebookFixture *fixture, const char *aside, const char *backup)
{
  const GError *notice = wmk_notebook_get_notice (fixture->notebook);

  g_assert_error (notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);
  g_assert_nonnull (strstr (notice->message, aside));
  g_assert_nonnull (strstr (notice->message, "There is a good back-up of it"));
  g_assert_cmpstr (wmk_notebook_get_offer (fixture->notebook), ==, backup);
}

/* The notice was closed; it is known all the same. */
static void
assert_known (NotebookFixture *fixture, const char *aside, const char *backup)
{
  g_autofree char *loss = wmk_notebook_dup_loss (fixture->notebook);

  g_assert_null (wmk_notebook_get_notice (fixture->notebook));
  g_assert_nonnull (strstr (loss, aside));
  g_assert_nonnull (strstr (loss, "There is a good back-up of it"));
  g_assert_cmpstr (wmk_notebook_get_set_aside (fixture->notebook), ==, aside);
  g_assert_cmpstr (wmk_notebook_get_offer (fixture->notebook), ==, backup);
}

static void
assert_unknown (NotebookFixture *fixture)
{
  g_assert_null (wmk_notebook_get_notice (fixture->notebook));
  g_assert_null (wmk_notebook_dup_loss (fixture->notebook));
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  g_assert_null (wmk_notebook_get_offer (fixture->notebook));
}

static void
backed_up_cb (GObject *notebook, GAsyncResult *result, gpointer n_left)
{
  g_autofree char *path = wmk_notebook_back_up_finish (WMK_NOTEBOOK (notebook), result, NULL);

  g_assert_nonnull (path);
  --*(guint *) n_left;
}

/* More than are kept of one day. */
static void
back_up_often (NotebookFixture *fixture)
{
  for (guint n_left = 10; n_left > 0;) {
    guint n_before = n_left;

    wmk_notebook_back_up (fixture->notebook, WMK_BACKUP_ASKED, NULL, backed_up_cb, &n_left);
    while (n_left == n_before)
      g_main_context_iteration (NULL, TRUE);
  }
  notebook_fixture_wait (fixture);
}

/* At each start, and not those of what was begun instead; until none is wanted, or one restored. */
static void
test_offered_again (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "The first");
  g_autofree char *aside = NULL;
  g_autofree char *backup = NULL;

  g_free (wmk_notebook_write_backup (fixture->notebook->database, fixture->folder, WMK_BACKUP_ASKED,
                                     NULL));
  notebook_fixture_close (fixture);
  spoil (fixture);
  notebook_fixture_open_anyhow (fixture);
  backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_null (wmk_notebook_get_offer (fixture->notebook));
  notebook_fixture_wait (fixture);
  aside = g_strdup (wmk_notebook_get_set_aside (fixture->notebook));
  assert_offers (fixture, aside, backup);

  g_free (notebook_add (fixture, RAIL, "In the new one"));
  notebook_fixture_wait (fixture);
  g_free (wmk_notebook_write_backup (fixture->notebook->database, fixture->folder, WMK_BACKUP_ASKED,
                                     NULL));
  reopen (fixture);
  assert_offers (fixture, aside, backup);
  back_up_often (fixture);
  reopen (fixture);
  assert_offers (fixture, aside, backup);
  wmk_notebook_dismiss_notice (fixture->notebook);
  assert_known (fixture, aside, backup);
  reopen (fixture);
  assert_known (fixture, aside, backup);
  back_up_often (fixture);
  reopen (fixture);
  assert_known (fixture, aside, backup);
  g_assert_true (wmk_notebook_put_loss_away (fixture->notebook, NULL));
  assert_unknown (fixture);
  reopen (fixture);
  assert_unknown (fixture);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));

  notebook_fixture_close (fixture);
  spoil (fixture);
  notebook_fixture_open_anyhow (fixture);
  notebook_fixture_wait (fixture);
  g_assert_true (wmk_notebook_restore (fixture->notebook, backup, NULL));
  assert_unknown (fixture);
  reopen (fixture);
  assert_unknown (fixture);
  notebook_assert_text (fixture, uuid, "The first");
}

/* What is closed, or put away, in another program's window is so here, too. */
static void
test_elsewhere (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *aside = NULL, *backup = NULL;
  WmkNotebook *other;

  lose (fixture, &aside, &backup);
  other = wmk_notebook_open (fixture->folder);
  g_assert_error (wmk_notebook_get_notice (other), WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);

  /* Any other change is none of it. */
  g_free (notebook_add (fixture, RAIL, "In the new one"));
  wmk_notebook_check_changes (other);
  g_assert_nonnull (wmk_notebook_get_notice (other));
  wmk_notebook_dismiss_notice (other);
  wmk_notebook_check_changes (fixture->notebook);
  assert_known (fixture, aside, backup);
  g_assert_true (wmk_notebook_put_loss_away (other, NULL));
  wmk_notebook_check_changes (fixture->notebook);
  assert_unknown (fixture);
  notebook_let_go (other);
}

/* Copies a file to where the notebook is, as the reader does. */
static void
put_there (NotebookFixture *fixture, const char *backup)
{
  g_autofree char *copy = g_strconcat (fixture->path, ".mine", NULL), *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (backup, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
  g_assert_cmpint (g_rename (copy, fixture->path), ==, 0);
}

/* Neither damaged nor empty: what is told is what it held when it was replaced. */
static void
assert_replaced (NotebookFixture *fixture, const char *backup)
{
  const GError *notice = wmk_notebook_get_notice (fixture->notebook);
  WmkBackupContents held = {0};

  g_assert_error (notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED);
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  g_assert_null (wmk_notebook_dup_loss (fixture->notebook));
  g_assert_cmpstr (wmk_notebook_get_offer (fixture->notebook), !=, backup);
  g_assert_true (wmk_backup_read (wmk_notebook_get_offer (fixture->notebook), &held, NULL));
  g_assert_cmpuint (held.n_notes, ==, 0);
  g_assert_nonnull (strstr (notice->message, wmk_notebook_get_offer (fixture->notebook)));
}

/* The reader has put a back-up there by hand: while one is looked for, when it was found, and when
 * the notice of it was closed. */
static void
test_by_hand (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "The first");
  g_autofree char *backup = NULL;

  notebook_fixture_wait (fixture);
  backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (GError) error = NULL;

    notebook_fixture_close (fixture);
    spoil (fixture);
    notebook_fixture_open_anyhow (fixture);
    g_assert_true (fixture->notebook->is_looking);
    if (i > 0)
      notebook_fixture_wait (fixture);
    if (i == 2)
      wmk_notebook_dismiss_notice (fixture->notebook);
    put_there (fixture, backup);
    g_assert_false (wmk_notebook_try (fixture->notebook, &error));
    g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED);
    assert_replaced (fixture, backup);
    notebook_fixture_wait (fixture);
    assert_replaced (fixture, backup);
    notebook_assert_text (fixture, uuid, "The first");
    wmk_notebook_dismiss_notice (fixture->notebook);
    assert_unknown (fixture);
    reopen (fixture);
    assert_unknown (fixture);
  }
}

/* So where the file is opened anew before anybody sees that it is another one. */
static void
test_by_hand_unseen (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "The first");
  g_autofree char *backup = NULL;

  notebook_fixture_wait (fixture);
  backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  notebook_fixture_close (fixture);
  spoil (fixture);
  notebook_fixture_open_anyhow (fixture);
  notebook_fixture_wait (fixture);
  put_there (fixture, backup);
  fixture->notebook->is_suspect = TRUE;
  g_assert_true (wmk_notebook_try (fixture->notebook, NULL));
  assert_unknown (fixture);
  notebook_assert_text (fixture, uuid, "The first");
}

/* Moved away it is written again with all that it held, and so with what it took the place of. */
static void
test_moved (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *aside = NULL, *backup = NULL;

  lose (fixture, &aside, &backup);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_false (wmk_notebook_try (fixture->notebook, NULL));
  notebook_fixture_wait (fixture);
  assert_offers (fixture, aside, backup);
}

/* Where another program holds the file it is not known, and nothing is taken back. */
static void
test_unread (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;
  g_autofree char *aside = NULL, *backup = NULL;

  lose (fixture, &aside, &backup);
  other = wmk_database_open_writable (fixture->path, 0, NULL);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  wmk_notebook_check_loss (fixture->notebook);
  assert_offers (fixture, aside, backup);
  wmk_notebook_recall_loss (fixture->notebook);
  g_assert_cmpstr (wmk_notebook_get_set_aside (fixture->notebook), ==, aside);
  g_assert_true (wmk_database_execute (other, "ROLLBACK", NULL));
}

/* A disk that takes nothing: it is set aside only where that can be written down, too. */
static void
test_full (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "The first");
  g_autofree char *aside = NULL;
  g_autofree char *backup = NULL;

  notebook_fixture_wait (fixture);
  backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  notebook_fixture_close (fixture);
  spoil (fixture);
  notebook_set_disk_full (TRUE);
  notebook_fixture_open_anyhow (fixture);
  notebook_set_disk_full (FALSE);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_UNAVAILABLE);
  g_assert_nonnull (wmk_notebook_get_notice (fixture->notebook));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (notebook_count_files (fixture->folder, "notebook-damaged-"), ==, 0);

  reopen (fixture);
  aside = g_strdup (wmk_notebook_get_set_aside (fixture->notebook));
  assert_offers (fixture, aside, backup);
  reopen (fixture);
  assert_offers (fixture, aside, backup);
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  g_assert_false (wmk_notebook_check_file_finish (WMK_NOTEBOOK (object), result, error));
}

/* Returns: (transfer full): the UUID of a note that makes the file a large one. */
static char *
add_big (NotebookFixture *fixture)
{
  g_autofree char *big = g_strnfill (3000000, 'x');

  return notebook_add (fixture, RAIL, big);
}

/* Spoils a page of the file, and opens it anew. */
static void
damage_a_page (NotebookFixture *fixture)
{
  g_autofree char *contents = NULL;
  gsize length;

  notebook_fixture_close (fixture);
  g_file_get_contents (fixture->path, &contents, &length, NULL);
  /* The page after the schema's first: a root of some table. */
  memset (contents + 4096 * 5, 0xa5, 64);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  notebook_fixture_open (fixture);
}

/* A large file is not read wholly when it is opened, but may be in a thread; then it is as above.
 */
static void
test_large (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = add_big (fixture);
  GError *error = NULL;

  damage_a_page (fixture);
  wmk_notebook_check_file (fixture->notebook, NULL, checked_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);
  g_clear_error (&error);
  notebook_save (fixture, uuid, "typed");
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  notebook_assert_text (fixture, uuid, "typed");
}

/* The window does not wait while a suspect file is read: what was typed is saved after that. */
static void
save_to_suspect (NotebookFixture *fixture, const char *uuid)
{
  g_autoptr (GError) error = NULL;

  fixture->notebook->is_suspect = TRUE;
  g_assert_false (
      wmk_notebook_save_note (fixture->notebook, uuid, notebook_subject (RAIL), "typed", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "is being read to find out"));
  g_assert_true (fixture->notebook->is_checking);
  while (fixture->notebook->is_checking)
    g_main_context_iteration (NULL, TRUE);
  notebook_save (fixture, uuid, "typed");
}

static void
found_sound_cb (GObject *notebook, GAsyncResult *result, gpointer done)
{
  g_assert_true (wmk_notebook_check_file_finish (WMK_NOTEBOOK (notebook), result, NULL));
  *(gboolean *) done = TRUE;
}

/* As when the program starts: a file that is damaged after that is suspected all the same. */
static void
check_file (NotebookFixture *fixture)
{
  gboolean done = FALSE;

  wmk_notebook_check_file (fixture->notebook, NULL, found_sound_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_suspect (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = add_big (fixture);

  check_file (fixture);
  save_to_suspect (fixture, uuid);
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  damage_a_page (fixture);
  save_to_suspect (fixture, uuid);
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
}

/* A file in which no check finds a fault, and that is called damaged whatever is written. */
static void
test_called_damaged (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");

  for (guint i = 0; i < 2; i++) {
    GError *error = NULL;

    g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
    g_assert_true (wmk_notebook_begin_quiet (fixture->notebook, NULL));
    g_set_error_literal (&error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT, "");
    g_assert_false (wmk_notebook_end (fixture->notebook, FALSE, &error));
    g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);
    g_clear_error (&error);
  }
  notebook_save (fixture, uuid, "typed");
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  notebook_assert_text (fixture, uuid, "typed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("loss/offered-again", test_offered_again);
  notebook_add_test ("loss/elsewhere", test_elsewhere);
  notebook_add_test ("loss/by-hand", test_by_hand);
  notebook_add_test ("loss/by-hand-unseen", test_by_hand_unseen);
  notebook_add_test ("loss/moved", test_moved);
  notebook_add_test ("loss/unread", test_unread);
  notebook_add_test ("loss/full", test_full);
  notebook_add_test ("loss/large", test_large);
  notebook_add_test ("loss/suspect", test_suspect);
  notebook_add_test ("loss/called-damaged", test_called_damaged);

  return g_test_run ();
}
