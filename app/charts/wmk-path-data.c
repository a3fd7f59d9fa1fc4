/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-path-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "charts/wmk-text.h"

static void
clear_point (gpointer data)
{
  WmkPathPoint *point = data;

  g_free (point->address);
  g_free (point->date);
  g_strfreev (point->sources);
  g_free (point->source);
  g_free (point->confidence);
}

static void
series_free (gpointer data)
{
  WmkPathSeries *series = data;

  g_free (series->label);
  g_array_unref (series->points);
  g_free (series);
}

static void
clear_target (gpointer data)
{
  WmkPathTarget *target = data;

  g_free (target->address);
  g_free (target->edition);
}

WmkPathData *
wmk_path_data_new (
    const char *address, const char *name, const char *unit, WmkDirection direction, int as_of_year)
{
  WmkPathData *self = g_rc_box_new0 (WmkPathData);

  self->address = g_strdup (address);
  self->name = g_strdup (name);
  self->unit = g_strdup (unit);
  self->direction = direction;
  self->as_of_year = as_of_year;
  self->series = g_ptr_array_new_with_free_func (series_free);
  self->targets = g_array_new (FALSE, TRUE, sizeof (WmkPathTarget));
  g_array_set_clear_func (self->targets, clear_target);
  self->own = wmk_own_points_new ();
  self->projection.from = -1;

  return self;
}

WmkPathData *
wmk_path_data_ref (WmkPathData *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_data (gpointer data)
{
  WmkPathData *self = data;

  g_free (self->address);
  g_free (self->name);
  g_free (self->unit);
  g_ptr_array_unref (self->series);
  g_array_unref (self->targets);
  g_array_unref (self->own);
}

void
wmk_path_data_unref (WmkPathData *self)
{
  g_rc_box_release_full (self, clear_data);
}

WmkPathSeries *
wmk_path_data_add_series (WmkPathData *self, const char *label, WmkFit fit, gboolean is_main)
{
  WmkPathSeries *series = g_new0 (WmkPathSeries, 1);

  series->label = g_strdup (label);
  series->fit = fit;
  series->is_main = is_main;
  series->points = g_array_new (FALSE, TRUE, sizeof (WmkPathPoint));
  g_array_set_clear_func (series->points, clear_point);
  g_ptr_array_add (self->series, series);

  return series;
}

WmkPathTarget *
wmk_path_data_add_target (WmkPathData *self,
                          const char *address,
                          int year,
                          WmkComparator comparator,
                          double value,
                          double value_high)
{
  WmkPathTarget target = {
      .address = g_strdup (address),
      .year = year,
      .comparator = comparator,
      .value = value,
      .value_high = value_high,
      .status = WMK_STATUS_NO_OBSERVATION,
      .edition = g_strdup (""),
      .required.from = -1,
  };

  g_array_append_val (self->targets, target);

  return &g_array_index (self->targets, WmkPathTarget, self->targets->len - 1);
}

WmkPathPoint *
wmk_path_series_add (WmkPathSeries *self,
                     const char *address,
                     const char *date,
                     WmkComparator comparator,
                     double value,
                     double value_high)
{
  WmkPathPoint point = {
      .address = g_strdup (address),
      .date = g_strdup (date),
      .comparator = comparator,
      .value = value,
      .value_high = value_high,
      .sources = g_new0 (char *, 1),
      .source = g_strdup (""),
      .confidence = g_strdup (""),
  };

  g_array_append_val (self->points, point);

  return &g_array_index (self->points, WmkPathPoint, self->points->len - 1);
}

void
wmk_path_data_set_own (WmkPathData *self, GArray *own)
{
  g_array_ref (own);
  g_array_unref (self->own);
  self->own = own;
}

gboolean
wmk_path_data_set_verdict (WmkPathData *self, const char *address, WmkOwnVerdict verdict)
{
  for (guint i = 0; i < self->targets->len; i++) {
    WmkPathTarget *target = &g_array_index (self->targets, WmkPathTarget, i);

    if (g_str_equal (target->address, address) && target->verdict != verdict) {
      target->verdict = verdict;
      return TRUE;
    }
  }

  return FALSE;
}

const WmkPathSeries *
wmk_path_data_get_series (const WmkPathData *self, guint index)
{
  return g_ptr_array_index (self->series, index);
}

const WmkPathTarget *
wmk_path_data_get_target (const WmkPathData *self, guint index)
{
  return &g_array_index (self->targets, WmkPathTarget, index);
}

const WmkPathPoint *
wmk_path_series_get_point (const WmkPathSeries *self, guint index)
{
  return &g_array_index (self->points, WmkPathPoint, index);
}

const WmkPathPoint *
wmk_path_series_get_latest (const WmkPathSeries *self)
{
  for (guint i = self->points->len; i > 0; i--) {
    const WmkPathPoint *point = wmk_path_series_get_point (self, i - 1);

    if (!isnan (point->value))
      return point;
  }

  return NULL;
}

static void
widen (double value, double *low, double *high)
{
  if (isnan (value))
    return;

  *low = isnan (*low) ? value : MIN (*low, value);
  *high = isnan (*high) ? value : MAX (*high, value);
}

void
wmk_path_data_get_extent (const WmkPathData *self, double *low, double *high)
{
  *low = *high = NAN;

  for (guint i = 0; i < self->targets->len; i++) {
    widen (wmk_path_data_get_target (self, i)->value, low, high);
    widen (wmk_path_data_get_target (self, i)->value_high, low, high);
  }
  for (guint i = 0; i < self->series->len; i++) {
    const WmkPathSeries *series = wmk_path_data_get_series (self, i);

    for (guint j = 0; j < series->points->len; j++) {
      widen (wmk_path_series_get_point (series, j)->value, low, high);
      widen (wmk_path_series_get_point (series, j)->value_high, low, high);
    }
  }
}

gboolean
wmk_path_data_has_plot (const WmkPathData *self)
{
  double low, high;

  wmk_path_data_get_extent (self, &low, &high);

  return !isnan (low) || self->own->len > 0;
}

gboolean
wmk_path_data_has_observation (const WmkPathData *self)
{
  return wmk_path_data_get_best_series (self) != NULL;
}

void
wmk_path_data_get_years (const WmkPathData *self, int *first, int *last)
{
  *first = WMK_PROGRESS_FIRST_YEAR;
  *last = MAX (self->as_of_year, *first);

  for (guint i = 0; i < self->targets->len; i++) {
    int year = wmk_path_data_get_target (self, i)->year;

    if (year != 0) {
      *first = MIN (*first, year);
      *last = MAX (*last, year);
    }
  }
  for (guint i = 0; i < self->series->len; i++) {
    const WmkPathSeries *series = wmk_path_data_get_series (self, i);

    for (guint j = 0; j < series->points->len; j++) {
      int year = wmk_date_get_year (wmk_path_series_get_point (series, j)->date);

      *first = MIN (*first, year);
      *last = MAX (*last, year);
    }
  }
  for (guint i = 0; i < self->own->len; i++) {
    int year = wmk_date_get_year (wmk_own_points_get (self->own, i)->date);

    *first = MIN (*first, year);
    *last = MAX (*last, year);
  }
}

/* What comes nearer to the target's words, then what has more figures, then what goes on longer:
 * as the rows of a sector's chart choose. */
static gboolean
is_better (const WmkPathSeries *series, const WmkPathSeries *best)
{
  if (best == NULL)
    return TRUE;
  if (series->fit != best->fit)
    return wmk_fit_get_rank (series->fit) < wmk_fit_get_rank (best->fit);
  if (series->points->len != best->points->len)
    return series->points->len > best->points->len;

  return wmk_path_date_get_position (wmk_path_series_get_latest (series)->date) >
         wmk_path_date_get_position (wmk_path_series_get_latest (best)->date);
}

const WmkPathSeries *
wmk_path_data_get_best_series (const WmkPathData *self)
{
  const WmkPathSeries *best = NULL;

  for (guint i = 0; i < self->series->len; i++) {
    const WmkPathSeries *series = wmk_path_data_get_series (self, i);

    if (wmk_path_series_get_latest (series) == NULL)
      continue;
    if (series->is_main)
      return series;
    if (is_better (series, best))
      best = series;
  }

  return best;
}

double
wmk_path_date_get_position (const char *date)
{
  int year = 0, month = 0, day = 15;
  int n_parts = sscanf (date, "%4d-%2d-%2d", &year, &month, &day);

  if (n_parts < 2)
    return year;

  return year - 0.5 + (month - 1 + (n_parts == 2 ? 15 : day) / 31.0) / 12;
}

static const WmkPathPoint *
get_latest (const WmkPathData *self)
{
  const WmkPathSeries *series = wmk_path_data_get_best_series (self);

  return series == NULL ? NULL : wmk_path_series_get_latest (series);
}

char *
wmk_path_data_format_latest (const WmkPathData *self)
{
  const WmkPathPoint *latest = get_latest (self);
  g_autofree char *figure = NULL, *with_unit = NULL, *date = NULL;

  if (latest == NULL)
    return g_strdup ("");

  figure = wmk_format_figure (latest->comparator, latest->value, latest->value_high);
  with_unit = g_strchomp (g_strdup_printf ("%s %s", figure, self->unit));
  date = wmk_format_date (latest->date);

  /* Translators: a figure with its unit and a date: "16.6 million vehicles, 2025" */
  return g_strdup_printf (_ ("%s, %s"), with_unit, date);
}

/* In words, as a voice would say it. */
static char *
describe_latest (const WmkPathPoint *latest, const char *unit)
{
  g_autofree char *figure =
      wmk_describe_figure (latest->comparator, latest->value, latest->value_high, unit);
  g_autofree char *date = wmk_format_date (latest->date);

  return g_strdup_printf (_ ("%s, %s"), figure, date);
}

static char *
summarize_observation (const WmkPathData *self)
{
  const WmkPathSeries *series = wmk_path_data_get_best_series (self);
  g_autofree char *latest = series == NULL ? NULL : describe_latest (get_latest (self), self->unit);

  if (series == NULL)
    /* Translators: of an indicator, by its name */
    return g_strdup_printf (_ ("%s: no observation."), self->name);
  if (series->is_main || self->targets->len == 0)
    /* Translators: an indicator's name, its latest figure with the date */
    return g_strdup_printf (C_ ("indicator", "%s: %s."), self->name, latest);

  /* Translators: an indicator's name, its latest figure with the date */
  return g_strdup_printf (_ ("%s: %s by another definition."), self->name, latest);
}

static char *
summarize_target (const WmkPathTarget *target, const char *unit)
{
  g_autofree char *figure =
      wmk_describe_figure (target->comparator, target->value, target->value_high, unit);
  g_autofree char *status = g_utf8_strdown (wmk_status_get_label (target->status), -1);

  if (target->year == 0)
    return g_strdup_printf (
        /* Translators: a figure and its status */
        target->other_edition ? _ ("Target of another edition without a year: %s, %s.")
                              : _ ("Target without a year: %s, %s."),
        figure, status);

  return g_strdup_printf (
      /* Translators: a year, a figure and its status: "Target for 2025: more than 80 %, met." */
      target->other_edition ? _ ("Target of another edition for %d: %s, %s.")
                            : _ ("Target for %d: %s, %s."),
      target->year, figure, status);
}

static void
add_target_sentences (GPtrArray *sentences, const WmkPathTarget *target, const char *unit)
{
  g_autofree char *verdict = NULL;

  g_ptr_array_add (sentences, summarize_target (target, unit));
  if (target->verdict == WMK_OWN_VERDICT_NONE)
    return;

  verdict = wmk_own_verdict_describe (target->verdict, 0);
  /* Translators: makes a sentence of "Yours: partly" */
  g_ptr_array_add (sentences, g_strdup_printf (_ ("%s."), verdict));
}

char *
wmk_path_data_summarize (const WmkPathData *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (sentences, summarize_observation (self));
  if (self->targets->len == 0)
    g_ptr_array_add (sentences, g_strdup (_ ("No target found.")));
  for (guint i = 0; i < self->targets->len; i++)
    add_target_sentences (sentences, wmk_path_data_get_target (self, i), self->unit);
  if (self->own->len > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u data point of yours.",
                                                   "%u data points of yours.", self->own->len),
                                      self->own->len));
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}

char *
wmk_path_point_describe (const WmkPathPoint *self, const WmkPathSeries *series, const char *unit)
{
  g_autofree char *figure =
      wmk_describe_figure (self->comparator, self->value, self->value_high, unit);
  g_autofree char *date = wmk_format_date (self->date);
  const char *confidence = wmk_confidence_get_label (self->confidence);
  GString *text = g_string_new (NULL);

  /* Translators: a date and a figure: "2024: 12.89 million vehicles." */
  g_string_append_printf (text, C_ ("date", "%s: %s."), date, figure);
  g_string_append_printf (text, "\n%s", series->label);
  if (*self->source != '\0')
    g_string_append_printf (text, "\n%s", self->source);
  if (*confidence != '\0')
    g_string_append_printf (text, "\n%s", confidence);

  return g_string_free (text, FALSE);
}

char *
wmk_path_target_format_title (const WmkPathTarget *self)
{
  return self->year == 0 ? g_strdup (_ ("Target without a year"))
                         : g_strdup_printf (_ ("Target for %d"), self->year);
}

char *
wmk_path_target_describe (const WmkPathTarget *self, const char *unit)
{
  g_autofree char *title = wmk_path_target_format_title (self);
  g_autofree char *figure =
      wmk_describe_figure (self->comparator, self->value, self->value_high, unit);
  GString *text = g_string_new (NULL);

  /* Translators: a target's title and a figure: "Target for 2025: more than 80 %." */
  g_string_append_printf (text, C_ ("target", "%s: %s."), title, figure);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("Status: %s."), wmk_status_get_label (self->status));
  if (self->verdict != WMK_OWN_VERDICT_NONE) {
    g_autofree char *verdict = wmk_own_verdict_describe (self->verdict, 0);

    g_string_append_printf (text, "\n%s", verdict);
  }
  if (*self->edition != '\0')
    g_string_append_printf (text, "\n%s", self->edition);

  return g_string_free (text, FALSE);
}
