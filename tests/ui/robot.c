/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/robot.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <string.h>

struct _Robot {
  Display *display;
};

/* A window that goes away between two requests is no reason to end the test. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

Robot *
robot_new (void)
{
  Display *display = XOpenDisplay (NULL);
  int event, error, major, minor;
  Robot *self;

  if (display == NULL)
    return NULL;

  XSetErrorHandler (ignore_error);
  g_assert_true (XTestQueryExtension (display, &event, &error, &major, &minor));
  self = g_new0 (Robot, 1);
  self->display = display;

  return self;
}

void
robot_free (Robot *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

static char *
dup_window_title (Robot *self, Window window)
{
  Atom property = XInternAtom (self->display, "_NET_WM_NAME", False), type = None;
  unsigned char *data = NULL;
  unsigned long n_items = 0, n_left = 0;
  int format = 0;
  char *title = NULL;

  if (XGetWindowProperty (self->display, window, property, 0, 1024, False, AnyPropertyType, &type,
                          &format, &n_items, &n_left, &data) == Success &&
      data != NULL)
    title = g_strdup ((const char *) data);
  if (data != NULL)
    XFree (data);

  return title;
}

/* The highest window in sight whose title is @title, or any title when that is NULL. */
static Window
find_window (Robot *self, const char *title, char **found_title)
{
  Window root, parent, *children = NULL, found = None;
  unsigned int n_children = 0;

  if (!XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &children,
                   &n_children))
    return None;

  for (unsigned int i = n_children; i > 0 && found == None; i--) {
    XWindowAttributes attributes = {0};
    g_autofree char *own = dup_window_title (self, children[i - 1]);

    if (own == NULL || (title != NULL && !g_str_equal (own, title)) ||
        !XGetWindowAttributes (self->display, children[i - 1], &attributes) ||
        attributes.map_state != IsViewable)
      continue;
    found = children[i - 1];
    if (found_title != NULL)
      *found_title = g_steal_pointer (&own);
  }
  if (children != NULL)
    XFree (children);

  return found;
}

gulong
robot_find (Robot *self, const char *title)
{
  return find_window (self, title, NULL);
}

char *
robot_dup_title (Robot *self)
{
  char *title = NULL;

  find_window (self, NULL, &title);

  return title;
}

void
robot_focus (Robot *self, gulong window)
{
  XSetInputFocus (self->display, window, RevertToPointerRoot, CurrentTime);
  XSync (self->display, False);
}

void
robot_resize (Robot *self, gulong window, int width, int height)
{
  XMoveResizeWindow (self->display, window, 0, 0, (unsigned int) width, (unsigned int) height);
  XSync (self->display, False);
}

void
robot_close (Robot *self, gulong window)
{
  XEvent event = {0};

  event.xclient.type = ClientMessage;
  event.xclient.window = window;
  event.xclient.message_type = XInternAtom (self->display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = (long) XInternAtom (self->display, "WM_DELETE_WINDOW", False);
  event.xclient.data.l[1] = CurrentTime;
  XSendEvent (self->display, window, False, NoEventMask, &event);
  XSync (self->display, False);
}

static void
send_key (Robot *self, KeySym symbol, gboolean press)
{
  XTestFakeKeyEvent (self->display, XKeysymToKeycode (self->display, symbol), press, 0);
}

static void
send_modifiers (Robot *self, const char *modifiers, gboolean press)
{
  static const struct {
    const char *name;
    const char *symbol;
  } keys[] = {{"ctrl", "Control_L"}, {"shift", "Shift_L"}, {"alt", "Alt_L"}};

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (modifiers != NULL && strstr (modifiers, keys[i].name) != NULL)
      send_key (self, XStringToKeysym (keys[i].symbol), press);
}

void
robot_key (Robot *self, const char *modifiers, const char *key)
{
  KeySym symbol = XStringToKeysym (key);
  KeyCode code = XKeysymToKeycode (self->display, symbol);
  gboolean on_second_level = code != 0 &&
                             XkbKeycodeToKeysym (self->display, code, 0, 0) != symbol &&
                             XkbKeycodeToKeysym (self->display, code, 0, 1) == symbol &&
                             (modifiers == NULL || strstr (modifiers, "shift") == NULL);

  g_assert_cmpuint (code, !=, 0);
  send_modifiers (self, modifiers, TRUE);
  if (on_second_level)
    send_key (self, XStringToKeysym ("Shift_L"), TRUE);
  XTestFakeKeyEvent (self->display, code, True, 0);
  XTestFakeKeyEvent (self->display, code, False, 0);
  if (on_second_level)
    send_key (self, XStringToKeysym ("Shift_L"), FALSE);
  send_modifiers (self, modifiers, FALSE);
  XSync (self->display, False);
}

void
robot_point (Robot *self, gulong window, int x, int y)
{
  int root_x = 0, root_y = 0;
  Window child;

  XTranslateCoordinates (self->display, window, DefaultRootWindow (self->display), x, y, &root_x,
                         &root_y, &child);
  XTestFakeMotionEvent (self->display, -1, root_x, root_y, 0);
  XSync (self->display, False);
}

void
robot_press (Robot *self, const char *modifiers, guint button, gboolean press)
{
  if (press)
    send_modifiers (self, modifiers, TRUE);
  XTestFakeButtonEvent (self->display, button, press, 0);
  if (!press)
    send_modifiers (self, modifiers, FALSE);
  XSync (self->display, False);
}

void
robot_click (Robot *self, guint button)
{
  robot_press (self, NULL, button, TRUE);
  robot_press (self, NULL, button, FALSE);
}

void
robot_drag (Robot *self, int dx, int dy)
{
  XTestFakeButtonEvent (self->display, 1, True, 0);
  /* On the way, too, as a hand does. */
  for (int i = 1; i <= 4; i++)
    XTestFakeRelativeMotionEvent (self->display, dx / 4, dy / 4, 0);
  XTestFakeButtonEvent (self->display, 1, False, 0);
  XSync (self->display, False);
}

void
robot_scroll (Robot *self, const char *modifiers, guint button)
{
  send_modifiers (self, modifiers, TRUE);
  robot_click (self, button);
  send_modifiers (self, modifiers, FALSE);
  XSync (self->display, False);
}
