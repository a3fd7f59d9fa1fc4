/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-row.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-context-menu.h"
#include "window/wmk-dialog.h"
#include "window/wmk-tag-color.h"
#include "window/wmk-tag-dot.h"

struct _WmkTagRow {
  GtkListBoxRow parent_instance;
  AdwBin *dot_bin;
  GtkWidget *entry;
  GtkLabel *uses;
  GtkWidget *menu_button;
  GSimpleAction *color_action;
  GPtrArray *tags; /* all, NULL before they are known */
  guint position;  /* among them */
  char *uuid;
  char *name;
};

G_DEFINE_FINAL_TYPE (WmkTagRow, wmk_tag_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  SIGNAL_RENAMED,
  SIGNAL_COLORED,
  SIGNAL_MERGED,
  SIGNAL_DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
entered_cb (WmkTagRow *self)
{
  g_autofree char *name =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  if (wmk_tag_row_is_typed (self))
    g_signal_emit (self, signals[SIGNAL_RENAMED], 0, name);
}

static gboolean
key_pressed_cb (WmkTagRow *self, guint key, guint code, GdkModifierType modifiers)
{
  if (key != GDK_KEY_Escape || !wmk_tag_row_is_typed (self))
    return FALSE;

  wmk_tag_row_reset (self);

  return TRUE;
}

static void
colored_cb (GSimpleAction *action, GVariant *color, WmkTagRow *self)
{
  g_simple_action_set_state (action, color);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu_button));
  /* The focus would stay in the menu, where no key is heard any more. */
  gtk_widget_grab_focus (self->menu_button);
  g_signal_emit (self, signals[SIGNAL_COLORED], 0, g_variant_get_string (color, NULL));
}

static void
merged_cb (GSimpleAction *action, GVariant *uuid, WmkTagRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MERGED], 0, g_variant_get_string (uuid, NULL));
}

static void
deleted_cb (GSimpleAction *action, GVariant *parameter, WmkTagRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autofree char *escaped = wmk_context_menu_escape (label);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* A place in the menu for what create_color() gives. */
static void
append_color (GMenu *menu, const char *color)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (item, "custom", "s", color);
  g_menu_append_item (menu, item);
}

/* The colour as the list shows it, beside its name: an item of a menu has no place for it. */
static GtkWidget *
create_color (const char *name, const char *color)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (box), wmk_tag_dot_new (color));
  gtk_box_append (GTK_BOX (box), gtk_label_new (name));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", color);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tag.color");

  return button;
}

static GMenuModel *
create_menu (WmkTagRow *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) colors = g_menu_new (), others = g_menu_new ();

  append_color (colors, "");
  for (guint i = 0; i < WMK_N_TAG_COLORS; i++)
    append_color (colors, wmk_tag_color_get (i)->color);
  for (guint i = 0; i < self->tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (self->tags, i);

    if (!g_str_equal (tag->uuid, self->uuid))
      append_item (others, tag->name, "tag.merge", tag->uuid);
  }
  g_menu_append_submenu (menu, _ ("_Colour"), G_MENU_MODEL (colors));
  if (g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0)
    g_menu_append_submenu (menu, _ ("_Merge Into"), G_MENU_MODEL (others));
  g_menu_append (menu, _ ("_Delete"), "tag.delete");

  return G_MENU_MODEL (menu);
}

/* Most menus are never opened. */
static void
create_popup (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = create_menu (WMK_TAG_ROW (user_data));
  GtkPopoverMenu *popover = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (menu));

  gtk_popover_menu_add_child (popover, create_color (C_ ("color", "None"), ""), "");
  for (guint i = 0; i < WMK_N_TAG_COLORS; i++) {
    const char *color = wmk_tag_color_get (i)->color;
    g_autofree char *name = wmk_tag_color_dup_name (color);

    gtk_popover_menu_add_child (popover, create_color (name, color), color);
  }
  gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
}

static void
add_actions (WmkTagRow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) merge_action = g_simple_action_new ("merge", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) delete_action = g_simple_action_new ("delete", NULL);

  self->color_action =
      g_simple_action_new_stateful ("color", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->color_action, "activate", G_CALLBACK (colored_cb), self, 0);
  g_signal_connect_object (merge_action, "activate", G_CALLBACK (merged_cb), self, 0);
  g_signal_connect_object (delete_action, "activate", G_CALLBACK (deleted_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->color_action));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (merge_action));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (delete_action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tag", G_ACTION_GROUP (group));
}

static void
wmk_tag_row_finalize (GObject *object)
{
  WmkTagRow *self = WMK_TAG_ROW (object);

  g_free (self->uuid);
  g_free (self->name);
  g_clear_object (&self->color_action);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_tag_row_parent_class)->finalize (object);
}

static void
wmk_tag_row_class_init (WmkTagRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wmk_tag_row_finalize;
  signals[SIGNAL_RENAMED] = g_signal_new ("renamed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_COLORED] = g_signal_new ("colored", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MERGED] = g_signal_new ("merged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DELETED] =
      g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wmk_tag_row_init (WmkTagRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), create_popup, self,
                                         NULL);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  self->dot_bin = ADW_BIN (adw_bin_new ());
  self->uses = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->uses), "secondary");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->dot_bin));
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->uses));
  gtk_box_append (GTK_BOX (box), self->menu_button);
  gtk_widget_add_css_class (box, "tag-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  add_actions (self);
}

GtkWidget *
wmk_tag_row_new (void)
{
  return g_object_new (WMK_TYPE_TAG_ROW, NULL);
}

static void
show_names (WmkTagRow *self, const WmkTag *tag)
{
  g_autofree char *n_uses = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u thing", "%u things", tag->n_uses), tag->n_uses);
  g_autofree char *color = wmk_tag_color_dup_name (tag->color);
  g_autofree char *name = g_strdup_printf (_ ("Name of the tag %s"), tag->name);
  g_autofree char *menu = g_strdup_printf (_ ("Menu of the tag %s"), tag->name);
  g_autofree char *description = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "On %u thing. %s", "On %u things. %s", tag->n_uses),
      tag->n_uses, color);

  gtk_label_set_text (self->uses, n_uses);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu, -1);
}

void
wmk_tag_row_set_tag (WmkTagRow *self, GPtrArray *tags, guint position)
{
  const WmkTag *tag = g_ptr_array_index (tags, position);
  gboolean typed;

  g_return_if_fail (WMK_IS_TAG_ROW (self));

  typed = wmk_tag_row_is_typed (self);
  g_ptr_array_ref (tags);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = tags;
  self->position = position;
  g_free (self->uuid);
  self->uuid = g_strdup (tag->uuid);
  g_free (self->name);
  self->name = g_strdup (tag->name);
  if (!typed)
    wmk_tag_row_reset (self);
  g_simple_action_set_state (self->color_action, g_variant_new_string (tag->color));
  adw_bin_set_child (self->dot_bin, wmk_tag_dot_new (tag->color));
  show_names (self, tag);
}

guint
wmk_tag_row_get_position (WmkTagRow *self)
{
  g_return_val_if_fail (WMK_IS_TAG_ROW (self), 0);

  return self->position;
}

gboolean
wmk_tag_row_is_typed (WmkTagRow *self)
{
  g_return_val_if_fail (WMK_IS_TAG_ROW (self), FALSE);

  return self->name != NULL &&
         !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->name);
}

const char *
wmk_tag_row_get_typed (WmkTagRow *self)
{
  g_return_val_if_fail (WMK_IS_TAG_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

const char *
wmk_tag_row_get_name (WmkTagRow *self)
{
  g_return_val_if_fail (WMK_IS_TAG_ROW (self), NULL);

  return self->name;
}

const char *
wmk_tag_row_get_uuid (WmkTagRow *self)
{
  g_return_val_if_fail (WMK_IS_TAG_ROW (self), NULL);

  return self->uuid;
}

void
wmk_tag_row_reset (WmkTagRow *self)
{
  g_return_if_fail (WMK_IS_TAG_ROW (self));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->name))
    wmk_dialog_fill_entry (GTK_EDITABLE (self->entry), self->name);
}
