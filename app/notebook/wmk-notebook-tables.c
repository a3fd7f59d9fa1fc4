/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-tables.h"

#define MAX_COLUMNS 12

/* Columns beside id, uuid, modified and stamp. A real number is marked by %: JSON would round it.
 */
static const struct {
  const char *name;
  const char *columns[MAX_COLUMNS];
} descriptions[WMK_NOTEBOOK_N_TABLES] = {
    {"note", {"address", "title", "catalog_version", "text", "created", "trashed"}},
    {"tag", {"name", "folded", "color", "created", "trashed"}},
    {"tag_use", {"tag_uuid", "address", "title", "catalog_version", "created"}},
    {"star", {"address", "title", "catalog_version", "created"}},
    {"verdict", {"address", "title", "catalog_version", "verdict", "reason", "created", "trashed"}},
    {"point",
     {"address", "title", "catalog_version", "date", "%value", "%value_high", "comment", "source",
      "link", "created", "trashed"}},
};

/* The columns, each as @format says of its name, with commas. */
static char *
list_columns (const char *const *columns, const char *format)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MAX_COLUMNS && columns[i] != NULL; i++) {
    const char *name = columns[i] + (columns[i][0] == '%');
    g_auto (GStrv) parts = g_strsplit (format, "$", -1);
    g_autofree char *column = g_strjoinv (name, parts);

    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", column);
  }

  return g_string_free (list, FALSE);
}

/* SQL that makes JSON of the row @row, the same text for the same row; @end: what else it has. */
static char *
make_json (const char *const *columns, const char *row, const char *end)
{
  GString *json = g_string_new ("json_object (");

  for (guint i = 0; i < MAX_COLUMNS && columns[i] != NULL; i++) {
    if (i > 0)
      g_string_append (json, ", ");
    if (columns[i][0] == '%')
      g_string_append_printf (json,
                              "'%1$s', CASE WHEN %2$s.%1$s IS NOT NULL THEN"
                              " printf ('%%!.17g', %2$s.%1$s) END",
                              columns[i] + 1, row);
    else
      g_string_append_printf (json, "'%1$s', %2$s.%1$s", columns[i], row);
  }
  g_string_append_printf (json, "%s)", end);

  return g_string_free (json, FALSE);
}

static const char *
intern (char *sql)
{
  const char *interned = g_intern_string (sql);

  g_free (sql);

  return interned;
}

/* When a row was changed is no change by itself. Names in the bodies of these are found in the
 * temporary schema first, then in the file. */
static const char *
make_triggers (const WmkNotebookTable *table, const char *const *columns)
{
  g_autofree char *old_values = make_json (columns, "OLD", "");
  g_autofree char *new_values = make_json (columns, "NEW", "");
  g_autofree char *old = make_json (columns, "OLD", ", 'modified', OLD.modified");
  g_autofree char *new = make_json (columns, "NEW", ", 'modified', NEW.modified");
  const char *name = table->name;

  return intern (g_strdup_printf (
      "CREATE TEMP TRIGGER %1$s_added AFTER INSERT ON main.%1$s BEGIN"
      " DELETE FROM tombstone WHERE uuid = NEW.uuid;"
      " INSERT INTO change (step_id, kind, uuid, before, after)"
      "  SELECT step_id, '%1$s', NEW.uuid, NULL, %3$s FROM recording WHERE step_id IS NOT NULL;"
      "END;"
      "CREATE TEMP TRIGGER %1$s_changed AFTER UPDATE ON main.%1$s WHEN %5$s <> %6$s BEGIN"
      " INSERT INTO change (step_id, kind, uuid, before, after)"
      "  SELECT step_id, '%1$s', NEW.uuid, %2$s, %3$s FROM recording WHERE step_id IS NOT NULL;"
      "END;"
      "CREATE TEMP TRIGGER %1$s_deleted AFTER DELETE ON main.%1$s BEGIN"
      " INSERT OR REPLACE INTO tombstone SELECT OLD.uuid, '%1$s', %4$s, stamp FROM clock;"
      " INSERT INTO change (step_id, kind, uuid, before, after)"
      "  SELECT step_id, '%1$s', OLD.uuid, %2$s, NULL FROM recording WHERE step_id IS NOT NULL;"
      "END;",
      name, old, new, table->has_address ? "OLD.address" : "''", old_values, new_values));
}

static void
make_undo (WmkNotebookTable *table, const char *const *columns)
{
  g_autofree char *names = list_columns (columns, "$");
  g_autofree char *from_json = NULL;
  g_autofree char *updates = list_columns (columns, "$ = excluded.$");
  GString *extracts = g_string_new (NULL);

  for (guint i = 0; i < MAX_COLUMNS && columns[i] != NULL; i++)
    g_string_append_printf (extracts, "%sjson_extract (?2, '$.%s')", i > 0 ? ", " : "",
                            columns[i] + (columns[i][0] == '%'));
  from_json = g_string_free (extracts, FALSE);

  table->put =
      intern (g_strdup_printf ("INSERT INTO %s (uuid, %s, modified, stamp)"
                               " VALUES (?1, %s, json_extract (?2, '$.modified'), ?3)"
                               " ON CONFLICT (uuid) DO UPDATE SET %s, modified = excluded.modified,"
                               " stamp = excluded.stamp",
                               table->name, names, from_json, updates));
  table->take = intern (g_strdup_printf (table->has_trash
                                             ? "UPDATE %s SET trashed = ?2, stamp = ?2"
                                               " WHERE uuid = ?1 AND trashed IS NULL"
                                             : "DELETE FROM %s WHERE uuid = ?1 AND ?2 IS NOT NULL",
                                         table->name));
}

/* What concerns a back-up that is attached. What lies in a trash counts as not being there. */
static void
make_restore (WmkNotebookTable *table, const char *const *columns)
{
  const char *name = table->name;
  g_autofree char *names = list_columns (columns, "$");
  g_autofree char *updates = list_columns (columns, "$ = excluded.$");
  g_autofree char *here = make_json (columns, "here", "");
  g_autofree char *there = make_json (columns, "there", "");
  const char *here_shown = table->has_trash ? " AND here.trashed IS NULL" : "";
  const char *there_shown = table->has_trash ? " AND there.trashed IS NULL" : "";

  table->count_back = intern (g_strdup_printf (
      "SELECT count(*) FROM " WMK_NOTEBOOK_ATTACHED ".%1$s there WHERE true%3$s AND NOT EXISTS"
      " (SELECT 1 FROM main.%1$s here WHERE here.uuid = there.uuid%2$s)",
      name, here_shown, there_shown));
  table->count_other = intern (g_strdup_printf (
      "SELECT count(*) FROM " WMK_NOTEBOOK_ATTACHED ".%1$s there JOIN main.%1$s here"
      " ON here.uuid = there.uuid WHERE %4$s <> %5$s%2$s%3$s",
      name, here_shown, there_shown, here, there));
  table->count_beyond = intern (g_strdup_printf (
      "SELECT count(*) FROM main.%1$s here WHERE true%2$s AND NOT EXISTS"
      " (SELECT 1 FROM " WMK_NOTEBOOK_ATTACHED ".%1$s there WHERE there.uuid = here.uuid%3$s)",
      name, here_shown, there_shown));
  table->put_all = intern (g_strdup_printf (
      "INSERT INTO main.%1$s (uuid, %2$s, modified, stamp)"
      " SELECT uuid, %2$s, modified, ?1 FROM " WMK_NOTEBOOK_ATTACHED
      ".%1$s there WHERE true%3$s AND"
      " NOT EXISTS (SELECT 1 FROM main.%1$s here WHERE here.uuid = there.uuid AND %4$s = %5$s)"
      " ON CONFLICT (uuid) DO UPDATE SET %6$s, modified = excluded.modified,"
      " stamp = excluded.stamp",
      name, names, there_shown, here, there, updates));
  table->take_beyond = intern (g_strdup_printf (
      table->has_trash ? "UPDATE main.%1$s AS here SET trashed = ?1, stamp = ?1"
                         " WHERE trashed IS NULL AND NOT EXISTS"
                         " (SELECT 1 FROM " WMK_NOTEBOOK_ATTACHED ".%1$s there"
                         " WHERE there.uuid = here.uuid%2$s)"
                       : "DELETE FROM main.%1$s AS here WHERE ?1 IS NOT NULL AND NOT EXISTS"
                         " (SELECT 1 FROM " WMK_NOTEBOOK_ATTACHED ".%1$s there"
                         " WHERE there.uuid = here.uuid%2$s)",
      name, there_shown));
}

static gpointer
make_tables (gpointer data)
{
  WmkNotebookTable *tables = g_new0 (WmkNotebookTable, WMK_NOTEBOOK_N_TABLES);

  for (guint i = 0; i < WMK_NOTEBOOK_N_TABLES; i++) {
    const char *const *columns = descriptions[i].columns;
    WmkNotebookTable *table = &tables[i];

    table->name = descriptions[i].name;
    for (guint j = 0; j < MAX_COLUMNS && columns[j] != NULL; j++) {
      table->has_trash |= g_str_equal (columns[j], "trashed");
      table->has_address |= g_str_equal (columns[j], "address");
    }
    table->triggers = make_triggers (table, columns);
    make_undo (table, columns);
    make_restore (table, columns);
    if (table->has_address)
      table->move = intern (g_strdup_printf (
          "UPDATE %s SET address = ?2, stamp = ?3 WHERE address = ?1", table->name));
  }

  return tables;
}

const WmkNotebookTable *
wmk_notebook_get_tables (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_tables, NULL);
}

const WmkNotebookTable *
wmk_notebook_find_table (const char *name)
{
  const WmkNotebookTable *tables = wmk_notebook_get_tables ();

  for (guint i = 0; i < WMK_NOTEBOOK_N_TABLES; i++)
    if (g_str_equal (tables[i].name, name))
      return &tables[i];

  return NULL;
}

/* A version has the stamp that its note had when it last said so, and is kept once. */
#define CREATE_RECORDING                                                                           \
  "CREATE TEMP TABLE recording (step_id INTEGER, goes_on INTEGER NOT NULL);"                       \
  "INSERT INTO recording VALUES (NULL, 0);"                                                        \
  "CREATE TEMP TRIGGER note_written AFTER UPDATE OF text ON main.note"                             \
  " WHEN OLD.text <> NEW.text AND OLD.text <> '' AND NOT (SELECT goes_on FROM recording) BEGIN"    \
  " UPDATE version SET written = OLD.modified WHERE note_uuid = OLD.uuid AND text = OLD.text;"     \
  " INSERT INTO version (uuid, note_uuid, text, written)"                                          \
  "  SELECT lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-4' ||"                 \
  "   substr (hex (randomblob (2)), 2) || '-a' || substr (hex (randomblob (2)), 2) || '-' ||"      \
  "   hex (randomblob (6))), OLD.uuid, OLD.text, OLD.modified"                                     \
  "  WHERE NOT EXISTS (SELECT 1 FROM version WHERE note_uuid = OLD.uuid AND text = OLD.text);"     \
  "END;"

gboolean
wmk_notebook_prepare_connection (WmkDatabase *database, GError **error)
{
  const WmkNotebookTable *tables = wmk_notebook_get_tables ();

  if (!wmk_database_execute (database, CREATE_RECORDING, error))
    return FALSE;
  for (guint i = 0; i < WMK_NOTEBOOK_N_TABLES; i++)
    if (!wmk_database_execute (database, tables[i].triggers, error))
      return FALSE;

  return TRUE;
}
