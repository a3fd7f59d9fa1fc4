/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes beside a page: written, read, changed, gone and back, by keys and pointer. */

#include "ui/notes-fixture.h"

#include "notebook/wmk-notebook-history.h"
#include "window/wmk-markdown-view.h"

/* A note is begun by its key, saved while the hand is still on the keys, and shown when it is
 * left; it is there in the next window. */
static void
test_write (Ui *ui, gconstpointer data)
{
  g_assert_cmpuint (notes_count_cards (ui), ==, 0);
  g_assert_true (notes_says (ui, "What you write is yours alone"));
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_type (ui, "a note on rail");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "a note on rail"));
  g_assert_true (notes_is_editing (ui, "a note on rail"));
  g_assert_true (notes_says (ui, "1 note"));

  ui_key (ui, NULL, "Escape");
  ui_wait_for (!notes_is_editor_focused (ui));
  ui_settle (ui);
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (notes_get_card (ui, 0)));
  g_assert_true (notes_says (ui, "Note: a note on rail\nToday, "));

  ui_tear_down (ui, data);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_says (ui, "Note: a note on rail"));
}

/* Whatever ends the writing saves it at once: no time passes here between key and look. */
static void
test_saved_at_once (Ui *ui, gconstpointer data)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_type (ui, "a");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!notes_is_editor_focused (ui));
  g_assert_true (notes_is_saved (NOTES_RAIL, "a"));

  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_is_editing (ui, "a"));
  ui_type (ui, "b");
  ui_wait_for (notes_is_editing (ui, "ab"));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open", "(ss)", NOTES_MARITIME, "");
  g_assert_true (notes_is_saved (NOTES_RAIL, "ab"));
  ui_wait_for (notes_count_cards (ui) == 0);

  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_count_cards (ui) == 1);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editing (ui, "ab"));
  ui_type (ui, "c");
  ui_wait_for (notes_is_editing (ui, "abc"));
  g_assert_true (wmk_notes_pane_flush (notes_get_pane (ui)));
  g_assert_true (notes_is_saved (NOTES_RAIL, "abc"));
}

static GtkWidget *
find_text (Ui *ui)
{
  GtkWidget *view = ui_find (GTK_WIDGET (notes_get_card (ui, 0)), WMK_TYPE_MARKDOWN_VIEW);

  return ui_find (view, GTK_TYPE_LABEL);
}

/* A click into the text edits it; one elsewhere ends that, and does what it does. */
static void
test_pointer (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Some **words**");

  ui_wait_for (notes_count_cards (ui) == 1);
  ui_settle (ui);
  ui_click (ui, find_text (ui), 1);
  ui_wait_for (notes_is_editing (ui, "Some **words**"));
  ui_settle (ui);
  ui_key (ui, "ctrl", "End");
  ui_type (ui, "x");
  ui_wait_for (notes_is_editing (ui, "Some **words**x"));

  ui_click (ui, notes_find_button (GTK_WIDGET (ui->window), "Star"), 1);
  ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 0)) == NULL);
  g_assert_true (notes_is_saved (NOTES_RAIL, "Some **words**x"));
  g_assert_true (notes_says (ui, "Some wordsx"));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.star", NULL);
}

/* An empty note leaves nothing behind; one that is emptied goes, and comes back by undo. */
static void
test_empty (Ui *ui, gconstpointer data)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (notes_count_cards (ui) == 0);
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 0);

  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_type (ui, "gone");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "gone"));
  ui_key (ui, "ctrl", "a");
  ui_key (ui, NULL, "Delete");
  ui_wait_for (notes_is_editing (ui, ""));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (notes_count_cards (ui) == 0);
  g_assert_cmpuint (notes_count (NOTES_RAIL), ==, 0);
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_count_cards (ui) == 1);
  g_assert_true (notes_is_saved (NOTES_RAIL, "gone"));
}

static void
test_delete (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "First");
  g_autofree char *other = notes_add (NOTES_RAIL, "Second");

  ui_wait_for (notes_count_cards (ui) == 2);
  gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (notes_count_cards (ui) == 1);
  g_assert_true (notes_says (ui, "Note deleted"));
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (notes_get_card (ui, 0)));
  g_assert_cmpstr (wmk_note_card_get_uuid (notes_get_card (ui, 0)), ==, other);
  ui_settle (ui);
  ui_click (ui, notes_find_button (GTK_WIDGET (ui->window), "Undo"), 1);
  ui_wait_for (notes_count_cards (ui) == 2);
  g_assert_cmpstr (wmk_note_card_get_uuid (notes_get_card (ui, 0)), ==, uuid);
}

/* Links lead to pages of the catalogue by keys and pointer, also into a new window; a click on one
 * edits nothing. */
static void
test_links (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid =
      notes_add (NOTES_RAIL, "[Ships, and all that is at sea](sector/maritime)");
  guint n_windows = g_list_length (gtk_application_get_windows (ui_get_application ()));
  GtkWindow *other;

  ui_wait_for (notes_count_cards (ui) == 1);
  gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
  ui_tab (ui);
  g_assert_true (ui_get_focus (ui) == find_text (ui));
  g_assert_cmpstr (wmk_markdown_view_get_link (find_text (ui)), ==, NOTES_MARITIME);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), NOTES_MARITIME));

  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_count_cards (ui) == 1);
  ui_settle (ui);
  ui_point (ui, find_text (ui));
  ui_wait_for (wmk_markdown_view_get_link (find_text (ui)) != NULL);
  robot_click (ui_get_robot (), 2);
  ui_wait_for (g_list_length (gtk_application_get_windows (ui_get_application ())) ==
               n_windows + 1);
  other = gtk_application_get_windows (ui_get_application ())->data;
  g_assert_true (other != ui->window);
  g_assert_cmpstr (wmk_window_get_address (WMK_WINDOW (other)), ==, NOTES_MARITIME);
  gtk_window_destroy (other);
  ui_focus_window (ui->window);

  ui_click (ui, find_text (ui), 1);
  ui_wait_for (g_str_equal (ui_get_address (ui), NOTES_MARITIME));
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_count_cards (ui) == 1);
  g_assert_null (wmk_note_card_get_draft (notes_get_card (ui, 0)));
}

/* Also what is said: where nothing can be written there is no pane. */
static void
test_pages (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "On rail");

  ui_wait_for (notes_count_cards (ui) == 1);
  ui_open (ui, "search/rail");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (notes_get_pane (ui))));
  ui_key (ui, "ctrl+shift", "N");
  ui_settle (ui);
  g_assert_false (notes_is_editor_focused (ui));
  ui_open (ui, NOTES_RAIL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (notes_get_pane (ui))));
  ui_wait_for (notes_count_cards (ui) == 1);
}

static void
copy (Ui *ui, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), text);
}

/* Keys and buttons write Markdown's signs; what is pasted as an address becomes a titled link. */
static void
test_format (Ui *ui, gconstpointer data)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_type (ui, "word");
  ui_key (ui, "ctrl", "a");
  ui_key (ui, "ctrl", "b");
  ui_wait_for (notes_is_editing (ui, "**word**"));
  ui_key (ui, "ctrl", "b");
  ui_wait_for (notes_is_editing (ui, "word"));
  ui_key (ui, "ctrl", "i");
  ui_wait_for (notes_is_editing (ui, "*word*"));
  ui_settle (ui);
  ui_click (ui, notes_find_button (GTK_WIDGET (notes_get_card (ui, 0)), "List"), 1);
  ui_wait_for (notes_is_editing (ui, "- *word*"));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_editing (ui, "*word*"));

  ui_key (ui, "ctrl", "a");
  ui_key (ui, NULL, "Delete");
  copy (ui, "waymark:sector/maritime");
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, "[Maritime engineering equipment and high-tech maritime "
                                     "vessel manufacturing](sector/maritime)"));
  ui_key (ui, "ctrl", "a");
  copy (ui, "https://example.org/");
  ui_key (ui, "ctrl", "v");
  ui_key (ui, "ctrl", "a");
  ui_key (ui, NULL, "Delete");
  ui_type (ui, "x");
  ui_key (ui, "ctrl", "a");
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, "[x](https://example.org/)"));
  copy (ui, "plain [text]");
  ui_key (ui, "ctrl", "a");
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, "plain [text]"));
}

/* Thousands of notes are no more than the reader wants to see. */
static void
test_many (Ui *ui, gconstpointer data)
{
  GtkWidget *button;

  for (guint i = 0; i < 75; i++) {
    g_autofree char *text = g_strdup_printf ("Note %u", i);
    g_autofree char *uuid = notes_add (NOTES_MARITIME, text);
  }
  ui_open (ui, NOTES_MARITIME);
  ui_wait_for (notes_count_cards (ui) == 30);
  g_assert_true (notes_says (ui, "75 notes"));
  g_assert_true (notes_says (ui, "Note: Note 74"));
  g_assert_false (notes_says (ui, "Note: Note 44"));
  button = notes_find_button (GTK_WIDGET (notes_get_pane (ui)), "Show 30 Earlier Notes");
  gtk_widget_activate (button);
  ui_wait_for (notes_count_cards (ui) == 60);
  ui_settle (ui);
  gtk_widget_activate (button);
  ui_wait_for (notes_count_cards (ui) == 75);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_narrow (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (
      NOTES_RAIL, "| one column | another one | yet another | and more |\n|-|-|-|-|\n"
                  "| a | b | c | d |\n\n    code that is longer than the pane is wide, by far\n");

  ui_wait_for (notes_count_cards (ui) == 1);
  ui_resize (ui, 360, 640);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (notes_get_pane (ui))), ==, 360);
  gtk_widget_set_direction (GTK_WIDGET (notes_get_pane (ui)), GTK_TEXT_DIR_RTL);
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (notes_get_card (ui, 0))), <=, 360);
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, notes_set_up, test, notes_tear_down);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  add ("/notes/write", test_write);
  add ("/notes/saved-at-once", test_saved_at_once);
  add ("/notes/pointer", test_pointer);
  add ("/notes/empty", test_empty);
  add ("/notes/delete", test_delete);
  add ("/notes/links", test_links);
  add ("/notes/pages", test_pages);
  add ("/notes/format", test_format);
  add ("/notes/many", test_many);
  add ("/notes/narrow", test_narrow);

  return ui_run ();
}
