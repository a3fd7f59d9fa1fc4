/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/*
 * Rows of the catalogue as plain values. Texts are never %NULL, "" stands for not known; numbers
 * that are not known are NAN. Arrays own their elements; whoever gets a record from WmkCatalog
 * owns it and frees it as a whole.
 */

typedef enum {
  WMK_MARKET_NONE,
  WMK_MARKET_DOMESTIC,
  WMK_MARKET_INTERNATIONAL,
} WmkMarket;

/** WmkCitation: where an entity's figures and statements stand. */
typedef struct {
  char *source_id;
  char *source_title;
  char *publisher;
  char *published; /* ISO 8601, possibly partial */
  char *url;
  char *locator;           /* page, section, table */
  char *figure_as_printed; /* the source's own words */
} WmkCitation;

/**
 * WmkTarget:
 * @value: NAN for a goal without a number
 * @status: computed for the catalogue's date; only where there is a number
 * @deciding_observation_id: what @status rests on, "" for none
 * @unobserved: why nothing of it was observed, a sentence; "" where that is not known
 * @attained, @required: growth a year by @method, NAN for none
 */
typedef struct {
  char *id;
  char *subsector_id;
  char *edition_id;
  char *edition_title;
  int year;
  WmkComparator comparator;
  double value;
  double value_high;
  char *statement;
  char *oddity;
  char *unobserved;
  WmkStatus status;
  char *deciding_observation_id;
  WmkMethod method;
  double attained;
  double required;
} WmkTarget;

typedef struct {
  char *id;
  char *date; /* ISO 8601, possibly partial */
  WmkComparator comparator;
  double value; /* NAN for a milestone without a number */
  double value_high;
  char *confidence;
  char *statement;
  GPtrArray *citations; /* (element-type WmkCitation) */
} WmkObservation;

/** WmkSeries: observations of one definition, in the order of their dates. */
typedef struct {
  char *id;
  char *definition;
  WmkFit fit;
  WmkErrs errs;
  gboolean is_main;
  char *why;
  GPtrArray *observations; /* (element-type WmkObservation) */
} WmkSeries;

typedef struct {
  char *id;
  char *sector_id; /* "" for plan-wide */
  char *subsector_id;
  char *name;
  char *name_zh;
  char *unit;
  WmkMarket market;
  WmkDirection direction;
  char *definition;
  GPtrArray *targets; /* (element-type WmkTarget), by year */
  GPtrArray *series;  /* (element-type WmkSeries), the main one first */
} WmkIndicator;

typedef struct {
  char *id;
  char *name;
  char *name_zh;
  char *summary;
} WmkSubsector;

/**
 * WmkSector:
 * @status_counts: numeric targets of the main edition by status
 * @n_targets: their sum
 */
typedef struct {
  char *id;
  int number;
  char *name;
  char *name_zh;
  char *short_name;
  char *summary;
  guint status_counts[WMK_N_STATUSES];
  guint n_targets;
} WmkSector;

typedef struct {
  char *id;
  char *title;
  char *title_zh;
  char *author;
  char *publisher;
  char *published;
  char *kind;
  char *language;
  char *url;
  char *note;
} WmkSource;

/** WmkEntityInfo: what every thing with an address has. */
typedef struct {
  char *id;
  char *kind;
  char *title;
  char *title_zh;
} WmkEntityInfo;

/**
 * WmkUse: one thing that cites a source, and where.
 * @group, @group_title: address and title of what it stands below: its sector, the overview for a
 *   thing of the plan as a whole, or the list of its kind
 * @group_position: of that among all
 * @subsector_position: in the plan, 0 for none
 */
typedef struct {
  WmkEntityInfo entity;
  char *group;
  char *group_title;
  guint group_position;
  int subsector_position;
  char *locator;
  char *figure_as_printed;
} WmkUse;

/**
 * WmkAssessment: a judgement by others, as theirs
 * @rating: "met", "mostly", "partly", "missed", "mixed" or "unclear"
 * @author, @publisher, @published: of its source
 */
typedef struct {
  char *id;
  char *source_id;
  char *author;
  char *publisher;
  char *published;
  char *rating;
  char *statement;
} WmkAssessment;

/**
 * WmkTimelineEntry: a policy, an event, a deal or a fund, and when it was
 * @category: what sort of its kind it is, as the catalogue stores it: "guideline", "acquisition"
 * @framework: of a policy: "1" for the plan itself, "X" for what carries it out, "" outside of them
 * @date, @end_date: ISO 8601, possibly partial, "" for not known and for none
 * @sectors: (array zero-terminated=1): addresses of those that it is about, none for all
 * @agencies: (array zero-terminated=1): addresses of those that issued it, manage it or that it is
 *   about
 */
typedef struct {
  WmkEntityInfo entity;
  char *category;
  char *framework;
  char *date;
  char *end_date;
  gboolean odd;
  GStrv sectors;
  GStrv agencies;
} WmkTimelineEntry;

/**
 * WmkWording: how a document puts a theme
 * @document: its name, as the table that compares them prints it
 * @policy_id: "" where the catalogue has no entry for the document
 * @text: "" where the document does not mention the theme
 */
typedef struct {
  char *id;
  char *theme_id;
  char *document;
  char *policy_id;
  char *date;
  char *text;
} WmkWording;

/**
 * WmkRetirement: an address that is no longer a thing's
 * @new_id: what it is called now; "" for one that was dropped
 * @since: the catalogue's date of that
 */
typedef struct {
  char *old_id;
  char *new_id;
  char *since;
} WmkRetirement;

void wmk_citation_free (WmkCitation *self);
void wmk_target_free (WmkTarget *self);
void wmk_observation_free (WmkObservation *self);
void wmk_series_free (WmkSeries *self);
void wmk_indicator_free (WmkIndicator *self);
void wmk_subsector_free (WmkSubsector *self);
void wmk_sector_free (WmkSector *self);
void wmk_source_free (WmkSource *self);
void wmk_entity_info_free (WmkEntityInfo *self);
void wmk_use_free (WmkUse *self);
void wmk_assessment_free (WmkAssessment *self);
void wmk_timeline_entry_free (WmkTimelineEntry *self);
void wmk_wording_free (WmkWording *self);
void wmk_retirement_free (WmkRetirement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTarget, wmk_target_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkIndicator, wmk_indicator_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkSector, wmk_sector_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkSource, wmk_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkEntityInfo, wmk_entity_info_free)

/**
 * wmk_subsector_find_name:
 * @subsectors: (nullable) (element-type WmkSubsector)
 *
 * Returns: (nullable): the name of the one with @id; %NULL where it is not among @subsectors
 */
const char *wmk_subsector_find_name (GPtrArray *subsectors, const char *id);

/** wmk_indicator_has_observations: Returns: whether any of its series holds an observation. */
gboolean wmk_indicator_has_observations (WmkIndicator *self);

G_END_DECLS
