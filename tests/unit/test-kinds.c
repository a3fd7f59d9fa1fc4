/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog-reader.h"
#include "catalog/wmk-catalog-format.h"
#include "catalog/wmk-thing.h"
#include "catalog/wmk-word.h"
#include "charts/wmk-bar-data.h"
#include "compiler/wmk-data-package.h"

/* What describes the kinds of things, against the catalogue that is compiled for the program. */

typedef struct {
  WmkCatalog *catalog;
} Kinds;

static void
set_up (Kinds *self, gconstpointer data)
{
  self->catalog = SUCCEED (wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), error));
}

static void
tear_down (Kinds *self, gconstpointer data)
{
  g_assert_finalize_object (self->catalog);
}

#define FOR_EACH_KIND(kind)                                                                        \
  for (const WmkKind *kind = wmk_kind_get (0); kind != NULL;                                       \
       kind = wmk_kind_get (wmk_kind_get_index (kind) + 1))

#define FOR_EACH(type, element, array)                                                             \
  for (const type *element = (array); element != NULL && element->title != NULL; element++)

/* The filter of that id; %NULL for none. */
static const WmkKindFilter *
find_filter (const WmkKind *kind, const char *id)
{
  FOR_EACH (WmkKindFilter, filter, kind->filters)
  {
    if (g_str_equal (filter->id, id))
      return filter;
  }

  return NULL;
}

static void
test_index (Kinds *self, gconstpointer data)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_kinds = 0;

  FOR_EACH_KIND (kind)
  {
    g_assert_true (wmk_kind_get (n_kinds) == kind);
    g_assert_true (wmk_kind_find (kind->id) == kind);
    g_assert_true (g_hash_table_add (ids, (gpointer) kind->id));
    if (kind->collection != NULL)
      g_assert_true (wmk_kind_find_collection (kind->collection) == kind);
    n_kinds++;
  }
  g_assert_cmpuint (n_kinds, ==, 18);
  g_assert_null (wmk_kind_find ("observation"));
  g_assert_null (wmk_kind_find_collection ("policy"));
}

/* Address, titles, and then just the columns that are named, in their order. */
static void
test_columns (Kinds *self, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = SUCCEED (
      wmk_database_open_immutable (wmk_catalog_get_path (self->catalog), WMK_CATALOG_APPLICATION_ID,
                                   WMK_CATALOG_SCHEMA_VERSION, error));

  FOR_EACH_KIND (kind)
  {
    g_autofree char *sql =
        g_strdup_printf ("SELECT name FROM pragma_table_info('%s') ORDER BY cid", kind->view);
    g_autofree char *found = catalog_fixture_query (database, sql, 1);
    g_autoptr (GString) expected = g_string_new ("id\ntitle\ntitle_zh");

    FOR_EACH (WmkKindColumn, column, kind->columns)
    {
      g_string_append_printf (expected, "\n%s", column->id);
      g_assert_cmpint (column->width, >, 0);
    }
    g_assert_cmpstr (found, ==, expected->str);
  }
}

/* All that there are, each once, with a title, in the order that SQL gives them. */
static void
test_lists (Kinds *self, gconstpointer data)
{
  FOR_EACH_KIND (kind)
  {
    g_autoptr (GPtrArray) things = SUCCEED (wmk_thing_list (self->catalog, kind, error));
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
    guint n_things;

    g_assert_true (SUCCEED (wmk_thing_count (self->catalog, kind, &n_things, error)));
    g_assert_cmpuint (things->len, ==, n_things);
    for (guint i = 0; i < things->len; i++) {
      WmkThing *thing = g_ptr_array_index (things, i);

      g_assert_true (g_str_has_prefix (wmk_thing_get_id (thing), kind->id));
      g_assert_true (g_hash_table_add (ids, (gpointer) wmk_thing_get_id (thing)));
      g_assert_cmpstr (wmk_thing_get_title (thing), !=, "");
      g_assert_cmpstr (wmk_thing_get_place (thing), ==, "");
    }
  }
}

/* What can be chosen has a label, and lets something of the kind through. */
static void
test_filters (Kinds *self, gconstpointer data)
{
  FOR_EACH_KIND (kind)
  {
    g_autofree char *prefix = g_strconcat (kind->id, "/", NULL);

    FOR_EACH (WmkKindFilter, filter, kind->filters)
    {
      g_autoptr (GPtrArray) options =
          SUCCEED (wmk_kind_list_options (self->catalog, filter, error));
      g_autoptr (GHashTable) none =
          SUCCEED (catalog_reader_list_matches (self->catalog, filter, "nothing", error));
      g_autofree char *no_label =
          SUCCEED (wmk_kind_dup_option_label (self->catalog, filter, "nothing", error));

      g_assert_true (find_filter (kind, filter->id) == filter);
      g_assert_cmpuint (g_hash_table_size (none), ==, 0);
      g_assert_cmpstr (no_label, ==, "");
      for (guint i = 0; i < options->len; i++) {
        const WmkThingValue *option = g_ptr_array_index (options, i);
        g_autoptr (GHashTable) matches =
            SUCCEED (catalog_reader_list_matches (self->catalog, filter, option->address, error));
        g_autofree char *label =
            SUCCEED (wmk_kind_dup_option_label (self->catalog, filter, option->address, error));
        GHashTableIter iter;
        gpointer id;

        g_assert_cmpstr (option->address, !=, "");
        g_assert_cmpstr (label, ==, option->text);
        g_assert_cmpstr (option->text, !=, "");
        if (g_hash_table_size (matches) == 0)
          g_error ("%s: nothing has the %s “%s”", kind->id, filter->id, option->text);
        g_hash_table_iter_init (&iter, matches);
        while (g_hash_table_iter_next (&iter, &id, NULL))
          g_assert_true (g_str_has_prefix (id, prefix));
      }
    }
  }
}

static void
assert_facts (WmkCatalog *catalog, WmkThing *thing)
{
  g_autoptr (GPtrArray) facts = SUCCEED (wmk_thing_list_facts (catalog, thing, error));

  for (guint i = 0; i < facts->len; i++) {
    const WmkThingFact *fact = g_ptr_array_index (facts, i);

    g_assert_cmpuint (fact->values->len, >, 0);
    for (guint j = 0; j < fact->values->len; j++) {
      const WmkThingValue *value = g_ptr_array_index (fact->values, j);
      g_autoptr (WmkEntityInfo) info = NULL;

      g_assert_cmpstr (value->text, !=, "");
      if (*value->address == '\0')
        continue;
      info = SUCCEED (wmk_catalog_find (catalog, value->address, error));
      if (info == NULL)
        g_error ("%s: “%s” leads nowhere", wmk_thing_get_id (thing), value->address);
    }
  }
}

/* What its page says of every single thing can be read, and leads somewhere. */
static void
test_pages (Kinds *self, gconstpointer data)
{
  FOR_EACH_KIND (kind)
  {
    g_autoptr (GPtrArray) things = SUCCEED (wmk_thing_list (self->catalog, kind, error));

    for (guint i = 0; i < things->len; i++) {
      WmkThing *thing = g_ptr_array_index (things, i);
      g_autoptr (WmkThing) parent = SUCCEED (wmk_thing_new_parent (self->catalog, thing, error));
      g_autofree char *oddity = NULL;
      g_autofree char *summary =
          SUCCEED (wmk_thing_dup_summary (self->catalog, thing, &oddity, error));

      assert_facts (self->catalog, thing);
      g_assert_true ((parent == NULL) == (kind->parent == NULL));
      if (kind->summary_title != NULL && strcmp (kind->id, "wording") != 0)
        g_assert_cmpstr (summary, !=, "");
    }
  }
}

/* Sections list things of a kind that there is, and lead to its list by a filter that it has. */
static void
test_sections (Kinds *self, gconstpointer data)
{
  FOR_EACH_KIND (kind)
  {
    FOR_EACH (WmkKindSection, section, kind->sections)
    {
      const WmkKind *other = wmk_kind_find (section->kind);

      g_assert_nonnull (other);
      if (section->filter == NULL)
        continue;
      g_assert_nonnull (other->collection);
      g_assert_nonnull (find_filter (other, section->filter));
    }
  }
}

/* The list that a section leads to shows what the section does. */
static void
test_sections_as_filters (Kinds *self, gconstpointer data)
{
  guint n_sections = 0;

  FOR_EACH_KIND (kind)
  {
    g_autoptr (GPtrArray) things = SUCCEED (wmk_thing_list (self->catalog, kind, error));

    for (guint i = 0; i < things->len; i++) {
      const char *id = wmk_thing_get_id (g_ptr_array_index (things, i));
      g_autoptr (GPtrArray) sections = SUCCEED (wmk_thing_list_sections (self->catalog, id, error));

      for (guint j = 0; j < sections->len; j++) {
        const WmkThingSection *section = g_ptr_array_index (sections, j);
        g_autoptr (GHashTable) matches = NULL;
        const WmkKind *other;

        g_assert_cmpuint (section->things->len, >, 0);
        if (section->filter == NULL)
          continue;
        other = wmk_kind_find_collection (section->collection);
        matches = SUCCEED (catalog_reader_list_matches (
            self->catalog, find_filter (other, section->filter), id, error));
        g_assert_cmpuint (g_hash_table_size (matches), ==, section->things->len);
        for (guint k = 0; k < section->things->len; k++)
          g_assert_true (g_hash_table_contains (
              matches, wmk_thing_get_id (g_ptr_array_index (section->things, k))));
        n_sections++;
      }
    }
  }
  g_test_message ("%u sections", n_sections);
}

/* A chart has room for so many amounts and no more. */
static void
test_amounts (Kinds *self, gconstpointer data)
{
  FOR_EACH_KIND (kind)
  {
    guint n_amounts = 0;

    FOR_EACH (WmkKindColumn, column, kind->columns)
    {
      if (!column->in_chart)
        continue;
      g_assert_cmpint (column->type, ==, WMK_VALUE_NUMBER);
      n_amounts++;
    }
    g_assert_cmpuint (n_amounts, <=, WMK_BAR_MAX_PANELS);
  }
}

/* What has a page of its own kind is found again in the sidebar. */
static void
test_places (Kinds *self, gconstpointer data)
{
  FOR_EACH_KIND (kind)
  {
    g_assert_nonnull (kind->name);
    g_assert_nonnull (kind->plural);
    if (kind->collection != NULL) {
      g_assert_cmpstr (kind->section, ==, kind->collection);
      g_assert_nonnull (kind->icon_name);
      g_assert_nonnull (kind->lead);
    }
    if (kind->facts != NULL || kind->summary_title != NULL)
      g_assert_nonnull (kind->section);
    if (kind->section != NULL)
      g_assert_nonnull (wmk_kind_find_collection (kind->section));
  }
}

static void
assert_labels (const WmkResource *resource, const char *name)
{
  int index = resource == NULL ? -1 : wmk_resource_find_field (resource, name);
  const WmkField *field;

  if (index < 0)
    return;

  field = wmk_resource_get_field (resource, (guint) index);
  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    if (g_str_equal (wmk_word_get_label (field->choices[i]), field->choices[i]))
      g_error ("%s.%s: “%s” has no label", resource->name, name, field->choices[i]);
}

/* Every word that a column may hold is put before readers in words of theirs. */
static void
test_words (Kinds *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "catalog",
                                                 WMK_DATA_PACKAGE_FILE, NULL);
  g_autoptr (WmkDataPackage) package = SUCCEED (wmk_data_package_load (path, error));

  FOR_EACH_KIND (kind)
  {
    const WmkResource *resource = wmk_data_package_find (package, kind->id);

    FOR_EACH (WmkKindColumn, column, kind->columns)
    {
      if (column->type == WMK_VALUE_WORD)
        assert_labels (resource, column->id);
    }
    FOR_EACH (WmkKindFilter, filter, kind->filters)
    {
      if (filter->type == WMK_VALUE_WORD)
        assert_labels (resource, filter->id);
    }
  }
  g_assert_cmpstr (wmk_word_get_label ("state-owned"), ==, "State-owned");
  g_assert_cmpstr (wmk_word_get_label ("nothing"), ==, "nothing");
}

/* What a list says of a source's uses is what the source's page lists. */
static void
test_uses (Kinds *self, gconstpointer data)
{
  const WmkKind *kind = wmk_kind_find ("source");
  g_autoptr (GPtrArray) sources = SUCCEED (wmk_thing_list (self->catalog, kind, error));
  guint column = 0;

  while (!g_str_equal (kind->columns[column].id, "uses"))
    column++;
  for (guint i = 0; i < sources->len; i++) {
    WmkThing *source = g_ptr_array_index (sources, i);
    g_autoptr (GPtrArray) uses =
        SUCCEED (wmk_catalog_list_uses (self->catalog, wmk_thing_get_id (source), error));
    g_autofree char *n_uses = g_strdup_printf ("%u", uses->len);

    if (!g_str_equal (wmk_thing_get_value (source, column), n_uses))
      g_error ("%s: %s uses are told of, and %s listed", wmk_thing_get_id (source),
               wmk_thing_get_value (source, column), n_uses);
  }
}

static void
add (const char *path, void (*test) (Kinds *, gconstpointer))
{
  g_test_add (path, Kinds, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/kinds/index", test_index);
  add ("/kinds/columns", test_columns);
  add ("/kinds/lists", test_lists);
  add ("/kinds/filters", test_filters);
  add ("/kinds/pages", test_pages);
  add ("/kinds/sections", test_sections);
  add ("/kinds/sections-as-filters", test_sections_as_filters);
  add ("/kinds/amounts", test_amounts);
  add ("/kinds/places", test_places);
  add ("/kinds/words", test_words);
  add ("/kinds/uses", test_uses);

  return g_test_run ();
}
