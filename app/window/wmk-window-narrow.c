/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-context-menu.h"
#include "window/wmk-window-private.h"

/* The buttons of the desktop's title bars, but for those that there is no room for. */
static char *
dup_narrow_layout (const char *layout)
{
  g_auto (GStrv) sides = g_strsplit (layout, ":", 2);
  GString *narrow = g_string_new (NULL);

  for (guint i = 0; sides[i] != NULL; i++) {
    g_auto (GStrv) buttons = g_strsplit (sides[i], ",", -1);

    if (i > 0)
      g_string_append_c (narrow, ':');
    if (g_strv_contains ((const char *const *) buttons, "close"))
      g_string_append (narrow, "close");
  }

  return g_string_free (narrow, FALSE);
}

static void
show_title_buttons (WmkWindow *self)
{
  g_autofree char *layout = NULL;
  g_autofree char *narrow = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout,
                NULL);
  if (wmk_split_view_get_collapsed (self->split_view) && layout != NULL)
    narrow = dup_narrow_layout (layout);
  adw_header_bar_set_decoration_layout (self->content_header, narrow);
  adw_header_bar_set_decoration_layout (self->sidebar_header, narrow);
}

/* Beside the sidebar they lie over the content, and over either where one is shown alone. */
static void
place_toasts (WmkWindow *self)
{
  if (wmk_split_view_get_collapsed (self->split_view))
    gtk_widget_remove_css_class (GTK_WIDGET (self->toast_overlay), "beside-sidebar");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->toast_overlay), "beside-sidebar");
}

void
wmk_window_install_narrow (WmkWindow *self)
{
  place_toasts (self);
  g_signal_connect_object (self->split_view, "notify::collapsed", G_CALLBACK (place_toasts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split_view, "notify::collapsed", G_CALLBACK (show_title_buttons),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-decoration-layout", G_CALLBACK (show_title_buttons), self,
                           G_CONNECT_SWAPPED);
  show_title_buttons (self);
}

/* Where the sidebar is away, and its button with it, the menu is above what shows instead. */
void
wmk_window_open_menu (WmkWindow *self)
{
  GtkWidget *bin = wmk_side_view_get_covers (self->side_view) ? GTK_WIDGET (self->notes_pane)
                                                              : GTK_WIDGET (self->page_bin);
  gboolean rtl = gtk_widget_get_direction (bin) == GTK_TEXT_DIR_RTL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->menu_button))) {
    gtk_menu_button_popup (self->menu_button);
    return;
  }

  wmk_window_fill_undo_menu (self);
  wmk_context_menu_open (bin, self->primary_menu,
                         &(GdkRectangle){rtl ? gtk_widget_get_width (bin) - 1 : 0, 0, 1, 1});
}
