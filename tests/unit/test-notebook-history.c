/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-history.h"

#include <math.h>
#include <string.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-list.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

#define RAIL "sector/rail"
/* 2026-01-01 12:00 UTC. */
#define NOON (G_GINT64_CONSTANT (1767268800) * G_USEC_PER_SEC)
#define N_PLACES 4

static const char *const places[N_PLACES] = {RAIL, "target/x-2020", "indicator/y", "policy/z"};

static void
undo (NotebookFixture *fixture)
{
  GError *error = NULL;

  wmk_notebook_undo (fixture->notebook, &error);
  g_assert_no_error (error);
}

static void
redo (NotebookFixture *fixture)
{
  GError *error = NULL;

  wmk_notebook_redo (fixture->notebook, &error);
  g_assert_no_error (error);
}

static void
test_steps (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autoptr (WmkStep) step = NULL;
  g_autoptr (WmkStep) undone = NULL;
  GError *error = NULL;

  g_assert_null (wmk_notebook_get_undo_step (fixture->notebook));
  g_assert_false (wmk_notebook_undo (fixture->notebook, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (wmk_notebook_redo (fixture->notebook, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);

  uuid = notebook_add (fixture, RAIL, "x");
  wmk_notebook_set_star (fixture->notebook, notebook_subject ("policy/z"), TRUE, NULL);
  step = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpint (step->kind, ==, WMK_STEP_STAR_SET);
  g_assert_cmpstr (step->address, ==, "policy/z");
  g_assert_cmpstr (step->title, ==, "Title of policy/z");
  g_assert_null (wmk_notebook_get_redo_step (fixture->notebook));
  undo (fixture);
  g_assert_false (wmk_notebook_has_star (fixture->notebook, "policy/z"));
  undone = wmk_notebook_get_redo_step (fixture->notebook);
  g_assert_cmpint (undone->kind, ==, WMK_STEP_STAR_SET);

  /* Another step, and what was undone cannot be redone; one that changes nothing is none. */
  wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), FALSE, NULL);
  redo (fixture);
  undo (fixture);
  notebook_save (fixture, uuid, "xyz");
  g_assert_false (wmk_notebook_redo (fixture->notebook, NULL));
}

/* What was typed without a pause is one step. */
static void
test_typing (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  gint64 now = g_get_real_time ();

  wmk_clock_set (now);
  uuid = notebook_add (fixture, RAIL, "One");
  wmk_clock_set (now += 600 * G_USEC_PER_SEC);
  notebook_save (fixture, uuid, "One t");
  notebook_save (fixture, uuid, "One tw");
  notebook_save (fixture, uuid, "One two");
  wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), TRUE, NULL);
  notebook_save (fixture, uuid, "One two three");
  undo (fixture);
  notebook_assert_text (fixture, uuid, "One two");
  undo (fixture);
  undo (fixture);
  notebook_assert_text (fixture, uuid, "One");
  redo (fixture);
  notebook_assert_text (fixture, uuid, "One two");
  /* Undone to before it was there: it lies in the trash. */
  undo (fixture);
  undo (fixture);
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 0);
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 1);
  for (guint i = 0; i < 4; i++)
    redo (fixture);
  notebook_assert_text (fixture, uuid, "One two three");
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 1);
}

/* What is taken away little by little is kept as what is taken away at once. */
static void
test_backspace (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (2100, 't');
  g_autofree char *uuid = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  gsize kept = 0;
  gint64 now = g_get_real_time ();

  wmk_clock_set (now);
  uuid = notebook_add (fixture, RAIL, "t");
  notebook_save (fixture, uuid, text);
  for (gsize length = 2100; length > 36;) {
    text[length -= 36] = '\0';
    wmk_clock_set (now += 2 * G_USEC_PER_SEC);
    notebook_save (fixture, uuid, text);
  }
  versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);
  for (guint i = 0; i < versions->len; i++)
    kept = MAX (kept, strlen (((WmkVersion *) g_ptr_array_index (versions, i))->text));
  g_assert_cmpuint (kept, >=, 2100 - 40);
}

/* No text is lost by undo and a step after it. */
static void
test_undone_text (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  gint64 now = g_get_real_time ();

  wmk_clock_set (now);
  uuid = notebook_add (fixture, RAIL, "One");
  wmk_clock_set (now += 600 * G_USEC_PER_SEC);
  notebook_save (fixture, uuid, "A new thought");
  undo (fixture);
  notebook_save (fixture, uuid, "One and another");
  versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  /* Each with the date on which it was written. */
  g_assert_cmpstr (((WmkVersion *) g_ptr_array_index (versions, 0))->text, ==, "A new thought");
  g_assert_cmpint (((WmkVersion *) g_ptr_array_index (versions, 0))->written, ==, now);
  g_assert_cmpstr (((WmkVersion *) g_ptr_array_index (versions, 1))->text, ==, "One");
}

/* Some of whatever can be done, at random. */
typedef struct {
  GRand *rand;
  GPtrArray *notes;
  GPtrArray *tags;
  GPtrArray *points;
  guint n_done;
} Reader;

static const char *
choose (Reader *reader, GPtrArray *uuids)
{
  return g_ptr_array_index (uuids, g_rand_int_range (reader->rand, 0, (gint32) uuids->len));
}

static void
do_something (NotebookFixture *fixture, Reader *reader)
{
  WmkNotebook *notebook = fixture->notebook;
  const WmkSubject *subject = notebook_subject (places[g_rand_int_range (reader->rand, 0, 4)]);
  g_autofree char *text = g_strdup_printf ("“%u” 车 \\ \" ' {}", reader->n_done++);
  double value = g_rand_double_range (reader->rand, -1e6, 1e6);
  WmkPointData figure = {(char *) "2016-07", value, value + 0.1, text, text, text};

  switch (g_rand_int_range (reader->rand, 0, 13)) {
  case 0:
    g_ptr_array_add (reader->notes, wmk_notebook_add_note (notebook, subject, text, NULL));
    break;
  case 1:
  case 2:
    wmk_notebook_save_note (notebook, choose (reader, reader->notes), subject, text, NULL);
    break;
  case 3:
    g_ptr_array_add (reader->tags, wmk_notebook_add_tag (notebook, text, "#00ff7f", NULL));
    break;
  case 4:
    wmk_notebook_edit_tag (notebook, choose (reader, reader->tags), text, "", NULL);
    break;
  case 5:
    wmk_notebook_merge_tags (notebook, choose (reader, reader->tags), choose (reader, reader->tags),
                             NULL);
    break;
  case 6:
    wmk_notebook_set_tag (notebook, subject, choose (reader, reader->tags),
                          g_rand_boolean (reader->rand), NULL);
    break;
  case 7:
    wmk_notebook_set_star (notebook, subject, g_rand_boolean (reader->rand), NULL);
    break;
  case 8:
    wmk_notebook_set_verdict (notebook, subject, reader->n_done % 4, text, NULL);
    break;
  case 9:
    g_ptr_array_add (reader->points, wmk_notebook_add_point (notebook, subject, &figure, NULL));
    break;
  case 10:
    figure.value_high = NAN;
    wmk_notebook_edit_point (notebook, choose (reader, reader->points), 0, &figure, NULL);
    break;
  case 11:
    wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, choose (reader, reader->notes), NULL);
    wmk_notebook_trash (notebook, WMK_NOTEBOOK_TAG, choose (reader, reader->tags), NULL);
    wmk_notebook_trash (notebook, WMK_NOTEBOOK_POINT, choose (reader, reader->points), NULL);
    break;
  default:
    wmk_notebook_untrash (notebook, WMK_NOTEBOOK_NOTE, choose (reader, reader->notes), NULL);
    wmk_notebook_untrash (notebook, WMK_NOTEBOOK_TAG, choose (reader, reader->tags), NULL);
    break;
  }
}

static gint64
count_steps (NotebookFixture *fixture)
{
  gint64 n_steps = 0;

  wmk_database_get_int (fixture->notebook->database, "SELECT count(*) FROM step WHERE undone = 0",
                        &n_steps, NULL);

  return n_steps;
}

/*
 * Does all kinds of things, and keeps what the notebook looked like after each step. Undo and redo,
 * back and forth and over starts of the program, lead to exactly that.
 */
static void
test_everything (NotebookFixture *fixture, gconstpointer data)
{
  Reader reader = {g_rand_new_with_seed (g_test_rand_int ()),
                   g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free),
                   g_ptr_array_new_with_free_func (g_free), 0};
  g_autoptr (GPtrArray) looks = g_ptr_array_new_with_free_func (g_free);
  gint64 n_steps = 0;
  guint now;
  WmkPointData figure = {(char *) "2016", 0.1, NAN, (char *) "", (char *) "", (char *) ""};

  g_ptr_array_add (looks, notebook_dump (fixture));
  g_ptr_array_add (reader.notes, notebook_add (fixture, RAIL, "first"));
  g_ptr_array_add (looks, notebook_dump (fixture));
  g_ptr_array_add (reader.tags, wmk_notebook_add_tag (fixture->notebook, "t", "", NULL));
  g_ptr_array_add (looks, notebook_dump (fixture));
  g_ptr_array_add (reader.points, wmk_notebook_add_point (fixture->notebook,
                                                          notebook_subject (RAIL), &figure, NULL));
  g_ptr_array_add (looks, notebook_dump (fixture));
  n_steps = count_steps (fixture);

  while (looks->len < 300) {
    gint64 n_now;

    /* No two steps are made one, and none of several is missed. */
    g_clear_pointer (&fixture->notebook->burst_uuid, g_free);
    do_something (fixture, &reader);
    n_now = count_steps (fixture);
    if (n_now == n_steps + 1)
      g_ptr_array_add (looks, notebook_dump (fixture));
    else
      while (n_steps < n_now--)
        undo (fixture);
    n_steps = count_steps (fixture);
  }

  now = looks->len - 1;
  for (guint i = 0; i < 600; i++) {
    gboolean back = i < 250 ? g_rand_int_range (reader.rand, 0, 4) > 0
                            : g_rand_int_range (reader.rand, 0, 4) == 0;
    g_autofree char *look = NULL;

    if (back ? now > 0 : now < looks->len - 1) {
      if (back)
        undo (fixture);
      else
        redo (fixture);
      now += back ? -1 : 1;
    }
    look = notebook_dump (fixture);
    g_assert_cmpstr (look, ==, g_ptr_array_index (looks, now));
    if (i % 100 == 50) {
      notebook_fixture_close (fixture);
      notebook_fixture_open (fixture);
    }
  }
  while (now-- > 0)
    undo (fixture);
  g_assert_false (wmk_notebook_undo (fixture->notebook, NULL));
  {
    g_autofree char *look = notebook_dump (fixture);

    g_assert_cmpstr (look, ==, g_ptr_array_index (looks, 0));
  }
  g_assert_true (wmk_database_check (fixture->notebook->database, TRUE, NULL));

  g_rand_free (reader.rand);
  g_ptr_array_unref (reader.notes);
  g_ptr_array_unref (reader.tags);
  g_ptr_array_unref (reader.points);
}

/* The log ends somewhere: a thousand steps, or sixteen million characters. */
static void
test_limits (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *big = g_strnfill (3000000, 'x');
  g_autofree char *uuid = NULL;

  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  for (guint i = 0; i < 1100; i++)
    wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), i % 2 == 0, NULL);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM step"), >=, 1000);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM step"), <, 1032);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM change"), <, 1032);

  uuid = notebook_add (fixture, RAIL, "small");
  for (guint i = 0; i < 8; i++) {
    g_clear_pointer (&fixture->notebook->burst_uuid, g_free);
    big[0] = (char) ('a' + i);
    notebook_save (fixture, uuid, big);
  }
  g_assert_cmpint (notebook_get_int (fixture, "SELECT total(size) FROM step"), <=, 16000000);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM step"), ==, 2);
  undo (fixture);
  big[0] = 'g';
  notebook_assert_text (fixture, uuid, big);
  /* Every version is there, though undo does not reach that far. */
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM version"), ==, 9);
}

static void
assert_reason (NotebookFixture *fixture, WmkVerdictKind kind, const char *reason)
{
  g_autoptr (WmkVerdict) verdict =
      wmk_notebook_get_verdict (fixture->notebook, "target/rail-1", NULL);

  g_assert_nonnull (verdict);
  g_assert_cmpint (verdict->verdict, ==, kind);
  g_assert_cmpstr (verdict->reason, ==, reason);
}

/* The choice is one step, and all of a reason that was saved while it was typed another; what says
 * the same as before is none. */
static void
test_typed_reason (NotebookFixture *fixture, gconstpointer data)
{
  static const char *const typed[] = {"W", "Who", "Whose", "Whose?"};
  const WmkSubject *subject = notebook_subject ("target/rail-1");
  WmkNotebook *notebook = fixture->notebook;

  g_assert_true (wmk_notebook_set_verdict (notebook, subject, WMK_VERDICT_PARTLY, "", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_true (
        wmk_notebook_set_verdict (notebook, subject, WMK_VERDICT_PARTLY, typed[i], NULL));
  g_assert_true (wmk_notebook_set_verdict (notebook, subject, WMK_VERDICT_PARTLY, "Whose?", NULL));
  g_assert_true (wmk_notebook_set_verdict (notebook, subject, WMK_VERDICT_MET, "Whose?", NULL));

  g_assert_true (wmk_notebook_undo (notebook, NULL));
  assert_reason (fixture, WMK_VERDICT_PARTLY, "Whose?");
  g_assert_true (wmk_notebook_undo (notebook, NULL));
  assert_reason (fixture, WMK_VERDICT_PARTLY, "");
  g_assert_true (wmk_notebook_redo (notebook, NULL));
  assert_reason (fixture, WMK_VERDICT_PARTLY, "Whose?");
  g_assert_true (wmk_notebook_undo (notebook, NULL));
  g_assert_true (wmk_notebook_undo (notebook, NULL));
  g_assert_null (wmk_notebook_get_verdict (notebook, "target/rail-1", NULL));
}

static gint64
get_modified (NotebookFixture *fixture, const char *uuid)
{
  g_autoptr (WmkNote) note = wmk_notebook_get_note (fixture->notebook, uuid, NULL);

  return note->modified;
}

/* The first of the list by date. */
static void
assert_newest (NotebookFixture *fixture, guint position)
{
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (GArray) rows =
      wmk_entry_list_rows (fixture->notebook->database, choice, G_MAXINT, NULL);

  g_assert_cmpint (g_array_index (rows, WmkEntryRow, 0).key.id, ==, position);
}

/* What is undone, done again or taken from the trash has the date that it had, in lists, too. */
static void
test_dates (NotebookFixture *fixture, gconstpointer data)
{
  WmkNotebook *notebook = fixture->notebook;
  g_autofree char *first = NULL, *second = NULL, *backup = NULL;

  wmk_clock_set (NOON);
  first = notebook_add (fixture, RAIL, "First");
  wmk_clock_set (NOON + G_TIME_SPAN_HOUR);
  second = notebook_add (fixture, RAIL, "Second");
  wmk_clock_set (NOON + 2 * G_TIME_SPAN_HOUR);
  notebook_save (fixture, first, "First, again");
  assert_newest (fixture, 1);
  notebook_fixture_wait (fixture);
  backup = wmk_notebook_write_backup (notebook->database, fixture->folder, WMK_BACKUP_ASKED, NULL);

  wmk_clock_set (NOON + 3 * G_TIME_SPAN_HOUR);
  g_assert_true (wmk_notebook_undo (notebook, NULL));
  g_assert_cmpint (get_modified (fixture, first), ==, NOON);
  assert_newest (fixture, 2);
  g_assert_true (wmk_notebook_redo (notebook, NULL));
  g_assert_cmpint (get_modified (fixture, first), ==, NOON + 2 * G_TIME_SPAN_HOUR);
  g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, second, NULL));
  g_assert_true (wmk_notebook_untrash (notebook, WMK_NOTEBOOK_NOTE, second, NULL));
  g_assert_cmpint (get_modified (fixture, second), ==, NOON + G_TIME_SPAN_HOUR);
  g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, second, NULL));
  g_assert_true (wmk_notebook_undo (notebook, NULL));
  g_assert_cmpint (get_modified (fixture, second), ==, NOON + G_TIME_SPAN_HOUR);
  assert_newest (fixture, 1);

  notebook_save (fixture, second, "Second, too");
  assert_newest (fixture, 2);
  g_assert_true (wmk_notebook_restore (notebook, backup, NULL));
  g_assert_cmpint (get_modified (fixture, second), ==, NOON + G_TIME_SPAN_HOUR);
  assert_newest (fixture, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("typed-reason", test_typed_reason);
  notebook_add_test ("history/steps", test_steps);
  notebook_add_test ("history/typing", test_typing);
  notebook_add_test ("history/backspace", test_backspace);
  notebook_add_test ("history/undone-text", test_undone_text);
  notebook_add_test ("history/everything", test_everything);
  notebook_add_test ("history/limits", test_limits);
  notebook_add_test ("history/dates", test_dates);

  return g_test_run ();
}
