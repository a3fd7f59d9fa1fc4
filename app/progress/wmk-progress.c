/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/wmk-progress.h"

#include <math.h>
#include <string.h>

/* What one observation says of the comparator. */
typedef enum {
  ANSWER_NO,
  ANSWER_YES,
  ANSWER_EITHER, /* a range from low to high with the target inside it */
  ANSWER_OPEN,   /* a bound that does not reach as far as the target */
} Answer;

/* What the observations of one year say together. */
typedef enum {
  VERDICT_NONE, /* no observation in that year */
  VERDICT_NO,
  VERDICT_YES,
  VERDICT_DISPUTED,
  VERDICT_OPEN,
} Verdict;

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

static int
observation_year (const WmkProgressObservation *observation)
{
  return wmk_date_get_year (observation->date);
}

/* The figure that a growth path has to reach: the nearer end of a range. */
static double
target_figure (const WmkProgressTarget *target)
{
  if (target->comparator == WMK_COMPARATOR_RANGE && target->direction == WMK_DIRECTION_LOWER)
    return target->value_high;

  return target->value;
}

static gboolean
value_satisfies (const WmkProgressTarget *target, double value)
{
  double figure = target_figure (target);
  double tolerance = fabs (figure) * WMK_PROGRESS_ABOUT_TOLERANCE;
  gboolean higher = target->direction == WMK_DIRECTION_HIGHER;

  switch (target->comparator) {
  case WMK_COMPARATOR_MORE:
    return value > figure;
  case WMK_COMPARATOR_AT_LEAST:
    return value >= figure;
  case WMK_COMPARATOR_LESS:
    return value < figure;
  case WMK_COMPARATOR_AT_MOST:
    return value <= figure;
  case WMK_COMPARATOR_ABOUT:
    return higher ? value >= figure - tolerance : value <= figure + tolerance;
  case WMK_COMPARATOR_REACH:
  case WMK_COMPARATOR_RANGE:
    return higher ? value >= figure : value <= figure;
  case WMK_COMPARATOR_NONE:
  default:
    return FALSE;
  }
}

/* "Up to 300 billion" of what is to grow names a ceiling, which nothing at all would satisfy. */
static gboolean
is_unbounded (const WmkProgressTarget *target)
{
  if (target->direction == WMK_DIRECTION_HIGHER)
    return target->comparator == WMK_COMPARATOR_LESS ||
           target->comparator == WMK_COMPARATOR_AT_MOST;

  return target->comparator == WMK_COMPARATOR_MORE || target->comparator == WMK_COMPARATOR_AT_LEAST;
}

/* Every comparator of a target holds from some figure on in one direction, so the two ends of
 * what an observation allows are enough to know. */
static Answer
observation_answers (const WmkProgressTarget *target, const WmkProgressObservation *observation)
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
    return at_low ? ANSWER_YES : ANSWER_NO;

  return isinf (low) || isinf (high) ? ANSWER_OPEN : ANSWER_EITHER;
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
static gboolean
is_last_word (const WmkProgressSeries *series, gsize index)
{
  const WmkProgressObservation *observation = &series->observations[index];

  for (gsize i = 0; i < series->n_observations; i++) {
    const WmkProgressObservation *other = &series->observations[i];

    if (observation_year (other) == observation_year (observation) &&
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

/* What the observation says of the target at @year. A figure given before the end of the year
 * that the target was set for cannot show that it was missed. */
static Answer
answer_for_year (const WmkProgressTarget *target,
                 const WmkProgressObservation *observation,
                 int year)
{
  Answer answer = observation_answers (target, observation);

  if (answer == ANSWER_NO && year == target->year && is_before_year_end (observation->date))
    return ANSWER_OPEN;

  return answer;
}

/* What the observations of @year say; @deciding is one that says it. */
static Verdict
judge_year (const WmkProgressTarget *target,
            const WmkProgressSeries *series,
            int year,
            int *deciding)
{
  int counts[4] = {0}, last[4];

  for (gsize i = 0; i < series->n_observations; i++) {
    Answer answer;

    if (observation_year (&series->observations[i]) != year || !is_last_word (series, i))
      continue;
    answer = answer_for_year (target, &series->observations[i], year);
    counts[answer]++;
    last[answer] = (int) i;
  }

  if (counts[ANSWER_EITHER] > 0) {
    *deciding = last[ANSWER_EITHER];
    return VERDICT_DISPUTED;
  }
  if (counts[ANSWER_YES] > 0) {
    *deciding = last[ANSWER_YES];
    return counts[ANSWER_NO] > 0 ? VERDICT_DISPUTED : VERDICT_YES;
  }
  if (counts[ANSWER_NO] > 0) {
    *deciding = last[ANSWER_NO];
    return VERDICT_NO;
  }
  if (counts[ANSWER_OPEN] > 0) {
    *deciding = last[ANSWER_OPEN];
    return VERDICT_OPEN;
  }

  return VERDICT_NONE;
}

static WmkStatus
status_from_verdict (Verdict verdict, WmkStatus if_yes)
{
  return verdict == VERDICT_YES ? if_yes : WMK_STATUS_DISPUTED;
}

/* The target's year is over: judged at that year, not after. */
static void
assess_due (const WmkProgressTarget *target,
            const WmkProgressSeries *series,
            int as_of_year,
            WmkProgress *progress)
{
  int first_year = observation_year (&series->observations[0]);
  int last_year = observation_year (&series->observations[series->n_observations - 1]);
  Verdict at_year = judge_year (target, series, target->year, &progress->deciding);

  if (at_year == VERDICT_YES || at_year == VERDICT_DISPUTED) {
    progress->status = status_from_verdict (at_year, WMK_STATUS_MET);
    return;
  }

  /* A bound that does not reach as far as the target contradicts nothing. */
  if (at_year == VERDICT_NONE || at_year == VERDICT_OPEN) {
    for (int year = target->year - 1; year >= first_year; year--) {
      Verdict verdict = judge_year (target, series, year, &progress->deciding);

      if (verdict == VERDICT_YES || verdict == VERDICT_DISPUTED) {
        progress->status = status_from_verdict (verdict, WMK_STATUS_MET);
        return;
      }
    }
  }

  for (int year = target->year + 1; year <= MIN (last_year, as_of_year); year++) {
    int deciding = -1;
    Verdict verdict = judge_year (target, series, year, &deciding);

    if (verdict == VERDICT_YES || verdict == VERDICT_DISPUTED) {
      /* Late only where it is known not to have been in time: silence is no lateness. */
      progress->status = status_from_verdict (
          verdict, at_year == VERDICT_NO ? WMK_STATUS_MET_LATE : WMK_STATUS_NOT_VERIFIABLE);
      progress->deciding = deciding;
      return;
    }
    if (verdict == VERDICT_NO && at_year != VERDICT_NO) {
      at_year = VERDICT_NO;
      progress->deciding = deciding;
    }
  }

  if (at_year == VERDICT_NO) {
    progress->status = WMK_STATUS_MISSED;
    return;
  }

  /* Nothing from the target's year on, or bounds alone: as far as it is known to have come. */
  progress->status = WMK_STATUS_NOT_VERIFIABLE;
  judge_year (target, series, last_year, &progress->deciding);
}

/* Growth is counted between plain figures alone: a bound or a range has no one value. */
static gboolean
is_plain (const WmkProgressSeries *series, int index)
{
  const WmkProgressObservation *observation = &series->observations[index];

  return isnan (observation->value_high) &&
         (observation->comparator == WMK_COMPARATOR_REACH ||
          observation->comparator == WMK_COMPARATOR_ABOUT) &&
         is_last_word (series, (gsize) index);
}

static int
find_latest_plain (const WmkProgressSeries *series)
{
  for (int i = (int) series->n_observations - 1; i >= 0; i--)
    if (is_plain (series, i))
      return i;

  return -1;
}

/* The first plain figure not before the plan's own first year, else the first of all. */
static int
find_base (const WmkProgressSeries *series, int latest)
{
  int latest_year = observation_year (&series->observations[latest]);
  int first = -1;

  for (int i = 0; i < latest; i++) {
    int year = observation_year (&series->observations[i]);

    if (!is_plain (series, i) || year >= latest_year)
      continue;
    if (year >= WMK_PROGRESS_FIRST_YEAR)
      return i;
    if (first < 0)
      first = i;
  }

  return first;
}

/* Attained over required growth, positive when towards the target. */
static double
growth_ratio (WmkDirection direction, double attained, double required)
{
  double towards = direction == WMK_DIRECTION_HIGHER ? attained : -attained;

  if (required == 0.0)
    return towards > 0 ? INFINITY : towards < 0 ? -INFINITY : 0.0;

  return towards / fabs (required);
}

/* Rates come out of powers and quotients: what is 95 % exactly may be computed as a hair less. */
#define RATIO_TOLERANCE 1e-9

static WmkStatus
status_from_ratio (double ratio)
{
  if (ratio >= WMK_PROGRESS_ON_TRACK - RATIO_TOLERANCE)
    return WMK_STATUS_ON_TRACK;
  if (ratio >= WMK_PROGRESS_ACCELERATION - RATIO_TOLERANCE)
    return WMK_STATUS_ACCELERATION_NEEDED;
  if (ratio >= 0)
    return WMK_STATUS_LIMITED_PROGRESS;

  return WMK_STATUS_MOVING_AWAY;
}

/* Compound growth is undefined for a base of zero or less, and misleads for what is itself a
 * rate of growth and for a share that has little room left below 100 %. */
static gboolean
compound_applies (const WmkProgressTarget *target, double base, double latest)
{
  double figure = target_figure (target);

  if (base <= 0 || latest <= 0 || figure <= 0 || target->is_growth_rate)
    return FALSE;

  return !(target->is_share && (base > 80 || latest > 80 || figure > 80));
}

/* Compares the growth from @base_index to @latest_index with what would have been required. */
static void
compare_growth (const WmkProgressTarget *target,
                const WmkProgressSeries *series,
                int base_index,
                int latest_index,
                WmkProgress *progress)
{
  double base = series->observations[base_index].value;
  double latest = series->observations[latest_index].value;
  double figure = target_figure (target);
  int base_year = observation_year (&series->observations[base_index]);
  double years = observation_year (&series->observations[latest_index]) - base_year;
  double years_to_target = target->year - base_year;
  double linear, required_linear;
  WmkStatus linear_status;

  progress->deciding = latest_index;
  progress->base = base_index;
  linear = (latest - base) / years;
  required_linear = (figure - base) / years_to_target;
  linear_status = status_from_ratio (growth_ratio (target->direction, linear, required_linear));

  if (compound_applies (target, base, latest)) {
    progress->method = WMK_METHOD_COMPOUND;
    progress->attained = pow (latest / base, 1 / years) - 1;
    progress->required = pow (figure / base, 1 / years_to_target) - 1;
    progress->status = status_from_ratio (
        growth_ratio (target->direction, progress->attained, progress->required));
    progress->other_status = linear_status;
  } else {
    progress->method = WMK_METHOD_LINEAR;
    progress->attained = linear;
    progress->required = required_linear;
    progress->status = progress->other_status = linear_status;
  }
}

static void
assess_growth (const WmkProgressTarget *target,
               const WmkProgressSeries *series,
               WmkProgress *progress)
{
  int latest = find_latest_plain (series);
  int base = latest < 0 ? -1 : find_base (series, latest);

  progress->status = WMK_STATUS_NOT_VERIFIABLE;
  if (base < 0)
    return;

  compare_growth (target, series, base, latest, progress);

  /* Another source's figure for the same year may lead elsewhere. */
  for (int i = base + 1; i < latest; i++) {
    WmkProgress other = *progress;

    if (observation_year (&series->observations[i]) !=
            observation_year (&series->observations[latest]) ||
        !is_plain (series, i))
      continue;
    compare_growth (target, series, base, i, &other);
    if (other.status != progress->status) {
      progress->status = progress->other_status = WMK_STATUS_DISPUTED;
      return;
    }
  }
}

/* The target's year is still to come. */
static void
assess_not_due (const WmkProgressTarget *target,
                const WmkProgressSeries *series,
                WmkProgress *progress)
{
  int latest_year = observation_year (&series->observations[series->n_observations - 1]);
  Verdict verdict = judge_year (target, series, latest_year, &progress->deciding);

  if (verdict == VERDICT_YES || verdict == VERDICT_DISPUTED)
    progress->status = status_from_verdict (verdict, WMK_STATUS_MET);
  else
    assess_growth (target, series, progress);
}

/* A proxy or a bound is safe where the true figure could only strengthen the answer. */
static gboolean
answer_is_safe (const WmkProgressTarget *target, const WmkProgressSeries *series, WmkStatus status)
{
  gboolean truth_is_better, truth_is_worse;

  if (series->fit == WMK_FIT_DIRECT)
    return TRUE;

  truth_is_better = target->direction == WMK_DIRECTION_HIGHER ? series->errs == WMK_ERRS_UNDER
                                                              : series->errs == WMK_ERRS_OVER;
  truth_is_worse = target->direction == WMK_DIRECTION_HIGHER ? series->errs == WMK_ERRS_OVER
                                                             : series->errs == WMK_ERRS_UNDER;

  switch (status) {
  case WMK_STATUS_MET:
    return truth_is_better;
  case WMK_STATUS_MISSED:
    return truth_is_worse;
  case WMK_STATUS_NOT_VERIFIABLE:
    return TRUE;
  /* "Late" and rates of growth say more than a bound can. */
  case WMK_STATUS_MET_LATE:
  case WMK_STATUS_ON_TRACK:
  case WMK_STATUS_ACCELERATION_NEEDED:
  case WMK_STATUS_LIMITED_PROGRESS:
  case WMK_STATUS_MOVING_AWAY:
  case WMK_STATUS_DISPUTED:
  case WMK_STATUS_NO_OBSERVATION:
  default:
    return FALSE;
  }
}

WmkProgress
wmk_progress_assess (const WmkProgressTarget *target,
                     const WmkProgressSeries *main,
                     gboolean any_series,
                     int as_of_year)
{
  WmkProgress progress = {.status = WMK_STATUS_NO_OBSERVATION, .deciding = -1, .base = -1};
  WmkProgressSeries series;

  g_return_val_if_fail (target != NULL, progress);

  /* Nothing comes near enough, or nobody said by when, or no figure could ever fail. */
  if (main == NULL || target->year == 0 || is_unbounded (target)) {
    progress.status = any_series ? WMK_STATUS_NOT_VERIFIABLE : WMK_STATUS_NO_OBSERVATION;
    progress.other_status = progress.status;
    return progress;
  }

  series = *main;
  while (series.n_observations > 0 &&
         observation_year (&series.observations[series.n_observations - 1]) > as_of_year)
    series.n_observations--;

  if (series.n_observations > 0) {
    progress.other_status = WMK_N_STATUSES;
    if (target->year <= as_of_year)
      assess_due (target, &series, as_of_year, &progress);
    else
      assess_not_due (target, &series, &progress);

    if (!answer_is_safe (target, &series, progress.status)) {
      progress.status = WMK_STATUS_NOT_VERIFIABLE;
      progress.withheld = TRUE;
    }
  }

  if (progress.method != WMK_METHOD_COMPOUND || progress.withheld)
    progress.other_status = progress.status;

  return progress;
}
