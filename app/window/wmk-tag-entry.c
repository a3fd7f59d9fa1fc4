/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-entry.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-tag-dot.h"

#define MAX_OFFERED 8

struct _WmkTagEntry {
  AdwBin parent_instance;
  GtkWidget *entry;
  GtkPopover *popover;
  GtkListBox *list;
  GPtrArray *tags; /* NULL before they are known */
  int n_rows;
};

G_DEFINE_FINAL_TYPE (WmkTagEntry, wmk_tag_entry, ADW_TYPE_BIN)

enum {
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_offering (WmkTagEntry *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static void
stop_offering (WmkTagEntry *self)
{
  gtk_popover_popdown (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                 GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
enter (WmkTagEntry *self, const char *name)
{
  g_autofree char *entered = g_strstrip (g_strdup (name));

  stop_offering (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (*entered != '\0')
    g_signal_emit (self, signals[SIGNAL_ENTERED], 0, entered);
}

static void
append_row (WmkTagEntry *self, const WmkTag *tag)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (tag->name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), wmk_tag_dot_new (tag->color));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, tag->name,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (tag->name), g_free);
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

/* Those whose name begins so, then those that have it inside. */
static void
append_matching (WmkTagEntry *self, const char *folded, gboolean beginning)
{
  for (guint i = 0; i < self->tags->len && self->n_rows < MAX_OFFERED; i++) {
    const WmkTag *tag = g_ptr_array_index (self->tags, i);
    g_autofree char *name = wmk_tag_fold_name (tag->name);

    if (g_str_has_prefix (name, folded) == beginning && strstr (name, folded) != NULL)
      append_row (self, tag);
  }
}

static void
offer (WmkTagEntry *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *folded = wmk_tag_fold_name (g_strstrip (text));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_rows = 0;
  if (*folded != '\0' && self->tags != NULL) {
    append_matching (self, folded, TRUE);
    append_matching (self, folded, FALSE);
  }
  if (self->n_rows == 0) {
    stop_offering (self);
    return;
  }

  /* Enter takes what was typed, until another is chosen. */
  gtk_list_box_unselect_all (self->list);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);
  gtk_popover_popup (self->popover);
}

static void
activated_cb (WmkTagEntry *self)
{
  GtkListBoxRow *row = is_offering (self) ? gtk_list_box_get_selected_row (self->list) : NULL;
  g_autofree char *name = g_strdup (row == NULL ? gtk_editable_get_text (GTK_EDITABLE (self->entry))
                                                : g_object_get_data (G_OBJECT (row), "name"));

  enter (self, name);
}

static void
row_activated_cb (WmkTagEntry *self, GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (row), "name"));

  enter (self, name);
}

static void
move_choice (WmkTagEntry *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index =
      row == NULL ? (step > 0 ? 0 : self->n_rows - 1) : gtk_list_box_row_get_index (row) + step;

  row = gtk_list_box_get_row_at_index (self->list, (index + self->n_rows) % self->n_rows);
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static gboolean
key_pressed_cb (WmkTagEntry *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || !is_offering (self))
    return FALSE;

  switch (key) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    move_choice (self, 1);
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    move_choice (self, -1);
    return TRUE;
  case GDK_KEY_Escape:
    stop_offering (self);
    return TRUE;
  default:
    return FALSE;
  }
}

static void
focus_left_cb (WmkTagEntry *self)
{
  stop_offering (self);
}

static void
wmk_tag_entry_unmap (GtkWidget *widget)
{
  stop_offering (WMK_TAG_ENTRY (widget));

  GTK_WIDGET_CLASS (wmk_tag_entry_parent_class)->unmap (widget);
}

static void
wmk_tag_entry_dispose (GObject *object)
{
  WmkTagEntry *self = WMK_TAG_ENTRY (object);

  g_clear_pointer (&self->tags, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TAG_ENTRY);

  G_OBJECT_CLASS (wmk_tag_entry_parent_class)->dispose (object);
}

static void
wmk_tag_entry_class_init (WmkTagEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_tag_entry_dispose;
  widget_class->unmap = wmk_tag_entry_unmap;
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-tag-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTagEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, WmkTagEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, WmkTagEntry, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wmk_tag_entry_init (WmkTagEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (offer), self);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
      GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  /* What takes the focus is the text inside the entry. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add tag"), -1);
}

GtkWidget *
wmk_tag_entry_new (void)
{
  return g_object_new (WMK_TYPE_TAG_ENTRY, NULL);
}

void
wmk_tag_entry_set_tags (WmkTagEntry *self, GPtrArray *tags)
{
  g_return_if_fail (WMK_IS_TAG_ENTRY (self));

  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = g_ptr_array_ref (tags);
}

const char *
wmk_tag_entry_get_text (WmkTagEntry *self)
{
  g_return_val_if_fail (WMK_IS_TAG_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
wmk_tag_entry_set_text (WmkTagEntry *self, const char *text)
{
  g_return_if_fail (WMK_IS_TAG_ENTRY (self));

  g_signal_handlers_block_by_func (self->entry, offer, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_handlers_unblock_by_func (self->entry, offer, self);
}
