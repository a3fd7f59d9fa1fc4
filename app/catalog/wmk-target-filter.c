/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-target-filter.h"

#include <string.h>

static const char *const names[WMK_N_CRITERIA] = {"status", "year", "market", "subsector"};

WmkTargetFilter *
wmk_target_filter_new (const char *text)
{
  WmkTargetFilter *self = g_new0 (WmkTargetFilter, 1);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (gsize i = 0; i < WMK_N_CRITERIA; i++)
    self->values[i] = g_strdup ("");
  for (char **part = parts; *part != NULL; part++) {
    const char *sign = strchr (*part, '=');

    for (gsize i = 0; sign != NULL && i < WMK_N_CRITERIA; i++)
      if (strlen (names[i]) == (gsize) (sign - *part) && g_str_has_prefix (*part, names[i]))
        wmk_target_filter_set (self, (WmkCriterion) i, sign + 1);
  }

  return self;
}

void
wmk_target_filter_free (WmkTargetFilter *self)
{
  for (gsize i = 0; i < WMK_N_CRITERIA; i++)
    g_free (self->values[i]);
  g_free (self);
}

char *
wmk_target_filter_to_text (const WmkTargetFilter *self)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < WMK_N_CRITERIA; i++)
    if (*self->values[i] != '\0')
      g_string_append_printf (text, "%s%s=%s", text->len > 0 ? ";" : "", names[i], self->values[i]);

  return g_string_free (text, FALSE);
}

void
wmk_target_filter_set (WmkTargetFilter *self, WmkCriterion criterion, const char *value)
{
  g_autofree char *old = self->values[criterion];

  self->values[criterion] = g_strdup (value);
}

gboolean
wmk_target_filter_shows_all (const WmkTargetFilter *self)
{
  for (gsize i = 0; i < WMK_N_CRITERIA; i++)
    if (*self->values[i] != '\0')
      return FALSE;

  return TRUE;
}

static gboolean
is_any_or (const WmkTargetFilter *self, WmkCriterion criterion, const char *value)
{
  return *self->values[criterion] == '\0' || g_str_equal (self->values[criterion], value);
}

static gboolean
match_year (const WmkTargetFilter *self, int year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  return is_any_or (self, WMK_CRITERION_YEAR, text);
}

gboolean
wmk_target_filter_match_indicator (const WmkTargetFilter *self, const WmkIndicator *indicator)
{
  if (!is_any_or (self, WMK_CRITERION_MARKET, wmk_market_to_string (indicator->market)) ||
      !is_any_or (self, WMK_CRITERION_SUBSECTOR, indicator->subsector_id))
    return FALSE;

  /* One target has to meet both. */
  for (guint i = 0; i < indicator->targets->len; i++) {
    const WmkTarget *target = g_ptr_array_index (indicator->targets, i);

    if (match_year (self, target->year) &&
        is_any_or (self, WMK_CRITERION_STATUS, wmk_status_to_string (target->status)))
      return TRUE;
  }

  return *self->values[WMK_CRITERION_YEAR] == '\0' && *self->values[WMK_CRITERION_STATUS] == '\0';
}

gboolean
wmk_target_filter_match_goal (const WmkTargetFilter *self, const WmkTarget *goal)
{
  return *self->values[WMK_CRITERION_STATUS] == '\0' &&
         *self->values[WMK_CRITERION_MARKET] == '\0' && match_year (self, goal->year) &&
         is_any_or (self, WMK_CRITERION_SUBSECTOR, goal->subsector_id);
}

const char *
wmk_market_to_string (WmkMarket market)
{
  switch (market) {
  case WMK_MARKET_DOMESTIC:
    return "domestic";
  case WMK_MARKET_INTERNATIONAL:
    return "international";
  case WMK_MARKET_NONE:
  default:
    return "none";
  }
}
