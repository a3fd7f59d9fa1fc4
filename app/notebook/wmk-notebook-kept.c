/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-kept.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "notebook/wmk-notebook-private.h"

#define PREFIX "unsaved-"
#define PREFIX_SEEN "seen-"
/* The microseconds are for two windows that end at once. */
#define NAME_FORMAT PREFIX "%Y-%m-%d-%H%M%S-%f.md"
#define NAME_PATTERN PREFIX "0000-00-00-000000-000000.md" /* where each 0 is any digit */

/* What Flatpak has in every sandbox. */
#define SANDBOX_FILE "/.flatpak-info"

#define MOST_FOLDERS 3

/* Where such files are, in that order, @folder being that of the notebook; returns how many folders
 * that is. They are there at the next start: XDG_RUNTIME_DIR is emptied when its reader logs out,
 * and a sandbox has a home of its own, which goes with it, while data and caches stay. */
static gsize
get_folders (const char *folder, const char *folders[MOST_FOLDERS])
{
  folders[0] = folder;
  folders[1] = g_get_user_cache_dir ();
  folders[2] = g_get_home_dir ();

  return g_file_test (SANDBOX_FILE, G_FILE_TEST_EXISTS) ? 2 : 3;
}

char *
wmk_notebook_keep_text (WmkNotebook *self, const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, NAME_FORMAT);
  const char *folders[MOST_FOLDERS];
  gsize n_folders;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  n_folders = get_folders (self->folder, folders);
  for (gsize i = 0; i < n_folders; i++) {
    g_autofree char *path = g_build_filename (folders[i], name, NULL);

    if (g_file_set_contents_full (path, text, -1,
                                  G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                  0600, NULL))
      return g_steal_pointer (&path);
  }

  return NULL;
}

/* A reader has files of their own in their home. */
static gboolean
is_ours (const char *name)
{
  const char *pattern = NAME_PATTERN;

  for (; *pattern != '\0'; pattern++, name++)
    if (*pattern == '0' ? !g_ascii_isdigit (*name) : *name != *pattern)
      return FALSE;

  return *name == '\0';
}

/* @first: the name that goes first of those found before, which is by time; set to an earlier one
 * that is here. Returns: whether there is one */
static gboolean
find_in (const char *folder, char **first)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean found = FALSE;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_ours (name) && (*first == NULL || strcmp (name, *first) < 0)) {
      g_free (*first);
      *first = g_strdup (name);
      found = TRUE;
    }

  return found;
}

static char *
find_kept_text (const char *notebook_folder)
{
  const char *folders[MOST_FOLDERS];
  gsize n_folders;
  const char *folder = NULL;
  g_autofree char *name = NULL;

  n_folders = get_folders (notebook_folder, folders);
  for (gsize i = 0; i < n_folders; i++)
    if (find_in (folders[i], &name))
      folder = folders[i];

  return folder == NULL ? NULL : g_build_filename (folder, name, NULL);
}

char *
wmk_notebook_find_kept_text (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return find_kept_text (self->folder);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer notebook)
{
  g_autoptr (WmkNotebook) self = notebook;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), NULL);

  if (path != NULL)
    wmk_notebook_offer_kept_text (self, path);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  g_task_return_pointer (task, find_kept_text (folder), g_free);
}

void
wmk_notebook_look_for_kept_text (WmkNotebook *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  /* The thread keeps no notebook alive: it would have to close it. */
  task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, look_in_thread);
}

void
wmk_notebook_offer_kept_text (WmkNotebook *self, const char *path)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  if (g_strcmp0 (path, self->kept_text) == 0)
    return;
  g_free (self->kept_text);
  self->kept_text = g_strdup (path);
  wmk_notebook_emit_state_changed (self);
}

const char *
wmk_notebook_get_kept_text (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->kept_text;
}

/* Gives it another name; the reader may have moved it, or deleted it. Sets errno. */
static gboolean
mark_seen (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *seen_name = g_strconcat (PREFIX_SEEN, name + strlen (PREFIX), NULL);
  g_autofree char *seen = g_build_filename (folder, seen_name, NULL);

  return g_rename (path, seen) == 0 || errno == ENOENT;
}

void
wmk_notebook_drop_kept_text (WmkNotebook *self, const char *path)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  mark_seen (path);
  if (g_strcmp0 (path, self->kept_text) == 0)
    wmk_notebook_offer_kept_text (self, NULL);
}

gboolean
wmk_notebook_put_kept_text_away (WmkNotebook *self, GError **error)
{
  g_autofree char *next = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);
  g_return_val_if_fail (self->kept_text != NULL, FALSE);

  if (!mark_seen (self->kept_text)) {
    int code = errno;
    g_autofree char *path = g_filename_display_name (self->kept_text);

    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_IO,
                 _ ("The file “%s” could not be renamed: %s. It is offered again when Waymark "
                    "starts again."),
                 path, g_strerror (code));
    return FALSE;
  }

  next = wmk_notebook_find_kept_text (self);
  wmk_notebook_offer_kept_text (self, next);

  return TRUE;
}
