/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-bar-chart.h"

#include "charts/wmk-bar-axis.h"
#include "charts/wmk-bar-row.h"
#include "charts/wmk-chart-style.h"
#include "charts/wmk-tab-stop.h"

struct _WmkBarChart {
  GtkWidget parent_instance;
  GtkWidget *box;
  WmkBarAxis *axis;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkLabel *note;
  GPtrArray *rows; /* (element-type WmkBarRow): owned by the list */
  char **units;
  gboolean spec_is_stale;
};

G_DEFINE_FINAL_TYPE (WmkBarChart, wmk_bar_chart, GTK_TYPE_WIDGET)

static guint activated_signal;

/* Rows are measured in the chart's font and direction: anew when either changes. */
static void
ensure_spec (WmkBarChart *self)
{
  g_autoptr (WmkBarSpec) spec = NULL;
  g_autoptr (GPtrArray) data = g_ptr_array_new ();

  if (!self->spec_is_stale || self->units == NULL)
    return;

  self->spec_is_stale = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (data, (gpointer) wmk_bar_row_get_datum (g_ptr_array_index (self->rows, i)));
  spec = wmk_bar_spec_new (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                           gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                           (const char *const *) self->units, data);
  for (guint i = 0; i < self->rows->len; i++)
    wmk_bar_row_set_spec (g_ptr_array_index (self->rows, i), spec);
  wmk_bar_axis_set_spec (self->axis, spec);
}

static GtkSizeRequestMode
wmk_bar_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_bar_chart_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  WmkBarChart *self = WMK_BAR_CHART (widget);

  ensure_spec (self);
  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
wmk_bar_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (WMK_BAR_CHART (widget)->box, &(GtkAllocation){0, 0, width, height},
                            baseline);
}

static void
make_spec_stale (GtkWidget *widget)
{
  WMK_BAR_CHART (widget)->spec_is_stale = TRUE;
}

static void
style_changed_cb (WmkBarChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->rows, i));
  gtk_widget_queue_draw (GTK_WIDGET (self->axis));
}

static void
row_activated_cb (WmkBarChart *self, GtkListBoxRow *row)
{
  g_signal_emit (self, activated_signal, 0, wmk_bar_row_get_datum (WMK_BAR_ROW (row))->address);
}

static void
wmk_bar_chart_dispose (GObject *object)
{
  WmkBarChart *self = WMK_BAR_CHART (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->units, g_strfreev);

  G_OBJECT_CLASS (wmk_bar_chart_parent_class)->dispose (object);
}

static void
wmk_bar_chart_class_init (WmkBarChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_bar_chart_dispose;
  widget_class->get_request_mode = wmk_bar_chart_get_request_mode;
  widget_class->measure = wmk_bar_chart_measure;
  widget_class->size_allocate = wmk_bar_chart_size_allocate;
  wmk_chart_style_class_watch_font (widget_class, make_spec_stale);
  gtk_widget_class_set_css_name (widget_class, "bar-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
create_list (WmkBarChart *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "bar-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (content), g_object_new (WMK_TYPE_TAB_STOP, "child", self->list, NULL));

  self->note = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "secondary");
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->note));

  return content;
}

static void
wmk_bar_chart_init (WmkBarChart *self)
{
  GtkWidget *content = create_list (self);

  self->rows = g_ptr_array_new ();
  self->spec_is_stale = TRUE;
  self->axis = g_object_new (WMK_TYPE_BAR_AXIS, NULL);
  wmk_bar_axis_set_rows (self->axis, GTK_WIDGET (self->list));
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE, "child", content, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->axis));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->scroller));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

void
wmk_bar_chart_set_data (WmkBarChart *self,
                        const char *const *units,
                        GPtrArray *data,
                        const char *note)
{
  g_return_if_fail (WMK_IS_BAR_CHART (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_strfreev (self->units);
  self->units = g_strdupv ((char **) units);

  g_ptr_array_sort (data, wmk_bar_datum_compare);
  while (data->len > 0) {
    WmkBarDatum *datum = g_ptr_array_steal_index (data, 0);
    GtkWidget *row;

    if (wmk_bar_datum_is_empty (datum)) {
      wmk_bar_datum_free (datum);
      continue;
    }
    row = wmk_bar_row_new (datum, units);
    g_ptr_array_add (self->rows, row);
    gtk_list_box_append (self->list, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->axis), self->rows->len > 0);
  gtk_label_set_text (self->note, note);
  make_spec_stale (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkScrolledWindow *
wmk_bar_chart_get_scroller (WmkBarChart *self)
{
  g_return_val_if_fail (WMK_IS_BAR_CHART (self), NULL);

  return self->scroller;
}

const char *
wmk_bar_chart_get_focused (WmkBarChart *self)
{
  GtkWidget *row;

  g_return_val_if_fail (WMK_IS_BAR_CHART (self), NULL);

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row == NULL ? NULL : wmk_bar_row_get_datum (WMK_BAR_ROW (row))->address;
}

gboolean
wmk_bar_chart_focus_row (WmkBarChart *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_BAR_CHART (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++) {
    WmkBarRow *row = g_ptr_array_index (self->rows, i);

    if (*address == '\0' || g_str_equal (wmk_bar_row_get_datum (row)->address, address))
      return gtk_widget_grab_focus (GTK_WIDGET (row));
  }

  return FALSE;
}
