/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook-fixture.h"
#include "notebook-model-reader.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-trash.h"

/* What a list of entries tells of when these, or what is chosen of them, are others. */

/* More than are read at once. */
#define MANY 1500

typedef struct {
  guint n_told, n_removed, n_added;
} Told;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Told *told)
{
  told->n_told++;
  told->n_removed += n_removed;
  told->n_added += n_added;
}

static char *
add_notes (NotebookFixture *fixture, guint n)
{
  char *first = NULL;

  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *address = g_strdup_printf ("thing/%04u", i);
    g_autofree char *text = g_strdup_printf ("%u", i);
    char *uuid = notebook_add (fixture, address, text);

    if (i == 0)
      first = uuid;
    else
      g_free (uuid);
  }

  return first;
}

/* It follows, and tells of no more rows than have changed. */
static void
test_changes (NotebookFixture *fixture, gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autofree char *first = add_notes (fixture, n);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (fixture->notebook);
  Told told = {0};

  g_assert_cmpuint (notebook_model_count (model, choice), ==, n);
  g_assert_cmpstr (notebook_model_get (model, n - 1)->text, ==, "0");
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &told);
  /* From the last to the first. */
  notebook_save (fixture, first, "edited");
  notebook_model_wait (model);
  g_assert_cmpstr (notebook_model_get (model, 0)->text, ==, "edited");
  g_assert_cmpuint (told.n_removed, ==, 1);
  g_assert_cmpuint (told.n_added, ==, 1);

  told = (Told){0};
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, first, NULL));
  notebook_model_wait (model);
  g_assert_cmpuint (told.n_removed, ==, 1);
  g_assert_cmpuint (told.n_added, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n - 1);
  wmk_notebook_undo (fixture->notebook, NULL);
  notebook_model_wait (model);
  g_assert_cmpuint (told.n_added, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n);
}

static void
test_few_changes (NotebookFixture *fixture, gconstpointer data)
{
  test_changes (fixture, GUINT_TO_POINTER (300));
}

static void
test_many_changes (NotebookFixture *fixture, gconstpointer data)
{
  test_changes (fixture, GUINT_TO_POINTER (MANY));
}

/* A list view asks for every row that is told of together with those that go: for few. Nobody is
 * told of rows that are not there. */
static void
check_rows_cb (GListModel *list, guint position, guint n_removed, guint n_added, guint *n_rows)
{
  *n_rows += n_added - n_removed;
  g_assert_cmpuint (*n_rows, ==, g_list_model_get_n_items (list));
  if (n_removed > 0)
    g_assert_cmpuint (n_added, <=, 256);
  g_assert_null (g_list_model_get_item (list, *n_rows));
}

static void
test_other_order (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_notes (fixture, MANY);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (fixture->notebook);
  guint n_rows = notebook_model_count (model, choice);

  g_signal_connect (model, "items-changed", G_CALLBACK (check_rows_cb), &n_rows);
  choice->order = WMK_ENTRY_ORDER_KIND;
  g_assert_cmpuint (notebook_model_count (model, choice), ==, MANY);
  for (guint i = 0; i < MANY; i++) {
    g_autofree char *address = g_strdup_printf ("thing/%04u", i);

    g_assert_cmpstr (notebook_model_get (model, i)->subject.address, ==, address);
  }
  choice->order = WMK_ENTRY_ORDER_MODIFIED;
  g_assert_cmpuint (notebook_model_count (model, choice), ==, MANY);
  g_assert_cmpstr (notebook_model_get (model, MANY - 1)->subject.address, ==, "thing/0000");
}

static void
read_cb (WmkNotebookModel *model, guint *n_read)
{
  (*n_read)++;
}

/* The last choice counts, whatever was being read; the rows stay until then. */
static void
test_superseded (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_notes (fixture, MANY);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  WmkNotebookModel *model = wmk_notebook_model_new (fixture->notebook);
  guint n_read = 0;

  g_assert_cmpuint (notebook_model_count (model, choice), ==, MANY);
  g_signal_connect (model, "read", G_CALLBACK (read_cb), &n_read);
  for (guint i = 0; i < 20; i++) {
    g_free (choice->addresses);
    choice->addresses = g_strdup_printf ("[\"thing/%04u\"]", i);
    wmk_notebook_model_set_choice (model, choice);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, MANY);
  }
  notebook_model_wait (model);
  g_assert_cmpuint (n_read, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  g_assert_cmpstr (notebook_model_get (model, 0)->subject.address, ==, "thing/0019");

  /* Whoever goes away while it reads is not waited for. */
  wmk_notebook_model_set_choice (model, choice);
  g_assert_finalize_object (model);
}

static void
failed_cb (WmkNotebookModel *model, const char *message, char **text)
{
  g_free (*text);
  *text = g_strdup (message);
}

/* What cannot be read is told, and what was read stays. */
static void
test_failure (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_notes (fixture, 10);
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (fixture->notebook);
  g_autofree char *message = NULL;

  g_assert_cmpuint (notebook_model_count (model, choice), ==, 10);
  g_signal_connect (model, "failed", G_CALLBACK (failed_cb), &message);
  choice->match = g_strdup ("no \" expression");
  choice->phrases = g_strdup ("[\"nowhere\"]");
  wmk_notebook_model_set_choice (model, choice);
  g_assert_nonnull (message);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("model/few-changes", test_few_changes);
  notebook_add_test ("model/many-changes", test_many_changes);
  notebook_add_test ("model/other-order", test_other_order);
  notebook_add_test ("model/superseded", test_superseded);
  notebook_add_test ("model/failure", test_failure);

  return g_test_run ();
}
