/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

static const WmkKindColumn columns[] = {
    {"date", N_ ("Date"), WMK_VALUE_DATE, 12, TRUE},
    {"kind", N_ ("Kind"), WMK_VALUE_WORD, 18, TRUE},
    {"sectors", N_ ("Sectors"), WMK_VALUE_TEXT, 18, FALSE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    WMK_KIND_SECTOR_FILTER ("event"),
    WMK_KIND_VALUE_FILTER ("kind", N_ ("Kind"), WMK_VALUE_WORD, "event", "kind"),
    WMK_KIND_YEAR_FILTER ("event", "date"),
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Date"), WMK_VALUE_DATE, "event", "date"),
    WMK_KIND_VALUE_FACT (N_ ("Until"), WMK_VALUE_DATE, "event", "end_date"),
    WMK_KIND_VALUE_FACT (N_ ("Kind"), WMK_VALUE_WORD, "event", "kind"),
    WMK_KIND_SECTORS_FACT ("event"),
    {NULL},
};

const WmkKind wmk_kind_event = {
    .id = "event",
    .name = N_ ("Event"),
    .plural = N_ ("Events"),
    .icon_name = "waymark-events-symbolic",
    .collection = "events",
    .section = "events",
    .lead = N_ ("What happened when, from the years before the plan on."),
    .summary_title = N_ ("What happened"),
    .view = "v_event",
    .columns = columns,
    .filters = filters,
    .facts = facts,
};
