/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-matrix.h"

#include <math.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-matrix-item.h"
#include "charts/wmk-matrix-layout.h"
#include "charts/wmk-tab-stop.h"

struct _WmkMatrix {
  GtkWidget parent_instance;
  WmkMatrixData *data;
  PangoContext *context;
  WmkMatrixLayout *layout; /* for the width that it was allocated last */
  int layout_width;
  GPtrArray *items;              /* (element-type WmkMatrixItem): children, heads after cells */
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkMatrix,
                               wmk_matrix,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum {
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_ACTIVATE_CURRENT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_layout (GtkWidget *widget)
{
  WmkMatrix *self = WMK_MATRIX (widget);

  g_clear_pointer (&self->layout, wmk_matrix_layout_free);
  g_clear_object (&self->context);
}

static gboolean
is_rtl (WmkMatrix *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
ensure_layout (WmkMatrix *self, int width)
{
  if (self->layout != NULL && self->layout_width != width)
    g_clear_pointer (&self->layout, wmk_matrix_layout_free);
  if (self->layout != NULL || self->data == NULL)
    return;

  if (self->context == NULL)
    self->context = wmk_chart_style_create_context (GTK_WIDGET (self));
  self->layout = wmk_matrix_layout_new (self->context, self->data, width);
  self->layout_width = width;
  for (guint i = 0; i < self->items->len; i++) {
    WmkMatrixItem *item = g_ptr_array_index (self->items, i);
    const WmkMatrixPart *part = wmk_matrix_layout_find (
        self->layout, wmk_matrix_item_get_row (item), wmk_matrix_item_get_column (item));

    gtk_widget_set_child_visible (GTK_WIDGET (item), part != NULL);
    wmk_matrix_item_set_texts (item, part == NULL ? NULL : part->texts);
  }
}

static double
get_scroll (WmkMatrix *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment == NULL ? 0 : round (gtk_adjustment_get_value (adjustment));
}

static void
update_adjustment (WmkMatrix *self, GtkOrientation orientation, double page, double whole)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return;

  whole = MAX (whole, page);
  value = gtk_adjustment_get_value (adjustment);
  /* The beginning is at the right where text runs from there: what keeps its distance is the end.
   */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    value += whole - page - gtk_adjustment_get_upper (adjustment) +
             gtk_adjustment_get_page_size (adjustment);
  value = CLAMP (value, 0, whole - page);
  gtk_adjustment_configure (adjustment, value, 0, whole, page * 0.1, page * 0.9, page);
}

static void
allocate_item (WmkMatrix *self, WmkMatrixItem *item, double width)
{
  int row = wmk_matrix_item_get_row (item), column = wmk_matrix_item_get_column (item);
  const WmkMatrixPart *part = wmk_matrix_layout_find (self->layout, row, column);
  WmkRect rect;

  if (part == NULL)
    return;

  rect = part->rect;
  /* Heads stay in sight. */
  if (self->layout->grouped || column != WMK_MATRIX_HEAD)
    rect.x -= get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  else if (is_rtl (self))
    rect.x = width - rect.width;
  if (self->layout->grouped || row != WMK_MATRIX_HEAD)
    rect.y -= get_scroll (self, GTK_ORIENTATION_VERTICAL);
  gtk_widget_size_allocate (
      GTK_WIDGET (item),
      &(GtkAllocation){(int) rect.x, (int) rect.y, (int) rect.width, (int) rect.height}, -1);
}

static void
wmk_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkMatrix *self = WMK_MATRIX (widget);

  ensure_layout (self, width);
  if (self->layout == NULL)
    return;

  update_adjustment (self, GTK_ORIENTATION_HORIZONTAL, width, self->layout->width);
  update_adjustment (self, GTK_ORIENTATION_VERTICAL, height, self->layout->height);
  for (guint i = 0; i < self->items->len; i++)
    allocate_item (self, g_ptr_array_index (self->items, i), width);
}

static void
wmk_matrix_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WMK_MATRIX_MIN_WIDTH : 0;
  *minimum_baseline = *natural_baseline = -1;
}

/* Heads of rows and of columns pass each other below the corner between them. */
static void
wmk_matrix_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkMatrix *self = WMK_MATRIX (widget);
  WmkColor page = wmk_chart_style_get_theme ()->page;
  GdkRGBA color = {(page >> 16 & 0xff) / 255.0f, (page >> 8 & 0xff) / 255.0f,
                   (page & 0xff) / 255.0f, 1};
  double x;

  GTK_WIDGET_CLASS (wmk_matrix_parent_class)->snapshot (widget, snapshot);

  if (self->layout == NULL || self->layout->grouped)
    return;
  x = is_rtl (self) ? gtk_widget_get_width (widget) - self->layout->head_width : 0;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) x, 0, (float) self->layout->head_width,
                                                  (float) self->layout->head_height));
}

static WmkMatrixItem *
find_item (WmkMatrix *self, int row, int column)
{
  for (guint i = 0; i < self->items->len; i++) {
    WmkMatrixItem *item = g_ptr_array_index (self->items, i);

    if (wmk_matrix_item_get_row (item) == row && wmk_matrix_item_get_column (item) == column)
      return gtk_widget_get_child_visible (GTK_WIDGET (item)) ? item : NULL;
  }

  return NULL;
}

static void
scroll_to (WmkMatrix *self, GtkOrientation orientation, double start, double end)
{
  if (self->adjustments[orientation] != NULL)
    gtk_adjustment_clamp_page (self->adjustments[orientation], start, end);
}

/* Scrolls to a part, clear of the heads that lie over it. */
static void
show_part (WmkMatrix *self, const WmkMatrixPart *part)
{
  double head_width = self->layout->head_width;
  double left = part->rect.x, right = left + part->rect.width;

  if (self->layout->grouped || part->row != WMK_MATRIX_HEAD)
    scroll_to (self, GTK_ORIENTATION_VERTICAL, part->rect.y - self->layout->head_height,
               part->rect.y + part->rect.height);
  if (part->column != WMK_MATRIX_HEAD)
    scroll_to (self, GTK_ORIENTATION_HORIZONTAL, is_rtl (self) ? left : left - head_width,
               is_rtl (self) ? right + head_width : right);
}

static gboolean
focus_item (WmkMatrix *self, WmkMatrixItem *item)
{
  const WmkMatrixPart *part;

  if (item == NULL)
    return FALSE;

  part = self->layout == NULL
             ? NULL
             : wmk_matrix_layout_find (self->layout, wmk_matrix_item_get_row (item),
                                       wmk_matrix_item_get_column (item));
  if (part != NULL)
    show_part (self, part);

  return gtk_widget_grab_focus (GTK_WIDGET (item));
}

/* The item that an arrow key leads to; NULL at the edge. */
static WmkMatrixItem *
find_neighbour (WmkMatrix *self, WmkMatrixItem *item, GtkDirectionType direction)
{
  int row = wmk_matrix_item_get_row (item), column = wmk_matrix_item_get_column (item);
  int step = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;

  if (self->layout != NULL && self->layout->grouped) {
    if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
      return NULL;
    column += step;
    if (column < WMK_MATRIX_HEAD) {
      row--;
      column = (int) self->data->columns->len - 1;
    } else if (column >= (int) self->data->columns->len) {
      row++;
      column = WMK_MATRIX_HEAD;
    }
  } else if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN) {
    row += step;
  } else {
    column += is_rtl (self) ? -step : step;
  }

  return find_item (self, row, column);
}

static gboolean
wmk_matrix_widget_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WmkMatrix *self = WMK_MATRIX (widget);
  GtkWidget *item = gtk_widget_get_focus_child (widget);

  if (wmk_tab_stop_leaves (widget, direction))
    return FALSE;
  if (item == NULL)
    return focus_item (self, find_item (self, 0, 0));
  if (focus_item (self, find_neighbour (self, WMK_MATRIX_ITEM (item), direction)))
    return TRUE;
  gtk_widget_error_bell (widget);

  return TRUE;
}

static void
activate_item (WmkMatrix *self, WmkMatrixItem *item)
{
  g_autofree char *address = g_strdup (wmk_matrix_item_get_address (item));

  if (*address != '\0')
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, address);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
activate_current_cb (WmkMatrix *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (item != NULL)
    activate_item (self, WMK_MATRIX_ITEM (item));
}

static void
released_cb (WmkMatrix *self, int n_press, double x, double y)
{
  GtkWidget *item = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (item == NULL || !WMK_IS_MATRIX_ITEM (item))
    return;

  focus_item (self, WMK_MATRIX_ITEM (item));
  activate_item (self, WMK_MATRIX_ITEM (item));
}

static void
set_adjustment (WmkMatrix *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (*own != NULL)
    g_signal_handlers_disconnect_by_func (*own, gtk_widget_queue_allocate, self);
  g_set_object (own, adjustment);
  if (*own != NULL)
    g_signal_connect_swapped (*own, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
wmk_matrix_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WmkMatrix *self = WMK_MATRIX (object);

  if (id == PROP_HADJUSTMENT)
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  else if (id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wmk_matrix_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkMatrix *self = WMK_MATRIX (object);

  if (id == PROP_HADJUSTMENT)
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
  else if (id == PROP_VADJUSTMENT)
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
  else if (id != PROP_HSCROLL_POLICY && id != PROP_VSCROLL_POLICY)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
remove_items (WmkMatrix *self)
{
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
}

static void
wmk_matrix_dispose (GObject *object)
{
  WmkMatrix *self = WMK_MATRIX (object);

  remove_items (self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  forget_layout (GTK_WIDGET (self));
  g_clear_pointer (&self->data, wmk_matrix_data_unref);

  G_OBJECT_CLASS (wmk_matrix_parent_class)->dispose (object);
}

static void
wmk_matrix_finalize (GObject *object)
{
  g_clear_pointer (&WMK_MATRIX (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_matrix_parent_class)->finalize (object);
}

static void
install_interaction (WmkMatrixClass *klass)
{
  static const guint keys[] = {GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space};

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ACTIVATE_CURRENT] = g_signal_new_class_handler (
      "activate-current", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
      G_CALLBACK (activate_current_cb), NULL, NULL, NULL, G_TYPE_NONE, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (GTK_WIDGET_CLASS (klass), keys[i], 0, "activate-current",
                                         NULL);
}

static void
wmk_matrix_class_init (WmkMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_matrix_dispose;
  object_class->finalize = wmk_matrix_finalize;
  object_class->get_property = wmk_matrix_get_property;
  object_class->set_property = wmk_matrix_set_property;
  widget_class->measure = wmk_matrix_measure;
  widget_class->size_allocate = wmk_matrix_size_allocate;
  widget_class->snapshot = wmk_matrix_snapshot;
  widget_class->focus = wmk_matrix_widget_focus;
  wmk_chart_style_class_watch_font (widget_class, forget_layout);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  install_interaction (klass);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
wmk_matrix_init (WmkMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->items = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_item (WmkMatrix *self, int row, int column)
{
  GtkWidget *item = wmk_matrix_item_new (self->data, row, column);

  g_ptr_array_add (self->items, item);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
}

void
wmk_matrix_set_data (WmkMatrix *self, WmkMatrixData *data)
{
  int n_rows = (int) data->rows->len, n_columns = (int) data->columns->len;

  g_return_if_fail (WMK_IS_MATRIX (self));

  wmk_matrix_data_ref (data);
  g_clear_pointer (&self->data, wmk_matrix_data_unref);
  self->data = data;
  remove_items (self);

  /* Heads after cells, and so above them. */
  for (int row = 0; row < n_rows; row++)
    for (int column = 0; column < n_columns; column++)
      add_item (self, row, column);
  for (int column = 0; column < n_columns; column++)
    add_item (self, WMK_MATRIX_HEAD, column);
  for (int row = 0; row < n_rows; row++)
    add_item (self, row, WMK_MATRIX_HEAD);

  forget_layout (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
wmk_matrix_get_focused (WmkMatrix *self)
{
  GtkWidget *item;

  g_return_val_if_fail (WMK_IS_MATRIX (self), NULL);

  item = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return item == NULL ? NULL : wmk_matrix_item_get_address (WMK_MATRIX_ITEM (item));
}

gboolean
wmk_matrix_focus (WmkMatrix *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_MATRIX (self), FALSE);

  for (guint i = 0; i < self->items->len; i++) {
    WmkMatrixItem *item = g_ptr_array_index (self->items, i);

    if (g_str_equal (wmk_matrix_item_get_address (item), address))
      return focus_item (self, item);
  }

  return FALSE;
}
