/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

/* Instruments, and the measures that are instruments at work. */

static const WmkKindColumn columns[] = {
    {"family", N_ ("Family"), WMK_VALUE_WORD, 16, TRUE},
    {"policies", N_ ("Policies"), WMK_VALUE_NUMBER, 8, FALSE},
    {"measures", N_ ("Examples"), WMK_VALUE_NUMBER, 9, FALSE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    WMK_KIND_VALUE_FILTER ("family", N_ ("Family"), WMK_VALUE_WORD, "instrument", "family"),
    {
        "sector",
        N_ ("Sector"),
        WMK_VALUE_TEXT,
        "SELECT id, short_name FROM sector"
        " WHERE EXISTS (SELECT 1 FROM measure m WHERE m.sector_id = sector.id)"
        " OR EXISTS (SELECT 1 FROM policy_sector j WHERE j.sector_id = sector.id)"
        " ORDER BY number",
        "SELECT instrument_id FROM measure WHERE sector_id = ?1"
        " UNION SELECT i.instrument_id FROM policy_instrument i"
        " JOIN policy_sector s ON s.policy_id = i.policy_id WHERE s.sector_id = ?1",
    },
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Family"), WMK_VALUE_WORD, "instrument", "family"),
    {
        N_ ("At work in"),
        WMK_VALUE_TEXT,
        "SELECT id, short_name FROM sector"
        " WHERE id IN (SELECT sector_id FROM measure WHERE instrument_id = ?1) ORDER BY number",
    },
    {NULL},
};

static const WmkKindSection sections[] = {
    {
        N_ ("Examples"),
        "measure",
        "SELECT id FROM measure WHERE instrument_id = ?1",
        NULL,
    },
    {
        N_ ("Policies that use it"),
        "policy",
        "SELECT policy_id FROM policy_instrument WHERE instrument_id = ?1",
        "instrument",
    },
    {NULL},
};

const WmkKind wmk_kind_instrument = {
    .id = "instrument",
    .name = N_ ("Instrument"),
    .plural = N_ ("Instruments"),
    .icon_name = "waymark-instruments-symbolic",
    .collection = "instruments",
    .section = "instruments",
    .lead = N_ ("The tools by which the plan is carried out, each with its examples."),
    .title_label = N_ ("Name"),
    .summary_title = N_ ("How it works"),
    .view = "v_instrument",
    .columns = columns,
    .filters = filters,
    .facts = facts,
    .sections = sections,
};

static const WmkKindColumn measure_columns[] = {
    {"instrument", N_ ("Instrument"), WMK_VALUE_TEXT, 16, TRUE},
    {"sector", N_ ("Sector"), WMK_VALUE_TEXT, 16, TRUE},
    {"subsector", N_ ("Sub-sector"), WMK_VALUE_TEXT, 16, TRUE},
    {"date", N_ ("Date"), WMK_VALUE_DATE, 11, TRUE},
    {NULL},
};

static const WmkKindFilter measure_filters[] = {
    WMK_KIND_OWN_SECTOR_FILTER ("measure"),
    WMK_KIND_YEAR_FILTER ("measure", "date"),
    {NULL},
};

static const WmkKindFact measure_facts[] = {
    {
        N_ ("Instrument"),
        WMK_VALUE_TEXT,
        "SELECT i.id, i.name FROM measure m JOIN instrument i ON i.id = m.instrument_id"
        " WHERE m.id = ?1",
    },
    {
        N_ ("Sector"),
        WMK_VALUE_TEXT,
        "SELECT s.id, s.name FROM measure m JOIN sector s ON s.id = m.sector_id WHERE m.id = ?1",
    },
    {
        N_ ("Sub-sector"),
        WMK_VALUE_TEXT,
        "SELECT u.id, u.name FROM measure m JOIN subsector u ON u.id = m.subsector_id"
        " WHERE m.id = ?1",
    },
    WMK_KIND_VALUE_FACT (N_ ("Date"), WMK_VALUE_DATE, "measure", "date"),
    {NULL},
};

static const WmkKindSection measure_sections[] = {
    {
        N_ ("Other examples of the instrument"),
        "measure",
        "SELECT o.id FROM measure m JOIN measure o ON o.instrument_id = m.instrument_id"
        " AND o.id <> m.id WHERE m.id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_measure = {
    .id = "measure",
    .name = N_ ("Example"),
    .plural = N_ ("Examples"),
    .icon_name = "waymark-instruments-symbolic",
    .section = "instruments",
    .view = "v_measure",
    .columns = measure_columns,
    .filters = measure_filters,
    .facts = measure_facts,
    .sections = measure_sections,
    .parent = "SELECT instrument_id FROM measure WHERE id = ?1",
};
