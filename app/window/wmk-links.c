/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-links.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-window-private.h"

/* A link that is being opened. */
typedef struct {
  GtkWidget *window;
  char *uri;
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->window);
  g_free (self->uri);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static char *
dup_reason (const char *uri, const GError *error)
{
  g_autofree char *scheme = NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_strdup_printf (_ ("%s could not be opened: %s"), uri, error->message);

  scheme = g_uri_parse_scheme (uri);
  if (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0)
    return g_strdup_printf (_ ("No program here opens web addresses: %s"), uri);

  return g_strdup_printf (_ ("No program here opens such addresses: %s"), uri);
}

static void
link_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  /* A window that was closed meanwhile has nobody to tell. */
  if (g_app_info_launch_default_for_uri_finish (result, &error) ||
      !gtk_widget_get_mapped (opening->window))
    return;

  reason = dup_reason (opening->uri, error);
  wmk_window_offer_link (WMK_WINDOW (opening->window), reason, opening->uri);
}

static void
open_link_action (GtkWidget *window, const char *name, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  GdkDisplay *display = gtk_widget_get_display (window);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (display);
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->uri = g_strdup (uri);
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           link_opened_cb, opening);
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
