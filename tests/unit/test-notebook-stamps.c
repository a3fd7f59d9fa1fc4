/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What changes a row gives it the stamp of its transaction: other programs, and the merging of two
 * notebooks, know by that what is new.
 */

#include <string.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-many.h"
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
  g_autoptr (WmkNotebook) other = wmk_notebook_open (fixture->folder);
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
}

/* What leaves nothing behind but its tombstone. */
static void
test_deleted (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkNotebook) other = NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), TRUE, NULL));
  other = wmk_notebook_open (fixture->folder);
  g_signal_connect (other, "changed", G_CALLBACK (changed_cb), told);
  g_assert_true (wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), FALSE, NULL));
  wmk_notebook_check_changes (other);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (told, 0), ==, RAIL);
  g_signal_handlers_disconnect_by_func (other, changed_cb, told);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("stamps/undone", test_undone);
  notebook_add_test ("stamps/deleted", test_deleted);
  notebook_add_test ("stamps/many", test_many);
  notebook_add_test ("stamps/tag-named", test_tag_named);

  return g_test_run ();
}
