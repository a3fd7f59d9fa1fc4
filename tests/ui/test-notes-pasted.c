/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pasted into a note, or a reason, is part of it, whatever the reader does before it comes.
 */

#include "ui/notes-fixture.h"

#include <string.h>

#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-clipboard.h"
#include "window/wmk-verdict-row.h"

#define INDICATOR "indicator/nev-production"
#define TARGET "target/nev-production-2025"

static GtkWidget *
begin_empty (Ui *ui)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "pasted");

  return ui_get_focus (ui);
}

/* A clipboard takes its time; what comes from it is part of the note all the same. */
static void
test_pasted (Ui *ui, gconstpointer data)
{
  GtkWidget *view = begin_empty (ui);

  g_signal_emit_by_name (view, "paste-clipboard");
  gtk_widget_activate_action (view, "note.finish", NULL);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "pasted"));
  ui_wait_for (!notes_is_editor_focused (ui));
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (notes_get_card (ui, 0)));
  g_assert_true (notes_says (ui, "Note: pasted"));

  /* Into a note that there is, from whose page the reader goes, or which goes from sight. */
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editing (ui, "pasted"));
  g_signal_emit_by_name (ui_get_focus (ui), "paste-clipboard");
  ui_open (ui, NOTES_MARITIME);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "pastedpasted"));
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_count_cards (ui) == 1);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editing (ui, "pastedpasted"));
  g_signal_emit_by_name (ui_get_focus (ui), "paste-clipboard");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-notes", NULL);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "pastedpastedpasted"));
}

/* Who goes on with the note while the clipboard takes its time has not left it. */
static void
test_returned (Ui *ui, gconstpointer data)
{
  GtkWidget *view = begin_empty (ui);

  g_signal_emit_by_name (view, "paste-clipboard");
  gtk_widget_activate_action (view, "note.finish", NULL);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "typed ", -1);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "typed pasted"));
  g_assert_true (notes_is_editing (ui, "typed pasted"));

  g_signal_emit_by_name (view, "paste-clipboard");
  gtk_widget_activate_action (view, "note.finish", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (ui_get_page (ui)));
  gtk_widget_grab_focus (view);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "typed pastedpasted"));
  ui_settle (ui);
  g_assert_true (notes_is_editing (ui, "typed pastedpasted"));

  /* Twice is not to wait; what comes is part of the note all the same. */
  g_signal_emit_by_name (view, "paste-clipboard");
  gtk_widget_activate_action (view, "note.finish", NULL);
  gtk_widget_activate_action (view, "note.finish", NULL);
  g_assert_false (notes_is_editor_focused (ui));
  ui_wait_for (notes_is_saved (NOTES_RAIL, "typed pastedpastedpasted"));
}

static gboolean
is_reason (const char *text)
{
  g_autoptr (WmkVerdict) verdict = wmk_notebook_get_verdict (ui_get_notebook (), TARGET, NULL);

  return verdict != NULL && g_str_equal (verdict->reason, text);
}

/* Pastes into the reason of a verdict that is made, which is @reason as yet. */
static void
paste_reason (Ui *ui, const char *reason)
{
  const WmkSubject target = {(char *) TARGET, (char *) "Production, 2025", (char *) "1"};
  GtkWidget *row;

  g_assert_true (
      wmk_notebook_set_verdict (ui_get_notebook (), &target, WMK_VERDICT_MET, reason, NULL));
  ui_open (ui, INDICATOR);
  ui_wait_for ((row = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_VERDICT_ROW)) != NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "pasted");
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_TEXT_VIEW), "paste-clipboard");
}

/* The reason of a verdict is text as well. */
static void
test_reason (Ui *ui, gconstpointer data)
{
  paste_reason (ui, "");
  ui_wait_for (is_reason ("pasted"));

  /* From whose page the reader goes. */
  paste_reason (ui, "");
  ui_open (ui, NOTES_RAIL);
  g_assert_null (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_VERDICT_ROW));
  ui_wait_for (is_reason ("pasted"));
}

static gboolean
is_read (Ui *ui)
{
  return !wmk_clipboard_is_reading (GTK_WIDGET (ui->window));
}

/* What comes when its page was left, and cannot be saved then, is kept until it can be. */
static void
test_full (Ui *ui, gconstpointer data)
{
  g_autofree char *unsaved = NULL;

  g_signal_emit_by_name (begin_empty (ui), "paste-clipboard");
  notes_set_disk_full (TRUE);
  ui_open (ui, NOTES_MARITIME);
  ui_wait_for (is_read (ui));
  unsaved = wmk_notes_pane_dup_unsaved (notes_get_pane (ui));
  g_assert_cmpstr (unsaved, ==, "Note on “Advanced rail equipment”\npasted");
  g_assert_false (wmk_notes_pane_flush (notes_get_pane (ui)));
  notes_set_disk_full (FALSE);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "pasted"));
}

/* Nor is it lost where the note shows as it was read; the text is there again to go on with. */
static void
test_full_finished (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "note ");
  GtkWidget *view;

  ui_wait_for (notes_count_cards (ui) == 1);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editing (ui, "note "));
  view = ui_get_focus (ui);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), "pasted");
  g_signal_emit_by_name (view, "paste-clipboard");
  notes_set_disk_full (TRUE);
  gtk_widget_activate_action (view, "note.finish", NULL);
  gtk_widget_activate_action (view, "note.finish", NULL);
  g_assert_null (wmk_note_card_get_draft (notes_get_card (ui, 0)));
  ui_wait_for (is_read (ui));
  ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 0)) != NULL);
  g_assert_cmpstr (wmk_note_draft_get_text (wmk_note_card_get_draft (notes_get_card (ui, 0))), ==,
                   "note pasted");
  notes_set_disk_full (FALSE);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "note pasted"));
}

static void
test_full_reason (Ui *ui, gconstpointer data)
{
  g_autofree char *unsaved = NULL;

  paste_reason (ui, "");
  notes_set_disk_full (TRUE);
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (is_read (ui));
  unsaved = wmk_notes_pane_dup_unsaved (notes_get_pane (ui));
  g_assert_cmpstr (unsaved, ==,
                   "Verdict on “New-energy vehicles made in a year, 2025”\nMet\npasted");
  g_assert_false (wmk_notes_pane_flush (notes_get_pane (ui)));
  notes_set_disk_full (FALSE);
  ui_wait_for (is_reason ("pasted"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/notes-pasted/left", test_pasted);
  notes_add_test ("/notes-pasted/returned", test_returned);
  notes_add_test ("/notes-pasted/reason", test_reason);
  notes_add_test ("/notes-pasted/full", test_full);
  notes_add_test ("/notes-pasted/full-finished", test_full_finished);
  notes_add_test ("/notes-pasted/full-reason", test_full_reason);

  return ui_run ();
}
