/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-own.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-text.h"

static void
clear_point (gpointer data)
{
  WmkOwnPoint *point = data;

  g_free (point->id);
  g_free (point->date);
  g_free (point->comment);
  g_free (point->source);
}

GArray *
wmk_own_points_new (void)
{
  GArray *self = g_array_new (FALSE, TRUE, sizeof (WmkOwnPoint));

  g_array_set_clear_func (self, clear_point);

  return self;
}

void
wmk_own_points_add (GArray *self,
                    const char *id,
                    const char *date,
                    double value,
                    double value_high,
                    const char *comment,
                    const char *source)
{
  WmkOwnPoint point = {
      .id = g_strdup (id),
      .date = g_strdup (date),
      .value = value,
      .value_high = value_high,
      .comment = g_strdup (comment),
      .source = g_strdup (source),
  };

  g_array_append_val (self, point);
}

const WmkOwnPoint *
wmk_own_points_get (const GArray *self, guint index)
{
  return &g_array_index (self, WmkOwnPoint, index);
}

/* Also where both are unknown. */
static gboolean
is_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

gboolean
wmk_own_points_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++) {
    const WmkOwnPoint *first = wmk_own_points_get (a, i), *second = wmk_own_points_get (b, i);

    if (!g_str_equal (first->id, second->id) || !g_str_equal (first->date, second->date) ||
        !is_same (first->value, second->value) ||
        !is_same (first->value_high, second->value_high) ||
        !g_str_equal (first->comment, second->comment) ||
        !g_str_equal (first->source, second->source))
      return FALSE;
  }

  return TRUE;
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
wmk_own_points_widen (const GArray *self, double *low, double *high)
{
  for (guint i = 0; i < self->len; i++) {
    widen (wmk_own_points_get (self, i)->value, low, high);
    widen (wmk_own_points_get (self, i)->value_high, low, high);
  }
}

static WmkComparator
get_comparator (const WmkOwnPoint *self)
{
  return isnan (self->value_high) ? WMK_COMPARATOR_NONE : WMK_COMPARATOR_RANGE;
}

char *
wmk_own_point_format (const WmkOwnPoint *self, const char *unit)
{
  return wmk_describe_figure (get_comparator (self), self->value, self->value_high, unit);
}

char *
wmk_own_point_format_date (const WmkOwnPoint *self)
{
  g_autofree char *date = wmk_format_date (self->date);

  /* Translators: the date of a figure that the reader entered: "2021, yours" */
  return g_strdup_printf (_ ("%s, yours"), date);
}

char *
wmk_own_point_describe (const WmkOwnPoint *self, const char *unit)
{
  g_autofree char *date = wmk_format_date (self->date);
  g_autofree char *figure = wmk_own_point_format (self, unit);
  GString *text = g_string_new (NULL);

  /* Translators: a date and a figure that the reader entered */
  g_string_append_printf (text, _ ("Yours, %s: %s."), date, figure);
  if (*self->comment != '\0')
    g_string_append_printf (text, "\n%s", self->comment);
  if (*self->source != '\0')
    g_string_append_printf (text, "\n%s", self->source);

  return g_string_free (text, FALSE);
}

const char *
wmk_own_verdict_get_label (WmkOwnVerdict verdict)
{
  switch (verdict) {
  case WMK_OWN_VERDICT_MET:
    return C_ ("verdict", "Met");
  case WMK_OWN_VERDICT_PARTLY:
    return C_ ("verdict", "Partly");
  case WMK_OWN_VERDICT_MISSED:
    return C_ ("verdict", "Missed");
  case WMK_OWN_VERDICT_UNCLEAR:
    return C_ ("verdict", "Unclear");
  case WMK_OWN_VERDICT_NONE:
  case WMK_N_OWN_VERDICTS:
  default:
    return "";
  }
}

char *
wmk_own_verdict_describe (WmkOwnVerdict verdict, int year)
{
  g_autofree char *label = g_utf8_strdown (wmk_own_verdict_get_label (verdict), -1);

  if (year == 0)
    /* Translators: the reader's own verdict on a target: "Yours: partly" */
    return g_strdup_printf (_ ("Yours: %s"), label);

  /* Translators: the year of a target and the reader's own verdict: "Yours, 2020: met" */
  return g_strdup_printf (_ ("Yours, %d: %s"), year, label);
}
