/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

/* The plan's own things and their sources. They have pages of their own. */

static const WmkKindSection sections[] = {
    {
        N_ ("Policies"),
        "policy",
        "SELECT policy_id FROM policy_sector WHERE sector_id = ?1",
        "sector",
    },
    {
        N_ ("Policies for all sectors"),
        "policy",
        /* The framework, and the documents that the sector's targets stand in. */
        "SELECT p.id FROM policy p WHERE p.framework IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM policy_sector j WHERE j.policy_id = p.id)"
        " UNION SELECT r.from_id FROM relation r JOIN policy p ON p.id = r.from_id"
        " WHERE r.to_id IN (SELECT edition_id FROM target WHERE sector_id = ?1)",
        NULL,
    },
    {
        N_ ("How it is supported"),
        "measure",
        "SELECT id FROM measure WHERE sector_id = ?1",
        NULL,
    },
    {
        N_ ("Funds"),
        "fund",
        "SELECT fund_id FROM fund_sector WHERE sector_id = ?1",
        "sector",
    },
    {
        N_ ("Companies"),
        "company",
        "SELECT company_id FROM company_sector WHERE sector_id = ?1",
        "sector",
    },
    {
        N_ ("Deals"),
        "deal",
        "SELECT deal_id FROM deal_sector WHERE sector_id = ?1",
        "sector",
    },
    {
        N_ ("Events"),
        "event",
        "SELECT event_id FROM event_sector WHERE sector_id = ?1",
        "sector",
    },
    {NULL},
};

static const WmkKindColumn columns[] = {
    {"number", N_ ("No."), WMK_VALUE_NUMBER, 4, FALSE},
    {NULL},
};

/* A sector is its own: what is chosen for one has the sector itself among it. */
static const WmkKindFilter sector_filters[] = {
    {
        "sector",
        N_ ("Sector"),
        WMK_VALUE_TEXT,
        "SELECT id, short_name FROM sector ORDER BY number",
        "SELECT id FROM sector WHERE id = ?1",
    },
    {NULL},
};

const WmkKind wmk_kind_sector = {
    .id = "sector",
    .name = N_ ("Sector"),
    .plural = N_ ("Sectors"),
    .view = "v_sector",
    .columns = columns,
    .filters = sector_filters,
    .sections = sections,
};

static const WmkKindColumn subsector_columns[] = {
    {"sector", N_ ("Sector"), WMK_VALUE_TEXT, 16, TRUE},
    {NULL},
};

static const WmkKindFilter subsector_filters[] = {
    WMK_KIND_OWN_SECTOR_FILTER ("subsector"),
    {NULL},
};

const WmkKind wmk_kind_subsector = {
    .id = "subsector",
    .name = N_ ("Sub-sector"),
    .plural = N_ ("Sub-sectors"),
    .view = "v_subsector",
    .columns = subsector_columns,
    .filters = subsector_filters,
};

static const WmkKindColumn indicator_columns[] = {
    {"sector", N_ ("Sector"), WMK_VALUE_TEXT, 16, TRUE},
    {"unit", N_ ("Unit"), WMK_VALUE_TEXT, 12, FALSE},
    {NULL},
};

/* By its targets, where it has no such thing of its own. */
static const WmkKindFilter indicator_filters[] = {
    WMK_KIND_OWN_SECTOR_FILTER ("indicator"),
    {
        "year",
        N_ ("Year"),
        WMK_VALUE_TEXT,
        "SELECT DISTINCT year, year FROM target"
        " WHERE year IS NOT NULL AND indicator_id IS NOT NULL ORDER BY 1 DESC",
        "SELECT indicator_id FROM target"
        " WHERE year = CAST(?1 AS INTEGER) AND indicator_id IS NOT NULL",
    },
    {
        "status",
        N_ ("Status"),
        WMK_VALUE_WORD,
        "SELECT DISTINCT status, status FROM target_status ORDER BY 1",
        "SELECT t.indicator_id FROM target_status s JOIN target t ON t.id = s.target_id"
        " WHERE s.status = ?1",
    },
    WMK_KIND_VALUE_FILTER ("market", N_ ("Market"), WMK_VALUE_WORD, "indicator", "market"),
    {NULL},
};

const WmkKind wmk_kind_indicator = {
    .id = "indicator",
    .name = N_ ("Indicator"),
    .plural = N_ ("Indicators"),
    .view = "v_indicator",
    .columns = indicator_columns,
    .filters = indicator_filters,
};

static const WmkKindColumn target_columns[] = {
    {"year", N_ ("Year"), WMK_VALUE_TEXT, 5, TRUE},
    {"sector", N_ ("Sector"), WMK_VALUE_TEXT, 16, TRUE},
    {NULL},
};

static const WmkKindFilter target_filters[] = {
    WMK_KIND_OWN_SECTOR_FILTER ("target"),
    {
        "year",
        N_ ("Year"),
        WMK_VALUE_TEXT,
        "SELECT DISTINCT year, year FROM target WHERE year IS NOT NULL ORDER BY 1 DESC",
        "SELECT id FROM target WHERE year = CAST(?1 AS INTEGER)",
    },
    {
        "status",
        N_ ("Status"),
        WMK_VALUE_WORD,
        "SELECT DISTINCT status, status FROM target_status ORDER BY 1",
        "SELECT target_id FROM target_status WHERE status = ?1",
    },
    {
        "market",
        N_ ("Market"),
        WMK_VALUE_WORD,
        "SELECT market, market FROM (SELECT DISTINCT market FROM indicator) m WHERE EXISTS"
        " (SELECT 1 FROM indicator i JOIN target t ON t.indicator_id = i.id"
        " WHERE i.market = m.market) ORDER BY 1",
        "SELECT t.id FROM indicator i JOIN target t ON t.indicator_id = i.id WHERE i.market = ?1",
    },
    {NULL},
};

const WmkKind wmk_kind_target = {
    .id = "target",
    .name = N_ ("Target"),
    .plural = N_ ("Targets"),
    .view = "v_target",
    .columns = target_columns,
    .filters = target_filters,
};

static const WmkKindColumn assessment_columns[] = {
    {"publisher", N_ ("Publisher"), WMK_VALUE_TEXT, 16, TRUE},
    {"published", N_ ("Published"), WMK_VALUE_DATE, 12, TRUE},
    {NULL},
};

static const WmkKindFilter assessment_filters[] = {
    WMK_KIND_OWN_SECTOR_FILTER ("assessment"),
    {
        "year",
        N_ ("Year"),
        WMK_VALUE_TEXT,
        "SELECT DISTINCT substr(s.published, 1, 4), substr(s.published, 1, 4) FROM assessment a"
        " JOIN source s ON s.id = a.source_id WHERE s.published IS NOT NULL ORDER BY 1 DESC",
        "SELECT a.id FROM source s JOIN assessment a ON a.source_id = s.id"
        " WHERE s.published >= ?1 AND s.published < ?1 || '~'",
    },
    {NULL},
};

const WmkKind wmk_kind_assessment = {
    .id = "assessment",
    .name = N_ ("Judgement"),
    .plural = N_ ("Judgements"),
    .view = "v_assessment",
    .columns = assessment_columns,
    .filters = assessment_filters,
};

static const WmkKindColumn source_columns[] = {
    {"publisher", N_ ("Publisher"), WMK_VALUE_TEXT, 20, TRUE},
    {"published", N_ ("Published"), WMK_VALUE_DATE, 12, TRUE},
    {"kind", N_ ("Kind"), WMK_VALUE_WORD, 12, TRUE},
    {"uses", N_ ("Cited"), WMK_VALUE_NUMBER, 6, FALSE},
    {NULL},
};

static const WmkKindFilter source_filters[] = {
    WMK_KIND_VALUE_FILTER ("kind", N_ ("Kind"), WMK_VALUE_WORD, "source", "kind"),
    WMK_KIND_YEAR_FILTER ("source", "published"),
    {NULL},
};

static const WmkKindFact source_facts[] = {
    {
        N_ ("Here as"),
        WMK_VALUE_TEXT,
        "SELECT e.id, e.title FROM relation r JOIN entity e ON e.id = r.from_id"
        " WHERE r.to_id = ?1 ORDER BY e.title",
    },
    {NULL},
};

const WmkKind wmk_kind_source = {
    .id = "source",
    .name = N_ ("Source"),
    .plural = N_ ("Sources"),
    .icon_name = "waymark-sources-symbolic",
    .collection = "sources",
    .section = "sources",
    .lead = N_ ("Every document behind the catalogue."),
    .view = "v_source",
    .columns = source_columns,
    .filters = source_filters,
    .facts = source_facts,
};
