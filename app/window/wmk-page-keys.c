/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-page-private.h"

static void
scroll_to_end (GtkAdjustment *adjustment)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
painted_cb (GtkAdjustment *adjustment, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, scroll_to_end, adjustment);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, adjustment);
}

/* Until the frame is painted that shows it: the last rows get their heights when they are laid out
 * in sight. */
static void
keep_at_end (GtkAdjustment *adjustment, GdkFrameClock *clock)
{
  scroll_to_end (adjustment);
  g_signal_connect_object (clock, "layout", G_CALLBACK (scroll_to_end), adjustment,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), adjustment,
                           G_CONNECT_SWAPPED);
}

/* At once: a list that scrolls by itself ends the toolkit's way there with the first rows that it
 * makes on it. */
static void
scroll_list (GtkScrolledWindow *scroller, GtkScrollType type)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_increment (adjustment);

  if (type == GTK_SCROLL_END)
    keep_at_end (adjustment, gtk_widget_get_frame_clock (GTK_WIDGET (scroller)));
  else
    gtk_adjustment_set_value (adjustment, type == GTK_SCROLL_START     ? 0
                                          : type == GTK_SCROLL_PAGE_UP ? value - page
                                                                       : value + page);
}

/* A list inside it has its own. */
static gboolean
scroll_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkScrolledWindow *scroller = wmk_page_get_scroller (WMK_PAGE (widget));
  gboolean scrolled = FALSE;
  int type;

  g_variant_get (arguments, "(i)", &type);
  if (type == GTK_SCROLL_END && wmk_page_scroll_to_end_later (WMK_PAGE (widget)))
    return TRUE;
  if (!GTK_IS_VIEWPORT (gtk_scrolled_window_get_child (scroller))) {
    scroll_list (scroller, type);
    return TRUE;
  }
  g_signal_emit_by_name (scroller, "scroll-child", type, FALSE, &scrolled);

  return scrolled;
}

/* The first row of a list that is in sight as a whole. */
static GtkWidget *
find_row_in_sight (GtkWidget *widget, GtkWidget *scroller)
{
  GtkWidget *row = NULL;
  graphene_rect_t bounds;

  if (g_str_equal (gtk_widget_get_css_name (widget), "row"))
    return gtk_widget_compute_bounds (widget, scroller, &bounds) && bounds.origin.y >= 0 ? widget
                                                                                         : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && row == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      row = find_row_in_sight (child, scroller);

  return row;
}

/* Who has scrolled a list by keys goes on there, and not at what stands above it. */
static gboolean
go_on_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkScrolledWindow *scroller = wmk_page_get_scroller (WMK_PAGE (widget));
  GtkWidget *row = NULL;

  if (gtk_widget_is_focus (widget) && !GTK_IS_VIEWPORT (gtk_scrolled_window_get_child (scroller)) &&
      gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)) > 0)
    row = find_row_in_sight (gtk_scrolled_window_get_child (scroller), GTK_WIDGET (scroller));

  return row != NULL && gtk_widget_grab_focus (row);
}

void
wmk_page_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    guint keypad_key;
    GtkScrollType type;
  } keys[] = {
      {GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GTK_SCROLL_PAGE_DOWN},
      {GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GTK_SCROLL_PAGE_UP},
      {GDK_KEY_Home, GDK_KEY_KP_Home, GTK_SCROLL_START},
      {GDK_KEY_End, GDK_KEY_KP_End, GTK_SCROLL_END},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, scroll_cb, "(i)", keys[i].type);
    gtk_widget_class_add_binding (widget_class, keys[i].keypad_key, 0, scroll_cb, "(i)",
                                  keys[i].type);
  }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, go_on_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, 0, go_on_cb, NULL);
}
