/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

/* The kinds of things that have a place in time. */
typedef enum {
  WMK_TIMELINE_KIND_POLICY,
  WMK_TIMELINE_KIND_EVENT,
  WMK_TIMELINE_KIND_DEAL,
  WMK_TIMELINE_KIND_FUND,
  WMK_N_TIMELINE_KINDS,
} WmkTimelineKind;

/**
 * WmkTimelineFilter: which entries of the timeline to show
 * @sector, @agency: an address, "" for any
 * @hidden: the kinds that are left out
 */
typedef struct {
  char *sector;
  char *agency;
  gboolean hidden[WMK_N_TIMELINE_KINDS];
} WmkTimelineFilter;

/**
 * wmk_timeline_filter_new:
 * @text: as wmk_timeline_filter_to_text() gives it; what is not understood is passed over
 *
 * Returns: (transfer full): a filter; "" gives one that shows all
 */
WmkTimelineFilter *wmk_timeline_filter_new (const char *text);
void wmk_timeline_filter_free (WmkTimelineFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTimelineFilter, wmk_timeline_filter_free)

/** wmk_timeline_filter_to_text: Returns: (transfer full): "sector=sector/rail;hidden=deal". */
char *wmk_timeline_filter_to_text (const WmkTimelineFilter *self);

void wmk_timeline_filter_set_sector (WmkTimelineFilter *self, const char *sector);
void wmk_timeline_filter_set_agency (WmkTimelineFilter *self, const char *agency);

/** wmk_timeline_filter_match: Returns: whether @entry meets every criterion. */
gboolean wmk_timeline_filter_match (const WmkTimelineFilter *self, const WmkTimelineEntry *entry);

/** wmk_timeline_kind_to_string: Returns: (transfer none): the kind of their addresses: "fund". */
const char *wmk_timeline_kind_to_string (WmkTimelineKind kind);

/** wmk_timeline_kind_from_string: Returns: %FALSE for what is no kind of the timeline. */
gboolean wmk_timeline_kind_from_string (const char *text, WmkTimelineKind *kind);

G_END_DECLS
