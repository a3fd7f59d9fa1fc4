/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-progress-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-text.h"

static void
clear_dot (gpointer data)
{
  WmkProgressDot *dot = data;

  g_free (dot->date);
}

static void
clear_tick (gpointer data)
{
  WmkProgressTick *tick = data;

  g_free (tick->address);
}

WmkProgressDatum *
wmk_progress_datum_new (const char *address,
                        const char *label,
                        const char *unit,
                        WmkDirection direction)
{
  WmkProgressDatum *self = g_new0 (WmkProgressDatum, 1);

  self->address = g_strdup (address);
  self->label = g_strdup (label);
  self->unit = g_strdup (unit);
  self->direction = direction;
  self->ticks = g_array_new (FALSE, TRUE, sizeof (WmkProgressTick));
  g_array_set_clear_func (self->ticks, clear_tick);
  self->dots = g_array_new (FALSE, TRUE, sizeof (WmkProgressDot));
  g_array_set_clear_func (self->dots, clear_dot);
  self->status = WMK_STATUS_NO_OBSERVATION;
  self->group = g_strdup ("");
  self->group_address = g_strdup ("");
  self->group_note = g_strdup ("");
  self->own = wmk_own_points_new ();
  self->remark = g_strdup ("");

  return self;
}

void
wmk_progress_datum_free (WmkProgressDatum *self)
{
  g_free (self->address);
  g_free (self->label);
  g_free (self->unit);
  g_array_unref (self->ticks);
  g_array_unref (self->dots);
  g_free (self->group);
  g_free (self->group_address);
  g_free (self->group_note);
  g_array_unref (self->own);
  g_free (self->remark);
  g_free (self);
}

const WmkProgressDot *
wmk_progress_datum_get_latest (const WmkProgressDatum *self)
{
  const WmkProgressDot *latest = NULL;

  for (guint i = 0; i < self->dots->len; i++) {
    const WmkProgressDot *dot = &g_array_index (self->dots, WmkProgressDot, i);

    if (!isnan (dot->value) && (latest == NULL || dot->series <= latest->series))
      latest = dot;
  }

  return latest;
}

void
wmk_progress_datum_set_own (WmkProgressDatum *self, GArray *own)
{
  g_array_ref (own);
  g_array_unref (self->own);
  self->own = own;
}

const WmkOwnPoint *
wmk_progress_datum_get_own (const WmkProgressDatum *self)
{
  return self->own->len == 0 ? NULL : wmk_own_points_get (self->own, self->own->len - 1);
}

char *
wmk_progress_datum_format_verdict (const WmkProgressDatum *self, const WmkProgressTick *tick)
{
  return wmk_own_verdict_describe (tick->verdict, self->ticks->len > 1 ? tick->year : 0);
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
wmk_progress_datum_get_extent (const WmkProgressDatum *self, double *low, double *high)
{
  *low = *high = NAN;

  for (guint i = 0; i < self->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (self->ticks, WmkProgressTick, i);

    widen (tick->value, low, high);
    widen (tick->value_high, low, high);
  }
  for (guint i = 0; i < self->dots->len; i++) {
    const WmkProgressDot *dot = &g_array_index (self->dots, WmkProgressDot, i);

    widen (dot->value, low, high);
    widen (dot->value_high, low, high);
  }
}

gboolean
wmk_progress_datum_shares_axis (const WmkProgressDatum *self)
{
  double low, high;

  if (!g_str_equal (self->unit, "%"))
    return FALSE;

  wmk_progress_datum_get_extent (self, &low, &high);
  wmk_own_points_widen (self->own, &low, &high);

  return !(low < 0 || high > 100);
}

gboolean
wmk_progress_datum_has_plot (const WmkProgressDatum *self)
{
  double low, high;

  wmk_progress_datum_get_extent (self, &low, &high);
  wmk_own_points_widen (self->own, &low, &high);
  if (wmk_progress_datum_shares_axis (self))
    return !isnan (low);

  return high > low;
}

static void
describe_tick (const WmkProgressTick *tick, const char *unit, GString *text)
{
  g_autofree char *figure =
      wmk_describe_figure (tick->comparator, tick->value, tick->value_high, unit);

  if (tick->year == 0)
    /* Translators: the %s is a figure ("more than 70 %") */
    g_string_append_printf (text, _ ("Target without a year: %s"), figure);
  else
    /* Translators: a year and a figure: "Target for 2020: more than 70 %" */
    g_string_append_printf (text, _ ("Target for %d: %s"), tick->year, figure);

  if (tick->other_edition)
    g_string_append (text, _ (" (another edition)"));
  g_string_append (text, ".\n");
}

static void
describe_latest (const WmkProgressDot *latest, const char *unit, GString *text)
{
  g_autofree char *figure =
      wmk_describe_figure (latest->comparator, latest->value, latest->value_high, unit);
  g_autofree char *date = wmk_format_date (latest->date);

  if (latest->main)
    /* Translators: a figure and a date: "Latest observation: 90 %, 2024." */
    g_string_append_printf (text, _ ("Latest observation: %s, %s."), figure, date);
  else
    g_string_append_printf (text, _ ("Latest observation of another definition: %s, %s."), figure,
                            date);
  g_string_append_c (text, '\n');
}

/* What the reader has beside it. */
static void
describe_own (const WmkProgressDatum *self, GString *text)
{
  for (guint i = 0; i < self->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (self->ticks, WmkProgressTick, i);
    g_autofree char *verdict = NULL;

    if (tick->verdict == WMK_OWN_VERDICT_NONE)
      continue;
    verdict = wmk_progress_datum_format_verdict (self, tick);
    g_string_append_c (text, '\n');
    /* Translators: makes a sentence of "Yours: partly" */
    g_string_append_printf (text, _ ("%s."), verdict);
  }
  for (guint i = 0; i < self->own->len; i++) {
    g_autofree char *point = wmk_own_point_describe (wmk_own_points_get (self->own, i), self->unit);

    g_string_append_printf (text, "\n%s", point);
  }
  if (*self->remark != '\0')
    g_string_append_printf (text, "\n%s", self->remark);
}

char *
wmk_progress_datum_describe (const WmkProgressDatum *self)
{
  GString *text = g_string_new (NULL);
  const WmkProgressDot *latest = wmk_progress_datum_get_latest (self);

  for (guint i = 0; i < self->ticks->len; i++)
    describe_tick (&g_array_index (self->ticks, WmkProgressTick, i), self->unit, text);
  if (latest != NULL)
    describe_latest (latest, self->unit, text);

  if (self->ticks->len > 0)
    g_string_append_printf (text, _ ("Status: %s."), wmk_status_get_label (self->status));
  else
    g_string_append (text, _ ("No target is held in the catalogue: its sources set none, or print "
                              "none that could be read."));
  if (self->odd)
    g_string_append (text, _ ("\nOdd as printed: see the details."));
  describe_own (self, text);

  return g_string_free (text, FALSE);
}
