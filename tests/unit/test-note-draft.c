/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-note-draft.h"

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-trash.h"

#define ADDRESS "sector/rail"

/* Long, for it is met only by a failing test. */
#define DEADLINE (20 * G_TIME_SPAN_SECOND)

static WmkNoteDraft *
create (NotebookFixture *fixture, const char *uuid)
{
  g_autoptr (WmkNote) note =
      uuid == NULL ? NULL : wmk_notebook_get_note (fixture->notebook, uuid, NULL);

  return wmk_note_draft_new (fixture->notebook, notebook_subject (ADDRESS), note);
}

static void
wait_until_saved (WmkNoteDraft *draft)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;

  while (!wmk_note_draft_is_saved (draft)) {
    g_assert_cmpint (g_get_monotonic_time (), <, deadline);
    g_main_context_iteration (NULL, TRUE);
  }
}

static void
count_cb (WmkNoteDraft *draft, guint *n)
{
  ++*n;
}

/* It is saved in time, be the reader typing on. */
static void
test_typing (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkNoteDraft) draft = create (fixture, NULL);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (WmkNote) note = NULL;

  for (guint i = 0; note == NULL; i++) {
    g_autofree char *text = g_strdup_printf ("letter %u", i);

    g_assert_cmpint (g_get_monotonic_time () - begin, <, DEADLINE);
    wmk_note_draft_set_text (draft, text);
    g_main_context_iteration (NULL, FALSE);
    note = wmk_notebook_get_note (fixture->notebook, wmk_note_draft_get_uuid (draft), NULL);
  }
  g_assert_cmpint (WMK_NOTE_DRAFT_DELAY, <, 500);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, WMK_NOTE_DRAFT_DELAY * 1000 / 2);
  g_assert_cmpstr (note->subject.address, ==, ADDRESS);

  wmk_note_draft_set_text (draft, "the end");
  g_assert_false (wmk_note_draft_is_saved (draft));
  wait_until_saved (draft);
  notebook_assert_text (fixture, wmk_note_draft_get_uuid (draft), "the end");
}

static void
test_finish (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkNoteDraft) draft = create (fixture, NULL);

  wmk_note_draft_set_text (draft, "At once");
  g_assert_true (wmk_note_draft_finish (draft));
  notebook_assert_text (fixture, wmk_note_draft_get_uuid (draft), "At once");
}

/* A new note that is empty is never seen; one that was emptied is in the trash, with its text. */
static void
test_emptied (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkNoteDraft) draft = create (fixture, NULL), other = NULL;
  g_autofree char *uuid = NULL;

  wmk_note_draft_set_text (draft, "x");
  wmk_note_draft_set_text (draft, " \n　");
  g_assert_true (wmk_note_draft_finish (draft));
  g_assert_cmpuint (notebook_count (fixture).n_notes, ==, 0);
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 0);

  uuid = notebook_add (fixture, ADDRESS, "Long text");
  other = create (fixture, uuid);
  wmk_note_draft_set_text (other, "");
  g_assert_true (wmk_note_draft_save (other));
  notebook_assert_text (fixture, uuid, "Long text");
  g_assert_true (wmk_note_draft_finish (other));
  g_assert_true (wmk_note_draft_is_gone (other));
  g_assert_cmpuint (notebook_count (fixture).n_notes, ==, 0);
  g_assert_cmpuint (notebook_count (fixture).n_trashed, ==, 1);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  notebook_assert_text (fixture, uuid, "Long text");
}

/* What cannot be saved stays, says why, and is saved when it can be, by itself. */
static void
test_failing (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkNoteDraft) draft = create (fixture, NULL);
  guint n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count_cb), &n_changes);
  wmk_note_draft_set_text (draft, "Kept");
  notebook_set_disk_full (TRUE);
  g_assert_false (wmk_note_draft_finish (draft));
  g_assert_nonnull (wmk_note_draft_get_error (draft));
  g_assert_cmpstr (wmk_note_draft_get_text (draft), ==, "Kept");
  g_assert_true (wmk_note_draft_is_new (draft));
  wmk_note_draft_set_text (draft, "Kept on");
  g_assert_false (wmk_note_draft_save (draft));

  notebook_set_disk_full (FALSE);
  n_changes = 0;
  wait_until_saved (draft);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_null (wmk_note_draft_get_error (draft));
  notebook_assert_text (fixture, wmk_note_draft_get_uuid (draft), "Kept on");
}

/* Nothing is the matter any more when the reader takes back what could not be saved. */
static void
test_taken_back (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Before");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);
  guint n_changes = 0;

  wmk_note_draft_set_text (draft, "Before and after");
  notebook_set_disk_full (TRUE);
  g_assert_false (wmk_note_draft_save (draft));
  g_assert_nonnull (wmk_note_draft_get_error (draft));
  g_signal_connect (draft, "changed", G_CALLBACK (count_cb), &n_changes);
  wmk_note_draft_set_text (draft, "Before");
  g_assert_true (wmk_note_draft_save (draft));
  notebook_set_disk_full (FALSE);
  g_assert_null (wmk_note_draft_get_error (draft));
  g_assert_cmpuint (n_changes, ==, 1);
}

/* Somebody else's text is taken over where nothing was typed here. */
static void
test_theirs (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Ours");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);
  guint n_replaced = 0;

  g_signal_connect (draft, "replaced", G_CALLBACK (count_cb), &n_replaced);
  notebook_save (fixture, uuid, "Theirs");
  g_assert_cmpuint (n_replaced, ==, 1);
  g_assert_cmpstr (wmk_note_draft_get_text (draft), ==, "Theirs");
  g_assert_true (wmk_note_draft_is_saved (draft));
  g_assert_false (wmk_note_draft_is_contested (draft));

  /* Also when it was undone. */
  wmk_notebook_end_writing (fixture->notebook);
  wmk_note_draft_set_text (draft, "Theirs and ours");
  g_assert_true (wmk_note_draft_save (draft));
  g_assert_cmpuint (n_replaced, ==, 1);
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_cmpuint (n_replaced, ==, 2);
  g_assert_cmpstr (wmk_note_draft_get_text (draft), ==, "Theirs");
}

static gboolean
has_version (NotebookFixture *fixture, const char *uuid, const char *text)
{
  g_autoptr (GPtrArray) versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);

  for (guint i = 0; i < versions->len; i++)
    if (g_str_equal (((WmkVersion *) g_ptr_array_index (versions, i))->text, text))
      return TRUE;

  return FALSE;
}

/* Where something was typed here, too, both texts are kept, and the reader can be told. */
static void
test_contested (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Before");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);
  guint n_replaced = 0;

  g_signal_connect (draft, "replaced", G_CALLBACK (count_cb), &n_replaced);
  wmk_note_draft_set_text (draft, "Mine");
  notebook_save (fixture, uuid, "Theirs");
  g_assert_cmpuint (n_replaced, ==, 0);
  g_assert_true (wmk_note_draft_is_saved (draft));
  g_assert_true (wmk_note_draft_is_contested (draft));
  g_assert_cmpstr (wmk_note_draft_get_text (draft), ==, "Mine");
  notebook_assert_text (fixture, uuid, "Mine");
  g_assert_true (has_version (fixture, uuid, "Theirs"));
}

/* Also where both have written before, in one breath: neither text is part of the other's. */
static void
test_contested_twice (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Before");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);

  wmk_note_draft_set_text (draft, "Before and mine");
  g_assert_true (wmk_note_draft_save (draft));
  wmk_note_draft_set_text (draft, "Before and mine, too");
  notebook_save (fixture, uuid, "Before and theirs");
  g_assert_true (wmk_note_draft_is_contested (draft));
  notebook_assert_text (fixture, uuid, "Before and mine, too");
  g_assert_true (has_version (fixture, uuid, "Before and theirs"));
}

/* Who has written the same is not in the way. */
static void
test_same (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Before");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);
  WmkNotebook *other = wmk_notebook_open (fixture->folder);

  g_assert_true (wmk_notebook_save_note (other, uuid, notebook_subject (ADDRESS), "After", NULL));
  wmk_note_draft_set_text (draft, "After");
  g_assert_true (wmk_note_draft_save (draft));
  g_assert_false (wmk_note_draft_is_contested (draft));
  notebook_assert_text (fixture, uuid, "After");
  notebook_let_go (other);
}

/* A note that was emptied and cannot be put into the trash is what it was. */
static void
test_emptied_failing (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Long text");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);

  wmk_note_draft_set_text (draft, "");
  notebook_set_disk_full (TRUE);
  wmk_note_draft_finish (draft);
  notebook_set_disk_full (FALSE);
  g_assert_nonnull (wmk_note_draft_get_error (draft));
  g_assert_false (wmk_note_draft_is_gone (draft));
  g_assert_cmpstr (wmk_note_draft_get_text (draft), ==, "Long text");
  notebook_assert_text (fixture, uuid, "Long text");
}

static void
save_again_cb (WmkNoteDraft *draft, const char *address)
{
  wmk_note_draft_set_text (draft, "Later");
  g_assert_false (wmk_note_draft_save (draft));
}

/* Whoever hears of the saving and types: that is saved after it, not in the middle. */
static void
test_saving (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkNoteDraft) draft = create (fixture, NULL);
  gulong handler =
      g_signal_connect_swapped (fixture->notebook, "changed", G_CALLBACK (save_again_cb), draft);

  wmk_note_draft_set_text (draft, "First");
  wmk_note_draft_save (draft);
  g_signal_handler_disconnect (fixture->notebook, handler);
  wait_until_saved (draft);
  notebook_assert_text (fixture, wmk_note_draft_get_uuid (draft), "Later");
}

/* What another window has put into the trash comes back with what is typed. */
static void
test_trashed (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, ADDRESS, "Before");
  g_autoptr (WmkNoteDraft) draft = create (fixture, uuid);
  g_autoptr (WmkNote) note = NULL;

  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));
  g_assert_true (wmk_note_draft_is_gone (draft));
  wmk_note_draft_set_text (draft, "After");
  g_assert_true (wmk_note_draft_save (draft));
  g_assert_false (wmk_note_draft_is_gone (draft));
  note = wmk_notebook_get_note (fixture->notebook, uuid, NULL);
  g_assert_cmpstr (note->text, ==, "After");
  g_assert_cmpint (note->trashed, ==, 0);

  /* One that was emptied here, too, is where it belongs. */
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));
  wmk_note_draft_set_text (draft, "");
  g_assert_true (wmk_note_draft_finish (draft));
  g_assert_null (wmk_note_draft_get_error (draft));
  g_assert_false (wmk_note_draft_is_emptied (draft));
  wmk_note_draft_set_text (draft, "After");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));

  /* Also from nothing. */
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));
  g_assert_true (wmk_notebook_delete (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));
  wmk_note_draft_set_text (draft, "Anew");
  g_assert_true (wmk_note_draft_save (draft));
  notebook_assert_text (fixture, uuid, "Anew");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  notebook_add_test ("draft/typing", test_typing);
  notebook_add_test ("draft/finish", test_finish);
  notebook_add_test ("draft/emptied", test_emptied);
  notebook_add_test ("draft/failing", test_failing);
  notebook_add_test ("draft/taken-back", test_taken_back);
  notebook_add_test ("draft/theirs", test_theirs);
  notebook_add_test ("draft/contested", test_contested);
  notebook_add_test ("draft/contested-twice", test_contested_twice);
  notebook_add_test ("draft/same", test_same);
  notebook_add_test ("draft/emptied-failing", test_emptied_failing);
  notebook_add_test ("draft/saving", test_saving);
  notebook_add_test ("draft/trashed", test_trashed);

  return g_test_run ();
}
