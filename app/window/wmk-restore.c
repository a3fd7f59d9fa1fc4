/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-restore.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-text.h"
#include "notebook/wmk-notebook-many.h"
#include "window/wmk-question.h"

/* A back-up that is to be restored into a notebook. */
typedef struct {
  GtkWidget *widget;
  WmkNotebook *notebook;
  char *path;
} Restore;

static Restore *
restore_new (GtkWidget *widget, WmkNotebook *notebook, const char *path)
{
  Restore *self = g_new (Restore, 1);

  *self = (Restore){g_object_ref (widget), g_object_ref (notebook), g_strdup (path)};

  return self;
}

static void
restore_free (Restore *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->notebook);
  g_free (self->path);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

/* "21 Nov 2026", or the file's name where that tells no day. */
static char *
dup_name (const char *path)
{
  g_autofree char *day = wmk_backup_dup_day (path);

  return *day == '\0' ? g_path_get_basename (path) : wmk_format_date (day);
}

/* --- What would change --- */

/* "Notes: 12 there again, 3 as they were, 2 added since to the trash" */
static void
append_counts (GString *text, const char *what, const WmkRestoreCounts *counts, const char *gone)
{
  const char *separator = ": ";

  if (counts->n_back + counts->n_changed + counts->n_gone == 0)
    return;

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", what);
  if (counts->n_back > 0) {
    g_string_append (text, separator);
    g_string_append_printf (text, _ ("%'u there again"), counts->n_back);
    separator = ", ";
  }
  if (counts->n_changed > 0) {
    g_string_append (text, separator);
    g_string_append_printf (text, _ ("%'u as they were"), counts->n_changed);
    separator = ", ";
  }
  if (counts->n_gone > 0)
    g_string_append_printf (text, "%s%'u %s", separator, counts->n_gone, gone);
}

char *
wmk_restore_describe (const WmkRestorePreview *preview)
{
  GString *text = g_string_new (NULL);
  const char *to_trash = _ ("added since go to the trash");
  const char *taken = _ ("added since are taken away");

  append_counts (text, _ ("Notes"), &preview->notes, to_trash);
  append_counts (text, _ ("Tags"), &preview->tags, to_trash);
  append_counts (text, _ ("Things with a tag"), &preview->tag_uses, taken);
  append_counts (text, _ ("Stars"), &preview->stars, taken);
  append_counts (text, _ ("Verdicts"), &preview->verdicts, to_trash);
  append_counts (text, _ ("Data points"), &preview->points, to_trash);

  return g_string_free (text, FALSE);
}

/* --- Restoring --- */

static gboolean
restore (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_notebook_restore (notebook, data, error);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Restore) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_name (self->path);
  /* Translators: %s is a day, or the name of a file */
  g_autofree char *message = g_strdup_printf (_ ("Back-up of %s restored"), name);

  if (wmk_notebook_run_finish (self->notebook, result, &error))
    gtk_widget_activate_action (self->widget, "win.offer-undo", "s", message);
  else
    gtk_widget_activate_action (self->widget, "win.report", "s", error->message);
}

static void
agreed_cb (Restore *self)
{
  wmk_notebook_run_in_thread (self->notebook, restore, g_strdup (self->path), g_free, NULL,
                              restored_cb, restore_new (self->widget, self->notebook, self->path));
}

static void
free_closure (gpointer data, GClosure *closure)
{
  restore_free (data);
}

static void
ask (Restore *self, const WmkRestorePreview *preview)
{
  g_autofree char *changes = wmk_restore_describe (preview);
  g_autofree char *name = dup_name (self->path);
  g_autofree char *title = NULL, *text = NULL;
  GtkWidget *question;

  if (*changes == '\0') {
    gtk_widget_activate_action (self->widget, "win.report", "s",
                                _ ("The notebook is as this back-up already"));
    return;
  }

  /* Translators: %s is a day, or the name of a file */
  title = g_strdup_printf (_ ("Restore the back-up of %s?"), name);
  text = g_strdup_printf (_ ("%s\n\nWhat notes say now is kept among their versions, and all of it "
                             "can be undone."),
                          changes);
  question = wmk_question_new (GTK_WINDOW (gtk_widget_get_root (self->widget)), title, text,
                               _ ("_Cancel"), _ ("_Restore"));
  g_signal_connect_data (question, "agreed", G_CALLBACK (agreed_cb),
                         restore_new (self->widget, self->notebook, self->path), free_closure,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

/* What a thread finds out, and for which back-up. */
typedef struct {
  gatomicrefcount count;
  char *path;
  WmkRestorePreview preview;
} Preview;

static void
preview_unref (Preview *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_free (self->path);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preview, preview_unref)

static gboolean
look (WmkNotebook *notebook, gpointer data, GError **error)
{
  Preview *preview = data;

  return wmk_notebook_preview_restore (notebook, preview->path, &preview->preview, error);
}

typedef struct {
  Restore *restore;
  Preview *preview;
} Looking;

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Looking *looking = data;
  g_autoptr (Restore) self = looking->restore;
  g_autoptr (Preview) preview = looking->preview;
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_run_finish (self->notebook, result, &error))
    gtk_widget_activate_action (self->widget, "win.report", "s", error->message);
  else if (gtk_widget_get_root (self->widget) != NULL)
    ask (self, &preview->preview);
}

void
wmk_restore_begin (GtkWidget *widget, WmkNotebook *notebook, const char *path)
{
  Preview *preview = g_new0 (Preview, 1);
  Looking *looking = g_new (Looking, 1);

  g_atomic_ref_count_init (&preview->count);
  g_atomic_ref_count_inc (&preview->count);
  preview->path = g_strdup (path);
  *looking = (Looking){restore_new (widget, notebook, path), preview};
  wmk_notebook_run_in_thread (notebook, look, preview, (GDestroyNotify) preview_unref, NULL,
                              looked_cb, looking);
}
