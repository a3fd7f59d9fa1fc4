/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-thing.h"

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-thing-private.h"

struct _WmkThing {
  GObject parent_instance;
  const WmkKind *kind;
  char *id;
  char *title;
  char *title_zh;
  char *place;
  GStrv values;
  WmkThingRead read; /* NULL once it has been read */
  gpointer reader;
};

G_DEFINE_FINAL_TYPE (WmkThing, wmk_thing, G_TYPE_OBJECT)

/* Columns of a kind's view before those that it names. */
#define N_OWN_COLUMNS 3

static void
wmk_thing_finalize (GObject *object)
{
  WmkThing *self = WMK_THING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->title_zh, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->values, g_strfreev);

  G_OBJECT_CLASS (wmk_thing_parent_class)->finalize (object);
}

static void
wmk_thing_class_init (WmkThingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_thing_finalize;
}

static void
wmk_thing_init (WmkThing *self)
{
}

static void
ensure_read (WmkThing *self)
{
  if (self->read != NULL)
    self->read (self, self->reader);
}

const char *
wmk_intern_sql (char *sql)
{
  static GHashTable *interned = NULL;
  static GMutex lock; /* lists are searched by threads of their own */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  const char *known;

  if (interned == NULL)
    interned = g_hash_table_new (g_str_hash, g_str_equal);
  known = g_hash_table_lookup (interned, sql);
  if (known == NULL) {
    g_hash_table_add (interned, sql);
    return sql;
  }
  g_free (sql);

  return known;
}

/* A row of the kind's view, then, where there is one more column, who says that it is linked. */
static WmkThing *
read_thing (WmkStatement *statement, const WmkKind *kind, gboolean with_place)
{
  WmkThing *self = g_object_new (WMK_TYPE_THING, NULL);
  guint n_columns = wmk_kind_count_columns (kind);

  self->kind = kind;
  self->id = wmk_statement_dup_text (statement, 0);
  self->title = wmk_statement_dup_text (statement, 1);
  self->title_zh = wmk_statement_dup_text (statement, 2);
  self->values = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->values[i] = wmk_statement_dup_text (statement, (int) i + N_OWN_COLUMNS);
  self->place = with_place ? wmk_statement_dup_text (statement, (int) n_columns + N_OWN_COLUMNS)
                           : g_strdup ("");

  return self;
}

GPtrArray *
wmk_thing_list_of_query (WmkCatalog *catalog,
                         const WmkKind *kind,
                         const char *sql,
                         const char *parameter,
                         gboolean with_place,
                         GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (catalog, sql, parameter, NULL, error);
  g_autoptr (GPtrArray) things = g_ptr_array_new_with_free_func (g_object_unref);
  GError *step_error = NULL;

  if (statement == NULL)
    return NULL;

  while (wmk_statement_step (statement, &step_error))
    g_ptr_array_add (things, read_thing (statement, kind, with_place));

  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&things);
}

WmkThing *
wmk_thing_new_for_address (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (WmkEntityInfo) info = NULL;
  g_autoptr (GPtrArray) things = NULL;
  const WmkKind *kind;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  info = wmk_catalog_find (catalog, address, error);
  kind = info == NULL ? NULL : wmk_kind_find (info->kind);
  if (kind == NULL)
    return NULL;

  things = wmk_thing_list_of_query (catalog, kind,
                                    WMK_INTERN_SQL ("SELECT * FROM %s WHERE id = ?1", kind->view),
                                    info->id, FALSE, error);

  return things != NULL && things->len > 0 ? g_ptr_array_steal_index (things, 0) : NULL;
}

GPtrArray *
wmk_thing_list (WmkCatalog *catalog, const WmkKind *kind, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  return wmk_thing_list_of_query (
      catalog, kind,
      WMK_INTERN_SQL ("SELECT v.* FROM entity e JOIN %s v ON v.id = e.id WHERE e.kind = ?1"
                      " ORDER BY e.position",
                      kind->view),
      kind->id, FALSE, error);
}

/* What @sql, which takes the kind's name and then @list, gives with the index of each in the list
 * behind its columns; what is not there is unknown. One query for all of them: to begin one takes
 * as long as to read a thing. */
static GPtrArray *
list_by_index (WmkCatalog *catalog,
               const WmkKind *kind,
               const char *sql,
               const char *list,
               guint n_things,
               GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (catalog, sql, kind->id, list, error);
  g_autoptr (GPtrArray) things = g_ptr_array_new_with_free_func (g_object_unref);
  GError *step_error = NULL;
  int index = (int) wmk_kind_count_columns (kind) + N_OWN_COLUMNS;

  if (statement == NULL)
    return NULL;

  while (wmk_statement_step (statement, &step_error)) {
    guint i = (guint) wmk_statement_get_int (statement, index);

    while (things->len < i)
      g_ptr_array_add (things, wmk_thing_new_unknown (kind));
    g_ptr_array_add (things, read_thing (statement, kind, FALSE));
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }
  while (things->len < n_things)
    g_ptr_array_add (things, wmk_thing_new_unknown (kind));

  return g_steal_pointer (&things);
}

GPtrArray *
wmk_thing_list_by_keys (
    WmkCatalog *catalog, const WmkKind *kind, const gint64 *keys, guint n_keys, GError **error)
{
  g_autoptr (GString) list = g_string_new ("[");

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  for (guint i = 0; i < n_keys; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", keys[i]);
  g_string_append_c (list, ']');

  return list_by_index (catalog, kind,
                        WMK_INTERN_SQL ("SELECT v.*, p.key FROM json_each(?2) p"
                                        " CROSS JOIN entity e ON e.rowid = p.value"
                                        " AND e.kind = ?1"
                                        " CROSS JOIN %s v ON v.id = e.id",
                                        kind->view),
                        list->str, n_keys, error);
}

/* As JSON, which SQL takes a list as: "[1,2]", counted from 1. */
static char *
write_places (const guint *places, guint n_places)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n_places; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "", places[i] + 1);
  g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

GPtrArray *
wmk_thing_list_by_places (
    WmkCatalog *catalog, const WmkKind *kind, const guint *places, guint n_places, GError **error)
{
  g_autofree char *list = write_places (places, n_places);

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  return list_by_index (catalog, kind,
                        WMK_INTERN_SQL ("SELECT v.*, p.key FROM json_each(?2) p"
                                        " CROSS JOIN entity e ON e.kind = ?1"
                                        " AND e.position = p.value"
                                        " CROSS JOIN %s v ON v.id = e.id",
                                        kind->view),
                        list, n_places, error);
}

WmkThing *
wmk_thing_new_unread (const WmkKind *kind, WmkThingRead read, gpointer reader)
{
  WmkThing *self = g_object_new (WMK_TYPE_THING, NULL);

  self->kind = kind;
  self->read = read;
  self->reader = reader;

  return self;
}

gboolean
wmk_thing_is_unread (WmkThing *self)
{
  return self->read != NULL;
}

void
wmk_thing_take (WmkThing *self, WmkThing *other)
{
  g_return_if_fail (self->read != NULL);

  self->id = g_steal_pointer (&other->id);
  self->title = g_steal_pointer (&other->title);
  self->title_zh = g_steal_pointer (&other->title_zh);
  self->place = g_steal_pointer (&other->place);
  self->values = g_steal_pointer (&other->values);
  self->read = NULL;
}

WmkThing *
wmk_thing_new_unknown (const WmkKind *kind)
{
  WmkThing *self = g_object_new (WMK_TYPE_THING, NULL);
  guint n_columns = wmk_kind_count_columns (kind);

  self->kind = kind;
  self->id = g_strdup ("");
  self->title = g_strdup ("");
  self->title_zh = g_strdup ("");
  self->place = g_strdup ("");
  self->values = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->values[i] = g_strdup ("");

  return self;
}

gboolean
wmk_thing_count (WmkCatalog *catalog, const WmkKind *kind, guint *n_things, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  gint64 n_rows;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), FALSE);

  statement = wmk_catalog_prepare (catalog, "SELECT max(position) FROM entity WHERE kind = ?1",
                                   kind->id, NULL, error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;

  n_rows = wmk_statement_get_int (statement, 0);
  *n_things = (guint) n_rows;

  return wmk_catalog_check_row (catalog, n_rows, error);
}

char *
wmk_thing_dup_summary (WmkCatalog *catalog, WmkThing *self, char **oddity, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  GError *step_error = NULL;
  gboolean found;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  statement = wmk_catalog_prepare (catalog, "SELECT summary, oddity FROM entity WHERE id = ?1",
                                   wmk_thing_get_id (self), NULL, error);
  if (statement == NULL)
    return NULL;

  found = wmk_statement_step (statement, &step_error);
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }
  *oddity = found ? wmk_statement_dup_text (statement, 1) : g_strdup ("");

  return found ? wmk_statement_dup_text (statement, 0) : g_strdup ("");
}

WmkThing *
wmk_thing_new_parent (WmkCatalog *catalog, WmkThing *self, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  if (self->kind->parent == NULL)
    return NULL;

  statement =
      wmk_catalog_prepare (catalog, self->kind->parent, wmk_thing_get_id (self), NULL, error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return NULL;

  return wmk_thing_new_for_address (catalog, wmk_statement_get_text (statement, 0), error);
}

const WmkKind *
wmk_thing_get_kind (WmkThing *self)
{
  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  return self->kind;
}

const char *
wmk_thing_get_id (WmkThing *self)
{
  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  ensure_read (self);

  return self->id;
}

const char *
wmk_thing_get_title (WmkThing *self)
{
  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  ensure_read (self);

  return self->title;
}

const char *
wmk_thing_get_title_zh (WmkThing *self)
{
  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  ensure_read (self);

  return self->title_zh;
}

const char *
wmk_thing_get_value (WmkThing *self, guint index)
{
  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  ensure_read (self);

  return self->values[index];
}

const char *
wmk_thing_get_place (WmkThing *self)
{
  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  ensure_read (self);

  return self->place;
}
