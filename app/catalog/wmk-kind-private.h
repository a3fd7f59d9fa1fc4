/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "catalog/wmk-kind.h"

G_BEGIN_DECLS

extern const WmkKind wmk_kind_agency;
extern const WmkKind wmk_kind_assessment;
extern const WmkKind wmk_kind_company;
extern const WmkKind wmk_kind_deal;
extern const WmkKind wmk_kind_event;
extern const WmkKind wmk_kind_fund;
extern const WmkKind wmk_kind_indicator;
extern const WmkKind wmk_kind_instrument;
extern const WmkKind wmk_kind_measure;
extern const WmkKind wmk_kind_policy;
extern const WmkKind wmk_kind_recommendation;
extern const WmkKind wmk_kind_sector;
extern const WmkKind wmk_kind_source;
extern const WmkKind wmk_kind_subsector;
extern const WmkKind wmk_kind_target;
extern const WmkKind wmk_kind_term;
extern const WmkKind wmk_kind_theme;
extern const WmkKind wmk_kind_wording;

/* What many kinds have: sectors, by a table that joins them, and a year. */

#define WMK_KIND_SECTOR_FILTER(kind)                                                               \
  {                                                                                                \
    "sector", N_ ("Sector"), WMK_VALUE_TEXT,                                                       \
        "SELECT id, short_name FROM sector"                                                        \
        " WHERE EXISTS (SELECT 1 FROM " kind "_sector j WHERE j.sector_id = sector.id)"            \
        " ORDER BY number",                                                                        \
        "SELECT " kind "_id FROM " kind "_sector WHERE sector_id = ?1",                            \
  }

/* The latest year first, each looked up by the one after it: DISTINCT would read them all. What is
 * of a year has a date between that and a text that sorts behind all of its days. */
#define WMK_KIND_YEAR_FILTER(table, column)                                                        \
  {                                                                                                \
    "year", N_ ("Year"), WMK_VALUE_TEXT,                                                           \
        "WITH RECURSIVE years (year) AS (SELECT substr(max(" column "), 1, 4) FROM " table         \
        " UNION ALL SELECT (SELECT substr(max(" column "), 1, 4) FROM " table " WHERE " column     \
        " < year) FROM years WHERE year IS NOT NULL)"                                              \
        " SELECT year, year FROM years WHERE year IS NOT NULL",                                    \
        "SELECT id FROM " table " WHERE " column " >= ?1 AND " column " < ?1 || '~'",              \
  }

/* What has no more than one sector. */
#define WMK_KIND_OWN_SECTOR_FILTER(table)                                                          \
  {                                                                                                \
    "sector", N_ ("Sector"), WMK_VALUE_TEXT,                                                       \
        "SELECT id, short_name FROM sector"                                                        \
        " WHERE EXISTS (SELECT 1 FROM " table " t WHERE t.sector_id = sector.id) ORDER BY number", \
        "SELECT id FROM " table " WHERE sector_id = ?1",                                           \
  }

/* The values of a column itself, each looked up by the one before it, too. */
#define WMK_KIND_VALUE_FILTER(id, title, type, table, column)                                      \
  {                                                                                                \
    id, title, type,                                                                               \
        "WITH RECURSIVE known (value) AS (SELECT min(" column ") FROM " table                      \
        " UNION ALL SELECT (SELECT min(" column ") FROM " table " WHERE " column                   \
        " > value) FROM known WHERE value IS NOT NULL)"                                            \
        " SELECT value, value FROM known WHERE value IS NOT NULL",                                 \
        "SELECT id FROM " table " WHERE " column " = ?1",                                          \
  }

#define WMK_KIND_VALUE_FACT(title, type, table, column)                                            \
  {                                                                                                \
    title, type, "SELECT NULL, " column " FROM " table " WHERE id = ?1"                            \
  }

#define WMK_KIND_SECTORS_FACT(kind)                                                                \
  {                                                                                                \
    N_ ("Sectors"), WMK_VALUE_TEXT,                                                                \
        "SELECT s.id, s.name FROM " kind "_sector j JOIN sector s ON s.id = j.sector_id"           \
        " WHERE j." kind "_id = ?1 ORDER BY s.number",                                             \
  }

G_END_DECLS
