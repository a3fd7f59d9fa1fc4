/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-order.h"

#include <string.h>

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-fold.h"
#include "catalog/wmk-thing-private.h"

/* What a thing is sorted by. */
typedef struct {
  guint place;
  gboolean known;
  char *text; /* NULL for numbers */
  double number;
} Key;

static void
clear_key (gpointer data)
{
  g_free (((Key *) data)->text);
}

static int
compare_keys (gconstpointer first, gconstpointer second, gpointer descending)
{
  const Key *a = first, *b = second;
  int result;

  if (!a->known || !b->known)
    result = b->known - a->known;
  else if (a->text != NULL)
    result = strcmp (a->text, b->text);
  else
    result = (a->number > b->number) - (a->number < b->number);
  if (a->known && b->known && GPOINTER_TO_INT (descending))
    result = -result;

  return result != 0 ? result : (a->place > b->place) - (a->place < b->place);
}

/* The column of that id; NULL stands for the title. */
static const WmkKindColumn *
find_column (const WmkKind *kind, const char *id)
{
  guint n_columns = wmk_kind_count_columns (kind);

  for (guint i = 0; i < n_columns; i++)
    if (g_str_equal (kind->columns[i].id, id))
      return &kind->columns[i];

  return NULL;
}

static Key
read_key (WmkStatement *statement, WmkValueType type)
{
  const char *value = wmk_statement_get_text (statement, 1);
  Key key = {.place = (guint) wmk_statement_get_int (statement, 0) - 1, .known = *value != '\0'};

  if (type == WMK_VALUE_NUMBER)
    key.number = g_ascii_strtod (value, NULL);
  else
    key.text = wmk_fold_text (value);

  return key;
}

/* Faster than the database, which would sort by a function of each value. */
GArray *
wmk_collection_order_new (WmkCatalog *catalog,
                          const WmkKind *kind,
                          const char *column,
                          gboolean descending,
                          guint n_things,
                          GError **error)
{
  const WmkKindColumn *described = find_column (kind, column);
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      catalog,
      WMK_INTERN_SQL ("SELECT e.position, v.%s FROM %s v JOIN entity e ON e.id = v.id",
                      described == NULL ? "title" : described->id, kind->view),
      NULL, NULL, error);
  g_autoptr (GArray) keys = NULL;
  GArray *places;
  GError *step_error = NULL;

  if (statement == NULL)
    return NULL;

  keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), n_things);
  g_array_set_clear_func (keys, clear_key);
  while (wmk_statement_step (statement, &step_error)) {
    Key key = read_key (statement, described == NULL ? WMK_VALUE_TEXT : described->type);

    if (key.place < n_things)
      g_array_append_val (keys, key);
    else
      clear_key (&key);
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (descending));
  places = g_array_sized_new (FALSE, FALSE, sizeof (guint), keys->len);
  for (guint i = 0; i < keys->len; i++)
    g_array_append_val (places, g_array_index (keys, Key, i).place);

  return places;
}
