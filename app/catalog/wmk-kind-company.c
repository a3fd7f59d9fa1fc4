/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

/* Companies, and the deals that they take part in. */

static const WmkKindColumn columns[] = {
    {"ownership", N_ ("Ownership"), WMK_VALUE_WORD, 11, TRUE},
    {"sectors", N_ ("Sectors"), WMK_VALUE_TEXT, 18, TRUE},
    {"business_area", N_ ("Business area"), WMK_VALUE_TEXT, 24, FALSE},
    {"jurisdiction", N_ ("Jurisdiction"), WMK_VALUE_TEXT, 12, FALSE},
    {"deals", N_ ("Deals"), WMK_VALUE_NUMBER, 6, FALSE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    WMK_KIND_SECTOR_FILTER ("company"),
    WMK_KIND_VALUE_FILTER ("ownership", N_ ("Ownership"), WMK_VALUE_WORD, "company", "ownership"),
    WMK_KIND_VALUE_FILTER (
        "jurisdiction", N_ ("Jurisdiction"), WMK_VALUE_TEXT, "company", "jurisdiction"),
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Ownership"), WMK_VALUE_WORD, "company", "ownership"),
    WMK_KIND_VALUE_FACT (N_ ("Jurisdiction"), WMK_VALUE_TEXT, "company", "jurisdiction"),
    {
        N_ ("Sectors"),
        WMK_VALUE_TEXT,
        "SELECT s.id, s.short_name || coalesce(': ' || j.business_area, '') FROM company_sector j"
        " JOIN sector s ON s.id = j.sector_id WHERE j.company_id = ?1 ORDER BY s.number",
    },
    {NULL},
};

static const WmkKindSection sections[] = {
    {
        N_ ("Deals"),
        "deal",
        "SELECT deal_id FROM deal_company WHERE company_id = ?1",
        NULL,
    },
    {
        N_ ("In the same sector, under the same ownership"),
        "company",
        "SELECT o.company_id FROM company_sector s"
        " JOIN company_sector o ON o.sector_id = s.sector_id AND o.company_id <> s.company_id"
        " JOIN company c ON c.id = s.company_id"
        " JOIN company d ON d.id = o.company_id AND d.ownership = c.ownership"
        " WHERE s.company_id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_company = {
    .id = "company",
    .name = N_ ("Company"),
    .plural = N_ ("Companies"),
    .icon_name = "waymark-companies-symbolic",
    .collection = "companies",
    .section = "companies",
    .lead = N_ ("Companies that carry the plan, or meet it, with their owners and what they do."),
    .title_label = N_ ("Name"),
    .summary_title = N_ ("What is told of it"),
    .view = "v_company",
    .columns = columns,
    .filters = filters,
    .facts = facts,
    .sections = sections,
};

static const WmkKindColumn deal_columns[] = {
    {"date", N_ ("Date"), WMK_VALUE_DATE, 12, TRUE},
    {"kind", N_ ("Kind"), WMK_VALUE_WORD, 12, TRUE},
    {"amount_usd", N_ ("USD billion"), WMK_VALUE_NUMBER, 10, TRUE},
    {"outcome", N_ ("Outcome"), WMK_VALUE_WORD, 11, TRUE},
    {"sectors", N_ ("Sectors"), WMK_VALUE_TEXT, 18, FALSE},
    {NULL},
};

static const WmkKindFilter deal_filters[] = {
    WMK_KIND_SECTOR_FILTER ("deal"),
    WMK_KIND_VALUE_FILTER ("kind", N_ ("Kind"), WMK_VALUE_WORD, "deal", "kind"),
    WMK_KIND_VALUE_FILTER ("outcome", N_ ("Outcome"), WMK_VALUE_WORD, "deal", "outcome"),
    WMK_KIND_YEAR_FILTER ("deal", "date"),
    {NULL},
};

static const WmkKindFact deal_facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Date"), WMK_VALUE_DATE, "deal", "date"),
    WMK_KIND_VALUE_FACT (N_ ("Kind"), WMK_VALUE_WORD, "deal", "kind"),
    WMK_KIND_VALUE_FACT (N_ ("USD billion"), WMK_VALUE_NUMBER, "deal", "amount_usd"),
    WMK_KIND_VALUE_FACT (N_ ("Outcome"), WMK_VALUE_WORD, "deal", "outcome"),
    WMK_KIND_SECTORS_FACT ("deal"),
    {NULL},
};

static const WmkKindSection deal_sections[] = {
    {
        N_ ("Took part"),
        "company",
        "SELECT company_id FROM deal_company WHERE deal_id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_deal = {
    .id = "deal",
    .name = N_ ("Deal"),
    .plural = N_ ("Deals"),
    .icon_name = "waymark-deals-symbolic",
    .collection = "deals",
    .section = "deals",
    .lead = N_ ("Acquisitions, mergers, stakes and ventures, with what came of them."),
    .summary_title = N_ ("What happened"),
    .view = "v_deal",
    .columns = deal_columns,
    .filters = deal_filters,
    .facts = deal_facts,
    .sections = deal_sections,
};
