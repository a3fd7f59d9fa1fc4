/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * "Where does that figure come from?", asked the installed program as a screen reader would: all
 * that is known of it is its accessibility tree, all that is done to it are keys.
 */

#include <atspi/atspi.h>
#include <gio/gio.h>
#include <string.h>

#include "ui/robot.h"
#include "ui/wait.h"

#define DEADLINE (90 * G_TIME_SPAN_SECOND)

/* More than there are stops of the keyboard on any page on the way. */
#define MAX_KEYS 200

#define SECTOR "New-energy vehicles"
#define INDICATOR "New-energy vehicles, indigenous share"
#define LOCATOR "Appendix 3, 6.b.ii"
#define AS_PRINTED "indigenous NEVs to reach over 80% of the market"
#define DOCUMENT "Report on Made in China 2025"

/* What the tree is made of; by a name of our own, for only newer headers have a clean-up of it. */
typedef AtspiAccessible Node;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, g_object_unref)

static Robot *robot;
static GSubprocess *process;
static Node *focused; /* where the last event of the tree has put the focus */

static gboolean
contains (const char *text, const char *part)
{
  return part == NULL || (text != NULL && strstr (text, part) != NULL);
}

static gboolean
matches (Node *node, const char *name, const char *description)
{
  g_autofree char *own_name = atspi_accessible_get_name (node, NULL);
  g_autofree char *own_description = atspi_accessible_get_description (node, NULL);

  return (name == NULL || g_strcmp0 (own_name, name) == 0) &&
         contains (own_description, description);
}

/* Depth first. What goes away meanwhile is as if it were not there. */
static Node *
search (Node *root, AtspiRole role, const char *name, const char *description)
{
  int n_children;

  if ((role == ATSPI_ROLE_INVALID || atspi_accessible_get_role (root, NULL) == role) &&
      matches (root, name, description))
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

/* The program's node in the tree of all programs. */
static Node *
find_program (void)
{
  g_autoptr (Node) desktop = atspi_get_desktop (0);
  int n_children;

  /* The library's memory of a program that was still starting may stay wrong for good. */
  atspi_accessible_clear_cache (desktop);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
  n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children; i++) {
    g_autoptr (Node) program = atspi_accessible_get_child_at_index (desktop, i, NULL);
    g_autofree char *id = g_strdup_printf (
        "%u", program == NULL ? 0 : atspi_accessible_get_process_id (program, NULL));

    if (g_str_equal (id, g_subprocess_get_identifier (process))) {
      atspi_accessible_clear_cache (program);
      atspi_accessible_set_cache_mask (program, ATSPI_CACHE_NONE);
      return g_steal_pointer (&program);
    }
  }

  return NULL;
}

static Node *
wait_for (AtspiRole role, const char *name, const char *description)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  Node *found = NULL;

  while (found == NULL) {
    g_autoptr (Node) program = find_program ();

    found = program == NULL ? NULL : search (program, role, name, description);
    if (found == NULL)
      wait_step (deadline, name != NULL ? name : description);
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

/* Presses a key that moves the focus, and waits until it has. */
static void
press (const char *key)
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

/* Presses @key, and again, until the focus is on such a row. */
static void
walk_to (const char *key, const char *name, const char *description)
{
  for (guint i = 0; i < MAX_KEYS; i++) {
    if (focused != NULL && matches (focused, name, description) &&
        has_state (focused, ATSPI_STATE_FOCUSED))
      return;
    press (key);
  }
  g_error ("%s does not lead to %s", key, name != NULL ? name : description);
}

static void
start_program (void)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  g_autoptr (GError) error = NULL;
  gulong window;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("WAYMARK_PROGRAM"), NULL);
  g_assert_no_error (error);
  while ((window = robot_find (robot, "Overview – Waymark")) == 0)
    wait_step (deadline, "the window");
  robot_focus (robot, window);
}

static void
end_program (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = robot_dup_title (robot);

  robot_close (robot, robot_find (robot, title));
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&process);
}

static void
test_source_of_a_figure (void)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  g_autoptr (Node) sector = NULL, row = NULL, citation = NULL, title = NULL, use = NULL;

  start_program ();

  sector = wait_for (ATSPI_ROLE_LIST_ITEM, SECTOR, "targets: ");
  press ("F9");
  walk_to ("Down", SECTOR, "targets: ");
  robot_key (robot, NULL, "Return");

  row = wait_for (ATSPI_ROLE_LIST_ITEM, INDICATOR, "Target for 2025: more than 80");
  walk_to ("Tab", NULL, "Target for ");
  walk_to ("Down", INDICATOR, "Target for 2025: more than 80");
  robot_key (robot, NULL, "Return");

  citation = wait_for (ATSPI_ROLE_LIST_ITEM, DOCUMENT, AS_PRINTED);
  g_assert_true (matches (citation, NULL, LOCATOR));
  walk_to ("Tab", DOCUMENT, AS_PRINTED);
  robot_key (robot, NULL, "Return");

  title = wait_for (ATSPI_ROLE_LABEL, DOCUMENT, NULL);
  g_assert_nonnull (title);
  use = wait_for (ATSPI_ROLE_LIST_ITEM, NULL, AS_PRINTED);
  g_assert_true (matches (use, NULL, LOCATOR));
  while (!has_state (use, ATSPI_STATE_FOCUSED))
    wait_step (deadline, "the focus on what was cited");

  end_program ();
}

int
main (int argc, char *argv[])
{
  AtspiEventListener *listener;
  int status;

  g_test_init (&argc, &argv, NULL);
  /* Here, not in the program: the library warns of programs that are still starting. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  g_assert_cmpint (atspi_init (), ==, 0);
  listener = atspi_event_listener_new (focus_moved_cb, NULL, NULL);
  g_assert_true (atspi_event_listener_register (listener, "object:state-changed:focused", NULL));
  robot = robot_new ();
  g_assert_nonnull (robot);
  g_test_add_func ("/e2e/source-of-a-figure", test_source_of_a_figure);
  status = g_test_run ();
  g_clear_pointer (&robot, robot_free);
  g_clear_object (&focused);
  g_object_unref (listener);
  atspi_exit ();

  return status;
}
