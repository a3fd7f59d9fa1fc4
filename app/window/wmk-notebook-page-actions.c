/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to the notebook's list: its order, its filters, picking, and where its menus lead.
 */
#include "config.h"

#include <string.h>

#include "catalog/wmk-address.h"
#include "window/wmk-menu-button.h"
#include "window/wmk-notebook-dates.h"
#include "window/wmk-notebook-filter.h"
#include "window/wmk-notebook-page-private.h"

static void
set_state (WmkNotebookPage *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
order_changed_cb (GSimpleAction *action, GVariant *state, WmkNotebookPage *self)
{
  g_simple_action_set_state (action, state);
  g_free (self->choice->order);
  self->choice->order = g_variant_dup_string (state, NULL);
  wmk_notebook_page_choose (self);
}

static void
set_filter (WmkNotebookPage *self, const char *filter, const char *value)
{
  g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter, NULL);

  set_state (self, name, g_variant_new_string (value));
  wmk_collection_choice_set_value (self->choice, filter, value);
  wmk_notebook_page_choose (self);
  wmk_notebook_page_show_filters (self);
}

static void
filter_changed_cb (GSimpleAction *action, GVariant *state, WmkNotebookPage *self)
{
  set_filter (self, g_action_get_name (G_ACTION (action)) + strlen (WMK_FILTER_ACTION),
              g_variant_get_string (state, NULL));
}

void
wmk_notebook_page_show_choice (WmkNotebookPage *self)
{
  const char *filter;

  for (guint i = 0; (filter = wmk_notebook_filter_get (i)) != NULL; i++) {
    g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter, NULL);

    set_state (self, name,
               g_variant_new_string (wmk_collection_choice_get_value (self->choice, filter)));
  }
  set_state (self, "order", g_variant_new_string (self->choice->order));
}

static void
show_all_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  g_hash_table_remove_all (self->choice->values);
  g_free (self->choice->words);
  self->choice->words = g_strdup ("");
  gtk_editable_set_text (self->words_entry, "");
  wmk_notebook_page_show_choice (self);
  wmk_notebook_page_choose (self);
  wmk_notebook_page_show_filters (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

static void
drop_words_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  gtk_editable_set_text (self->words_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

static void
dates_chosen_cb (WmkNotebookPage *self, const char *range)
{
  set_filter (self, "date", range);
}

static void
choose_dates_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  GtkWidget *dialog =
      wmk_notebook_dates_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              wmk_collection_choice_get_value (self->choice, "date"));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (dates_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
wmk_notebook_page_show_picking (WmkNotebookPage *self)
{
  set_state (self, "pick", g_variant_new_boolean (wmk_pick_list_get_picking (self->list)));
}

static void
pick_changed_cb (GSimpleAction *action, GVariant *state, WmkNotebookPage *self)
{
  wmk_pick_list_set_picking (self->list, g_variant_get_boolean (state));
  if (g_variant_get_boolean (state))
    wmk_pick_list_focus (self->list, 0);
}

static void
pick_all_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_pick_list_pick_all (self->list);
}

static void
remove_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_entry_bar_remove (self->bar);
}

static void
trash_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_page_open (GTK_WIDGET (self), WMK_ADDRESS_TRASH, NULL);
}

static void
backups_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_page_open (GTK_WIDGET (self), WMK_ADDRESS_BACKUPS, NULL);
}

static void
add_stateful (WmkNotebookPage *self, const char *name, GVariant *state, GCallback callback)
{
  const GVariantType *type =
      g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN) ? NULL : G_VARIANT_TYPE_STRING;
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, type, state);

  g_signal_connect_object (action, "change-state", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

/* What there is to choose from changes: the menu is made whenever it is asked for. */
static void
fill_filters_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (user_data);
  g_autoptr (GMenuModel) menu = NULL;

  if (self->model == NULL)
    return;

  menu = wmk_notebook_filter_menu_new (self->catalog, self->notebook,
                                       wmk_notebook_model_get_counts (self->model), self->choice);
  wmk_menu_button_set_menu (button, menu);
}

static void
fill_orders_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = wmk_notebook_order_menu_new ();
  wmk_menu_button_set_menu (button, menu);
}

static void
fill_page_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    wmk_menu_button_set_menu (button, WMK_NOTEBOOK_PAGE (user_data)->page_menu);
}

void
wmk_notebook_page_add_actions (WmkNotebookPage *self)
{
  static const struct {
    const char *name;
    void (*callback) (GSimpleAction *, GVariant *, WmkNotebookPage *);
  } simple[] = {
      {"show-all", show_all_activated_cb},
      {"drop-words", drop_words_activated_cb},
      {"choose-dates", choose_dates_activated_cb},
      {"pick-all", pick_all_activated_cb},
      {"remove", remove_activated_cb},
      {"trash", trash_activated_cb},
      {"backups", backups_activated_cb},
  };
  const char *filter;

  self->actions = g_simple_action_group_new ();
  add_stateful (self, "order", g_variant_new_string (""), G_CALLBACK (order_changed_cb));
  add_stateful (self, "pick", g_variant_new_boolean (FALSE), G_CALLBACK (pick_changed_cb));
  for (guint i = 0; (filter = wmk_notebook_filter_get (i)) != NULL; i++) {
    g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter, NULL);

    add_stateful (self, name, g_variant_new_string (""), G_CALLBACK (filter_changed_cb));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (simple); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (simple[i].name, NULL);

    g_signal_connect_object (action, "activate", G_CALLBACK (simple[i].callback), self, 0);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filters_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->order_button, fill_orders_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->page_button, fill_page_menu_cb, self, NULL);
}
