/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/* What a reader needs to check a status by hand. */

/** WmkReason: which rule gave a status. */
typedef enum {
  WMK_REASON_NO_OBSERVATION, /* nothing was observed */
  WMK_REASON_NO_YEAR,        /* the document names no year */
  WMK_REASON_UNBOUNDED,      /* a ceiling on what is to grow, a floor under what is to fall */
  WMK_REASON_NO_MAIN_SERIES, /* something was observed, nothing that comes near enough */
  WMK_REASON_MAIN_EMPTY,     /* something was observed, nothing yet of the main series */
  WMK_REASON_IN_YEAR,        /* an observation dated in the target's year */
  WMK_REASON_EARLIER,        /* one dated earlier, which none of the target's year contradicts */
  WMK_REASON_LATER,          /* one dated after the target's year */
  WMK_REASON_ENDS_BEFORE,    /* the last one, for none is of the target's year or later */
  WMK_REASON_OPEN,           /* from the target's year on, none says whether it was reached */
  WMK_REASON_LATEST,         /* not yet due: the latest one */
  WMK_REASON_GROWTH,         /* not yet due: growth against the growth that is required */
  WMK_REASON_TOO_FEW,        /* not yet due: no two plain figures of different years */
} WmkReason;

/** WmkAnswer: what one observation says of the comparator. */
typedef enum {
  WMK_ANSWER_NO,
  WMK_ANSWER_YES,
  WMK_ANSWER_EITHER, /* a range from low to high with the target inside it */
  WMK_ANSWER_OPEN,   /* a bound that does not reach as far as the target */
} WmkAnswer;

/** WmkRole: what an observation of the main series is to a status. */
typedef enum {
  WMK_ROLE_UNUSED,          /* of a year that decides nothing */
  WMK_ROLE_DECIDES,         /* the deciding one; the end that growth is counted to */
  WMK_ROLE_BASE,            /* the beginning that growth is counted from */
  WMK_ROLE_AGREES,          /* of the deciding year, with the same answer */
  WMK_ROLE_DISAGREES,       /* of the deciding year, with another answer */
  WMK_ROLE_FAILED,          /* between the target's year and the one that reached it late */
  WMK_ROLE_AFTER_AS_OF,     /* dated after the as-of year */
  WMK_ROLE_REPLACED,        /* its source gives a later figure for the year, which was looked at */
  WMK_ROLE_BEFORE_YEAR_END, /* not enough, but the target's year was not over */
  WMK_ROLE_OPEN,            /* a bound that does not reach as far as the target */
  WMK_ROLE_NOT_PLAIN,       /* a bound or a range, so that no growth is counted from or to it */
  WMK_ROLE_BEFORE_PLAN,     /* before %WMK_PROGRESS_FIRST_YEAR, where growth can begin later */
} WmkRole;

/** WmkObstacle: why compound growth does not apply. */
typedef enum {
  WMK_OBSTACLE_NONE,
  WMK_OBSTACLE_NOT_POSITIVE, /* the base, the latest figure or the target is zero or less */
  WMK_OBSTACLE_GROWTH_RATE,  /* the figures are rates of growth themselves */
  WMK_OBSTACLE_LARGE_SHARE,  /* a share above %WMK_PROGRESS_LARGE_SHARE */
} WmkObstacle;

/**
 * WmkGrowth: one method's comparison.
 * @attained, @required: growth a year: a ratio for compound growth, units for linear
 * @ratio: @attained over the size of @required, positive when towards the target
 * @status: what follows from @ratio
 */
typedef struct {
  double attained;
  double required;
  double ratio;
  WmkStatus status;
} WmkGrowth;

/**
 * WmkProgressTrace:
 * @reason: the rule that gave the status
 * @computed: the status before it was withheld for a proxy's or a bound's error
 * @first: index of the first observation that satisfied, of a year before the deciding one; -1 for
 *   none, and for what is not met
 * @obstacle: why compound growth does not apply; only with growth, as all that follows
 * @compound: only where there is no @obstacle
 * @linear: the same growth in yearly differences
 */
typedef struct {
  WmkReason reason;
  WmkStatus computed;
  int first;
  WmkObstacle obstacle;
  WmkGrowth compound;
  WmkGrowth linear;
} WmkProgressTrace;

/**
 * wmk_progress_trace:
 * @trace: (out caller-allocates): how the status came about
 *
 * As wmk_progress_assess(), which see.
 *
 * Returns: the same
 */
WmkProgress wmk_progress_trace (const WmkProgressTarget *target,
                                const WmkProgressSeries *main,
                                gboolean any_series,
                                int as_of_year,
                                WmkProgressTrace *trace);

/**
 * wmk_progress_get_role:
 * @progress, @trace: what wmk_progress_trace() gave for the same @target, @main and @as_of_year
 * @index: of an observation of @main
 *
 * Returns: what that observation was to the status
 */
WmkRole wmk_progress_get_role (const WmkProgressTarget *target,
                               const WmkProgressSeries *main,
                               int as_of_year,
                               const WmkProgress *progress,
                               const WmkProgressTrace *trace,
                               gsize index);

/** wmk_progress_get_answer: Returns: what the observation's figure alone says of the target. */
WmkAnswer wmk_progress_get_answer (const WmkProgressTarget *target,
                                   const WmkProgressObservation *observation);

/** wmk_progress_get_figure: Returns: what growth has to reach: the nearer end of a range. */
double wmk_progress_get_figure (const WmkProgressTarget *target);

/** wmk_progress_get_limit: Returns: the figure less (or plus) the tolerance of "about". */
double wmk_progress_get_limit (const WmkProgressTarget *target);

/** wmk_progress_status_from_ratio: Returns: what follows from attained over required growth. */
WmkStatus wmk_progress_status_from_ratio (double ratio);

G_END_DECLS
