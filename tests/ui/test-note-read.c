/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note as it is read: a click into it, and its tasks. */

#include "ui/notes-fixture.h"

#include "database/wmk-database-write.h"

static gboolean
is_written (Ui *ui, const char *text)
{
  g_autofree char *written = notes_dup_written (ui);

  return g_str_equal (written, text);
}

/* Whether @widget shows wholly in the pane. */
static gboolean
is_in_pane (Ui *ui, GtkWidget *widget)
{
  GtkWidget *viewport =
      gtk_widget_get_ancestor (GTK_WIDGET (notes_get_card (ui, 0)), GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds = ui_get_bounds (widget, viewport);

  return bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (viewport);
}

/* Returns: a text of the note as it is read, in which @word is; and where. */
static GtkLabel *
find_text (Ui *ui, const char *word, int *index)
{
  g_autoptr (GPtrArray) labels = ui_find_all (GTK_WIDGET (notes_get_card (ui, 0)), GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    GtkLabel *label = g_ptr_array_index (labels, i);
    const char *found = strstr (gtk_label_get_text (label), word);

    *index = (int) (found - gtk_label_get_text (label));
    if (found != NULL)
      return label;
  }
  g_assert_not_reached ();
}

static void
point_before (Ui *ui, const char *word)
{
  int index, left, top;
  GtkLabel *label = find_text (ui, word, &index);
  PangoRectangle letter;
  graphene_point_t place;
  double surface_x, surface_y;

  gtk_label_get_layout_offsets (label, &left, &top);
  pango_layout_index_to_pos (gtk_label_get_layout (label), index, &letter);
  pango_extents_to_pixels (&letter, NULL);
  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (label), GTK_WIDGET (ui->window),
                                &GRAPHENE_POINT_INIT ((float) (left + letter.x + 1),
                                                      (float) (top + letter.y + letter.height / 2)),
                                &place));
  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &surface_x, &surface_y);
  robot_point (ui_get_robot (), ui->handle, (int) (place.x + surface_x),
               (int) (place.y + surface_y));
}

static void
click_before (Ui *ui, const char *word)
{
  point_before (ui, word);
  robot_click (ui_get_robot (), 1);
}

/* A click begins the writing where it is. */
static void
test_clicked (Ui *ui, gconstpointer data)
{
  static const char text[] = "# Head\n\n- one\n- **two** [rail](sector/rail) here\n\n"
                             "| a | b |\n|---|---|\n| c | dd ee |\n\n"
                             "> of *all* the lines that this note has, this is the one that is so "
                             "long that it takes some lines\n";
  static const char *const words[] = {"Head", "one", "here", "ee", "all", "some"};
  g_autofree char *uuid = notes_add (NOTES_RAIL, text);

  ui_wait_for (notes_count_cards (ui) == 1);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *before = g_strndup (text, (gsize) (strstr (text, words[i]) - text));
    g_autofree char *written = g_strconcat (before, "|", text + strlen (before), NULL);

    ui_settle (ui);
    click_before (ui, words[i]);
    ui_wait_for (notes_is_editor_focused (ui) && is_written (ui, written));
    ui_key (ui, NULL, "Escape");
    ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 0)) == NULL);
  }
}

/* In a long note that line shows, too. */
static void
test_clicked_far (Ui *ui, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("first");
  g_autofree char *uuid = NULL, *written = NULL;
  GtkWidget *scroller;
  int index;

  for (int i = 0; i < 100; i++)
    g_string_append_printf (text, "\n\nparagraph %d of a note that is long", i);
  uuid = notes_add (NOTES_RAIL, text->str);
  ui_wait_for (notes_count_cards (ui) == 1);
  gtk_widget_activate_action (GTK_WIDGET (notes_get_card (ui, 0)), "note.show-all", NULL);
  ui_settle (ui);
  scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (notes_get_card (ui, 0)), GTK_TYPE_SCROLLED_WINDOW);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            ui_get_bounds (GTK_WIDGET (find_text (ui, "60 of", &index)),
                                           GTK_WIDGET (notes_get_card (ui, 0)))
                                .origin.y);
  ui_settle (ui);
  click_before (ui, "60 of");
  ui_wait_for (notes_is_editor_focused (ui));
  ui_wait_for (notes_is_cursor_in_sight (ui) && is_in_pane (ui, ui_get_focus (ui)));
  written = notes_dup_written (ui);
  g_assert_nonnull (strstr (written, "paragraph |60 of"));
}

static GtkCheckButton *
find_box (Ui *ui, guint index)
{
  g_autoptr (GPtrArray) boxes =
      ui_find_all (GTK_WIDGET (notes_get_card (ui, 0)), GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (index, <, boxes->len);

  return g_ptr_array_index (boxes, index);
}

/* What is dragged over is selected, and not written in. */
static void
test_selected (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "one two three");
  GtkLabel *label;
  int index, start, end;

  ui_wait_for (notes_count_cards (ui) == 1);
  ui_settle (ui);
  label = find_text (ui, "two", &index);
  point_before (ui, "two");
  robot_drag (ui_get_robot (), 40, 0);
  ui_wait_for (gtk_label_get_selection_bounds (label, &start, &end) && end > start);
  ui_settle (ui);
  g_assert_null (wmk_note_card_get_draft (notes_get_card (ui, 0)));
}

/* A task is ticked by pointer and by keys, a step each that can be undone; it edits nothing. */
static void
test_tasks (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- [ ] one\n- [x] two\n- three\n");
  g_autofree char *name = NULL;

  ui_wait_for (notes_count_cards (ui) == 1);
  ui_settle (ui);
  g_assert_false (gtk_check_button_get_active (find_box (ui, 0)));
  g_assert_true (gtk_check_button_get_active (find_box (ui, 1)));
  name = ui_dup_name (GTK_WIDGET (find_box (ui, 1)));
  g_assert_cmpstr (name, ==, "two");

  ui_click (ui, GTK_WIDGET (find_box (ui, 0)), 1);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] one\n- [x] two\n- three\n"));
  ui_settle (ui);
  g_assert_true (gtk_check_button_get_active (find_box (ui, 0)));
  g_assert_null (wmk_note_card_get_draft (notes_get_card (ui, 0)));
  gtk_widget_grab_focus (GTK_WIDGET (notes_get_card (ui, 0)));
  ui_tab (ui);
  ui_tab (ui);
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (find_box (ui, 1)));
  ui_key (ui, NULL, "space");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] one\n- [ ] two\n- three\n"));
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (find_box (ui, 1)));
  g_assert_false (gtk_check_button_get_active (find_box (ui, 1)));
  ui_tab (ui);
  g_assert_true (GTK_IS_BUTTON (ui_get_focus (ui)));

  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] one\n- [x] two\n- three\n"));
  g_assert_true (gtk_check_button_get_active (find_box (ui, 1)));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [ ] one\n- [x] two\n- three\n"));
}

/* What a note said before is not changed by a click. */
static void
test_tasks_before (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- [ ] one\n");
  GtkWindow *dialog;
  GtkWidget *box;

  ui_wait_for (notes_count_cards (ui) == 1);
  gtk_widget_activate_action (GTK_WIDGET (notes_get_card (ui, 0)), "note.toggle-task", "u", 0);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] one\n"));
  gtk_widget_activate_action (GTK_WIDGET (notes_get_card (ui, 0)), "note.show-versions", NULL);
  dialog = notes_wait_for_dialog (ui);
  box = ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON);
  g_assert_nonnull (box);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)));
  g_assert_false (gtk_widget_is_sensitive (box));
  gtk_window_destroy (dialog);
  ui_focus_window (ui->window);
}

static void
tick (Ui *ui)
{
  gtk_widget_activate_action (GTK_WIDGET (notes_get_card (ui, 0)), "note.toggle-task", "u", 0);
}

/* What is typed before and after a tick is undone by itself. */
static void
test_tasks_step (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- [ ] one");

  ui_wait_for (notes_count_cards (ui) == 1);
  tick (ui);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] one"));
  wmk_note_card_edit (notes_get_card (ui, 0));
  ui_wait_for (notes_is_editor_focused (ui));
  ui_key (ui, "ctrl", "End");
  ui_type (ui, "s");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] ones"));
  ui_wait_for (wmk_note_card_get_draft (notes_get_card (ui, 0)) == NULL);
  tick (ui);
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [ ] ones"));

  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] ones"));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [x] one"));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (notes_is_saved (NOTES_RAIL, "- [ ] one"));
}

/* A tick that failed is told. */
static void
test_tasks_unsaved (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- [ ] one");

  ui_wait_for (notes_count_cards (ui) == 1);
  notes_set_disk_full (TRUE);
  tick (ui);
  notes_set_disk_full (FALSE);
  ui_wait_for (notes_says (ui, "The disk did not take"));
  g_assert_true (notes_is_saved (NOTES_RAIL, "- [ ] one"));
}

/* Nothing is written over that the card does not show. */
static void
test_tasks_stale (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- [ ] one");
  g_autoptr (WmkDatabase) other =
      wmk_database_open_writable (wmk_notebook_get_path (ui_get_notebook ()), 1000, NULL);

  ui_wait_for (notes_count_cards (ui) == 1);
  g_assert_true (wmk_database_execute (other, "UPDATE note SET text = '- [ ] another'", NULL));
  tick (ui);
  ui_wait_for (notes_says (ui, "changed elsewhere"));
  g_assert_true (notes_is_saved (NOTES_RAIL, "- [ ] another"));
}

static void
test_tasks_disguised (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "- &#91; ] foo [ ] bar");

  ui_wait_for (notes_count_cards (ui) == 1);
  tick (ui);
  ui_wait_for (notes_says (ui, "in a way of its own"));
  g_assert_true (notes_is_saved (NOTES_RAIL, "- &#91; ] foo [ ] bar"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/note-read/clicked", test_clicked);
  notes_add_test ("/note-read/clicked-far", test_clicked_far);
  notes_add_test ("/note-read/selected", test_selected);
  notes_add_test ("/note-read/tasks", test_tasks);
  notes_add_test ("/note-read/tasks-step", test_tasks_step);
  notes_add_test ("/note-read/tasks-unsaved", test_tasks_unsaved);
  notes_add_test ("/note-read/tasks-stale", test_tasks_stale);
  notes_add_test ("/note-read/tasks-disguised", test_tasks_disguised);
  notes_add_test ("/note-read/tasks-before", test_tasks_before);

  return ui_run ();
}
