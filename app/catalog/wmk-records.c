/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-records.h"

void
wmk_citation_free (WmkCitation *self)
{
  g_free (self->source_id);
  g_free (self->source_title);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->url);
  g_free (self->locator);
  g_free (self->figure_as_printed);
  g_free (self);
}

void
wmk_target_free (WmkTarget *self)
{
  g_free (self->id);
  g_free (self->subsector_id);
  g_free (self->edition_id);
  g_free (self->edition_title);
  g_free (self->statement);
  g_free (self->oddity);
  g_free (self->unobserved);
  g_free (self->deciding_observation_id);
  g_free (self);
}

void
wmk_observation_free (WmkObservation *self)
{
  g_free (self->id);
  g_free (self->date);
  g_free (self->confidence);
  g_free (self->statement);
  g_ptr_array_unref (self->citations);
  g_free (self);
}

void
wmk_series_free (WmkSeries *self)
{
  g_free (self->id);
  g_free (self->definition);
  g_free (self->why);
  g_ptr_array_unref (self->observations);
  g_free (self);
}

void
wmk_indicator_free (WmkIndicator *self)
{
  g_free (self->id);
  g_free (self->sector_id);
  g_free (self->subsector_id);
  g_free (self->name);
  g_free (self->name_zh);
  g_free (self->unit);
  g_free (self->definition);
  g_ptr_array_unref (self->targets);
  g_ptr_array_unref (self->series);
  g_free (self);
}

void
wmk_subsector_free (WmkSubsector *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->name_zh);
  g_free (self->summary);
  g_free (self);
}

void
wmk_sector_free (WmkSector *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->name_zh);
  g_free (self->short_name);
  g_free (self->summary);
  g_free (self);
}

void
wmk_source_free (WmkSource *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->title_zh);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->kind);
  g_free (self->language);
  g_free (self->url);
  g_free (self->note);
  g_free (self);
}

static void
clear_entity_info (WmkEntityInfo *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->title_zh);
}

void
wmk_entity_info_free (WmkEntityInfo *self)
{
  clear_entity_info (self);
  g_free (self);
}

void
wmk_use_free (WmkUse *self)
{
  clear_entity_info (&self->entity);
  g_free (self->group);
  g_free (self->group_title);
  g_free (self->locator);
  g_free (self->figure_as_printed);
  g_free (self);
}

const char *
wmk_subsector_find_name (GPtrArray *subsectors, const char *id)
{
  for (guint i = 0; subsectors != NULL && i < subsectors->len; i++) {
    const WmkSubsector *subsector = g_ptr_array_index (subsectors, i);

    if (g_str_equal (subsector->id, id))
      return subsector->name;
  }

  return NULL;
}

gboolean
wmk_indicator_has_observations (WmkIndicator *self)
{
  for (guint i = 0; i < self->series->len; i++)
    if (((WmkSeries *) g_ptr_array_index (self->series, i))->observations->len > 0)
      return TRUE;

  return FALSE;
}

void
wmk_assessment_free (WmkAssessment *self)
{
  g_free (self->id);
  g_free (self->source_id);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->rating);
  g_free (self->statement);
  g_free (self);
}

void
wmk_timeline_entry_free (WmkTimelineEntry *self)
{
  clear_entity_info (&self->entity);
  g_free (self->category);
  g_free (self->framework);
  g_free (self->date);
  g_free (self->end_date);
  g_strfreev (self->sectors);
  g_strfreev (self->agencies);
  g_free (self);
}

void
wmk_wording_free (WmkWording *self)
{
  g_free (self->id);
  g_free (self->theme_id);
  g_free (self->document);
  g_free (self->policy_id);
  g_free (self->date);
  g_free (self->text);
  g_free (self);
}

void
wmk_retirement_free (WmkRetirement *self)
{
  g_free (self->old_id);
  g_free (self->new_id);
  g_free (self->since);
  g_free (self);
}
