/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-growing-text.h"

/* What stays free about the frame in what scrolls it, px. */
#define MARGIN 6

struct _WmkGrowingText {
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkTextView *view;
  int min_height;
  int max_height;
  GtkWidget *frame;      /* not owned: it holds this; NULL where none is to be kept in sight */
  GtkAdjustment *around; /* of what scrolls the frame, NULL while it is away */
  guint fit_handler;
  gboolean changed; /* the text, since room was given to it */
};

G_DEFINE_FINAL_TYPE (WmkGrowingText, wmk_growing_text, GTK_TYPE_WIDGET)

enum {
  PROP_VIEW = 1,
  PROP_MIN_HEIGHT,
  PROP_MAX_HEIGHT,
  PROP_FRAME,
  N_PROPERTIES,
};

/* Of a line as it is in the text, which may take several. */
static int
measure_line (GtkTextBuffer *buffer, int line, PangoLayout *layout)
{
  GtkTextIter begin, end;
  g_autofree char *text = NULL;
  int height;

  gtk_text_buffer_get_iter_at_line (buffer, &begin, line);
  end = begin;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_buffer_get_text (buffer, &begin, &end, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* As the view lays it out, as far as it may show at once. */
static int
measure_text (WmkGrowingText *self, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  int height =
      gtk_text_view_get_top_margin (self->view) + gtk_text_view_get_bottom_margin (self->view);

  width -= gtk_text_view_get_left_margin (self->view) + gtk_text_view_get_right_margin (self->view);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer) && height < self->max_height; i++)
    height += measure_line (buffer, i, layout);

  return height;
}

static void
set_max_height (WmkGrowingText *self, int max_height)
{
  if (self->max_height == max_height)
    return;

  self->max_height = max_height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
wmk_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_growing_text_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (widget);
  int height;

  gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  height = for_size < 0 ? self->min_height : measure_text (self, for_size);
  height = MAX (self->min_height, MIN (height, self->max_height));
  *minimum = *natural = MAX (*minimum, height);
}

/* As high as the frame may be to be seen at once; in sight, while the focus is there. */
static void
fit_frame (WmkGrowingText *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (self->frame, GTK_TYPE_VIEWPORT);
  int others = gtk_widget_get_height (self->frame) - gtk_widget_get_height (GTK_WIDGET (self));
  int room = (int) gtk_adjustment_get_page_size (self->around) - others - 2 * MARGIN;
  graphene_rect_t bounds;

  set_max_height (self, MAX (room, self->min_height));
  if (gtk_widget_get_focus_child (self->frame) != NULL &&
      gtk_widget_compute_bounds (self->frame, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                 &bounds))
    gtk_adjustment_clamp_page (self->around, bounds.origin.y - MARGIN,
                               bounds.origin.y + bounds.size.height + MARGIN);
}

static gboolean
fit (gpointer user_data)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (user_data);
  GtkWidget *written = self->frame != NULL ? self->frame : GTK_WIDGET (self);

  self->fit_handler = 0;
  if (gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    return G_SOURCE_REMOVE;

  if (self->around != NULL)
    fit_frame (self);
  if (gtk_widget_get_focus_child (written) != NULL)
    gtk_text_view_scroll_mark_onscreen (
        self->view, gtk_text_buffer_get_insert (gtk_text_view_get_buffer (self->view)));

  return G_SOURCE_REMOVE;
}

/* Not at once: what changes it is most often the giving of room. */
static void
fit_later (WmkGrowingText *self)
{
  if (self->fit_handler == 0)
    self->fit_handler = g_idle_add (fit, self);
}

/* Ends the way that it is on by itself, where it is. */
static void
stop_scrolling (GtkAdjustment *adjustment)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment));
}

/* While a view scrolls it takes no account of its new size, nor afterwards: it would stay on its
 * way to where the cursor had been with the old one. */
static void
wmk_growing_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (widget);

  if (self->changed || gtk_widget_get_width (self->scroller) != width ||
      gtk_widget_get_height (self->scroller) != height) {
    stop_scrolling (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)));
    stop_scrolling (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
    fit_later (self);
  }
  self->changed = FALSE;
  gtk_widget_size_allocate (self->scroller, &(GtkAllocation){0, 0, width, height}, -1);
}

static void
wmk_growing_text_map (GtkWidget *widget)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (widget);
  GtkWidget *viewport =
      self->frame == NULL ? NULL : gtk_widget_get_ancestor (self->frame, GTK_TYPE_VIEWPORT);

  GTK_WIDGET_CLASS (wmk_growing_text_parent_class)->map (widget);

  if (viewport == NULL)
    return;
  self->around = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  g_signal_connect_object (self->around, "changed", G_CALLBACK (fit_later), self,
                           G_CONNECT_SWAPPED);
  fit_later (self);
}

static void
wmk_growing_text_unmap (GtkWidget *widget)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (widget);

  g_clear_handle_id (&self->fit_handler, g_source_remove);
  if (self->around != NULL)
    g_signal_handlers_disconnect_by_func (self->around, fit_later, self);
  self->around = NULL;

  GTK_WIDGET_CLASS (wmk_growing_text_parent_class)->unmap (widget);
}

/* All from the view on: the lines are laid out where it is given its room, too. */
static void
changed_cb (WmkGrowingText *self)
{
  self->changed = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

static void
set_view (WmkGrowingText *self, GtkTextView *view)
{
  self->view = view;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (view));
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
wmk_growing_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (object);

  switch (id) {
  case PROP_VIEW:
    g_value_set_object (value, self->view);
    break;
  case PROP_MIN_HEIGHT:
    g_value_set_int (value, self->min_height);
    break;
  case PROP_MAX_HEIGHT:
    g_value_set_int (value, self->max_height);
    break;
  case PROP_FRAME:
    g_value_set_object (value, self->frame);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_growing_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (object);

  switch (id) {
  case PROP_VIEW:
    set_view (self, g_value_get_object (value));
    break;
  case PROP_MIN_HEIGHT:
    self->min_height = g_value_get_int (value);
    break;
  case PROP_MAX_HEIGHT:
    set_max_height (self, g_value_get_int (value));
    break;
  case PROP_FRAME:
    self->frame = g_value_get_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_growing_text_dispose (GObject *object)
{
  WmkGrowingText *self = WMK_GROWING_TEXT (object);

  self->view = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (wmk_growing_text_parent_class)->dispose (object);
}

static void
wmk_growing_text_class_init (WmkGrowingTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamSpec *properties[N_PROPERTIES] = {NULL};
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wmk_growing_text_get_property;
  object_class->set_property = wmk_growing_text_set_property;
  object_class->dispose = wmk_growing_text_dispose;
  widget_class->get_request_mode = wmk_growing_text_get_request_mode;
  widget_class->measure = wmk_growing_text_measure;
  widget_class->size_allocate = wmk_growing_text_size_allocate;
  widget_class->map = wmk_growing_text_map;
  widget_class->unmap = wmk_growing_text_unmap;

  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, GTK_TYPE_TEXT_VIEW, flags);
  properties[PROP_MIN_HEIGHT] = g_param_spec_int ("min-height", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_MAX_HEIGHT] =
      g_param_spec_int ("max-height", NULL, NULL, 0, G_MAXINT, G_MAXINT, flags);
  properties[PROP_FRAME] = g_param_spec_object ("frame", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wmk_growing_text_init (WmkGrowingText *self)
{
  self->max_height = G_MAXINT;
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
wmk_growing_text_new (GtkTextView *view, int min_height, int max_height)
{
  return g_object_new (WMK_TYPE_GROWING_TEXT, "view", view, "min-height", min_height, "max-height",
                       max_height, NULL);
}
