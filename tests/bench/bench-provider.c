/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * The search provider: from the first call, for which the bus starts it, to the answer; then from
 * key to answer as the reader types on, and to what the Shell shows; and its memory.
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench.h"

#define N_RUNS 21
#define N_SHOWN 5
#define START_BUDGET 100
#define NAME WMK_APP_ID ".SearchProvider"

static const char *const typed[] = {"s",          "se",      "sem",        "semi",
                                    "semiconduc", "MIIT",    "芯",         "中国制造2025",
                                    "industrial", "new en",  "new energy", "rail 2025",
                                    "standards",  "robotics"};

static GVariant *
call (GDBusConnection *bus, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply = g_dbus_connection_call_sync (
      bus, NAME, WMK_OBJECT_PATH "/SearchProvider", "org.gnome.Shell.SearchProvider2", method,
      parameters, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);

  return reply;
}

static double
measure_search (GDBusConnection *bus, const char *text, GStrv *results)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  double begin = bench_get_seconds ();
  g_autoptr (GVariant) reply = call (bus, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  double milliseconds = (bench_get_seconds () - begin) * 1000;

  g_variant_get (reply, "(^as)", results);

  return milliseconds;
}

/* Of the few that the Shell shows. */
static double
measure_metas (GDBusConnection *bus, char **ids)
{
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();
  g_auto (GStrv) parameters = NULL;
  double begin;

  for (guint i = 0; i < N_SHOWN && ids[i] != NULL; i++)
    g_strv_builder_add (shown, ids[i]);
  parameters = g_strv_builder_end (shown);
  begin = bench_get_seconds ();
  g_variant_unref (call (bus, "GetResultMetas", g_variant_new ("(^as)", parameters)));

  return (bench_get_seconds () - begin) * 1000;
}

static GVariant *
ask_bus (GDBusConnection *bus, const char *method)
{
  return g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                      "org.freedesktop.DBus", method, g_variant_new ("(s)", NAME),
                                      NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
}

static int
get_process (GDBusConnection *bus)
{
  g_autoptr (GVariant) reply = ask_bus (bus, "GetConnectionUnixProcessID");
  guint32 process;

  g_variant_get (reply, "(u)", &process);

  return (int) process;
}

static gboolean
is_there (GDBusConnection *bus)
{
  g_autoptr (GVariant) reply = ask_bus (bus, "NameHasOwner");
  gboolean there;

  g_variant_get (reply, "(b)", &there);

  return there;
}

static double
read_mebibytes (int process, const char *field)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", process);
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
  line = strstr (status, field);
  g_assert_nonnull (line);

  return g_ascii_strtod (line + strlen (field) + 1, NULL) / 1024;
}

static void
measure (GDBusConnection *bus)
{
  g_autoptr (GArray) starts = bench_new (), searches = bench_new (), metas = bench_new ();
  g_autoptr (GArray) first_memory = bench_new (), memory = bench_new ();

  for (guint i = 0; i <= N_RUNS; i++) {
    g_auto (GStrv) first = NULL;
    double start = measure_search (bus, "semiconductor", &first);
    int process = get_process (bus);
    double mebibytes = read_mebibytes (process, "VmRSS:");

    g_assert_nonnull (first[0]);
    for (gsize j = 0; j < G_N_ELEMENTS (typed); j++) {
      g_auto (GStrv) results = NULL;

      bench_add (searches, measure_search (bus, typed[j], &results));
      bench_add (metas, measure_metas (bus, results));
    }
    /* What is read for the first time is read for all. */
    if (i > 0) {
      bench_add (starts, start);
      bench_add (first_memory, mebibytes);
      bench_add (memory, read_mebibytes (process, "VmRSS:"));
    }
    kill (process, SIGTERM);
    while (is_there (bus))
      ;
  }

  bench_tell ("from start to the first answer", starts, "ms");
  bench_tell ("from key to answer, after it", searches, "ms");
  bench_tell ("what is shown of five results", metas, "ms");
  bench_tell ("memory after the first answer", first_memory, "MiB");
  bench_tell ("memory after all of them", memory, "MiB");
  bench_judge ("start to the first answer, median", bench_get_median (starts), START_BUDGET, "ms");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("waymark-services-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, NAME ".service", NULL);
  g_autofree char *service =
      g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=%s\n", NAME, getenv ("SEARCH_PROVIDER"));
  g_autoptr (GTestDBus) test_bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) bus = NULL;

  g_assert_no_error (error);
  g_file_set_contents (path, service, -1, &error);
  g_assert_no_error (error);
  g_unsetenv ("DISPLAY");
  g_test_dbus_add_service_dir (test_bus, folder);
  g_test_dbus_up (test_bus);
  bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (test_bus),
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);

  measure (bus);

  g_clear_object (&bus);
  g_test_dbus_down (test_bus);
  g_remove (path);
  g_rmdir (folder);

  return bench_finish ();
}
