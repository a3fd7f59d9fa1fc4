/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-citation-menu.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-link-row.h"

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

/* After what was chosen from it has been done. */
static void
unparent_when_idle (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static void
closed_cb (GtkWidget *popover)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (popover));
  g_idle_add_once (unparent_when_idle, g_object_ref (popover));
}

static void
open_menu (WmkLinkRow *row)
{
  g_autoptr (GMenuModel) menu =
      wmk_citation_menu_new (wmk_link_row_get_address (row), wmk_link_row_get_locator (row),
                             wmk_link_row_get_figure (row));
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  GdkRectangle place = wmk_link_row_get_menu_place (row);

  gtk_widget_set_parent (popover, GTK_WIDGET (row));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (row, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static WmkLinkRow *
get_citing_row (GtkWidget *row)
{
  return row != NULL && WMK_IS_LINK_ROW (row) &&
                 wmk_link_row_get_locator (WMK_LINK_ROW (row)) != NULL
             ? WMK_LINK_ROW (row)
             : NULL;
}

static void
pressed_cb (GtkListBox *list, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkListBoxRow *found = gtk_list_box_get_row_at_y (list, (int) y);
  WmkLinkRow *row = get_citing_row (GTK_WIDGET (found));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean primary =
      gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY;
  graphene_point_t point;

  if (row == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (list), GTK_WIDGET (row),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point) ||
      !(gdk_event_triggers_context_menu (event) ||
        (primary && wmk_link_row_is_menu_at (row, point.x))))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (row);
}

static gboolean
key_pressed_cb (GtkListBox *list, guint key, guint code, GdkModifierType modifiers)
{
  WmkLinkRow *row = get_citing_row (gtk_widget_get_focus_child (GTK_WIDGET (list)));

  if (row == NULL || !(key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK)))
    return FALSE;

  open_menu (row);

  return TRUE;
}

void
wmk_citation_menu_connect (GtkListBox *list)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  /* Before the list opens the row. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), list,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
