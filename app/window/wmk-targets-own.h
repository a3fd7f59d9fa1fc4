/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-path-data.h"
#include "charts/wmk-progress-data.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkTargetsOwn: what the rows of a target-progress chart are to show of what the reader has
 * @address: (nullable): what has changed; %NULL: anything may have
 * @n_points: (out): how many figures of the reader's own all rows have
 */
typedef struct {
  WmkNotebook *notebook;
  gboolean shows_own;
  const char *address;
  guint n_points;
} WmkTargetsOwn;

/** wmk_targets_own_update: A #WmkProgressUpdate of an indicator's row; @user_data: #WmkTargetsOwn
 */
gboolean wmk_targets_own_update (WmkProgressDatum *datum, gpointer user_data);

/** wmk_targets_own_update_path: A #WmkPathUpdate, likewise. */
gboolean wmk_targets_own_update_path (WmkPathData *path, gpointer user_data);

G_END_DECLS
