/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-points.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-private.h"

gboolean
wmk_point_is_date (const char *date)
{
  static const char form[] = "dddd-dd-dd";
  gsize length = strlen (date);
  int month = 1, day = 1;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != form[i])
      return FALSE;
  if (length >= 7)
    month = (date[5] - '0') * 10 + date[6] - '0';
  if (length == 10)
    day = (date[8] - '0') * 10 + date[9] - '0';

  return g_date_valid_dmy ((GDateDay) day, month, (GDateYear) g_ascii_strtoull (date, NULL, 10));
}

static gboolean
check_data (const WmkPointData *data, GError **error)
{
  if (!wmk_notebook_check_text (data->comment, error) ||
      !wmk_notebook_check_text (data->source, error) ||
      !wmk_notebook_check_text (data->link, error))
    return FALSE;

  if (!wmk_point_is_date (data->date))
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID,
                 _ ("“%s” is no date. Write 2016, 2016-07 or 2016-07-26. Nothing was changed."),
                 data->date);
  else if (!isfinite (data->value) || isinf (data->value_high))
    g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID,
                         _ ("A figure needs a number. Nothing was changed."));
  else if (data->value_high < data->value)
    g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID,
                         _ ("The range ends below its beginning. Nothing was changed."));
  else
    return TRUE;

  return FALSE;
}

char *
wmk_notebook_add_point (WmkNotebook *self,
                        const WmkSubject *subject,
                        const WmkPointData *data,
                        GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  if (!check_data (data, error) || !wmk_notebook_check_subject (subject, error) ||
      !wmk_notebook_begin_step (self, WMK_STEP_POINT_ADD, subject->address, subject->title, error))
    return NULL;

  done = wmk_notebook_run (self, error,
                           "INSERT INTO main.point (uuid, address, title, catalog_version, date,"
                           " value, value_high, comment, source, link, created, modified,"
                           " stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11,"
                           " ?11)",
                           "tttttddttti", uuid, subject->address, subject->title,
                           subject->catalog_version, data->date, data->value, data->value_high,
                           data->comment, data->source, data->link, self->stamp);

  return wmk_notebook_end (self, done, error) ? g_steal_pointer (&uuid) : NULL;
}

/* In the transaction that runs: whether the point is there, and as of @since, 0 for whatever. */
static gboolean
check_since (WmkNotebook *self, const char *uuid, gint64 since, GError **error)
{
  gint64 modified = 0;

  if (!wmk_notebook_get_int (wmk_notebook_query (self, error,
                                                 "SELECT modified FROM main.point WHERE uuid = ?1",
                                                 "t", uuid),
                             &modified, error))
    return FALSE;

  if (modified == 0)
    wmk_notebook_set_not_found (error);
  else if (since != 0 && modified != since)
    g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_OVERTAKEN,
                         _ ("This data point was changed elsewhere meanwhile. Nothing was saved."));
  else
    return TRUE;

  return FALSE;
}

gboolean
wmk_notebook_edit_point (
    WmkNotebook *self, const char *uuid, gint64 since, const WmkPointData *data, GError **error)
{
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!check_data (data, error) ||
      !wmk_notebook_begin_step (self, WMK_STEP_POINT_EDIT, NULL, NULL, error))
    return FALSE;

  /* It may have been deleted elsewhere: it is before the reader's eyes. */
  done = check_since (self, uuid, since, error) &&
         wmk_notebook_run (self, error,
                           "UPDATE main.step SET (address, title) = (SELECT address, title FROM"
                           " main.point WHERE uuid = ?2) WHERE id = ?1",
                           "it", self->step_id, uuid) &&
         wmk_notebook_run (self, error,
                           "UPDATE main.point SET date = ?2, value = ?3, value_high = ?4,"
                           " comment = ?5, source = ?6, link = ?7, modified = ?8, stamp = ?8,"
                           " trashed = NULL WHERE uuid = ?1",
                           "ttddttti", uuid, data->date, data->value, data->value_high,
                           data->comment, data->source, data->link, self->stamp);

  return wmk_notebook_end (self, done, error);
}

static gpointer
read_point (WmkStatement *statement)
{
  WmkPoint *point = g_new0 (WmkPoint, 1);

  point->uuid = wmk_statement_dup_text (statement, 0);
  wmk_notebook_read_subject (statement, 1, &point->subject);
  point->dropped = wmk_statement_get_int (statement, 4) != 0;
  point->data.date = wmk_statement_dup_text (statement, 5);
  point->data.value = wmk_statement_get_double (statement, 6);
  point->data.value_high = wmk_statement_get_double (statement, 7);
  point->data.comment = wmk_statement_dup_text (statement, 8);
  point->data.source = wmk_statement_dup_text (statement, 9);
  point->data.link = wmk_statement_dup_text (statement, 10);
  point->created = wmk_statement_get_int (statement, 11);
  point->modified = wmk_statement_get_int (statement, 12);

  return point;
}

#define SELECT_POINT                                                                               \
  "SELECT uuid, address, title, catalog_version, " WMK_SELECT_DROPPED                              \
  ", date, value, value_high, comment, source, link, created, modified"                            \
  " FROM main.point n WHERE trashed IS NULL "

GPtrArray *
wmk_notebook_list_points (WmkNotebook *self, const char *address, GError **error)
{
  WmkStatement *query;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  query =
      address != NULL
          ? wmk_notebook_query (self, error, SELECT_POINT "AND address = ?1 ORDER BY date, created",
                                "t", address)
          : wmk_notebook_query (self, error, SELECT_POINT "ORDER BY address, date, created", "");

  return wmk_notebook_list (self, query, read_point, (GDestroyNotify) wmk_point_free, error);
}
