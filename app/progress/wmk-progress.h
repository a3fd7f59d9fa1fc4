/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The status of a target with a number: pure functions over numbers and years.
 *
 * A target that is due is judged at its own year, as the UN Statistics Division's Sustainable
 * Development Goals progress chart does for past years. For one that is not yet due the actual
 * growth is compared with the growth that would have been required: compound growth by
 * Eurostat's method for indicators with a quantified target (as documented by Open SDG and
 * Statistics Canada), thresholds 95 %, 60 % and 0 % of the required rate.
 */

/*
 * Three cases are left open rather than decided:
 * - A target that is satisfied only after its year is "met late" where an observation of its year
 *   or later fails before that; where there is none, nothing says that it was not in time.
 * - A figure of a month of the target's year, given before the year was over, shows that the
 *   target was met, but not that it was missed.
 * - A ceiling on what is to grow ("up to 300 billion") cannot be judged, nor a floor under what
 *   is to fall.
 */

/**
 * WmkComparator:
 * @WMK_COMPARATOR_NONE: a goal without a number
 * @WMK_COMPARATOR_REACH: "=", the figure is to be reached: met at it or beyond it
 * @WMK_COMPARATOR_MORE: ">"
 * @WMK_COMPARATOR_AT_LEAST: ">="
 * @WMK_COMPARATOR_LESS: "<"
 * @WMK_COMPARATOR_AT_MOST: "<="
 * @WMK_COMPARATOR_ABOUT: "~", within %WMK_PROGRESS_ABOUT_TOLERANCE of the figure
 * @WMK_COMPARATOR_RANGE: "range", met from its nearer end
 */
typedef enum {
  WMK_COMPARATOR_NONE,
  WMK_COMPARATOR_REACH,
  WMK_COMPARATOR_MORE,
  WMK_COMPARATOR_AT_LEAST,
  WMK_COMPARATOR_LESS,
  WMK_COMPARATOR_AT_MOST,
  WMK_COMPARATOR_ABOUT,
  WMK_COMPARATOR_RANGE,
} WmkComparator;

/** WmkDirection: which way is better. */
typedef enum {
  WMK_DIRECTION_HIGHER,
  WMK_DIRECTION_LOWER,
} WmkDirection;

/**
 * WmkFit: how near a series of observations comes to the target's own words.
 *
 * A @WMK_FIT_PROXY or @WMK_FIT_BOUND decides a status only where the direction in which it errs
 * makes the answer safe.
 */
typedef enum {
  WMK_FIT_DIRECT,
  WMK_FIT_PROXY,
  WMK_FIT_BOUND,
  WMK_FIT_CONTEXT,
} WmkFit;

/** WmkErrs: whether a proxy or a bound shows more or less than what the target counts. */
typedef enum {
  WMK_ERRS_UNKNOWN,
  WMK_ERRS_OVER,
  WMK_ERRS_UNDER,
} WmkErrs;

/* In the order in which statuses are counted and drawn. */
typedef enum {
  WMK_STATUS_MET,
  WMK_STATUS_MET_LATE,
  WMK_STATUS_ON_TRACK,
  WMK_STATUS_ACCELERATION_NEEDED,
  WMK_STATUS_LIMITED_PROGRESS,
  WMK_STATUS_MOVING_AWAY,
  WMK_STATUS_MISSED,
  WMK_STATUS_DISPUTED,
  WMK_STATUS_NOT_VERIFIABLE,
  WMK_STATUS_NO_OBSERVATION,
} WmkStatus;
#define WMK_N_STATUSES (WMK_STATUS_NO_OBSERVATION + 1)

typedef enum {
  WMK_METHOD_NONE,     /* no growth was computed */
  WMK_METHOD_COMPOUND, /* yearly growth rates */
  WMK_METHOD_LINEAR,   /* yearly differences */
} WmkMethod;

/* "About 40" is met from 38 on, where higher is better. */
#define WMK_PROGRESS_ABOUT_TOLERANCE 0.05

/* Shares of the required growth: at or above the first on track, and so on down. */
#define WMK_PROGRESS_ON_TRACK 0.95
#define WMK_PROGRESS_ACCELERATION 0.60

/* A share above this has too little room left to grow by a yearly rate. */
#define WMK_PROGRESS_LARGE_SHARE 80

/* The word in a definition by which a rate of growth is known. */
#define WMK_PROGRESS_GROWTH_WORD "growth"

/* The plan's own first year: growth is counted from here where observations allow. */
#define WMK_PROGRESS_FIRST_YEAR 2015

/**
 * WmkProgressTarget:
 * @value_high: the upper end of a range, else NAN
 * @year: when it is due; 0 where the document names no year: then it cannot be judged
 * @is_share: a percentage of a whole, which cannot grow beyond 100
 * @is_growth_rate: itself a rate of growth
 */
typedef struct {
  WmkComparator comparator;
  WmkDirection direction;
  double value;
  double value_high;
  int year;
  gboolean is_share;
  gboolean is_growth_rate;
} WmkProgressTarget;

/**
 * WmkProgressObservation:
 * @date: ISO 8601, possibly partial ("2021", "2021-06")
 * @comparator: as worded by the source; %WMK_COMPARATOR_REACH for a plain figure
 * @value: the figure
 * @value_high: the upper end where the source gives a range, else NAN
 * @source: identifies who says so; figures of one source do not dispute each other
 */
typedef struct {
  const char *date;
  WmkComparator comparator;
  double value;
  double value_high;
  const char *source;
} WmkProgressObservation;

/**
 * WmkProgressSeries:
 * @observations: (array length=n_observations): of one definition, ordered by date
 */
typedef struct {
  WmkFit fit;
  WmkErrs errs;
  const WmkProgressObservation *observations;
  gsize n_observations;
} WmkProgressSeries;

/**
 * WmkProgress:
 * @status: the answer
 * @deciding: index of the observation that decides, -1 for none
 * @base: index of the observation that growth is counted from, -1 for none
 * @method: how growth was compared
 * @attained: actual growth a year: a ratio (0.05 is 5 %) for compound, units for linear
 * @required: growth a year that would have reached the target, in the same measure
 * @other_status: what the other method gives where it can be applied, else @status
 * @withheld: %TRUE when a proxy or bound would have said otherwise, but is not safe
 */
typedef struct {
  WmkStatus status;
  int deciding;
  int base;
  WmkMethod method;
  double attained;
  double required;
  WmkStatus other_status;
  gboolean withheld;
} WmkProgress;

/**
 * wmk_progress_assess:
 * @target: a target with a number
 * @main: (nullable): the main series of its indicator; %NULL when none comes near enough
 * @any_series: whether any series of the indicator that is more than context, @main among them,
 *   has an observation up to @as_of_year
 * @as_of_year: what was observed after this year is left out
 *
 * Returns: the status, and what led to it; wmk_progress_trace() gives the steps that led to it
 */
WmkProgress wmk_progress_assess (const WmkProgressTarget *target,
                                 const WmkProgressSeries *main,
                                 gboolean any_series,
                                 int as_of_year);

/**
 * wmk_definition_says_growth:
 *
 * Returns: whether @definition has the word, in capitals or not, by which a rate of growth, and so
 *   no share of a whole, is known
 */
gboolean wmk_definition_says_growth (const char *definition);

/**
 * WmkProgressPath: steady growth from one observation to a figure of a later year
 * @from: index of the observation that it begins with, -1 for no path
 * @method: how it grows
 * @year: when it arrives
 * @value: and at what
 */
typedef struct {
  int from;
  WmkMethod method;
  int year;
  double value;
} WmkProgressPath;

/**
 * wmk_progress_find_required_path:
 * @main: the series that decides
 *
 * The growth that would have led to the target: from the first plain figure of the plan's own
 * years before the target's, else of all, by the method that its status would be computed with.
 * There is none to a target without a year, to one that no figure could fail, or from a figure
 * that already satisfies it.
 *
 * Returns: the path
 */
WmkProgressPath wmk_progress_find_required_path (const WmkProgressTarget *target,
                                                 const WmkProgressSeries *main);

/**
 * wmk_progress_find_projection:
 * @target: one that is not yet due
 * @main: the series that decides
 *
 * The growth from the first to the latest plain figure of the series, as its status compares it,
 * continued from the latest to the target's year.
 *
 * Returns: the path, from the latest figure
 */
WmkProgressPath wmk_progress_find_projection (const WmkProgressTarget *target,
                                              const WmkProgressSeries *main);

/**
 * wmk_progress_interpolate:
 * @method: how it grows
 *
 * Returns: the figure at @x of a growth from @from_value at @from_x to @to_value at @to_x
 */
double wmk_progress_interpolate (
    WmkMethod method, double from_x, double from_value, double to_x, double to_value, double x);

/** wmk_date_get_year: Returns: the year of an ISO 8601 date, 0 if it does not begin with one. */
int wmk_date_get_year (const char *date);

/* Names as the catalogue stores them ("=", "met late" …); parsing gives FALSE for any other. */
const char *wmk_status_to_string (WmkStatus status);
gboolean wmk_status_from_string (const char *text, WmkStatus *status);
const char *wmk_method_to_string (WmkMethod method);
const char *wmk_comparator_to_string (WmkComparator comparator);
gboolean wmk_comparator_from_string (const char *text, WmkComparator *comparator);
gboolean wmk_direction_from_string (const char *text, WmkDirection *direction);
gboolean wmk_fit_from_string (const char *text, WmkFit *fit);
gboolean wmk_errs_from_string (const char *text, WmkErrs *errs);

/** wmk_fit_get_rank: Returns: how far from the target's words: 0 for the nearest, context last. */
int wmk_fit_get_rank (WmkFit fit);

G_END_DECLS
