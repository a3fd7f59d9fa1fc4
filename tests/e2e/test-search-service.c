/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * How the installed search provider begins, hands over and ends. The program with the window is
 * played by the test.
 */

#include <signal.h>
#include <string.h>

#include "e2e/shell.h"
#include "ui/wait.h"

/* More than half of the time that it stays without a call. */
#define TIME_OF_CALLS (6 * G_TIME_SPAN_SECOND)
#define MIIT "agency/miit"

static const char application_xml[] = "<node><interface name='org.freedesktop.Application'>"
                                      "<method name='Open'>"
                                      "<arg type='as' direction='in'/>"
                                      "<arg type='a{sv}' direction='in'/>"
                                      "</method></interface></node>";

/* It starts when it is called, knows nothing of a display, and is what is installed. */
static void
test_activation (Shell *self, gconstpointer data)
{
  g_autofree char *link = NULL, *program = NULL, *maps_path = NULL, *maps = NULL;
  g_auto (GStrv) results = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (shell_is_there (self));
  results = shell_search (self, "MIIT");
  g_assert_cmpstr (results[0], !=, NULL);
  g_assert_true (shell_is_there (self));

  link = g_strdup_printf ("/proc/%u/exe", shell_get_process (self));
  program = g_file_read_link (link, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (program, ==, self->program);

  maps_path = g_strdup_printf ("/proc/%u/maps", shell_get_process (self));
  g_file_get_contents (maps_path, &maps, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (maps, "libgio"));
  g_assert_null (strstr (maps, "libgtk"));
  g_assert_null (strstr (maps, "libpango"));
  g_assert_null (strstr (maps, "libcairo"));
  g_assert_null (strstr (maps, "libX11"));
  g_assert_null (strstr (maps, "libwayland"));
}

typedef struct {
  guint n_calls;
  char *uri;
  char *startup_id;
} Opened;

static void
open_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer data)
{
  Opened *opened = data;
  g_auto (GStrv) uris = NULL;
  g_autoptr (GVariant) platform_data = NULL;

  g_variant_get (parameters, "(^as@a{sv})", &uris, &platform_data);
  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  g_free (opened->uri);
  opened->uri = g_strdup (uris[0]);
  g_clear_pointer (&opened->startup_id, g_free);
  g_variant_lookup (platform_data, "desktop-startup-id", "s", &opened->startup_id);
  opened->n_calls++;
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
named_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  gboolean *has_name = data;

  *has_name = TRUE;
}

/* What @method, called with @parameters, has the program with the window open. */
static void
assert_opens (
    Shell *self, Opened *opened, const char *method, GVariant *parameters, const char *uri)
{
  guint n_before = opened->n_calls;
  g_autoptr (GVariant) reply = shell_call (self, method, parameters);

  g_assert_cmpuint (opened->n_calls, ==, n_before + 1);
  g_assert_cmpstr (opened->uri, ==, uri);
  g_assert_cmpstr (opened->startup_id, ==, "_TIME4294967295");
}

static void
test_open (Shell *self, gconstpointer data)
{
  static const GDBusInterfaceVTable vtable = {.method_call = open_cb};
  gint64 deadline = g_get_monotonic_time () + SHELL_DEADLINE;
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (application_xml, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat ("/", WMK_APP_ID, NULL);
  const char *words[] = {"MIIT", NULL}, *query[] = {"kind:policy", "100%", "芯片", NULL};
  Opened opened = {0};
  gboolean has_name = FALSE;
  guint registration, name;

  g_strdelimit (path, ".", '/');
  registration = g_dbus_connection_register_object (self->connection, path, info->interfaces[0],
                                                    &vtable, &opened, NULL, &error);
  g_assert_no_error (error);
  name = g_bus_own_name_on_connection (self->connection, WMK_APP_ID, G_BUS_NAME_OWNER_FLAGS_NONE,
                                       named_cb, NULL, &has_name, NULL);
  while (!has_name)
    wait_step (deadline, "the program's name");

  assert_opens (self, &opened, "ActivateResult",
                g_variant_new ("(s^asu)", MIIT, words, G_MAXUINT32), "waymark:agency/miit");
  assert_opens (self, &opened, "LaunchSearch", g_variant_new ("(^asu)", query, G_MAXUINT32),
                "waymark:search/kind:policy%20100%25%20%E8%8A%AF%E7%89%87");
  assert_opens (self, &opened, "LaunchSearch", g_variant_new ("(^asu)", query + 3, G_MAXUINT32),
                "waymark:search");

  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (self->connection, registration);
  g_free (opened.uri);
  g_free (opened.startup_id);
}

/* The caller hears of it, and the next call is answered. */
static void
test_no_program (Shell *self, gconstpointer data)
{
  const char *words[] = {"MIIT", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      shell_try_call (self, "ActivateResult", g_variant_new ("(s^asu)", MIIT, words, 0), &error);
  g_auto (GStrv) results = NULL;

  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN);
  g_assert_null (reply);
  results = shell_search (self, "MIIT");
  g_assert_cmpuint (g_strv_length (results), >, 0);
}

/* Without a catalogue it answers all the same, and tells the journal in one line. */
static void
test_no_catalog (Shell *self, gconstpointer data)
{
  const char *catalog = data == NULL ? self->service : data; /* a text that is no database */
  gint64 deadline = g_get_monotonic_time () + SHELL_DEADLINE;
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GVariant) metas = NULL;

  g_subprocess_launcher_setenv (launcher, "WAYMARK_CATALOG", catalog, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawn (launcher, &error, self->program, NULL);
  g_assert_no_error (error);
  while (!shell_is_there (self))
    wait_step (deadline, "the name of the provider");

  for (guint i = 0; i < 3; i++) {
    g_auto (GStrv) results = shell_search (self, "MIIT");

    g_assert_cmpuint (g_strv_length (results), ==, 0);
  }
  metas = shell_get_metas (self, (const char *const[]){MIIT, NULL});
  g_assert_cmpuint (g_variant_n_children (metas), ==, 0);

  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (errors, catalog));
  g_assert_true (g_str_has_suffix (errors, "\n"));
  g_assert_true (strchr (g_strchug (errors), '\n') == strrchr (errors, '\n'));
}

/* It stays while it is asked, and ends a while after the last call, by itself: a while after its
 * start would be too early here. */
static void
test_end (Shell *self, gconstpointer data)
{
  gint64 begin = g_get_monotonic_time (), last = begin, deadline = begin + SHELL_DEADLINE;
  guint32 process = 0;
  g_autofree char *path = NULL;

  while (last < begin + TIME_OF_CALLS) {
    g_auto (GStrv) results = shell_search (self, "MIIT");

    if (process == 0)
      process = shell_get_process (self);
    g_assert_cmpuint (shell_get_process (self), ==, process);
    wait_step (deadline, "the last call");
    last = g_get_monotonic_time ();
  }

  while (shell_is_there (self))
    wait_step (deadline, "the end of the provider");
  g_assert_cmpint (g_get_monotonic_time () - last, >, TIME_OF_CALLS);
  path = g_strdup_printf ("/proc/%u/exe", process);
  while (g_file_test (path, G_FILE_TEST_EXISTS))
    wait_step (deadline, "the end of its process");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");

  shell_add_test ("/search-service/activation", NULL, test_activation);
  shell_add_test ("/search-service/open", NULL, test_open);
  shell_add_test ("/search-service/no-program", NULL, test_no_program);
  shell_add_test ("/search-service/no-catalog", "/no/such/folder/catalog.db", test_no_catalog);
  shell_add_test ("/search-service/bad-catalog", NULL, test_no_catalog);
  shell_add_test ("/search-service/end", NULL, test_end);

  return g_test_run ();
}
