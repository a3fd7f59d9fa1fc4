/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * The installed search provider, called as GNOME Shell calls it: by the names that its file has,
 * over a bus that starts it, with no display at all. The program with the window is played by the
 * test.
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "ui/wait.h"

#define DEADLINE (60 * G_TIME_SPAN_SECOND)
/* More than half of the time that it stays without a call. */
#define TIME_OF_CALLS (6 * G_TIME_SPAN_SECOND)
#define INTERFACE "org.gnome.Shell.SearchProvider2"
#define MAX_RESULTS 20
#define MIIT "agency/miit"

static const char application_xml[] = "<node><interface name='org.freedesktop.Application'>"
                                      "<method name='Open'>"
                                      "<arg type='as' direction='in'/>"
                                      "<arg type='a{sv}' direction='in'/>"
                                      "</method></interface></node>";

typedef struct {
  GTestDBus *bus;
  GDBusConnection *connection;
  char *folder; /* of services */
  char *service;
  char *program; /* the provider, where it is installed */
  char *name;
  char *path;
} Shell;

/* A file that is installed, below the folder of data. */
static GKeyFile *
read_installed (const char *folder, const char *name)
{
  g_autofree char *share = g_path_get_dirname (g_getenv ("WAYMARK_CATALOG"));
  g_autofree char *path = g_build_filename (share, "..", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);

  return file;
}

/* The service as it is installed, only that what it starts lies below another root. */
static void
write_service (Shell *self)
{
  g_autofree char *file_name = g_strconcat (self->name, ".service", NULL);
  g_autoptr (GKeyFile) service = read_installed ("dbus-1/services", file_name);
  g_autofree char *program = g_key_file_get_string (service, "D-BUS Service", "Exec", NULL);
  g_autoptr (GError) error = NULL;

  self->program = g_strconcat (g_getenv ("WAYMARK_STAGE"), program, NULL);
  g_assert_true (g_file_test (self->program, G_FILE_TEST_IS_EXECUTABLE));
  g_key_file_set_string (service, "D-BUS Service", "Exec", self->program);
  self->folder = g_dir_make_tmp ("waymark-services-XXXXXX", &error);
  g_assert_no_error (error);
  self->service = g_build_filename (self->folder, file_name, NULL);
  g_key_file_save_to_file (service, self->service, &error);
  g_assert_no_error (error);
}

static void
set_up (Shell *self, gconstpointer data)
{
  g_autoptr (GKeyFile) provider =
      read_installed ("gnome-shell/search-providers", WMK_APP_ID ".search-provider.ini");
  g_autoptr (GError) error = NULL;

  self->name = g_key_file_get_string (provider, "Shell Search Provider", "BusName", NULL);
  self->path = g_key_file_get_string (provider, "Shell Search Provider", "ObjectPath", NULL);
  write_service (self);
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (self->bus, self->folder);
  g_test_dbus_up (self->bus);
  self->connection =
      g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->bus),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Shell *self, gconstpointer data)
{
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  g_remove (self->service);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->service);
  g_free (self->program);
  g_free (self->name);
  g_free (self->path);
}

static void
called_cb (GObject *connection, GAsyncResult *result, gpointer data)
{
  GAsyncResult **reply = data;

  *reply = g_object_ref (result);
}

static GVariant *
try_call (Shell *self, const char *method, GVariant *parameters, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
  g_autoptr (GAsyncResult) result = NULL;

  g_dbus_connection_call (self->connection, self->name, self->path, INTERFACE, method, parameters,
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &result);
  while (result == NULL)
    wait_step (deadline, method);

  return g_dbus_connection_call_finish (self->connection, result, error);
}

static GVariant *
call (Shell *self, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply = try_call (self, method, parameters, &error);

  g_assert_no_error (error);

  return reply;
}

/* What the Shell makes of what is typed: words apart from each other. */
static GStrv
search (Shell *self, const char *typed)
{
  g_auto (GStrv) terms = g_strsplit (typed, " ", -1);
  g_autoptr (GVariant) reply = call (self, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  GStrv results = NULL;

  g_variant_get (reply, "(^as)", &results);
  g_assert_cmpuint (g_strv_length (results), <=, MAX_RESULTS);

  return results;
}

static GVariant *
get_metas (Shell *self, const char *const *ids)
{
  g_autoptr (GVariant) reply = call (self, "GetResultMetas", g_variant_new ("(^as)", ids));

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "(aa{sv})");

  return g_variant_get_child_value (reply, 0);
}

static guint32
get_process (Shell *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "GetConnectionUnixProcessID", g_variant_new ("(s)", self->name), G_VARIANT_TYPE ("(u)"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  guint32 process;

  g_assert_no_error (error);
  g_variant_get (reply, "(u)", &process);

  return process;
}

static gboolean
is_there (Shell *self)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", self->name), G_VARIANT_TYPE ("(b)"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean there;

  g_variant_get (reply, "(b)", &there);

  return there;
}

/* It starts when it is called, knows nothing of a display, and is what is installed. */
static void
test_activation (Shell *self, gconstpointer data)
{
  g_autofree char *link = NULL, *program = NULL, *maps_path = NULL, *maps = NULL;
  g_auto (GStrv) results = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (is_there (self));
  results = search (self, "MIIT");
  g_assert_cmpstr (results[0], !=, NULL);
  g_assert_true (is_there (self));

  link = g_strdup_printf ("/proc/%u/exe", get_process (self));
  program = g_file_read_link (link, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (program, ==, self->program);

  maps_path = g_strdup_printf ("/proc/%u/maps", get_process (self));
  g_file_get_contents (maps_path, &maps, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (maps, "libgio"));
  g_assert_null (strstr (maps, "libgtk"));
  g_assert_null (strstr (maps, "libpango"));
  g_assert_null (strstr (maps, "libcairo"));
  g_assert_null (strstr (maps, "libX11"));
  g_assert_null (strstr (maps, "libwayland"));
}

/* The kind of an address: "agency" of "agency/miit". */
static char *
dup_kind (const char *address)
{
  return g_strndup (address, strcspn (address, "/"));
}

/* Best first, and of each kind the best before any second. */
static void
test_results (Shell *self, gconstpointer data)
{
  g_auto (GStrv) results = search (self, "MIIT");
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint rank = 1;

  g_assert_true (g_strv_contains ((const char *const *) results, MIIT));
  for (guint i = 0; results[i] != NULL; i++) {
    g_autofree char *kind = dup_kind (results[i]);
    guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));

    g_assert_cmpuint (n_before + 1, >=, rank);
    g_assert_cmpuint (n_before + 1, <=, rank + 1);
    rank = n_before + 1;
    g_hash_table_insert (counts, g_steal_pointer (&kind), GUINT_TO_POINTER (rank));
  }
  g_assert_cmpuint (g_hash_table_size (counts), >, 1);
}

static void
test_chinese (Shell *self, gconstpointer data)
{
  const char *title = "中国制造2025";
  g_auto (GStrv) results = search (self, title);
  g_autoptr (GVariant) metas = get_metas (self, (const char *const *) results);
  g_autoptr (GVariant) meta = g_variant_get_child_value (metas, 0);
  const char *description = NULL;

  g_assert_cmpuint (g_strv_length (results), >, 1);
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  g_assert_nonnull (strstr (description, title));
}

/* What is a filter in the window is one here. */
static void
test_filter (Shell *self, gconstpointer data)
{
  g_auto (GStrv) results = search (self, "industrial kind:policy");

  g_assert_cmpuint (g_strv_length (results), >, 1);
  for (guint i = 0; results[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (results[i], "policy/"));
}

static void
test_nothing (Shell *self, gconstpointer data)
{
  static const char *const texts[] = {"xyzzyplugh", "", "  ", "\"", "\t\x01\x7f", "(", "🦖"};
  g_autoptr (GVariant) metas = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) results = search (self, texts[i]);

    g_assert_cmpuint (g_strv_length (results), ==, 0);
  }

  metas = get_metas (self, (const char *const[]){NULL});
  g_assert_cmpuint (g_variant_n_children (metas), ==, 0);
}

/* No array of words is too long, and none too short. */
static void
test_odd_terms (Shell *self, gconstpointer data)
{
  const char *none[] = {NULL};
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *long_word = g_strnfill (1000000, 'a');
  g_auto (GStrv) many = NULL, of_none = NULL, of_many = NULL, of_operators = NULL;
  g_autoptr (GVariant) reply = NULL, many_reply = NULL;

  reply = call (self, "GetInitialResultSet", g_variant_new ("(^as)", none));
  g_variant_get (reply, "(^as)", &of_none);
  g_assert_cmpuint (g_strv_length (of_none), ==, 0);

  g_strv_builder_add (builder, long_word);
  for (guint i = 0; i < 10000; i++)
    g_strv_builder_add (builder, i % 2 == 0 ? "plan" : "year:2016..");
  many = g_strv_builder_end (builder);
  many_reply = call (self, "GetSubsearchResultSet", g_variant_new ("(^as^as)", many, many));
  g_variant_get (many_reply, "(^as)", &of_many);
  g_assert_cmpuint (g_strv_length (of_many), ==, 0);

  of_operators = search (self, "NEAR( AND OR* NOT \" ^ {industrial}: -");
}

/* The very icon is installed, under the name that the Shell is told. */
static void
assert_icon_is_installed (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GIcon) icon = g_icon_new_for_string (text, &error);
  const char *const *names;
  g_autofree char *share = g_path_get_dirname (g_getenv ("WAYMARK_CATALOG"));
  g_autofree char *file_name = NULL, *path = NULL;

  g_assert_no_error (error);
  g_assert_true (G_IS_THEMED_ICON (icon));
  names = g_themed_icon_get_names (G_THEMED_ICON (icon));
  g_assert_true (g_str_has_prefix (names[0], WMK_APP_ID "-"));
  g_assert_true (g_str_has_suffix (names[0], "-symbolic"));
  file_name = g_strconcat (names[0], ".svg", NULL);
  path = g_build_filename (share, "..", "icons", "hicolor", "symbolic", "apps", file_name, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_error ("%s is not installed", file_name);
}

static void
assert_meta (GVariant *meta, const char *address)
{
  const char *id = NULL, *name = NULL, *description = NULL, *icon = NULL;

  g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  g_assert_true (g_variant_lookup (meta, "gicon", "&s", &icon));
  g_assert_cmpstr (id, ==, address);
  g_assert_cmpstr (name, !=, "");
  g_assert_cmpstr (description, !=, "");
  /* The Shell shows the first line of it. */
  g_assert_null (strchr (description, '\n'));
  assert_icon_is_installed (icon);
  /* It would replace what the reader has in the clipboard. */
  g_assert_false (g_variant_lookup (meta, "clipboardText", "&s", NULL));
}

/* Of everything that is found something is told: the Shell shows none where one is missing. */
static void
test_metas (Shell *self, gconstpointer data)
{
  static const char *const texts[] = {"industrial", "china", "rail", "plan", "2025", "subsidies"};
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) results = search (self, texts[i]);
    g_autoptr (GVariant) metas = get_metas (self, (const char *const *) results);

    g_assert_cmpuint (g_strv_length (results), >, 0);
    g_assert_cmpuint (g_variant_n_children (metas), ==, g_strv_length (results));
    for (guint j = 0; results[j] != NULL; j++) {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, j);

      assert_meta (meta, results[j]);
      g_hash_table_add (kinds, dup_kind (results[j]));
    }
  }
  g_assert_cmpuint (g_hash_table_size (kinds), >=, 16);
}

static void
test_meta_words (Shell *self, gconstpointer data)
{
  g_autoptr (GVariant) metas = get_metas (self, (const char *const[]){MIIT, NULL});
  g_autoptr (GVariant) meta = g_variant_get_child_value (metas, 0);
  const char *name, *description;

  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_cmpstr (name, ==, "Ministry of Industry and Information Technology");
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  g_assert_cmpstr (description, ==, "Agency · 工业和信息化部 · MIIT · China");
}

static void
test_unknown_ids (Shell *self, gconstpointer data)
{
  const char *const ids[] = {"", "agency/no-such", MIIT, "%%%", "agency/", "sector/rail", NULL};
  g_autoptr (GVariant) metas = get_metas (self, ids);
  g_autoptr (GVariant) first = NULL, second = NULL;

  g_assert_cmpuint (g_variant_n_children (metas), ==, 2);
  first = g_variant_get_child_value (metas, 0);
  second = g_variant_get_child_value (metas, 1);
  assert_meta (first, MIIT);
  assert_meta (second, "sector/rail");
}

/* The reader types on: what is found is what a new search would find, whatever was there before. */
static void
test_subsearch (Shell *self, gconstpointer data)
{
  g_auto (GStrv) before = search (self, "industrial");
  g_auto (GStrv) anew = search (self, "industrial internet");
  g_auto (GStrv) after = NULL;
  const char *terms[] = {"industrial", "internet", NULL};
  g_autoptr (GVariant) reply =
      call (self, "GetSubsearchResultSet", g_variant_new ("(^as^as)", before, terms));

  g_variant_get (reply, "(^as)", &after);
  g_assert_cmpuint (g_strv_length (after), >, 0);
  g_assert_true (g_strv_equal ((const char *const *) after, (const char *const *) anew));
  g_assert_false (g_strv_equal ((const char *const *) after, (const char *const *) before));
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
  g_autoptr (GVariant) reply = call (self, method, parameters);

  g_assert_cmpuint (opened->n_calls, ==, n_before + 1);
  g_assert_cmpstr (opened->uri, ==, uri);
  g_assert_cmpstr (opened->startup_id, ==, "_TIME4294967295");
}

static void
test_open (Shell *self, gconstpointer data)
{
  static const GDBusInterfaceVTable vtable = {.method_call = open_cb};
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
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
      try_call (self, "ActivateResult", g_variant_new ("(s^asu)", MIIT, words, 0), &error);
  g_auto (GStrv) results = NULL;

  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN);
  g_assert_null (reply);
  results = search (self, "MIIT");
  g_assert_cmpuint (g_strv_length (results), >, 0);
}

/* Without a catalogue it answers all the same, and tells the journal in one line. */
static void
test_no_catalog (Shell *self, gconstpointer data)
{
  const char *catalog = data == NULL ? self->service : data; /* a text that is no database */
  gint64 deadline = g_get_monotonic_time () + DEADLINE;
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
  while (!is_there (self))
    wait_step (deadline, "the name of the provider");

  for (guint i = 0; i < 3; i++) {
    g_auto (GStrv) results = search (self, "MIIT");

    g_assert_cmpuint (g_strv_length (results), ==, 0);
  }
  metas = get_metas (self, (const char *const[]){MIIT, NULL});
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
  gint64 begin = g_get_monotonic_time (), last = begin, deadline = begin + DEADLINE;
  guint32 process = 0;
  g_autofree char *path = NULL;

  while (last < begin + TIME_OF_CALLS) {
    g_auto (GStrv) results = search (self, "MIIT");

    if (process == 0)
      process = get_process (self);
    g_assert_cmpuint (get_process (self), ==, process);
    wait_step (deadline, "the last call");
    last = g_get_monotonic_time ();
  }

  while (is_there (self))
    wait_step (deadline, "the end of the provider");
  g_assert_cmpint (g_get_monotonic_time () - last, >, TIME_OF_CALLS);
  path = g_strdup_printf ("/proc/%u/exe", process);
  while (g_file_test (path, G_FILE_TEST_EXISTS))
    wait_step (deadline, "the end of its process");
}

static void
add (const char *path, gconstpointer data, void (*test) (Shell *self, gconstpointer data))
{
  g_test_add (path, Shell, data, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");

  add ("/search-provider/activation", NULL, test_activation);
  add ("/search-provider/results", NULL, test_results);
  add ("/search-provider/chinese", NULL, test_chinese);
  add ("/search-provider/filter", NULL, test_filter);
  add ("/search-provider/nothing", NULL, test_nothing);
  add ("/search-provider/odd-terms", NULL, test_odd_terms);
  add ("/search-provider/metas", NULL, test_metas);
  add ("/search-provider/meta-words", NULL, test_meta_words);
  add ("/search-provider/unknown-ids", NULL, test_unknown_ids);
  add ("/search-provider/subsearch", NULL, test_subsearch);
  add ("/search-provider/open", NULL, test_open);
  add ("/search-provider/no-program", NULL, test_no_program);
  add ("/search-provider/no-catalog", "/no/such/folder/catalog.db", test_no_catalog);
  add ("/search-provider/bad-catalog", NULL, test_no_catalog);
  add ("/search-provider/end", NULL, test_end);

  return g_test_run ();
}
