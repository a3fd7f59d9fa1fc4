/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-note-model.h"

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-trash.h"

#define N_NOTES 300

static const char *
get_text (WmkNoteModel *model, guint position)
{
  g_autoptr (WmkNoteItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  /* Kept by the model. */
  return wmk_note_item_get_note (item)->text;
}

/* Notes "0" to "299" on "thing/000" and on. */
static char *
add_notes (NotebookFixture *fixture)
{
  char *first = NULL;

  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  for (guint i = 0; i < N_NOTES; i++) {
    g_autofree char *address = g_strdup_printf ("thing/%03u", i);
    g_autofree char *text = g_strdup_printf ("%u", i);
    char *uuid = notebook_add (fixture, address, text);

    if (i == 0)
      first = uuid;
    else
      g_free (uuid);
  }

  return first;
}

static WmkNoteModel *
open_model (NotebookFixture *fixture, WmkNoteOrder order)
{
  GError *error = NULL;
  WmkNoteModel *model = wmk_note_model_new (fixture->notebook, order, &error);

  g_assert_no_error (error);

  return model;
}

static void
test_orders (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_notes (fixture);
  g_autoptr (WmkNoteModel) model = open_model (fixture, WMK_NOTE_ORDER_MODIFIED);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_NOTES);
  for (guint i = 0; i < N_NOTES; i++) {
    g_autofree char *text = g_strdup_printf ("%u", N_NOTES - 1 - i);

    g_assert_cmpstr (get_text (model, i), ==, text);
  }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), N_NOTES));
  g_assert_true (wmk_note_model_set_order (model, WMK_NOTE_ORDER_TITLE, NULL));
  g_assert_cmpstr (get_text (model, 0), ==, "0");
  g_assert_cmpstr (get_text (model, 64), ==, "64");
}

typedef struct {
  guint n_told, position, n_removed, n_added;
} Told;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Told *told)
{
  *told = (Told){told->n_told + 1, position, n_removed, n_added};
}

/* It follows, and tells of no more than what changed. */
static void
test_changes (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *first = add_notes (fixture);
  g_autoptr (WmkNoteModel) model = open_model (fixture, WMK_NOTE_ORDER_TITLE);
  Told told = {0};

  g_assert_cmpstr (get_text (model, 0), ==, "0");
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &told);
  notebook_save (fixture, first, "edited");
  g_assert_cmpuint (told.n_told, ==, 1);
  g_assert_cmpuint (told.position, ==, 0);
  g_assert_cmpuint (told.n_removed, ==, 1);
  g_assert_cmpuint (told.n_added, ==, 1);
  g_assert_cmpstr (get_text (model, 0), ==, "edited");

  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, first, NULL));
  g_assert_cmpuint (told.n_removed, ==, 1);
  g_assert_cmpuint (told.n_added, ==, 0);
  g_assert_cmpstr (get_text (model, 0), ==, "1");
  wmk_notebook_undo (fixture->notebook, NULL);
  g_assert_cmpuint (told.n_added, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_NOTES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("model/orders", test_orders);
  notebook_add_test ("model/changes", test_changes);

  return g_test_run ();
}
