/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-formula.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-text.h"

/* --- An observation against the target ---------------------------------------------------------*/

/* What a figure is to the limit that satisfies, or that does not. */
static const char *
get_relation (const WmkProgressTarget *target, gboolean satisfies)
{
  switch (target->comparator) {
  case WMK_COMPARATOR_MORE:
    return satisfies ? ">" : "≤";
  case WMK_COMPARATOR_LESS:
    return satisfies ? "<" : "≥";
  case WMK_COMPARATOR_AT_LEAST:
    return satisfies ? "≥" : "<";
  case WMK_COMPARATOR_AT_MOST:
    return satisfies ? "≤" : ">";
  case WMK_COMPARATOR_NONE:
  case WMK_COMPARATOR_REACH:
  case WMK_COMPARATOR_ABOUT:
  case WMK_COMPARATOR_RANGE:
  default:
    if (target->direction == WMK_DIRECTION_HIGHER)
      return satisfies ? "≥" : "<";
    return satisfies ? "≤" : ">";
  }
}

static gboolean
is_bound (const WmkProgressObservation *observation)
{
  return observation->comparator == WMK_COMPARATOR_MORE ||
         observation->comparator == WMK_COMPARATOR_AT_LEAST ||
         observation->comparator == WMK_COMPARATOR_LESS ||
         observation->comparator == WMK_COMPARATOR_AT_MOST;
}

char *
wmk_format_comparison (const WmkProgressTarget *target, const WmkProgressObservation *observation)
{
  WmkAnswer answer = wmk_progress_get_answer (target, observation);
  gboolean satisfies = answer != WMK_ANSWER_NO;
  g_autofree char *limit = wmk_format_number (wmk_progress_get_limit (target));
  g_autofree char *figure =
      wmk_format_figure (observation->comparator, observation->value, observation->value_high);
  g_autofree char *relation =
      g_strdup_printf ("%s\302\240%s", get_relation (target, satisfies), limit);

  if (answer == WMK_ANSWER_OPEN || answer == WMK_ANSWER_EITHER)
    /* Translators: a figure, then what it leaves open: "> 30 leaves open whether ≥ 40" */
    return g_strdup_printf (_ ("%s leaves open whether %s"), figure, relation);
  /* "20 ≤ 20" would look like a success. */
  if (answer == WMK_ANSWER_NO && !is_bound (observation) &&
      wmk_progress_get_limit (target) == observation->value)
    /* Translators: a figure, then what it does not satisfy: "20 is not > 20" */
    return g_strdup_printf (_ ("%s is not %s\302\240%s"), figure, get_relation (target, TRUE),
                            limit);
  if (is_bound (observation))
    /* Translators: a figure, then what follows from it: "> 40, hence ≥ 40" */
    return g_strdup_printf (_ ("%s, hence %s"), figure, relation);

  return g_strdup_printf ("%s %s", figure, relation);
}

/* --- Growth ------------------------------------------------------------------------------------*/

/* Digits that count: fewer would hide what growth is compared with, more are never needed. */
#define MIN_DIGITS 3
#define MAX_DIGITS 12
#define MAX_DECIMALS 12

static double
round_to (double value, int decimals)
{
  double scale = pow (10, decimals);

  return round (value * scale) / scale + 0.0;
}

/* So many decimals that @digits count, one at least, but none to spare. */
static int
count_decimals (double value, int digits)
{
  int before = value == 0 ? 1 : (int) floor (log10 (fabs (value))) + 1;
  int decimals = CLAMP (digits - before, 1, MAX_DECIMALS);

  while (decimals > 0 && fabs (round_to (value, decimals - 1) - value) <= fabs (value) * 1e-12)
    decimals--;

  return decimals;
}

/* The signed number, which stands in brackets within a formula when it is negative. */
static char *
format_term (const char *number)
{
  return *number == '-' ? g_strdup_printf ("(%s)", number) : g_strdup (number);
}

/* The two rates and their ratio, in per cent, as they are printed. */
typedef struct {
  double attained;
  double required;
  double ratio;
  int attained_decimals;
  int required_decimals;
  int ratio_decimals;
} Printed;

static double
divide (const WmkGrowthFigures *figures, double attained, double required)
{
  return (figures->direction == WMK_DIRECTION_HIGHER ? attained : -attained) / fabs (required);
}

/* With as few digits as leave everything true: the quotient of the rates as printed is the ratio
 * as printed, and both lie where the status says. */
static Printed
find_digits (const WmkGrowth *growth, const WmkGrowthFigures *figures, double scale)
{
  double attained = growth->attained * scale, required = growth->required * scale;
  Printed printed = {0};

  while (printed.ratio_decimals < MAX_DECIMALS &&
         wmk_progress_status_from_ratio (round_to (growth->ratio * 100, printed.ratio_decimals) /
                                         100) != growth->status)
    printed.ratio_decimals++;
  printed.ratio = round_to (growth->ratio * 100, printed.ratio_decimals);

  for (int digits = MIN_DIGITS; digits <= MAX_DIGITS; digits++) {
    double quotient;

    printed.attained_decimals = count_decimals (attained, digits);
    printed.required_decimals = count_decimals (required, digits);
    printed.attained = round_to (attained, printed.attained_decimals);
    printed.required = round_to (required, printed.required_decimals);
    if (printed.required == 0)
      break;
    quotient = divide (figures, printed.attained, printed.required);
    if (round_to (quotient * 100, printed.ratio_decimals) == printed.ratio &&
        wmk_progress_status_from_ratio (quotient) == growth->status)
      break;
  }

  return printed;
}

static char *
format_rate (WmkMethod method, double rate, int decimals, const char *unit)
{
  g_autofree char *number = g_strdup_printf ("%'.*f", decimals, rate);

  if (method == WMK_METHOD_COMPOUND)
    /* Translators: a yearly rate: "14.9 % a year" */
    return g_strdup_printf (_ ("%s %% a year"), number);
  if (g_str_equal (unit, "%"))
    /* Translators: a yearly difference of a percentage: "2.5 points a year" */
    return g_strdup_printf (_ ("%s points a year"), number);

  /* Translators: a yearly difference with its unit: "2.5 million vehicles a year" */
  return g_strdup_printf (_ ("%s %s a year"), number, unit);
}

/* From the base to @figure in @years. */
static char *
format_growth (WmkMethod method, double base, double figure, int years, const char *rate)
{
  g_autofree char *from_number = wmk_format_number (base);
  g_autofree char *from = format_term (from_number);
  g_autofree char *to = wmk_format_number (figure);

  if (method == WMK_METHOD_COMPOUND)
    return g_strdup_printf ("(%s ÷ %s)^(1/%d) − 1 = %s", to, from, years, rate);

  return g_strdup_printf ("(%s − %s) ÷ %d = %s", to, from, years, rate);
}

/* "R = 14.9 ÷ 14.9 = 100 %": towards the target is positive, also where less is better. */
static char *
format_ratio (const Printed *printed, const WmkGrowthFigures *figures)
{
  g_autofree char *attained =
      g_strdup_printf ("%'.*f", printed->attained_decimals, printed->attained);
  g_autofree char *required =
      g_strdup_printf ("%'.*f", printed->required_decimals, fabs (printed->required));
  g_autofree char *term = format_term (attained);

  if (figures->direction == WMK_DIRECTION_LOWER)
    return g_strdup_printf ("R = −%s ÷ %s = %'.*f %%", term, required, printed->ratio_decimals,
                            printed->ratio);

  return g_strdup_printf ("R = %s ÷ %s = %'.*f %%", attained, required, printed->ratio_decimals,
                          printed->ratio);
}

static char *
format_verdict (const Printed *printed, WmkStatus status)
{
  g_autofree char *ratio = g_strdup_printf ("%'.*f %%", printed->ratio_decimals, printed->ratio);
  int on_track = (int) round (WMK_PROGRESS_ON_TRACK * 100);
  int acceleration = (int) round (WMK_PROGRESS_ACCELERATION * 100);

  switch (status) {
  case WMK_STATUS_ON_TRACK:
    return g_strdup_printf ("%s ≥ %d %%", ratio, on_track);
  case WMK_STATUS_ACCELERATION_NEEDED:
    return g_strdup_printf ("%d %% ≤ %s < %d %%", acceleration, ratio, on_track);
  case WMK_STATUS_LIMITED_PROGRESS:
    return g_strdup_printf ("0 %% ≤ %s < %d %%", ratio, acceleration);
  default:
    return g_strdup_printf ("%s < 0 %%", ratio);
  }
}

WmkGrowthFormula *
wmk_growth_formula_new (WmkMethod method, const WmkGrowth *growth, const WmkGrowthFigures *figures)
{
  WmkGrowthFormula *self = g_new0 (WmkGrowthFormula, 1);
  Printed printed = find_digits (growth, figures, method == WMK_METHOD_COMPOUND ? 100 : 1);
  g_autofree char *attained =
      format_rate (method, printed.attained, printed.attained_decimals, figures->unit);
  g_autofree char *required =
      format_rate (method, printed.required, printed.required_decimals, figures->unit);

  self->attained = format_growth (method, figures->base, figures->latest, figures->years, attained);
  self->required =
      format_growth (method, figures->base, figures->figure, figures->years_to_target, required);
  if (growth->required != 0) {
    self->ratio = format_ratio (&printed, figures);
    self->verdict = format_verdict (&printed, growth->status);
  } else {
    self->ratio = g_strdup (_ ("No growth is required"));
    self->verdict = g_strdup (growth->status == WMK_STATUS_MOVING_AWAY
                                  ? _ ("It moves away from the figure that it began at")
                                  : _ ("It has to stay where it began"));
  }

  return self;
}

void
wmk_growth_formula_free (WmkGrowthFormula *self)
{
  g_free (self->attained);
  g_free (self->required);
  g_free (self->ratio);
  g_free (self->verdict);
  g_free (self);
}
