/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/session.h"

#define MANAGER "org.gnome.SessionManager"
#define MANAGER_PATH "/org/gnome/SessionManager"
#define CLIENT MANAGER ".ClientPrivate"
#define CLIENT_PATH MANAGER_PATH "/Client1"
#define COOKIE 7u

struct _Session {
  GSubprocess *bus;
  char *address;
  GDBusConnection *connection;
  gboolean is_asking, is_inhibited;
};

static const char node_xml[] =
    "<node><interface name='" MANAGER "'>"
    "<method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='o' direction='out'/></method>"
    "<method name='UnregisterClient'><arg type='o' direction='in'/></method>"
    "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/>"
    "<arg type='u' direction='out'/></method>"
    "<method name='Uninhibit'><arg type='u' direction='in'/></method>"
    "</interface><interface name='" CLIENT "'>"
    "<method name='EndSessionResponse'><arg type='b' direction='in'/><arg type='s' direction='in'/>"
    "</method></interface></node>";

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Session *self = data;
  GVariant *reply = NULL;

  if (g_str_equal (method, "RegisterClient")) {
    reply = g_variant_new ("(o)", CLIENT_PATH);
  } else if (g_str_equal (method, "Inhibit")) {
    self->is_inhibited = TRUE;
    reply = g_variant_new ("(u)", COOKIE);
  } else if (g_str_equal (method, "Uninhibit")) {
    self->is_inhibited = FALSE;
  } else if (g_str_equal (method, "EndSessionResponse")) {
    self->is_asking = FALSE;
  }
  g_dbus_method_invocation_return_value (invocation, reply);
}

static void
start_bus (Session *self)
{
  GError *error = NULL;
  g_autoptr (GDataInputStream) output = NULL;

  self->bus = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                &error, "dbus-daemon", "--session", "--nofork", "--nosyslog",
                                "--print-address", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->bus));
  self->address = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->address);
}

/* The manager has its name before a program can look for it. */
static void
start_manager (Session *self)
{
  static const GDBusInterfaceVTable called = {.method_call = called_cb};
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (node_xml, NULL);
  g_autoptr (GVariant) reply = NULL;
  GError *error = NULL;

  self->connection =
      g_dbus_connection_new_for_address_sync (self->address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->connection, MANAGER_PATH, info->interfaces[0], &called,
                                     self, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->connection, CLIENT_PATH, info->interfaces[1], &called,
                                     self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus",
                                       "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "RequestName", g_variant_new ("(su)", MANAGER, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

Session *
session_new (void)
{
  Session *self = g_new0 (Session, 1);

  start_bus (self);
  start_manager (self);

  return self;
}

void
session_free (Session *self)
{
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_object_unref (self->connection);
  g_subprocess_force_exit (self->bus);
  g_subprocess_wait (self->bus, NULL, NULL);
  g_object_unref (self->bus);
  g_free (self->address);
  g_free (self);
}

const char *
session_get_bus (Session *self)
{
  return self->address;
}

static void
tell (Session *self, const char *signal, GVariant *parameters)
{
  GError *error = NULL;

  g_dbus_connection_emit_signal (self->connection, NULL, CLIENT_PATH, CLIENT, signal, parameters,
                                 &error);
  g_assert_no_error (error);
}

void
session_ask (Session *self)
{
  if (self->is_asking)
    return;

  self->is_asking = TRUE;
  tell (self, "QueryEndSession", g_variant_new ("(u)", 0u));
}

gboolean
session_is_inhibited (Session *self)
{
  return self->is_inhibited;
}

void
session_stop (Session *self)
{
  tell (self, "Stop", NULL);
}
