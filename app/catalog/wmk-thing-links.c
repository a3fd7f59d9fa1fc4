/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-thing-private.h"

/* What a relation is called from either end, in the order of a page. A weak one is not worth
 * telling of what stands further up already. */
static const struct {
  const char *kind;
  const char *from_here;
  const char *to_here;
  gboolean weak;
} relations[] = {
    {"part-of", N_ ("Part of"), N_ ("Its parts")},
    {"implements", N_ ("It carries out"), N_ ("Carried out by")},
    {"updates", N_ ("It updates"), N_ ("Updated by")},
    {"supersedes", N_ ("It supersedes"), N_ ("Superseded by")},
    {"manages", N_ ("It manages"), N_ ("Managed by")},
    {"uses", N_ ("It uses"), N_ ("Used by")},
    {"opposes", N_ ("It answers, or opposes"), N_ ("Answered, or opposed, by")},
    {"about", N_ ("It concerns"), N_ ("Concerning it"), TRUE},
    {"see-also", N_ ("See also"), N_ ("See also"), TRUE},
};

static void
wmk_thing_value_free (WmkThingValue *self)
{
  g_free (self->address);
  g_free (self->text);
  g_free (self);
}

static void
wmk_thing_fact_free (WmkThingFact *self)
{
  g_ptr_array_unref (self->values);
  g_free (self);
}

static void
wmk_thing_section_free (WmkThingSection *self)
{
  g_free (self->title);
  g_clear_pointer (&self->things, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_value (WmkStatement *statement)
{
  WmkThingValue *value = g_new0 (WmkThingValue, 1);

  value->address = wmk_statement_dup_text (statement, 0);
  value->text = wmk_statement_dup_text (statement, 1);

  return value;
}

static GPtrArray *
list_values (WmkCatalog *catalog, const char *sql, const char *parameter, GError **error)
{
  return wmk_catalog_list_rows (catalog, sql, parameter, read_value,
                                (GDestroyNotify) wmk_thing_value_free, error);
}

/* A fact that is not known is a row without a text. */
static gboolean
is_known (GPtrArray *values)
{
  return values->len > 0 && *((const WmkThingValue *) g_ptr_array_index (values, 0))->text != '\0';
}

GPtrArray *
wmk_thing_list_facts (WmkCatalog *catalog, WmkThing *self, GError **error)
{
  g_autoptr (GPtrArray) facts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_thing_fact_free);

  g_return_val_if_fail (WMK_IS_THING (self), NULL);

  for (const WmkKindFact *fact = wmk_thing_get_kind (self)->facts;
       fact != NULL && fact->title != NULL; fact++) {
    g_autoptr (GPtrArray) values = list_values (catalog, fact->sql, wmk_thing_get_id (self), error);
    WmkThingFact *known;

    if (values == NULL)
      return NULL;
    if (!is_known (values))
      continue;
    known = g_new0 (WmkThingFact, 1);
    known->fact = fact;
    known->values = g_steal_pointer (&values);
    g_ptr_array_add (facts, known);
  }

  return g_steal_pointer (&facts);
}

/* What is told of a target is told of its indicator, on whose page the target stands. */
#define SELF_AND_PARTS "(SELECT ?1 UNION ALL SELECT id FROM target WHERE indicator_id = ?1)"

/* Takes @title and @things; %FALSE where they could not be read. */
static gboolean
add_section (GPtrArray *sections, char *title, GPtrArray *things, const WmkKindSection *described)
{
  WmkThingSection *section = g_new0 (WmkThingSection, 1);

  section->title = title;
  section->things = things;
  if (described != NULL && described->filter != NULL) {
    section->collection = wmk_kind_find (described->kind)->collection;
    section->filter = described->filter;
    section->by_year = described->by_year;
  }
  if (things != NULL && things->len > 0)
    g_ptr_array_add (sections, section);
  else
    wmk_thing_section_free (section);

  return things != NULL;
}

static gboolean
add_described (WmkCatalog *catalog,
               const WmkKind *kind,
               const char *address,
               GPtrArray *sections,
               GError **error)
{
  for (const WmkKindSection *section = kind->sections; section != NULL && section->title != NULL;
       section++) {
    const WmkKind *other = wmk_kind_find (section->kind);
    GPtrArray *things = wmk_thing_list_of_query (
        catalog, other,
        WMK_INTERN_SQL ("SELECT v.* FROM %s v JOIN entity e ON e.id = v.id WHERE v.id IN (%s)"
                        " ORDER BY e.position",
                        other->view, section->sql),
        address, FALSE, error);

    if (!add_section (sections, g_strdup (_ (section->title)), things, section))
      return FALSE;
  }

  return TRUE;
}

/* The things of a kind at the far end of a relation. */
static GPtrArray *
list_related (WmkCatalog *catalog,
              const WmkKind *other,
              const char *relation,
              gboolean outwards,
              const char *address,
              GError **error)
{
  const char *sql = WMK_INTERN_SQL (
      "SELECT v.*, min(coalesce(s.publisher, s.title) || ', ' || r.locator)"
      " FROM relation r JOIN %s v ON v.id = r.%s JOIN entity e ON e.id = v.id"
      " JOIN source s ON s.id = r.source_id"
      " WHERE r.%s IN " SELF_AND_PARTS " AND r.kind = '%s' GROUP BY v.id ORDER BY e.position",
      other->view, outwards ? "to_id" : "from_id", outwards ? "from_id" : "to_id", relation);

  return wmk_thing_list_of_query (catalog, other, sql, address, TRUE, error);
}

/* Which kinds of things @address is related with at all: few of all that there are. */
static GHashTable *
list_related_kinds (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (GPtrArray) pairs = list_values (
      catalog,
      "SELECT DISTINCT r.kind || '>' || e.kind, '' FROM relation r JOIN entity e ON e.id = r.to_id"
      " WHERE r.from_id IN " SELF_AND_PARTS
      " UNION SELECT r.kind || '<' || e.kind, '' FROM relation r JOIN entity e ON e.id = r.from_id"
      " WHERE r.to_id IN " SELF_AND_PARTS,
      address, error);
  GHashTable *kinds;

  if (pairs == NULL)
    return NULL;

  kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < pairs->len; i++)
    g_hash_table_add (kinds,
                      g_steal_pointer (&((WmkThingValue *) g_ptr_array_index (pairs, i))->address));

  return kinds;
}

static gboolean
is_listed (GPtrArray *sections, WmkThing *thing)
{
  for (guint i = 0; i < sections->len; i++) {
    GPtrArray *things = ((const WmkThingSection *) g_ptr_array_index (sections, i))->things;

    for (guint j = 0; j < things->len; j++)
      if (g_str_equal (wmk_thing_get_id (g_ptr_array_index (things, j)), wmk_thing_get_id (thing)))
        return TRUE;
  }

  return FALSE;
}

/* Takes @things, %NULL where they could not be read, and gives those that are not listed yet. */
static GPtrArray *
leave_out_listed (GPtrArray *things, GPtrArray *sections)
{
  for (guint i = things == NULL ? 0 : things->len; i > 0; i--)
    if (is_listed (sections, g_ptr_array_index (things, i - 1)))
      g_ptr_array_remove_index (things, i - 1);

  return things;
}

/* A section for each kind at the far end. */
static gboolean
add_relation (WmkCatalog *catalog,
              GHashTable *related_kinds,
              gsize index,
              gboolean outwards,
              const char *address,
              GPtrArray *sections,
              GError **error)
{
  const char *relation = relations[index].kind;
  const char *label = outwards ? relations[index].from_here : relations[index].to_here;
  const WmkKind *other;

  for (guint i = 0; (other = wmk_kind_get (i)) != NULL; i++) {
    g_autofree char *pair = g_strconcat (relation, outwards ? ">" : "<", other->id, NULL);
    GPtrArray *things;

    if (!g_hash_table_contains (related_kinds, pair))
      continue;
    things = list_related (catalog, other, relation, outwards, address, error);
    if (relations[index].weak)
      things = leave_out_listed (things, sections);
    /* Translators: what things of a kind are to this one: "Used by: Funds" */
    if (!add_section (sections,
                      g_strdup_printf (C_ ("relation", "%s: %s"), _ (label), _ (other->plural)),
                      things, NULL))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_relations (WmkCatalog *catalog, const char *address, GPtrArray *sections, GError **error)
{
  g_autoptr (GHashTable) related_kinds = list_related_kinds (catalog, address, error);

  if (related_kinds == NULL)
    return FALSE;

  for (gsize i = 0; g_hash_table_size (related_kinds) > 0 && i < G_N_ELEMENTS (relations); i++)
    if (!add_relation (catalog, related_kinds, i, TRUE, address, sections, error) ||
        !add_relation (catalog, related_kinds, i, FALSE, address, sections, error))
      return FALSE;

  return TRUE;
}

GPtrArray *
wmk_thing_list_sections (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (GPtrArray) sections =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_thing_section_free);
  const WmkKind *kind;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  for (guint i = 0; (kind = wmk_kind_get (i)) != NULL; i++)
    if (wmk_address_is_kind (address, kind->id) &&
        !add_described (catalog, kind, address, sections, error))
      return NULL;

  return add_relations (catalog, address, sections, error) ? g_steal_pointer (&sections) : NULL;
}

GPtrArray *
wmk_kind_list_options (WmkCatalog *catalog, const WmkKindFilter *filter, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  return list_values (catalog, filter->options, NULL, error);
}

char *
wmk_kind_dup_option_label (WmkCatalog *catalog,
                           const WmkKindFilter *filter,
                           const char *value,
                           GError **error)
{
  g_autoptr (GPtrArray) options = NULL;
  const WmkThingValue *option;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  options = list_values (catalog,
                         WMK_INTERN_SQL ("WITH option (value, label) AS (%s)"
                                         " SELECT value, label FROM option WHERE value = ?1",
                                         filter->options),
                         value, error);
  if (options == NULL)
    return NULL;
  if (options->len == 0)
    return g_strdup ("");
  option = g_ptr_array_index (options, 0);

  return g_strdup (option->text);
}

static gboolean
add_matches (WmkCatalog *catalog,
             const WmkKindFilter *filter,
             const char *value,
             GHashTable *matches,
             GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_catalog_prepare (catalog, filter->matches, value, NULL, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (wmk_statement_step (statement, &step_error))
    g_hash_table_add (matches, wmk_statement_dup_text (statement, 0));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

GHashTable *
wmk_kind_list_matches (WmkCatalog *catalog,
                       const char *filter_id,
                       const char *value,
                       GError **error)
{
  g_autoptr (GHashTable) matches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const WmkKind *kind;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  for (guint i = 0; (kind = wmk_kind_get (i)) != NULL; i++)
    for (const WmkKindFilter *filter = kind->filters; filter != NULL && filter->title != NULL;
         filter++)
      if (g_str_equal (filter->id, filter_id) &&
          !add_matches (catalog, filter, value, matches, error))
        return NULL;

  return g_steal_pointer (&matches);
}
