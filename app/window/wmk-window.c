/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-window.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-kind.h"
#include "window/wmk-gtk-fixes.h"
#include "window/wmk-history-menu.h"
#include "window/wmk-message-page.h"
#include "window/wmk-open-gesture.h"
#include "window/wmk-pages.h"
#include "window/wmk-window-private.h"

G_DEFINE_FINAL_TYPE (WmkWindow, wmk_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_AS_OF_YEAR = 1,
  PROP_SHOWS_NOTES,
  PROP_STARRED,
  N_PROPERTIES,
};

/* Buttons 8 and 9 of a mouse lead back and forward. */
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

/* The page's own address, where @address is that of a part of it. */
static char *
dup_page_address (WmkWindow *self, const char *address)
{
  g_autofree char *owner =
      self->catalog == NULL ? NULL : wmk_catalog_dup_owner (self->catalog, address, NULL);

  return g_strdup (owner == NULL || *owner == '\0' ? address : owner);
}

/* “Section › Parent ›”, before the title of the page at @address. */
static void
show_ancestors (WmkWindow *self, WmkPage *page, const char *address)
{
  const char *section = wmk_page_get_section (page), *parent_name;
  const char *parent = wmk_page_get_parent (page, &parent_name);
  const WmkKind *kind = wmk_kind_find_collection (section);
  g_autofree char *own = NULL;

  if (parent == NULL)
    return;

  own = dup_page_address (self, address);
  if (kind != NULL && !g_str_equal (section, parent) && !g_str_equal (section, own))
    wmk_breadcrumbs_append (self->breadcrumbs, wmk_kind_get_list_title (kind), section, parent);
  wmk_breadcrumbs_append (self->breadcrumbs, parent_name, parent, own);
}

static gboolean
do_nothing (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

/* Lets go of @page, if there is any, when the next one has been painted: to take a page apart
 * takes a third as long as to make one. */
static void
let_go_later (WmkPage *page)
{
  if (page != NULL)
    g_idle_add_full (G_PRIORITY_LOW, do_nothing, g_object_ref (page), g_object_unref);
}

void
wmk_window_show_titles (WmkWindow *self, WmkPage *page)
{
  g_autofree char *window_title = g_strdup_printf ("%s – Waymark", wmk_page_get_title (page));
  WmkPlace *place = wmk_history_get_current (self->history);

  wmk_breadcrumbs_set_titles (self->breadcrumbs, wmk_page_get_title (page),
                              wmk_page_get_subtitle (page));
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  if (place == NULL)
    return;

  show_ancestors (self, page, place->address);
  g_free (place->title);
  place->title = g_strdup (wmk_page_get_title (page));
}

static void
show_page (WmkWindow *self, WmkPage *page)
{
  let_go_later (wmk_window_get_page (self));
  adw_bin_set_child (self->page_bin, GTK_WIDGET (page));
  wmk_window_show_titles (self, page);
}

static void
update_actions (WmkWindow *self)
{
  WmkPage *page = wmk_window_get_page (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 wmk_history_can_go_back (self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 wmk_history_can_go_forward (self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.up",
                                 page != NULL && wmk_page_get_parent (page, NULL) != NULL);
}

/* Shows the history's current place. */
static void
show_place (WmkWindow *self)
{
  WmkPlace *place = wmk_history_get_current (self->history);
  g_autofree char *focus = g_strdup (place->focus);
  const char *choice = g_hash_table_lookup (self->choices, place->address);
  g_autoptr (GError) error = NULL;
  WmkPage *page = wmk_pages_create (self->catalog, place->address, &focus, &error);

  if (error != NULL)
    page = wmk_message_page_new_no_catalog (wmk_catalog_get_path (self->catalog), error);
  else if (page == NULL)
    page = wmk_message_page_new_unknown (place->address);
  else
    g_settings_set_string (self->settings, "address", place->address);

  if (choice != NULL)
    wmk_page_set_choice (page, choice);
  show_page (self, page);
  wmk_window_show_notebook (self);
  wmk_page_show_at (page, focus, place->scroll);
  wmk_window_show_search (self, focus);
  wmk_sidebar_select (self->sidebar, wmk_page_get_section (page));
  update_actions (self);
  wmk_split_view_set_show_content (self->split_view, TRUE);
}

void
wmk_window_remember_place (WmkWindow *self)
{
  WmkPlace *place = wmk_history_get_current (self->history);
  WmkPage *page = wmk_window_get_page (self);

  if (place == NULL || page == NULL)
    return;

  g_free (place->focus);
  place->focus = wmk_page_dup_focus (page);
  place->scroll = wmk_page_get_scroll (page);
}

void
wmk_window_reload (WmkWindow *self)
{
  wmk_window_remember_place (self);
  show_place (self);
}

static void
sidebar_chosen_cb (WmkWindow *self, const char *address)
{
  wmk_window_go_to (self, address, "");
}

static void
mouse_pressed_cb (WmkWindow *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == BUTTON_BACK || button == BUTTON_FORWARD)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (button == BUTTON_BACK)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  else if (button == BUTTON_FORWARD)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.forward", NULL);
}

static void
wmk_window_dispose (GObject *object)
{
  WmkWindow *self = WMK_WINDOW (object);

  g_clear_weak_pointer (&self->focus_before);
  g_clear_weak_pointer (&self->focus_before_notes);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_handle_id (&self->read_handler, g_source_remove);
  g_clear_handle_id (&self->close_handler, g_source_remove);
  /* What is typed is saved as the focus goes: a window that goes has nothing to show of it. */
  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  g_clear_object (&self->catalog);
  g_clear_object (&self->notebook);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->history, wmk_history_free);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_WINDOW);

  G_OBJECT_CLASS (wmk_window_parent_class)->dispose (object);
}

static void
wmk_window_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  WmkWindow *self = WMK_WINDOW (object);

  switch (property_id) {
  case PROP_AS_OF_YEAR:
    g_value_set_int (value, wmk_window_get_as_of_year (self));
    break;
  case PROP_SHOWS_NOTES:
    g_value_set_boolean (value, wmk_window_get_shows_notes (self));
    break;
  case PROP_STARRED:
    g_value_set_boolean (value, wmk_window_get_starred (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
wmk_window_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  WmkWindow *self = WMK_WINDOW (object);

  switch (property_id) {
  case PROP_AS_OF_YEAR:
    wmk_window_set_as_of_year (self, g_value_get_int (value));
    break;
  case PROP_SHOWS_NOTES:
    wmk_window_turn_to_notes (self, g_value_get_boolean (value));
    break;
  case PROP_STARRED:
    wmk_window_set_starred (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamSpec *properties[N_PROPERTIES] = {NULL};
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = wmk_window_get_property;
  object_class->set_property = wmk_window_set_property;
  properties[PROP_AS_OF_YEAR] = g_param_spec_int ("as-of-year", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SHOWS_NOTES] = g_param_spec_boolean ("shows-notes", NULL, NULL, FALSE, flags);
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wmk_window_class_init (WmkWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = wmk_window_close_request;
  install_properties (G_OBJECT_CLASS (klass));
  wmk_gtk_fixes_install ();
  wmk_window_install_actions (widget_class);
  g_type_ensure (WMK_TYPE_BREADCRUMBS);
  g_type_ensure (WMK_TYPE_LOOK_BACK_BAR);
  g_type_ensure (WMK_TYPE_NOTES_PANE);
  g_type_ensure (WMK_TYPE_SIDE_VIEW);
  g_type_ensure (WMK_TYPE_SIDEBAR);
  g_type_ensure (WMK_TYPE_SPLIT_VIEW);
  g_type_ensure (WMK_TYPE_YEAR_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, sidebar_header);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, content_header);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, breadcrumbs);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, forward_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, star_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, notes_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, notes_count);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, side_view);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, notes_pane);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, notebook_bin);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, page_bin);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, undo_menu);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, year_button);
  gtk_widget_class_bind_template_child (widget_class, WmkWindow, look_back_bar);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, mouse_pressed_cb);
}

/* A menu is made when it is first asked for: the start is quicker for it. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer self)
{
  wmk_window_fill_undo_menu (WMK_WINDOW (self));
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, WMK_WINDOW (self)->primary_menu);
}

static void
wmk_window_init (WmkWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  if (WMK_IS_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  wmk_split_view_adopt_header_bar (self->split_view, self->sidebar_header);
  wmk_split_view_adopt_header_bar (self->split_view, self->content_header);
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu_cb, self, NULL);
  self->history = wmk_history_new ();
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  wmk_history_menu_connect (self->back_button, self->history, -1);
  wmk_history_menu_connect (self->forward_button, self->history, 1);
  wmk_open_gesture_install (GTK_WIDGET (self));
  wmk_window_install_search (self);
  wmk_window_install_narrow (self);
  update_actions (self);
}

GtkWidget *
wmk_window_new (GtkApplication *application,
                WmkCatalog *catalog,
                WmkNotebook *notebook,
                GSettings *settings)
{
  WmkWindow *self = g_object_new (WMK_TYPE_WINDOW, "application", application, NULL);
  g_autoptr (GError) error = NULL;

  g_set_object (&self->catalog, catalog);
  g_set_object (&self->settings, settings);
  wmk_window_set_notebook (self, notebook);
  wmk_window_bind_size (self);
  wmk_sidebar_set_settings (self->sidebar, settings);
  wmk_sidebar_set_notebook (self->sidebar, notebook);

  if (catalog != NULL && !wmk_sidebar_fill (self->sidebar, catalog, &error))
    wmk_window_show_no_catalog (self, wmk_catalog_get_path (catalog), error);
  wmk_window_show_year (self);

  return GTK_WIDGET (self);
}

void
wmk_window_go_to (WmkWindow *self, const char *address, const char *focus)
{
  if (self->catalog == NULL)
    return;

  wmk_window_uncover (self);
  wmk_window_remember_search (self);
  wmk_window_remember_place (self);
  wmk_history_visit (self->history, address, focus);
  show_place (self);
}

void
wmk_window_go (WmkWindow *self, int offset)
{
  if (wmk_history_get_place (self->history, offset) == NULL)
    return;

  wmk_window_uncover (self);
  wmk_window_remember_place (self);
  wmk_history_go (self->history, offset);
  show_place (self);
}

void
wmk_window_go_up (WmkWindow *self)
{
  WmkPlace *place = wmk_history_get_current (self->history);
  WmkPage *page = wmk_window_get_page (self);
  g_autofree char *parent = page == NULL ? NULL : g_strdup (wmk_page_get_parent (page, NULL));
  g_autofree char *own = NULL;

  if (place == NULL || parent == NULL)
    return;

  own = dup_page_address (self, place->address);
  wmk_window_go_to (self, parent, own);
}

void
wmk_window_copy_choices (WmkWindow *self, WmkWindow *other)
{
  GHashTableIter iter;
  gpointer address, choice;

  g_hash_table_iter_init (&iter, other->choices);
  while (g_hash_table_iter_next (&iter, &address, &choice))
    g_hash_table_insert (self->choices, g_strdup (address), g_strdup (choice));
}

WmkPage *
wmk_window_get_page (WmkWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->page_bin);

  return page == NULL ? NULL : WMK_PAGE (page);
}

void
wmk_window_report (WmkWindow *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (markup));
}

void
wmk_window_offer_link (WmkWindow *self, const char *message, const char *uri)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _ ("Copy"));
  adw_toast_set_action_name (toast, "win.copy-link");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
wmk_window_open (WmkWindow *self, const char *address)
{
  g_return_if_fail (WMK_IS_WINDOW (self));

  wmk_window_go_to (self, address, "");
}

void
wmk_window_restore (WmkWindow *self)
{
  g_autofree char *last = NULL, *focus = NULL, *address = NULL;

  g_return_if_fail (WMK_IS_WINDOW (self));

  if (self->catalog == NULL)
    return;

  last = g_settings_get_string (self->settings, "address");
  address = wmk_address_normalize (last);
  if (address == NULL) {
    wmk_window_go_to (self, WMK_ADDRESS_OVERVIEW, "");
    return;
  }

  focus = g_settings_get_string (self->settings, "focus");
  wmk_history_visit (self->history, address, focus);
  wmk_history_get_current (self->history)->scroll =
      g_settings_get_double (self->settings, "scroll");
  show_place (self);
}

void
wmk_window_show_no_catalog (WmkWindow *self, const char *path, const GError *error)
{
  g_return_if_fail (WMK_IS_WINDOW (self));

  g_clear_object (&self->catalog);
  wmk_window_show_year (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.overview", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.copy-address", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-address", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-window", FALSE);
  show_page (self, wmk_message_page_new_no_catalog (path, error));
  wmk_window_show_notebook (self);
  wmk_split_view_set_show_content (self->split_view, TRUE);
}

const char *
wmk_window_get_address (WmkWindow *self)
{
  WmkPlace *place;

  g_return_val_if_fail (WMK_IS_WINDOW (self), NULL);

  place = wmk_history_get_current (self->history);

  return place == NULL ? NULL : place->address;
}
