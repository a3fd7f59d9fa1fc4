/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-path-table.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-path-rows.h"
#include "charts/wmk-tab-stop.h"

/* A view of a list does not know how high all its rows are. With larger text it scrolls earlier. */
#define ROW_HEIGHT 34
#define MAX_HEIGHT 420

/* A definition is a sentence: what is cut off is in the cell's tooltip. */
/* A definition is what a figure means: it is not cut before that many lines. */
#define MAX_LINES 3
#define MAX_CHARS 48

#define WMK_TYPE_PATH_ITEM (wmk_path_item_get_type ())
G_DECLARE_FINAL_TYPE (WmkPathItem, wmk_path_item, WMK, PATH_ITEM, GObject)

/* A row as the list model wants it. */
struct _WmkPathItem {
  GObject parent_instance;
  GPtrArray *rows;
  guint index;
};

G_DEFINE_FINAL_TYPE (WmkPathItem, wmk_path_item, G_TYPE_OBJECT)

struct _WmkPathTable {
  AdwBin parent_instance;
  GtkWidget *scroller;
  GtkWidget *view;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (WmkPathTable, wmk_path_table, ADW_TYPE_BIN)

static guint activated_signal;

static void
wmk_path_item_finalize (GObject *object)
{
  g_clear_pointer (&WMK_PATH_ITEM (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_path_item_parent_class)->finalize (object);
}

static void
wmk_path_item_class_init (WmkPathItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_path_item_finalize;
}

static void
wmk_path_item_init (WmkPathItem *self)
{
}

static const WmkPathRow *
get_row (gpointer item)
{
  return g_ptr_array_index (WMK_PATH_ITEM (item)->rows, WMK_PATH_ITEM (item)->index);
}

static void
set_up_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (column) >= WMK_PATH_COLUMN_MEANING) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  }
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const char *text = get_row (gtk_list_item_get_item (list_item))->cells[GPOINTER_TO_INT (column)];

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

static void
row_activated_cb (WmkPathTable *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  g_signal_emit (self, activated_signal, 0, get_row (item)->address);
}

static void
wmk_path_table_dispose (GObject *object)
{
  g_clear_object (&WMK_PATH_TABLE (object)->items);

  G_OBJECT_CLASS (wmk_path_table_parent_class)->dispose (object);
}

static void
wmk_path_table_class_init (WmkPathTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_path_table_dispose;

  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_column (WmkPathTable *self, WmkPathColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (wmk_path_column_get_title (column), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == WMK_PATH_COLUMN_MEANING);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), view_column);
}

static void
wmk_path_table_init (WmkPathTable *self)
{
  self->items = g_list_store_new (WMK_TYPE_PATH_ITEM);
  self->view = gtk_column_view_new (
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures by date"), -1);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  for (WmkPathColumn column = 0; column < WMK_PATH_N_COLUMNS; column++)
    add_column (self, column);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_add_css_class (self->scroller, "path-table");
  adw_bin_set_child (ADW_BIN (self),
                     g_object_new (WMK_TYPE_TAB_STOP, "child", self->scroller, NULL));
}

void
wmk_path_table_set_data (WmkPathTable *self, const WmkPathData *data)
{
  g_autoptr (GPtrArray) rows = wmk_path_rows_new (data);

  g_return_if_fail (WMK_IS_PATH_TABLE (self));

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (((int) rows->len + 1) * ROW_HEIGHT, MAX_HEIGHT));
  g_list_store_remove_all (self->items);
  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (WmkPathItem) item = g_object_new (WMK_TYPE_PATH_ITEM, NULL);

    item->rows = g_ptr_array_ref (rows);
    item->index = i;
    g_list_store_append (self->items, item);
  }
}
