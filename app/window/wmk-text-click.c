/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-text-click.h"

/* How far the pointer may move in a click, px. */
#define CLICK_DISTANCE 4

typedef struct {
  WmkTextClicked clicked;
  gpointer data;
  graphene_point_t pressed_at; /* in the window's surface */
} TextClick;

static G_DEFINE_QUARK (wmk_text_click, text_click);

/* What was pressed in what the controller watches, and where; NULL when it is not there. */
static GtkWidget *
pick (GtkEventController *controller, graphene_point_t *place)
{
  const TextClick *self = g_object_get_qdata (G_OBJECT (controller), text_click_quark ());
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GtkNative *native = widget == NULL ? NULL : gtk_widget_get_native (widget);
  double x, y;

  if (native == NULL)
    return NULL;

  gtk_native_get_surface_transform (native, &x, &y);
  if (!gtk_widget_compute_point (
          GTK_WIDGET (native), widget,
          &GRAPHENE_POINT_INIT (self->pressed_at.x - (float) x, self->pressed_at.y - (float) y),
          place))
    return NULL;

  return gtk_widget_pick (widget, place->x, place->y, GTK_PICK_DEFAULT);
}

/* What does something by itself, as long as it is there: a box may be made anew by its click. */
static gboolean
is_on_button (GtkEventController *controller)
{
  graphene_point_t place;
  GtkWidget *picked = pick (controller, &place);

  return picked != NULL && (gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON) != NULL ||
                            gtk_widget_get_ancestor (picked, GTK_TYPE_CHECK_BUTTON) != NULL);
}

static void
click_when_idle (gpointer user_data)
{
  g_autoptr (GtkEventController) controller = user_data;
  const TextClick *self = g_object_get_qdata (G_OBJECT (controller), text_click_quark ());
  graphene_point_t place;
  GtkWidget *picked = pick (controller, &place);

  if (picked != NULL &&
      !(GTK_IS_LABEL (picked) && gtk_label_get_current_uri (GTK_LABEL (picked)) != NULL))
    self->clicked (gtk_event_controller_get_widget (controller), &place, self->data);
}

/* No gesture: the texts, which can be selected, claim what they are given. */
static gboolean
event_cb (GtkEventController *controller, GdkEvent *event)
{
  TextClick *self = g_object_get_qdata (G_OBJECT (controller), text_click_quark ());
  GdkEventType type = gdk_event_get_event_type (event);
  double x, y;

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) ||
      gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY ||
      !gdk_event_get_position (event, &x, &y))
    return FALSE;

  if (type == GDK_BUTTON_PRESS)
    self->pressed_at = GRAPHENE_POINT_INIT ((float) x, (float) y);
  else if (graphene_point_near (&self->pressed_at, &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                CLICK_DISTANCE) &&
           !is_on_button (controller))
    g_idle_add_once (click_when_idle, g_object_ref (controller));

  return FALSE;
}

void
wmk_text_click_install (GtkWidget *widget, WmkTextClicked clicked, gpointer data)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  TextClick *self = g_new0 (TextClick, 1);

  self->clicked = clicked;
  self->data = data;
  g_object_set_qdata_full (G_OBJECT (controller), text_click_quark (), self, g_free);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), NULL);
  gtk_widget_add_controller (widget, controller);
}
