/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-search.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

#define RAIL "sector/rail"
#define TARGET "target/rail-overseas-sales-share-2020"
#define INDICATOR "indicator/nev-production"
#define MINUTE (60 * G_USEC_PER_SEC)

/* A wound clock's beginning: 2026-11-22 08:00 UTC. */
#define MORNING (G_GINT64_CONSTANT (1795334400) * G_USEC_PER_SEC)

static void
test_notes (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = notebook_add (fixture, RAIL, "One **fine** note\n");
  g_autofree char *second = notebook_add (fixture, RAIL, "高铁 and 🚄");
  g_autofree char *other = notebook_add (fixture, TARGET, "");
  g_autoptr (GPtrArray) notes = NULL, last = NULL;
  const WmkNote *note;
  GError *error = NULL;

  notebook_save (fixture, first, "One finer note");
  notes = wmk_notebook_list_notes (fixture->notebook, RAIL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 2);
  note = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (note->uuid, ==, first);
  g_assert_cmpstr (note->text, ==, "One finer note");
  g_assert_cmpstr (note->subject.address, ==, RAIL);
  g_assert_cmpstr (note->subject.title, ==, "Title of " RAIL);
  g_assert_cmpstr (note->subject.catalog_version, ==, "1.2");
  g_assert_false (note->dropped);
  g_assert_cmpint (note->created, <, note->modified);
  g_assert_cmpint (ABS (note->created - g_get_real_time ()), <, 10 * MINUTE);
  g_assert_cmpint (note->trashed, ==, 0);
  note = g_ptr_array_index (notes, 1);
  g_assert_cmpstr (note->text, ==, "高铁 and 🚄");
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 3);
  last = wmk_notebook_list_last_notes (fixture->notebook, RAIL, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (last->len, ==, 1);
  g_assert_cmpstr (((WmkNote *) g_ptr_array_index (last, 0))->uuid, ==, second);

  /* All is there when the program starts again. */
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  notebook_assert_text (fixture, first, "One finer note");
  notebook_assert_text (fixture, second, "高铁 and 🚄");
  notebook_assert_text (fixture, other, "");
}

/* A note that is there no longer is written anew rather than lost, and bad bytes are refused. */
static void
test_odd_saves (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *big = g_strnfill (2000000, 'b');
  g_autoptr (GError) error = NULL;
  GError *missing = NULL;

  notebook_save (fixture, "0e5d8d5c-7ac6-4d4e-8f0a-1b1f0a8f0001", "from another time");
  notebook_assert_text (fixture, "0e5d8d5c-7ac6-4d4e-8f0a-1b1f0a8f0001", "from another time");
  notebook_save (fixture, uuid, big);
  notebook_assert_text (fixture, uuid, big);

  g_assert_false (wmk_notebook_save_note (fixture->notebook, uuid, notebook_subject (RAIL),
                                          "\xff\xfe", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
  notebook_assert_text (fixture, uuid, big);

  g_assert_null (wmk_notebook_get_note (fixture->notebook, "none", &missing));
  g_assert_error (missing, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&missing);
}

static guint
count_versions (NotebookFixture *fixture, const char *uuid)
{
  g_autoptr (GPtrArray) versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);

  return versions->len;
}

/* Writing that goes on is one version; a pause, a while, or much that is taken away is another. */
static void
test_versions (NotebookFixture *fixture, gconstpointer data)
{
  static const char words[] = "It was the best of times, it was the worst of times, "
                              "it was the age of wisdom";
  g_autofree char *uuid = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  GError *error = NULL;
  gint64 now = MORNING;

  wmk_clock_set (now);
  uuid = notebook_add (fixture, RAIL, "It");
  for (gsize i = 3; i <= strlen (words); i++) {
    g_autofree char *text = g_strndup (words, i);

    wmk_clock_set (now += G_USEC_PER_SEC);
    notebook_save (fixture, uuid, text);
  }
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 0);

  /* All of it is taken away at once. */
  notebook_save (fixture, uuid, "");
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 1);
  notebook_save (fixture, uuid, "New");
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 1);
  wmk_clock_set (now += 2 * MINUTE);
  notebook_save (fixture, uuid, "New and more");
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 2);
  for (guint i = 0; i < 8; i++) {
    g_autofree char *text = g_strnfill (i + 20, 'x');

    wmk_clock_set (now += MINUTE / 2 + i);
    notebook_save (fixture, uuid, text);
  }
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 2);
  for (guint i = 0; i < 4; i++) {
    g_autofree char *text = g_strnfill (i + 40, 'x');

    wmk_clock_set (now += MINUTE / 2);
    notebook_save (fixture, uuid, text);
  }
  /* Five minutes are over. */
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 3);

  versions = wmk_notebook_list_versions (fixture->notebook, uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((WmkVersion *) g_ptr_array_index (versions, 1))->text, ==, "New");
  g_assert_cmpstr (((WmkVersion *) g_ptr_array_index (versions, 2))->text, ==, words);

  /* Going back keeps what was there, too. */
  wmk_notebook_revert_note (fixture->notebook,
                            ((WmkVersion *) g_ptr_array_index (versions, 2))->uuid, &error);
  g_assert_no_error (error);
  notebook_assert_text (fixture, uuid, words);
  g_assert_cmpuint (count_versions (fixture, uuid), ==, 4);
}

static void
test_stars (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) things = NULL;
  GError *error = NULL;

  g_assert_false (wmk_notebook_has_star (fixture->notebook, RAIL));
  for (guint i = 0; i < 2; i++)
    g_assert_true (
        wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), TRUE, &error));
  g_assert_true (
      wmk_notebook_set_star (fixture->notebook, notebook_subject (TARGET), TRUE, &error));
  g_assert_true (wmk_notebook_has_star (fixture->notebook, RAIL));
  things = wmk_notebook_list_starred (fixture->notebook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (things->len, ==, 2);
  g_assert_cmpstr (((WmkMarkedThing *) g_ptr_array_index (things, 0))->subject.title, ==,
                   "Title of " TARGET);
  g_assert_true (wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), FALSE, &error));
  g_assert_false (wmk_notebook_has_star (fixture->notebook, RAIL));
  g_assert_cmpuint (notebook_count (fixture).n_stars, ==, 1);
}

static void
set_verdict (NotebookFixture *fixture, WmkVerdictKind kind, const char *reason)
{
  GError *error = NULL;

  wmk_notebook_set_verdict (fixture->notebook, notebook_subject (TARGET), kind, reason, &error);
  g_assert_no_error (error);
}

static void
assert_verdict (NotebookFixture *fixture, WmkVerdictKind kind, const char *reason)
{
  GError *error = NULL;
  g_autoptr (WmkVerdict) verdict = wmk_notebook_get_verdict (fixture->notebook, TARGET, &error);

  g_assert_no_error (error);
  g_assert_cmpint (verdict->verdict, ==, kind);
  g_assert_cmpstr (verdict->reason, ==, reason);
}

static void
test_verdicts (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkVerdict) first = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;
  GError *error = NULL;

  g_assert_null (wmk_notebook_get_verdict (fixture->notebook, TARGET, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  set_verdict (fixture, WMK_VERDICT_PARTLY, "Half of it");
  set_verdict (fixture, WMK_VERDICT_MISSED, "On second thoughts");
  assert_verdict (fixture, WMK_VERDICT_MISSED, "On second thoughts");
  set_verdict (fixture, WMK_VERDICT_UNCLEAR, NULL);
  assert_verdict (fixture, WMK_VERDICT_UNCLEAR, "On second thoughts");
  set_verdict (fixture, WMK_VERDICT_MISSED, NULL);
  verdicts = wmk_notebook_list_verdicts (fixture->notebook, &error);
  g_assert_cmpuint (verdicts->len, ==, 1);

  /* The one from the trash takes the place of a newer one. */
  first = wmk_notebook_get_verdict (fixture->notebook, TARGET, &error);
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_VERDICT, first->uuid, &error));
  set_verdict (fixture, WMK_VERDICT_UNCLEAR, "");
  g_assert_true (
      wmk_notebook_untrash (fixture->notebook, WMK_NOTEBOOK_VERDICT, first->uuid, &error));
  g_assert_no_error (error);
  assert_verdict (fixture, WMK_VERDICT_MISSED, "On second thoughts");
  g_assert_cmpuint (notebook_count (fixture).n_verdicts, ==, 1);
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 1);
}

static WmkPointData
point_data (const char *date, double value, double value_high)
{
  return (WmkPointData){(char *) date,       value,
                        value_high,          (char *) "mine",
                        (char *) "Yearbook", (char *) "https://example.org/"};
}

static void
test_points (NotebookFixture *fixture, gconstpointer data)
{
  static const char *const bad_dates[] = {"",           "16",      "2016-13",    "2016-02-30",
                                          "2016-2",     "2016/02", "2016-02-1x", "20160201",
                                          "2016-00-01", "2016-",   "２０１６",   "0000"};
  WmkPointData range = point_data ("2016-07", 10, 20), exact = point_data ("2015", 0.1 + 0.2, NAN);
  g_autofree char *uuid = NULL;
  g_autofree char *first = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const WmkPoint *point;
  GError *error = NULL;

  uuid = wmk_notebook_add_point (fixture->notebook, notebook_subject (INDICATOR), &range, &error);
  first = wmk_notebook_add_point (fixture->notebook, notebook_subject (INDICATOR), &exact, &error);
  g_assert_no_error (error);
  points = wmk_notebook_list_points (fixture->notebook, INDICATOR, &error);
  g_assert_cmpuint (points->len, ==, 2);
  point = g_ptr_array_index (points, 0);
  g_assert_cmpstr (point->data.date, ==, "2015");
  g_assert_true (point->data.value == 0.1 + 0.2);
  g_assert_true (isnan (point->data.value_high));
  point = g_ptr_array_index (points, 1);
  g_assert_cmpfloat (point->data.value_high, ==, 20);
  g_assert_cmpstr (point->data.source, ==, "Yearbook");
  g_assert_cmpstr (point->data.link, ==, "https://example.org/");
  g_assert_cmpstr (point->subject.address, ==, INDICATOR);

  range = point_data ("2016-07-26", -3, NAN);
  g_assert_true (wmk_notebook_edit_point (fixture->notebook, uuid, 0, &range, &error));
  all = wmk_notebook_list_points (fixture->notebook, NULL, &error);
  point = g_ptr_array_index (all, 1);
  g_assert_cmpstr (point->data.date, ==, "2016-07-26");
  g_assert_cmpfloat (point->data.value, ==, -3);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_dates) + 3; i++) {
    WmkPointData bad = i < G_N_ELEMENTS (bad_dates)        ? point_data (bad_dates[i], 1, NAN)
                       : i == G_N_ELEMENTS (bad_dates)     ? point_data ("2016", NAN, NAN)
                       : i == G_N_ELEMENTS (bad_dates) + 1 ? point_data ("2016", 2, 1)
                                                           : point_data ("2016", INFINITY, NAN);

    g_assert_false (wmk_notebook_edit_point (fixture->notebook, uuid, 0, &bad, &error));
    g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
    g_clear_error (&error);
  }
  g_assert_false (wmk_notebook_edit_point (fixture->notebook, "none", 0, &range, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

/* The clock is set back: what is written later has the later stamp all the same. */
static void
test_clock_back (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (WmkNote) a = NULL;
  g_autoptr (WmkNote) b = NULL;

  wmk_clock_set (MORNING);
  first = notebook_add (fixture, RAIL, "first");
  wmk_clock_set (MORNING - 1000 * G_TIME_SPAN_DAY);
  second = notebook_add (fixture, RAIL, "second");
  notebook_save (fixture, first, "first again");
  a = wmk_notebook_get_note (fixture->notebook, first, NULL);
  b = wmk_notebook_get_note (fixture->notebook, second, NULL);
  g_assert_cmpint (a->created, ==, MORNING);
  g_assert_cmpint (b->created, >, a->created);
  g_assert_cmpint (a->modified, >, b->modified);
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  {
    g_autofree char *third = notebook_add (fixture, RAIL, "third");
    g_autoptr (WmkNote) c = wmk_notebook_get_note (fixture->notebook, third, NULL);

    g_assert_cmpint (c->created, >, a->modified);
  }
}

static void
changed_cb (WmkNotebook *notebook, const char *address, GString *told)
{
  g_string_append_printf (told, "[%s]", address != NULL ? address : "all");
}

static void
test_changed (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *uuid = NULL;
  g_autofree char *mark = NULL;

  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), told);
  uuid = notebook_add (fixture, RAIL, "x");
  notebook_save (fixture, uuid, "xy");
  notebook_save (fixture, uuid, "xy"); /* as it was */
  mark = notebook_add_tag (fixture, "m", "");
  notebook_set_tag (fixture, TARGET, mark, TRUE);
  notebook_set_tag (fixture, TARGET, mark, FALSE);
  wmk_notebook_undo (fixture->notebook, NULL);
  g_assert_cmpstr (told->str, ==, "[" RAIL "][" RAIL "][all][" TARGET "][" TARGET "][" TARGET "]");
  /* One that listens no longer is not told. */
  g_signal_handlers_disconnect_by_data (fixture->notebook, told);
}

static char *
fold (const char *text)
{
  return g_utf8_casefold (text, -1);
}

static guint
search (NotebookFixture *fixture, const char *match)
{
  const WmkNoteSearch what = {.match = match};
  GError *error = NULL;
  gboolean more = TRUE;
  guint n_found = 0;
  g_autoptr (GPtrArray) notes = NULL;

  while (more)
    g_assert_true (wmk_notebook_index_notes (fixture->notebook, fold, &more, &error));
  notes = wmk_notebook_search_notes (fixture->notebook, &what, 10, 501, &n_found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, MIN (n_found, 10));

  return n_found;
}

static void
test_search (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Locomotives");
  GError *error = NULL;

  for (guint i = 0; i < 450; i++)
    g_free (notebook_add (fixture, RAIL, "wagon"));
  g_assert_cmpuint (search (fixture, "\"locomo\"*"), ==, 1);
  g_assert_cmpuint (search (fixture, "\"wagon\""), ==, 450);
  notebook_save (fixture, uuid, "Trams");
  g_assert_cmpuint (search (fixture, "\"locomo\"*"), ==, 0);
  g_assert_cmpuint (search (fixture, "\"trams\""), ==, 1);
  wmk_notebook_undo (fixture->notebook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (search (fixture, "\"trams\""), ==, 0);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM note_search"), ==, 451);
  wmk_notebook_redo (fixture->notebook, &error);
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, &error);
  g_assert_cmpuint (search (fixture, "\"trams\""), ==, 0);
  notebook_empty_trash (fixture);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM note_search"), ==, 450);
}

/* What every connection that writes is to be. */
static void
test_settings (NotebookFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (notebook_get_int (fixture, "PRAGMA synchronous"), ==, 3);
  g_assert_cmpint (notebook_get_int (fixture, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (notebook_get_int (fixture, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (notebook_get_int (fixture, "PRAGMA application_id"), ==, 0x574D4E42);
  g_assert_cmpint (notebook_get_int (fixture, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (
      notebook_get_int (fixture, "SELECT journal_mode = 'delete' FROM pragma_journal_mode"), ==, 1);
  g_assert_true (wmk_database_check (fixture->notebook->database, TRUE, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("notes", test_notes);
  notebook_add_test ("odd-saves", test_odd_saves);
  notebook_add_test ("versions", test_versions);
  notebook_add_test ("stars", test_stars);
  notebook_add_test ("verdicts", test_verdicts);
  notebook_add_test ("points", test_points);
  notebook_add_test ("clock-back", test_clock_back);
  notebook_add_test ("changed", test_changed);
  notebook_add_test ("search", test_search);
  notebook_add_test ("settings", test_settings);

  return g_test_run ();
}
