/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "provider/wmk-search-provider.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog.h"
#include "catalog/wmk-search.h"
#include "provider/wmk-shell-search.h"
#include "window/wmk-thing-text.h"

struct _WmkSearchProvider {
  GApplication parent_instance;
  WmkShellSearchProvider2 *skeleton;
  WmkCatalog *catalog; /* NULL where it cannot be read */
  WmkSearch *search;
};

G_DEFINE_FINAL_TYPE (WmkSearchProvider, wmk_search_provider, G_TYPE_APPLICATION)

/* The Shell shows five, and says how many more there are. */
#define MAX_RESULTS 20

/* In milliseconds: longer than readers pause between two keys, or two searches. */
#define TIME_TO_STAY 10000

/* Whatever is wrong with the catalogue is wrong at each key; the journal gets it once. */
static void
report (GError *error)
{
  g_warning_once ("%s", error->message);
}

/* Puts the end of this process off, to a while after the call. */
static void
stay (WmkSearchProvider *self)
{
  g_application_hold (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

/* The best of each kind, then the second of each …, the kind with the best result of all first:
 * among the few that the Shell shows a kind with many results hides no other. */
static GStrv
interleave (GPtrArray *groups)
{
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();
  guint n_results = 0;

  for (guint rank = 0; rank < MAX_RESULTS; rank++) {
    for (guint i = 0; i < groups->len && n_results < MAX_RESULTS; i++) {
      const WmkSearchGroup *group = g_ptr_array_index (groups, i);

      if (rank < group->things->len) {
        g_strv_builder_add (addresses, wmk_thing_get_id (g_ptr_array_index (group->things, rank)));
        n_results++;
      }
    }
  }

  return g_strv_builder_end (addresses);
}

static GStrv
list_results (WmkSearchProvider *self, const char *const *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (WmkQuery) query = wmk_query_new (text);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;

  if (self->search == NULL)
    return g_new0 (char *, 1);

  groups = wmk_search_run (self->search, query, MAX_RESULTS, &error);
  if (groups == NULL) {
    report (error);
    return g_new0 (char *, 1);
  }

  return interleave (groups);
}

/* "Policy · 中国制造2025 · May 2015 · State Council". The Shell keeps what it is told of a thing
 * while the reader types on, so that this says nothing of the words that found it. */
static char *
describe (WmkThing *thing)
{
  g_autofree char *lines = wmk_thing_describe (thing, NULL);
  GString *text = g_string_new (_ (wmk_thing_get_kind (thing)->name));

  if (*lines != '\0')
    g_string_append_printf (text, "\n%s", lines);
  g_string_replace (text, "\n", " · ", 0);

  return g_string_free (text, FALSE);
}

/* The Shell sees what is installed for all programs, under the name of this one, and not the icons
 * in the program. Where a kind has none that of the program serves. */
static char *
dup_icon (WmkThing *thing)
{
  const char *kind_icon = wmk_thing_get_kind (thing)->icon_name;
  g_autoptr (GIcon) icon = g_themed_icon_new (WMK_APP_ID "-symbolic");

  if (kind_icon != NULL) {
    g_autofree char *name = g_strconcat (WMK_APP_ID, kind_icon + strlen ("waymark"), NULL);

    g_themed_icon_prepend_name (G_THEMED_ICON (icon), name);
  }

  return g_icon_to_string (icon);
}

/* Without "clipboardText": when a result is opened, the Shell puts that over what the reader has
 * in the clipboard. */
static void
add_meta (GVariantBuilder *metas, const char *id, WmkThing *thing)
{
  g_autofree char *description = describe (thing);
  g_autofree char *icon = dup_icon (thing);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (wmk_thing_get_title (thing)));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (icon));
  g_variant_builder_close (metas);
}

typedef struct {
  WmkSearchProvider *self;
  GDBusMethodInvocation *invocation;
} Opening;

static void
opened_cb (GObject *connection, GAsyncResult *result, gpointer data)
{
  g_autofree Opening *opening = data;
  g_autoptr (WmkSearchProvider) self = opening->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);

  if (reply == NULL)
    g_dbus_method_invocation_return_gerror (opening->invocation, error);
  else
    g_dbus_method_invocation_return_value (opening->invocation, NULL);
  g_application_release (G_APPLICATION (self));
}

/* Has the program with the window go to @address, and answers when it has been told. */
static void
open_address (WmkSearchProvider *self,
              const char *address,
              guint timestamp,
              GDBusMethodInvocation *invocation)
{
  g_autofree char *uri = wmk_address_to_uri (address);
  g_autofree char *startup_id = g_strdup_printf ("_TIME%u", timestamp);
  const char *uris[] = {uri, NULL};
  GVariantDict platform_data;
  Opening *opening = g_new0 (Opening, 1);

  opening->self = g_object_ref (self);
  opening->invocation = invocation;
  g_application_hold (G_APPLICATION (self));

  /* The Shell hands over no token, only when the reader chose: that a window may come to the
   * front with. */
  g_variant_dict_init (&platform_data, NULL);
  g_variant_dict_insert (&platform_data, "desktop-startup-id", "s", startup_id);
  g_dbus_connection_call (g_application_get_dbus_connection (G_APPLICATION (self)), WMK_APP_ID,
                          WMK_OBJECT_PATH, "org.freedesktop.Application", "Open",
                          g_variant_new ("(^as@a{sv})", uris, g_variant_dict_end (&platform_data)),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, opened_cb, opening);
}

static gboolean
initial_result_set_cb (WmkSearchProvider *self,
                       GDBusMethodInvocation *invocation,
                       const char *const *terms)
{
  g_auto (GStrv) results = list_results (self, terms);

  stay (self);
  wmk_shell_search_provider2_complete_get_initial_result_set (self->skeleton, invocation,
                                                              (const char *const *) results);

  return TRUE;
}

/* Looked for anew: what is the best now may not have been among the first before. */
static gboolean
subsearch_result_set_cb (WmkSearchProvider *self,
                         GDBusMethodInvocation *invocation,
                         const char *const *previous,
                         const char *const *terms)
{
  g_auto (GStrv) results = list_results (self, terms);

  stay (self);
  wmk_shell_search_provider2_complete_get_subsearch_result_set (self->skeleton, invocation,
                                                                (const char *const *) results);

  return TRUE;
}

static gboolean
result_metas_cb (WmkSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *ids)
{
  GVariantBuilder metas;

  stay (self);
  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; self->catalog != NULL && ids[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WmkThing) thing = wmk_thing_new_for_address (self->catalog, ids[i], &error);

    if (thing != NULL)
      add_meta (&metas, ids[i], thing);
    else if (error != NULL)
      report (error);
  }
  wmk_shell_search_provider2_complete_get_result_metas (self->skeleton, invocation,
                                                        g_variant_builder_end (&metas));

  return TRUE;
}

static gboolean
activate_result_cb (WmkSearchProvider *self,
                    GDBusMethodInvocation *invocation,
                    const char *id,
                    const char *const *terms,
                    guint timestamp)
{
  open_address (self, id, timestamp, invocation);

  return TRUE;
}

static gboolean
launch_search_cb (WmkSearchProvider *self,
                  GDBusMethodInvocation *invocation,
                  const char *const *terms,
                  guint timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autofree char *address = wmk_address_new_for_search (text);

  open_address (self, address, timestamp, invocation);

  return TRUE;
}

static gboolean
wmk_search_provider_dbus_register (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *object_path,
                                   GError **error)
{
  WmkSearchProvider *self = WMK_SEARCH_PROVIDER (application);

  return G_APPLICATION_CLASS (wmk_search_provider_parent_class)
             ->dbus_register (application, connection, object_path, error) &&
         g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           object_path, error);
}

static void
wmk_search_provider_startup (GApplication *application)
{
  WmkSearchProvider *self = WMK_SEARCH_PROVIDER (application);
  g_autofree char *path = wmk_catalog_dup_default_path ();
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (wmk_search_provider_parent_class)->startup (application);

  self->catalog = wmk_catalog_open (path, &error);
  if (self->catalog == NULL)
    report (error);
  else
    self->search = wmk_search_new (self->catalog);
}

static void
wmk_search_provider_dispose (GObject *object)
{
  WmkSearchProvider *self = WMK_SEARCH_PROVIDER (object);

  g_clear_object (&self->search);
  g_clear_object (&self->catalog);
  g_clear_object (&self->skeleton);

  G_OBJECT_CLASS (wmk_search_provider_parent_class)->dispose (object);
}

static void
wmk_search_provider_class_init (WmkSearchProviderClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_search_provider_dispose;
  application_class->dbus_register = wmk_search_provider_dbus_register;
  application_class->startup = wmk_search_provider_startup;
}

static void
wmk_search_provider_init (WmkSearchProvider *self)
{
  const struct {
    const char *signal;
    GCallback callback;
  } handlers[] = {
      {"handle-get-initial-result-set", G_CALLBACK (initial_result_set_cb)},
      {"handle-get-subsearch-result-set", G_CALLBACK (subsearch_result_set_cb)},
      {"handle-get-result-metas", G_CALLBACK (result_metas_cb)},
      {"handle-activate-result", G_CALLBACK (activate_result_cb)},
      {"handle-launch-search", G_CALLBACK (launch_search_cb)},
  };

  self->skeleton = wmk_shell_search_provider2_skeleton_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->skeleton, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
}

WmkSearchProvider *
wmk_search_provider_new (void)
{
  return g_object_new (WMK_TYPE_SEARCH_PROVIDER, "application-id", WMK_APP_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE, "inactivity-timeout", TIME_TO_STAY, NULL);
}
