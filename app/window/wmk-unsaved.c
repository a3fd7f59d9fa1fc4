/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-unsaved.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-kept.h"
#include "window/wmk-question.h"

struct _WmkUnsaved {
  GObject parent_instance;
  GtkWindow *window; /* a weak pointer: which is to be closed */
  char *path;        /* of the file that has a text, NULL for none */
  char *text;        /* as it was when the reader was asked last */
  gboolean is_kept;  /* in that file */
};

G_DEFINE_FINAL_TYPE (WmkUnsaved, wmk_unsaved, G_TYPE_OBJECT)

/* A file that has another text, or that is there no longer, is not spoken of; it goes when the text
 * is in another one, or saved: an older text is better than none. */
static void
keep (WmkUnsaved *self, WmkNotebook *notebook, const char *text)
{
  g_autofree char *path = NULL;

  if (self->is_kept && g_strcmp0 (text, self->text) == 0 &&
      g_file_test (self->path, G_FILE_TEST_EXISTS))
    return;

  path = *text == '\0' ? NULL : wmk_notebook_keep_text (notebook, text);
  self->is_kept = path != NULL;
  if (self->path != NULL && (self->is_kept || *text == '\0')) {
    wmk_notebook_drop_kept_text (notebook, self->path);
    g_clear_pointer (&self->path, g_free);
  }
  if (self->is_kept)
    self->path = g_steal_pointer (&path);
  g_free (self->text);
  self->text = g_strdup (text);
}

/* The last question: the text is in no file, and nobody keeps it for the desktop. */
static void
ask_to_lose (GtkWindow *window)
{
  GtkWidget *question = wmk_question_new (
      window, _ ("What you wrote would be lost"),
      _ ("No file could be written, and nothing keeps a copied text when Waymark has ended."),
      _ ("Keep _Open"), _ ("_Lose the Text and Close"));

  g_signal_connect_object (question, "agreed", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

/* The text outlives the program where somebody else keeps it for the desktop, or in the file. */
static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WmkUnsaved) self = WMK_UNSAVED (user_data);
  gboolean stored = gdk_clipboard_store_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->window == NULL)
    return;
  if (stored || self->is_kept)
    gtk_window_destroy (self->window);
  else
    ask_to_lose (self->window);
}

static void
agreed_cb (WmkUnsaved *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));

  gdk_clipboard_set_text (clipboard, self->text == NULL ? "" : self->text);
  gdk_clipboard_store_async (clipboard, G_PRIORITY_DEFAULT, NULL, stored_cb, g_object_ref (self));
}

static void
wmk_unsaved_finalize (GObject *object)
{
  WmkUnsaved *self = WMK_UNSAVED (object);

  g_clear_weak_pointer (&self->window);
  g_free (self->path);
  g_free (self->text);

  G_OBJECT_CLASS (wmk_unsaved_parent_class)->finalize (object);
}

static void
wmk_unsaved_class_init (WmkUnsavedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_unsaved_finalize;
}

static void
wmk_unsaved_init (WmkUnsaved *self)
{
}

WmkUnsaved *
wmk_unsaved_new (void)
{
  return g_object_new (WMK_TYPE_UNSAVED, NULL);
}

void
wmk_unsaved_keep (WmkUnsaved *self, WmkNotebook *notebook, const char *text)
{
  g_return_if_fail (WMK_IS_UNSAVED (self));

  keep (self, notebook, text);
}

void
wmk_unsaved_ask_to_close (WmkUnsaved *self,
                          GtkWindow *window,
                          WmkNotebook *notebook,
                          const char *text,
                          const char *reason)
{
  GString *said = g_string_new (reason);
  GtkWidget *question;

  g_return_if_fail (WMK_IS_UNSAVED (self));

  g_set_weak_pointer (&self->window, window);
  keep (self, notebook, text);
  if (self->is_kept) {
    g_autofree char *path = g_filename_display_name (self->path);

    g_string_append (said, said->len == 0 ? "" : "\n\n");
    /* Translators: the path of a file */
    g_string_append_printf (said, _ ("Your text is kept in the file “%s”."), path);
  }
  question = wmk_question_new (window, _ ("What you wrote could not be saved"), said->str,
                               _ ("Keep _Open"), _ ("_Copy the Text and Close"));
  g_string_free (said, TRUE);
  g_signal_connect_object (question, "agreed", G_CALLBACK (agreed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}
