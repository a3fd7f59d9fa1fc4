/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

static const WmkKindColumn columns[] = {
    {"date", N_ ("Date"), WMK_VALUE_DATE, 12, TRUE},
    {"agencies", N_ ("Issued by"), WMK_VALUE_TEXT, 18, TRUE},
    {"sectors", N_ ("Sectors"), WMK_VALUE_TEXT, 18, FALSE},
    {"family", N_ ("Kind"), WMK_VALUE_WORD, 12, FALSE},
    {"framework", N_ ("1+X"), WMK_VALUE_TEXT, 4, FALSE},
    {"jurisdiction", N_ ("Jurisdiction"), WMK_VALUE_TEXT, 14, FALSE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    {
        "agency",
        N_ ("Agency"),
        WMK_VALUE_TEXT,
        "SELECT id, coalesce(abbreviation || ' – ', '') || name FROM agency"
        " WHERE EXISTS (SELECT 1 FROM policy_agency j WHERE j.agency_id = agency.id)"
        " ORDER BY 2 COLLATE NOCASE",
        "SELECT policy_id FROM policy_agency WHERE agency_id = ?1",
    },
    WMK_KIND_SECTOR_FILTER ("policy"),
    WMK_KIND_YEAR_FILTER ("policy", "date"),
    WMK_KIND_VALUE_FILTER ("family", N_ ("Kind"), WMK_VALUE_WORD, "policy", "family"),
    {
        "instrument",
        N_ ("Instrument"),
        WMK_VALUE_TEXT,
        "SELECT id, name FROM instrument"
        " WHERE EXISTS (SELECT 1 FROM policy_instrument j WHERE j.instrument_id = instrument.id)"
        " ORDER BY 2 COLLATE NOCASE",
        "SELECT policy_id FROM policy_instrument WHERE instrument_id = ?1",
    },
    WMK_KIND_VALUE_FILTER (
        "framework", N_ ("1+X framework"), WMK_VALUE_WORD, "policy", "framework"),
    WMK_KIND_VALUE_FILTER ("topic", N_ ("Group"), WMK_VALUE_TEXT, "policy", "topic"),
    WMK_KIND_VALUE_FILTER (
        "jurisdiction", N_ ("Jurisdiction"), WMK_VALUE_TEXT, "policy", "jurisdiction"),
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Date"), WMK_VALUE_DATE, "policy", "date"),
    {
        N_ ("Issued by"),
        WMK_VALUE_TEXT,
        "SELECT a.id, a.name || coalesce(' (' || a.abbreviation || ')', '')"
        " FROM policy_agency j JOIN agency a ON a.id = j.agency_id"
        " WHERE j.policy_id = ?1 ORDER BY j.position",
    },
    WMK_KIND_VALUE_FACT (N_ ("Kind"), WMK_VALUE_WORD, "policy", "family"),
    WMK_KIND_VALUE_FACT (N_ ("Jurisdiction"), WMK_VALUE_TEXT, "policy", "jurisdiction"),
    WMK_KIND_VALUE_FACT (N_ ("1+X framework"), WMK_VALUE_WORD, "policy", "framework"),
    WMK_KIND_VALUE_FACT (N_ ("Group"), WMK_VALUE_TEXT, "policy", "topic"),
    WMK_KIND_SECTORS_FACT ("policy"),
    {
        N_ ("Instruments"),
        WMK_VALUE_TEXT,
        "SELECT i.id, i.name FROM policy_instrument j JOIN instrument i ON i.id = j.instrument_id"
        " WHERE j.policy_id = ?1 ORDER BY i.name",
    },
    {
        N_ ("Terms"),
        WMK_VALUE_TEXT,
        "SELECT t.id, t.en FROM policy_term j JOIN term t ON t.id = j.term_id"
        " WHERE j.policy_id = ?1 ORDER BY t.en",
    },
    WMK_KIND_VALUE_FACT (N_ ("Document"), WMK_VALUE_URL, "policy", "url"),
    {NULL},
};

static const WmkKindSection sections[] = {
    {
        N_ ("How it puts what others put differently"),
        "wording",
        "SELECT id FROM wording WHERE policy_id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_policy = {
    .id = "policy",
    .name = N_ ("Policy"),
    .plural = N_ ("Policies"),
    .icon_name = "waymark-policies-symbolic",
    .collection = "policies",
    .section = "policies",
    .lead = N_ ("Plans, laws, standards and notices that carry the plan, and the answers to it "
                "abroad."),
    .summary_title = N_ ("What it says"),
    .view = "v_policy",
    .columns = columns,
    .filters = filters,
    .facts = facts,
    .sections = sections,
};
