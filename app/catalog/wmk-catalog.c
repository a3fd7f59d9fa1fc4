/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-catalog.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog-format.h"
#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-look-back.h"

/* A row takes no less of the file than this, in bytes. */
#define MIN_ROW_SIZE 16

struct _WmkCatalog {
  GObject parent_instance;
  WmkDatabase *database;
  GStatBuf file;   /* as it was when it was opened */
  gint64 max_rows; /* that the file has room for */
  char *version;
  char *date;
  int as_of_year;
};

G_DEFINE_FINAL_TYPE (WmkCatalog, wmk_catalog, G_TYPE_OBJECT)

static void
wmk_catalog_finalize (GObject *object)
{
  WmkCatalog *self = WMK_CATALOG (object);

  g_clear_object (&self->database);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (wmk_catalog_parent_class)->finalize (object);
}

static void
wmk_catalog_class_init (WmkCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_catalog_finalize;
}

static void
wmk_catalog_init (WmkCatalog *self)
{
}

WmkStatement *
wmk_catalog_prepare (
    WmkCatalog *self, const char *sql, const char *first, const char *second, GError **error)
{
  WmkStatement *statement = wmk_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return NULL;

  wmk_statement_bind_text (statement, 1, first);
  wmk_statement_bind_text (statement, 2, second);

  return statement;
}

gboolean
wmk_catalog_check_row (WmkCatalog *self, gint64 row, GError **error)
{
  if (row >= 0 && row <= self->max_rows)
    return TRUE;

  g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
               _ ("The catalogue %s is damaged: its rows are not where they should be. Install"
                  " Waymark again."),
               wmk_database_get_path (self->database));

  return FALSE;
}

GPtrArray *
wmk_catalog_list_rows (WmkCatalog *self,
                       const char *sql,
                       const char *parameter,
                       WmkReadRow read_row,
                       GDestroyNotify free_row,
                       GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (self, sql, parameter, NULL, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  GError *step_error = NULL;

  if (statement == NULL)
    return NULL;

  while (wmk_statement_step (statement, &step_error))
    g_ptr_array_add (rows, read_row (statement));

  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&rows);
}

gpointer
wmk_catalog_get_row (WmkCatalog *self,
                     const char *sql,
                     const char *parameter,
                     WmkReadRow read_row,
                     GDestroyNotify free_row,
                     GError **error)
{
  g_autoptr (GPtrArray) rows =
      wmk_catalog_list_rows (self, sql, parameter, read_row, free_row, error);

  return rows != NULL && rows->len > 0 ? g_ptr_array_steal_index (rows, 0) : NULL;
}

static char *
read_meta (WmkCatalog *self, const char *key, GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_catalog_prepare (self, "SELECT value FROM meta WHERE key = ?1", key, NULL, error);

  if (statement == NULL)
    return NULL;

  /* A key that is missing reads as "", a failing query as %NULL. */
  {
    GError *step_error = NULL;
    gboolean found = wmk_statement_step (statement, &step_error);

    if (step_error != NULL) {
      g_propagate_error (error, step_error);
      return NULL;
    }

    return found ? wmk_statement_dup_text (statement, 0) : g_strdup ("");
  }
}

char *
wmk_catalog_dup_default_path (void)
{
  const char *path = g_getenv ("WAYMARK_CATALOG");

  return path != NULL && *path != '\0' ? g_strdup (path)
                                       : g_build_filename (WMK_PKGDATADIR, "catalog.db", NULL);
}

WmkCatalog *
wmk_catalog_open (const char *path, GError **error)
{
  g_autoptr (WmkCatalog) self = g_object_new (WMK_TYPE_CATALOG, NULL);

  self->database = wmk_database_open_immutable (path, WMK_CATALOG_APPLICATION_ID,
                                                WMK_CATALOG_SCHEMA_VERSION, error);
  if (self->database == NULL)
    return NULL;

  if (g_stat (path, &self->file) == 0)
    self->max_rows = self->file.st_size / MIN_ROW_SIZE;
  self->version = read_meta (self, "version", error);
  if (self->version == NULL)
    return NULL;
  self->date = read_meta (self, "date", error);
  if (self->date == NULL)
    return NULL;
  self->as_of_year = wmk_date_get_year (self->date);

  return g_steal_pointer (&self);
}

WmkCatalog *
wmk_catalog_open_again (WmkCatalog *self, GError **error)
{
  const char *path = wmk_database_get_path (self->database);
  g_autoptr (WmkCatalog) again = wmk_catalog_open (path, error);

  if (again == NULL)
    return NULL;

  if (again->file.st_dev != self->file.st_dev || again->file.st_ino != self->file.st_ino) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FAILED,
                 _ ("The catalogue %s was replaced while it was open. Close Waymark and open it"
                    " again."),
                 path);
    return NULL;
  }

  return g_steal_pointer (&again);
}

void
wmk_catalog_set_cancellable (WmkCatalog *self, GCancellable *cancellable)
{
  wmk_database_set_cancellable (self->database, cancellable);
}

const char *
wmk_catalog_get_path (WmkCatalog *self)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_database_get_path (self->database);
}

const char *
wmk_catalog_get_version (WmkCatalog *self)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return self->version;
}

const char *
wmk_catalog_get_date (WmkCatalog *self)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return self->date;
}

int
wmk_catalog_get_year (WmkCatalog *self)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), 0);

  return wmk_date_get_year (self->date);
}

int
wmk_catalog_get_as_of_year (WmkCatalog *self)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), 0);

  return self->as_of_year;
}

gboolean
wmk_catalog_set_as_of_year (WmkCatalog *self, int year, GError **error)
{
  int own_year;
  gboolean done;

  g_return_val_if_fail (WMK_IS_CATALOG (self), FALSE);

  own_year = wmk_catalog_get_year (self);
  year = MIN (year, own_year);
  if (year == self->as_of_year)
    return TRUE;

  if (year == own_year) {
    done = wmk_look_back_end (self->database, error);
    if (done)
      self->as_of_year = own_year;
  } else {
    done = wmk_look_back_to (self->database, year, error);
    self->as_of_year = done ? year : own_year;
  }

  return done;
}

static gpointer
read_sector (WmkStatement *statement)
{
  WmkSector *sector = g_new0 (WmkSector, 1);

  sector->id = wmk_statement_dup_text (statement, 0);
  sector->number = (int) wmk_statement_get_int (statement, 1);
  sector->name = wmk_statement_dup_text (statement, 2);
  sector->name_zh = wmk_statement_dup_text (statement, 3);
  sector->short_name = wmk_statement_dup_text (statement, 4);
  sector->summary = wmk_statement_dup_text (statement, 5);

  return sector;
}

#define SELECT_SECTOR "SELECT id, number, name, name_zh, short_name, summary FROM sector "

/* Adds the counts of the main edition to those of @sectors that they belong to. */
static gboolean
count_statuses (WmkCatalog *self, GPtrArray *sectors, GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_catalog_prepare (self,
                           "SELECT t.sector_id, s.status, count(*) FROM target t"
                           " JOIN target_status s ON s.target_id = t.id"
                           " WHERE t.edition_id = ?1 GROUP BY t.sector_id, s.status",
                           WMK_CATALOG_MAIN_EDITION, NULL, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (wmk_statement_step (statement, &step_error)) {
    WmkStatus status;

    for (guint i = 0; i < sectors->len; i++) {
      WmkSector *sector = g_ptr_array_index (sectors, i);
      guint count = (guint) wmk_statement_get_int (statement, 2);

      if (g_str_equal (sector->id, wmk_statement_get_text (statement, 0)) &&
          wmk_status_from_string (wmk_statement_get_text (statement, 1), &status)) {
        sector->status_counts[status] += count;
        sector->n_targets += count;
      }
    }
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

GPtrArray *
wmk_catalog_list_sectors (WmkCatalog *self, GError **error)
{
  g_autoptr (GPtrArray) sectors = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  sectors = wmk_catalog_list_rows (self, SELECT_SECTOR "ORDER BY number", NULL, read_sector,
                                   (GDestroyNotify) wmk_sector_free, error);
  if (sectors == NULL || !count_statuses (self, sectors, error))
    return NULL;

  return g_steal_pointer (&sectors);
}

WmkSector *
wmk_catalog_get_sector (WmkCatalog *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) sectors = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  sectors = wmk_catalog_list_rows (self, SELECT_SECTOR "WHERE id = ?1", id, read_sector,
                                   (GDestroyNotify) wmk_sector_free, error);
  if (sectors == NULL || sectors->len == 0 || !count_statuses (self, sectors, error))
    return NULL;

  return g_ptr_array_steal_index (sectors, 0);
}

gboolean
wmk_catalog_get_coverage (WmkCatalog *self,
                          const char *sector_id,
                          WmkCoverage *coverage,
                          GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), FALSE);

  statement = wmk_catalog_prepare (
      self,
      "SELECT count(*), sum(direct), sum(indirect AND NOT direct) FROM ("
      " SELECT max(s.fit IS 'direct') AS direct, max(s.fit IN ('proxy', 'bound')) AS indirect"
      " FROM target t"
      " LEFT JOIN series s ON s.indicator_id = t.indicator_id"
      " AND EXISTS (SELECT 1 FROM observation o WHERE o.series_id = s.id)"
      " WHERE t.edition_id = ?1 AND t.indicator_id IS NOT NULL"
      " AND (?2 IS NULL OR t.sector_id = ?2)"
      " GROUP BY t.id)",
      WMK_CATALOG_MAIN_EDITION, sector_id, error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;

  coverage->n_targets = (guint) wmk_statement_get_int (statement, 0);
  coverage->n_direct = (guint) wmk_statement_get_int (statement, 1);
  coverage->n_indirect = (guint) wmk_statement_get_int (statement, 2);

  return TRUE;
}

static gpointer
read_subsector (WmkStatement *statement)
{
  WmkSubsector *subsector = g_new0 (WmkSubsector, 1);

  subsector->id = wmk_statement_dup_text (statement, 0);
  subsector->name = wmk_statement_dup_text (statement, 1);
  subsector->name_zh = wmk_statement_dup_text (statement, 2);
  subsector->summary = wmk_statement_dup_text (statement, 3);

  return subsector;
}

GPtrArray *
wmk_catalog_list_subsectors (WmkCatalog *self, const char *sector_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (self,
                                "SELECT id, name, name_zh, summary FROM subsector"
                                " WHERE sector_id = ?1 ORDER BY position",
                                sector_id, read_subsector, (GDestroyNotify) wmk_subsector_free,
                                error);
}

void
wmk_catalog_read_entity_info (WmkStatement *statement, WmkEntityInfo *info)
{
  info->id = wmk_statement_dup_text (statement, 0);
  info->kind = wmk_statement_dup_text (statement, 1);
  info->title = wmk_statement_dup_text (statement, 2);
  info->title_zh = wmk_statement_dup_text (statement, 3);
}

static gpointer
read_entity (WmkStatement *statement)
{
  WmkEntityInfo *info = g_new0 (WmkEntityInfo, 1);

  wmk_catalog_read_entity_info (statement, info);

  return info;
}

WmkEntityInfo *
wmk_catalog_find (WmkCatalog *self, const char *address, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_get_row (self,
                              "SELECT id, kind, title, title_zh FROM entity WHERE id ="
                              " coalesce((SELECT new_id FROM retired WHERE old_id = ?1), ?1)",
                              address, read_entity, (GDestroyNotify) wmk_entity_info_free, error);
}

static gpointer
read_retirement (WmkStatement *statement)
{
  WmkRetirement *retirement = g_new0 (WmkRetirement, 1);

  retirement->old_id = wmk_statement_dup_text (statement, 0);
  retirement->new_id = wmk_statement_dup_text (statement, 1);
  retirement->since = wmk_statement_dup_text (statement, 2);

  return retirement;
}

GPtrArray *
wmk_catalog_list_retirements (WmkCatalog *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (self,
                                "SELECT old_id, ifnull (new_id, ''), since FROM retired"
                                " ORDER BY old_id",
                                NULL, read_retirement, (GDestroyNotify) wmk_retirement_free, error);
}

char *
wmk_catalog_dup_owner (WmkCatalog *self, const char *address, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  GError *step_error = NULL;
  gboolean found;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  statement = wmk_catalog_prepare (
      self,
      "SELECT indicator_id FROM target WHERE id = ?1 AND indicator_id IS NOT NULL"
      " UNION ALL SELECT indicator_id FROM series WHERE id = ?1"
      /* Also of one that is left out while the reader looks back. */
      " UNION ALL SELECT s.indicator_id FROM main.observation o JOIN series s ON s.id = o.series_id"
      " WHERE o.id = ?1"
      " UNION ALL SELECT sector_id FROM subsector WHERE id = ?1"
      " UNION ALL SELECT coalesce(subject_id, sector_id, '" WMK_ADDRESS_OVERVIEW "')"
      " FROM assessment WHERE id = ?1",
      address, NULL, error);
  if (statement == NULL)
    return NULL;

  found = wmk_statement_step (statement, &step_error);
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return found ? wmk_statement_dup_text (statement, 0) : g_strdup ("");
}
