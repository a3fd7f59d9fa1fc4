/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-indicator-datum.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-catalog.h"

static gboolean
is_main_edition (const WmkTarget *target)
{
  return g_str_equal (target->edition_id, WMK_CATALOG_MAIN_EDITION);
}

/* The last target of the main edition, or of any where that sets none. */
static const WmkTarget *
get_deciding_target (const WmkIndicator *indicator)
{
  const WmkTarget *deciding = NULL;

  for (guint i = 0; i < indicator->targets->len; i++) {
    const WmkTarget *target = g_ptr_array_index (indicator->targets, i);

    if (deciding == NULL || is_main_edition (target) || !is_main_edition (deciding))
      deciding = target;
  }

  return deciding;
}

gboolean
wmk_indicator_is_other_edition (const WmkIndicator *indicator, const WmkTarget *target)
{
  return is_main_edition (get_deciding_target (indicator)) && !is_main_edition (target);
}

static void
add_ticks (WmkProgressDatum *datum, const WmkIndicator *indicator)
{
  const WmkTarget *deciding = get_deciding_target (indicator);

  for (guint i = 0; i < indicator->targets->len; i++) {
    const WmkTarget *target = g_ptr_array_index (indicator->targets, i);
    WmkProgressTick tick = {
        .address = g_strdup (target->id),
        .year = target->year,
        .comparator = target->comparator,
        .value = target->value,
        .value_high = target->value_high,
        .status = target->status,
        .other_edition = wmk_indicator_is_other_edition (indicator, target),
    };

    g_array_append_val (datum->ticks, tick);
    datum->odd |= *target->oddity != '\0';
  }
  if (deciding != NULL)
    datum->status = deciding->status;
}

/* By the end of the time that a date names: a year ends after each of its months. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  g_autofree char *end_a = g_strconcat (((const WmkProgressDot *) a)->date, "-99", NULL);
  g_autofree char *end_b = g_strconcat (((const WmkProgressDot *) b)->date, "-99", NULL);

  return strcmp (end_a, end_b);
}

static void
add_dots (WmkProgressDatum *datum, const WmkSeries *series, guint rank)
{
  for (guint i = 0; i < series->observations->len; i++) {
    const WmkObservation *observation = g_ptr_array_index (series->observations, i);
    WmkProgressDot dot = {
        .date = g_strdup (observation->date),
        .comparator = observation->comparator,
        .value = observation->value,
        .value_high = observation->value_high,
        .main = series->is_main,
        .series = rank,
    };

    g_array_append_val (datum->dots, dot);
  }
}

static const char *
get_last_date (const WmkSeries *series)
{
  const WmkObservation *last =
      g_ptr_array_index (series->observations, series->observations->len - 1);

  return last->date;
}

/* The main series, then what comes nearer to the target's words, then what has more figures,
 * then what goes on longer. */
static int
compare_series (gconstpointer first, gconstpointer second)
{
  const WmkSeries *a = *(const WmkSeries *const *) first, *b = *(const WmkSeries *const *) second;

  if (a->is_main != b->is_main)
    return b->is_main - a->is_main;
  if (a->fit != b->fit)
    return wmk_fit_get_rank (a->fit) - wmk_fit_get_rank (b->fit);
  if (a->observations->len != b->observations->len)
    return a->observations->len > b->observations->len ? -1 : 1;
  if (a->observations->len == 0)
    return 0;

  return strcmp (get_last_date (b), get_last_date (a));
}

WmkProgressDatum *
wmk_indicator_datum_new (const WmkIndicator *indicator)
{
  WmkProgressDatum *datum = wmk_progress_datum_new (indicator->id, indicator->name, indicator->unit,
                                                    indicator->direction);
  g_autoptr (GPtrArray) series = g_ptr_array_new ();

  add_ticks (datum, indicator);
  for (guint i = 0; i < indicator->series->len; i++) {
    WmkSeries *each = g_ptr_array_index (indicator->series, i);

    if (each->fit != WMK_FIT_CONTEXT)
      g_ptr_array_add (series, each);
  }
  g_ptr_array_sort (series, compare_series);
  for (guint i = 0; i < series->len; i++)
    add_dots (datum, g_ptr_array_index (series, i), i);
  g_array_sort (datum->dots, compare_dates);

  return datum;
}

static const char *
get_group (const WmkIndicator *indicator, GPtrArray *subsectors)
{
  const char *name = wmk_subsector_find_name (subsectors, indicator->subsector_id);

  if (name != NULL)
    return name;

  return subsectors != NULL && subsectors->len > 0 ? _ ("Set by other documents") : "";
}

/* "11 targets, 2 with an observation" over all rows of the group of @datum. */
static char *
describe_group (GPtrArray *data, const char *group)
{
  guint n_targets = 0, n_observed = 0;
  g_autofree char *targets = NULL;

  for (guint i = 0; i < data->len; i++) {
    const WmkProgressDatum *datum = g_ptr_array_index (data, i);

    if (!g_str_equal (datum->group, group))
      continue;
    for (guint j = 0; j < datum->ticks->len; j++) {
      const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, j);

      /* As the bar above counts them: those of the chart's edition. */
      if (tick->other_edition)
        continue;
      n_targets++;
      n_observed += tick->status != WMK_STATUS_NO_OBSERVATION;
    }
  }

  targets = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target", "%u targets", n_targets),
                             n_targets);
  if (n_observed == 0)
    /* Translators: "11 targets, none with an observation" */
    return g_strdup_printf (_ ("%s, none with an observation"), targets);

  /* Translators: "11 targets, 2 with an observation" */
  return g_strdup_printf (_ ("%s, %u with an observation"), targets, n_observed);
}

GPtrArray *
wmk_indicator_data_new (GPtrArray *indicators, GPtrArray *subsectors)
{
  GPtrArray *data = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);

  for (guint i = 0; i < indicators->len; i++) {
    const WmkIndicator *indicator = g_ptr_array_index (indicators, i);
    WmkProgressDatum *datum = wmk_indicator_datum_new (indicator);

    g_free (datum->group);
    datum->group = g_strdup (get_group (indicator, subsectors));
    g_free (datum->group_address);
    datum->group_address = g_strdup (indicator->subsector_id);
    g_ptr_array_add (data, datum);
  }
  for (guint i = 0; i < data->len; i++) {
    WmkProgressDatum *datum = g_ptr_array_index (data, i);

    g_free (datum->group_note);
    datum->group_note = describe_group (data, datum->group);
  }

  return data;
}
