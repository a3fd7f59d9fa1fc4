/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-progress-chart.h"

#include "charts/wmk-chart-style.h"
#include "charts/wmk-progress-axis.h"
#include "charts/wmk-progress-row.h"
#include "charts/wmk-tab-stop.h"

/* As many rows as a tall window shows. */
#define N_ROWS_AT_FIRST 16

struct _WmkProgressChart {
  GtkWidget parent_instance;
  GtkWidget *list;
  GtkWidget *axis;
  GPtrArray *rows;    /* (element-type WmkProgressRow) */
  GPtrArray *waiting; /* (element-type WmkProgressDatum): rows that are still to be made */
  gboolean spec_is_stale;

  /* While inside a scrolled window. */
  GtkWidget *scroller;
  GtkAdjustment *adjustment;
  gulong scrolling_handler;
  gulong focusing_handler;
};

G_DEFINE_FINAL_TYPE (WmkProgressChart, wmk_progress_chart, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Rows are measured in the chart's font and direction: anew when either changes. */
static void
ensure_spec (WmkProgressChart *self)
{
  g_autoptr (WmkProgressSpec) spec = NULL;
  g_autoptr (GPtrArray) data = g_ptr_array_new ();

  if (!self->spec_is_stale)
    return;

  self->spec_is_stale = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (data,
                     (gpointer) wmk_progress_row_get_datum (g_ptr_array_index (self->rows, i)));
  g_ptr_array_extend (data, self->waiting, NULL, NULL);
  spec = wmk_progress_spec_new (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                                data);
  for (guint i = 0; i < self->rows->len; i++)
    wmk_progress_row_set_spec (g_ptr_array_index (self->rows, i), spec);
  wmk_progress_axis_set_spec (WMK_PROGRESS_AXIS (self->axis), spec);
}

static GtkSizeRequestMode
wmk_progress_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_progress_chart_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  WmkProgressChart *self = WMK_PROGRESS_CHART (widget);
  int axis_minimum, axis_natural;

  ensure_spec (self);
  gtk_widget_measure (self->list, orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->axis, orientation, for_size, &axis_minimum, &axis_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (*minimum, axis_minimum);
    *natural = MAX (*natural, axis_natural);
  } else {
    *minimum += axis_minimum;
    *natural += axis_natural;
  }
  *minimum_baseline = *natural_baseline = -1;
}

/* How far the chart's top has scrolled out of sight. */
static double
get_hidden_height (WmkProgressChart *self)
{
  graphene_point_t top;

  if (self->scroller == NULL || !gtk_widget_compute_point (GTK_WIDGET (self), self->scroller,
                                                           &GRAPHENE_POINT_INIT (0, 0), &top))
    return 0;

  return MAX (-top.y, 0);
}

static void
wmk_progress_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkProgressChart *self = WMK_PROGRESS_CHART (widget);
  int axis_height;

  gtk_widget_measure (self->axis, GTK_ORIENTATION_VERTICAL, width, &axis_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->list,
                            &(GtkAllocation){0, axis_height, width, height - axis_height}, -1);
  gtk_widget_size_allocate (
      self->axis,
      &(GtkAllocation){0, (int) CLAMP (get_hidden_height (self), 0, height - axis_height), width,
                       axis_height},
      -1);
}

/* Where @row begins in the scrolled content, whatever part of it is in sight. */
static gboolean
get_row_top (WmkProgressChart *self, GtkWidget *row, double *top)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *content = viewport == NULL ? NULL : gtk_widget_get_first_child (viewport);
  graphene_point_t point;

  if (content == NULL ||
      !gtk_widget_compute_point (row, content, &GRAPHENE_POINT_INIT (0, 0), &point))
    return FALSE;
  *top = point.y;

  return TRUE;
}

/* The viewport scrolls the focused row to its very top, where the axis would hide it. */
static void
focus_widget_changed_cb (WmkProgressChart *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  GtkAdjustment *adjustment;
  graphene_rect_t head;
  double top;

  if (row == NULL || self->scroller == NULL || !get_row_top (self, row, &top) ||
      !gtk_widget_compute_bounds (self->axis, self->axis, &head))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  top -= head.size.height; /* with its border */
  if (gtk_adjustment_get_value (adjustment) > top)
    gtk_adjustment_set_value (adjustment, top);
}

static gboolean
wmk_progress_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (wmk_tab_stop_leaves (widget, direction))
    return FALSE;

  return GTK_WIDGET_CLASS (wmk_progress_chart_parent_class)->focus (widget, direction);
}

static void
wmk_progress_chart_root (GtkWidget *widget)
{
  WmkProgressChart *self = WMK_PROGRESS_CHART (widget);

  GTK_WIDGET_CLASS (wmk_progress_chart_parent_class)->root (widget);

  self->scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (self->scroller != NULL) {
    self->adjustment =
        g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
    self->scrolling_handler = g_signal_connect_swapped (
        self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  }
  /* No signal group: it cannot leave a window that is already being disposed of. */
  self->focusing_handler =
      g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                G_CALLBACK (focus_widget_changed_cb), self);
}

static void
wmk_progress_chart_unroot (GtkWidget *widget)
{
  WmkProgressChart *self = WMK_PROGRESS_CHART (widget);

  g_clear_signal_handler (&self->focusing_handler, gtk_widget_get_root (widget));
  if (self->adjustment != NULL)
    g_clear_signal_handler (&self->scrolling_handler, self->adjustment);
  g_clear_object (&self->adjustment);
  self->scroller = NULL;

  GTK_WIDGET_CLASS (wmk_progress_chart_parent_class)->unroot (widget);
}

static void
make_spec_stale (GtkWidget *widget)
{
  WMK_PROGRESS_CHART (widget)->spec_is_stale = TRUE;
}

static void
row_activated_cb (WmkProgressChart *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0,
                 wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address);
}

static GtkWidget *
create_group_header (const WmkProgressDatum *datum)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (datum->group), *note = gtk_label_new (datum->group_note);

  gtk_widget_add_css_class (header, "progress-group");
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (header), title);
  gtk_box_append (GTK_BOX (header), note);

  return header;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const WmkProgressDatum *datum = wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row));
  const WmkProgressDatum *previous =
      before == NULL ? NULL : wmk_progress_row_get_datum (WMK_PROGRESS_ROW (before));
  gboolean begins_group =
      *datum->group != '\0' && (previous == NULL || !g_str_equal (previous->group, datum->group));

  if (!begins_group)
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, create_group_header (datum));
}

static void
style_changed_cb (WmkProgressChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->rows, i));
  gtk_widget_queue_draw (self->axis);
}

static void
wmk_progress_chart_dispose (GObject *object)
{
  WmkProgressChart *self = WMK_PROGRESS_CHART (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->axis, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (wmk_progress_chart_parent_class)->dispose (object);
}

static void
wmk_progress_chart_class_init (WmkProgressChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_progress_chart_dispose;
  widget_class->get_request_mode = wmk_progress_chart_get_request_mode;
  widget_class->measure = wmk_progress_chart_measure;
  widget_class->size_allocate = wmk_progress_chart_size_allocate;
  widget_class->focus = wmk_progress_chart_focus;
  widget_class->root = wmk_progress_chart_root;
  widget_class->unroot = wmk_progress_chart_unroot;
  wmk_chart_style_class_watch_font (widget_class, make_spec_stale);
  gtk_widget_class_set_css_name (widget_class, "progress-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_progress_chart_init (WmkProgressChart *self)
{
  self->rows = g_ptr_array_new ();
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);
  self->spec_is_stale = TRUE;

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header, NULL, NULL);
  gtk_widget_add_css_class (self->list, "progress-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  /* After the list, and so above it. */
  self->axis = g_object_new (WMK_TYPE_PROGRESS_AXIS, NULL);
  gtk_widget_set_parent (self->axis, GTK_WIDGET (self));

  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

/* Makes up to @n_rows more rows. */
static void
add_rows (WmkProgressChart *self, guint n_rows)
{
  /* Rows that lead nowhere do not look as if they did. */
  gboolean activatable = g_signal_has_handler_pending (self, signals[SIGNAL_ACTIVATED], 0, FALSE);

  for (guint i = MIN (n_rows, self->waiting->len); i > 0; i--) {
    GtkWidget *row = wmk_progress_row_new (g_ptr_array_steal_index (self->waiting, 0));

    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), activatable);
    g_ptr_array_add (self->rows, row);
    gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  }
  make_spec_stale (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
wmk_progress_chart_set_data (WmkProgressChart *self, GPtrArray *data)
{
  g_return_if_fail (WMK_IS_PROGRESS_CHART (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->waiting, 0);

  while (data->len > 0)
    g_ptr_array_add (self->waiting, g_ptr_array_steal_index (data, 0));
  add_rows (self, N_ROWS_AT_FIRST);
}

void
wmk_progress_chart_fill (WmkProgressChart *self)
{
  g_return_if_fail (WMK_IS_PROGRESS_CHART (self));

  if (self->waiting->len > 0)
    add_rows (self, self->waiting->len);
}

void
wmk_progress_chart_update (WmkProgressChart *self, WmkProgressUpdate update, gpointer user_data)
{
  gboolean changed = FALSE;

  g_return_if_fail (WMK_IS_PROGRESS_CHART (self));

  for (guint i = 0; i < self->rows->len; i++)
    changed |= wmk_progress_row_update (g_ptr_array_index (self->rows, i), update, user_data);
  for (guint i = 0; i < self->waiting->len; i++)
    changed |= update (g_ptr_array_index (self->waiting, i), user_data);
  if (!changed)
    return;

  /* Columns are as wide as the widest of all rows. */
  make_spec_stale (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_among (GtkListBoxRow *row, gpointer addresses)
{
  return g_hash_table_contains (addresses,
                                wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address);
}

void
wmk_progress_chart_show_only (WmkProgressChart *self, GHashTable *addresses)
{
  g_return_if_fail (WMK_IS_PROGRESS_CHART (self));

  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), addresses == NULL ? NULL : is_among,
                                addresses == NULL ? NULL : g_hash_table_ref (addresses),
                                addresses == NULL ? NULL : (GDestroyNotify) g_hash_table_unref);
}

gboolean
wmk_progress_chart_focus_row (WmkProgressChart *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_PROGRESS_CHART (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++) {
    WmkProgressRow *row = g_ptr_array_index (self->rows, i);
    const WmkProgressDatum *datum = wmk_progress_row_get_datum (row);

    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) &&
        (g_str_equal (datum->address, address) || g_str_equal (datum->group_address, address)))
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  }

  return FALSE;
}

const char *
wmk_progress_chart_get_focused (WmkProgressChart *self)
{
  GtkWidget *row;

  g_return_val_if_fail (WMK_IS_PROGRESS_CHART (self), NULL);

  row = gtk_widget_get_focus_child (self->list);

  return row == NULL ? NULL : wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address;
}
