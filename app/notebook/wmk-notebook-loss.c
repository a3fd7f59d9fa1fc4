/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-private.h"

/* In the file that took the place of one that was set aside: that one's name, and the number of the
 * last back-up that may be of it. They stay until a back-up is restored, or none is wanted; and
 * whether the reader has seen the notice of it. */
#define SET_ASIDE "set-aside"
#define LAST_BACKUP "last-backup"
#define SEEN "set-aside-seen"
#define FORGET "DELETE FROM main.meta WHERE key IN ('" SET_ASIDE "', '" LAST_BACKUP "', '" SEEN "')"
#define REMEMBER_SEEN "INSERT OR REPLACE INTO main.meta VALUES ('" SEEN "', '1')"

/* Returns: (nullable): %NULL where there is none; also with @error set where that is not known */
static char *
dup_meta (WmkNotebook *self, const char *key, GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_notebook_query (self, error, "SELECT value FROM main.meta WHERE key = ?1", "t", key);

  return statement != NULL && wmk_statement_step (statement, error)
             ? wmk_statement_dup_text (statement, 0)
             : NULL;
}

static GError *
make_notice (WmkNotebook *self)
{
  g_autofree char *aside = g_filename_display_name (self->set_aside);

  if (self->is_looking)
    return g_error_new (
        WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED,
        _ ("The notebook “%s” was damaged, or no notebook at all. It was set aside, untouched, as "
           "“%s”, and an empty one was begun. Waymark is looking for a good back-up of it."),
        self->display_path, aside);
  if (self->offer != NULL)
    return g_error_new (
        WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED,
        _ ("The notebook “%s” was damaged, or no notebook at all. It was set aside, untouched, as "
           "“%s”, and an empty one was begun. There is a good back-up of it, which can be "
           "restored."),
        self->display_path, aside);

  return g_error_new (
      WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED,
      _ ("The notebook “%s” was damaged, or no notebook at all. It was set aside, untouched, as "
         "“%s”, and an empty one was begun. There is no good back-up of it."),
      self->display_path, aside);
}

/* --- The newest good back-up: each is read wholly, in a thread --- */

typedef struct {
  guint last;
  char *path;
} Search;

static void
search_free (Search *self)
{
  g_free (self->path);
  g_free (self);
}

static gboolean
look (WmkNotebook *notebook, gpointer data, GError **error)
{
  Search *search = data;

  search->path = wmk_notebook_find_good_backup (notebook->folder, search->last);

  return TRUE;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WmkNotebook *self = WMK_NOTEBOOK (source);
  Search *search = wmk_notebook_run_get_data (result);

  self->is_looking = FALSE;
  if (self->set_aside != NULL) {
    g_free (self->offer);
    self->offer = g_steal_pointer (&search->path);
  }
  wmk_notebook_run_finish (self, result, NULL);
  if (self->set_aside == NULL)
    return;
  if (g_error_matches (self->notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED)) {
    g_clear_error (&self->notice);
    self->notice = make_notice (self);
  }
  wmk_notebook_emit_state_changed (self);
}

/* --- What is remembered --- */

gboolean
wmk_notebook_remember_loss (WmkNotebook *self, WmkDatabase *database, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->set_aside);
  g_autofree char *last = g_strdup_printf ("%u", wmk_notebook_get_last_backup (self->folder));
  g_autoptr (WmkStatement) statement = wmk_database_prepare (
      database,
      "INSERT OR REPLACE INTO main.meta VALUES ('" SET_ASIDE "', ?1), ('" LAST_BACKUP "', ?2)",
      error);

  if (statement == NULL)
    return FALSE;
  wmk_statement_bind_text (statement, 1, name);
  wmk_statement_bind_text (statement, 2, last);

  return wmk_statement_run (statement, error);
}

void
wmk_notebook_recall_loss (WmkNotebook *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_meta (self, SET_ASIDE, &error);
  g_autofree char *last = dup_meta (self, LAST_BACKUP, NULL);
  g_autofree char *seen = dup_meta (self, SEEN, NULL);

  if (name != NULL) {
    g_free (self->set_aside);
    self->set_aside = g_build_filename (self->folder, name, NULL);
  } else if (error == NULL && self->set_aside != NULL) {
    /* A file that took no other's place was put there since, as by hand. */
    g_clear_pointer (&self->set_aside, g_free);
    g_clear_pointer (&self->offer, g_free);
  }
  if (self->set_aside == NULL)
    return;

  if (!self->is_looking && self->offer == NULL) {
    Search *search = g_new0 (Search, 1);

    search->last = last == NULL ? G_MAXUINT : (guint) g_ascii_strtoull (last, NULL, 10);
    self->is_looking = TRUE;
    wmk_notebook_run_in_thread (self, look, search, (GDestroyNotify) search_free, NULL, looked_cb,
                                NULL);
  }
  if (seen == NULL)
    self->notice = make_notice (self);
}

guint
wmk_notebook_get_wanted_backup (WmkNotebook *self)
{
  g_autofree char *last = dup_meta (self, LAST_BACKUP, NULL);

  return last == NULL ? 0 : (guint) g_ascii_strtoull (last, NULL, 10);
}

gboolean
wmk_notebook_forget_loss (WmkNotebook *self, GError **error)
{
  return wmk_notebook_run (self, error, FORGET, "");
}

/* Nothing more is offered, whether the file was restored here, in a thread or elsewhere. */
static void
drop_offer (WmkNotebook *self)
{
  g_clear_pointer (&self->set_aside, g_free);
  g_clear_pointer (&self->offer, g_free);
  g_clear_error (&self->notice);
  wmk_notebook_emit_state_changed (self);
}

static void
drop_notice (WmkNotebook *self)
{
  if (self->notice == NULL)
    return;
  g_clear_error (&self->notice);
  wmk_notebook_emit_state_changed (self);
}

void
wmk_notebook_check_loss (WmkNotebook *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *seen = NULL;

  if (self->set_aside == NULL || self->is_for_thread || self->state != WMK_NOTEBOOK_WRITABLE)
    return;
  name = dup_meta (self, SET_ASIDE, &error);
  seen = dup_meta (self, SEEN, NULL);
  if (error != NULL)
    return;
  if (name == NULL)
    drop_offer (self);
  else if (seen != NULL)
    drop_notice (self);
}

void
wmk_notebook_dismiss_notice (WmkNotebook *self)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  if (self->state != WMK_NOTEBOOK_WRITABLE)
    return;
  if (self->notice == NULL) {
    wmk_notebook_set_backup_trouble (self, NULL);
    return;
  }
  if (self->set_aside == NULL) {
    drop_offer (self);
    return;
  }
  drop_notice (self);
  /* Where the file does not take that, it is told again when the program starts. */
  if (wmk_notebook_begin_quiet (self, NULL))
    wmk_notebook_end (self, wmk_notebook_run (self, NULL, REMEMBER_SEEN, ""), NULL);
}

gboolean
wmk_notebook_put_loss_away (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_begin_quiet (self, error) ||
      !wmk_notebook_end (self, wmk_notebook_forget_loss (self, error), error))
    return FALSE;
  drop_offer (self);

  return TRUE;
}

char *
wmk_notebook_dup_loss (WmkNotebook *self)
{
  g_autoptr (GError) notice = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  notice = self->set_aside == NULL ? NULL : make_notice (self);

  return notice == NULL ? NULL : g_strdup (notice->message);
}

const char *
wmk_notebook_get_set_aside (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->set_aside;
}

const char *
wmk_notebook_get_offer (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->offer;
}

/* --- What was replaced --- */

/* What we have open can still be read, though it has no name any more: it gets one again. */
static gboolean
save_what_was_open (WmkNotebook *self, char **saved, GError **error)
{
  g_mkdir_with_parents (self->folder, 0700);
  *saved = wmk_notebook_write_backup (self->database, self->folder, WMK_BACKUP_REPLACED, error);
  if (*saved == NULL || g_file_test (self->path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return *saved != NULL;

  return wmk_backup_copy (*saved, self->path, error);
}

void
wmk_notebook_handle_replaced (WmkNotebook *self, GError **error)
{
  g_autofree char *saved = NULL;
  gboolean was_missing = !g_file_test (self->path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);

  if (!save_what_was_open (self, &saved, error)) {
    wmk_notebook_explain (self, error);
    return;
  }

  wmk_notebook_reopen (self);
  if (was_missing) {
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED,
                 _ ("The notebook “%s” was moved or deleted while it was open. Waymark has written "
                    "it there again, with all that was saved before. Try again."),
                 self->display_path);
  } else {
    g_autofree char *backup = g_filename_display_name (saved);

    g_free (self->offer);
    self->offer = g_steal_pointer (&saved);
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED,
                 _ ("The notebook “%s” was replaced while it was open. What it held before is kept "
                    "in the back-up “%s”, and the new one is open now. Try again to write in it."),
                 self->display_path, backup);
  }
  /* Also for whom does not see what the writing failed with. */
  if (self->notice == NULL)
    self->notice = g_error_copy (*error);
}
