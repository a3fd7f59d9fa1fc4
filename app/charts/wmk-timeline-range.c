/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-timeline-range.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "charts/wmk-text.h"

/* Shorter ranges are told with their months. */
#define MONTHS_BELOW 4.0

static double
get_position (const GDate *date)
{
  GDateYear year = g_date_get_year (date);

  return year + (g_date_get_day_of_year (date) - 1) / (g_date_is_leap_year (year) ? 366.0 : 365.0);
}

WmkTimelineRange
wmk_timeline_range_from_date (const char *date)
{
  WmkTimelineRange nothing = {0, 0}, self;
  int year = 0, month = 1, day = 1;
  int n_parts = sscanf (date, "%4d-%2d-%2d", &year, &month, &day);
  GDate first, next;

  if (n_parts < 1 || year < 1 || month < 1 || month > 12 || day < 1 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return nothing;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  next = first;
  if (n_parts == 1)
    g_date_add_years (&next, 1);
  else if (n_parts == 2)
    g_date_add_months (&next, 1);
  else
    g_date_add_days (&next, 1);
  self.first = get_position (&first);
  self.last = get_position (&next);

  return self;
}

double
wmk_timeline_range_get_years (const WmkTimelineRange *self)
{
  return self->last - self->first;
}

WmkTimelineRange
wmk_timeline_range_clamp (WmkTimelineRange self, WmkTimelineRange limits)
{
  double longest = MAX (limits.last - limits.first, WMK_TIMELINE_MIN_YEARS);
  double middle = (self.first + self.last) / 2;
  double years = CLAMP (self.last - self.first, WMK_TIMELINE_MIN_YEARS, longest);

  if (years != self.last - self.first)
    self.first = middle - years / 2;
  self.first = CLAMP (self.first, limits.first, MAX (limits.first, limits.last - years));
  self.last = self.first + years;

  return self;
}

WmkTimelineRange
wmk_timeline_range_zoom (WmkTimelineRange self,
                         double factor,
                         double about,
                         WmkTimelineRange limits)
{
  double longest = MAX (limits.last - limits.first, WMK_TIMELINE_MIN_YEARS);
  double years = self.last - self.first, wanted;

  g_return_val_if_fail (factor > 0 && years > 0, self);

  /* The place of @about is kept also where the factor cannot be reached. */
  wanted = CLAMP (years / factor, WMK_TIMELINE_MIN_YEARS, longest);
  self.first = about - (about - self.first) * wanted / years;
  self.last = self.first + wanted;

  return wmk_timeline_range_clamp (self, limits);
}

WmkTimelineRange
wmk_timeline_range_pan (WmkTimelineRange self, double years, WmkTimelineRange limits)
{
  self.first += years;
  self.last += years;

  return wmk_timeline_range_clamp (self, limits);
}

static char *
format_end (double position, gboolean with_month)
{
  int year = (int) floor (position);
  int month = CLAMP ((int) ((position - year) * 12) + 1, 1, 12);
  g_autofree char *date =
      with_month ? g_strdup_printf ("%04d-%02d", year, month) : g_strdup_printf ("%04d", year);

  return wmk_format_date (date);
}

char *
wmk_timeline_range_format (const WmkTimelineRange *self)
{
  gboolean with_month = self->last - self->first < MONTHS_BELOW;
  g_autofree char *first = format_end (self->first + 1e-6, with_month);
  /* What ends with a year does not reach into the next. */
  g_autofree char *last = format_end (self->last - 1e-6, with_month);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  /* Translators: from a year or month to a later one: "2006 to 2025" */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}
