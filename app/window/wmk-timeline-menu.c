/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-timeline-menu.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-timeline-items.h"

static const char *
get_kind_title (int kind)
{
  return wmk_timeline_lane_get_title (wmk_timeline_items_get_lane ((WmkTimelineKind) kind));
}

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

GMenuModel *
wmk_timeline_menu_new_sectors (GPtrArray *sectors)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("All Sectors"), "timeline.sector", "");
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    append (menu, sector->name, "timeline.sector", sector->id);
  }

  return G_MENU_MODEL (menu);
}

GMenuModel *
wmk_timeline_menu_new_agencies (GPtrArray *agencies)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("Any Agency"), "timeline.agency", "");
  for (guint i = 0; i < agencies->len; i++) {
    const WmkEntityInfo *agency = g_ptr_array_index (agencies, i);

    append (menu, agency->title, "timeline.agency", agency->id);
  }

  return G_MENU_MODEL (menu);
}

GMenuModel *
wmk_timeline_menu_new_kinds (void)
{
  GMenu *menu = g_menu_new ();

  for (int kind = 0; kind < WMK_N_TIMELINE_KINDS; kind++) {
    g_autofree char *action =
        g_strconcat ("timeline.", wmk_timeline_kind_to_string ((WmkTimelineKind) kind), NULL);

    g_menu_append (menu, get_kind_title (kind), action);
  }

  return G_MENU_MODEL (menu);
}

const char *
wmk_timeline_filter_describe_sector (const WmkTimelineFilter *filter, GPtrArray *sectors)
{
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    if (g_str_equal (sector->id, filter->sector))
      return sector->short_name;
  }

  return *filter->sector == '\0' ? _ ("Sector") : filter->sector;
}

const char *
wmk_timeline_filter_describe_agency (const WmkTimelineFilter *filter, GPtrArray *agencies)
{
  for (guint i = 0; i < agencies->len; i++) {
    const WmkEntityInfo *agency = g_ptr_array_index (agencies, i);

    if (g_str_equal (agency->id, filter->agency))
      return agency->title;
  }

  return *filter->agency == '\0' ? _ ("Agency") : filter->agency;
}

char *
wmk_timeline_filter_describe_kinds (const WmkTimelineFilter *filter)
{
  int only = 0;
  guint n_shown = 0;

  for (int kind = 0; kind < WMK_N_TIMELINE_KINDS; kind++)
    if (!filter->hidden[kind]) {
      only = kind;
      n_shown++;
    }

  if (n_shown == WMK_N_TIMELINE_KINDS)
    return g_strdup (_ ("Kinds"));
  if (n_shown == 1)
    return g_strdup (get_kind_title (only));

  /* Translators: how many of the four kinds of things on the timeline show */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Kind", "%u Kinds", n_shown), n_shown);
}
