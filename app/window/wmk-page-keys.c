/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-page-private.h"

/* At once: a list that scrolls by itself ends the toolkit's way there with the first rows that it
 * makes on it. */
static void
scroll_list (GtkAdjustment *adjustment, GtkScrollType type)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_increment (adjustment);

  gtk_adjustment_set_value (adjustment, type == GTK_SCROLL_START     ? 0
                                        : type == GTK_SCROLL_END     ? G_MAXDOUBLE
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
    scroll_list (gtk_scrolled_window_get_vadjustment (scroller), type);
    return TRUE;
  }
  g_signal_emit_by_name (scroller, "scroll-child", type, FALSE, &scrolled);

  return scrolled;
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
}
