/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader has typed is not lost: where it cannot be saved, and where two write at once. */

#include "ui/notes-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-kept.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-note-versions.h"
#include "window/wmk-question.h"
#include "window/wmk-unsaved.h"
#include "window/wmk-window-private.h"

static void
begin (Ui *ui, const char *text)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_type (ui, text);
  ui_wait_for (notes_is_editing (ui, text));
}

/* Whether it stands in what is told at once, with words. */
static gboolean
is_alert (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ALERT) {
      g_autofree char *name = ui_dup_name (widget);

      return *name != '\0';
    }

  return FALSE;
}

/* The text stays in sight with what is the matter, and is saved as soon as it can be. */
static void
test_failing (Ui *ui, gconstpointer data)
{
  notes_set_disk_full (TRUE);
  begin (ui, "kept");
  ui_wait_for (notes_find_button (GTK_WIDGET (ui->window), "Try Again") != NULL);
  ui_key (ui, NULL, "Escape");
  ui_settle (ui);
  g_assert_cmpuint (notes_count_cards (ui), ==, 1);
  g_assert_nonnull (wmk_note_card_get_draft (notes_get_card (ui, 0)));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 0);
  g_assert_true (is_alert (notes_find_button (GTK_WIDGET (ui->window), "Try Again")));

  notes_set_disk_full (FALSE);
  ui_click (ui, notes_find_button (GTK_WIDGET (ui->window), "Try Again"), 1);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "kept"));
  ui_wait_for (notes_find_button (GTK_WIDGET (ui->window), "Try Again") == NULL);
}

/* Also while the reader is at another page; and it is there when they are back. */
static void
test_failing_elsewhere (Ui *ui, gconstpointer data)
{
  notes_set_disk_full (TRUE);
  begin (ui, "kept");
  ui_open (ui, NOTES_MARITIME);
  ui_wait_for (notes_count_cards (ui) == 0);
  g_assert_false (wmk_notes_pane_flush (notes_get_pane (ui)));
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_count_cards (ui) == 1);
  g_assert_cmpstr (wmk_note_draft_get_text (wmk_note_card_get_draft (notes_get_card (ui, 0))), ==,
                   "kept");

  ui_open (ui, NOTES_MARITIME);
  notes_set_disk_full (FALSE);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "kept"));
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_count_cards (ui) == 1);
  g_assert_null (wmk_note_card_get_draft (notes_get_card (ui, 0)));
}

static GtkWidget *
find_lose_button (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next) {
    GtkWidget *button = WMK_IS_QUESTION (item->data)
                            ? notes_find_button (item->data, "_Lose the Text and Close")
                            : NULL;

    if (button != NULL)
      return button;
  }

  return NULL;
}

/* Where a file can be written the text is in one before the question is asked. */
static void
test_file (Ui *ui, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (wmk_notebook_get_path (ui_get_notebook ()));
  g_autoptr (GDir) dir = NULL;
  struct rlimit limit;
  g_autofree char *path = NULL, *text = NULL, *said = NULL, *left = NULL;
  const char *name;

  /* Room for a small file, and for no page of the notebook. */
  notes_set_disk_full (TRUE);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  begin (ui, "kept");
  ui_key (ui, "ctrl", "w");
  said = ui_dup_texts (GTK_WIDGET (notes_wait_for_dialog (ui)));
  dir = g_dir_open (folder, 0, NULL);
  while (path == NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "unsaved-"))
      path = g_build_filename (folder, name, NULL);
  g_assert_nonnull (path);
  g_assert_nonnull (strstr (said, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Note on “Advanced rail equipment”\nkept");

  notes_set_disk_full (FALSE);
  ui_key (ui, NULL, "Escape");
  ui_focus_window (ui->window);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "kept"));

  /* It is not offered when all is saved in the end. */
  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  gtk_window_close (ui->window);
  ui_wait_for (ui->window == NULL);
  left = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_null (left);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
}

/* What the question says; it is closed. */
static char *
ask (Ui *ui, WmkUnsaved *unsaved, const char *text)
{
  GtkWindow *question;
  char *said;

  wmk_unsaved_ask_to_close (unsaved, ui->window, ui_get_notebook (), text, "Why");
  question = notes_wait_for_dialog (ui);
  said = ui_dup_texts (GTK_WIDGET (question));
  gtk_window_destroy (question);
  ui_focus_window (ui->window);

  return said;
}

/* The file that is named has the text that is asked about. */
static void
test_stale_file (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkUnsaved) unsaved = wmk_unsaved_new ();
  g_autofree char *first = ask (ui, unsaved, "first");
  g_autofree char *path = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_autofree char *again = ask (ui, unsaved, "first"), *nothing = ask (ui, unsaved, "");
  g_autofree char *kept = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_autofree char *anew = ask (ui, unsaved, "second"), *later = NULL;
  g_autofree char *other = wmk_notebook_find_kept_text (ui_get_notebook ()), *last = NULL;

  g_assert_nonnull (strstr (first, path));
  g_assert_nonnull (strstr (again, path));
  g_assert_null (strstr (nothing, "unsaved-"));
  /* Nor is it offered any more. */
  g_assert_null (kept);
  g_assert_nonnull (strstr (anew, other));
  g_assert_cmpstr (other, !=, path);
  /* Nor is one named that somebody took away. */
  g_assert_cmpint (g_remove (other), ==, 0);
  later = ask (ui, unsaved, "second");
  last = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_nonnull (strstr (later, last));
  g_assert_cmpstr (last, !=, other);
  g_assert_cmpint (g_remove (last), ==, 0);
}

/* Where the disk takes no other file the older one stays, and it goes when all is saved. */
static void
test_older_file (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkUnsaved) unsaved = wmk_unsaved_new ();
  g_autofree char *first = ask (ui, unsaved, "first"), *second = NULL;
  g_autofree char *path = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_autofree char *kept = NULL, *last = NULL;

  g_assert_nonnull (strstr (first, path));
  notes_set_disk_full (TRUE);
  second = ask (ui, unsaved, "second");
  notes_set_disk_full (FALSE);
  g_assert_null (strstr (second, "unsaved-"));
  kept = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_cmpstr (kept, ==, path);
  wmk_unsaved_keep (unsaved, ui_get_notebook (), "");
  last = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_null (last);
}

/* What is in a file is not lost: the window closes, and the file stays. */
static void
test_copied (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkUnsaved) unsaved = wmk_unsaved_new ();
  g_autofree char *path = NULL, *text = NULL, *copied = NULL;

  wmk_unsaved_ask_to_close (unsaved, ui->window, ui_get_notebook (), "kept", "Why");
  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  gtk_widget_activate (
      notes_find_button (GTK_WIDGET (notes_wait_for_dialog (ui)), "_Copy the Text and Close"));
  ui_wait_for (ui->window == NULL);
  path = wmk_notebook_find_kept_text (ui_get_notebook ());
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "kept");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  copied = ui_dup_clipboard (ui, "");
  g_assert_cmpstr (copied, ==, "kept");
}

/* Nobody closes a window over it unasked. */
static void
test_question (Ui *ui, gconstpointer data)
{
  GtkWindow *question;
  GtkWidget *lose;
  g_autofree char *copied = NULL;

  notes_set_disk_full (TRUE);
  begin (ui, "kept");
  ui_key (ui, "ctrl", "w");
  question = notes_wait_for_dialog (ui);
  g_assert_true (WMK_IS_QUESTION (question));
  ui_key (ui, NULL, "Escape");
  ui_focus_window (ui->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (ui->window)));

  ui_key (ui, "ctrl", "w");
  question = notes_wait_for_dialog (ui);
  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (question), "_Copy the Text and Close"));
  /* No file can be written, and nobody here keeps what is copied. */
  ui_wait_for ((lose = find_lose_button ()) != NULL);
  g_assert_nonnull (ui->window);
  gtk_widget_activate (lose);
  ui_wait_for (ui->window == NULL);
  notes_set_disk_full (FALSE);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  copied = ui_dup_clipboard (ui, "");
  g_assert_cmpstr (copied, ==, "Note on “Advanced rail equipment”\nkept");
}

static gboolean
pane_says (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (notes_get_pane (ui)));

  return strstr (texts, text) != NULL;
}

/* Notes that cannot be read are not none: they stay in sight, with what is the matter. */
static void
test_unread (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "still there");
  g_autoptr (WmkDatabase) other =
      wmk_database_open_writable (wmk_notebook_get_path (ui_get_notebook ()), 1000, NULL);

  ui_wait_for (pane_says (ui, "Note: still there"));
  g_assert_true (pane_says (ui, "1 note"));
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  g_signal_emit_by_name (ui_get_notebook (), "changed", NOTES_RAIL);
  g_assert_cmpuint (notes_count_cards (ui), ==, 1);
  g_assert_false (pane_says (ui, "1 note"));
  wmk_database_rollback (other);
  /* By itself. */
  ui_wait_for (pane_says (ui, "1 note"));
  g_assert_cmpuint (notes_count_cards (ui), ==, 1);
}

static void
add_letter (Ui *ui, const char *letter, const char *text)
{
  if (!wmk_window_get_shows_notes (WMK_WINDOW (ui->window)))
    gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-notes", NULL);
  ui_wait_for (notes_count_cards (ui) == 1);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editor_focused (ui));
  ui_type (ui, letter);
  ui_wait_for (notes_is_editing (ui, text));
}

/* Whatever takes the editor away saves what is in it, before anything else happens. */
static void
test_ends (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "a");

  add_letter (ui, "b", "ab");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-notes", NULL);
  g_assert_true (notes_is_saved (NOTES_RAIL, "ab"));
  add_letter (ui, "c", "abc");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.back", NULL);
  g_assert_true (notes_is_saved (NOTES_RAIL, "abc"));
  ui_open (ui, NOTES_RAIL);
  add_letter (ui, "d", "abcd");
  gtk_window_close (ui->window);
  ui->window = NULL;
  g_assert_true (notes_is_saved (NOTES_RAIL, "abcd"));
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
}

/* Emptying a note deletes it: it is said, and can be undone where that is said. */
static void
test_emptied (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "a");

  ui_wait_for (notes_count_cards (ui) == 1);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editing (ui, "a"));
  ui_key (ui, NULL, "BackSpace");
  ui_wait_for (notes_is_editing (ui, ""));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (notes_says (ui, "Note deleted"));
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 0);
  gtk_widget_activate (notes_find_button (GTK_WIDGET (ui->window), "Undo"));
  ui_wait_for (notes_is_saved (NOTES_RAIL, "a"));

  /* Also where the reader goes to another page. */
  ui_wait_for (notes_count_cards (ui) == 1);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editing (ui, "a"));
  ui_key (ui, NULL, "BackSpace");
  ui_wait_for (notes_is_editing (ui, ""));
  ui_open (ui, NOTES_MARITIME);
  ui_wait_for (notes_says (ui, "Note deleted"));
}

static gboolean
passed_cb (gboolean *passed)
{
  *passed = TRUE;

  return G_SOURCE_REMOVE;
}

/* The editor goes when the focus has left it, and not when that has only been away. */
static void
test_left (Ui *ui, gconstpointer data)
{
  GtkWidget *view;
  gboolean passed = FALSE;

  begin (ui, "a");
  view = ui_get_focus (ui);
  gtk_widget_grab_focus (GTK_WIDGET (ui_get_page (ui)));
  /* Saved before anything else. */
  g_assert_true (notes_is_saved (NOTES_RAIL, "a"));
  gtk_widget_grab_focus (view);
  g_timeout_add (200, G_SOURCE_FUNC (passed_cb), &passed);
  ui_wait_for (passed);
  g_assert_true (notes_is_editing (ui, "a"));

  /* Nor with its note, which another window has deleted. */
  {
    const char *uuid = wmk_note_card_get_uuid (notes_get_card (ui, 0));

    g_assert_true (wmk_notebook_trash (ui_get_notebook (), WMK_NOTEBOOK_NOTE, uuid, NULL));
  }
  ui_settle (ui);
  g_assert_true (notes_is_editing (ui, "a"));
  ui_type (ui, "b");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "ab"));

  /* What is compared with earlier versions is what stands there. */
  ui_type (ui, "c");
  ui_wait_for (notes_is_editing (ui, "abc"));
  gtk_widget_activate_action (GTK_WIDGET (notes_get_card (ui, 0)), "note.show-versions", NULL);
  g_assert_true (notes_is_saved (NOTES_RAIL, "abc"));
  gtk_window_close (notes_wait_for_dialog (ui));
  ui_focus_window (ui->window);
}

/* Another window takes the note back while it is being written: the text stays here, and is saved
 * as what it is by now. */
static void
test_undone (Ui *ui, gconstpointer data)
{
  begin (ui, "kept");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "kept"));
  wmk_notebook_end_writing (ui_get_notebook ());
  ui_type (ui, "x");
  ui_wait_for (notes_is_editing (ui, "keptx"));
  g_assert_true (wmk_notebook_undo (ui_get_notebook (), NULL));
  ui_wait_for (notes_is_saved (NOTES_RAIL, "keptx"));
  g_assert_true (notes_is_editing (ui, "keptx"));
}

/* Two windows show the same note; what one writes is in the other at once. */
static void
test_windows (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "one");
  Ui other = {0};

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.new-window", NULL);
  ui_adopt (&other);
  g_assert_true (other.window != ui->window);
  ui_wait_for (notes_count_cards (&other) == 1);
  wmk_note_card_edit (notes_get_card (&other, 0));
  ui_wait_for (notes_is_editing (&other, "one"));
  ui_type (&other, " two");
  ui_wait_for (notes_says (ui, "Note: one two"));
  ui_key (&other, NULL, "Escape");
  ui_wait_for (!notes_is_editor_focused (&other));

  /* In both at once: nobody's text goes. */
  wmk_note_card_edit (notes_get_card (ui, 0));
  wmk_note_card_edit (notes_get_card (&other, 0));
  ui_focus_window (other.window);
  ui_wait_for (notes_is_editing (&other, "one two"));
  wmk_note_draft_set_text (wmk_note_card_get_draft (notes_get_card (ui, 0)), "mine");
  ui_type (&other, " x");
  ui_wait_for (notes_is_editing (&other, "one two x") || notes_is_editing (&other, "mine"));
  ui_wait_for (notes_is_saved (NOTES_RAIL, "mine") || notes_is_saved (NOTES_RAIL, "one two x"));
  g_assert_true (notes_says (ui, "This note was changed elsewhere") ||
                 notes_says (&other, "This note was changed elsewhere"));
  ui_tear_down (&other, NULL);
}

/* What a note said before is shown, compared, and brought back. */
static void
test_versions (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Same\n\nOld");
  const WmkSubject subject = {(char *) NOTES_RAIL, (char *) "Rail", (char *) "1"};
  GtkWindow *dialog;
  g_autofree char *texts = NULL;

  wmk_notebook_end_writing (ui_get_notebook ());
  g_assert_true (wmk_notebook_save_note (ui_get_notebook (), uuid, &subject, "Same\n\nNew", NULL));
  ui_wait_for (notes_says (ui, "Note: Same"));
  gtk_widget_activate_action (GTK_WIDGET (notes_get_card (ui, 0)), "note.show-versions", NULL);
  dialog = notes_wait_for_dialog (ui);
  g_assert_true (WMK_IS_NOTE_VERSIONS (dialog));
  g_assert_true (gtk_widget_is_sensitive (notes_find_button (GTK_WIDGET (dialog), "_Changes")));
  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "_Changes"));
  ui_wait_for (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (notes_find_button (GTK_WIDGET (dialog), "_Changes"))));
  texts = ui_dup_texts (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (texts, "is marked −, and what was added +."));
  g_assert_nonnull (strstr (texts, "−\nOld\n+\nNew\n"));

  gtk_widget_activate (notes_find_button (GTK_WIDGET (dialog), "_Restore"));
  ui_wait_for (notes_is_saved (NOTES_RAIL, "Same\n\nOld"));
  ui_focus_window (ui->window);
  ui_wait_for (notes_says (ui, "Earlier version restored"));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "Same\n\nNew"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/notes-saving/failing", test_failing);
  notes_add_test ("/notes-saving/failing-elsewhere", test_failing_elsewhere);
  notes_add_test ("/notes-saving/question", test_question);
  notes_add_test ("/notes-saving/file", test_file);
  notes_add_test ("/notes-saving/stale-file", test_stale_file);
  notes_add_test ("/notes-saving/older-file", test_older_file);
  notes_add_test ("/notes-saving/copied", test_copied);
  notes_add_test ("/notes-saving/unread", test_unread);
  notes_add_test ("/notes-saving/ends", test_ends);
  notes_add_test ("/notes-saving/emptied", test_emptied);
  notes_add_test ("/notes-saving/left", test_left);
  notes_add_test ("/notes-saving/undone", test_undone);
  notes_add_test ("/notes-saving/windows", test_windows);
  notes_add_test ("/notes-saving/versions", test_versions);

  return ui_run ();
}
