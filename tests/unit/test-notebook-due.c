/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * When a notebook is backed up without being asked to: with the first change of a day, and when the
 * program ends. What it is when it starts is in test-notebook-left.c.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-private.h"

#define RAIL "sector/rail"

/* 2026-01-01 12:00 UTC. */
#define NEW_YEAR (G_GINT64_CONSTANT (1767268800) * G_USEC_PER_SEC)

static const WmkBackup *
get_backup (GPtrArray *backups, guint i)
{
  return g_ptr_array_index (backups, i);
}

/* One a day, with the day's first change. */
static void
test_daily (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_cmpuint (notebook_count_files (fixture->folder, "backups"), ==, 0);
  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, RAIL, "1");
  notebook_fixture_wait (fixture);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_HOUR);
  notebook_save (fixture, uuid, "12");
  notebook_fixture_wait (fixture);
  notebook_assert_newest (fixture, 1, WMK_BACKUP_DAY);
  /* Also when the program starts again. */
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  notebook_save (fixture, uuid, "123");
  notebook_fixture_wait (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 1);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_DAY);
  notebook_save (fixture, uuid, "1234");
  notebook_fixture_wait (fixture);
  notebook_assert_newest (fixture, 2, WMK_BACKUP_DAY);
  /* The clock was set back to a day that has one: another, later one. */
  wmk_clock_set (NEW_YEAR);
  notebook_save (fixture, uuid, "12345");
  notebook_fixture_wait (fixture);
  notebook_assert_newest (fixture, 3, WMK_BACKUP_DAY);
  backups = wmk_notebook_list_backups (fixture->notebook);
  g_assert_cmpstr (get_backup (backups, 0)->day, ==, "2026-01-01");
  g_assert_cmpstr (get_backup (backups, 1)->day, ==, "2026-01-02");
  g_assert_cmpuint (get_backup (backups, 0)->number, ==, 3);
  g_assert_cmpint (get_backup (backups, 0)->size, >, 10000);
  for (guint i = 0; i < backups->len; i++)
    g_assert_true (wmk_backup_check (get_backup (backups, i)->path, NULL));
}

static void
failed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_assert_null (wmk_notebook_back_up_finish (WMK_NOTEBOOK (object), result, data));
}

/* A folder that takes none: said once, and the notebook takes changes all the same. */
static void
test_no_room (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  GError *error = NULL;

  g_assert_true (g_file_set_contents (fixture->backups, "in the way", -1, NULL));
  uuid = notebook_add (fixture, RAIL, "x");
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
  notebook_fixture_wait (fixture);
  g_assert_error (wmk_notebook_get_backup_trouble (fixture->notebook), WMK_NOTEBOOK_ERROR,
                  WMK_NOTEBOOK_ERROR_IO);
  g_assert_nonnull (
      strstr (wmk_notebook_get_backup_trouble (fixture->notebook)->message, fixture->backups));
  notebook_save (fixture, uuid, "xy");
  wmk_notebook_back_up (fixture->notebook, WMK_BACKUP_ASKED, NULL, failed_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "The disk did not take a back-up of the noteb"));
  g_clear_error (&error);
  g_assert_true (wmk_notebook_needs_backup (fixture->notebook));
  /* It is over with the next that is written. */
  g_assert_cmpint (g_unlink (fixture->backups), ==, 0);
  g_assert_nonnull (wmk_notebook_get_backup_trouble (fixture->notebook));
  g_free (notebook_back_up (fixture));
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
}

static void
state_changed_cb (guint *n_told)
{
  (*n_told)++;
}

/* The day is done with; the next one that is written, of the next day, ends the trouble. */
static void
test_next_day (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  guint n_told = 0;

  g_signal_connect_swapped (fixture->notebook, "state-changed", G_CALLBACK (state_changed_cb),
                            &n_told);
  wmk_clock_set (NEW_YEAR);
  g_assert_true (g_file_set_contents (fixture->backups, "in the way", -1, NULL));
  uuid = notebook_add (fixture, RAIL, "x");
  notebook_fixture_wait (fixture);
  g_assert_nonnull (wmk_notebook_get_backup_trouble (fixture->notebook));
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpint (g_unlink (fixture->backups), ==, 0);
  notebook_save (fixture, uuid, "xy");
  notebook_fixture_wait (fixture);
  g_assert_nonnull (wmk_notebook_get_backup_trouble (fixture->notebook));
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_DAY);
  notebook_save (fixture, uuid, "xyz");
  notebook_fixture_wait (fixture);
  notebook_assert_newest (fixture, 1, WMK_BACKUP_DAY);
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
  g_assert_cmpuint (n_told, ==, 2);
}

/* Another one is due at the end where something was changed since, and only there. */
static void
test_end (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  g_assert_false (wmk_notebook_needs_backup (fixture->notebook));
  uuid = notebook_add (fixture, RAIL, "x");
  /* One that is being written would end with the program. */
  g_assert_true (wmk_notebook_needs_backup (fixture->notebook));
  notebook_fixture_wait (fixture);
  g_assert_false (wmk_notebook_needs_backup (fixture->notebook));
  notebook_save (fixture, uuid, "xy");
  g_assert_true (wmk_notebook_needs_backup (fixture->notebook));
  g_free (notebook_back_up (fixture));
  g_assert_false (wmk_notebook_needs_backup (fixture->notebook));
  /* What is not the reader's doing is no change. */
  g_assert_true (wmk_notebook_try (fixture->notebook, NULL));
  g_assert_false (wmk_notebook_needs_backup (fixture->notebook));
  notebook_save (fixture, uuid, "xyz");
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  g_assert_false (wmk_notebook_needs_backup (fixture->notebook));
}

typedef struct {
  gboolean is_done;
  GError *error;
} Rest;

static void
rested_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Rest *rest = data;
  gboolean is_written =
      wmk_notebook_back_up_rest_finish (WMK_NOTEBOOK (object), result, &rest->error);

  g_assert_true (is_written == (rest->error == NULL));
  g_assert_true (is_written != wmk_notebook_needs_backup (WMK_NOTEBOOK (object)));
  rest->is_done = TRUE;
}

static GError *
back_up_rest (NotebookFixture *fixture)
{
  Rest rest = {FALSE, NULL};

  wmk_notebook_back_up_rest (fixture->notebook, rested_cb, &rest);
  while (!rest.is_done)
    g_main_context_iteration (NULL, TRUE);

  return rest.error;
}

/* The newest has all that there is. */
static void
assert_rested (NotebookFixture *fixture, guint n_backups, WmkBackupReason reason)
{
  g_autofree char *newest = NULL;
  WmkRestorePreview preview = {0};
  const WmkRestorePreview nothing = {0};

  g_assert_no_error (back_up_rest (fixture));
  notebook_assert_newest (fixture, n_backups, reason);
  newest = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_true (wmk_notebook_preview_restore (fixture->notebook, newest, &preview, NULL));
  g_assert_cmpmem (&preview, sizeof preview, &nothing, sizeof nothing);
}

/* The end waits for the one that is being written, and makes another for what came since alone. */
static void
test_rest (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, RAIL, "x");
  assert_rested (fixture, 1, WMK_BACKUP_DAY);
  assert_rested (fixture, 1, WMK_BACKUP_DAY);
  notebook_save (fixture, uuid, "xy");
  assert_rested (fixture, 2, WMK_BACKUP_END);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_DAY);
  notebook_save (fixture, uuid, "xyz");
  notebook_save (fixture, uuid, "xyz, and more");
  assert_rested (fixture, 4, WMK_BACKUP_END);
}

/* Where the one that it waits for fails it tries itself, and says why that fails, too. */
static void
test_no_rest (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->backups, "in the way", -1, NULL));
  g_free (notebook_add (fixture, RAIL, "x"));
  error = back_up_rest (fixture);
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_IO);
  g_assert_cmpint (g_unlink (fixture->backups), ==, 0);
  assert_rested (fixture, 1, WMK_BACKUP_END);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("due/daily", test_daily);
  notebook_add_test ("due/no-room", test_no_room);
  notebook_add_test ("due/next-day", test_next_day);
  notebook_add_test ("due/end", test_end);
  notebook_add_test ("due/rest", test_rest);
  notebook_add_test ("due/no-rest", test_no_rest);

  return g_test_run ();
}
