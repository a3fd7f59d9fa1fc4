/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "database/wmk-database.h"

G_BEGIN_DECLS

/* Whether @row may be the number of one, or how many there are; else a damaged file says so, and
 * @error is set. */
gboolean wmk_catalog_check_row (WmkCatalog *self, gint64 row, GError **error);

/* Another connection to the same file, for another thread; it does not look back. %NULL with @error
 * set, also where another file has taken its place. */
WmkCatalog *wmk_catalog_open_again (WmkCatalog *self, GError **error);

/* See wmk_database_set_cancellable(). */
void wmk_catalog_set_cancellable (WmkCatalog *self, GCancellable *cancellable);

/* Reads the current row of @statement into a new record. */
typedef gpointer (*WmkReadRow) (WmkStatement *statement);

/* Prepares @sql with two parameters, which it need not use; %NULL binds NULL. */
WmkStatement *wmk_catalog_prepare (
    WmkCatalog *self, const char *sql, const char *first, const char *second, GError **error);

/* All rows of @sql as an array that owns them, or %NULL with @error set. */
GPtrArray *wmk_catalog_list_rows (WmkCatalog *self,
                                  const char *sql,
                                  const char *parameter,
                                  WmkReadRow read_row,
                                  GDestroyNotify free_row,
                                  GError **error);

/* The first row of @sql, or %NULL: with @error set when the query failed, without when it gave
 * no row. */
gpointer wmk_catalog_get_row (WmkCatalog *self,
                              const char *sql,
                              const char *parameter,
                              WmkReadRow read_row,
                              GDestroyNotify free_row,
                              GError **error);

/* A citation from columns 1 to 7; column 0 is the entity that cites. */
gpointer wmk_catalog_read_citation (WmkStatement *statement);
#define WMK_CATALOG_SELECT_CITATION                                                                \
  "SELECT c.entity_id, s.id, s.title, s.publisher, s.published, s.url, c.locator,"                 \
  " c.figure_as_printed FROM citation c JOIN source s ON s.id = c.source_id "

/* Fills @info from columns 0 to 3. */
void wmk_catalog_read_entity_info (WmkStatement *statement, WmkEntityInfo *info);

G_END_DECLS
