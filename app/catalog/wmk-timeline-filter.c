/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-timeline-filter.h"

#include <string.h>

static const char *const kinds[WMK_N_TIMELINE_KINDS] = {"policy", "event", "deal", "fund"};

const char *
wmk_timeline_kind_to_string (WmkTimelineKind kind)
{
  return kinds[kind];
}

gboolean
wmk_timeline_kind_from_string (const char *text, WmkTimelineKind *kind)
{
  for (int i = 0; i < WMK_N_TIMELINE_KINDS; i++)
    if (g_str_equal (kinds[i], text)) {
      *kind = (WmkTimelineKind) i;
      return TRUE;
    }

  return FALSE;
}

WmkTimelineFilter *
wmk_timeline_filter_new (const char *text)
{
  WmkTimelineFilter *self = g_new0 (WmkTimelineFilter, 1);
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  WmkTimelineKind kind;

  self->sector = g_strdup ("");
  self->agency = g_strdup ("");
  for (char **part = parts; *part != NULL; part++) {
    g_auto (GStrv) pair = g_strsplit (*part, "=", 2);

    if (g_strv_length (pair) < 2)
      continue;
    if (g_str_equal (pair[0], "sector"))
      wmk_timeline_filter_set_sector (self, pair[1]);
    else if (g_str_equal (pair[0], "agency"))
      wmk_timeline_filter_set_agency (self, pair[1]);
    else if (g_str_equal (pair[0], "hidden") && wmk_timeline_kind_from_string (pair[1], &kind))
      self->hidden[kind] = TRUE;
  }

  return self;
}

void
wmk_timeline_filter_free (WmkTimelineFilter *self)
{
  g_free (self->sector);
  g_free (self->agency);
  g_free (self);
}

static void
append (GString *text, const char *key, const char *value)
{
  if (*value != '\0')
    g_string_append_printf (text, "%s%s=%s", text->len > 0 ? ";" : "", key, value);
}

char *
wmk_timeline_filter_to_text (const WmkTimelineFilter *self)
{
  GString *text = g_string_new (NULL);

  append (text, "sector", self->sector);
  append (text, "agency", self->agency);
  for (int i = 0; i < WMK_N_TIMELINE_KINDS; i++)
    if (self->hidden[i])
      append (text, "hidden", kinds[i]);

  return g_string_free (text, FALSE);
}

void
wmk_timeline_filter_set_sector (WmkTimelineFilter *self, const char *sector)
{
  g_autofree char *old = self->sector;

  self->sector = g_strdup (sector);
}

void
wmk_timeline_filter_set_agency (WmkTimelineFilter *self, const char *agency)
{
  g_autofree char *old = self->agency;

  self->agency = g_strdup (agency);
}

static gboolean
is_any_or_among (const char *wanted, GStrv values)
{
  return *wanted == '\0' || g_strv_contains ((const char *const *) values, wanted);
}

gboolean
wmk_timeline_filter_match (const WmkTimelineFilter *self, const WmkTimelineEntry *entry)
{
  WmkTimelineKind kind;

  return wmk_timeline_kind_from_string (entry->entity.kind, &kind) && !self->hidden[kind] &&
         is_any_or_among (self->sector, entry->sectors) &&
         is_any_or_among (self->agency, entry->agencies);
}
