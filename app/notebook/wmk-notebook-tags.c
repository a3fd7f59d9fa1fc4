/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-private.h"

char *
wmk_tag_fold_name (const char *name)
{
  g_autofree char *normalized = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normalized == NULL ? "" : normalized, -1);
}

static gboolean
is_color (const char *color)
{
  return *color == '\0' ||
         (*color == '#' && strlen (color) == 7 && strspn (color + 1, "0123456789abcdef") == 6);
}

/* The name as it is kept, without blanks around it; %NULL with @error set. */
static char *
check_tag (const char *name, const char *color, GError **error)
{
  g_autofree char *stripped = NULL;

  if (!wmk_notebook_check_text (name, error))
    return NULL;
  stripped = g_strstrip (g_strdup (name));
  if (*stripped != '\0' && is_color (color))
    return g_steal_pointer (&stripped);
  g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID,
                       *stripped == '\0' ? _ ("A tag needs a name. Nothing was changed.")
                                         : _ ("This is no colour. Nothing was changed."));

  return NULL;
}

static gpointer
read_uuid (WmkStatement *statement)
{
  return wmk_statement_dup_text (statement, 0);
}

/* @uuid is the tag's of that name, or %NULL when there is none. */
static gboolean
find_tag (WmkNotebook *self, const char *folded, char **uuid, GError **error)
{
  g_autoptr (GPtrArray) uuids =
      wmk_notebook_list (self,
                         wmk_notebook_query (self, error,
                                             "SELECT uuid FROM main.tag WHERE folded = ?1"
                                             " AND trashed IS NULL ORDER BY created, uuid LIMIT 1",
                                             "t", folded),
                         read_uuid, g_free, error);

  *uuid = uuids != NULL && uuids->len > 0 ? g_strdup (g_ptr_array_index (uuids, 0)) : NULL;

  return uuids != NULL;
}

/* The UUID of the tag of that name, which is made where there is none; %NULL with @error set. */
static char *
ensure_tag (WmkNotebook *self, const char *name, const char *color, GError **error)
{
  g_autofree char *folded = wmk_tag_fold_name (name);
  g_autofree char *uuid = NULL;

  if (!find_tag (self, folded, &uuid, error))
    return NULL;
  if (uuid != NULL)
    return g_steal_pointer (&uuid);

  uuid = g_uuid_string_random ();

  return wmk_notebook_run (self, error,
                           "INSERT INTO main.tag (uuid, name, folded, color, created, modified,"
                           " stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5)",
                           "tttti", uuid, name, folded, color, self->stamp)
             ? g_steal_pointer (&uuid)
             : NULL;
}

char *
wmk_notebook_ensure_tag (WmkNotebook *self, const char *name, GError **error)
{
  g_autofree char *stripped = check_tag (name, "", error);

  return stripped == NULL ? NULL : ensure_tag (self, stripped, "", error);
}

char *
wmk_notebook_add_tag (WmkNotebook *self, const char *name, const char *color, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *uuid = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  stripped = check_tag (name, color, error);
  if (stripped == NULL || !wmk_notebook_begin_step (self, WMK_STEP_TAG_ADD, NULL, stripped, error))
    return NULL;

  uuid = ensure_tag (self, stripped, color, error);

  return wmk_notebook_end (self, uuid != NULL, error) ? g_steal_pointer (&uuid) : NULL;
}

gboolean
wmk_notebook_edit_tag (
    WmkNotebook *self, const char *uuid, const char *name, const char *color, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *other = NULL;
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  stripped = check_tag (name, color, error);
  if (stripped == NULL || !wmk_notebook_begin_step (self, WMK_STEP_TAG_EDIT, NULL, stripped, error))
    return FALSE;

  folded = wmk_tag_fold_name (stripped);
  done = find_tag (self, folded, &other, error);
  if (done && other != NULL && !g_str_equal (other, uuid)) {
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID,
                 _ ("There is a tag “%s” already. Nothing was changed. Merge the two, or choose "
                    "another name."),
                 stripped);
    done = FALSE;
  }
  done = done && wmk_notebook_run (self, error,
                                   "UPDATE main.tag SET name = ?2, folded = ?3, color = ?4,"
                                   " modified = ?5, stamp = ?5 WHERE uuid = ?1",
                                   "tttti", uuid, stripped, folded, color, self->stamp);
  if (done && wmk_database_get_n_changes (self->database) == 0) {
    wmk_notebook_set_not_found (error);
    done = FALSE;
  }

  return wmk_notebook_end (self, done, error);
}

gboolean
wmk_notebook_merge_tags (WmkNotebook *self, const char *from, const char *into, GError **error)
{
  gint64 n_found = 0;
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (g_str_equal (from, into))
    return TRUE;
  if (!wmk_notebook_begin_step (self, WMK_STEP_TAG_MERGE, NULL, NULL, error))
    return FALSE;

  done = wmk_notebook_get_int (wmk_notebook_query (self, error,
                                                   "SELECT count(*) FROM main.tag"
                                                   " WHERE uuid IN (?1, ?2) AND trashed IS NULL",
                                                   "tt", from, into),
                               &n_found, error);
  if (done && n_found != 2) {
    wmk_notebook_set_not_found (error);
    done = FALSE;
  }
  done =
      done &&
      wmk_notebook_run (self, error,
                        "UPDATE main.step SET title = (SELECT name FROM main.tag"
                        " WHERE uuid = ?2) WHERE id = ?1",
                        "it", self->step_id, from) &&
      wmk_notebook_run (self, error,
                        "DELETE FROM main.tag_use WHERE tag_uuid = ?1 AND address IN"
                        " (SELECT address FROM main.tag_use WHERE tag_uuid = ?2)",
                        "tt", from, into) &&
      wmk_notebook_run (self, error,
                        "UPDATE main.tag_use SET tag_uuid = ?2, stamp = ?3"
                        " WHERE tag_uuid = ?1",
                        "tti", from, into, self->stamp) &&
      wmk_notebook_run (self, error,
                        "UPDATE main.tag SET stamp = ?3, color ="
                        " (SELECT color FROM main.tag WHERE uuid = ?1)"
                        " WHERE uuid = ?2 AND color = ''",
                        "tti", from, into, self->stamp) &&
      wmk_notebook_run (self, error, "UPDATE main.tag SET trashed = ?2, stamp = ?2 WHERE uuid = ?1",
                        "ti", from, self->stamp);

  return wmk_notebook_end (self, done, error);
}

static gpointer
read_tag (WmkStatement *statement)
{
  WmkTag *tag = g_new0 (WmkTag, 1);

  tag->uuid = wmk_statement_dup_text (statement, 0);
  tag->name = wmk_statement_dup_text (statement, 1);
  tag->color = wmk_statement_dup_text (statement, 2);
  tag->created = wmk_statement_get_int (statement, 3);
  tag->modified = wmk_statement_get_int (statement, 4);
  tag->n_uses = (guint) wmk_statement_get_int (statement, 5);

  return tag;
}

#define SELECT_TAG                                                                                 \
  "SELECT uuid, name, color, created, modified,"                                                   \
  " (SELECT count(DISTINCT address) FROM main.tag_use u WHERE u.tag_uuid = t.uuid)"                \
  " FROM main.tag t WHERE trashed IS NULL "

GPtrArray *
wmk_notebook_list_tags (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self, wmk_notebook_query (self, error, SELECT_TAG "ORDER BY folded, created", ""), read_tag,
      (GDestroyNotify) wmk_tag_free, error);
}

GPtrArray *
wmk_notebook_list_tags_of (WmkNotebook *self, const char *address, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (self,
                            wmk_notebook_query (self, error,
                                                SELECT_TAG
                                                "AND uuid IN (SELECT tag_uuid FROM main.tag_use"
                                                " WHERE address = ?1) ORDER BY folded, created",
                                                "t", address),
                            read_tag, (GDestroyNotify) wmk_tag_free, error);
}

static gboolean
add_use (WmkNotebook *self, const WmkSubject *subject, const char *tag_uuid, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return wmk_notebook_run (self, error,
                           "INSERT INTO main.tag_use (uuid, tag_uuid, address, title,"
                           " catalog_version, created, modified, stamp)"
                           " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6 WHERE NOT EXISTS"
                           " (SELECT 1 FROM main.tag_use WHERE tag_uuid = ?2 AND address = ?3)",
                           "ttttti", uuid, tag_uuid, subject->address, subject->title,
                           subject->catalog_version, self->stamp);
}

gboolean
wmk_notebook_set_tag (WmkNotebook *self,
                      const WmkSubject *subject,
                      const char *tag_uuid,
                      gboolean has_tag,
                      GError **error)
{
  gint64 n_tags = 0;
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_check_subject (subject, error) ||
      !wmk_notebook_begin_step (self, has_tag ? WMK_STEP_TAG_SET : WMK_STEP_TAG_UNSET,
                                subject->address, subject->title, error))
    return FALSE;

  done = wmk_notebook_get_int (wmk_notebook_query (self, error,
                                                   "SELECT count(*) FROM main.tag"
                                                   " WHERE uuid = ?1 AND trashed IS NULL",
                                                   "t", tag_uuid),
                               &n_tags, error);
  if (done && n_tags == 0) {
    wmk_notebook_set_not_found (error);
    done = FALSE;
  }
  if (done && has_tag)
    done = add_use (self, subject, tag_uuid, error);
  else if (done)
    done = wmk_notebook_run (self, error,
                             "DELETE FROM main.tag_use WHERE tag_uuid = ?1 AND address = ?2", "tt",
                             tag_uuid, subject->address);

  return wmk_notebook_end (self, done, error);
}

gboolean
wmk_notebook_set_tag_named (WmkNotebook *self,
                            const WmkSubject *subject,
                            const char *name,
                            GError **error)
{
  g_autofree char *uuid = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_check_subject (subject, error) ||
      !wmk_notebook_begin_step (self, WMK_STEP_TAG_SET, subject->address, subject->title, error))
    return FALSE;

  uuid = wmk_notebook_ensure_tag (self, name, error);

  return wmk_notebook_end (self, uuid != NULL && add_use (self, subject, uuid, error), error);
}

static gpointer
read_marked_thing (WmkStatement *statement)
{
  WmkMarkedThing *thing = g_new0 (WmkMarkedThing, 1);

  wmk_notebook_read_subject (statement, 0, &thing->subject);
  thing->dropped = wmk_statement_get_int (statement, 3) != 0;
  thing->created = wmk_statement_get_int (statement, 4);

  return thing;
}

#define MARKED_COLUMNS                                                                             \
  "SELECT address, title, catalog_version, " WMK_SELECT_DROPPED ", max(created) AS created FROM "

GPtrArray *
wmk_notebook_list_tagged (WmkNotebook *self, const char *tag_uuid, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (self,
                            wmk_notebook_query (self, error,
                                                MARKED_COLUMNS
                                                "main.tag_use n WHERE tag_uuid = ?1"
                                                " GROUP BY address ORDER BY created DESC, address",
                                                "t", tag_uuid),
                            read_marked_thing, (GDestroyNotify) wmk_marked_thing_free, error);
}

gboolean
wmk_notebook_set_star (WmkNotebook *self,
                       const WmkSubject *subject,
                       gboolean has_star,
                       GError **error)
{
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_check_subject (subject, error) ||
      !wmk_notebook_begin_step (self, has_star ? WMK_STEP_STAR_SET : WMK_STEP_STAR_UNSET,
                                subject->address, subject->title, error))
    return FALSE;

  if (has_star) {
    g_autofree char *uuid = g_uuid_string_random ();

    done = wmk_notebook_run (self, error,
                             "INSERT INTO main.star (uuid, address, title, catalog_version,"
                             " created, modified, stamp)"
                             " SELECT ?1, ?2, ?3, ?4, ?5, ?5, ?5 WHERE NOT EXISTS"
                             " (SELECT 1 FROM main.star WHERE address = ?2)",
                             "tttti", uuid, subject->address, subject->title,
                             subject->catalog_version, self->stamp);
  } else {
    done = wmk_notebook_run (self, error, "DELETE FROM main.star WHERE address = ?1", "t",
                             subject->address);
  }

  return wmk_notebook_end (self, done, error);
}

gboolean
wmk_notebook_has_star (WmkNotebook *self, const char *address)
{
  gint64 n_stars = 0;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  wmk_notebook_get_int (wmk_notebook_query (self, NULL,
                                            "SELECT count(*) FROM main.star WHERE address = ?1",
                                            "t", address),
                        &n_stars, NULL);

  return n_stars > 0;
}

GPtrArray *
wmk_notebook_list_starred (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self,
      wmk_notebook_query (
          self, error, MARKED_COLUMNS "main.star n GROUP BY address ORDER BY created DESC, address",
          ""),
      read_marked_thing, (GDestroyNotify) wmk_marked_thing_free, error);
}
