/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "progress/wmk-progress-private.h"

int
wmk_date_get_year (const char *date)
{
  int year = 0;

  for (int i = 0; i < 4; i++) {
    if (date == NULL || !g_ascii_isdigit (date[i]))
      return 0;
    year = year * 10 + g_ascii_digit_value (date[i]);
  }

  return year;
}

int
wmk_progress_year (const WmkProgressSeries *series, int index)
{
  return wmk_date_get_year (series->observations[index].date);
}

double
wmk_progress_get_figure (const WmkProgressTarget *target)
{
  if (target->comparator == WMK_COMPARATOR_RANGE && target->direction == WMK_DIRECTION_LOWER)
    return target->value_high;

  return target->value;
}

double
wmk_progress_get_limit (const WmkProgressTarget *target)
{
  double figure = wmk_progress_get_figure (target);
  double tolerance = fabs (figure) * WMK_PROGRESS_ABOUT_TOLERANCE;

  if (target->comparator != WMK_COMPARATOR_ABOUT)
    return figure;

  return target->direction == WMK_DIRECTION_HIGHER ? figure - tolerance : figure + tolerance;
}

#define LIMIT_TOLERANCE 1e-9

static gboolean
value_satisfies (const WmkProgressTarget *target, double value)
{
  double limit = wmk_progress_get_limit (target);
  /* Five per cent less of 1.1 is computed as a hair more than 1.045. */
  double slack = fabs (limit) * LIMIT_TOLERANCE;

  switch (target->comparator) {
  case WMK_COMPARATOR_MORE:
    return value > limit;
  case WMK_COMPARATOR_AT_LEAST:
    return value >= limit;
  case WMK_COMPARATOR_LESS:
    return value < limit;
  case WMK_COMPARATOR_AT_MOST:
    return value <= limit;
  case WMK_COMPARATOR_ABOUT:
    return target->direction == WMK_DIRECTION_HIGHER ? value >= limit - slack
                                                     : value <= limit + slack;
  case WMK_COMPARATOR_REACH:
  case WMK_COMPARATOR_RANGE:
    return target->direction == WMK_DIRECTION_HIGHER ? value >= limit : value <= limit;
  case WMK_COMPARATOR_NONE:
  default:
    return FALSE;
  }
}

/* Every comparator of a target holds from some figure on in one direction, so the two ends of
 * what an observation allows are enough to know. */
WmkAnswer
wmk_progress_get_answer (const WmkProgressTarget *target, const WmkProgressObservation *observation)
{
  double low = observation->value;
  double high = isnan (observation->value_high) ? observation->value : observation->value_high;
  gboolean at_low, at_high;

  switch (observation->comparator) {
  case WMK_COMPARATOR_MORE:
    /* Strictly more than the figure: enough for a strict target of the same figure. */
    low = nextafter (low, INFINITY);
    high = INFINITY;
    break;
  case WMK_COMPARATOR_AT_LEAST:
    high = INFINITY;
    break;
  case WMK_COMPARATOR_LESS:
    high = nextafter (high, -INFINITY);
    low = -INFINITY;
    break;
  case WMK_COMPARATOR_AT_MOST:
    low = -INFINITY;
    break;
  case WMK_COMPARATOR_NONE:
  case WMK_COMPARATOR_REACH:
  case WMK_COMPARATOR_ABOUT:
  case WMK_COMPARATOR_RANGE:
  default:
    break;
  }

  at_low = value_satisfies (target, low);
  at_high = value_satisfies (target, high);
  if (at_low == at_high)
    return at_low ? WMK_ANSWER_YES : WMK_ANSWER_NO;

  return isinf (low) || isinf (high) ? WMK_ANSWER_OPEN : WMK_ANSWER_EITHER;
}

/* Orders two dates of one year by the end of the time that they name: a year alone covers all of
 * it and ends after each of its months, a month after each of its days. */
static int
compare_ends (const char *a, const char *b)
{
  gsize i = 0;

  while (a[i] != '\0' && a[i] == b[i])
    i++;
  if (a[i] == '\0' || b[i] == '\0')
    return (a[i] == '\0') - (b[i] == '\0');

  return a[i] - b[i];
}

/* A source's last word on a year counts: its figure for a half year does not dispute its own
 * figure for the whole. A bound that the same source's next figure fills in is passed over. */
gboolean
wmk_progress_is_last_word (const WmkProgressSeries *series, int index)
{
  const WmkProgressObservation *observation = &series->observations[index];

  for (gsize i = 0; i < series->n_observations; i++) {
    const WmkProgressObservation *other = &series->observations[i];

    if (wmk_date_get_year (other->date) == wmk_date_get_year (observation->date) &&
        g_strcmp0 (other->source, observation->source) == 0 &&
        compare_ends (other->date, observation->date) > 0)
      return FALSE;
  }

  return TRUE;
}

/* Whether @date lies within its year, before its last month. */
static gboolean
is_before_year_end (const char *date)
{
  return strlen (date) >= strlen ("2020-11") && strncmp (date + strlen ("2020-"), "12", 2) < 0;
}

/* A figure given before the end of the year that the target was set for cannot show that it was
 * missed. */
WmkAnswer
wmk_progress_answer_for_year (const WmkProgressTarget *target,
                              const WmkProgressObservation *observation,
                              int year)
{
  WmkAnswer answer = wmk_progress_get_answer (target, observation);

  if (answer == WMK_ANSWER_NO && year == target->year && is_before_year_end (observation->date))
    return WMK_ANSWER_OPEN;

  return answer;
}

Verdict
wmk_progress_judge_year (const WmkProgressTarget *target,
                         const WmkProgressSeries *series,
                         int year,
                         int *deciding)
{
  int counts[4] = {0}, last[4];

  for (int i = 0; i < (int) series->n_observations; i++) {
    WmkAnswer answer;

    if (wmk_progress_year (series, i) != year || !wmk_progress_is_last_word (series, i))
      continue;
    answer = wmk_progress_answer_for_year (target, &series->observations[i], year);
    counts[answer]++;
    /* A plain figure says it better than one that is "about" that much. */
    if (counts[answer] == 1 || series->observations[i].comparator != WMK_COMPARATOR_ABOUT ||
        series->observations[last[answer]].comparator == WMK_COMPARATOR_ABOUT)
      last[answer] = i;
  }

  if (counts[WMK_ANSWER_EITHER] > 0) {
    *deciding = last[WMK_ANSWER_EITHER];
    return VERDICT_DISPUTED;
  }
  if (counts[WMK_ANSWER_YES] > 0) {
    *deciding = last[WMK_ANSWER_YES];
    return counts[WMK_ANSWER_NO] > 0 ? VERDICT_DISPUTED : VERDICT_YES;
  }
  if (counts[WMK_ANSWER_NO] > 0) {
    *deciding = last[WMK_ANSWER_NO];
    return VERDICT_NO;
  }
  if (counts[WMK_ANSWER_OPEN] > 0) {
    *deciding = last[WMK_ANSWER_OPEN];
    return VERDICT_OPEN;
  }

  return VERDICT_NONE;
}
