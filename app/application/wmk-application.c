/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application/wmk-application.h"

#include <glib/gi18n-lib.h>

#include "application/wmk-application-private.h"
#include "application/wmk-style.h"
#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog.h"
#include "window/wmk-notebook-keeper.h"
#include "window/wmk-restore.h"

G_DEFINE_FINAL_TYPE (WmkApplication, wmk_application, ADW_TYPE_APPLICATION)

#define OPTION_OPEN "open"
#define OPTION_QUIT "quit-after-first-frame"
#define OPTION_VERSION "version"

static const GOptionEntry options[] = {
    {OPTION_OPEN, 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
     N_ ("Go to a page of the atlas"), N_ ("ADDRESS")},
    {OPTION_VERSION, 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"),
     NULL},
    {OPTION_QUIT, '\0', G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL,
     N_ ("Quit when the window has been painted once"), NULL},
    {G_OPTION_REMAINING, '\0', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
     N_ ("[ADDRESS or FILE]")},
    {NULL},
};

static void
after_paint_cb (GdkFrameClock *clock, WmkApplication *self)
{
  g_application_quit (G_APPLICATION (self));
}

static void
realized_cb (GtkWidget *window, WmkApplication *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (after_paint_cb), self, G_CONNECT_DEFAULT);
}

/* A window for the catalogue, or one that says why there is none. */
static WmkWindow *
create_window (WmkApplication *self)
{
  g_autofree char *path = wmk_catalog_dup_default_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (path, &error);
  GtkWidget *window =
      wmk_window_new (GTK_APPLICATION (self), catalog, self->notebook, self->settings);

  if (catalog == NULL)
    wmk_window_show_no_catalog (WMK_WINDOW (window), path, error);
  if (self->quit_after_first_frame)
    g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), self, G_CONNECT_AFTER);

  return WMK_WINDOW (window);
}

WmkWindow *
wmk_application_get_active_window (WmkApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  return active != NULL && WMK_IS_WINDOW (active) ? WMK_WINDOW (active) : NULL;
}

/* Goes to @address in the window there is, or in a new one, which is given. */
static WmkWindow *
present_address (WmkApplication *self, const char *address)
{
  WmkWindow *window = wmk_application_get_active_window (self);

  if (window == NULL)
    window = create_window (self);
  wmk_window_open (window, address);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* Asks whether the reader's notebook is to be as the one at @path; says so where that is none. */
static void
present_notebook (WmkApplication *self, const char *path)
{
  WmkWindow *window = present_address (self, WMK_ADDRESS_BACKUPS);

  wmk_notebook_load (self->notebook);
  wmk_restore_begin (GTK_WIDGET (window), self->notebook, path);
}

static void
wmk_application_activate (GApplication *application)
{
  WmkApplication *self = WMK_APPLICATION (application);
  WmkWindow *window = wmk_application_get_active_window (self);

  if (window == NULL) {
    window = create_window (self);
    wmk_window_restore (window);
  }
  gtk_window_present (GTK_WINDOW (window));
}

static void
wmk_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  WmkApplication *self = WMK_APPLICATION (application);

  for (int i = 0; i < n_files; i++) {
    g_autofree char *path = g_file_get_path (files[i]);
    g_autofree char *uri = g_file_get_uri (files[i]);
    g_autofree char *address = wmk_address_normalize (uri);

    if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR))
      present_notebook (self, path);
    else /* what cannot be an address as it came: the window says that there is nothing */
      present_address (self, address == NULL ? uri : address);
  }
}

static void
open_address (GApplication *application, const char *address)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-address",
                                  g_variant_new_string (address));
}

/* Whether it is meant for a file, be there one or not: an address begins with a letter, and none
 * but a search for such a name ends so. */
static gboolean
is_named_as_file (const char *argument)
{
  return *argument == '/' || *argument == '.' || g_str_has_suffix (argument, ".waymark");
}

/* A file of the folder that the program was started in; what is none is an address, whatever
 * folders there are. */
static void
open_argument (GApplication *application, const char *argument)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *address = g_filename_display_name (argument);

  if (path != NULL && (is_named_as_file (argument) || g_file_test (path, G_FILE_TEST_IS_REGULAR)))
    g_application_open (application, &file, 1, "");
  else
    open_address (application, address);
}

static int
wmk_application_handle_local_options (GApplication *application, GVariantDict *arguments)
{
  WmkApplication *self = WMK_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autofree const char **rest = NULL;
  const char *address = NULL;

  if (g_variant_dict_contains (arguments, OPTION_VERSION)) {
    g_print ("Waymark %s\n", WMK_VERSION);
    return 0;
  }
  self->quit_after_first_frame = g_variant_dict_contains (arguments, OPTION_QUIT);
  g_variant_dict_lookup (arguments, G_OPTION_REMAINING, "^a&ay", &rest);
  if (!g_variant_dict_lookup (arguments, OPTION_OPEN, "&s", &address) && rest == NULL)
    return -1;

  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  if (address != NULL)
    open_address (application, address);
  for (guint i = 0; rest != NULL && rest[i] != NULL; i++)
    open_argument (application, rest[i]);

  /* The running program, if it is another one, has been told; else it begins with that page. */
  return g_application_get_is_remote (application) ? 0 : -1;
}

static void
open_address_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *text = g_variant_get_string (parameter, NULL);
  g_autofree char *address = wmk_address_normalize (text);

  present_address (WMK_APPLICATION (user_data), address == NULL ? text : address);
}

/* A window that is closed keeps its place for the next start: the one in use is the last. One with
 * text that cannot be saved stays, and asks. */
static void
close_windows (GtkApplication *application)
{
  g_autoptr (GList) windows =
      g_list_reverse (g_list_copy (gtk_application_get_windows (application)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  close_windows (GTK_APPLICATION (user_data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *authors[] = {"The Waymark authors", NULL};

  gtk_show_about_dialog (
      gtk_application_get_active_window (GTK_APPLICATION (user_data)), "program-name", "Waymark",
      "logo-icon-name", WMK_APP_ID, "version", WMK_VERSION, "comments",
      _ ("An atlas of Made in China 2025: its targets, and what has been observed since.\n\n"
         "The catalogue is under the Creative Commons Attribution 4.0 licence."),
      "license-type", GTK_LICENSE_GPL_3_0, "authors", authors, "translator-credits",
      /* Translators: your names, a line each */
      _ ("translator-credits"), NULL);
}

static const GActionEntry actions[] = {
    {.name = "open-address", .activate = open_address_action, .parameter_type = "s"},
    {.name = "about", .activate = about_action},
    {.name = "quit", .activate = quit_action},
};

static void
add_accelerators (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *accelerators[3];
  } entries[] = {
      {"win.back", {"<Alt>Left", "Back"}},
      {"win.forward", {"<Alt>Right", "Forward"}},
      {"win.up", {"<Alt>Up"}},
      {"win.overview", {"<Alt>Home"}},
      {"win.show-sidebar", {"F9"}},
      {"win.open-menu", {"F10"}},
      {"win.edit-address", {"<Ctrl>l"}},
      {"win.find", {"<Ctrl>f"}},
      {"win.star", {"<Ctrl>d"}},
      {"win.show-notes", {"F8"}},
      {"win.add-note", {"<Ctrl><Shift>n"}},
      {"win.undo", {"<Ctrl>z"}},
      {"win.redo", {"<Ctrl><Shift>z"}},
      {"win.copy-address", {"<Ctrl><Shift>c"}},
      {"win.show-shortcuts", {"<Ctrl>question", "F1"}},
      {"win.new-window", {"<Ctrl>n"}},
      {"window.close", {"<Ctrl>w"}},
      {"app.quit", {"<Ctrl>q"}},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_application_set_accels_for_action (application, entries[i].action,
                                           (const char **) entries[i].accelerators);
}

static void
told_cb (WmkApplication *self, const char *message)
{
  WmkWindow *window = wmk_application_get_active_window (self);

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.report", "s", message);
}

static void
wmk_application_startup (GApplication *application)
{
  WmkApplication *self = WMK_APPLICATION (application);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "waymark", NULL);
  g_autofree char *catalog_path = wmk_catalog_dup_default_path ();

  G_APPLICATION_CLASS (wmk_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (WMK_APP_ID);
  wmk_style_follow_desktop ();
  self->notebook = wmk_notebook_new (folder);
  self->keeper = wmk_notebook_keeper_new (self->notebook, catalog_path);
  g_signal_connect_object (self->keeper, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  self->settings = g_settings_new ("io.github.waymark_app.Waymark");
  add_accelerators (GTK_APPLICATION (self));
  wmk_application_watch_end (self);
}

static void
wmk_application_dispose (GObject *object)
{
  WmkApplication *self = WMK_APPLICATION (object);

  wmk_application_unwatch_end (self);
  g_clear_object (&self->keeper);
  if (self->notebook != NULL)
    wmk_notebook_close (self->notebook);
  g_clear_object (&self->notebook);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wmk_application_parent_class)->dispose (object);
}

static void
wmk_application_class_init (WmkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_application_dispose;
  application_class->startup = wmk_application_startup;
  application_class->shutdown = wmk_application_shutdown;
  GTK_APPLICATION_CLASS (klass)->window_removed = wmk_application_window_removed;
  application_class->activate = wmk_application_activate;
  application_class->open = wmk_application_open;
  application_class->handle_local_options = wmk_application_handle_local_options;
}

static void
wmk_application_init (WmkApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

WmkNotebook *
wmk_application_get_notebook (WmkApplication *self)
{
  g_return_val_if_fail (WMK_IS_APPLICATION (self), NULL);

  return self->notebook;
}

WmkApplication *
wmk_application_new (void)
{
  return g_object_new (WMK_TYPE_APPLICATION, "application-id", WMK_APP_ID, "resource-base-path",
                       WMK_APP_PATH, "flags", G_APPLICATION_HANDLES_OPEN, "register-session", TRUE,
                       NULL);
}
