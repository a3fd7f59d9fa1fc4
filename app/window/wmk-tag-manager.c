/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-manager.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
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
  AdwToast *toast; /* the last; NULL when it is gone */
  GPtrArray *tags; /* NULL before they are known */
  guint n_rows;
  guint fill_handler;
};

G_DEFINE_FINAL_TYPE (WmkTagManager, wmk_tag_manager, ADW_TYPE_WINDOW)

static void
show_message (WmkTagManager *self, const char *message)
{
  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *message != '\0');
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

  show_message (self, "");
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

static void
merge (WmkTagManager *self, const char *from, const char *into)
{
  g_autoptr (GError) error = NULL;

  if (wmk_notebook_merge_tags (self->notebook, from, into, &error))
    offer_undo (self, _ ("Tags merged"));
  else
    show_message (self, error->message);
}

static void
merge_agreed_cb (WmkTagManager *self, WmkQuestion *question)
{
  merge (self, g_object_get_data (G_OBJECT (question), "from"),
         g_object_get_data (G_OBJECT (question), "into"));
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
  gtk_window_present (GTK_WINDOW (question));
}

static char *
fold (const char *name)
{
  g_autofree char *normalized = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normalized, -1);
}

/* Another than @uuid that is called so, but for case. */
static const WmkTag *
find_namesake (WmkTagManager *self, const char *uuid, const char *name)
{
  g_autofree char *folded = fold (name);

  for (guint i = 0; i < self->tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (self->tags, i);
    g_autofree char *other = fold (tag->name);

    if (!g_str_equal (tag->uuid, uuid) && g_str_equal (other, folded))
      return tag;
  }

  return NULL;
}

static void
renamed_cb (WmkTagManager *self, const char *name, WmkTagRow *row)
{
  const WmkTag *tag = find_tag (self, wmk_tag_row_get_uuid (row));
  const WmkTag *namesake = find_namesake (self, tag->uuid, name);
  g_autoptr (GError) error = NULL;

  if (namesake != NULL) {
    wmk_tag_row_reset (row);
    ask_to_merge (self, tag, namesake);
  } else if (wmk_notebook_edit_tag (self->notebook, tag->uuid, name, tag->color, &error)) {
    offer_undo (self, _ ("Tag renamed"));
  } else {
    wmk_tag_row_reset (row);
    show_message (self, error->message);
  }
}

static void
colored_cb (WmkTagManager *self, const char *color, WmkTagRow *row)
{
  const WmkTag *tag = find_tag (self, wmk_tag_row_get_uuid (row));
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_edit_tag (self->notebook, tag->uuid, tag->name, color, &error))
    show_message (self, error->message);
}

static void
merged_cb (WmkTagManager *self, const char *into, WmkTagRow *row)
{
  merge (self, wmk_tag_row_get_uuid (row), into);
}

static void
deleted_cb (WmkTagManager *self, WmkTagRow *row)
{
  g_autoptr (GError) error = NULL;

  if (wmk_notebook_trash (self->notebook, WMK_NOTEBOOK_TAG, wmk_tag_row_get_uuid (row), &error))
    offer_undo (self, _ ("Tag deleted"));
  else
    show_message (self, error->message);
}

static void
append_rows (WmkTagManager *self, guint n_rows)
{
  for (; n_rows > 0 && self->n_rows < self->tags->len; n_rows--, self->n_rows++) {
    GtkWidget *row = wmk_tag_row_new (g_ptr_array_index (self->tags, self->n_rows), self->tags);

    g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "colored", G_CALLBACK (colored_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
  }
}

static gboolean
append_when_idle (gpointer user_data)
{
  WmkTagManager *self = WMK_TAG_MANAGER (user_data);

  append_rows (self, ROWS_AT_ONCE);
  if (self->n_rows < self->tags->len)
    return G_SOURCE_CONTINUE;

  self->fill_handler = 0;

  return G_SOURCE_REMOVE;
}

/* The tag whose row has the focus; after a deletion, the one that follows. */
static int
get_focused_index (WmkTagManager *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row == NULL ? -1 : gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
fill (WmkTagManager *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *tags = wmk_notebook_list_tags (self->notebook, &error);
  int focused = get_focused_index (self);
  GtkListBoxRow *row;

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = tags == NULL ? g_ptr_array_new () : tags;
  self->n_rows = 0;
  append_rows (self, MAX (ROWS_AT_ONCE, (guint) (focused + 1)));
  if (self->n_rows < self->tags->len)
    self->fill_handler = g_idle_add (append_when_idle, self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->tags->len > 0);
  if (error != NULL)
    show_message (self, error->message);
  else if (self->tags->len == 0)
    show_message (self, _ ("There are no tags. Add one in the notes of any page."));

  row = focused < 0
            ? NULL
            : gtk_list_box_get_row_at_index (self->list, MIN (focused, (int) self->tags->len - 1));
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* Its uses elsewhere change the counts; what is being typed here stays. */
static void
notebook_changed_cb (WmkTagManager *self, const char *address)
{
  if (address == NULL)
    fill (self);
}

static void
wmk_tag_manager_dispose (GObject *object)
{
  WmkTagManager *self = WMK_TAG_MANAGER (object);

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  g_clear_object (&self->notebook);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TAG_MANAGER);

  G_OBJECT_CLASS (wmk_tag_manager_parent_class)->dispose (object);
}

static void
wmk_tag_manager_finalize (GObject *object)
{
  g_clear_pointer (&WMK_TAG_MANAGER (object)->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_tag_manager_parent_class)->finalize (object);
}

static void
wmk_tag_manager_class_init (WmkTagManagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_tag_manager_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_tag_manager_finalize;
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
}

GtkWidget *
wmk_tag_manager_new (GtkWindow *parent, WmkNotebook *notebook)
{
  WmkTagManager *self = g_object_new (WMK_TYPE_TAG_MANAGER, "transient-for", parent, NULL);

  self->notebook = g_object_ref (notebook);
  fill (self);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
