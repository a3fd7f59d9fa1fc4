/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-history-menu.h"

#include "window/wmk-context-menu.h"
#include "window/wmk-open-gesture.h"

#define MAX_PLACES 15
#define MAX_LENGTH 60

typedef struct {
  GtkWidget *button;
  WmkHistory *history;
  int step;
} Way;

/* A menu is as wide as its longest entry. */
static char *
format_title (const WmkPlace *place)
{
  const char *title = place->title == NULL ? place->address : place->title;
  g_autofree char *start = NULL, *shown = NULL;

  if (g_utf8_strlen (title, -1) <= MAX_LENGTH)
    return wmk_context_menu_escape (title);

  start = g_utf8_substring (title, 0, MAX_LENGTH - 1);
  shown = g_strconcat (g_strchomp (start), "…", NULL);

  return wmk_context_menu_escape (shown);
}

/* Titles of places, the nearest first, which lead there. */
static GMenuModel *
create_menu (WmkHistory *history, int step)
{
  GMenu *menu = g_menu_new ();
  const WmkPlace *place;

  for (int i = 1; i <= MAX_PLACES; i++) {
    g_autoptr (GMenuItem) item = NULL;
    g_autofree char *title = NULL;

    place = wmk_history_get_place (history, i * step);
    if (place == NULL)
      break;
    title = format_title (place);
    item = g_menu_item_new (title, NULL);
    g_menu_item_set_action_and_target (item, "win.go", "i", i * step);
    g_menu_append_item (menu, item);
  }

  return G_MENU_MODEL (menu);
}

static void
show_menu (const Way *way)
{
  g_autoptr (GMenuModel) menu = create_menu (way->history, way->step);

  if (g_menu_model_get_n_items (menu) > 0)
    wmk_context_menu_open (way->button, menu, NULL);
}

static void
open_in_new_window (const Way *way)
{
  const WmkPlace *place = wmk_history_get_place (way->history, way->step);

  if (place != NULL)
    gtk_widget_activate_action (way->button, "win.open-in-new-window", "(ss)", place->address,
                                place->focus);
}

static void
pressed_cb (GtkGestureSingle *gesture, int n_press, double x, double y, gpointer way)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean new_window = wmk_open_gesture_is_new_window (gesture);

  if (!new_window && !gdk_event_triggers_context_menu (event))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (new_window)
    open_in_new_window (way);
  else
    show_menu (way);
}

static void
long_pressed_cb (GtkGesture *gesture, double x, double y, gpointer way)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (way);
}

static gboolean
key_pressed_cb (
    GtkEventController *controller, guint key, guint code, GdkModifierType modifiers, gpointer way)
{
  gboolean new_window = wmk_open_gesture_is_new_window_key (key, modifiers);

  if (!new_window && !wmk_context_menu_is_key (key, modifiers))
    return FALSE;

  if (new_window)
    open_in_new_window (way);
  else
    show_menu (way);

  return TRUE;
}

static void
free_way (gpointer way, GClosure *closure)
{
  g_free (way);
}

/* Before the button acts by itself. */
static void
add_controller (const Way *way, GtkEventController *controller, const char *signal, GCallback cb)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, signal, cb, g_memdup2 (way, sizeof *way), free_way, 0);
  gtk_widget_add_controller (way->button, controller);
}

void
wmk_history_menu_connect (GtkWidget *button, WmkHistory *history, int step)
{
  const Way way = {.button = button, .history = history, .step = step};
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  add_controller (&way, GTK_EVENT_CONTROLLER (click), "pressed", G_CALLBACK (pressed_cb));
  add_controller (&way, GTK_EVENT_CONTROLLER (press), "pressed", G_CALLBACK (long_pressed_cb));
  add_controller (&way, gtk_event_controller_key_new (), "key-pressed",
                  G_CALLBACK (key_pressed_cb));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Shift+F10", -1);
}
