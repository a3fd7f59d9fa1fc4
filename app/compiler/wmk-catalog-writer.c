/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-catalog-writer.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "catalog/wmk-status-writer.h"
#include "catalog/wmk-tokens.h"
#include "database/wmk-database.h"
#include "progress/wmk-progress.h"

/* A build that is cut off is run again from the sources: nothing needs to survive a crash. The
 * connection is hardened and takes no journal_mode OFF. */
#define FAST_WRITES                                                                                \
  "PRAGMA synchronous = OFF;"                                                                      \
  "PRAGMA journal_mode = MEMORY;"                                                                  \
  "PRAGMA locking_mode = EXCLUSIVE;"                                                               \
  "PRAGMA temp_store = MEMORY;"                                                                    \
  "PRAGMA cache_size = -262144;" /* KiB, as needed: for catalogues a hundred times as large */

/* `INSERT INTO target (id, …) VALUES (?, …)`. Names come from the description, where they are
 * checked to need no quotation. The connection keeps statements by their text's address, so the
 * text must stay. */
static const char *
make_insert (const WmkResource *resource)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < resource->fields->len; i++) {
    g_string_append_printf (names, "%s\"%s\"", i > 0 ? ", " : "",
                            wmk_resource_get_field (resource, i)->name);
    g_string_append (values, i > 0 ? ", ?" : "?");
  }
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", resource->name, names->str,
                         values->str);

  return g_intern_string (sql);
}

static void
bind_cell (WmkStatement *insert, int parameter, const WmkField *field, const WmkCell *cell)
{
  if (cell->text == NULL)
    wmk_statement_bind_null (insert, parameter);
  else if (field->type == WMK_FIELD_INTEGER)
    wmk_statement_bind_int (insert, parameter, g_ascii_strtoll (cell->text, NULL, 10));
  else if (field->type == WMK_FIELD_NUMBER)
    wmk_statement_bind_double (insert, parameter, g_ascii_strtod (cell->text, NULL));
  else
    wmk_statement_bind_text (insert, parameter, cell->text);
}

static gboolean
write_table (WmkDatabase *database, const WmkTable *table, GError **error)
{
  const WmkResource *resource = table->resource;
  g_autoptr (WmkStatement) insert = wmk_database_prepare (database, make_insert (resource), error);

  if (insert == NULL) {
    g_prefix_error (error, "%s: ", resource->path);
    return FALSE;
  }

  for (guint i = 0; i < table->rows->len; i++) {
    const WmkRow *row = g_ptr_array_index (table->rows, i);

    for (guint j = 0; j < resource->fields->len; j++)
      bind_cell (insert, (int) j + 1, wmk_resource_get_field (resource, j), &row->cells[j]);
    if (!wmk_statement_run (insert, error)) {
      g_prefix_error (error, "%s:%u: ", resource->path, row->line);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
write_digest (WmkDatabase *database, const char *digest, GError **error)
{
  g_autoptr (WmkStatement) insert =
      wmk_database_prepare (database, "INSERT INTO meta (key, value) VALUES ('digest', ?1)", error);

  if (insert == NULL)
    return FALSE;

  wmk_statement_bind_text (insert, 1, digest);

  return wmk_statement_run (insert, error);
}

/* The end of the transaction would say no more than that some reference dangles. */
static gboolean
check_references (WmkDatabase *database, GError **error)
{
  g_autoptr (WmkStatement) broken = wmk_database_prepare (
      database, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check", error);
  GError *step_error = NULL;

  if (broken == NULL)
    return FALSE;
  if (wmk_statement_step (broken, &step_error))
    g_set_error (&step_error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CONSTRAINT,
                 "row %d of table %s refers to a row that table %s does not have",
                 (int) wmk_statement_get_int (broken, 1), wmk_statement_get_text (broken, 0),
                 wmk_statement_get_text (broken, 2));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

static gboolean
write_tables (WmkDatabase *database, WmkCatalogSource *source, GError **error)
{
  for (guint i = 0; i < source->tables->len; i++)
    if (!write_table (database, g_ptr_array_index (source->tables, i), error))
      return FALSE;

  return TRUE;
}

/* The statuses as of the year of the catalogue's date. */
static gboolean
write_statuses (WmkDatabase *database, GError **error)
{
  g_autoptr (WmkStatement) row =
      wmk_database_prepare (database, "SELECT value FROM meta WHERE key = 'date'", error);
  GError *step_error = NULL;

  if (row == NULL)
    return FALSE;
  if (!wmk_statement_step (row, &step_error)) {
    if (step_error == NULL)
      g_set_error_literal (&step_error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CONSTRAINT,
                           "the catalogue has no date");
    g_propagate_error (error, step_error);
    return FALSE;
  }

  return wmk_status_writer_run (database, wmk_date_get_year (wmk_statement_get_text (row, 0)),
                                error);
}

/* What the SQL that fills the full-text index calls. */
static gboolean
add_functions (WmkDatabase *database, GError **error)
{
  return wmk_database_add_function (database, "waymark_tokens", wmk_tokenize, error) &&
         wmk_database_add_function (database, "waymark_names", wmk_tokenize_names, error);
}

static gboolean
write_database (WmkCatalogSource *source,
                const char *schema,
                const char *entities,
                const char *path,
                GError **error)
{
  g_autoptr (WmkDatabase) database = wmk_database_create (path, error);

  return database != NULL && add_functions (database, error) &&
         wmk_database_execute (database, FAST_WRITES "BEGIN", error) &&
         wmk_database_execute (database, schema, error) && write_tables (database, source, error) &&
         write_digest (database, source->digest, error) &&
         wmk_database_execute (database, entities, error) && write_statuses (database, error) &&
         check_references (database, error) &&
         wmk_database_execute (database, "COMMIT; VACUUM", error);
}

gboolean
wmk_catalog_write (WmkCatalogSource *source,
                   const char *schema,
                   const char *entities,
                   const char *path,
                   GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".tmp", NULL);
  gboolean written;

  g_unlink (temporary); /* of a run that was cut off */
  written = write_database (source, schema, entities, temporary, error);
  if (written && g_rename (temporary, path) != 0) {
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
    written = FALSE;
  }
  if (!written)
    g_unlink (temporary);

  return written;
}
