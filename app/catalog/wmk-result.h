/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-search.h"

G_BEGIN_DECLS

/**
 * WmkResultRole: what a row of results is
 * @WMK_RESULT_HEADING: the name of the kind of those below it
 * @WMK_RESULT_THING: something that was found
 * @WMK_RESULT_MORE: what leads to all of the kind
 * @WMK_RESULT_OTHER: something that is no thing of the catalogue; its heading has no kind
 */
typedef enum {
  WMK_RESULT_HEADING,
  WMK_RESULT_THING,
  WMK_RESULT_MORE,
  WMK_RESULT_OTHER,
} WmkResultRole;

/** WmkResult: a row of results */
#define WMK_TYPE_RESULT (wmk_result_get_type ())
G_DECLARE_FINAL_TYPE (WmkResult, wmk_result, WMK, RESULT, GObject)

WmkResultRole wmk_result_get_role (WmkResult *self);

/** wmk_result_get_kind: Returns: (nullable): of what is found in the catalogue. */
const WmkKind *wmk_result_get_kind (WmkResult *self);

/** wmk_result_get_other: Returns: (nullable) (transfer none): %NULL for other roles. */
GObject *wmk_result_get_other (WmkResult *self);

/** wmk_result_get_thing: Returns: (nullable) (transfer none): %NULL for other roles. */
WmkThing *wmk_result_get_thing (WmkResult *self);

/**
 * wmk_result_new:
 * @kind: (nullable): of what is found in the catalogue
 * @thing: (nullable): that was found
 * @other: (nullable): likewise, of what is no thing
 */
WmkResult *
wmk_result_new (WmkResultRole role, const WmkKind *kind, WmkThing *thing, GObject *other);

/**
 * wmk_result_list_rows:
 * @groups: (element-type WmkSearchGroup): what was found of each kind
 * @others: (element-type GObject): the first of what is no thing: a group behind the first one
 * @n_others: how many of these there are
 * @is_one: of the one kind that was found all is shown, by others: its heading alone is a row
 *
 * Returns: (transfer full) (element-type WmkResult): headings, what is below them, and what leads
 *   to more
 */
GPtrArray *
wmk_result_list_rows (GPtrArray *groups, GPtrArray *others, guint n_others, gboolean is_one);

G_END_DECLS
