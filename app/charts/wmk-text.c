/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

const char *
wmk_status_get_label (WmkStatus status)
{
  switch (status) {
  case WMK_STATUS_MET:
    return _ ("Met");
  case WMK_STATUS_MET_LATE:
    return _ ("Met late");
  case WMK_STATUS_ON_TRACK:
    return _ ("On track");
  case WMK_STATUS_ACCELERATION_NEEDED:
    return _ ("Acceleration needed");
  case WMK_STATUS_LIMITED_PROGRESS:
    return _ ("Limited progress");
  case WMK_STATUS_MOVING_AWAY:
    return _ ("Moving away");
  case WMK_STATUS_MISSED:
    return _ ("Missed");
  case WMK_STATUS_DISPUTED:
    return _ ("Disputed");
  case WMK_STATUS_NOT_VERIFIABLE:
    return _ ("Not verifiable");
  case WMK_STATUS_NO_OBSERVATION:
  default:
    return _ ("No observation");
  }
}

const char *
wmk_confidence_get_label (const char *confidence)
{
  if (g_str_equal (confidence, "high"))
    return _ ("high confidence");
  if (g_str_equal (confidence, "medium"))
    return _ ("medium confidence");
  if (g_str_equal (confidence, "low"))
    return _ ("low confidence");

  return "";
}

const char *
wmk_rating_get_label (const char *rating)
{
  static const struct {
    const char *rating, *label;
  } labels[] = {
      {"met", N_ ("met")},       {"mostly", N_ ("mostly met")}, {"partly", N_ ("partly met")},
      {"missed", N_ ("missed")}, {"mixed", N_ ("mixed")},       {"unclear", N_ ("no clear word")},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].rating, rating))
      return _ (labels[i].label);

  return "";
}

char *
wmk_format_number (double value)
{
  /* Where six decimals round, zeros may be left at their end; and -0 is 0. */
  if (fabs (value) < 1e9)
    value = round (value * 1e6) / 1e6 + 0.0;

  /* As few decimals as the figure has, up to six. */
  for (int decimals = 0; decimals < 6; decimals++) {
    double scale = pow (10, decimals);

    if (fabs (round (value * scale) / scale - value) <= fabs (value) * 1e-12)
      return g_strdup_printf ("%'.*f", decimals, value);
  }

  return g_strdup_printf ("%'.6f", value);
}

char *
wmk_format_figure (WmkComparator comparator, double value, double value_high)
{
  g_autofree char *low = wmk_format_number (value);
  g_autofree char *high = isnan (value_high) ? NULL : wmk_format_number (value_high);
  g_autofree char *figure = g_strjoin ("–", low, high, NULL);

  switch (comparator) {
  case WMK_COMPARATOR_MORE:
    return g_strconcat ("> ", figure, NULL);
  case WMK_COMPARATOR_AT_LEAST:
    return g_strconcat ("≥ ", figure, NULL);
  case WMK_COMPARATOR_LESS:
    return g_strconcat ("< ", figure, NULL);
  case WMK_COMPARATOR_AT_MOST:
    return g_strconcat ("≤ ", figure, NULL);
  case WMK_COMPARATOR_ABOUT:
    return g_strconcat ("≈ ", figure, NULL);
  case WMK_COMPARATOR_RANGE:
  case WMK_COMPARATOR_NONE:
  case WMK_COMPARATOR_REACH:
  default:
    return g_steal_pointer (&figure);
  }
}

/* "5 %", "5 to 10 %" */
static char *
describe_values (double value, double value_high, const char *unit)
{
  g_autofree char *low = wmk_format_number (value);
  g_autofree char *high = isnan (value_high) ? NULL : wmk_format_number (value_high);

  if (high == NULL)
    return g_strchomp (g_strconcat (low, " ", unit, NULL));

  /* Translators: from a lower to an upper figure, then the unit: "5 to 10 %" */
  return g_strchomp (g_strdup_printf (_ ("%s to %s %s"), low, high, unit));
}

char *
wmk_describe_figure (WmkComparator comparator, double value, double value_high, const char *unit)
{
  g_autofree char *figure = describe_values (value, value_high, unit);

  switch (comparator) {
  case WMK_COMPARATOR_MORE:
    return g_strdup_printf (_ ("more than %s"), figure);
  case WMK_COMPARATOR_AT_LEAST:
    return g_strdup_printf (_ ("at least %s"), figure);
  case WMK_COMPARATOR_LESS:
    return g_strdup_printf (_ ("less than %s"), figure);
  case WMK_COMPARATOR_AT_MOST:
    return g_strdup_printf (_ ("at most %s"), figure);
  case WMK_COMPARATOR_ABOUT:
    return g_strdup_printf (_ ("about %s"), figure);
  case WMK_COMPARATOR_RANGE:
  case WMK_COMPARATOR_NONE:
  case WMK_COMPARATOR_REACH:
  default:
    return g_steal_pointer (&figure);
  }
}

char *
wmk_format_date (const char *date)
{
  g_autoptr (GDateTime) date_time = NULL;
  int year = 0, month = 1, day = 1;
  int n_parts = sscanf (date, "%4d-%2d-%2d", &year, &month, &day);

  if (n_parts < 2)
    return g_strdup (date);

  date_time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (date_time == NULL)
    return g_strdup (date);

  /* Translators: strftime formats of a month with its year, and of a day */
  return g_date_time_format (date_time, n_parts == 2 ? _ ("%b %Y") : _ ("%-d %b %Y"));
}
