/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "window/wmk-pages.h"
#include "window/wmk-window-private.h"

static gboolean
is_editing (WmkWindow *self)
{
  return self->address_entry != NULL &&
         gtk_stack_get_visible_child (self->title_stack) == GTK_WIDGET (self->address_entry);
}

static void
stop_editing (WmkWindow *self)
{
  wmk_window_show_title (self);
}

/* By Escape the focus goes back to where it came from; by anything else it has gone elsewhere. */
static void
closed_cb (WmkWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean give_back =
      focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->address_entry));

  if (!is_editing (self))
    return;

  stop_editing (self);
  if (!give_back)
    return;
  if (self->focus_before == NULL || !gtk_widget_grab_focus (self->focus_before))
    gtk_widget_grab_focus (GTK_WIDGET (wmk_window_get_page (self)));
}

/* What is no thing's is a page of its own. */
static gboolean
is_known (WmkWindow *self, const char *address, GError **error)
{
  g_autoptr (WmkEntityInfo) info = NULL;
  g_autofree char *query = wmk_address_dup_query (address);

  if (query != NULL || strchr (address, '/') == NULL || g_str_equal (address, WMK_ADDRESS_TRASH) ||
      g_str_equal (address, WMK_ADDRESS_BACKUPS))
    return TRUE;

  info = wmk_catalog_find (self->catalog, address, error);

  return info != NULL;
}

static void
entered_cb (WmkWindow *self, const char *text)
{
  g_autofree char *address = wmk_address_normalize (text);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (address != NULL && is_known (self, address, &error)) {
    stop_editing (self);
    wmk_window_go_to (self, address, "");
    return;
  }

  if (error != NULL)
    sentence = g_strdup (error->message);
  else if (address != NULL)
    sentence = g_strdup_printf (_ ("The catalogue has nothing at “%s”."), address);
  else
    sentence = g_strdup (_ ("This is not an address. Addresses look like sector/rail."));
  wmk_address_entry_complain (self->address_entry, sentence);
}

void
wmk_window_edit_address (WmkWindow *self)
{
  WmkPlace *place = wmk_history_get_current (self->history);
  g_autofree char *uri = NULL;

  if (self->catalog == NULL || place == NULL)
    return;

  if (self->address_entry == NULL) {
    self->address_entry = WMK_ADDRESS_ENTRY (wmk_address_entry_new ());
    g_signal_connect_object (self->address_entry, "entered", G_CALLBACK (entered_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->address_entry, "closed", G_CALLBACK (closed_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_stack_add_child (self->title_stack, GTK_WIDGET (self->address_entry));
  }
  if (!is_editing (self))
    g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));

  uri = wmk_address_to_uri (place->address);
  wmk_split_view_set_show_content (self->split_view, TRUE);
  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->address_entry));
  wmk_address_entry_begin (self->address_entry, uri);
}
