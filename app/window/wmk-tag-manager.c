/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-manager.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-dialog.h"
#include "window/wmk-question.h"
#include "window/wmk-tag-row.h"

/* Rows that are made before the dialog shows; the rest follow a few at a time. */
#define ROWS_AT_ONCE 20

struct _WmkTagManager {
  AdwWindow parent_instance;
  AdwToastOverlay *toast_overlay;
  GtkLabel *message;
  GtkListBox *list;
  WmkNotebook *notebook;
  AdwToast *toast;  /* the last; NULL when it is gone */
  GPtrArray *tags;  /* in their order */
  gboolean is_told; /* that there are none, or were none */
  GHashTable *rows; /* UUID to row, of those that are made */
  guint fill_handler;
  guint read_handler; /* of all tags, in one go for what changes meanwhile */
};

G_DEFINE_FINAL_TYPE (WmkTagManager, wmk_tag_manager, ADW_TYPE_WINDOW)

static void
show_message (WmkTagManager *self, const char *message)
{
  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *message != '\0');
}

/* Nothing is the matter: there is only to tell where there are no tags. */
static void
clear_message (WmkTagManager *self)
{
  self->is_told = self->tags->len == 0;
  show_message (self,
                self->is_told ? _ ("There are no tags. Add one in the notes of any page.") : "");
}

static void
undo_clicked_cb (WmkTagManager *self, AdwToast *toast)
{
  gint64 *step_id = g_object_get_data (G_OBJECT (toast), "waymark-step");
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_undo_step (self->notebook, *step_id, &error))
    show_message (self, error->message);
}

/* The window's own offer lies behind this dialog. */
static void
offer_undo (WmkTagManager *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);
  gint64 step_id = wmk_notebook_get_made_step (self->notebook);

  clear_message (self);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  if (step_id != 0) {
    adw_toast_set_button_label (toast, _ ("Undo"));
    g_object_set_data_full (G_OBJECT (toast), "waymark-step", g_memdup2 (&step_id, sizeof step_id),
                            g_free);
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self,
                             G_CONNECT_SWAPPED);
  }
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static const WmkTag *
find_tag (WmkTagManager *self, const char *uuid)
{
  for (guint i = 0; i < self->tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (self->tags, i);

    if (g_str_equal (tag->uuid, uuid))
      return tag;
  }

  return NULL;
}

/* The tag is gone: the focus goes to the one that follows, or to the last. */
static void
remove_row (WmkTagManager *self, GtkWidget *row)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == row;
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (row);
  if (had_focus && next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  g_hash_table_remove (self->rows, wmk_tag_row_get_uuid (WMK_TAG_ROW (row)));
  gtk_list_box_remove (self->list, row);
}

/* Also where another name was typed for it: the reader had it go. */
static void
remove_row_of (WmkTagManager *self, const char *uuid)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, uuid);

  if (row != NULL)
    remove_row (self, row);
}

static void
merge (WmkTagManager *self, const char *from, const char *into)
{
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_merge_tags (self->notebook, from, into, &error)) {
    show_message (self, error->message);
    return;
  }

  remove_row_of (self, from);
  offer_undo (self, _ ("Tags merged"));
}

static void
merge_agreed_cb (WmkTagManager *self, WmkQuestion *question)
{
  merge (self, g_object_get_data (G_OBJECT (question), "from"),
         g_object_get_data (G_OBJECT (question), "into"));
}

/* What cannot be its name does not stay in its field. */
static void
give_name_back (WmkTagManager *self, const char *uuid, const char *message)
{
  WmkTagRow *row = g_hash_table_lookup (self->rows, uuid);

  if (row != NULL)
    wmk_tag_row_reset (row);
  show_message (self, message);
}

/* Also before they are merged, which takes the row away. */
static void
merge_asked_cb (WmkTagManager *self, GtkWidget *question)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    give_name_back (self, g_object_get_data (G_OBJECT (question), "from"),
                    gtk_window_get_title (GTK_WINDOW (question)));
}

static void
ask_to_merge (WmkTagManager *self, const WmkTag *from, const WmkTag *into)
{
  g_autofree char *title = g_strdup_printf (_ ("There is a tag “%s” already"), into->name);
  g_autofree char *text = g_strdup_printf (
      _ ("Merging them has everything with the tag “%s” have “%s” instead. It can be undone."),
      from->name, into->name);
  GtkWidget *question =
      wmk_question_new (GTK_WINDOW (self), title, text, _ ("_Keep Both"), _ ("_Merge"));

  g_object_set_data_full (G_OBJECT (question), "from", g_strdup (from->uuid), g_free);
  g_object_set_data_full (G_OBJECT (question), "into", g_strdup (into->uuid), g_free);
  g_signal_connect_object (question, "agreed", G_CALLBACK (merge_agreed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "unmap", G_CALLBACK (merge_asked_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

/* Another than @uuid that is called so, but for case. */
static const WmkTag *
find_namesake (WmkTagManager *self, const char *uuid, const char *name)
{
  g_autofree char *folded = wmk_tag_fold_name (name);

  for (guint i = 0; i < self->tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (self->tags, i);
    g_autofree char *other = wmk_tag_fold_name (tag->name);

    if (!g_str_equal (tag->uuid, uuid) && g_str_equal (other, folded))
      return tag;
  }

  return NULL;
}

static void
renamed_cb (WmkTagManager *self, const char *name, WmkTagRow *row)
{
  const WmkTag *tag = find_tag (self, wmk_tag_row_get_uuid (row));
  const WmkTag *namesake = tag == NULL ? NULL : find_namesake (self, tag->uuid, name);
  /* A change may first have all tags read anew. */
  g_autoptr (GPtrArray) tags = g_ptr_array_ref (self->tags);
  g_autoptr (GError) error = NULL;

  /* What was typed stays where it is not taken. */
  if (tag == NULL)
    show_message (self, _ ("The tag was deleted elsewhere. Your name for it was kept here."));
  else if (namesake != NULL)
    ask_to_merge (self, tag, namesake);
  else if (wmk_notebook_edit_tag (self->notebook, tag->uuid, name, tag->color, &error))
    offer_undo (self, _ ("Tag renamed"));
  else if (g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID))
    give_name_back (self, tag->uuid, error->message);
  else
    show_message (self, error->message);
}

static void
colored_cb (WmkTagManager *self, const char *color, WmkTagRow *row)
{
  const WmkTag *tag = find_tag (self, wmk_tag_row_get_uuid (row));
  g_autoptr (GPtrArray) tags = g_ptr_array_ref (self->tags);
  g_autoptr (GError) error = NULL;

  if (tag == NULL || g_str_equal (tag->color, color))
    return;

  if (wmk_notebook_edit_tag (self->notebook, tag->uuid, tag->name, color, &error))
    offer_undo (self, _ ("Colour of the tag changed"));
  else
    show_message (self, error->message);
}

static void
merged_cb (WmkTagManager *self, const char *into, WmkTagRow *row)
{
  g_autofree char *from = g_strdup (wmk_tag_row_get_uuid (row));

  merge (self, from, into);
}

static void
deleted_cb (WmkTagManager *self, WmkTagRow *row)
{
  g_autofree char *uuid = g_strdup (wmk_tag_row_get_uuid (row));
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_trash (self->notebook, WMK_NOTEBOOK_TAG, uuid, &error)) {
    show_message (self, error->message);
    return;
  }

  remove_row_of (self, uuid);
  offer_undo (self, _ ("Tag deleted"));
}

static WmkTagRow *
create_row (WmkTagManager *self)
{
  GtkWidget *row = wmk_tag_row_new ();

  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "colored", G_CALLBACK (colored_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);

  return WMK_TAG_ROW (row);
}

/* A row a tag, the one that it had; @n_new are made at most. Returns: whether all are there. */
static gboolean
show_rows (WmkTagManager *self, guint n_new)
{
  gboolean done = TRUE;

  for (guint i = 0; i < self->tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (self->tags, i);
    WmkTagRow *row = g_hash_table_lookup (self->rows, tag->uuid);
    gboolean is_new = row == NULL;

    if (is_new && n_new-- == 0) {
      done = FALSE;
      break;
    }
    if (is_new)
      row = create_row (self);
    wmk_tag_row_set_tag (row, self->tags, i);
    if (is_new) {
      g_hash_table_insert (self->rows, g_strdup (tag->uuid), row);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  }
  gtk_list_box_invalidate_sort (self->list);

  return done;
}

static gboolean
show_more_when_idle (gpointer user_data)
{
  WmkTagManager *self = WMK_TAG_MANAGER (user_data);

  if (!show_rows (self, ROWS_AT_ONCE))
    return G_SOURCE_CONTINUE;

  self->fill_handler = 0;

  return G_SOURCE_REMOVE;
}

/* A name that is being typed for it stays, and cannot be entered. */
static void
remove_gone (WmkTagManager *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)), *next;

  for (; row != NULL; row = next) {
    next = gtk_widget_get_next_sibling (row);
    if (find_tag (self, wmk_tag_row_get_uuid (WMK_TAG_ROW (row))) == NULL &&
        !wmk_tag_row_is_typed (WMK_TAG_ROW (row)))
      remove_row (self, row);
  }
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  guint x = wmk_tag_row_get_position (WMK_TAG_ROW (a)),
        y = wmk_tag_row_get_position (WMK_TAG_ROW (b));

  return (x > y) - (x < y);
}

/* What cannot be read stays as it was shown. */
static void
fill (WmkTagManager *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *tags = wmk_notebook_list_tags (self->notebook, &error);

  if (tags == NULL) {
    show_message (self, error->message);
    return;
  }

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = tags;
  remove_gone (self);
  if (!show_rows (self, ROWS_AT_ONCE))
    self->fill_handler = g_idle_add (show_more_when_idle, self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), g_hash_table_size (self->rows) > 0);
  if (self->tags->len == 0 || self->is_told)
    clear_message (self);
}

static gboolean
wmk_tag_manager_close_request (GtkWindow *window)
{
  g_autofree char *typed = wmk_tag_manager_dup_typed (WMK_TAG_MANAGER (window));

  if (*typed != '\0') {
    wmk_question_ask_to_discard (window, _ ("A tag was not renamed"),
                                 _ ("The name that you typed and did not enter would be lost."));
    return TRUE;
  }

  return GTK_WINDOW_CLASS (wmk_tag_manager_parent_class)->close_request (window);
}

static gboolean
fill_when_idle (gpointer user_data)
{
  WmkTagManager *self = WMK_TAG_MANAGER (user_data);

  self->read_handler = 0;
  fill (self);

  return G_SOURCE_REMOVE;
}

/* Its uses elsewhere change the counts; what is being typed here stays. */
static void
notebook_changed_cb (WmkTagManager *self, const char *address)
{
  if (address == NULL)
    fill (self);
  else if (self->read_handler == 0)
    self->read_handler = g_idle_add (fill_when_idle, self);
}

static void
wmk_tag_manager_dispose (GObject *object)
{
  WmkTagManager *self = WMK_TAG_MANAGER (object);

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  g_clear_handle_id (&self->read_handler, g_source_remove);
  g_clear_object (&self->notebook);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TAG_MANAGER);

  G_OBJECT_CLASS (wmk_tag_manager_parent_class)->dispose (object);
}

static void
wmk_tag_manager_finalize (GObject *object)
{
  WmkTagManager *self = WMK_TAG_MANAGER (object);

  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (wmk_tag_manager_parent_class)->finalize (object);
}

static void
wmk_tag_manager_class_init (WmkTagManagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_tag_manager_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_tag_manager_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = wmk_tag_manager_close_request;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-tag-manager.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTagManager, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, WmkTagManager, message);
  gtk_widget_class_bind_template_child (widget_class, WmkTagManager, list);
}

static void
wmk_tag_manager_init (WmkTagManager *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tags = g_ptr_array_new ();
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

GtkWidget *
wmk_tag_manager_new (GtkWindow *parent, WmkNotebook *notebook)
{
  WmkTagManager *self = g_object_new (WMK_TYPE_TAG_MANAGER, "transient-for", parent, NULL);

  self->notebook = g_object_ref (notebook);
  fill (self);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);

  wmk_dialog_fit (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

char *
wmk_tag_manager_dup_typed (WmkTagManager *self)
{
  GString *text;
  GHashTableIter iter;
  gpointer row;

  g_return_val_if_fail (WMK_IS_TAG_MANAGER (self), NULL);

  text = g_string_new (NULL);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (wmk_tag_row_is_typed (row)) {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a tag, and another name that was typed for it and not entered */
      g_string_append_printf (text, _ ("Tag “%s”, to be called “%s”"), wmk_tag_row_get_name (row),
                              wmk_tag_row_get_typed (row));
    }

  return g_string_free (text, FALSE);
}
