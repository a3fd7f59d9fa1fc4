/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-citation-menu.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-link-row.h"
#include "window/wmk-open-gesture.h"

GMenuModel *
wmk_citation_menu_new (const char *source_id, const char *locator, const char *figure)
{
  static const struct {
    const char *label;
    const char *format;
  } entries[] = {
      {N_ ("Copy Citation as _Text"), "text"},
      {N_ ("Copy Citation as _BibTeX"), "bibtex"},
      {N_ ("Copy Citation as _RIS"), "ris"},
  };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), NULL);

    g_menu_item_set_action_and_target (item, "win.copy-citation", "(ssss)", source_id, locator,
                                       figure, entries[i].format);
    g_menu_append_item (menu, item);
  }

  return G_MENU_MODEL (menu);
}

/* A click on the dots. */
static void
pressed_cb (GtkListBox *list, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int) y);
  graphene_point_t point;

  if (row == NULL || !WMK_IS_LINK_ROW (row) ||
      wmk_link_row_get_locator (WMK_LINK_ROW (row)) == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (list), GTK_WIDGET (row),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point) ||
      !wmk_link_row_is_menu_at (WMK_LINK_ROW (row), point.x))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  wmk_open_gesture_show_menu (GTK_WIDGET (row));
}

void
wmk_citation_menu_connect (GtkListBox *list)
{
  GtkGesture *click = gtk_gesture_click_new ();

  /* Before the list opens the row. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
}
