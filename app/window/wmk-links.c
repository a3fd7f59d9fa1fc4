/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-links.h"

#include <glib/gi18n-lib.h>

static void
link_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  /* A window that was closed meanwhile has nobody to tell. */
  if (g_app_info_launch_default_for_uri_finish (result, &error) || !gtk_widget_get_mapped (window))
    return;

  message = g_strdup_printf (_ ("The document could not be opened: %s"), error->message);
  gtk_widget_activate_action (window, "win.report", "s", message);
}

static void
open_link_action (GtkWidget *window, const char *name, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  GdkDisplay *display = gtk_widget_get_display (window);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           link_opened_cb, g_object_ref (window));
}

static void
copy_link_action (GtkWidget *window, const char *name, GVariant *parameter)
{
  wmk_links_copy (window, g_variant_get_string (parameter, NULL), _ ("Link copied"));
}

void
wmk_links_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", open_link_action);
  gtk_widget_class_install_action (widget_class, "win.copy-link", "s", copy_link_action);
}

void
wmk_links_copy (GtkWidget *window, const char *text, const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), text);
  gtk_widget_activate_action (window, "win.report", "s", message);
}
