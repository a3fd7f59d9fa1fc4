/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/notes-fixture.h"

#include <signal.h>
#include <sys/resource.h>

#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-question.h"

static void
empty_notebook (void)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autoptr (GPtrArray) tags = NULL;

  wmk_notebook_load (notebook);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) notes =
        wmk_notebook_list_notes (notebook, i == 0 ? NOTES_RAIL : NOTES_MARITIME, NULL);

    for (guint j = 0; j < notes->len; j++)
      g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE,
                                         ((WmkNote *) g_ptr_array_index (notes, j))->uuid, NULL));
  }
  tags = wmk_notebook_list_tags (notebook, NULL);
  for (guint i = 0; i < tags->len; i++)
    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_TAG,
                                       ((WmkTag *) g_ptr_array_index (tags, i))->uuid, NULL));
}

void
notes_set_up (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.waymark_app.Waymark");

  g_settings_set_boolean (settings, "notes-visible", TRUE);
  empty_notebook ();
  ui_set_up (ui, data);
  ui_open (ui, NOTES_RAIL);
  ui_wait_for (notes_says (ui, "What you write is yours alone"));
}

void
notes_tear_down (Ui *ui, gconstpointer data)
{
  notes_set_disk_full (FALSE);
  ui_tear_down (ui, data);
}

void
notes_add_test (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, notes_set_up, test, notes_tear_down);
}

char *
notes_add (const char *address, const char *text)
{
  return ui_add_note (address, "Title", text);
}

static GPtrArray *
list (const char *address)
{
  return wmk_notebook_list_notes (ui_get_notebook (), address, NULL);
}

guint
notes_count (const char *address)
{
  g_autoptr (GPtrArray) notes = list (address);

  return notes->len;
}

char *
notes_dup_text (const char *address)
{
  g_autoptr (GPtrArray) notes = list (address);

  g_assert_cmpuint (notes->len, <=, 1);

  return g_strdup (notes->len == 0 ? "" : ((WmkNote *) g_ptr_array_index (notes, 0))->text);
}

gboolean
notes_is_saved (const char *address, const char *text)
{
  g_autofree char *saved = notes_dup_text (address);

  return g_str_equal (saved, text);
}

WmkNotesPane *
notes_get_pane (Ui *ui)
{
  return WMK_NOTES_PANE (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_NOTES_PANE));
}

WmkNoteCard *
notes_get_card (Ui *ui, guint index)
{
  g_autoptr (GPtrArray) cards = ui_find_all (GTK_WIDGET (notes_get_pane (ui)), WMK_TYPE_NOTE_CARD);

  return index < cards->len ? g_ptr_array_index (cards, index) : NULL;
}

guint
notes_count_cards (Ui *ui)
{
  g_autoptr (GPtrArray) cards = ui_find_all (GTK_WIDGET (notes_get_pane (ui)), WMK_TYPE_NOTE_CARD);

  return cards->len;
}

gboolean
notes_is_editor_focused (Ui *ui)
{
  return GTK_IS_TEXT_VIEW (ui_get_focus (ui));
}

gboolean
notes_is_editing (Ui *ui, const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter begin, end;
  g_autofree char *edited = NULL;

  if (!notes_is_editor_focused (ui))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_get_focus (ui)));
  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  edited = gtk_text_buffer_get_text (buffer, &begin, &end, TRUE);

  return g_str_equal (edited, text);
}

char *
notes_dup_written (Ui *ui)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_get_focus (ui)));
  GtkTextIter begin, cursor, end;
  g_autofree char *before = NULL, *behind = NULL;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &begin, &cursor, TRUE);
  behind = gtk_text_buffer_get_text (buffer, &cursor, &end, TRUE);

  return g_strconcat (before, "|", behind, NULL);
}

gboolean
notes_is_cursor_in_sight (Ui *ui)
{
  GtkTextView *view = GTK_TEXT_VIEW (ui_get_focus (ui));
  GdkRectangle shown, cursor;

  gtk_text_view_get_visible_rect (view, &shown);
  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);

  return cursor.y >= shown.y && cursor.y + cursor.height <= shown.y + shown.height;
}

gboolean
notes_says (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui->window));

  return strstr (texts, text) != NULL;
}

GtkWidget *
notes_find_button (GtkWidget *root, const char *name)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);
    g_autofree char *label = ui_dup_name (button);

    if (gtk_widget_get_mapped (button) &&
        (g_str_equal (label, name) ||
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), name) == 0))
      return button;
  }

  return NULL;
}

static GtkWindow *
find_dialog (Ui *ui)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

    if (gtk_window_get_transient_for (window) != NULL &&
        gtk_widget_get_mapped (GTK_WIDGET (window)))
      return window;
  }

  return NULL;
}

GtkWindow *
notes_wait_for_dialog (Ui *ui)
{
  ui_wait_for (find_dialog (ui) != NULL);
  ui_focus_window (find_dialog (ui));

  return find_dialog (ui);
}

GtkWindow *
notes_wait_for_question (Ui *ui, GtkWindow *dialog)
{
  GtkWindow *question;

  ui_wait_for ((question = notes_wait_for_dialog (ui)) != dialog);
  g_assert_true (WMK_IS_QUESTION (question));

  return question;
}

GtkWidget *
notes_find_question (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (WMK_IS_QUESTION (window) && gtk_widget_get_mapped (window))
      return window;
  }

  return NULL;
}

void
notes_answer (const char *label)
{
  GtkWidget *button = notes_find_button (notes_find_question (), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

void
notes_set_disk_full (gboolean full)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}
