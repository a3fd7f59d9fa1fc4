/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-private.h"

#include <string.h>

/* More addresses than these are not told of one by one. */
#define MAX_TOLD 64

/* How often the monitor may speak of one file, milliseconds. */
#define RATE_LIMIT 20

static void
monitor_changed_cb (
    GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, WmkNotebook *self)
{
  g_autofree char *name = g_file_get_basename (file);

  /* A commit ends with its journal's disappearing: whatever comes last, it comes after that. */
  if (g_str_has_prefix (name, WMK_NOTEBOOK_FILE))
    wmk_notebook_check_changes (self);
}

void
wmk_notebook_watch (WmkNotebook *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  wmk_notebook_unwatch (self);
  if (self->is_for_thread)
    return;
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (self->monitor, RATE_LIMIT);
  g_signal_connect (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self);
}

void
wmk_notebook_unwatch (WmkNotebook *self)
{
  if (self->monitor == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->monitor, monitor_changed_cb, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

void
wmk_notebook_note_stamp (WmkNotebook *self)
{
  WmkDatabase *database = wmk_notebook_get_database (self);

  self->data_version = wmk_database_get_data_version (database);
  if (!wmk_database_get_int (database, "SELECT stamp FROM main.clock", &self->seen_stamp, NULL))
    self->data_version = -1;
}

/* A tag is any thing's, and what comes from a back-up may be of any address. */
#define SELECT_CHANGED                                                                             \
  "SELECT address FROM note WHERE stamp > ?1"                                                      \
  " UNION SELECT address FROM star WHERE stamp > ?1"                                               \
  " UNION SELECT address FROM verdict WHERE stamp > ?1"                                            \
  " UNION SELECT address FROM point WHERE stamp > ?1"                                              \
  " UNION SELECT address FROM tag_use WHERE stamp > ?1"                                            \
  " UNION SELECT '' FROM tag WHERE stamp > ?1"                                                     \
  " UNION SELECT '' FROM step WHERE stamp > ?1 AND kind = 'restore'"                               \
  " UNION SELECT address FROM tombstone WHERE stamp > ?1 LIMIT ?2"

void
wmk_notebook_tell_changes (WmkNotebook *self)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gint64 since = self->seen_stamp;
  gboolean everything;

  wmk_notebook_note_stamp (self);
  if (self->seen_stamp == since)
    return;
  wmk_notebook_check_loss (self);

  {
    g_autoptr (WmkStatement) statement =
        wmk_notebook_query (self, &error, SELECT_CHANGED, "ii", since, (gint64) (MAX_TOLD + 1));

    while (statement != NULL && wmk_statement_step (statement, &error))
      g_ptr_array_add (addresses, wmk_statement_dup_text (statement, 0));
  }
  if (error != NULL) {
    /* Told the next time. */
    self->seen_stamp = since;
    self->data_version = -1;
    return;
  }

  self->is_changed |= addresses->len > 0;
  everything = addresses->len > MAX_TOLD;
  for (guint i = 0; i < addresses->len && !everything; i++)
    everything = *(const char *) g_ptr_array_index (addresses, i) == '\0';
  if (everything)
    wmk_notebook_emit_changed (self, NULL);
  for (guint i = 0; i < addresses->len && !everything; i++)
    wmk_notebook_emit_changed (self, g_ptr_array_index (addresses, i));
}

void
wmk_notebook_check_changes (WmkNotebook *self)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  if (self->is_closed || self->state == WMK_NOTEBOOK_UNAVAILABLE)
    return;
  if (wmk_database_get_data_version (wmk_notebook_get_database (self)) != self->data_version)
    wmk_notebook_tell_changes (self);
}
