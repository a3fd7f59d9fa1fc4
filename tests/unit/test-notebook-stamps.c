/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What changes a row gives it the stamp of its transaction: other programs, and the merging of two
 * notebooks, know by that what is new.
 */

#include <string.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-verdicts.h"

#define RAIL "sector/rail"
#define TARGET "target/x-2020"

/* Whether all rows of @table have the stamp that was given last. */
static gboolean
are_stamped (NotebookFixture *fixture, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) > 0 AND min (stamp) = (SELECT stamp FROM clock) FROM %s", table);

  return notebook_get_int (fixture, sql) != 0;
}

static void
changed_cb (WmkNotebook *notebook, const char *address, GPtrArray *told)
{
  g_ptr_array_add (told, g_strdup (address));
}

/* What is undone goes to the trash as by any other change: another program is told of it. */
static void
test_undone (NotebookFixture *fixture, gconstpointer data)
{
  const char *const tables[] = {"note", "verdict", "point", "tag"};
  WmkPointData figure = {(char *) "2016", 1, 2, (char *) "", (char *) "", (char *) ""};
  WmkNotebook *other = wmk_notebook_open (fixture->folder);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (i == 0)
      g_free (notebook_add (fixture, RAIL, "x"));
    else if (i == 1)
      g_assert_true (wmk_notebook_set_verdict (fixture->notebook, notebook_subject (TARGET),
                                               WMK_VERDICT_MET, "", NULL));
    else if (i == 2)
      g_free (wmk_notebook_add_point (fixture->notebook, notebook_subject (RAIL), &figure, NULL));
    else
      g_free (wmk_notebook_add_tag (fixture->notebook, "tag", "", NULL));
    notebook_fixture_wait (fixture);
    wmk_notebook_check_changes (other);
    g_signal_connect (other, "changed", G_CALLBACK (changed_cb), told);
    g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
    g_assert_true (are_stamped (fixture, tables[i]));
    wmk_notebook_check_changes (other);
    g_assert_cmpuint (told->len, ==, i + 1);
    g_signal_handlers_disconnect_by_func (other, changed_cb, told);
  }
  g_assert_cmpstr (g_ptr_array_index (told, 0), ==, RAIL);
  g_assert_cmpstr (g_ptr_array_index (told, 1), ==, TARGET);
  /* A tag is any thing's. */
  g_assert_null (g_ptr_array_index (told, 3));
  notebook_let_go (other);
}

/* What leaves nothing behind but its tombstone. */
static void
test_deleted (NotebookFixture *fixture, gconstpointer data)
{
  WmkNotebook *other;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), TRUE, NULL));
  other = wmk_notebook_open (fixture->folder);
  g_signal_connect (other, "changed", G_CALLBACK (changed_cb), told);
  g_assert_true (wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), FALSE, NULL));
  wmk_notebook_check_changes (other);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (told, 0), ==, RAIL);
  g_signal_handlers_disconnect_by_func (other, changed_cb, told);
  notebook_let_go (other);
}

/* Tags and stars that many are given at once. */
static void
test_many (NotebookFixture *fixture, gconstpointer data)
{
  WmkEntryKey key = {WMK_ENTRY_NOTE, 0};

  g_free (notebook_add (fixture, RAIL, "x"));
  key.id = notebook_get_int (fixture, "SELECT id FROM note");
  g_assert_true (wmk_notebook_tag_entries (fixture->notebook, &key, 1, "tag", NULL));
  g_assert_true (are_stamped (fixture, "tag_use"));
  g_assert_true (wmk_notebook_star_entries (fixture->notebook, &key, 1, TRUE, NULL));
  g_assert_true (are_stamped (fixture, "star"));
}

/* A tag by its name: one that there is, however it is written, or a new one; one step either way.
 */
static void
test_tag_named (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *old = wmk_notebook_add_tag (fixture->notebook, "Old", "", NULL);
  g_autoptr (GPtrArray) tags = NULL, left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      wmk_notebook_set_tag_named (fixture->notebook, notebook_subject (RAIL), " oLD ", NULL));
  g_assert_true (are_stamped (fixture, "tag_use"));
  g_assert_true (
      wmk_notebook_set_tag_named (fixture->notebook, notebook_subject (RAIL), "new", NULL));
  tags = wmk_notebook_list_tags_of (fixture->notebook, RAIL, NULL);
  g_assert_cmpuint (tags->len, ==, 2);
  g_assert_cmpstr (((WmkTag *) g_ptr_array_index (tags, 0))->name, ==, "new");
  g_assert_cmpstr (((WmkTag *) g_ptr_array_index (tags, 1))->uuid, ==, old);

  /* Once more is nothing. */
  g_assert_true (
      wmk_notebook_set_tag_named (fixture->notebook, notebook_subject (RAIL), "NEW", NULL));
  g_assert_cmpint (wmk_notebook_get_made_step (fixture->notebook), ==, 0);
  g_assert_cmpuint (notebook_count (fixture).n_tags, ==, 2);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_cmpuint (notebook_count (fixture).n_tags, ==, 1);
  left = wmk_notebook_list_tags_of (fixture->notebook, RAIL, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_false (
      wmk_notebook_set_tag_named (fixture->notebook, notebook_subject (RAIL), " ", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
}

static void
undo_and_redo (NotebookFixture *fixture)
{
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_true (wmk_notebook_redo (fixture->notebook, NULL));
}

/* What was undone and redone is a step that is over, though its text and its date are the same. */
static void
test_redone (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "One");

  wmk_notebook_end_writing (fixture->notebook);
  notebook_save (fixture, uuid, "One two");
  undo_and_redo (fixture);
  notebook_save (fixture, uuid, "One two three");
  /* And this goes on with that. */
  notebook_save (fixture, uuid, "One two three four");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  notebook_assert_text (fixture, uuid, "One two");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  notebook_assert_text (fixture, uuid, "One");
}

/* The same of a reason, and by another program. */
static void
test_reason_redone (NotebookFixture *fixture, gconstpointer data)
{
  const char *const reasons[] = {"", "One", "One two", "One two three"};
  const WmkSubject *subject = notebook_subject (TARGET);
  WmkNotebook *other = wmk_notebook_open (fixture->folder);
  g_autoptr (WmkVerdict) verdict = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++) {
    if (i == 2) {
      /* The other has no back-up of the day to write. */
      notebook_fixture_wait (fixture);
      g_assert_true (wmk_notebook_undo (other, NULL));
      g_assert_true (wmk_notebook_redo (other, NULL));
    }
    g_assert_true (
        wmk_notebook_set_verdict (fixture->notebook, subject, WMK_VERDICT_MET, reasons[i], NULL));
  }
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  verdict = wmk_notebook_get_verdict (fixture->notebook, TARGET, NULL);
  g_assert_cmpstr (verdict->reason, ==, "One");
  notebook_let_go (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("stamps/undone", test_undone);
  notebook_add_test ("stamps/deleted", test_deleted);
  notebook_add_test ("stamps/many", test_many);
  notebook_add_test ("stamps/tag-named", test_tag_named);
  notebook_add_test ("stamps/redone", test_redone);
  notebook_add_test ("stamps/reason-redone", test_reason_redone);

  return g_test_run ();
}
