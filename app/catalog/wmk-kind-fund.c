/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-kind-private.h"

static const WmkKindColumn columns[] = {
    {"established", N_ ("Established"), WMK_VALUE_DATE, 10, TRUE},
    {"level", N_ ("Level"), WMK_VALUE_WORD, 9, TRUE},
    {"amount_cny", N_ ("CNY billion"), WMK_VALUE_NUMBER, 10, TRUE, TRUE},
    {"amount_usd", N_ ("USD billion"), WMK_VALUE_NUMBER, 10, TRUE, TRUE},
    {"sectors", N_ ("Sectors"), WMK_VALUE_TEXT, 18, FALSE},
    {NULL},
};

static const WmkKindFilter filters[] = {
    WMK_KIND_VALUE_FILTER ("level", N_ ("Level"), WMK_VALUE_WORD, "fund", "level"),
    WMK_KIND_SECTOR_FILTER ("fund"),
    WMK_KIND_YEAR_FILTER ("fund", "established"),
    {NULL},
};

static const WmkKindFact facts[] = {
    WMK_KIND_VALUE_FACT (N_ ("Established"), WMK_VALUE_DATE, "fund", "established"),
    WMK_KIND_VALUE_FACT (N_ ("Level"), WMK_VALUE_WORD, "fund", "level"),
    WMK_KIND_VALUE_FACT (N_ ("CNY billion"), WMK_VALUE_NUMBER, "fund", "amount_cny"),
    WMK_KIND_VALUE_FACT (N_ ("USD billion"), WMK_VALUE_NUMBER, "fund", "amount_usd"),
    WMK_KIND_SECTORS_FACT ("fund"),
    {NULL},
};

const WmkKind wmk_kind_fund = {
    .id = "fund",
    .name = N_ ("Fund"),
    .plural = N_ ("Funds"),
    .icon_name = "waymark-funds-symbolic",
    .collection = "funds",
    .section = "funds",
    .lead = N_ ("Funds and other pools of money that carry the plan. Amounts are as printed: "
                "neither currency is converted into the other."),
    .title_label = N_ ("Name"),
    .summary_title = N_ ("What it is for"),
    .view = "v_fund",
    .columns = columns,
    .filters = filters,
    .facts = facts,
};
