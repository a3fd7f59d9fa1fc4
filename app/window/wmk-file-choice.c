/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-file-choice.h"

/* Who asked, and what is to be done then. */
typedef struct {
  GtkWidget *widget;
  WmkFileChosen chosen;
} Asked;

static Asked *
asked_new (GtkWidget *widget, WmkFileChosen chosen)
{
  Asked *self = g_new (Asked, 1);

  *self = (Asked){g_object_ref (widget), chosen};

  return self;
}

/* Takes both; @file: NULL where nothing was chosen */
static void
answer (Asked *self, GFile *file)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL && gtk_widget_get_root (self->widget) != NULL)
    self->chosen (self->widget, path);
  g_clear_object (&file);
  g_object_unref (self->widget);
  g_free (self);
}

static GtkFileFilter *
create_filter (const char *name, const char *suffix)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);

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
                     const char *suffix,
                     WmkFileChosen chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = create_filter (suffix_name, suffix);
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, opened_cb,
                        asked_new (widget, chosen));
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

void
wmk_file_choice_ask (GtkWidget *widget,
                     const char *title,
                     const char *suffix_name,
                     const char *suffix,
                     WmkFileChosen chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = create_filter (suffix_name, suffix);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), asked_new (widget, chosen));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif
