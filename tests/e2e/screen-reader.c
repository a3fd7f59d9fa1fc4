/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "screen-reader.h"

#include <string.h>

#include "ui/robot.h"
#include "ui/wait.h"

#define DEADLINE (90 * G_TIME_SPAN_SECOND)

/* More than there are stops of the keyboard on any page. */
#define MAX_KEYS 200

static Robot *robot;
static GSubprocess *process;
static gulong window;
static AtspiEventListener *listener;
static Node *focused; /* where the last event of the tree has put the focus */

static gboolean
contains (const char *text, const char *part)
{
  return part == NULL || (text != NULL && strstr (text, part) != NULL);
}

/* Depth first. What goes away meanwhile is as if it were not there. */
static Node *
search (Node *root, AtspiRole role, const char *name, const char *description)
{
  int n_children;

  if ((role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (root, NULL) == role) &&
      reader_matches (root, name, description))
    return g_object_ref (root);

  n_children = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n_children; i++) {
    g_autoptr (Node) child = atspi_accessible_get_child_at_index (root, i, NULL);
    Node *found = child == NULL ? NULL : search (child, role, name, description);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* In all programs, for only the program is there. Its process is not known: of one in a sandbox
 * the bus sees the sandbox's door. */
static Node *
search_desktop (AtspiRole role, const char *name, const char *description)
{
  g_autoptr (Node) desktop = atspi_get_desktop (0);
  Node *found = NULL;
  int n_children;

  /* The library's memory of a program that was still starting may stay wrong for good. */
  atspi_accessible_clear_cache (desktop);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children && found == NULL; i++) {
    g_autoptr (Node) program = atspi_accessible_get_child_at_index (desktop, i, NULL);

    if (program != NULL) {
      atspi_accessible_clear_cache (program);
      atspi_accessible_set_cache_mask (program, ATSPI_CACHE_NONE);
      found = search (program, role, name, description);
    }
  }

  return found;
}

static gboolean
has_state (Node *node, AtspiStateType state)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (node);
  gboolean has = atspi_state_set_contains (states, state);

  g_object_unref (states);

  return has;
}

static void
focus_moved_cb (AtspiEvent *event, void *data)
{
  if (event->detail1 != 0)
    g_set_object (&focused, event->source);
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

void
reader_begin (void)
{
  /* Here, not in the program: the library warns of programs that are still starting. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  listener = atspi_event_listener_new (focus_moved_cb, NULL, NULL);
  g_assert_true (atspi_event_listener_register (listener, "object:state-changed:focused", NULL));
  robot = robot_new ();
  g_assert_nonnull (robot);
}

void
reader_end (void)
{
  g_clear_pointer (&robot, robot_free);
  g_clear_object (&focused);
  g_clear_object (&listener);
  atspi_exit ();
}

void
reader_start_program (const char *title)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("WAYMARK_PROGRAM"), NULL);
  g_assert_no_error (error);
  while ((window = robot_find (robot, title)) == 0)
    wait_step (deadline, "the window");
  robot_focus (robot, window);
}

void
reader_close_program (void)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  g_autoptr (GError) error = NULL;

  robot_close (robot, window);
  while (g_subprocess_get_identifier (process) != NULL)
    wait_step (deadline, "the end of the program");
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&process);
}

Node *
reader_wait_for (AtspiRole role, const char *name, const char *description)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  Node *found;

  while ((found = search_desktop (role, name, description)) == NULL)
    wait_step (deadline, name != NULL ? name : description);

  return found;
}

void
reader_wait_for_title (const char *title)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;

  while (robot_find (robot, title) == 0)
    wait_step (deadline, title);
}

void
reader_wait_for_focus (Node *node)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;

  while (!has_state (node, ATSPI_STATE_FOCUSED))
    wait_step (deadline, "the focus");
}

gboolean
reader_matches (Node *node, const char *name, const char *description)
{
  g_autofree char *own_name = atspi_accessible_get_name (node, NULL);
  g_autofree char *own_description = atspi_accessible_get_description (node, NULL);

  return (name == NULL || g_strcmp0 (own_name, name) == 0) &&
         contains (own_description, description);
}

void
reader_press (const char *modifiers, const char *key)
{
  robot_key (robot, modifiers, key);
}

void
reader_move (const char *key)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;

  /* What is still under way belongs to what was done before. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&focused);
  robot_key (robot, NULL, key);
  while (focused == NULL)
    wait_step (deadline, key);
}

void
reader_walk_to (const char *key, const char *name, const char *description)
{
  for (guint i = 0; i < MAX_KEYS; i++) {
    if (focused != NULL && reader_matches (focused, name, description) &&
        has_state (focused, ATSPI_STATE_FOCUSED))
      return;
    reader_move (key);
  }
  g_error ("%s does not lead to %s", key, name != NULL ? name : description);
}
