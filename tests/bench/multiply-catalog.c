/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A catalogue like the real one, many times as large, to measure with.
 * Usage: multiply-catalog SOURCES SCHEMA ENTITIES OUTPUT FACTOR
 *
 * The sources are read and written by the compiler, with FACTOR − 1 copies of every row in between:
 * ids of their own ("policy/x-c17"), links among the copies of one number, and other words in every
 * text. A plan's own frame stays as it is, for a plan has one of each: sectors and sub-sectors, and
 * the indicators, targets, observations and assessments of the plan as a whole. The same sources
 * give the same catalogue.
 */

#include <stdlib.h>

#include "compiler/wmk-catalog-source.h"
#include "compiler/wmk-catalog-writer.h"

#define SEED 2025

/* What a column has been written with: a copy is written with that, in other places. */
typedef struct {
  GPtrArray *words;   /* (element-type utf8): one after the other, so as often as they occur */
  GArray *characters; /* (element-type gunichar): Chinese ones, likewise */
} Pool;

typedef struct {
  GHashTable *frame; /* (element-type utf8): addresses */
  GHashTable *pools; /* (element-type WmkField Pool) */
  GStringChunk *texts;
  GRand *random;
  guint copy;
} Multiplier;

/* What readers read; other columns are values to choose from, dates and figures. */
static const char *const prose[] = {
    "title",   "title_zh", "name",     "name_zh",   "en",         "zh",     "pinyin",
    "note",    "summary",  "oddity",   "statement", "definition", "why",    "meaning",
    "purpose", "text",     "document", "acquirer",  "unobserved", "target", NULL,
};

static gboolean
is_prose (const WmkField *field)
{
  return g_strv_contains (prose, field->name) && field->reference == NULL;
}

static void
pool_free (gpointer data)
{
  Pool *self = data;

  g_ptr_array_unref (self->words);
  g_array_unref (self->characters);
  g_free (self);
}

static gboolean
is_chinese (gunichar character)
{
  return g_unichar_get_script (character) == G_UNICODE_SCRIPT_HAN;
}

static gboolean
is_in_word (gunichar character)
{
  return g_unichar_isalnum (character) && !is_chinese (character);
}

/* Returns: where the run of such characters that begins at @text ends. */
static const char *
skip (const char *text, gboolean (*is_meant) (gunichar))
{
  while (*text != '\0' && is_meant (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static void
pool_add (Pool *self, const char *text)
{
  while (*text != '\0') {
    gunichar character = g_utf8_get_char (text);
    const char *end = skip (text, is_in_word);

    if (end > text) {
      g_ptr_array_add (self->words, g_strndup (text, (gsize) (end - text)));
    } else {
      if (is_chinese (character))
        g_array_append_val (self->characters, character);
      end = g_utf8_next_char (text);
    }
    text = end;
  }
}

/* Where to go on in a pool: two times of three behind what came last, so that words stand together
 * as often as theirs do. */
static guint
move_on (Multiplier *self, guint place, guint length)
{
  return g_rand_int_range (self->random, 0, 3) == 0
             ? (guint) g_rand_int_range (self->random, 0, (gint32) length)
             : (place + 1) % length;
}

static const char *
write_anew (Multiplier *self, const Pool *pool, const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);
  guint word = (guint) g_rand_int (self->random) % MAX (pool->words->len, 1);
  guint character = (guint) g_rand_int (self->random) % MAX (pool->characters->len, 1);

  while (*text != '\0') {
    const char *end = skip (text, is_in_word);

    if (end > text) {
      word = move_on (self, word, pool->words->len);
      g_string_append (result, g_ptr_array_index (pool->words, word));
    } else {
      gunichar other = g_utf8_get_char (text);

      end = g_utf8_next_char (text);
      if (is_chinese (other)) {
        character = move_on (self, character, pool->characters->len);
        other = g_array_index (pool->characters, gunichar, character);
      }
      g_string_append_unichar (result, other);
    }
    text = end;
  }

  return g_string_chunk_insert_len (self->texts, result->str, (gssize) result->len);
}

/* Other letters: what one abbreviation stands for stays a matter of few things. */
static const char *
abbreviate_anew (Multiplier *self, const char *text)
{
  char *result = g_string_chunk_insert (self->texts, text);

  for (char *c = result; *c != '\0'; c++)
    if (g_ascii_isupper (*c))
      *c = (char) g_rand_int_range (self->random, 'A', 'Z' + 1);

  return result;
}

static const char *
rename (Multiplier *self, const char *address)
{
  g_autofree char *name = NULL;

  if (g_hash_table_contains (self->frame, address))
    return address;

  name = g_strdup_printf ("%s-c%u", address, self->copy);

  return g_string_chunk_insert_const (self->texts, name);
}

static gboolean
is_address (const WmkResource *resource, guint index)
{
  const WmkField *field = wmk_resource_get_field (resource, index);

  return field->reference != NULL || field->is_address ||
         (index == 0 && wmk_resource_has_address (resource));
}

static const char *
copy_text (Multiplier *self, const WmkResource *resource, guint index, const char *text)
{
  const WmkField *field = wmk_resource_get_field (resource, index);

  if (text == NULL)
    return NULL;
  if (is_address (resource, index))
    return rename (self, text);
  if (g_str_equal (field->name, "abbreviation"))
    return abbreviate_anew (self, text);

  return is_prose (field) ? write_anew (self, g_hash_table_lookup (self->pools, field), text)
                          : text;
}

/* A row goes with the thing that its first column names; what names none is there once. */
static gboolean
is_multiplied (Multiplier *self, const WmkRow *row)
{
  return is_address (row->table->resource, 0) &&
         !g_hash_table_contains (self->frame, row->cells[0].text);
}

static WmkRow *
copy_row (Multiplier *self, const WmkRow *row)
{
  const WmkResource *resource = row->table->resource;
  WmkRow *copy = g_memdup2 (row, sizeof (WmkRow) + resource->fields->len * sizeof (WmkCell));

  for (guint i = 0; i < resource->fields->len; i++)
    copy->cells[i].text = copy_text (self, resource, i, row->cells[i].text);

  return copy;
}

static void
add_pools (Multiplier *self, const WmkTable *table)
{
  for (guint i = 0; i < table->resource->fields->len; i++) {
    const WmkField *field = wmk_resource_get_field (table->resource, i);
    Pool *pool;

    if (!is_prose (field))
      continue;
    pool = g_new (Pool, 1);
    pool->words = g_ptr_array_new_with_free_func (g_free);
    pool->characters = g_array_new (FALSE, FALSE, sizeof (gunichar));
    for (guint j = 0; j < table->rows->len; j++) {
      const WmkRow *row = g_ptr_array_index (table->rows, j);

      if (row->cells[i].text != NULL)
        pool_add (pool, row->cells[i].text);
    }
    g_hash_table_insert (self->pools, (gpointer) field, pool);
  }
}

/* Whether the row is of the plan as a whole, or of what is. */
static gboolean
is_frame (Multiplier *self, WmkRow *row)
{
  static const char *const figures[] = {"indicator",   "target",     "series",
                                        "observation", "assessment", NULL};
  static const char *const owners[] = {"indicator_id", "series_id"};
  const WmkResource *resource = row->table->resource;

  if (g_str_equal (resource->name, "sector") || g_str_equal (resource->name, "subsector"))
    return TRUE;
  if (!g_strv_contains (figures, resource->name))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++) {
    const char *owner = wmk_resource_find_field (resource, owners[i]) < 0
                            ? NULL
                            : wmk_row_get_text (row, owners[i]);

    if (owner != NULL && g_hash_table_contains (self->frame, owner))
      return TRUE;
  }

  return wmk_resource_find_field (resource, "sector_id") >= 0 &&
         wmk_row_get_text (row, "sector_id") == NULL;
}

/* Tables are in the order in which they refer to each other. */
static void
read_table (Multiplier *self, const WmkTable *table)
{
  add_pools (self, table);
  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);

    if (is_frame (self, row))
      g_hash_table_add (self->frame, (gpointer) row->cells[0].text);
  }
}

static void
multiply (WmkCatalogSource *source, GStringChunk *texts, guint factor)
{
  Multiplier self = {
      .frame = g_hash_table_new (g_str_hash, g_str_equal),
      .pools = g_hash_table_new_full (NULL, NULL, NULL, pool_free),
      .texts = texts,
      .random = g_rand_new_with_seed (SEED),
  };

  for (guint i = 0; i < source->tables->len; i++)
    read_table (&self, g_ptr_array_index (source->tables, i));

  for (guint i = 0; i < source->tables->len; i++) {
    GPtrArray *rows = ((WmkTable *) g_ptr_array_index (source->tables, i))->rows;
    guint n_rows = rows->len;

    for (self.copy = 2; self.copy <= factor; self.copy++)
      for (guint j = 0; j < n_rows; j++)
        if (is_multiplied (&self, g_ptr_array_index (rows, j)))
          g_ptr_array_add (rows, copy_row (&self, g_ptr_array_index (rows, j)));
  }

  g_rand_free (self.random);
  g_hash_table_unref (self.pools);
  g_hash_table_unref (self.frame);
}

int
main (int argc, char *argv[])
{
  g_autoptr (WmkFaults) faults = wmk_faults_new ();
  g_autoptr (GStringChunk) texts = g_string_chunk_new (1 << 20);
  g_autoptr (WmkCatalogSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *entities = NULL;

  if (argc != 6) {
    g_printerr ("usage: multiply-catalog SOURCES SCHEMA.sql ENTITIES.sql OUTPUT.db FACTOR\n");
    return EXIT_FAILURE;
  }
  source = wmk_catalog_source_load (argv[1], faults, &error);
  if (source == NULL || !g_file_get_contents (argv[2], &schema, NULL, &error) ||
      !g_file_get_contents (argv[3], &entities, NULL, &error)) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }

  multiply (source, texts, (guint) strtoul (argv[5], NULL, 10));
  if (!wmk_catalog_write (source, schema, entities, argv[4], &error)) {
    g_printerr ("%s\n", error->message);
    return EXIT_FAILURE;
  }

  return EXIT_SUCCESS;
}
