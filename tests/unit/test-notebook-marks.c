/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-marks.h"

#include <math.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

#define ADDRESS "target/rail-1"

static WmkMarks
get_marks (NotebookFixture *fixture, const char *address)
{
  WmkMarks marks;

  g_assert_true (wmk_notebook_get_marks (fixture->notebook, address, &marks, NULL));

  return marks;
}

static void
test_counts (NotebookFixture *fixture, gconstpointer data)
{
  const WmkSubject *subject = notebook_subject (ADDRESS);
  WmkPointData point = {.date = (char *) "2021",
                        .value = 1,
                        .value_high = NAN,
                        .comment = (char *) "",
                        .source = (char *) "",
                        .link = (char *) ""};
  g_autofree char *first = notebook_add (fixture, ADDRESS, "One");
  g_autofree char *second = notebook_add (fixture, ADDRESS, "Two");
  g_autofree char *tag = wmk_notebook_add_tag (fixture->notebook, "check", "", NULL);
  g_autofree char *point_uuid = wmk_notebook_add_point (fixture->notebook, subject, &point, NULL);
  WmkMarks marks;

  g_assert_true (wmk_notebook_set_tag (fixture->notebook, subject, tag, TRUE, NULL));
  g_assert_true (wmk_notebook_set_star (fixture->notebook, subject, TRUE, NULL));
  g_assert_true (
      wmk_notebook_set_verdict (fixture->notebook, subject, WMK_VERDICT_MISSED, "", NULL));
  g_assert_nonnull (point_uuid);

  marks = get_marks (fixture, ADDRESS);
  g_assert_cmpuint (marks.n_notes, ==, 2);
  g_assert_cmpuint (marks.n_tags, ==, 1);
  g_assert_cmpuint (marks.n_points, ==, 1);
  g_assert_true (marks.has_star);
  g_assert_true (marks.has_verdict);
  g_assert_cmpint (marks.verdict, ==, WMK_VERDICT_MISSED);
  g_assert_false (wmk_marks_are_empty (&marks));

  marks = get_marks (fixture, "target/rail-2");
  g_assert_true (wmk_marks_are_empty (&marks));
}

/* What lies in the trash is no mark. */
static void
test_trash (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "One");
  g_autoptr (WmkVerdict) verdict = NULL;
  WmkMarks marks;

  g_assert_true (wmk_notebook_set_verdict (fixture->notebook, notebook_subject (ADDRESS),
                                           WMK_VERDICT_MET, "", NULL));
  verdict = wmk_notebook_get_verdict (fixture->notebook, ADDRESS, NULL);
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_VERDICT, verdict->uuid, NULL));
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));

  marks = get_marks (fixture, ADDRESS);
  g_assert_true (wmk_marks_are_empty (&marks));
}

static void
count_cb (WmkNotebook *notebook, const char *address, guint *n_times)
{
  ++*n_times;
}

/* Before it is loaded there is nothing; loading tells. */
static void
test_load (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "One");
  guint n_times = 0;
  WmkMarks marks;

  notebook_fixture_close (fixture);
  fixture->notebook = wmk_notebook_new (fixture->folder);
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (count_cb), &n_times);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_UNAVAILABLE);
  g_assert_null (wmk_notebook_get_notice (fixture->notebook));
  marks = get_marks (fixture, ADDRESS);
  g_assert_true (wmk_marks_are_empty (&marks));
  g_assert_null (wmk_notebook_get_undo_step (fixture->notebook));

  wmk_notebook_load (fixture->notebook);
  g_assert_cmpuint (n_times, ==, 1);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
  marks = get_marks (fixture, ADDRESS);
  g_assert_cmpuint (marks.n_notes, ==, 1);

  wmk_notebook_load (fixture->notebook);
  g_assert_cmpuint (n_times, ==, 1);
}

/* Who writes before it was loaded is not told to wait, and loses nothing. */
static void
test_write_before_load (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = notebook_add (fixture, ADDRESS, "One");
  g_autofree char *second = NULL;

  notebook_fixture_close (fixture);
  fixture->notebook = wmk_notebook_new (fixture->folder);
  second = notebook_add (fixture, ADDRESS, "Two");
  g_assert_cmpuint (get_marks (fixture, ADDRESS).n_notes, ==, 2);
}

/* That there is nothing is known only until there is something: here, or by another program. */
static void
test_blank (NotebookFixture *fixture, gconstpointer data)
{
  const WmkSubject *subject = notebook_subject (ADDRESS);
  WmkNotebook *other;
  WmkMarks marks = get_marks (fixture, ADDRESS);

  g_assert_true (wmk_marks_are_empty (&marks));
  g_assert_true (wmk_notebook_set_star (fixture->notebook, subject, TRUE, NULL));
  g_assert_true (get_marks (fixture, ADDRESS).has_star);
  g_assert_true (wmk_notebook_set_star (fixture->notebook, subject, FALSE, NULL));
  marks = get_marks (fixture, ADDRESS);
  g_assert_true (wmk_marks_are_empty (&marks));

  other = wmk_notebook_open (fixture->folder);
  g_assert_true (wmk_notebook_set_star (other, subject, TRUE, NULL));
  wmk_notebook_check_changes (fixture->notebook);
  g_assert_true (get_marks (fixture, ADDRESS).has_star);
  notebook_let_go (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  notebook_add_test ("blank", test_blank);
  notebook_add_test ("marks/counts", test_counts);
  notebook_add_test ("marks/trash", test_trash);
  notebook_add_test ("marks/load", test_load);
  notebook_add_test ("marks/write-before-load", test_write_before_load);

  return g_test_run ();
}
