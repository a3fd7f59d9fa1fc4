/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application/wmk-style.h"

#include <adwaita.h>

/* libadwaita loads style.css by itself. It would choose colours, too, by files named style-dark.css
 * and the like, but warns of them from 1.10 on; the media queries that it asks for are new in GTK
 * 4.20. */
static const char *const colors[2][2] = {
    {WMK_APP_PATH "colors-light.css", WMK_APP_PATH "colors-light-hc.css"},
    {WMK_APP_PATH "colors-dark.css", WMK_APP_PATH "colors-dark-hc.css"},
};

static void
load_colors (GtkCssProvider *provider)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);

  gtk_css_provider_load_from_resource (provider, colors[dark][high_contrast]);
}

void
wmk_style_follow_desktop (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  load_colors (provider);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (load_colors), provider,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (load_colors), provider,
                           G_CONNECT_SWAPPED);
}
