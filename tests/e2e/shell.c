/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "e2e/shell.h"

#include <glib/gstdio.h>

#include "config.h"
#include "ui/wait.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"
#define MAX_RESULTS 20

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

GVariant *
shell_try_call (Shell *self, const char *method, GVariant *parameters, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + SHELL_DEADLINE;
  g_autoptr (GAsyncResult) result = NULL;

  g_dbus_connection_call (self->connection, self->name, self->path, INTERFACE, method, parameters,
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &result);
  while (result == NULL)
    wait_step (deadline, method);

  return g_dbus_connection_call_finish (self->connection, result, error);
}

GVariant *
shell_call (Shell *self, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply = shell_try_call (self, method, parameters, &error);

  g_assert_no_error (error);

  return reply;
}

GStrv
shell_search (Shell *self, const char *typed)
{
  g_auto (GStrv) terms = g_strsplit (typed, " ", -1);
  g_autoptr (GVariant) reply =
      shell_call (self, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  GStrv results = NULL;

  g_variant_get (reply, "(^as)", &results);
  g_assert_cmpuint (g_strv_length (results), <=, MAX_RESULTS);

  return results;
}

GVariant *
shell_get_metas (Shell *self, const char *const *ids)
{
  g_autoptr (GVariant) reply = shell_call (self, "GetResultMetas", g_variant_new ("(^as)", ids));

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "(aa{sv})");

  return g_variant_get_child_value (reply, 0);
}

guint32
shell_get_process (Shell *self)
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

gboolean
shell_is_there (Shell *self)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "NameHasOwner", g_variant_new ("(s)", self->name), G_VARIANT_TYPE ("(b)"),
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean there;

  g_variant_get (reply, "(b)", &there);

  return there;
}

void
shell_add_test (const char *path,
                gconstpointer data,
                void (*test) (Shell *self, gconstpointer data))
{
  g_test_add (path, Shell, data, set_up, test, tear_down);
}
