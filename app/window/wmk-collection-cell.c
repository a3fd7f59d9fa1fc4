/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-collection-cell.h"

#include "window/wmk-late-rows.h"
#include "window/wmk-thing-text.h"

static G_DEFINE_QUARK (wmk_collection_cell_column, column);

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const WmkKindColumn *column = user_data;
  gboolean number = column->type == WMK_VALUE_NUMBER;
  GtkWidget *child =
      g_object_new (GTK_TYPE_INSCRIPTION, "xalign", number ? 1.0 : 0.0, "yalign", 0.0,
                    "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "nat-lines", 2u, NULL);

  g_object_set_qdata (G_OBJECT (child), column_quark (), user_data);
  gtk_list_item_set_child (item, child);
}

static void
show (GtkWidget *child, WmkThing *thing)
{
  const WmkKindColumn *column = g_object_get_qdata (G_OBJECT (child), column_quark ());
  guint index = (guint) (column - wmk_thing_get_kind (thing)->columns);
  g_autofree char *value = wmk_thing_format_value (thing, index);

  gtk_inscription_set_text (GTK_INSCRIPTION (child), value);
}

/* The first cell tells when the row is filled. */
static void
bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (child));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (row));

  if (title == NULL || !wmk_late_rows_is_waiting (title))
    show (child, gtk_list_item_get_item (item));
}

GtkListItemFactory *
wmk_collection_cell_factory_new (const WmkKindColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bound_cb), (gpointer) column);

  return factory;
}

void
wmk_collection_cell_show_all (GtkWidget *row, WmkThing *thing)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell)) {
    GtkWidget *child = gtk_widget_get_first_child (cell);

    if (child != NULL && GTK_IS_INSCRIPTION (child))
      show (child, thing);
  }
}

void
wmk_collection_cell_measure (GtkWidget *widget, int *char_width, int *line_height)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);

  *char_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  *line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
}

gboolean
wmk_collection_cell_show_tooltip (GtkWidget *table, int x, int y, GtkTooltip *tooltip)
{
  GtkWidget *cell = gtk_widget_pick (table, x, y, GTK_PICK_NON_TARGETABLE);
  int char_width, line_height;
  const char *value;

  if (!GTK_IS_INSCRIPTION (cell))
    return FALSE;

  value = gtk_inscription_get_text (GTK_INSCRIPTION (cell));
  wmk_collection_cell_measure (table, &char_width, &line_height);
  if (value == NULL || g_utf8_strlen (value, -1) * char_width <= gtk_widget_get_width (cell))
    return FALSE;

  gtk_tooltip_set_text (tooltip, value);

  return TRUE;
}
