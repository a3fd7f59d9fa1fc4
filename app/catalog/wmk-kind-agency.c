/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

static const WmkKindColumn columns[] = {
    {"abbreviation", N_ ("Short"), WMK_VALUE_TEXT, 9, TRUE},
    {"policies", N_ ("Policies"), WMK_VALUE_NUMBER, 8, FALSE},
    {"parent", N_ ("Part of"), WMK_VALUE_TEXT, 16, FALSE},
    {"jurisdiction", N_ ("Jurisdiction"), WMK_VALUE_TEXT, 14, TRUE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    WMK_KIND_VALUE_FILTER (
        "jurisdiction", N_ ("Jurisdiction"), WMK_VALUE_TEXT, "agency", "jurisdiction"),
    {
        "sector",
        N_ ("Issues policies for"),
        WMK_VALUE_TEXT,
        "SELECT id, short_name FROM sector WHERE EXISTS"
        " (SELECT 1 FROM policy_sector j WHERE j.sector_id = sector.id) ORDER BY number",
        "SELECT a.agency_id FROM policy_agency a JOIN policy_sector s ON s.policy_id = a.policy_id"
        " WHERE s.sector_id = ?1",
    },
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Short"), WMK_VALUE_TEXT, "agency", "abbreviation"),
    {
        N_ ("Part of"),
        WMK_VALUE_TEXT,
        "SELECT p.id, p.name FROM agency a JOIN agency p ON p.id = a.parent_id WHERE a.id = ?1",
    },
    WMK_KIND_VALUE_FACT (N_ ("Jurisdiction"), WMK_VALUE_TEXT, "agency", "jurisdiction"),
    {
        N_ ("Issues with"),
        WMK_VALUE_TEXT,
        "SELECT a.id, coalesce(a.abbreviation, a.name) FROM policy_agency j"
        " JOIN policy_agency o ON o.policy_id = j.policy_id AND o.agency_id <> ?1"
        " JOIN agency a ON a.id = o.agency_id"
        " WHERE j.agency_id = ?1 GROUP BY a.id ORDER BY count(*) DESC, 2 LIMIT 12",
    },
    {NULL},
};

static const WmkKindSection sections[] = {
    {
        N_ ("Issued"),
        "policy",
        "SELECT policy_id FROM policy_agency WHERE agency_id = ?1",
        "agency",
        TRUE,
    },
    {
        N_ ("Its parts"),
        "agency",
        "SELECT id FROM agency WHERE parent_id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_agency = {
    .id = "agency",
    .name = N_ ("Agency"),
    .plural = N_ ("Agencies"),
    .icon_name = "waymark-agencies-symbolic",
    .collection = "agencies",
    .section = "agencies",
    .lead = N_ ("Who issues, decides and acts: ministries, commissions, banks, advisers, and their "
                "counterparts abroad."),
    .title_label = N_ ("Name"),
    .summary_title = N_ ("What it does"),
    .view = "v_agency",
    .columns = columns,
    .filters = filters,
    .facts = facts,
    .sections = sections,
};
