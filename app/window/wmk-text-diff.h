/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  WMK_TEXT_SAME,
  WMK_TEXT_REMOVED,
  WMK_TEXT_ADDED,
} WmkTextChangeKind;

/** WmkTextChange: @text: lines that belong together, without the last one's end */
typedef struct {
  WmkTextChangeKind kind;
  char *text;
} WmkTextChange;

void wmk_text_change_free (WmkTextChange *self);

/**
 * wmk_text_diff:
 *
 * How @after has come of @before, line by line: the fewest lines removed and added. Where the two
 * are very long and have little in common, all of one is removed and all of the other added.
 *
 * Returns: (transfer full) (element-type WmkTextChange): in the order of the texts
 */
GPtrArray *wmk_text_diff (const char *before, const char *after);

G_END_DECLS
