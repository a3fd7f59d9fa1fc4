/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-catalog.h"

G_BEGIN_DECLS

typedef enum {
  WMK_SOURCE_ORDER_TITLE,
  WMK_SOURCE_ORDER_DATE, /* the latest first */
  WMK_SOURCE_ORDER_PUBLISHER,
  WMK_SOURCE_ORDER_KIND,
  WMK_SOURCE_ORDER_USES, /* what is cited most first */
  WMK_N_SOURCE_ORDERS,
} WmkSourceOrder;

/** WmkSourceItem: a source in a #WmkSourceModel. */
#define WMK_TYPE_SOURCE_ITEM (wmk_source_item_get_type ())
G_DECLARE_FINAL_TYPE (WmkSourceItem, wmk_source_item, WMK, SOURCE_ITEM, GObject)

/** wmk_source_item_get: Returns: (transfer none): lives as long as the item. */
const WmkSource *wmk_source_item_get (WmkSourceItem *self);

/**
 * WmkSourceModel:
 *
 * A #GListModel of #WmkSourceItem: the sources that a filter lets through, in an order. What is not
 * known comes last in each, and equals by title. Objects are made only for items that are asked
 * for.
 */
#define WMK_TYPE_SOURCE_MODEL (wmk_source_model_get_type ())
G_DECLARE_FINAL_TYPE (WmkSourceModel, wmk_source_model, WMK, SOURCE_MODEL, GObject)

/** wmk_source_model_new: @sources: (element-type WmkSource): kept, not copied; all by title */
WmkSourceModel *wmk_source_model_new (GPtrArray *sources);

/**
 * wmk_source_model_get:
 *
 * Returns: (transfer none) (nullable): all sources of @catalog, kept with it, so that filter and
 *   order stay as they were left; %NULL with @error set
 */
WmkSourceModel *wmk_source_model_get (WmkCatalog *catalog, GError **error);

/** wmk_source_model_get_total: Returns: how many sources there are without a filter. */
guint wmk_source_model_get_total (WmkSourceModel *self);

/** wmk_source_model_find: Returns: where the source of that address stands, or %G_MAXUINT. */
guint wmk_source_model_find (WmkSourceModel *self, const char *id);

void wmk_source_model_set_order (WmkSourceModel *self, WmkSourceOrder order);
WmkSourceOrder wmk_source_model_get_order (WmkSourceModel *self);

/** wmk_source_model_set_kind: @kind: "report", "plan" …, "" for all */
void wmk_source_model_set_kind (WmkSourceModel *self, const char *kind);
const char *wmk_source_model_get_kind (WmkSourceModel *self);

/**
 * wmk_source_model_set_text:
 * @text: words, each of which the title, in English or Chinese, the publisher or the author of a
 *   source must hold, whatever its case and accents; "" for all
 */
void wmk_source_model_set_text (WmkSourceModel *self, const char *text);
const char *wmk_source_model_get_text (WmkSourceModel *self);

/** wmk_source_model_has_kind: Returns: whether any source is of that kind. */
gboolean wmk_source_model_has_kind (WmkSourceModel *self, const char *kind);

/**
 * wmk_fold_text:
 *
 * Returns: (transfer full): @text with no difference of case, of accents and of the width of
 *   characters, to look for words in and to sort by
 */
char *wmk_fold_text (const char *text);

G_END_DECLS
