/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-context-menu.h"

#include <adwaita.h>

/* After what was chosen from it has been done. */
static void
unparent_when_idle (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
closed_cb (GtkWidget *popover, GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  g_idle_add_once (unparent_when_idle, g_object_ref (popover));
}

/* @place of @widget, %NULL for all of it, as @parent sees it. */
static GdkRectangle
translate (GtkWidget *widget, GtkWidget *parent, const GdkRectangle *place)
{
  GdkRectangle whole = {0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)};
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  if (place == NULL)
    place = &whole;
  if (!gtk_widget_compute_point (widget, parent,
                                 &GRAPHENE_POINT_INIT ((float) place->x, (float) place->y), &point))
    return *place;

  return (GdkRectangle){(int) point.x, (int) point.y, place->width, place->height};
}

void
wmk_context_menu_open (GtkWidget *widget, GMenuModel *menu, const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  GtkWidget *table = gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW);
  /* A row of a table takes all its children for cells. */
  GtkWidget *parent = table == NULL ? widget : gtk_widget_get_ancestor (table, ADW_TYPE_BIN);
  GdkRectangle target = translate (widget, parent, place);

  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &target);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), widget, 0);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

gboolean
wmk_context_menu_is_key (guint key, GdkModifierType modifiers)
{
  return key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0);
}

char *
wmk_context_menu_escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}
