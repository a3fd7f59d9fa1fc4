/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-kind.h"

G_BEGIN_DECLS

/**
 * WmkThing: anything with an address, as lists show it
 *
 * Its texts are owned by it; "" stands for not known.
 */
#define WMK_TYPE_THING (wmk_thing_get_type ())
G_DECLARE_FINAL_TYPE (WmkThing, wmk_thing, WMK, THING, GObject)

const WmkKind *wmk_thing_get_kind (WmkThing *self);
const char *wmk_thing_get_id (WmkThing *self);
const char *wmk_thing_get_title (WmkThing *self);
const char *wmk_thing_get_title_zh (WmkThing *self);

/** wmk_thing_get_value: Returns: (transfer none): of the kind's column at @index, as stored. */
const char *wmk_thing_get_value (WmkThing *self, guint index);

/** wmk_thing_get_place: Returns: (transfer none): what says that it is linked, "" for nothing. */
const char *wmk_thing_get_place (WmkThing *self);

/**
 * wmk_thing_new_for_address:
 *
 * Returns: (transfer full) (nullable): %NULL without @error when there is none of that address, or
 *   none of a described kind
 */
WmkThing *wmk_thing_new_for_address (WmkCatalog *catalog, const char *address, GError **error);

/** wmk_thing_list: Returns: (transfer full) (element-type WmkThing): all, in the kind's order. */
GPtrArray *wmk_thing_list (WmkCatalog *catalog, const WmkKind *kind, GError **error);

/**
 * wmk_thing_list_by_keys:
 * @keys: (array length=n_keys): of things of that kind: their rowids in the table `entity`
 *
 * Returns: (transfer full) (element-type WmkThing): those, in that order; in place of one that is
 *   not there, as in a damaged file, a thing without address and titles
 */
GPtrArray *wmk_thing_list_by_keys (
    WmkCatalog *catalog, const WmkKind *kind, const gint64 *keys, guint n_keys, GError **error);

/** wmk_thing_count: Returns: %TRUE with how many there are; else %FALSE with @error set. */
gboolean
wmk_thing_count (WmkCatalog *catalog, const WmkKind *kind, guint *n_things, GError **error);

/** WmkThingValue: a value of a fact, or of a filter: where it leads, or what is looked for */
typedef struct {
  char *address; /* "" for nowhere */
  char *text;
} WmkThingValue;

/** WmkThingFact: what a table says of a thing */
typedef struct {
  const WmkKindFact *fact;
  GPtrArray *values; /* (element-type WmkThingValue) */
} WmkThingFact;

/** wmk_thing_list_facts: Returns: (transfer full) (element-type WmkThingFact): those known. */
GPtrArray *wmk_thing_list_facts (WmkCatalog *catalog, WmkThing *self, GError **error);

/**
 * WmkThingSection: things that are linked with another
 * @title: translated
 * @collection: (nullable): the page that lists all of them, with @filter set to the other
 * @by_year: whether they are counted by year, too
 */
typedef struct {
  char *title;
  const char *collection;
  const char *filter;
  gboolean by_year;
  GPtrArray *things; /* (element-type WmkThing) */
} WmkThingSection;

/**
 * wmk_thing_list_sections:
 * @address: of any thing
 *
 * Returns: (transfer full) (element-type WmkThingSection): what the thing is linked with, none of
 *   them empty: first what its kind describes, then its relations both ways
 */
GPtrArray *wmk_thing_list_sections (WmkCatalog *catalog, const char *address, GError **error);

/**
 * wmk_thing_dup_summary:
 * @oddity: (out) (transfer full): what its sources say oddly, "" for nothing
 *
 * Returns: (transfer full): "" for none; %NULL with @error set
 */
char *wmk_thing_dup_summary (WmkCatalog *catalog, WmkThing *self, char **oddity, GError **error);

/**
 * wmk_thing_new_parent:
 *
 * Returns: (transfer full) (nullable): what it belongs to; %NULL without @error when that is its
 *   kind's list
 */
WmkThing *wmk_thing_new_parent (WmkCatalog *catalog, WmkThing *self, GError **error);

/** wmk_kind_list_options: Returns: (transfer full) (element-type WmkThingValue): to choose from. */
GPtrArray *wmk_kind_list_options (WmkCatalog *catalog, const WmkKindFilter *filter, GError **error);

/**
 * wmk_kind_dup_option_label:
 *
 * Returns: (transfer full): what that value is called among them, "" where it is none of them;
 *   %NULL with @error set
 */
char *wmk_kind_dup_option_label (WmkCatalog *catalog,
                                 const WmkKindFilter *filter,
                                 const char *value,
                                 GError **error);

/**
 * wmk_kind_list_matches:
 * @filter_id: of a filter that some kinds have: "sector"
 *
 * Returns: (transfer full) (nullable): a set of the addresses of all kinds that it lets through for
 *   @value; %NULL with @error set
 */
GHashTable *wmk_kind_list_matches (WmkCatalog *catalog,
                                   const char *filter_id,
                                   const char *value,
                                   GError **error);

G_END_DECLS
