/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Shell: GNOME Shell, to the installed search provider
 *
 * It calls by the names that the provider's file has, over a bus that starts it, with no display at
 * all.
 */
typedef struct {
  GTestDBus *bus;
  GDBusConnection *connection;
  char *folder; /* of services */
  char *service;
  char *program; /* the provider, where it is installed */
  char *name;
  char *path;
} Shell;

/* Microseconds, for whatever is waited for. */
#define SHELL_DEADLINE (60 * G_TIME_SPAN_SECOND)

/** shell_add_test: @test with a shell and a bus of its own. */
void shell_add_test (const char *path,
                     gconstpointer data,
                     void (*test) (Shell *self, gconstpointer data));

/** shell_call: Returns: (transfer full): what the provider answers. */
GVariant *shell_call (Shell *self, const char *method, GVariant *parameters);

/** shell_try_call: Returns: (transfer full) (nullable): the same, or NULL with @error set. */
GVariant *shell_try_call (Shell *self, const char *method, GVariant *parameters, GError **error);

/**
 * shell_search: What the Shell makes of what is @typed: words apart from each other.
 *
 * Returns: (transfer full): the addresses found
 */
GStrv shell_search (Shell *self, const char *typed);

/** shell_get_metas: Returns: (transfer full): what is told of @ids, of type aa{sv}. */
GVariant *shell_get_metas (Shell *self, const char *const *ids);

/** shell_is_there: Whether the provider runs. */
gboolean shell_is_there (Shell *self);

/** shell_get_process: Returns: the id of its process. */
guint32 shell_get_process (Shell *self);

G_END_DECLS
