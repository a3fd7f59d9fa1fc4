/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-address.h"
#include "window/wmk-search-memory.h"
#include "window/wmk-search-page.h"
#include "window/wmk-window-private.h"

/* NULL where another page shows. */
static WmkSearchPage *
get_page (WmkWindow *self)
{
  WmkPage *page = wmk_window_get_page (self);

  return page != NULL && WMK_IS_SEARCH_PAGE (page) ? WMK_SEARCH_PAGE (page) : NULL;
}

/* All of a search while it is typed is one place of the history. */
static void
show_query (WmkWindow *self, const char *text)
{
  WmkSearchPage *page = get_page (self);
  WmkPlace *place = wmk_history_get_current (self->history);

  wmk_search_page_set_query (page, text);
  g_free (place->address);
  place->address = wmk_address_new_for_search (text);
  wmk_window_show_titles (self, WMK_PAGE (page));
  wmk_sidebar_select (self->sidebar, wmk_page_get_section (WMK_PAGE (page)));
}

static void
changed_cb (WmkWindow *self, const char *text)
{
  if (get_page (self) != NULL)
    show_query (self, text);
}

static void
activated_cb (WmkWindow *self, gboolean in_new_window)
{
  WmkSearchPage *page = get_page (self);
  g_autofree char *address = page == NULL ? NULL : wmk_search_page_dup_first (page);

  if (address != NULL && *address != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self),
                                in_new_window ? "win.open-in-new-window" : "win.open", "(ss)",
                                address, "");
}

static void
left_cb (WmkWindow *self)
{
  if (get_page (self) != NULL)
    wmk_search_page_focus_first (get_page (self));
}

static void
ensure_entry (WmkWindow *self)
{
  if (self->search_entry != NULL)
    return;

  self->search_entry = WMK_SEARCH_ENTRY (wmk_search_entry_new ());
  g_signal_connect_object (self->search_entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "left", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "closed", G_CALLBACK (wmk_window_leave_search), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->title_stack, GTK_WIDGET (self->search_entry));
}

/* Whether that key is a letter, a digit or a sign: where some text begins. */
static gboolean
is_typed (guint key, GdkModifierType modifiers)
{
  gunichar character = gdk_keyval_to_unicode (key);

  return (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) == 0 &&
         character != 0 && g_unichar_isgraph (character);
}

/* Who types beside the notes, as after F8, writes one. */
static gboolean
begin_note (WmkWindow *self, GtkEventControllerKey *keys)
{
  GtkWidget *text;

  wmk_window_add_note (self);
  text = gtk_window_get_focus (GTK_WINDOW (self));

  return GTK_IS_TEXT_VIEW (text) && gtk_event_controller_key_forward (keys, text);
}

/* Keys that nothing else has a use for. */
static gboolean
key_pressed_cb (
    WmkWindow *self, guint key, guint code, GdkModifierType modifiers, GtkEventControllerKey *keys)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* What is open over the window has its own keys, as has what a text is typed into. */
  if (self->catalog == NULL ||
      (focus != NULL &&
       (GTK_IS_EDITABLE (focus) || gtk_widget_get_native (focus) != GTK_NATIVE (self))))
    return FALSE;

  if (key == GDK_KEY_BackSpace && get_page (self) != NULL && modifiers == 0)
    return wmk_search_entry_forward (self->search_entry, keys);
  if (!is_typed (key, modifiers))
    return FALSE;
  if (wmk_window_has_focus_in_notes (self))
    return begin_note (self, keys);

  if (get_page (self) == NULL || key == GDK_KEY_slash)
    wmk_window_begin_search (self);
  if (get_page (self) == NULL)
    return FALSE;

  return key == GDK_KEY_slash || wmk_search_entry_forward (self->search_entry, keys);
}

void
wmk_window_install_search (WmkWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
wmk_window_show_title (WmkWindow *self)
{
  gtk_stack_set_visible_child (self->title_stack, get_page (self) == NULL
                                                      ? GTK_WIDGET (self->breadcrumbs)
                                                      : GTK_WIDGET (self->search_entry));
  gtk_widget_set_visible (self->search_button, get_page (self) == NULL);
}

void
wmk_window_show_search (WmkWindow *self, const char *focus)
{
  WmkSearchPage *page = get_page (self);

  if (page == NULL) {
    if (self->search_entry != NULL)
      wmk_search_entry_set_search (self->search_entry, NULL);
    wmk_window_show_title (self);
    return;
  }

  ensure_entry (self);
  wmk_search_page_set_settings (page, self->settings);
  wmk_search_entry_set_search (self->search_entry, wmk_search_page_get_search (page));
  wmk_search_entry_set_text (self->search_entry, wmk_search_page_get_query (page));
  wmk_window_show_title (self);
  if (*focus == '\0')
    wmk_search_entry_go_on (self->search_entry);
}

void
wmk_window_begin_search (WmkWindow *self)
{
  if (self->catalog == NULL)
    return;

  wmk_split_view_set_show_content (self->split_view, TRUE);
  if (get_page (self) == NULL)
    wmk_window_go_to (self, WMK_ADDRESS_SEARCH, "");
  if (get_page (self) == NULL)
    return;

  wmk_window_show_title (self);
  wmk_search_entry_begin (self->search_entry);
}

void
wmk_window_edit_search (WmkWindow *self)
{
  if (get_page (self) != NULL)
    wmk_search_entry_go_on (self->search_entry);
}

void
wmk_window_search (WmkWindow *self, const char *text)
{
  g_autofree char *address = wmk_address_new_for_search (text);

  if (get_page (self) == NULL) {
    wmk_window_go_to (self, address, "");
    return;
  }

  show_query (self, text);
  wmk_search_entry_set_text (self->search_entry, text);
  /* What was chosen may be gone with what it led from. */
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL ||
      !gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (self))))
    wmk_search_entry_go_on (self->search_entry);
}

/* Past all places of the history that are searches, too. */
void
wmk_window_leave_search (WmkWindow *self)
{
  WmkPlace *place;

  if (get_page (self) == NULL)
    return;

  for (int offset = -1; (place = wmk_history_get_place (self->history, offset)) != NULL; offset--) {
    g_autofree char *query = wmk_address_dup_query (place->address);

    if (query == NULL) {
      wmk_window_go (self, offset);
      return;
    }
  }
  wmk_window_go_to (self, WMK_ADDRESS_OVERVIEW, "");
}

void
wmk_window_remember_search (WmkWindow *self)
{
  g_autoptr (WmkQuery) query = NULL;
  g_autofree char *text = NULL;

  if (get_page (self) == NULL)
    return;

  query = wmk_query_new (wmk_search_page_get_query (get_page (self)));
  text = wmk_query_dup_finished (query);
  wmk_search_memory_add_recent (self->settings, text);
}

void
wmk_window_star_search (WmkWindow *self)
{
  const char *query = get_page (self) == NULL ? "" : wmk_search_page_get_query (get_page (self));

  if (*query == '\0')
    return;

  wmk_search_memory_set_starred (self->settings, query,
                                 !wmk_search_memory_is_starred (self->settings, query));
  wmk_sidebar_select (self->sidebar, wmk_page_get_section (WMK_PAGE (get_page (self))));
}
