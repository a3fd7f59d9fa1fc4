/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-collection-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/wmk-collection-cell.h"
#include "window/wmk-column-probe.h"
#include "window/wmk-late-rows.h"
#include "window/wmk-list-row.h"
#include "window/wmk-page.h"
#include "window/wmk-sight-model.h"
#include "window/wmk-thing-text.h"

/* Room that the titles keep, and below which there are no columns but theirs, in characters. */
#define TITLE_CHARS 40

/* Between columns. */
#define CELL_PADDING 24

/* As many rows are made for the first frame as fit, all others after it: what stands above them on
 * a page, and about a row without its lines. Before the size of the page is known, one row. */
#define HEAD_HEIGHT 110
#define ROW_PADDING 14
#define N_FIRST_ROWS 1

struct _WmkCollectionTable {
  AdwBin parent_instance;
  GtkColumnView *view;
  GtkColumnViewColumn *title;
  GPtrArray *columns; /* (element-type GtkColumnViewColumn): those of the kind */
  const WmkKind *kind;
  WmkCollectionModel *things; /* owned by @in_sight */
  WmkSightModel *in_sight;    /* owned by the view */
  WmkLateRows *late;
  char *focused;   /* (nullable): address of the row that had the focus until now */
  gboolean narrow; /* what columns hold stands below the titles */
  int width;       /* that the columns are for */
  guint idle_handler;
};

G_DEFINE_FINAL_TYPE (WmkCollectionTable, wmk_collection_table, ADW_TYPE_BIN)

enum {
  SIGNAL_ORDER_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The list inside the view, which scrolls and has the focus. */
static GtkWidget *
get_list (WmkCollectionTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
title_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WmkCollectionTable *self)
{
  gtk_list_item_set_child (item, wmk_list_row_new ());
}

/* Returns: the list's row that it is in */
static GtkWidget *
show_title (WmkCollectionTable *self, GtkListItem *item)
{
  WmkThing *thing = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (child));
  g_autofree char *subtitle =
      self->narrow ? wmk_thing_describe (thing, NULL) : g_strdup (wmk_thing_get_title_zh (thing));

  wmk_list_row_set (WMK_LIST_ROW (child), wmk_thing_get_title (thing), subtitle, NULL,
                    wmk_thing_get_id (thing));
  wmk_list_row_set_arrow (WMK_LIST_ROW (child), self->narrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wmk_thing_get_title (thing), -1);

  return row;
}

static void
fill_row (GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = show_title (WMK_COLLECTION_TABLE (user_data), item);

  wmk_collection_cell_show_all (row, gtk_list_item_get_item (item));
}

static void
title_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WmkCollectionTable *self)
{
  if (!wmk_late_rows_defer (self->late, item))
    show_title (self, item);
}

static gboolean
tooltip_asked_cb (
    WmkCollectionTable *self, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  return !keyboard_mode && wmk_collection_cell_show_tooltip (GTK_WIDGET (self), x, y, tooltip);
}

static void
head_clicked_cb (GtkSorter *sorter, GtkSorterChange change, WmkCollectionTable *self)
{
  gboolean descending;
  GtkColumnViewColumn *column = wmk_column_probe_ask (sorter, &descending);
  const char *order = "";
  guint index;

  if (column == self->title)
    order = WMK_ORDER_TITLE;
  else if (g_ptr_array_find (self->columns, column, &index))
    order = self->kind->columns[index].id;

  g_signal_emit (self, signals[SIGNAL_ORDER_CHOSEN], 0, order, descending);
}

static void
row_activated_cb (WmkCollectionTable *self, guint position)
{
  g_autoptr (WmkThing) thing =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);

  /* One that could not be read leads nowhere. */
  if (*wmk_thing_get_id (thing) != '\0')
    wmk_page_open (GTK_WIDGET (self), wmk_thing_get_id (thing), NULL);
}

static GtkColumnViewColumn *
add_column (WmkCollectionTable *self, const char *title, GtkListItemFactory *factory)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  wmk_column_probe_add (column);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);

  return column;
}

static GtkListItemFactory *
create_title_factory (WmkCollectionTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (title_set_up_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (title_bound_cb), self);

  return factory;
}

/* The view keeps the focus where it was among few rows alone. */
static void
keep_focus (WmkCollectionTable *self)
{
  if (self->focused == NULL &&
      gtk_widget_get_state_flags (get_list (self)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    self->focused = g_strdup (wmk_collection_table_get_focused (self));
}

static void
add_value_column (WmkCollectionTable *self, const WmkKindColumn *column)
{
  GtkColumnViewColumn *view_column =
      add_column (self, _ (column->title), wmk_collection_cell_factory_new (column));

  gtk_column_view_column_set_resizable (view_column, TRUE);
  /* Until it is known how many fit: a column that is hidden again has made its cells. */
  gtk_column_view_column_set_visible (view_column, FALSE);
  g_ptr_array_add (self->columns, view_column);
}

/* Binds all rows anew, with the focus where it was. */
static void
show_again (WmkCollectionTable *self)
{
  g_autoptr (GtkSelectionModel) model = g_object_ref (gtk_column_view_get_model (self->view));

  keep_focus (self);
  gtk_column_view_set_model (self->view, NULL);
  gtk_column_view_set_model (self->view, model);
  wmk_collection_table_restore_focus (self);
}

/* Shows as many columns as there is room for in @width. */
static void
fit_columns (WmkCollectionTable *self, int width)
{
  int char_width, line_height, room;
  gboolean fits = TRUE, narrow;

  if (width == self->width || self->kind == NULL)
    return;

  wmk_collection_cell_measure (GTK_WIDGET (self), &char_width, &line_height);
  room = width - TITLE_CHARS * char_width;
  self->width = width;
  narrow =
      self->columns->len > 0 && room < self->kind->columns[0].width * char_width + CELL_PADDING;
  for (guint i = 0; i < self->columns->len; i++) {
    GtkColumnViewColumn *column = g_ptr_array_index (self->columns, i);
    int column_width = self->kind->columns[i].width * char_width + CELL_PADDING;

    fits = fits && room >= column_width;
    room -= column_width;
    /* GTK 4.8 keeps room for the fixed width of a column that is hidden. */
    gtk_column_view_column_set_fixed_width (column, fits ? column_width : -1);
    gtk_column_view_column_set_visible (column, fits);
  }
  if (narrow != self->narrow) {
    self->narrow = narrow;
    show_again (self);
  }
}

static gboolean
fit_when_idle (gpointer user_data)
{
  WmkCollectionTable *self = WMK_COLLECTION_TABLE (user_data);

  self->idle_handler = 0;
  fit_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));

  return G_SOURCE_REMOVE;
}

/* Not at once, for the view is being laid out. */
static void
width_changed_cb (WmkCollectionTable *self)
{
  if (self->idle_handler == 0)
    self->idle_handler = g_idle_add (fit_when_idle, self);
}

/* Another size of text asks for other widths. */
static void
wmk_collection_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (wmk_collection_table_parent_class)->css_changed (widget, change);

  WMK_COLLECTION_TABLE (widget)->width = 0;
  width_changed_cb (WMK_COLLECTION_TABLE (widget));
}

/* How many rows fit into @height, by the lines that their titles are likely to have: rather too
 * many, for the line of a narrow list is not counted. */
static guint
count_rows_in_sight (WmkCollectionTable *self, int height)
{
  GListModel *things = G_LIST_MODEL (self->things);
  int char_width, line_height, title_width = self->width;
  guint n_rows = 0;

  wmk_collection_cell_measure (GTK_WIDGET (self), &char_width, &line_height);
  for (guint i = 0; i < self->columns->len; i++)
    title_width -=
        MAX (gtk_column_view_column_get_fixed_width (g_ptr_array_index (self->columns, i)), 0);

  height -= HEAD_HEIGHT;
  while (height > 0) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (things, n_rows);
    int n_chars, n_lines;

    if (thing == NULL)
      break;
    n_chars = (int) g_utf8_strlen (wmk_thing_get_title (thing), -1);
    n_lines = 1 + n_chars * char_width / MAX (title_width, 1);
    n_lines += *wmk_thing_get_title_zh (thing) != '\0';
    height -= n_lines * line_height + ROW_PADDING;
    n_rows++;
  }

  return n_rows;
}

/* Prepares for the size that the page will get, before it has been laid out. */
static void
wmk_collection_table_map (GtkWidget *widget)
{
  WmkCollectionTable *self = WMK_COLLECTION_TABLE (widget);
  GtkWidget *place = widget;

  while (place != NULL && gtk_widget_get_width (place) == 0)
    place = gtk_widget_get_parent (place);
  if (place != NULL && self->width == 0) {
    guint n_rows;

    fit_columns (self, gtk_widget_get_width (place));
    n_rows = count_rows_in_sight (self, gtk_widget_get_height (place));
    wmk_sight_model_grow (self->in_sight, n_rows);
  }

  GTK_WIDGET_CLASS (wmk_collection_table_parent_class)->map (widget);
}

static void
wmk_collection_table_dispose (GObject *object)
{
  WmkCollectionTable *self = WMK_COLLECTION_TABLE (object);

  g_clear_handle_id (&self->idle_handler, g_source_remove);
  if (self->view != NULL) {
    /* A sorted column that goes is another order. */
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view), head_clicked_cb,
                                          self);
    gtk_column_view_set_model (self->view, NULL);
  }
  g_clear_object (&self->late);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_COLLECTION_TABLE);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->focused, g_free);

  G_OBJECT_CLASS (wmk_collection_table_parent_class)->dispose (object);
}

static void
wmk_collection_table_class_init (WmkCollectionTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_collection_table_dispose;
  widget_class->css_changed = wmk_collection_table_css_changed;
  widget_class->map = wmk_collection_table_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-collection-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionTable, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tooltip_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_changed_cb);

  signals[SIGNAL_ORDER_CHOSEN] =
      g_signal_new ("order-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
wmk_collection_table_init (WmkCollectionTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = g_ptr_array_new ();
  self->late = wmk_late_rows_new (get_list (self), fill_row, self);
}

void
wmk_collection_table_set_model (WmkCollectionTable *self,
                                const WmkKind *kind,
                                WmkCollectionModel *things)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (WMK_IS_COLLECTION_TABLE (self));
  g_return_if_fail (self->kind == NULL);

  self->kind = kind;
  self->title = add_column (self, wmk_kind_get_title_label (kind), create_title_factory (self));
  gtk_column_view_column_set_expand (self->title, TRUE);
  for (guint i = 0; i < wmk_kind_count_columns (kind); i++)
    add_value_column (self, &kind->columns[i]);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (head_clicked_cb), self, 0);

  self->things = things;
  g_signal_connect_object (things, "items-changed", G_CALLBACK (keep_focus), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (things, "begin", G_CALLBACK (wmk_collection_table_show_beginning), self,
                           G_CONNECT_SWAPPED);
  /* A view makes two hundred rows at once, each with its cells. */
  self->in_sight = wmk_sight_model_new (G_LIST_MODEL (things), N_FIRST_ROWS);
  selection = gtk_no_selection_new (G_LIST_MODEL (self->in_sight));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

GtkScrolledWindow *
wmk_collection_table_get_scroller (WmkCollectionTable *self)
{
  g_return_val_if_fail (WMK_IS_COLLECTION_TABLE (self), NULL);

  return GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
}

void
wmk_collection_table_fill_rest (WmkCollectionTable *self)
{
  g_return_if_fail (WMK_IS_COLLECTION_TABLE (self));

  if (self->in_sight != NULL)
    wmk_sight_model_grow (self->in_sight, G_MAXUINT);
}

void
wmk_collection_table_show_order (WmkCollectionTable *self, const char *order, gboolean descending)
{
  GtkColumnViewColumn *column = NULL;
  GtkSorter *sorter;

  g_return_if_fail (WMK_IS_COLLECTION_TABLE (self));

  if (g_str_equal (order, WMK_ORDER_TITLE))
    column = self->title;
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (order, self->kind->columns[i].id))
      column = g_ptr_array_index (self->columns, i);

  sorter = gtk_column_view_get_sorter (self->view);
  g_signal_handlers_block_by_func (sorter, head_clicked_cb, self);
  gtk_column_view_sort_by_column (self->view, column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_signal_handlers_unblock_by_func (sorter, head_clicked_cb, self);
}

void
wmk_collection_table_show_beginning (WmkCollectionTable *self)
{
  g_return_if_fail (WMK_IS_COLLECTION_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->in_sight)) > 0)
    gtk_widget_activate_action (get_list (self), "list.scroll-to-item", "u", 0);
}

const char *
wmk_collection_table_get_focused (WmkCollectionTable *self)
{
  GtkListItem *item;

  g_return_val_if_fail (WMK_IS_COLLECTION_TABLE (self), NULL);

  item = wmk_late_rows_get_item (gtk_widget_get_focus_child (get_list (self)));

  return item == NULL ? NULL : wmk_thing_get_id (gtk_list_item_get_item (item));
}

void
wmk_collection_table_restore_focus (WmkCollectionTable *self)
{
  g_autofree char *focused = NULL;
  guint position;

  g_return_if_fail (WMK_IS_COLLECTION_TABLE (self));

  focused = g_steal_pointer (&self->focused);
  if (focused == NULL || g_strcmp0 (wmk_collection_table_get_focused (self), focused) == 0)
    return;

  position = wmk_collection_model_find (self->things, focused);
  if (position != G_MAXUINT)
    wmk_collection_table_focus (self, position);
}

gboolean
wmk_collection_table_focus (WmkCollectionTable *self, guint position)
{
  GtkWidget *list;

  g_return_val_if_fail (WMK_IS_COLLECTION_TABLE (self), FALSE);

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->in_sight)))
    return FALSE;

  /* The list has widgets only for the rows near what it shows. */
  list = get_list (self);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkListItem *item = wmk_late_rows_get_item (row);

    if (item != NULL && gtk_list_item_get_position (item) == position)
      return gtk_widget_grab_focus (row);
  }

  return FALSE;
}
