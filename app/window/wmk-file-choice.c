/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-file-choice.h"

#include <string.h>

/* Who asked, and what is to be done then. */
typedef struct {
  GtkWidget *widget;
  WmkFileChosen chosen;
  char *suffix; /* of a new file, with its dot; NULL for one that is there */
} Asked;

static Asked *
asked_new (GtkWidget *widget, const char *suffix, WmkFileChosen chosen)
{
  Asked *self = g_new (Asked, 1);

  *self = (Asked){g_object_ref (widget), chosen, g_strdup (suffix)};

  return self;
}

/* "Notebook-2026-11-22.waymark" */
static char *
dup_dated_name (const char *name, const char *suffix)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return g_strconcat (name, "-", day, suffix, NULL);
}

/* Where the reader keeps files, not where the program happens to have been started. */
static GFile *
create_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR)
                                  ? documents
                                  : g_get_home_dir ());
}

/* Of the proposed name the dialog selects what is before the suffix: who types a whole name over
 * that has the suffix twice. A file that is there was not agreed to be written over; and in a
 * sandbox nothing but what was chosen may be written. */
static char *
dup_with_one_suffix (const char *path, const char *suffix)
{
  g_autofree char *twice = g_strconcat (suffix, suffix, NULL);
  g_autofree char *sandbox = g_strconcat (g_get_user_runtime_dir (), "/", NULL);
  g_autofree char *once = NULL;

  if (!g_str_has_suffix (path, twice) || g_str_has_prefix (path, sandbox))
    return g_strdup (path);
  once = g_strndup (path, strlen (path) - strlen (suffix));

  return g_file_test (once, G_FILE_TEST_EXISTS) ? g_strdup (path) : g_steal_pointer (&once);
}

/* Takes both; @file: NULL where nothing was chosen */
static void
answer (Asked *self, GFile *file)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL && gtk_widget_get_root (self->widget) != NULL) {
    g_autofree char *chosen =
        self->suffix == NULL ? g_strdup (path) : dup_with_one_suffix (path, self->suffix);

    self->chosen (self->widget, chosen);
  }
  g_clear_object (&file);
  g_object_unref (self->widget);
  g_free (self->suffix);
  g_free (self);
}

static GtkFileFilter *
create_filter (const char *name, const char *const *suffixes)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *suffixes != NULL; suffixes++)
    gtk_file_filter_add_suffix (filter, *suffixes);

  return filter;
}

#if GTK_CHECK_VERSION(4, 10, 0)

/* Newer calls than the floor of the other files allows. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
opened_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  answer (user_data, gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL));
}

void
wmk_file_choice_ask (GtkWidget *widget,
                     const char *title,
                     const char *suffix_name,
                     const char *const *suffixes,
                     WmkFileChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = create_filter (suffix_name, suffixes);
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, opened_cb,
                        asked_new (widget, NULL, chosen));
}

static void
saved_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  answer (user_data, gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL));
}

void
wmk_file_choice_ask_new (GtkWidget *widget,
                         const char *title,
                         const char *name,
                         const char *suffix,
                         WmkFileChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = create_folder ();
  g_autofree char *dated = dup_dated_name (name, suffix);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_set_initial_name (dialog, dated);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, saved_cb,
                        asked_new (widget, suffix, chosen));
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static void
response_cb (GtkNativeDialog *dialog, int response, Asked *asked)
{
  answer (asked, response == GTK_RESPONSE_ACCEPT
                     ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                     : NULL);
  g_object_unref (dialog);
}

/* Takes @dialog. */
static void
ask (GtkFileChooserNative *dialog, GtkWidget *widget, const char *suffix, WmkFileChosen chosen)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb),
                    asked_new (widget, suffix, chosen));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
wmk_file_choice_ask (GtkWidget *widget,
                     const char *title,
                     const char *suffix_name,
                     const char *const *suffixes,
                     WmkFileChosen chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = create_filter (suffix_name, suffixes);

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  ask (dialog, widget, NULL, chosen);
}

void
wmk_file_choice_ask_new (GtkWidget *widget,
                         const char *title,
                         const char *name,
                         const char *suffix,
                         WmkFileChosen chosen)
{
  g_autofree char *dated = dup_dated_name (name, suffix);
  g_autoptr (GFile) folder = create_folder ();
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), dated);
  ask (dialog, widget, suffix, chosen);
}

#endif
