/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-tab-stop.h"

struct _WmkTabStop {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (WmkTabStop, wmk_tab_stop, ADW_TYPE_BIN)

static gboolean
wmk_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (wmk_tab_stop_leaves (widget, direction))
    return FALSE;

  return GTK_WIDGET_CLASS (wmk_tab_stop_parent_class)->focus (widget, direction);
}

static void
wmk_tab_stop_class_init (WmkTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = wmk_tab_stop_focus;
}

static void
wmk_tab_stop_init (WmkTabStop *self)
{
}

gboolean
wmk_tab_stop_leaves (GtkWidget *widget, GtkDirectionType direction)
{
  return (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) &&
         gtk_widget_get_focus_child (widget) != NULL;
}
