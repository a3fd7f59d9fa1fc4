/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-filter-menu.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-text.h"

/* The action of each criterion, and what its submenu is called. */
static const struct {
  const char *action;
  const char *label;
} criteria[WMK_N_CRITERIA] = {
    [WMK_CRITERION_STATUS] = {"filter.status", N_ ("_Status")},
    [WMK_CRITERION_YEAR] = {"filter.year", N_ ("_Year")},
    [WMK_CRITERION_MARKET] = {"filter.market", N_ ("_Market")},
    [WMK_CRITERION_SUBSECTOR] = {"filter.subsector", N_ ("Sub-sec_tor")},
};

static const char *
get_market_label (const char *market)
{
  if (g_str_equal (market, wmk_market_to_string (WMK_MARKET_DOMESTIC)))
    return _ ("Domestic market");
  if (g_str_equal (market, wmk_market_to_string (WMK_MARKET_INTERNATIONAL)))
    return _ ("International market");

  return _ ("No share of a market");
}

static const char *
get_label (WmkCriterion criterion, const char *value, GPtrArray *subsectors)
{
  WmkStatus status;
  const char *name;

  switch (criterion) {
  case WMK_CRITERION_STATUS:
    return wmk_status_from_string (value, &status) ? wmk_status_get_label (status) : value;
  case WMK_CRITERION_MARKET:
    return get_market_label (value);
  case WMK_CRITERION_SUBSECTOR:
    name = wmk_subsector_find_name (subsectors, value);
    return name == NULL ? value : name;
  case WMK_CRITERION_YEAR:
  default:
    return value;
  }
}

/* Adds an item that sets @criterion to @value. */
static void
add_value (GMenu *menu, WmkCriterion criterion, const char *value, const char *label)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, criteria[criterion].action, "s", value);
  g_menu_append_item (menu, item);
}

static gboolean
has_target (const WmkIndicator *indicator, WmkCriterion criterion, const char *value)
{
  g_autoptr (WmkTargetFilter) filter = wmk_target_filter_new ("");

  wmk_target_filter_set (filter, criterion, value);

  return wmk_target_filter_match_indicator (filter, indicator);
}

/* Adds @value if it lets some indicators through and some not. */
static void
offer (
    GMenu *menu, WmkCriterion criterion, const char *value, GPtrArray *all, GPtrArray *subsectors)
{
  guint n_matches = 0;

  for (guint i = 0; i < all->len; i++)
    n_matches += has_target (g_ptr_array_index (all, i), criterion, value);
  if (n_matches > 0 && n_matches < all->len)
    add_value (menu, criterion, value, get_label (criterion, value, subsectors));
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
offer_years (GMenu *menu, GPtrArray *all)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  int last = 0;

  for (guint i = 0; i < all->len; i++) {
    GPtrArray *targets = ((const WmkIndicator *) g_ptr_array_index (all, i))->targets;

    for (guint j = 0; j < targets->len; j++)
      g_array_append_val (years, ((const WmkTarget *) g_ptr_array_index (targets, j))->year);
  }
  g_array_sort (years, compare_years);

  for (guint i = 0; i < years->len; i++) {
    int year = g_array_index (years, int, i);
    g_autofree char *value = g_strdup_printf ("%d", year);

    if (year != last)
      offer (menu, WMK_CRITERION_YEAR, value, all, NULL);
    last = year;
  }
}

static void
offer_values (GMenu *menu, WmkCriterion criterion, GPtrArray *all, GPtrArray *subsectors)
{
  switch (criterion) {
  case WMK_CRITERION_STATUS:
    for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
      offer (menu, criterion, wmk_status_to_string (status), all, NULL);
    break;
  case WMK_CRITERION_MARKET:
    for (WmkMarket market = WMK_MARKET_NONE; market <= WMK_MARKET_INTERNATIONAL; market++)
      offer (menu, criterion, wmk_market_to_string (market), all, NULL);
    break;
  case WMK_CRITERION_SUBSECTOR:
    for (guint i = 0; subsectors != NULL && i < subsectors->len; i++)
      offer (menu, criterion, ((const WmkSubsector *) g_ptr_array_index (subsectors, i))->id, all,
             subsectors);
    break;
  case WMK_CRITERION_YEAR:
  default:
    offer_years (menu, all);
    break;
  }
}

GMenuModel *
wmk_filter_menu_new (GPtrArray *indicators, GPtrArray *subsectors)
{
  g_autoptr (GMenu) choices = g_menu_new (), end = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (WmkCriterion criterion = 0; criterion < WMK_N_CRITERIA; criterion++) {
    g_autoptr (GMenu) any = g_menu_new (), values = g_menu_new (), submenu = g_menu_new ();

    add_value (any, criterion, "", _ ("Any"));
    offer_values (values, criterion, indicators, subsectors);
    if (g_menu_model_get_n_items (G_MENU_MODEL (values)) == 0)
      continue;
    g_menu_append_section (submenu, NULL, G_MENU_MODEL (any));
    g_menu_append_section (submenu, NULL, G_MENU_MODEL (values));
    g_menu_append_submenu (choices, _ (criteria[criterion].label), G_MENU_MODEL (submenu));
  }
  g_menu_append (end, _ ("Show _All"), "filter.show-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  return G_MENU_MODEL (menu);
}

char *
wmk_filter_describe (const WmkTargetFilter *filter, GPtrArray *subsectors)
{
  GString *text = g_string_new (NULL);

  for (WmkCriterion criterion = 0; criterion < WMK_N_CRITERIA; criterion++)
    if (*filter->values[criterion] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              get_label (criterion, filter->values[criterion], subsectors));

  return g_string_free (text, FALSE);
}
