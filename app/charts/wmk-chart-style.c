/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-chart-style.h"

#include <adwaita.h>

const WmkTheme *
wmk_chart_style_get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return wmk_theme_get (adw_style_manager_get_dark (manager),
                        adw_style_manager_get_high_contrast (manager));
}

void
wmk_chart_style_watch (GtkWidget *widget, GCallback changed)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", changed, widget, G_CONNECT_SWAPPED);
}
