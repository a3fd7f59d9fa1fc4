/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"

/* What goes to the trash, comes back from there, and goes for good. */

#define RAIL "sector/rail"
#define INDICATOR "indicator/nev-production"

/* A wound clock's beginning: 2026-11-22 08:00 UTC. */
#define MORNING (G_GINT64_CONSTANT (1795334400) * G_USEC_PER_SEC)

static void
test_trash (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Secret words");
  g_autofree char *kept = notebook_add (fixture, RAIL, "Other words");
  g_autofree char *mark = notebook_add_tag (fixture, "mark", "");
  WmkPointData figure = {(char *) "2016", 1, NAN, (char *) "mine", (char *) "", (char *) ""};
  g_autofree char *point =
      wmk_notebook_add_point (fixture->notebook, notebook_subject (INDICATOR), &figure, NULL);
  g_autoptr (GPtrArray) items = NULL;
  const WmkTrashItem *item;
  GError *error = NULL;

  notebook_set_tag (fixture, RAIL, mark, TRUE);
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, &error));
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_TAG, mark, &error));
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_POINT, point, &error));
  g_assert_no_error (error);
  g_assert_false (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_POINT, point, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  items = wmk_notebook_list_trash (fixture->notebook, &error);
  g_assert_cmpuint (items->len, ==, 3);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpint (item->kind, ==, WMK_NOTEBOOK_POINT);
  g_assert_cmpstr (item->text, ==, "2016 mine");
  item = g_ptr_array_index (items, 2);
  g_assert_cmpstr (item->text, ==, "Secret words");
  g_assert_cmpstr (item->title, ==, "Title of " RAIL);
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 1);

  g_assert_true (wmk_notebook_untrash (fixture->notebook, WMK_NOTEBOOK_TAG, mark, &error));
  g_assert_cmpuint (notebook_count_tagged (fixture, mark), ==, 1);
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_TAG, mark, &error));

  /* For good: with what undo knew of it, and a tombstone in its place. */
  g_assert_true (wmk_notebook_delete (fixture->notebook, WMK_NOTEBOOK_POINT, point, &error));
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 2);
  notebook_empty_trash (fixture);
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 0);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM change"
                                              " WHERE ifnull(before, '') || ifnull(after, '')"
                                              " LIKE '%Secret%'"),
                   ==, 0);
  /* Note, tag, its use, point. */
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM tombstone"), ==, 4);
  while (wmk_notebook_undo (fixture->notebook, NULL))
    ;
  g_assert_cmpint (
      notebook_get_int (fixture, "SELECT count(*) FROM note WHERE text LIKE 'Secret%'"), ==, 0);
  notebook_assert_text (fixture, kept, "Other words");
}

static void
test_old_trash (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *newer = NULL;
  GError *error = NULL;

  wmk_clock_set (MORNING);
  old = notebook_add (fixture, RAIL, "old");
  newer = notebook_add (fixture, RAIL, "newer");
  notebook_fixture_wait (fixture);
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, old, &error);
  wmk_clock_set (MORNING + 2 * G_TIME_SPAN_DAY);
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, newer, &error);
  notebook_fixture_wait (fixture);

  wmk_clock_set (MORNING + 89 * G_TIME_SPAN_DAY);
  g_assert_true (wmk_notebook_drop_old_trash (fixture->notebook, &error));
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 2);
  /* That day's back-up may be older. */
  wmk_clock_set (MORNING + 92 * G_TIME_SPAN_DAY + G_TIME_SPAN_HOUR);
  g_assert_true (wmk_notebook_drop_old_trash (fixture->notebook, &error));
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 2);
  /* There is no back-up that has it in the trash. */
  wmk_clock_set (MORNING + 95 * G_TIME_SPAN_DAY);
  g_assert_true (wmk_notebook_drop_old_trash (fixture->notebook, &error));
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 2);
  g_free (notebook_add (fixture, RAIL, "has it backed up"));
  notebook_fixture_wait (fixture);
  wmk_clock_set (MORNING + 91 * G_TIME_SPAN_DAY);
  g_assert_true (wmk_notebook_drop_old_trash (fixture->notebook, &error));
  g_assert_no_error (error);
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 1);
  notebook_assert_text (fixture, newer, "newer");
}

/* One step for all that come back at once: of the thing where it is one, else of none. Those that
 * are gone by then are passed over. */
static void
test_several (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = notebook_add (fixture, RAIL, "first");
  g_autofree char *second = notebook_add (fixture, INDICATOR, "second");
  g_autoptr (GPtrArray) items = NULL, left = NULL;
  g_autoptr (WmkStep) both = NULL, one = NULL;

  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, first, NULL));
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, second, NULL));
  items = wmk_notebook_list_trash (fixture->notebook, NULL);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_true (wmk_notebook_untrash_many (fixture->notebook, items, NULL));
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 0);
  both = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpint (both->kind, ==, WMK_STEP_UNTRASH);
  g_assert_cmpstr (both->address, ==, "");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 2);

  /* The newest is the first of the list. */
  g_assert_cmpstr (((WmkTrashItem *) g_ptr_array_index (items, 0))->uuid, ==, second);
  g_assert_true (wmk_notebook_delete (fixture->notebook, WMK_NOTEBOOK_NOTE, second, NULL));
  g_assert_true (wmk_notebook_untrash_many (fixture->notebook, items, NULL));
  notebook_assert_text (fixture, first, "first");
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 1);

  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, first, NULL));
  left = wmk_notebook_list_trash (fixture->notebook, NULL);
  g_assert_true (wmk_notebook_untrash_many (fixture->notebook, left, NULL));
  one = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpstr (one->address, ==, RAIL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("trash", test_trash);
  notebook_add_test ("trash/old", test_old_trash);
  notebook_add_test ("trash/several", test_several);

  return g_test_run ();
}
