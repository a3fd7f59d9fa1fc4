/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

/* The edition whose targets the sector bars count: the only one complete in our sources. */
#define WMK_CATALOG_MAIN_EDITION "source/mic2025-roadmap-2015"

/**
 * WmkCatalog:
 *
 * The bundled knowledge, read-only. All lookups are indexed and return in well under a frame, so
 * they are called from the main thread. Errors are #WmkDatabaseError.
 */
#define WMK_TYPE_CATALOG (wmk_catalog_get_type ())
G_DECLARE_FINAL_TYPE (WmkCatalog, wmk_catalog, WMK, CATALOG, GObject)

/**
 * wmk_catalog_dup_default_path:
 *
 * Returns: (transfer full) (type filename): the installed catalogue, or the file that the
 *   environment variable WAYMARK_CATALOG names: for a build that is not installed, and for tests
 */
char *wmk_catalog_dup_default_path (void);

/**
 * wmk_catalog_open:
 * @path: (type filename): the compiled catalogue
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL with @error set
 */
WmkCatalog *wmk_catalog_open (const char *path, GError **error);

/** wmk_catalog_get_path: Returns: (transfer none): the file that it was opened from. */
const char *wmk_catalog_get_path (WmkCatalog *self);

/** wmk_catalog_get_version: Returns: (transfer none): as printed in the data package. */
const char *wmk_catalog_get_version (WmkCatalog *self);

/** wmk_catalog_get_date: Returns: (transfer none): ISO 8601: what was known on that day. */
const char *wmk_catalog_get_date (WmkCatalog *self);

/** wmk_catalog_get_year: Returns: the year of its date, the latest that statuses can be as of. */
int wmk_catalog_get_year (WmkCatalog *self);

/** wmk_catalog_get_as_of_year: Returns: the year that statuses are as of; its own at first. */
int wmk_catalog_get_as_of_year (WmkCatalog *self);

/**
 * wmk_catalog_set_as_of_year:
 * @year: an earlier year, or its own to look back no more; a later one stands for its own
 *
 * From now on every lookup leaves out what was observed after @year, and every status is as of
 * it, computed anew.
 *
 * Returns: %TRUE on success; else %FALSE with @error set, and everything as of the year that
 *   wmk_catalog_get_as_of_year() gives: its own where another could not be looked back to
 */
gboolean wmk_catalog_set_as_of_year (WmkCatalog *self, int year, GError **error);

/**
 * wmk_catalog_list_sectors:
 *
 * Returns: (transfer full) (element-type WmkSector): the ten, in the plan's order
 */
GPtrArray *wmk_catalog_list_sectors (WmkCatalog *self, GError **error);

/**
 * WmkCoverage: how many targets with a number are observed how well, each by its best series
 */
typedef struct {
  guint n_targets;
  guint n_direct;
  guint n_indirect; /* by a proxy or a bound alone */
} WmkCoverage;

/**
 * wmk_catalog_get_coverage:
 * @sector_id: (nullable): a sector, or %NULL for all of them
 *
 * Counts the targets of the main edition.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_catalog_get_coverage (WmkCatalog *self,
                                   const char *sector_id,
                                   WmkCoverage *coverage,
                                   GError **error);

/**
 * wmk_catalog_get_sector:
 *
 * Returns: (transfer full) (nullable): %NULL without @error when there is none of that id
 */
WmkSector *wmk_catalog_get_sector (WmkCatalog *self, const char *id, GError **error);

/** wmk_catalog_list_subsectors: Returns: (transfer full) (element-type WmkSubsector): in order. */
GPtrArray *wmk_catalog_list_subsectors (WmkCatalog *self, const char *sector_id, GError **error);

/**
 * wmk_catalog_list_indicators:
 * @sector_id: (nullable): a sector, or %NULL for the plan as a whole
 *
 * Returns: (transfer full) (element-type WmkIndicator): by sub-sector, then as entered, each with
 *   its targets and series
 */
GPtrArray *wmk_catalog_list_indicators (WmkCatalog *self, const char *sector_id, GError **error);

/**
 * wmk_catalog_get_indicator:
 *
 * Returns: (transfer full) (nullable): %NULL without @error when there is none of that id
 */
WmkIndicator *wmk_catalog_get_indicator (WmkCatalog *self, const char *id, GError **error);

/**
 * wmk_catalog_list_goals:
 * @sector_id: (nullable): a sector, or %NULL for the plan as a whole
 *
 * Returns: (transfer full) (element-type WmkTarget): goals without a number, by year
 */
GPtrArray *wmk_catalog_list_goals (WmkCatalog *self, const char *sector_id, GError **error);

/**
 * wmk_catalog_get_target:
 * @indicator_id: (out) (transfer full): its indicator, "" for a goal without a number
 * @sector_id: (out) (transfer full): its sector, "" for plan-wide
 *
 * Returns: (transfer full) (nullable): %NULL without @error when there is none of that id
 */
WmkTarget *wmk_catalog_get_target (
    WmkCatalog *self, const char *id, char **indicator_id, char **sector_id, GError **error);

/** wmk_catalog_list_citations: Returns: (transfer full) (element-type WmkCitation): of one thing.
 */
GPtrArray *wmk_catalog_list_citations (WmkCatalog *self, const char *entity_id, GError **error);

/**
 * wmk_catalog_list_sector_assessments:
 * @sector_id: (nullable): a sector, or %NULL for the plan as a whole
 *
 * Returns: (transfer full) (element-type WmkAssessment): of the sector and of anything in it, the
 *   latest first
 */
GPtrArray *
wmk_catalog_list_sector_assessments (WmkCatalog *self, const char *sector_id, GError **error);

/**
 * wmk_catalog_list_assessments:
 * @subject_id: a target, or an indicator
 *
 * Returns: (transfer full) (element-type WmkAssessment): of just that, an indicator with its
 *   targets, the latest first
 */
GPtrArray *wmk_catalog_list_assessments (WmkCatalog *self, const char *subject_id, GError **error);

/**
 * wmk_catalog_list_wordings:
 *
 * Returns: (transfer full) (element-type WmkWording): of all themes in all documents, the earliest
 *   document first, and those without a date last
 */
GPtrArray *wmk_catalog_list_wordings (WmkCatalog *self, GError **error);

/**
 * wmk_catalog_list_sector_sources:
 *
 * Returns: (transfer full) (element-type WmkSource): all that the sector's targets and
 *   observations cite, by title
 */
GPtrArray *
wmk_catalog_list_sector_sources (WmkCatalog *self, const char *sector_id, GError **error);

/**
 * wmk_catalog_get_source:
 *
 * Returns: (transfer full) (nullable): %NULL without @error when there is none of that id
 */
WmkSource *wmk_catalog_get_source (WmkCatalog *self, const char *id, GError **error);

/**
 * wmk_catalog_list_uses:
 *
 * Returns: (transfer full) (element-type WmkUse): what cites a source: by sector in the plan's
 *   order, the sector itself, then its targets, then observations; the plan as a whole; all other
 *   things by kind
 */
GPtrArray *wmk_catalog_list_uses (WmkCatalog *self, const char *source_id, GError **error);

/**
 * wmk_catalog_list_timeline:
 *
 * Returns: (transfer full) (element-type WmkTimelineEntry): all policies, events, deals and funds,
 *   by date; when the reader looks back, those with a date up to that year
 */
GPtrArray *wmk_catalog_list_timeline (WmkCatalog *self, GError **error);

/**
 * wmk_catalog_list_timeline_agencies:
 *
 * Returns: (transfer full) (element-type WmkEntityInfo): the agencies that entries of the timeline
 *   name, by name
 */
GPtrArray *wmk_catalog_list_timeline_agencies (WmkCatalog *self, GError **error);

/**
 * wmk_catalog_find:
 *
 * Returns: (transfer full) (nullable): the thing of that address, also of one that was renamed
 *   since; %NULL without @error when there is none
 */
WmkEntityInfo *wmk_catalog_find (WmkCatalog *self, const char *address, GError **error);

/**
 * wmk_catalog_list_retirements:
 *
 * Returns: (transfer full) (element-type WmkRetirement): all addresses that were renamed or
 *   dropped; %NULL with @error set
 */
GPtrArray *wmk_catalog_list_retirements (WmkCatalog *self, GError **error);

/**
 * wmk_catalog_dup_owner:
 *
 * What a thing is a part of: a target with a number, a series or an observation of its
 * indicator, a sub-sector of its sector, an assessment of what it judges.
 *
 * Returns: (transfer full) (nullable): an address, "" for a thing of its own; %NULL with @error
 *   set
 */
char *wmk_catalog_dup_owner (WmkCatalog *self, const char *address, GError **error);

G_END_DECLS
