/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "explanation-case.h"

#include <math.h>

#define AS_OF 2024

WmkSeries *
explanation_case_add_series (
    WmkIndicator *indicator, const char *id, WmkFit fit, WmkErrs errs, gboolean is_main)
{
  WmkSeries *series = g_new0 (WmkSeries, 1);

  series->id = g_strdup (id);
  series->definition = g_strconcat ("What ", id, " counts.", NULL);
  series->fit = fit;
  series->errs = errs;
  series->is_main = is_main;
  series->why = g_strconcat ("Why of ", id, ".", NULL);
  series->observations = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_observation_free);
  g_ptr_array_add (indicator->series, series);

  return series;
}

void
explanation_case_add (
    WmkSeries *series, const char *date, WmkComparator comparator, double value, const char *source)
{
  WmkObservation *observation = g_new0 (WmkObservation, 1);
  WmkCitation *citation = g_new0 (WmkCitation, 1);

  citation->source_id = g_strdup (source);
  observation->id = g_strconcat (date, source, NULL);
  observation->date = g_strdup (date);
  observation->comparator = comparator;
  observation->value = value;
  observation->value_high = NAN;
  observation->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_citation_free);
  g_ptr_array_add (observation->citations, citation);
  g_ptr_array_add (series->observations, observation);
}

WmkIndicator *
explanation_case_new (int year, WmkComparator comparator, double value)
{
  WmkIndicator *indicator = g_new0 (WmkIndicator, 1);
  WmkTarget *target = g_new0 (WmkTarget, 1);

  indicator->unit = g_strdup ("%");
  indicator->definition = g_strdup ("");
  indicator->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_target_free);
  indicator->series = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_series_free);
  target->year = year;
  target->comparator = comparator;
  target->value = value;
  target->value_high = NAN;
  target->unobserved = g_strdup ("");
  g_ptr_array_add (indicator->targets, target);

  return indicator;
}

char *
explanation_case_explain (WmkIndicator *indicator)
{
  const WmkTarget *target = g_ptr_array_index (indicator->targets, 0);
  g_autoptr (WmkTargetProgress) progress = wmk_target_progress_new (indicator, target, AS_OF);
  g_autoptr (WmkStatusExplanation) explanation = wmk_status_explanation_new (progress);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < explanation->steps->len; i++) {
    const WmkExplanationStep *step = g_ptr_array_index (explanation->steps, i);

    g_string_append_printf (text, "%s | %s", step->title, step->text);
    if (*step->note != '\0')
      g_string_append_printf (text, " | %s", step->note);
    if (step->address != NULL)
      g_string_append_printf (text, " -> %s", step->address);
    g_string_append_c (text, '\n');
  }
  /* The sign and its figure stay on one line. */
  g_string_replace (text, "\302\240", " ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
