/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

/* Words about the plan: the glossary, wording by theme, and what the reports recommend. */

static const WmkKindColumn columns[] = {
    {"pinyin", N_ ("Pinyin"), WMK_VALUE_TEXT, 22, TRUE},
    {"abbreviation", N_ ("Short"), WMK_VALUE_TEXT, 9, TRUE},
    {"policies", N_ ("Policies"), WMK_VALUE_NUMBER, 8, FALSE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    {
        "given",
        N_ ("Given"),
        WMK_VALUE_WORD,
        "VALUES ('in Chinese', 'in Chinese'), ('as an abbreviation', 'as an abbreviation')",
        "SELECT id FROM term WHERE (?1 = 'in Chinese' AND zh IS NOT NULL)"
        " OR (?1 = 'as an abbreviation' AND abbreviation IS NOT NULL)",
    },
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Pinyin"), WMK_VALUE_TEXT, "term", "pinyin"),
    WMK_KIND_VALUE_FACT (N_ ("Short"), WMK_VALUE_TEXT, "term", "abbreviation"),
    {NULL},
};

static const WmkKindSection sections[] = {
    {
        N_ ("Policies that use it"),
        "policy",
        "SELECT policy_id FROM policy_term WHERE term_id = ?1",
        NULL,
    },
    {
        N_ ("Other policies with it in their title"),
        "policy",
        "SELECT p.id FROM term t JOIN policy p ON instr(p.title_zh, t.zh) > 0 WHERE t.id = ?1"
        " EXCEPT SELECT policy_id FROM policy_term WHERE term_id = ?1",
        NULL,
    },
    {
        N_ ("Funds with it in their name"),
        "fund",
        "SELECT f.id FROM term t JOIN fund f ON instr(f.name_zh, t.zh) > 0 WHERE t.id = ?1",
        NULL,
    },
    {
        N_ ("Terms with it in them"),
        "term",
        "SELECT o.id FROM term t JOIN term o ON o.id <> t.id AND instr(o.zh, t.zh) > 0"
        " WHERE t.id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_term = {
    .id = "term",
    .name = N_ ("Term"),
    .plural = N_ ("Terms"),
    .icon_name = "waymark-glossary-symbolic",
    .collection = "glossary",
    .list_title = N_ ("Glossary"),
    .section = "glossary",
    .lead = N_ ("Terms of the plan and of those who write on it, in English and Chinese."),
    .title_label = N_ ("English"),
    .summary_title = N_ ("Meaning"),
    .view = "v_term",
    .columns = columns,
    .filters = filters,
    .facts = facts,
    .sections = sections,
};

static const WmkKindColumn theme_columns[] = {
    {"position", N_ ("No."), WMK_VALUE_NUMBER, 4, FALSE},
    {"documents", N_ ("Documents"), WMK_VALUE_NUMBER, 10, FALSE},
    {NULL},
};

static const WmkKindSection theme_sections[] = {
    {
        N_ ("How documents put it"),
        "wording",
        "SELECT id FROM wording WHERE theme_id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_theme = {
    .id = "theme",
    .name = N_ ("Theme"),
    .plural = N_ ("Themes"),
    .icon_name = "waymark-wording-symbolic",
    .collection = "wording",
    .list_title = N_ ("Wording"),
    .section = "wording",
    .lead = N_ ("How the language of the documents changed while the aims did not."),
    .summary_title = N_ ("What is compared"),
    .view = "v_theme",
    .columns = theme_columns,
    .sections = theme_sections,
};

static const WmkKindColumn wording_columns[] = {
    {"date", N_ ("Date"), WMK_VALUE_DATE, 11, TRUE},
    {"text", N_ ("Wording"), WMK_VALUE_TEXT, 30, TRUE},
    {NULL},
};

static const WmkKindFilter wording_filters[] = {
    WMK_KIND_YEAR_FILTER ("wording", "date"),
    {
        "agency",
        N_ ("Agency"),
        WMK_VALUE_TEXT,
        "SELECT id, coalesce(abbreviation || ' – ', '') || name FROM agency WHERE id IN"
        " (SELECT j.agency_id FROM wording w JOIN policy_agency j ON j.policy_id = w.policy_id)"
        " ORDER BY 2 COLLATE NOCASE",
        "SELECT w.id FROM policy_agency j JOIN wording w ON w.policy_id = j.policy_id"
        " WHERE j.agency_id = ?1",
    },
    {NULL},
};

static const WmkKindFact wording_facts[] = {
    {
        N_ ("Theme"),
        WMK_VALUE_TEXT,
        "SELECT t.id, t.name FROM wording w JOIN theme t ON t.id = w.theme_id WHERE w.id = ?1",
    },
    WMK_KIND_VALUE_FACT (N_ ("Document"), WMK_VALUE_TEXT, "wording", "document"),
    WMK_KIND_VALUE_FACT (N_ ("Date"), WMK_VALUE_DATE, "wording", "date"),
    {
        N_ ("Policy"),
        WMK_VALUE_TEXT,
        "SELECT p.id, p.title FROM wording w JOIN policy p ON p.id = w.policy_id WHERE w.id = ?1",
    },
    {NULL},
};

static const WmkKindSection wording_sections[] = {
    {
        N_ ("How other documents put it"),
        "wording",
        "SELECT o.id FROM wording w JOIN wording o ON o.theme_id = w.theme_id AND o.id <> w.id"
        " WHERE w.id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_wording = {
    .id = "wording",
    .name = N_ ("Wording"),
    .plural = N_ ("Wording"),
    .icon_name = "waymark-wording-symbolic",
    .section = "wording",
    .summary_title = N_ ("As printed"),
    .view = "v_wording",
    .columns = wording_columns,
    .filters = wording_filters,
    .facts = wording_facts,
    .sections = wording_sections,
    .parent = "SELECT theme_id FROM wording WHERE id = ?1",
};

static const WmkKindColumn recommendation_columns[] = {
    {"addressee", N_ ("To"), WMK_VALUE_TEXT, 18, TRUE},
    {"section", N_ ("Under"), WMK_VALUE_TEXT, 24, FALSE},
    {"publisher", N_ ("By"), WMK_VALUE_TEXT, 14, TRUE},
    {"position", N_ ("No."), WMK_VALUE_NUMBER, 4, FALSE},
    {NULL},
};

static const WmkKindFilter recommendation_filters[] = {
    WMK_KIND_VALUE_FILTER ("addressee", N_ ("To"), WMK_VALUE_TEXT, "recommendation", "addressee"),
    WMK_KIND_VALUE_FILTER ("section", N_ ("Under"), WMK_VALUE_TEXT, "recommendation", "section"),
    {
        "source",
        N_ ("By"),
        WMK_VALUE_TEXT,
        "SELECT DISTINCT s.id, s.publisher FROM recommendation r JOIN source s ON s.id = "
        "r.source_id"
        " ORDER BY 2",
        "SELECT id FROM recommendation WHERE source_id = ?1",
    },
    {NULL},
};

static const WmkKindFact recommendation_facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("To"), WMK_VALUE_TEXT, "recommendation", "addressee"),
    WMK_KIND_VALUE_FACT (N_ ("Under"), WMK_VALUE_TEXT, "recommendation", "section"),
    {
        N_ ("By"),
        WMK_VALUE_TEXT,
        "SELECT s.id, s.title FROM recommendation r JOIN source s ON s.id = r.source_id"
        " WHERE r.id = ?1",
    },
    {NULL},
};

static const WmkKindSection recommendation_sections[] = {
    {
        N_ ("Under the same heading"),
        "recommendation",
        "SELECT o.id FROM recommendation r JOIN recommendation o"
        " ON o.source_id = r.source_id AND o.section = r.section AND o.id <> r.id WHERE r.id = ?1",
        NULL,
    },
    {NULL},
};

const WmkKind wmk_kind_recommendation = {
    .id = "recommendation",
    .name = N_ ("Recommendation"),
    .plural = N_ ("Recommendations"),
    .icon_name = "waymark-recommendations-symbolic",
    .collection = "recommendations",
    .section = "recommendations",
    .lead = N_ ("What the reports recommend, and to whom. They are theirs, not Waymark’s."),
    .summary_title = N_ ("What is recommended"),
    .view = "v_recommendation",
    .columns = recommendation_columns,
    .filters = recommendation_filters,
    .facts = recommendation_facts,
    .sections = recommendation_sections,
};
