/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-restore.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-text.h"
#include "notebook/wmk-notebook-many.h"
#include "window/wmk-dates.h"
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

/* Whether another one was written in the same @unit, microseconds; @number is set to the number of
 * the one at @path. */
static gboolean
shares (const char *path, gint64 written, gint64 unit, GPtrArray *backups, guint *number)
{
  gboolean is_shared = FALSE;

  *number = 0;
  for (guint i = 0; i < backups->len; i++) {
    const WmkBackup *backup = g_ptr_array_index (backups, i);

    if (g_str_equal (backup->path, path))
      *number = backup->number;
    else
      is_shared |= backup->written / unit == written / unit;
  }

  return is_shared;
}

static char *
dup_time (const char *path, gint64 written, GPtrArray *backups)
{
  g_autofree char *time = NULL;
  guint number;

  if (!shares (path, written, 60 * G_USEC_PER_SEC, backups, &number))
    return wmk_dates_format_time (written);
  time = wmk_dates_format_second (written);
  if (number == 0 || !shares (path, written, G_USEC_PER_SEC, backups, &number))
    return g_steal_pointer (&time);

  /* Translators: a day, a time of it and the number of a back-up: "22 Nov 2026, 14:05:33 (12)" */
  return g_strdup_printf (_ ("%s (%u)"), time, number);
}

char *
wmk_restore_dup_name (const char *path, GPtrArray *backups)
{
  gint64 written = wmk_backup_get_written (path);
  g_autofree char *day = wmk_backup_dup_day (path);

  if (written > 0)
    return dup_time (path, written, backups);

  return *day == '\0' ? g_filename_display_basename (path) : wmk_format_date (day);
}

static char *
dup_name (const Restore *self)
{
  g_autoptr (GPtrArray) backups = wmk_notebook_list_backups (self->notebook);

  return wmk_restore_dup_name (self->path, backups);
}

/* Whether it is called as back-ups are: else it is a file of the reader's. */
static gboolean
is_backup (const char *path)
{
  g_autofree char *day = wmk_backup_dup_day (path);

  return *day != '\0';
}

/* --- What would change --- */

typedef enum {
  BACK,
  CHANGED,
  GONE,
  N_CHANGES,
} Change;

typedef struct {
  const char *one;
  const char *many;
} Sentence;

#define NG_(one, many)                                                                             \
  {                                                                                                \
    one, many                                                                                      \
  }

/* What is said of each kind, by #Change: of a back-up of this notebook, and of another one. */
static const struct {
  gsize counts; /* where they are */
  Sentence of_backup[N_CHANGES];
  Sentence of_other[N_CHANGES];
} sentences[] = {
    {offsetof (WmkRestorePreview, notes),
     {NG_ ("%'u note is there again.", "%'u notes are there again."),
      NG_ ("%'u note is again as it was.", "%'u notes are again as they were."),
      NG_ ("%'u note that was added since goes to the trash.",
           "%'u notes that were added since go to the trash.")},
     {NG_ ("%'u note is added.", "%'u notes are added."),
      NG_ ("%'u note becomes as it is there.", "%'u notes become as they are there."),
      NG_ ("%'u note that is not there goes to the trash.",
           "%'u notes that are not there go to the trash.")}},
    {offsetof (WmkRestorePreview, tags),
     {NG_ ("%'u tag is there again.", "%'u tags are there again."),
      NG_ ("%'u tag is again as it was.", "%'u tags are again as they were."),
      NG_ ("%'u tag that was added since goes to the trash.",
           "%'u tags that were added since go to the trash.")},
     {NG_ ("%'u tag is added.", "%'u tags are added."),
      NG_ ("%'u tag becomes as it is there.", "%'u tags become as they are there."),
      NG_ ("%'u tag that is not there goes to the trash.",
           "%'u tags that are not there go to the trash.")}},
    {offsetof (WmkRestorePreview, tag_uses),
     {NG_ ("A tag is again on %'u thing that lost it.",
           "Tags are again on %'u things that lost them."),
      NG_ ("The tag of %'u thing is again as it was.",
           "The tags of %'u things are again as they were."),
      NG_ ("%'u thing loses the tag that it was given since.",
           "%'u things lose the tags that they were given since.")},
     {NG_ ("%'u thing is given a tag.", "%'u things are given tags."),
      NG_ ("The tag of %'u thing becomes as it is there.",
           "The tags of %'u things become as they are there."),
      NG_ ("%'u thing loses a tag that it has not there.",
           "%'u things lose tags that they have not there.")}},
    {offsetof (WmkRestorePreview, stars),
     {NG_ ("%'u star is there again.", "%'u stars are there again."),
      NG_ ("%'u star is again as it was.", "%'u stars are again as they were."),
      NG_ ("%'u star that was added since is taken away.",
           "%'u stars that were added since are taken away.")},
     {NG_ ("%'u star is added.", "%'u stars are added."),
      NG_ ("%'u star becomes as it is there.", "%'u stars become as they are there."),
      NG_ ("%'u star that is not there is taken away.",
           "%'u stars that are not there are taken away.")}},
    {offsetof (WmkRestorePreview, verdicts),
     {NG_ ("%'u verdict is there again.", "%'u verdicts are there again."),
      NG_ ("%'u verdict is again as it was.", "%'u verdicts are again as they were."),
      NG_ ("%'u verdict that was added since goes to the trash.",
           "%'u verdicts that were added since go to the trash.")},
     {NG_ ("%'u verdict is added.", "%'u verdicts are added."),
      NG_ ("%'u verdict becomes as it is there.", "%'u verdicts become as they are there."),
      NG_ ("%'u verdict that is not there goes to the trash.",
           "%'u verdicts that are not there go to the trash.")}},
    {offsetof (WmkRestorePreview, points),
     {NG_ ("%'u data point is there again.", "%'u data points are there again."),
      NG_ ("%'u data point is again as it was.", "%'u data points are again as they were."),
      NG_ ("%'u data point that was added since goes to the trash.",
           "%'u data points that were added since go to the trash.")},
     {NG_ ("%'u data point is added.", "%'u data points are added."),
      NG_ ("%'u data point becomes as it is there.", "%'u data points become as they are there."),
      NG_ ("%'u data point that is not there goes to the trash.",
           "%'u data points that are not there go to the trash.")}},
};

static const Sentence versions =
    NG_ ("%'u earlier version of a note comes to those that there are.",
         "%'u earlier versions of notes come to those that there are.");

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* each takes the one number */
static void
append_line (GString *text, const Sentence *sentence, guint n)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, sentence->one, sentence->many, n), n);
}
#pragma GCC diagnostic pop

char *
wmk_restore_describe (const WmkRestorePreview *preview, gboolean is_backup)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    const WmkRestoreCounts *counts = G_STRUCT_MEMBER_P (preview, (glong) sentences[i].counts);
    const Sentence *said = is_backup ? sentences[i].of_backup : sentences[i].of_other;

    append_line (text, &said[BACK], counts->n_back);
    append_line (text, &said[CHANGED], counts->n_changed);
    append_line (text, &said[GONE], counts->n_gone);
  }
  append_line (text, &versions, preview->n_versions);

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
  g_autofree char *name = dup_name (self);
  g_autofree char *message = is_backup (self->path)
                                 /* Translators: %s is a day, and maybe a time of it */
                                 ? g_strdup_printf (_ ("Back-up of %s restored"), name)
                                 /* Translators: %s is the name of a file */
                                 : g_strdup_printf (_ ("“%s” restored"), name);

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
  gboolean of_backup = is_backup (self->path);
  g_autofree char *changes = wmk_restore_describe (preview, of_backup);
  g_autofree char *name = dup_name (self);
  g_autofree char *title = NULL, *text = NULL;
  GtkWidget *question;

  if (*changes == '\0') {
    gtk_widget_activate_action (self->widget, "win.report", "s",
                                of_backup ? _ ("The notebook is as this back-up already")
                                          : _ ("The notebook is as this file already"));
    return;
  }

  /* Translators: %s is a day, and maybe a time of it */
  title = of_backup ? g_strdup_printf (_ ("Restore the back-up of %s?"), name)
                    /* Translators: %s is the name of a file */
                    : g_strdup_printf (_ ("Restore the notebook “%s”?"), name);
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
  char *path;
  WmkRestorePreview preview;
} Looking;

static void
looking_free (gpointer data)
{
  Looking *self = data;

  g_free (self->path);
  g_free (self);
}

static gboolean
look (WmkNotebook *notebook, gpointer data, GError **error)
{
  Looking *looking = data;

  return wmk_notebook_preview_restore (notebook, looking->path, &looking->preview, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Looking *looking = wmk_notebook_run_get_data (result);
  g_autoptr (Restore) self = data;
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_run_finish (self->notebook, result, &error))
    gtk_widget_activate_action (self->widget, "win.report", "s", error->message);
  else if (gtk_widget_get_root (self->widget) != NULL)
    ask (self, &looking->preview);
}

void
wmk_restore_begin (GtkWidget *widget, WmkNotebook *notebook, const char *path)
{
  Looking *looking = g_new0 (Looking, 1);

  looking->path = g_strdup (path);
  wmk_notebook_run_in_thread (notebook, look, looking, looking_free, NULL, looked_cb,
                              restore_new (widget, notebook, path));
}
