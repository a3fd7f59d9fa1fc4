/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-status-explanation.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-formula.h"
#include "charts/wmk-text.h"

static void
step_free (WmkExplanationStep *step)
{
  g_free (step->title);
  g_free (step->text);
  g_free (step->note);
  g_free (step->address);
  g_free (step);
}

static WmkExplanationStep *
add_step (WmkStatusExplanation *self, const char *title, const char *text, const char *address)
{
  WmkExplanationStep *step = g_new0 (WmkExplanationStep, 1);

  step->title = g_strdup (title);
  step->text = g_strdup (text);
  step->note = g_strdup ("");
  step->address = g_strdup (address);
  g_ptr_array_add (self->steps, step);

  return step;
}

static int
get_year (const WmkTargetProgress *progress, int index)
{
  return wmk_date_get_year (progress->series.observations[index].date);
}

/* A step about an observation of the main series. */
static void
add_observation (WmkStatusExplanation *self,
                 const WmkTargetProgress *progress,
                 int index,
                 const char *text)
{
  const WmkObservation *observation = wmk_target_progress_get_observation (progress, index);
  g_autofree char *title =
      wmk_format_comparison (&progress->target, &progress->series.observations[index]);
  WmkExplanationStep *step = add_step (self, title, text, observation->id);

  g_free (step->note);
  step->note = wmk_format_date (observation->date);
}

/* --- What the target asks for ------------------------------------------------------------------*/

static void
add_target (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  const WmkTarget *record = progress->record;
  g_autofree char *title = wmk_describe_figure (record->comparator, record->value,
                                                record->value_high, progress->indicator->unit);
  g_autofree char *limit = wmk_format_number (wmk_progress_get_limit (&progress->target));
  g_autofree char *text = NULL;

  if (record->comparator == WMK_COMPARATOR_ABOUT)
    text = g_strdup_printf (progress->target.direction == WMK_DIRECTION_HIGHER
                                /* Translators: %d a percentage, %s the figure that is enough */
                                ? _ ("“About” allows %d %% of the figure: met from %s on.")
                                : _ ("“About” allows %d %% of the figure: met from %s down."),
                            (int) (WMK_PROGRESS_ABOUT_TOLERANCE * 100 + 0.5), limit);
  else if (record->comparator == WMK_COMPARATOR_RANGE)
    text = g_strdup_printf (_ ("A range is met from its nearer end, %s."), limit);
  else
    return;

  add_step (self, title, text, NULL);
}

/* --- What decides ------------------------------------------------------------------------------*/

static char *
describe_later (WmkStatus status, int year)
{
  switch (status) {
  case WMK_STATUS_MET_LATE:
    return g_strdup_printf (
        _ ("the first to reach it after the target’s year, %d, and one before it did not."), year);
  case WMK_STATUS_NOT_VERIFIABLE:
    return g_strdup_printf (_ ("the first to reach it, but after the target’s year, %d; nothing "
                               "says whether it was reached in time."),
                            year);
  case WMK_STATUS_MISSED:
    return g_strdup_printf (_ ("the first that answers from the target’s year, %d, on; no later "
                               "one reaches it."),
                            year);
  default:
    return g_strdup_printf (
        _ ("dated after the target’s year, %d; what is observed leads to different answers."),
        year);
  }
}

static char *
describe_in_year (WmkStatus status, int year)
{
  switch (status) {
  case WMK_STATUS_MET:
    return g_strdup_printf (_ ("dated in the target’s year, %d."), year);
  case WMK_STATUS_MISSED:
    return g_strdup_printf (_ ("dated in the target’s year, %d, and no later one reaches it."),
                            year);
  default:
    return g_strdup_printf (
        _ ("dated in the target’s year, %d; what is observed leads to different answers."), year);
  }
}

/* Why the deciding observation decides, after "Met: " and the like. */
static char *
describe_reason (const WmkTargetProgress *progress)
{
  WmkStatus status = progress->trace.computed;
  int year = progress->target.year;

  switch (progress->trace.reason) {
  case WMK_REASON_IN_YEAR:
    return describe_in_year (status, year);
  case WMK_REASON_EARLIER:
    return g_strdup_printf (
        status == WMK_STATUS_MET
            ? _ ("dated before the target’s year, %d; no figure of that year says otherwise.")
            : _ ("dated before the target’s year, %d; what is observed leads to different "
                 "answers."),
        year);
  case WMK_REASON_LATER:
    return describe_later (status, year);
  case WMK_REASON_ENDS_BEFORE:
    return g_strdup_printf (_ ("observations end before the target’s year, %d. This is as far as "
                               "it is known to have come."),
                            year);
  case WMK_REASON_OPEN:
    return g_strdup_printf (
        _ ("nothing from the target’s year, %d, on answers. A figure given before that year was "
           "over cannot show a miss, and a bound short of the target shows nothing."),
        year);
  case WMK_REASON_LATEST:
    return g_strdup_printf (
        status == WMK_STATUS_MET
            ? _ ("not due before %d, and the latest that answers reaches it already.")
            : _ ("not due before %d; what was observed last leads to different answers."),
        year);
  case WMK_REASON_GROWTH:
    return g_strdup_printf (_ ("not due before %d. The latest figure: growth is counted to it."),
                            year);
  default:
    return g_strdup_printf (
        _ ("not due before %d, and there are no two figures of different years to "
           "count growth between; a bound or a range has no one value for it."),
        year);
  }
}

static void
add_deciding (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  g_autofree char *reason = describe_reason (progress);
  /* Translators: a status and why: "Met: dated in the target’s year, 2025." */
  g_autofree char *text = g_strdup_printf (C_ ("status", "%s: %s"),
                                           wmk_status_get_label (progress->trace.computed), reason);

  add_observation (self, progress, progress->progress.deciding, text);
}

/* --- Growth ------------------------------------------------------------------------------------*/

/* What growth is counted from, and why not from an earlier figure. */
static void
add_base (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  int base = progress->progress.base;
  g_autofree char *text =
      get_year (progress, base) >= WMK_PROGRESS_FIRST_YEAR
          ? g_strdup_printf (_ ("The first figure from %d on that has one value: growth is counted "
                                "from it."),
                             WMK_PROGRESS_FIRST_YEAR)
          : g_strdup (_ ("The first figure that has one value: growth is counted from it."));

  add_observation (self, progress, base, text);
}

/* Three lines a method. */
static void
add_growth (WmkStatusExplanation *self,
            const WmkTargetProgress *progress,
            WmkMethod method,
            const WmkGrowth *growth)
{
  int base = progress->progress.base, latest = progress->progress.deciding;
  WmkGrowthFigures figures = {
      .direction = progress->target.direction,
      .base = progress->series.observations[base].value,
      .latest = progress->series.observations[latest].value,
      .figure = wmk_progress_get_figure (&progress->target),
      .years = get_year (progress, latest) - get_year (progress, base),
      .years_to_target = progress->target.year - get_year (progress, base),
      .unit = progress->indicator->unit,
  };
  g_autoptr (WmkGrowthFormula) formula = wmk_growth_formula_new (method, growth, &figures);
  g_autofree char *attained = g_strdup_printf (
      _ ("Growth attained, %d to %d"), get_year (progress, base), get_year (progress, latest));
  g_autofree char *required = g_strdup_printf (_ ("Growth required, %d to %d"),
                                               get_year (progress, base), progress->target.year);
  /* Translators: where a ratio lies and what follows: "100 % ≥ 95 %: on track" */
  g_autofree char *verdict = g_strdup_printf (C_ ("ratio", "%s: %s"), formula->verdict,
                                              wmk_status_get_label (growth->status));

  add_step (self, formula->attained, attained, NULL);
  add_step (self, formula->required, required, NULL);
  add_step (self, formula->ratio, verdict, NULL);
}

static char *
describe_obstacle (WmkObstacle obstacle)
{
  switch (obstacle) {
  case WMK_OBSTACLE_GROWTH_RATE:
    return g_strdup (
        _ ("Compound growth would mislead: the figures are rates of growth themselves."));
  case WMK_OBSTACLE_LARGE_SHARE:
    return g_strdup_printf (
        _ ("Compound growth would mislead: a share above %d %% has little room left to grow."),
        WMK_PROGRESS_LARGE_SHARE);
  case WMK_OBSTACLE_NOT_POSITIVE:
  case WMK_OBSTACLE_NONE:
  default:
    return g_strdup (_ ("Compound growth is undefined: one of the figures is zero or less."));
  }
}

static void
add_both_methods (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  const WmkProgressTrace *trace = &progress->trace;

  if (trace->obstacle != WMK_OBSTACLE_NONE) {
    g_autofree char *obstacle = describe_obstacle (trace->obstacle);

    add_step (self, _ ("By yearly differences"), obstacle, NULL);
    add_growth (self, progress, WMK_METHOD_LINEAR, &trace->linear);
    return;
  }

  add_growth (self, progress, WMK_METHOD_COMPOUND, &trace->compound);
  add_step (self, _ ("For comparison, by yearly differences"),
            trace->compound.status == trace->linear.status
                ? _ ("The other method agrees.")
                : _ ("The other method disagrees; compound growth gives the status."),
            NULL);
  add_growth (self, progress, WMK_METHOD_LINEAR, &trace->linear);
}

/* --- The other observations --------------------------------------------------------------------*/

/* %NULL for one that is not worth a line, or has one. */
static char *
describe_role (const WmkTargetProgress *progress, int index, WmkRole role)
{
  switch (role) {
  case WMK_ROLE_AGREES:
    return g_strdup (progress->trace.reason == WMK_REASON_GROWTH
                         ? _ ("Of the same year: growth counted to it gives the same answer.")
                         : _ ("Of the same year, with the same answer."));
  case WMK_ROLE_DISAGREES:
    return g_strdup (progress->trace.reason == WMK_REASON_GROWTH
                         ? _ ("Of the same year: growth counted to it gives another answer.")
                         : _ ("Of the same year, with another answer."));
  case WMK_ROLE_FAILED:
    return g_strdup_printf (_ ("Not reached: the target was for %d."), progress->target.year);
  case WMK_ROLE_AFTER_AS_OF:
    return g_strdup_printf (_ ("Left out: dated after %d."), progress->as_of_year);
  case WMK_ROLE_REPLACED:
    return g_strdup_printf (_ ("Left out: its source gives a later figure for %d."),
                            get_year (progress, index));
  case WMK_ROLE_BEFORE_YEAR_END:
    return g_strdup (
        _ ("Left out: given before the target’s year was over, it cannot show a miss."));
  case WMK_ROLE_OPEN:
    return g_strdup (_ ("Left out: a bound that does not reach as far as the target."));
  case WMK_ROLE_NOT_PLAIN:
    return g_strdup (_ ("Left out: a bound or a range has no one value to count growth with."));
  case WMK_ROLE_BEFORE_PLAN:
    return g_strdup_printf (_ ("Left out: growth is counted from %d on where figures allow."),
                            WMK_PROGRESS_FIRST_YEAR);
  case WMK_ROLE_UNUSED:
  case WMK_ROLE_DECIDES:
  case WMK_ROLE_BASE:
  default:
    return NULL;
  }
}

static void
add_others (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  guint n_unused = 0;
  g_autofree char *title = NULL;

  for (int i = 0; i < (int) progress->series.n_observations; i++) {
    WmkRole role = wmk_target_progress_get_role (progress, (guint) i);
    g_autofree char *text = describe_role (progress, i, role);

    if (i == progress->trace.first)
      continue;
    if (text != NULL)
      add_observation (self, progress, i, text);
    n_unused += role == WMK_ROLE_UNUSED;
  }
  if (n_unused == 0)
    return;

  title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u other observation", "%u other observations", n_unused),
      n_unused);
  add_step (self, title,
            progress->trace.reason == WMK_REASON_GROWTH
                ? _ ("Of the years between, or beside the first figure: not counted.")
                : _ ("Of years that do not decide."),
            NULL);
}

/* --- A proxy's or a bound's error --------------------------------------------------------------*/

static const char *
describe_error (WmkErrs errs)
{
  switch (errs) {
  case WMK_ERRS_OVER:
    return _ ("It shows more than what the target counts.");
  case WMK_ERRS_UNDER:
    return _ ("It shows less than what the target counts.");
  case WMK_ERRS_UNKNOWN:
  default:
    return _ ("Whether it shows more or less than what the target counts is not known.");
  }
}

static void
add_error (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  const WmkSeries *main = progress->main;
  g_autofree char *safety = NULL;
  g_autofree char *text = NULL;

  if (main == NULL || main->fit == WMK_FIT_DIRECT || progress->progress.deciding < 0)
    return;

  if (progress->progress.withheld)
    safety = g_strdup_printf (_ ("The truth may be another: “%s” is withheld, and the status is "
                                 "“%s”."),
                              wmk_status_get_label (progress->trace.computed),
                              wmk_status_get_label (self->status));
  else if (self->status == WMK_STATUS_MET || self->status == WMK_STATUS_MISSED)
    safety = g_strdup (_ ("The truth can only be further on the same side: the answer is safe."));

  text = g_strjoin (" ", main->why, describe_error (main->errs), safety, NULL);
  add_step (self,
            main->fit == WMK_FIT_BOUND ? _ ("The observations are a bound")
                                       : _ ("The observations are a proxy"),
            text, main->id);
}

/* --- Nothing that decides ----------------------------------------------------------------------*/

static char *
describe_impediment (const WmkTargetProgress *progress)
{
  switch (progress->trace.reason) {
  case WMK_REASON_NO_YEAR:
    return g_strdup (
        _ ("The document names no year by which it is to be reached, so that it cannot "
           "be judged."));
  case WMK_REASON_UNBOUNDED:
    return g_strdup (
        progress->target.direction == WMK_DIRECTION_HIGHER
            ? _ ("A ceiling on what is to grow: no figure could show that it was reached.")
            : _ ("A floor under what is to fall: no figure could show that it was reached."));
  case WMK_REASON_MAIN_EMPTY:
    return g_strdup_printf (_ ("The series that would decide has no figure up to %d."),
                            progress->as_of_year);
  case WMK_REASON_NO_MAIN_SERIES:
    return g_strdup (
        _ ("Something was observed, but nothing that comes near enough to the target’s "
           "own words."));
  default:
    if (*progress->record->unobserved != '\0')
      return g_strdup (progress->record->unobserved);
    return g_strdup_printf (
        _ ("The catalogue holds none up to %d, and does not say why: it may not "
           "have been looked for yet."),
        progress->as_of_year);
  }
}

/* Why each series does not decide, in the curator's own sentence. */
static void
add_series (WmkStatusExplanation *self, const WmkTargetProgress *progress)
{
  GPtrArray *all = progress->indicator->series;

  for (guint i = 0; i < all->len; i++) {
    const WmkSeries *series = g_ptr_array_index (all, i);
    g_autofree char *text = NULL;

    if (series->is_main || series->observations->len == 0)
      continue;
    text = series->fit == WMK_FIT_CONTEXT || series->fit == WMK_FIT_DIRECT
               ? g_strdup (series->why)
               : g_strjoin (" ", series->why, describe_error (series->errs), NULL);
    add_step (self, series->definition, text, series->id);
  }
}

WmkStatusExplanation *
wmk_status_explanation_new (const WmkTargetProgress *progress)
{
  WmkStatusExplanation *self = g_new0 (WmkStatusExplanation, 1);

  self->status = progress->progress.status;
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);

  if (progress->progress.deciding < 0) {
    g_autofree char *impediment = describe_impediment (progress);

    add_step (self, wmk_status_get_label (self->status), impediment, NULL);
    if (progress->trace.reason != WMK_REASON_NO_YEAR &&
        progress->trace.reason != WMK_REASON_UNBOUNDED)
      add_series (self, progress);
    return self;
  }

  add_target (self, progress);
  add_deciding (self, progress);
  if (progress->trace.first >= 0)
    add_observation (self, progress, progress->trace.first, _ ("The first to reach it."));
  if (progress->trace.reason == WMK_REASON_GROWTH) {
    add_base (self, progress);
    add_both_methods (self, progress);
  }
  add_error (self, progress);
  add_others (self, progress);

  return self;
}

void
wmk_status_explanation_free (WmkStatusExplanation *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}
