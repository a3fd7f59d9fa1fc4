/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-filter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-thing.h"
#include "catalog/wmk-tokens.h"
#include "notebook/wmk-clock.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-collection-menu.h"
#include "window/wmk-dates.h"
#include "window/wmk-menu-button.h"

enum {
  FILTER_ENTRY,
  FILTER_KIND,
  FILTER_SECTOR,
  FILTER_TAG,
  FILTER_VERDICT,
  FILTER_DATE,
  FILTER_CATALOG,
  N_FILTERS,
};

static const struct {
  const char *id;
  const char *title;
} filters[N_FILTERS] = {
    [FILTER_ENTRY] = {"entry", N_ ("Entries")},
    [FILTER_KIND] = {"kind", N_ ("About")},
    [FILTER_SECTOR] = {"sector", N_ ("Sector")},
    [FILTER_TAG] = {"tag", N_ ("Tag")},
    [FILTER_VERDICT] = {"verdict", N_ ("Verdict")},
    [FILTER_DATE] = {"date", N_ ("Last Change")},
    [FILTER_CATALOG] = {"catalogue", N_ ("Catalogue")},
};

/* A value, and what it is called. */
typedef struct {
  const char *value;
  const char *label;
} Word;

/* In the order of WmkEntryKind. */
static const Word entry_words[WMK_ENTRY_N_KINDS] = {
    {"note", N_ ("Notes")},       {"star", N_ ("Stars")},        {"tag", N_ ("Tags")},
    {"verdict", N_ ("Verdicts")}, {"point", N_ ("Data points")},
};

/* In the order of WmkVerdictKind. */
static const Word verdict_words[] = {
    {"met", NC_ ("verdict", "Met")},
    {"partly", NC_ ("verdict", "Partly")},
    {"missed", NC_ ("verdict", "Missed")},
    {"unclear", NC_ ("verdict", "Unclear")},
};

/* A number is of days up to today. */
static const Word date_words[] = {
    {"1", N_ ("Today")},
    {"7", N_ ("Last 7 days")},
    {"30", N_ ("Last 30 days")},
    {"year", N_ ("This year")},
};

#define DROPPED "dropped"

/* A value to choose; @n: G_MAXUINT where it is not counted */
typedef struct {
  char *value;
  char *label;
  guint n;
} Option;

static void
option_free (Option *self)
{
  g_free (self->value);
  g_free (self->label);
  g_free (self);
}

static void
add_option (GPtrArray *options, const char *value, const char *label, guint n)
{
  Option *option = g_new (Option, 1);

  *option = (Option){g_strdup (value), g_strdup (label), n};
  g_ptr_array_add (options, option);
}

/* Which filter is called @id; N_FILTERS for none. */
static guint
find_filter (const char *id)
{
  guint filter = 0;

  while (filter < N_FILTERS && !g_str_equal (filters[filter].id, id))
    filter++;

  return filter;
}

static int
find_word (const Word *words, guint n_words, const char *value)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i].value, value))
      return (int) i;

  return -1;
}

const char *
wmk_notebook_filter_get (guint index)
{
  return index < N_FILTERS ? filters[index].id : NULL;
}

/* --- What there is to choose from --- */

static guint
count_kind (const WmkEntryCounts *counts, const char *kind)
{
  g_autofree char *beginning = g_strconcat (kind, "/", NULL);
  GHashTableIter iter;
  gpointer address, n;
  guint n_all = 0;

  g_hash_table_iter_init (&iter, counts->by_address);
  while (g_hash_table_iter_next (&iter, &address, &n))
    if (g_str_has_prefix (address, beginning))
      n_all += GPOINTER_TO_UINT (n);

  return n_all;
}

static guint
count_sector (WmkCatalog *catalog, const WmkEntryCounts *counts, const char *sector)
{
  g_autoptr (GHashTable) addresses =
      wmk_kind_list_matches (catalog, filters[FILTER_SECTOR].id, sector, NULL);
  GHashTableIter iter;
  gpointer address;
  guint n = 0;

  if (addresses == NULL)
    return 0;

  g_hash_table_iter_init (&iter, addresses);
  while (g_hash_table_iter_next (&iter, &address, NULL))
    n += GPOINTER_TO_UINT (g_hash_table_lookup (counts->by_address, address));

  return n;
}

static void
add_kinds (GPtrArray *options, const WmkEntryCounts *counts)
{
  const WmkKind *kind;

  for (guint i = 0; (kind = wmk_kind_get (i)) != NULL; i++)
    add_option (options, kind->id, _ (kind->plural),
                counts == NULL ? G_MAXUINT : count_kind (counts, kind->id));
}

static void
add_sectors (GPtrArray *options, WmkCatalog *catalog, const WmkEntryCounts *counts)
{
  g_autoptr (GPtrArray) sectors = wmk_catalog_list_sectors (catalog, NULL);

  for (guint i = 0; sectors != NULL && i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    add_option (options, sector->id, sector->short_name,
                counts == NULL ? G_MAXUINT : count_sector (catalog, counts, sector->id));
  }
}

static void
add_tags (GPtrArray *options, WmkNotebook *notebook, const WmkEntryCounts *counts)
{
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags (notebook, NULL);

  for (guint i = 0; tags != NULL && i < tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (tags, i);

    add_option (options, tag->uuid, tag->name,
                counts == NULL
                    ? G_MAXUINT
                    : GPOINTER_TO_UINT (g_hash_table_lookup (counts->by_tag, tag->uuid)));
  }
}

static void
add_words (GPtrArray *options, const Word *words, guint n_words, const guint *counts)
{
  for (guint i = 0; i < n_words; i++)
    add_option (options, words[i].value,
                words == verdict_words ? g_dpgettext2 (GETTEXT_PACKAGE, "verdict", words[i].label)
                                       : _ (words[i].label),
                counts == NULL ? G_MAXUINT : counts[i]);
}

static GPtrArray *
list_options (WmkCatalog *catalog,
              WmkNotebook *notebook,
              guint filter,
              const WmkEntryCounts *counts)
{
  GPtrArray *options = g_ptr_array_new_with_free_func ((GDestroyNotify) option_free);

  switch (filter) {
  case FILTER_ENTRY:
    add_words (options, entry_words, G_N_ELEMENTS (entry_words),
               counts == NULL ? NULL : counts->n_entries);
    break;
  case FILTER_KIND:
    add_kinds (options, counts);
    break;
  case FILTER_SECTOR:
    add_sectors (options, catalog, counts);
    break;
  case FILTER_TAG:
    add_tags (options, notebook, counts);
    break;
  case FILTER_VERDICT:
    add_words (options, verdict_words, G_N_ELEMENTS (verdict_words),
               counts == NULL ? NULL : counts->n_by_verdict);
    break;
  case FILTER_DATE:
    add_words (options, date_words, G_N_ELEMENTS (date_words), NULL);
    break;
  case FILTER_CATALOG:
  default:
    add_option (options, DROPPED, _ ("No longer in the catalogue"),
                counts == NULL ? G_MAXUINT : counts->n_dropped);
  }

  return options;
}

/* --- Menus and chips --- */

static void
add_item (GMenu *menu, const char *label, const char *action, const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/* "Notes (36)" */
static char *
dup_counted (const Option *option)
{
  g_autofree char *label = wmk_menu_button_shorten (option->label);

  return option->n == G_MAXUINT ? g_strdup (label) : g_strdup_printf ("%s (%'u)", label, option->n);
}

static GMenuModel *
create_options (GPtrArray *options, guint filter, const char *chosen)
{
  g_autofree char *action = g_strconcat ("list." WMK_FILTER_ACTION, filters[filter].id, NULL);
  g_autoptr (GMenu) any = g_menu_new (), values = g_menu_new (), end = g_menu_new ();
  GMenu *menu = g_menu_new ();

  add_item (any, _ ("Any"), action, "");
  for (guint i = 0; i < options->len; i++) {
    const Option *option = g_ptr_array_index (options, i);
    g_autofree char *label = dup_counted (option);

    if (option->n > 0 || g_str_equal (option->value, chosen))
      add_item (values, label, action, option->value);
  }
  if (filter == FILTER_DATE)
    g_menu_append (end, _ ("_Choose Days…"), "list.choose-dates");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (any));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (values));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

/* Whether there is anything to choose. */
static gboolean
has_any (GPtrArray *options, const char *chosen)
{
  if (*chosen != '\0')
    return TRUE;
  for (guint i = 0; i < options->len; i++)
    if (((const Option *) g_ptr_array_index (options, i))->n > 0)
      return TRUE;

  return FALSE;
}

GMenuModel *
wmk_notebook_filter_menu_new (WmkCatalog *catalog,
                              WmkNotebook *notebook,
                              const WmkEntryCounts *counts,
                              const WmkCollectionChoice *choice)
{
  g_autoptr (GMenu) menu = g_menu_new (), submenus = g_menu_new (), end = g_menu_new ();

  for (guint filter = 0; filter < N_FILTERS; filter++) {
    const char *chosen = wmk_collection_choice_get_value (choice, filters[filter].id);
    g_autoptr (GPtrArray) options = list_options (catalog, notebook, filter, counts);
    g_autoptr (GMenuModel) submenu = create_options (options, filter, chosen);

    if (has_any (options, chosen))
      g_menu_append_submenu (submenus, _ (filters[filter].title), submenu);
  }
  g_menu_append (end, _ ("Show _All"), "list.show-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (submenus));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static const Word order_words[WMK_ENTRY_N_ORDERS] = {
    [WMK_ENTRY_ORDER_MODIFIED] = {"", N_ ("Last Change")},
    [WMK_ENTRY_ORDER_CREATED] = {"created", N_ ("Day Written")},
    [WMK_ENTRY_ORDER_TITLE] = {"title", N_ ("Title")},
    [WMK_ENTRY_ORDER_KIND] = {"kind", N_ ("Kind")},
};

GMenuModel *
wmk_notebook_order_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < WMK_ENTRY_N_ORDERS; i++)
    add_item (menu, _ (order_words[i].label), "list.order", order_words[i].value);

  return G_MENU_MODEL (menu);
}

char *
wmk_notebook_filter_dup_label (WmkCatalog *catalog,
                               WmkNotebook *notebook,
                               const char *filter_id,
                               const char *value)
{
  guint filter = find_filter (filter_id);
  g_autoptr (GPtrArray) options = NULL;
  const char *label = value;

  g_return_val_if_fail (filter < N_FILTERS, NULL);

  options = list_options (catalog, notebook, filter, NULL);
  for (guint i = 0; i < options->len; i++) {
    const Option *option = g_ptr_array_index (options, i);

    if (g_str_equal (option->value, value))
      label = option->label;
  }

  /* Translators: a filter that is set, and to what: "Agency: MIIT" */
  return g_strdup_printf (C_ ("filter", "%s: %s"), _ (filters[filter].title), label);
}

void
wmk_notebook_chips_fill (GtkFlowBox *chips,
                         WmkCatalog *catalog,
                         WmkNotebook *notebook,
                         const WmkCollectionChoice *choice)
{
  wmk_collection_chips_clear (chips);
  for (guint filter = 0; filter < N_FILTERS; filter++) {
    const char *value = wmk_collection_choice_get_value (choice, filters[filter].id);
    g_autofree char *label = NULL;

    if (*value == '\0')
      continue;
    label = wmk_notebook_filter_dup_label (catalog, notebook, filters[filter].id, value);
    wmk_collection_chips_add (chips, filters[filter].id, label);
  }
}

/* --- What the notebook is asked for --- */

static char *
list_addresses (WmkCatalog *catalog, const char *sector)
{
  g_autoptr (GHashTable) addresses =
      wmk_kind_list_matches (catalog, filters[FILTER_SECTOR].id, sector, NULL);
  GString *json = g_string_new ("[");
  GHashTableIter iter;
  gpointer address;

  if (addresses != NULL)
    g_hash_table_iter_init (&iter, addresses);
  while (addresses != NULL && g_hash_table_iter_next (&iter, &address, NULL)) {
    g_string_append (json, json->len > 1 ? "," : "");
    wmk_json_append_text (json, address);
  }
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

/* Midnight here, @days ago. */
static gint64
get_midnight (int days, gboolean of_year)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (wmk_clock_get () / G_USEC_PER_SEC);
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (
      g_date_time_get_year (then), of_year ? 1 : g_date_time_get_month (then),
      of_year ? 1 : g_date_time_get_day_of_month (then), 0, 0, 0);

  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}

static void
read_date (WmkEntryChoice *entries, const char *value)
{
  if (*value == '\0' || wmk_dates_parse_range (value, &entries->from, &entries->to))
    return;

  if (g_str_equal (value, "year"))
    entries->from = get_midnight (0, TRUE);
  else
    entries->from = get_midnight (atoi (value) - 1, FALSE);
}

static char *
dup_value (const WmkCollectionChoice *choice, guint filter)
{
  const char *value = wmk_collection_choice_get_value (choice, filters[filter].id);

  return *value == '\0' ? NULL : g_strdup (value);
}

WmkEntryChoice *
wmk_notebook_filter_read (WmkCatalog *catalog,
                          const WmkCollectionChoice *choice,
                          const WmkQuery *query)
{
  WmkEntryChoice *entries = wmk_entry_choice_new ();
  g_autofree char *sector = dup_value (choice, FILTER_SECTOR);
  g_autofree char *dropped = dup_value (choice, FILTER_CATALOG);
  int order = find_word (order_words, G_N_ELEMENTS (order_words), choice->order);

  entries->entry = find_word (entry_words, G_N_ELEMENTS (entry_words),
                              wmk_collection_choice_get_value (choice, filters[FILTER_ENTRY].id));
  entries->kind = dup_value (choice, FILTER_KIND);
  entries->tag = dup_value (choice, FILTER_TAG);
  entries->verdict =
      find_word (verdict_words, G_N_ELEMENTS (verdict_words),
                 wmk_collection_choice_get_value (choice, filters[FILTER_VERDICT].id));
  entries->addresses = sector == NULL ? NULL : list_addresses (catalog, sector);
  entries->dropped = dropped != NULL;
  read_date (entries, wmk_collection_choice_get_value (choice, filters[FILTER_DATE].id));
  entries->match = wmk_query_dup_match (query);
  entries->phrases = wmk_query_dup_phrases (query);
  entries->fold = wmk_tokenize;
  entries->order = order < 0 ? WMK_ENTRY_ORDER_MODIFIED : (WmkEntryOrder) order;

  return entries;
}
