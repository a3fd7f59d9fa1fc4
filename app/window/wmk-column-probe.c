/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-column-probe.h"

/* What is compared to find it: it gets the column that was asked first. */
#define FOUND "wmk-column-probe"

/* Compares nothing: it tells which column the view asks first. */
static int
probe (gconstpointer a, gconstpointer b, gpointer user_data)
{
  if (g_object_get_data ((GObject *) a, FOUND) == NULL)
    g_object_set_data ((GObject *) a, FOUND, user_data);

  return GTK_ORDERING_LARGER;
}

void
wmk_column_probe_add (GtkColumnViewColumn *column)
{
  g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (probe, column, NULL);

  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}

GtkColumnViewColumn *
wmk_column_probe_ask (GtkSorter *sorter, gboolean *descending)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL),
                      b = g_object_new (G_TYPE_OBJECT, NULL);

  *descending = gtk_sorter_compare (sorter, a, b) == GTK_ORDERING_SMALLER;

  return g_object_get_data (a, FOUND);
}
