/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-chart-style.h"

#include <adwaita.h>

#include "charts/wmk-chart-text.h"

static G_DEFINE_QUARK (wmk_forget_func, wmk_forget_func);

static void
forget (GtkWidget *widget)
{
  WmkForgetFunc func =
      (WmkForgetFunc) g_type_get_qdata (G_OBJECT_TYPE (widget), wmk_forget_func_quark ());

  func (widget);
  gtk_widget_queue_resize (widget);
}

static void
css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (widget)))
      ->css_changed (widget, change);

  forget (widget);
}

static void
direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget (widget);
}

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

PangoContext *
wmk_chart_style_create_context (GtkWidget *widget)
{
  return wmk_chart_text_create_context (gtk_widget_get_pango_context (widget),
                                        gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

void
wmk_chart_style_class_watch_font (GtkWidgetClass *klass, WmkForgetFunc forget_func)
{
  g_type_set_qdata (G_TYPE_FROM_CLASS (klass), wmk_forget_func_quark (), (gpointer) forget_func);
  klass->css_changed = css_changed;
  klass->direction_changed = direction_changed;
}
