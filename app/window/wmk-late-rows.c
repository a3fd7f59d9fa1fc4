/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-late-rows.h"

/* As many are filled between two frames: a millisecond's work. */
#define N_AT_ONCE 24

/* So many before and after those in sight often come in sight when these are filled. */
#define N_BESIDE 2

/* What is known of the child of an item that was bound. */
typedef struct {
  GtkListItem *item; /* which owns the child */
  gboolean waits;
} Row;

struct _WmkLateRows {
  GObject parent_instance;
  GtkWidget *list; /* NULL when it is gone */
  WmkRowFill fill;
  gpointer data;
  gboolean waits; /* some row may */
  guint idle_handler;
};

G_DEFINE_FINAL_TYPE (WmkLateRows, wmk_late_rows, G_TYPE_OBJECT)

static G_DEFINE_QUARK (wmk_late_rows_row, row);

/* What was bound last in a list's own row, whose child is in a cell where there are columns. */
static Row *
find_row (GtkWidget *list_row)
{
  GtkWidget *child = list_row;
  Row *row = NULL;

  while (row == NULL && child != NULL) {
    child = gtk_widget_get_first_child (child);
    if (child != NULL)
      row = g_object_get_qdata (G_OBJECT (child), row_quark ());
  }

  return row;
}

static gboolean
fill_row (WmkLateRows *self, Row *row)
{
  if (row == NULL || !row->waits)
    return FALSE;

  row->waits = FALSE;
  if (gtk_list_item_get_item (row->item) == NULL)
    return FALSE;
  self->fill (row->item, self->data);

  return TRUE;
}

static void
fill_beside (WmkLateRows *self, GtkWidget *row, GtkWidget *(*get_next) (GtkWidget *) )
{
  for (guint i = 0; i < N_BESIDE && (row = get_next (row)) != NULL; i++)
    fill_row (self, find_row (row));
}

/* Fills those after @first, which may be in sight in part, or before it, until these are as high
 * as the view. */
static void
fill_view (WmkLateRows *self, GtkWidget *first, GtkWidget *(*get_next) (GtkWidget *) )
{
  int left = gtk_widget_get_height (self->list), width = gtk_widget_get_width (self->list);

  for (GtkWidget *row = get_next (first); row != NULL && left > 0; row = get_next (row)) {
    int height;

    fill_row (self, find_row (row));
    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
    left -= height;
  }
}

/* Those that the view has laid out, which are in sight, and as many before and after them as may
 * come in sight: what is filled may be less high than what it showed, and the frame is painted
 * after a few tries at laying it out. As many as possible before any is measured: to measure a row
 * after another was filled asks all two hundred cells of a column how wide they are. */
static void
fill_near (WmkLateRows *self)
{
  GtkWidget *first = NULL, *last = NULL;
  gboolean filled = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    if (!gtk_widget_get_child_visible (row))
      continue;
    filled |= fill_row (self, find_row (row));
    if (first == NULL)
      first = row;
    last = row;
  }
  if (!filled)
    return;

  fill_beside (self, first, gtk_widget_get_prev_sibling);
  fill_beside (self, last, gtk_widget_get_next_sibling);
  fill_view (self, first, gtk_widget_get_next_sibling);
  fill_view (self, last, gtk_widget_get_prev_sibling);
}

/* Returns: whether rows may be left that wait */
static gboolean
fill_some (WmkLateRows *self, guint most)
{
  GtkWidget *row = gtk_widget_get_first_child (self->list);
  guint n_filled = 0;

  while (row != NULL && n_filled < most) {
    n_filled += fill_row (self, find_row (row));
    row = gtk_widget_get_next_sibling (row);
  }

  return row != NULL;
}

static gboolean
fill_when_idle (gpointer user_data)
{
  WmkLateRows *self = WMK_LATE_ROWS (user_data);

  self->waits = fill_some (self, N_AT_ONCE);
  if (self->waits)
    return G_SOURCE_CONTINUE;
  self->idle_handler = 0;

  return G_SOURCE_REMOVE;
}

/* What is filled has another height: it is laid out again before the same frame is painted. */
static void
laid_out_cb (WmkLateRows *self)
{
  if (!self->waits)
    return;

  fill_near (self);
  if (self->idle_handler == 0)
    self->idle_handler = g_idle_add (fill_when_idle, self);
}

static void
focus_moved_cb (WmkLateRows *self)
{
  GtkWidget *row = self->waits ? gtk_widget_get_focus_child (self->list) : NULL;

  if (row != NULL)
    fill_row (self, find_row (row));
}

/* After the surface's own handler of that phase, which lays the window out. */
static void
watch (WmkLateRows *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (self->list), "layout",
                           G_CALLBACK (laid_out_cb), self, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_root (self->list), "notify::focus-widget",
                           G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
}

static void
unrealized_cb (WmkLateRows *self)
{
  GtkRoot *root = gtk_widget_get_root (self->list);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (self->list), laid_out_cb, self);
  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, self);
}

static void
list_gone (gpointer user_data, GObject *list)
{
  WmkLateRows *self = WMK_LATE_ROWS (user_data);

  self->list = NULL;
  g_clear_handle_id (&self->idle_handler, g_source_remove);
}

static void
wmk_late_rows_dispose (GObject *object)
{
  WmkLateRows *self = WMK_LATE_ROWS (object);

  g_clear_handle_id (&self->idle_handler, g_source_remove);
  if (self->list != NULL)
    g_object_weak_unref (G_OBJECT (self->list), list_gone, self);
  self->list = NULL;

  G_OBJECT_CLASS (wmk_late_rows_parent_class)->dispose (object);
}

static void
wmk_late_rows_class_init (WmkLateRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_late_rows_dispose;
}

static void
wmk_late_rows_init (WmkLateRows *self)
{
}

WmkLateRows *
wmk_late_rows_new (GtkWidget *list, WmkRowFill fill, gpointer data)
{
  WmkLateRows *self = g_object_new (WMK_TYPE_LATE_ROWS, NULL);

  self->list = list;
  self->fill = fill;
  self->data = data;
  g_object_weak_ref (G_OBJECT (list), list_gone, self);
  g_signal_connect_object (list, "realize", G_CALLBACK (watch), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "unrealize", G_CALLBACK (unrealized_cb), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
wmk_late_rows_defer (WmkLateRows *self, GtkListItem *item)
{
  GObject *child = G_OBJECT (gtk_list_item_get_child (item));
  Row *row = g_object_get_qdata (child, row_quark ());

  g_return_val_if_fail (WMK_IS_LATE_ROWS (self), FALSE);

  if (row == NULL) {
    row = g_new0 (Row, 1);
    row->item = item;
    g_object_set_qdata_full (child, row_quark (), row, g_free);
    return FALSE;
  }

  row->waits = self->waits = TRUE;
  /* Those in sight come first. */
  g_clear_handle_id (&self->idle_handler, g_source_remove);

  return TRUE;
}

gboolean
wmk_late_rows_is_waiting (GtkWidget *child)
{
  const Row *row = g_object_get_qdata (G_OBJECT (child), row_quark ());

  return row != NULL && row->waits;
}

GtkListItem *
wmk_late_rows_get_item (GtkWidget *list_row)
{
  const Row *row = list_row == NULL ? NULL : find_row (list_row);

  return row == NULL || gtk_list_item_get_item (row->item) == NULL ? NULL : row->item;
}
