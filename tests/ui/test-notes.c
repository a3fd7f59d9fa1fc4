/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes beside a page: written, read, changed, gone and back, by keys and pointer. */

#include "ui/notes-fixture.h"

#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-markdown-view.h"
#include "window/wmk-window.h"

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

/* Of a long note the beginning shows until all is asked for, which is no click into the text. */
static void
test_long (Ui *ui, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("first");
  g_autofree char *uuid = NULL;
  GtkWidget *card, *button;

  for (int i = 0; i < 20; i++)
    g_string_append (text, "\n\nA paragraph of the middle, which is as long as the others are, and "
                           "that as anybody sees is long enough.");
  g_string_append (text, "\n\nThe last");
  uuid = notes_add (NOTES_RAIL, text->str);
  ui_wait_for (notes_count_cards (ui) == 1);
  ui_settle (ui);
  card = GTK_WIDGET (notes_get_card (ui, 0));
  button = ui_find_button (card, "note.show-all");
  g_assert_false (notes_says (ui, "The last"));
  gtk_widget_grab_focus (button);
  ui_settle (ui);
  ui_click (ui, button, 1);
  ui_wait_for (notes_says (ui, "The last"));
  ui_settle (ui);
  g_assert_false (gtk_widget_get_mapped (button));
  g_assert_true (ui_get_focus (ui) == card);
  g_assert_null (wmk_note_card_get_draft (WMK_NOTE_CARD (card)));
}

/* The focus goes from one link of a text to the next. */
static void
test_link_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid =
      notes_add (NOTES_RAIL, "*“Ja”* [R&D](sector/robotics) [*Ships*](sector/maritime) <end>");

  ui_wait_for (notes_count_cards (ui) == 1);
  gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
  ui_tab (ui);
  g_assert_cmpstr (wmk_markdown_view_get_link (find_text (ui)), ==, "sector/robotics");
  ui_tab (ui);
  g_assert_cmpstr (wmk_markdown_view_get_link (find_text (ui)), ==, NOTES_MARITIME);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), NOTES_MARITIME));
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

/* What the pane shows in a window's next frame. */
typedef struct {
  Ui *ui;
  char *texts; /* NULL until it was painted */
} Frame;

static void
painted_cb (Frame *frame, GdkFrameClock *clock)
{
  if (frame->texts == NULL)
    frame->texts = ui_dup_texts (GTK_WIDGET (notes_get_pane (frame->ui)));
}

static void
assert_first_frame (Ui *ui, const char *action, const char *address, const char *text)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (ui->window));
  Frame frame = {ui, NULL};
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &frame);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), action, address == NULL ? NULL : "(ss)",
                              address, "");
  ui_wait_for (frame.texts != NULL);
  g_signal_handler_disconnect (clock, handler);
  g_assert_nonnull (strstr (frame.texts, text));
  g_free (frame.texts);
  ui_settle (ui);
}

/* Notes come with their page, and with their pane, in one frame. */
static void
test_first_frame (Ui *ui, gconstpointer data)
{
  g_autofree char *first = notes_add (NOTES_RAIL, "One on rail");
  g_autofree char *second = notes_add (NOTES_RAIL, "Two on rail");

  ui_wait_for (notes_count_cards (ui) == 2);
  assert_first_frame (ui, "win.open", NOTES_MARITIME, "What you write is yours alone");
  assert_first_frame (ui, "win.open", NOTES_RAIL, "Note: Two on rail");
  ui_open (ui, "search/rail");
  assert_first_frame (ui, "win.open", NOTES_RAIL, "Two on rail");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-notes", NULL);
  ui_settle (ui);
  assert_first_frame (ui, "win.show-notes", NULL, "Two on rail");
}

static gboolean
is_in_pane (Ui *ui)
{
  return gtk_widget_is_ancestor (ui_get_focus (ui), GTK_WIDGET (notes_get_pane (ui)));
}

/* The key that shows the pane leads there, and back to where the reader was. */
static void
test_focus (Ui *ui, gconstpointer data)
{
  GtkWidget *before;

  ui_key (ui, NULL, "F8");
  ui_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (notes_get_pane (ui))));
  ui_tab (ui);
  ui_tab (ui);
  before = ui_get_focus (ui);
  ui_key (ui, NULL, "F8");
  ui_wait_for (is_in_pane (ui));
  ui_key (ui, NULL, "F8");
  ui_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (notes_get_pane (ui))));
  g_assert_true (ui_get_focus (ui) == before);

  /* From another page it is that page which gets it. */
  ui_key (ui, NULL, "F8");
  ui_wait_for (is_in_pane (ui));
  ui_open (ui, NOTES_MARITIME);
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_key (ui, NULL, "F8");
  ui_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (notes_get_pane (ui))));
  g_assert_nonnull (ui_get_focus (ui));
  g_assert_false (is_in_pane (ui));
  g_assert_true (gtk_widget_get_mapped (ui_get_focus (ui)));
  ui_key (ui, NULL, "F8");
  ui_wait_for (is_in_pane (ui));
}

/* Where no program takes a link, that is said, with the link to copy. */
static void
test_no_program (Ui *ui, gconstpointer data)
{
  g_autofree char *copied = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "before");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open-link", "s", "no-such-scheme:a");
  ui_wait_for (notes_says (ui, "No program here opens such addresses: no-such-scheme:a"));
  ui_settle (ui);
  ui_click (ui, notes_find_button (GTK_WIDGET (ui->window), "Copy"), 1);
  copied = ui_dup_clipboard (ui, "before");
  g_assert_cmpstr (copied, ==, "no-such-scheme:a");
}

/* Thousands of notes are no more than the reader wants to see. */
static void
test_many (Ui *ui, gconstpointer data)
{
  g_autofree char *name = NULL;
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
  /* Reading goes on where it was. */
  name = ui_dup_name (gtk_root_get_focus (GTK_ROOT (ui->window)));
  g_assert_cmpstr (name, ==, "Note: Note 44");
  gtk_widget_activate (button);
  ui_wait_for (notes_count_cards (ui) == 75);
  g_assert_false (gtk_widget_get_visible (button));
}

/* Columns stand as their rule says. */
static void
test_table (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "| a | b | c |\n|:--|:-:|--:|\n| x | y | z |");
  g_autoptr (GPtrArray) labels = NULL;

  ui_wait_for (notes_count_cards (ui) == 1);
  labels =
      ui_find_all (ui_find (GTK_WIDGET (notes_get_card (ui, 0)), GTK_TYPE_GRID), GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 6);
  for (guint i = 0; i < labels->len; i++)
    g_assert_cmpfloat (gtk_label_get_xalign (g_ptr_array_index (labels, i)), ==, i % 3 / 2.0f);
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

static float
get_x (Ui *ui, const char *button)
{
  GtkWidget *widget = notes_find_button (GTK_WIDGET (notes_get_pane (ui)), button);

  return ui_get_bounds (widget, GTK_WIDGET (ui->window)).origin.x;
}

/* The pane is at the side where reading ends, and in it all begins where reading does. */
static void
test_mirrored (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Some words");
  const WmkSubject rail = {(char *) NOTES_RAIL, (char *) "Rail", (char *) "1"};
  GtkWidget *pane = GTK_WIDGET (notes_get_pane (ui));

  g_assert_true (wmk_notebook_set_tag_named (ui_get_notebook (), &rail, "one", NULL));
  g_assert_true (wmk_notebook_set_tag_named (ui_get_notebook (), &rail, "two", NULL));
  ui_wait_for (notes_find_button (pane, "Tag: two") != NULL && notes_count_cards (ui) == 1);
  ui_settle (ui);
  g_assert_cmpfloat (get_x (ui, "New Note"), <, get_x (ui, "Close the Notes"));
  g_assert_cmpfloat (get_x (ui, "Tag: one"), <, get_x (ui, "Remove the tag one"));
  g_assert_cmpfloat (ui_get_bounds (pane, GTK_WIDGET (ui->window)).origin.x, >, 550);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ui_settle (ui);
  g_assert_cmpfloat (get_x (ui, "New Note"), >, get_x (ui, "Close the Notes"));
  g_assert_cmpfloat (get_x (ui, "Tag: one"), >, get_x (ui, "Remove the tag one"));
  g_assert_cmpfloat (get_x (ui, "Tag: one"), >, get_x (ui, "Tag: two"));
  g_assert_cmpfloat (ui_get_bounds (pane, GTK_WIDGET (ui->window)).origin.x, <, 550);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A heading of Chinese that has no blank, on a telephone and in the dark. */
static void
test_chinese (Ui *ui, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GString *text = g_string_new ("# ");
  g_autofree char *uuid = NULL;
  GtkWidget *card;

  for (int i = 0; i < 30; i++)
    g_string_append (text, "中国制造2025");
  uuid = notes_add (NOTES_RAIL, text->str);
  g_string_free (text, TRUE);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_wait_for (notes_count_cards (ui) == 1);
  ui_resize (ui, 360, 640);
  card = GTK_WIDGET (notes_get_card (ui, 0));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (notes_get_pane (ui))), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (card), <=, 360);
  g_assert_cmpint (gtk_widget_get_height (find_text (ui)), >, 100);
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editor_focused (ui));
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (ui_get_focus (ui)), <=, 360);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!notes_is_editor_focused (ui));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

/* What is typed after F8 is a note, not a search. */
static void
test_typed_beside (Ui *ui, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-notes", NULL);
  ui_settle (ui);
  ui_key (ui, NULL, "F8");
  ui_type (ui, "rail abroad");
  ui_wait_for (notes_is_editing (ui, "rail abroad"));
  g_assert_cmpstr (wmk_window_get_address (WMK_WINDOW (ui->window)), ==, NOTES_RAIL);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "rail abroad"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/notes/write", test_write);
  notes_add_test ("/notes/typed-beside", test_typed_beside);
  notes_add_test ("/notes/saved-at-once", test_saved_at_once);
  notes_add_test ("/notes/pointer", test_pointer);
  notes_add_test ("/notes/empty", test_empty);
  notes_add_test ("/notes/delete", test_delete);
  notes_add_test ("/notes/long", test_long);
  notes_add_test ("/notes/link-keys", test_link_keys);
  notes_add_test ("/notes/links", test_links);
  notes_add_test ("/notes/pages", test_pages);
  notes_add_test ("/notes/first-frame", test_first_frame);
  notes_add_test ("/notes/focus", test_focus);
  notes_add_test ("/notes/no-program", test_no_program);
  notes_add_test ("/notes/many", test_many);
  notes_add_test ("/notes/table", test_table);
  notes_add_test ("/notes/narrow", test_narrow);
  notes_add_test ("/notes/mirrored", test_mirrored);
  notes_add_test ("/notes/chinese", test_chinese);

  return ui_run ();
}
