/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-open-gesture.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "charts/wmk-bar-row.h"
#include "charts/wmk-matrix-item.h"
#include "charts/wmk-path-tile.h"
#include "charts/wmk-progress-row.h"
#include "charts/wmk-timeline-chart.h"
#include "window/wmk-citation-menu.h"
#include "window/wmk-context-menu.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-markdown-view.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

/* Where a widget leads. */
typedef struct {
  GtkWidget *widget; /* what takes the focus for it */
  const char *address;
  const char *focus; /* NULL for nothing */
} Link;

/* A button's own action tells. */
static gboolean
read_action (GtkActionable *actionable, Link *link)
{
  const char *name = gtk_actionable_get_action_name (actionable);

  if (g_strcmp0 (name, "win.open") != 0)
    return FALSE;

  g_variant_get (gtk_actionable_get_action_target_value (actionable), "(&s&s)", &link->address,
                 &link->focus);

  return TRUE;
}

/* What a list's own row holds, in its first cell where there are several; NULL for anything else.
 */
static WmkListRow *
get_list_row (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (!GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)))
    return NULL;
  if (child != NULL && !WMK_IS_LIST_ROW (child))
    child = gtk_widget_get_first_child (child);

  return child != NULL && WMK_IS_LIST_ROW (child) ? WMK_LIST_ROW (child) : NULL;
}

/* What a part of a chart leads to; NULL for anything else. */
static const char *
get_chart_address (GtkWidget *widget)
{
  if (WMK_IS_PATH_TILE (widget))
    return wmk_path_tile_get_address (WMK_PATH_TILE (widget));
  if (WMK_IS_BAR_ROW (widget))
    return wmk_bar_row_get_datum (WMK_BAR_ROW (widget))->address;
  if (WMK_IS_TIMELINE_CHART (widget))
    return wmk_timeline_chart_get_address (WMK_TIMELINE_CHART (widget));
  if (WMK_IS_PROGRESS_ROW (widget) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)))
    return wmk_progress_row_get_datum (WMK_PROGRESS_ROW (widget))->address;
  if (WMK_IS_MATRIX_ITEM (widget)) {
    const char *address = wmk_matrix_item_get_address (WMK_MATRIX_ITEM (widget));

    return *address == '\0' ? NULL : address;
  }

  return NULL;
}

static gboolean
read_link (GtkWidget *widget, Link *link)
{
  *link = (Link){.widget = widget, .address = get_chart_address (widget)};
  if (link->address == NULL)
    link->address = wmk_markdown_view_get_link (widget);
  if (link->address != NULL)
    return TRUE;

  if (WMK_IS_LINK_ROW (widget)) {
    link->address = wmk_link_row_get_address (WMK_LINK_ROW (widget));
    link->focus = wmk_link_row_get_origin (WMK_LINK_ROW (widget));
  } else if (get_list_row (widget) != NULL) {
    link->address = wmk_list_row_get_address (get_list_row (widget));
  } else if (WMK_IS_SIDEBAR_ROW (widget)) {
    link->address = wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (widget));
  } else if (WMK_IS_SECTOR_ROW (widget)) {
    link->address = wmk_sector_row_get_address (WMK_SECTOR_ROW (widget));
  } else if (GTK_IS_ACTIONABLE (widget)) {
    return read_action (GTK_ACTIONABLE (widget), link);
  }

  return link->address != NULL;
}

/* What leads somewhere: @widget, or what it is a part of in the same surface. */
static gboolean
find_link (GtkWidget *widget, Link *link)
{
  for (; widget != NULL && !GTK_IS_NATIVE (widget); widget = gtk_widget_get_parent (widget))
    if (read_link (widget, link))
      return TRUE;

  return FALSE;
}

static GVariant *
create_target (const Link *link)
{
  return g_variant_new ("(ss)", link->address, link->focus == NULL ? "" : link->focus);
}

static void
open_in_new_window (const Link *link)
{
  gtk_widget_activate_action_variant (link->widget, "win.open-in-new-window", create_target (link));
}

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* What a row that cites adds to its menu, NULL for any other. */
static GMenuModel *
create_citations (GtkWidget *widget)
{
  WmkLinkRow *row = WMK_IS_LINK_ROW (widget) ? WMK_LINK_ROW (widget) : NULL;

  if (row == NULL || wmk_link_row_get_locator (row) == NULL)
    return NULL;

  return wmk_citation_menu_new (wmk_link_row_get_address (row), wmk_link_row_get_locator (row),
                                wmk_link_row_get_figure (row));
}

static void
show_menu (const Link *link, const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new (), ways = g_menu_new ();
  g_autoptr (GMenuModel) citations = create_citations (link->widget);
  g_autofree char *query = wmk_address_dup_query (link->address);

  append_item (ways, _ ("_Open"), "win.open", create_target (link));
  append_item (ways, _ ("Open in New _Window"), "win.open-in-new-window", create_target (link));
  append_item (ways, _ ("Copy _Address"), "win.copy-address-of",
               g_variant_new_string (link->address));
  if (WMK_IS_SIDEBAR_ROW (link->widget) && query != NULL)
    append_item (ways, _ ("_Remove from Sidebar"), "win.unstar-search",
                 g_variant_new_string (query));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  if (citations != NULL)
    g_menu_append_section (menu, NULL, citations);
  if (wmk_context_menu_find (link->widget) != NULL)
    g_menu_append_section (menu, NULL, wmk_context_menu_find (link->widget));
  wmk_context_menu_open (link->widget, G_MENU_MODEL (menu), place);
}

/* By the keyboard: at the dots of a row that has such. */
static void
show_menu_on (const Link *link)
{
  GdkRectangle place;

  if (!WMK_IS_LINK_ROW (link->widget) ||
      wmk_link_row_get_locator (WMK_LINK_ROW (link->widget)) == NULL) {
    show_menu (link, NULL);
    return;
  }

  place = wmk_link_row_get_menu_place (WMK_LINK_ROW (link->widget));
  show_menu (link, &place);
}

static void
show_menu_at (const Link *link, GtkWidget *window, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GdkRectangle place;

  if (!gtk_widget_compute_point (window, link->widget, &point, &point))
    return;

  place = (GdkRectangle){(int) point.x, (int) point.y, 1, 1};
  show_menu (link, &place);
}

/* What can be done to many rows at once has more to do with one, and a menu of its own. */
static gboolean
has_own_menu (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, WMK_TYPE_PICK_LIST) != NULL;
}

static void
pressed_cb (GtkWidget *window, int n_press, double x, double y, GtkGestureSingle *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean new_window = wmk_open_gesture_is_new_window (gesture);
  Link link;

  /* What is in a menu lies over the window, and is no part of it. */
  if ((!new_window && !gdk_event_triggers_context_menu (event)) ||
      gdk_event_get_surface (event) != gtk_native_get_surface (GTK_NATIVE (window)) ||
      !find_link (gtk_widget_pick (window, x, y, GTK_PICK_DEFAULT), &link) ||
      (!new_window && has_own_menu (link.widget)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!new_window)
    show_menu_at (&link, window, x, y);
  else if (n_press == 1)
    open_in_new_window (&link);
}

static gboolean
key_pressed_cb (GtkWidget *window, guint key, guint code, GdkModifierType modifiers)
{
  gboolean new_window = wmk_open_gesture_is_new_window_key (key, modifiers);
  Link link;

  if ((!new_window && !wmk_context_menu_is_key (key, modifiers)) ||
      !find_link (gtk_root_get_focus (GTK_ROOT (window)), &link) ||
      (!new_window && has_own_menu (link.widget)))
    return FALSE;

  if (new_window)
    open_in_new_window (&link);
  else
    show_menu_on (&link);

  return TRUE;
}

void
wmk_open_gesture_install (GtkWidget *window)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before a list opens its row. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, keys);
}

void
wmk_open_gesture_show_menu (GtkWidget *row)
{
  Link link;

  if (read_link (row, &link))
    show_menu_on (&link);
}

gboolean
wmk_open_gesture_is_new_window (GtkGestureSingle *gesture)
{
  guint button = gtk_gesture_single_get_current_button (gesture);
  GdkModifierType modifiers =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return button == GDK_BUTTON_MIDDLE ||
         (button == GDK_BUTTON_PRIMARY && (modifiers & GDK_CONTROL_MASK) != 0);
}

gboolean
wmk_open_gesture_is_new_window_key (guint key, GdkModifierType modifiers)
{
  return (modifiers & GDK_CONTROL_MASK) != 0 &&
         (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter);
}

void
wmk_open_gesture_follow (GtkWidget *widget, const char *address)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat == NULL ? NULL : gdk_seat_get_keyboard (seat);
  gboolean new_window =
      keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;

  gtk_widget_activate_action (widget, new_window ? "win.open-in-new-window" : "win.open", "(ss)",
                              address, "");
}
