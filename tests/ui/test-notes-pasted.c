/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pasted into a note is part of it, whatever the reader does before it comes. */

#include "ui/notes-fixture.h"

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

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/notes-pasted/left", test_pasted);
  notes_add_test ("/notes-pasted/returned", test_returned);

  return ui_run ();
}
