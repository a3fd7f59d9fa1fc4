/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"

/* Tags: their names, their colours, and two that become one. */

#define RAIL "sector/rail"
#define TARGET "target/rail-overseas-sales-share-2020"

static GPtrArray *
list_tags (NotebookFixture *fixture)
{
  GError *error = NULL;
  GPtrArray *tags = wmk_notebook_list_tags (fixture->notebook, &error);

  g_assert_no_error (error);

  return tags;
}

static void
test_tags (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *check = notebook_add_tag (fixture, " Check ", "#ff0000");
  g_autofree char *again = notebook_add_tag (fixture, "CHECK", "#00ff00");
  g_autofree char *later = notebook_add_tag (fixture, "later", "");
  g_autofree char *composed = notebook_add_tag (fixture, "Café", "");
  g_autofree char *decomposed = notebook_add_tag (fixture, "Café", "");
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GPtrArray) of_rail = NULL;
  GError *error = NULL;
  const WmkTag *first;

  g_assert_cmpstr (check, ==, again);
  g_assert_cmpstr (composed, ==, decomposed);
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_TAG, composed, NULL);
  notebook_set_tag (fixture, RAIL, check, TRUE);
  notebook_set_tag (fixture, RAIL, check, TRUE);
  notebook_set_tag (fixture, TARGET, check, TRUE);
  notebook_set_tag (fixture, RAIL, later, TRUE);
  notebook_set_tag (fixture, TARGET, check, FALSE);
  tags = list_tags (fixture);
  g_assert_cmpuint (tags->len, ==, 2);
  first = g_ptr_array_index (tags, 0);
  g_assert_cmpstr (first->name, ==, "Check");
  g_assert_cmpstr (first->color, ==, "#ff0000");
  g_assert_cmpuint (first->n_uses, ==, 1);
  of_rail = wmk_notebook_list_tags_of (fixture->notebook, RAIL, &error);
  g_assert_cmpuint (of_rail->len, ==, 2);

  g_assert_false (wmk_notebook_edit_tag (fixture->notebook, later, "check", "#000000", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (wmk_notebook_add_tag (fixture->notebook, "  ", "", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (wmk_notebook_add_tag (fixture->notebook, "x", "red", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID);
  g_clear_error (&error);

  /* Another name, also in case alone. */
  g_assert_true (wmk_notebook_edit_tag (fixture->notebook, check, "CHECK!", "#123abc", &error));
  g_assert_true (wmk_notebook_edit_tag (fixture->notebook, check, "Check!", "#123abc", &error));
  g_assert_no_error (error);
  g_assert_false (wmk_notebook_edit_tag (fixture->notebook, "none", "x", "", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

/* Letters that look the same are the same, however they are written. */
static void
test_tag_forms (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *composed = notebook_add_tag (fixture, "Caf\u00e9", "");
  g_autofree char *decomposed = notebook_add_tag (fixture, "cafe\u0301", "");

  g_assert_cmpstr (composed, ==, decomposed);
}

/* The one that is left has a colour where either had one, its own before the other's. */
static void
test_merge_colors (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *plain = notebook_add_tag (fixture, "plain", "");
  g_autofree char *red = notebook_add_tag (fixture, "red", "#c01c28");
  g_autofree char *blue = notebook_add_tag (fixture, "blue", "#0072b2");
  g_autoptr (GPtrArray) once = NULL, twice = NULL, undone = NULL;

  g_assert_true (wmk_notebook_merge_tags (fixture->notebook, red, plain, NULL));
  once = list_tags (fixture);
  g_assert_cmpstr (((WmkTag *) g_ptr_array_index (once, 1))->color, ==, "#c01c28");
  g_assert_true (wmk_notebook_merge_tags (fixture->notebook, plain, blue, NULL));
  twice = list_tags (fixture);
  g_assert_cmpuint (twice->len, ==, 1);
  g_assert_cmpstr (((WmkTag *) g_ptr_array_index (twice, 0))->color, ==, "#0072b2");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  undone = list_tags (fixture);
  g_assert_cmpuint (undone->len, ==, 3);
  g_assert_cmpstr (((WmkTag *) g_ptr_array_index (undone, 1))->color, ==, "");
}

static void
test_merge_tags (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *check = notebook_add_tag (fixture, "check", "");
  g_autofree char *verify = notebook_add_tag (fixture, "verify", "");
  g_autoptr (GPtrArray) tags = NULL;
  GError *error = NULL;

  notebook_set_tag (fixture, RAIL, check, TRUE);
  notebook_set_tag (fixture, RAIL, verify, TRUE);
  notebook_set_tag (fixture, TARGET, verify, TRUE);
  g_assert_true (wmk_notebook_merge_tags (fixture->notebook, verify, check, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (notebook_count_tagged (fixture, check), ==, 2);
  tags = list_tags (fixture);
  g_assert_cmpuint (tags->len, ==, 1);
  g_assert_false (wmk_notebook_merge_tags (fixture->notebook, verify, check, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* From the trash it comes back into the other, where that has its name by now. */
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_TAG, check, &error));
  {
    g_autofree char *new_check = notebook_add_tag (fixture, "Check", "");

    g_assert_cmpstr (new_check, !=, check);
    g_assert_true (wmk_notebook_untrash (fixture->notebook, WMK_NOTEBOOK_TAG, check, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (notebook_count_tagged (fixture, new_check), ==, 2);
    /* Of the two in the trash that leaves the one that was merged; undo has all as it was. */
    g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 1);
    g_assert_true (wmk_notebook_undo (fixture->notebook, &error));
    g_assert_no_error (error);
    g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 2);
    g_assert_cmpuint (notebook_count_tagged (fixture, new_check), ==, 0);
    g_assert_true (wmk_notebook_untrash (fixture->notebook, WMK_NOTEBOOK_TAG, check, &error));
    g_assert_cmpuint (notebook_count_tagged (fixture, new_check), ==, 2);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("tags", test_tags);
  notebook_add_test ("tags/merge", test_merge_tags);
  notebook_add_test ("tags/merge-colors", test_merge_colors);
  notebook_add_test ("tags/forms", test_tag_forms);

  return g_test_run ();
}
