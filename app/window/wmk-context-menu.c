/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-context-menu.h"

#include <adwaita.h>

/* After what was chosen from it has been done. */
static void
unparent_when_idle (gpointer user_data)
{
  g_autoptr (GtkWidget) popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

/* What had the focus has it again; where that was elsewhere, what the menu is of. */
static void
closed_cb (GtkWidget *popover, GtkWidget *widget)
{
  GtkWidget *before = g_object_get_data (G_OBJECT (popover), "waymark-focus");

  if (before == NULL || gtk_widget_get_root (before) != gtk_widget_get_root (widget) ||
      !gtk_widget_grab_focus (before))
    gtk_widget_grab_focus (widget);
  g_idle_add_once (unparent_when_idle, g_object_ref (popover));
}

/* @place of @widget, %NULL for all of it, as @parent sees it. */
static GdkRectangle
translate (GtkWidget *widget, GtkWidget *parent, const GdkRectangle *place)
{
  GdkRectangle whole = {0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)};
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  if (place == NULL)
    place = &whole;
  if (!gtk_widget_compute_point (widget, parent,
                                 &GRAPHENE_POINT_INIT ((float) place->x, (float) place->y), &point))
    return *place;

  return (GdkRectangle){(int) point.x, (int) point.y, place->width, place->height};
}

void
wmk_context_menu_open (GtkWidget *widget, GMenuModel *menu, const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  GtkWidget *table = gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW);
  /* A row of a table takes all its children for cells. */
  GtkWidget *parent = table == NULL ? widget : gtk_widget_get_ancestor (table, ADW_TYPE_BIN);
  GdkRectangle target = translate (widget, parent, place);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && !gtk_widget_get_focusable (widget) && gtk_widget_is_ancestor (focus, widget))
    g_object_set_data_full (G_OBJECT (popover), "waymark-focus", g_object_ref (focus),
                            g_object_unref);
  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &target);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), widget, 0);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

gboolean
wmk_context_menu_is_key (guint key, GdkModifierType modifiers)
{
  return key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (modifiers & GDK_SHIFT_MASK) != 0);
}

/* Whom a list asks. */
typedef struct {
  WmkRowMenu open;
  gpointer data;
} Opener;

static void
row_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, Opener *opener)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *row = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  while (row != NULL && row != list && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  if (!gdk_event_triggers_context_menu (event) || row == NULL || row == list ||
      !gtk_widget_compute_point (list, row, &point, &point))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  opener->open (row, &(GdkRectangle){(int) point.x, (int) point.y, 1, 1}, opener->data);
}

static gboolean
row_key_pressed_cb (
    GtkEventController *keys, guint key, guint code, GdkModifierType modifiers, Opener *opener)
{
  GtkWidget *row = gtk_widget_get_focus_child (gtk_event_controller_get_widget (keys));

  if (row == NULL || !wmk_context_menu_is_key (key, modifiers))
    return FALSE;
  opener->open (row, NULL, opener->data);

  return TRUE;
}

static void
free_opener (gpointer opener, GClosure *closure)
{
  g_free (opener);
}

void
wmk_context_menu_install_rows (GtkWidget *list, WmkRowMenu open, gpointer data)
{
  const Opener opener = {open, data};
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_data (click, "pressed", G_CALLBACK (row_pressed_cb),
                         g_memdup2 (&opener, sizeof opener), free_opener, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (row_key_pressed_cb),
                         g_memdup2 (&opener, sizeof opener), free_opener, 0);
  gtk_widget_add_controller (list, keys);
}

char *
wmk_context_menu_escape (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

/* What was installed. */
static void
open_installed (GtkEventController *controller, const GdkRectangle *place)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  wmk_context_menu_open (widget, g_object_get_data (G_OBJECT (widget), "waymark-menu"), place);
}

static void
pressed_cb (GtkGesture *click, int n_press, double x, double y)
{
  const GdkRectangle place = {(int) x, (int) y, 1, 1};

  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  open_installed (GTK_EVENT_CONTROLLER (click), &place);
}

static gboolean
key_pressed_cb (GtkEventController *keys, guint key, guint code, GdkModifierType modifiers)
{
  if (!wmk_context_menu_is_key (key, modifiers))
    return FALSE;

  open_installed (keys, NULL);

  return TRUE;
}

void
wmk_context_menu_install (GtkWidget *widget, GMenuModel *menu)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set_data_full (G_OBJECT (widget), "waymark-menu", g_object_ref (menu), g_object_unref);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (widget, keys);
}

GMenuModel *
wmk_context_menu_find (GtkWidget *widget)
{
  GMenuModel *menu = NULL;

  for (; menu == NULL && widget != NULL; widget = gtk_widget_get_parent (widget))
    menu = g_object_get_data (G_OBJECT (widget), "waymark-menu");

  return menu;
}

void
wmk_context_menu_append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}
