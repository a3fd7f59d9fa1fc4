/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-follow.h"

#include <math.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

static const WmkRetired retired[] = {
    {"target/old", "target/new", "2027-01-01"},
    {"target/oldest", "target/old", "2026-12-01"}, /* twice renamed */
    {"target/gone", "", "2027-01-01"},
    {"target/later-gone", "target/gone", "2026-12-01"},
    {"target/ring-a", "target/ring-b", "2027-01-01"},
    {"target/ring-b", "target/ring-a", "2027-01-01"},
};

static void
follow (NotebookFixture *fixture)
{
  GError *error = NULL;

  g_assert_true (
      wmk_notebook_follow (fixture->notebook, "2.0", retired, G_N_ELEMENTS (retired), &error));
  g_assert_no_error (error);
}

static guint
count_notes (NotebookFixture *fixture, const char *address)
{
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (fixture->notebook, address, NULL);

  return notes->len;
}

static void
test_renamed (NotebookFixture *fixture, gconstpointer data)
{
  WmkNotebook *notebook = fixture->notebook;
  WmkPointData figure = {(char *) "2016", 1, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *old = notebook_add (fixture, "target/old", "on old");
  g_autofree char *oldest = notebook_add (fixture, "target/oldest", "on oldest");
  g_autofree char *mark = wmk_notebook_add_tag (notebook, "mark", "", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (WmkNote) note = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) starred = NULL;
  g_autoptr (GPtrArray) tagged = NULL;

  g_free (wmk_notebook_add_point (notebook, notebook_subject ("target/oldest"), &figure, NULL));
  for (guint i = 0; i < 2; i++) {
    const WmkSubject *subject = notebook_subject (i == 0 ? "target/old" : "target/new");

    wmk_notebook_set_star (notebook, subject, TRUE, NULL);
    wmk_notebook_set_tag (notebook, subject, mark, TRUE, NULL);
  }
  follow (fixture);
  g_assert_cmpuint (count_notes (fixture, "target/new"), ==, 2);
  g_assert_cmpuint (count_notes (fixture, "target/old"), ==, 0);
  note = wmk_notebook_get_note (notebook, oldest, NULL);
  g_assert_cmpstr (note->subject.title, ==, "Title of target/oldest");
  g_assert_cmpstr (note->subject.catalog_version, ==, "1.2");
  g_assert_false (note->dropped);
  points = wmk_notebook_list_points (notebook, "target/new", NULL);
  g_assert_cmpuint (points->len, ==, 1);
  /* What both names had is had once. */
  starred = wmk_notebook_list_starred (notebook, NULL);
  g_assert_cmpuint (starred->len, ==, 1);
  tagged = wmk_notebook_list_tagged (notebook, mark, NULL);
  g_assert_cmpuint (tagged->len, ==, 1);

  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM star"), ==, 1);
  g_assert_cmpint (notebook_get_int (fixture, "SELECT count(*) FROM tag_use"), ==, 1);

  /* Again, and nothing is written. */
  before = notebook_hash_file (fixture->path);
  follow (fixture);
  after = notebook_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_verdicts (NotebookFixture *fixture, gconstpointer data)
{
  WmkNotebook *notebook = fixture->notebook;
  g_autoptr (WmkVerdict) verdict = NULL;
  g_autoptr (GPtrArray) verdicts = NULL;

  wmk_notebook_set_verdict (notebook, notebook_subject ("target/new"), WMK_VERDICT_MET, "1", NULL);
  wmk_notebook_set_verdict (notebook, notebook_subject ("target/old"), WMK_VERDICT_MISSED, "2",
                            NULL);
  wmk_notebook_set_verdict (notebook, notebook_subject ("target/new"), WMK_VERDICT_PARTLY, "3",
                            NULL);
  follow (fixture);
  verdict = wmk_notebook_get_verdict (notebook, "target/new", NULL);
  g_assert_cmpstr (verdict->reason, ==, "3");
  verdicts = wmk_notebook_list_verdicts (notebook, NULL);
  g_assert_cmpuint (verdicts->len, ==, 1);
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 1);
}

static void
test_dropped (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *gone = notebook_add (fixture, "target/gone", "on gone");
  g_autofree char *later = notebook_add (fixture, "target/later-gone", "on later gone");
  g_autofree char *here = notebook_add (fixture, "target/here", "on here");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  follow (fixture);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (fixture->notebook,
                                                      i == 0   ? gone
                                                      : i == 1 ? later
                                                               : here,
                                                      NULL);

    g_assert_cmpint (note->dropped, ==, i < 2);
  }
  g_assert_cmpuint (count_notes (fixture, "target/gone"), ==, 1);
  before = notebook_hash_file (fixture->path);
  follow (fixture);
  after = notebook_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
}

/* Undo and redo go on as if it had always been called so. */
static void
test_undo (NotebookFixture *fixture, gconstpointer data)
{
  WmkNotebook *notebook = fixture->notebook;
  g_autofree char *uuid = notebook_add (fixture, "target/old", "First");
  g_autoptr (WmkNote) note = NULL;
  g_autoptr (WmkStep) step = NULL;
  GError *error = NULL;

  wmk_notebook_set_star (notebook, notebook_subject ("target/old"), TRUE, NULL);
  notebook_save (fixture, uuid, "Second");
  wmk_notebook_set_star (notebook, notebook_subject ("target/old"), FALSE, NULL);
  follow (fixture);
  step = wmk_notebook_get_undo_step (notebook);
  g_assert_cmpstr (step->address, ==, "target/new");
  for (guint i = 0; i < 2; i++)
    g_assert_true (wmk_notebook_undo (notebook, &error));
  g_assert_true (wmk_notebook_has_star (notebook, "target/new"));
  g_assert_false (wmk_notebook_has_star (notebook, "target/old"));
  note = wmk_notebook_get_note (notebook, uuid, NULL);
  g_assert_cmpstr (note->text, ==, "First");
  g_assert_cmpstr (note->subject.address, ==, "target/new");
}

static void
test_ring (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, "target/ring-a", "x");

  follow (fixture);
  notebook_assert_text (fixture, uuid, "x");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("follow/renamed", test_renamed);
  notebook_add_test ("follow/verdicts", test_verdicts);
  notebook_add_test ("follow/dropped", test_dropped);
  notebook_add_test ("follow/undo", test_undo);
  notebook_add_test ("follow/ring", test_ring);

  return g_test_run ();
}
