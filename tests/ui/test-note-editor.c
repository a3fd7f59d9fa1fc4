/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a note: its signs, its lists, and the room that it takes. */

#include "ui/notes-fixture.h"

#include "window/wmk-note-editor.h"

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
  copy (ui, "https://example.org/ (a site)");
  ui_key (ui, "ctrl", "a");
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, "https://example.org/ (a site)"));
  copy (ui, "plain [text]");
  ui_key (ui, "ctrl", "a");
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, "plain [text]"));
}

/* Writes @text into the editor, with the cursor where it has a “|”. */
static void
write_with_cursor (Ui *ui, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_get_focus (ui)));
  g_auto (GStrv) parts = g_strsplit (text, "|", 2);
  g_autofree char *whole = g_strconcat (parts[0], parts[1], NULL);
  GtkTextIter cursor;

  gtk_text_buffer_set_text (buffer, whole, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, (int) g_utf8_strlen (parts[0], -1));
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

static gboolean
is_written (Ui *ui, const char *text)
{
  g_autofree char *written = notes_dup_written (ui);

  return g_str_equal (written, text);
}

/* Enter in a list begins its next item, and ends it where there is nothing in the item. */
static void
test_lists (Ui *ui, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *broken;
  } cases[] = {
      {"- one|", "- one\n- |"},
      {"a\n  * one|two\nb", "a\n  * one\n  * |two\nb"},
      {"1. one|", "1. one\n2. |"},
      {"9) one|", "9) one\n10) |"},
      {"123456789. one|", "123456789. one\n123456790. |"},
      {"1234567890. one|", "1234567890. one\n|"},
      {"- [x] done|", "- [x] done\n- [ ] |"},
      {"3. [ ] done|", "3. [ ] done\n4. [ ] |"},
      {"- one\n- |", "- one\n\n|"},
      {"1. one\n2. |\nb", "1. one\n\n|\nb"},
      {"a\n\n- |", "a\n\n|"},
      {"- [ ] |", "|"},
      {"|- one", "\n|- one"},
      {"- |one", "- \n- |one"},
      {"-one|", "-one\n|"},
      {"word|", "word\n|"},
      {"2015|", "2015\n|"},
      {"  12|", "  12\n|"},
      {"2015. |", "|"},
      {"---|", "---\n|"},
      {"[x] no|", "[x] no\n|"},
  };

  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    write_with_cursor (ui, cases[i].text);
    ui_key (ui, NULL, "Return");
    ui_wait_for (is_written (ui, cases[i].broken));
    /* One step to undo. */
    ui_key (ui, "ctrl", "z");
    ui_wait_for (is_written (ui, cases[i].text));
  }
  write_with_cursor (ui, "- one|");
  ui_key (ui, "shift", "Return");
  ui_wait_for (is_written (ui, "- one\n|"));
  write_with_cursor (ui, "- one|");
  ui_key (ui, NULL, "KP_Enter");
  ui_wait_for (is_written (ui, "- one\n- |"));
  /* What is selected gives way to it, as anywhere. */
  write_with_cursor (ui, "- one|");
  ui_key (ui, "shift", "Left");
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_written (ui, "- on\n|"));
}

/* Signs at the beginning of all lines that are selected: of those that lack them, or of none. */
static void
test_lines (Ui *ui, gconstpointer data)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  write_with_cursor (ui, "a\n- b\n\n- c|");
  ui_key (ui, "ctrl", "a");
  ui_settle (ui);
  ui_click (ui, notes_find_button (GTK_WIDGET (notes_get_card (ui, 0)), "List"), 1);
  ui_wait_for (notes_is_editing (ui, "- a\n- b\n- \n- c"));
  ui_key (ui, "ctrl", "a");
  ui_click (ui, notes_find_button (GTK_WIDGET (notes_get_card (ui, 0)), "List"), 1);
  ui_wait_for (notes_is_editing (ui, "a\nb\n\nc"));

  /* What a link says is Markdown, too. */
  write_with_cursor (ui, "|");
  copy (ui, "https://example.org/a_b");
  ui_click (ui, notes_find_button (GTK_WIDGET (notes_get_card (ui, 0)), "Link"), 1);
  ui_wait_for (notes_is_editing (ui, "[https://example.org/a\\_b](https://example.org/a_b)"));
}

/* The cursor stays where it is when somebody else writes. */
static void
test_theirs (Ui *ui, gconstpointer data)
{
  const WmkSubject subject = {(char *) NOTES_RAIL, (char *) "Rail", (char *) "1"};
  g_autofree char *uuid = notes_add (NOTES_RAIL, "one two");

  ui_wait_for (notes_count_cards (ui) == 1);
  gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_key (ui, NULL, "Home");
  ui_key (ui, "ctrl", "Right");
  ui_wait_for (is_written (ui, "one| two"));
  g_assert_true (
      wmk_notebook_save_note (ui_get_notebook (), uuid, &subject, "one two three", NULL));
  ui_wait_for (is_written (ui, "one| two three"));
}

/* Enter that ends a letter of several keys, here its number, is that letter's. */
static void
test_composed (Ui *ui, gconstpointer data)
{
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  write_with_cursor (ui, "- one|");
  ui_key (ui, "ctrl+shift", "U");
  ui_type (ui, "65e5");
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_written (ui, "- one日|"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_written (ui, "- one日\n- |"));
}

static graphene_rect_t
get_bounds_in_window (Ui *ui, GtkWidget *widget)
{
  return ui_get_bounds (widget, GTK_WIDGET (ui->window));
}

/* Whether the editor shows wholly in its pane. */
static gboolean
is_editor_in_sight (Ui *ui)
{
  GtkWidget *editor = gtk_widget_get_ancestor (ui_get_focus (ui), WMK_TYPE_NOTE_EDITOR);
  GtkWidget *scroller = gtk_widget_get_ancestor (editor, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds = get_bounds_in_window (ui, editor);
  graphene_rect_t pane = get_bounds_in_window (ui, scroller);

  return graphene_rect_contains_rect (&pane, &bounds);
}

/* A note that is written is as high as its text, up to what the pane has room for. */
static void
test_height (Ui *ui, gconstpointer data)
{
  GtkWidget *view;
  int height;

  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  view = ui_get_focus (ui);
  ui_settle (ui);
  height = gtk_widget_get_height (view);
  g_assert_cmpint (height, <, 100);
  for (int i = 0; i < 12; i++)
    ui_key (ui, NULL, "Return");
  ui_wait_for (notes_is_editing (ui, "\n\n\n\n\n\n\n\n\n\n\n\n"));
  ui_wait_for (gtk_widget_get_height (view) > 2 * height);
  ui_wait_for (is_editor_in_sight (ui) && notes_is_cursor_in_sight (ui));
  for (int i = 0; i < 40; i++)
    ui_key (ui, NULL, "Return");
  ui_wait_for (gtk_widget_get_height (view) > 400 && is_editor_in_sight (ui) &&
               notes_is_cursor_in_sight (ui));
  ui_resize (ui, 1100, 420);
  ui_wait_for (gtk_widget_get_height (view) < 350 && is_editor_in_sight (ui) &&
               notes_is_cursor_in_sight (ui));
}

/* A long note is gone on with at its end, which shows. */
static void
test_long (Ui *ui, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("first");
  g_autofree char *uuid = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, "\n\nparagraph %d of a note that is long", i);
  uuid = notes_add (NOTES_RAIL, text->str);
  ui_wait_for (notes_count_cards (ui) == 1);
  gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_wait_for (is_editor_in_sight (ui) && notes_is_cursor_in_sight (ui));
  ui_type (ui, "x");
  g_string_append_c (text, 'x');
  ui_wait_for (notes_is_editing (ui, text->str) && notes_is_cursor_in_sight (ui));
}

/* As for a reader: what scrolls by itself takes its time, and has come where it goes. */
static void
wait_for_scrolling (Ui *ui)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (ui->window));
  gint64 end = gdk_frame_clock_get_frame_time (clock) + G_USEC_PER_SEC / 2;

  while (gdk_frame_clock_get_frame_time (clock) < end)
    ui_settle (ui);
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

/* Whether the text that is written shows from its beginning, with its margins. */
static gboolean
is_beginning_in_sight (Ui *ui)
{
  GdkRectangle shown;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (ui_get_focus (ui)), &shown);

  return shown.x <= 0 && shown.y <= 0;
}

/* Whether it shows as much of its text as there is room for. */
static gboolean
is_filled (Ui *ui)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_get_focus (ui));
  GdkRectangle shown, last;
  GtkTextIter end;

  gtk_text_view_get_visible_rect (view, &shown);
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);

  return is_beginning_in_sight (ui) ||
         shown.y + shown.height <= last.y + last.height + gtk_text_view_get_bottom_margin (view);
}

/* A note that has room shows whole, when it is opened and when it is gone on with; a longer one
 * where it is written. */
static void
test_whole (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- a\n- b\ntext\n1. one\n2. two\nend");

  ui_wait_for (notes_count_cards (ui) == 1);
  set_animated (TRUE);
  for (int i = 0; i < 3; i++) {
    gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
    ui_key (ui, NULL, "Return");
    ui_wait_for (notes_is_editor_focused (ui));
    wait_for_scrolling (ui);
    g_assert_true (is_beginning_in_sight (ui) && notes_is_cursor_in_sight (ui));
    ui_key (ui, NULL, "Escape");
    ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 0)) == NULL);
  }
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui) && notes_is_editing (ui, ""));
  wait_for_scrolling (ui);
  copy (ui, "a\nb\nc\nd\ne\nf\ng\nh");
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, "a\nb\nc\nd\ne\nf\ng\nh"));
  wait_for_scrolling (ui);
  g_assert_true (is_beginning_in_sight (ui) && notes_is_cursor_in_sight (ui));
  for (int i = 0; i < 60; i++)
    ui_key (ui, NULL, "Return");
  ui_type (ui, "x");
  ui_wait_for (notes_is_cursor_in_sight (ui) && is_editor_in_sight (ui));
  wait_for_scrolling (ui);
  g_assert_true (is_filled (ui) && notes_is_cursor_in_sight (ui) && is_editor_in_sight (ui));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 1)) == NULL);
  ui_key (ui, NULL, "Return");
  ui_wait_for (notes_is_editor_focused (ui));
  wait_for_scrolling (ui);
  g_assert_true (is_filled (ui) && notes_is_cursor_in_sight (ui) && is_editor_in_sight (ui));
  set_animated (FALSE);
}

/* A text of many lines has its room in the card as soon as it has been written. */
static void
test_written (Ui *ui, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *card;
  graphene_rect_t shown, written;

  for (int i = 0; i < 40; i++)
    g_string_append_printf (text, "line %d of a long note\n", i);
  ui_key (ui, "ctrl+shift", "N");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_settle (ui);
  copy (ui, text->str);
  ui_key (ui, "ctrl", "v");
  ui_wait_for (notes_is_editing (ui, text->str));
  ui_settle (ui);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 0)) == NULL);
  ui_settle (ui);
  card = GTK_WIDGET (notes_get_card (ui, 0));
  shown = get_bounds_in_window (ui, card);
  written = get_bounds_in_window (ui, ui_find (card, GTK_TYPE_LABEL));
  g_assert_cmpfloat (written.size.height, >, 200);
  g_assert_true (graphene_rect_contains_rect (&shown, &written));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/note-editor/format", test_format);
  notes_add_test ("/note-editor/lists", test_lists);
  notes_add_test ("/note-editor/lines", test_lines);
  notes_add_test ("/note-editor/theirs", test_theirs);
  notes_add_test ("/note-editor/composed", test_composed);
  notes_add_test ("/note-editor/height", test_height);
  notes_add_test ("/note-editor/long", test_long);
  notes_add_test ("/note-editor/whole", test_whole);
  notes_add_test ("/note-editor/written", test_written);

  return ui_run ();
}
