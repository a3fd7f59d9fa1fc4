/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WmkSightModel:
 *
 * A #GListModel of the first rows of another: as many as are in sight for the first frame of a
 * page, and then all. #GtkSliceListModel tells that all rows from the first change on are others
 * wherever some came or went; a list view then asks for each of them, to find again those that it
 * holds, and stands still for half a second over 100,000. This tells what it was told.
 */
#define WMK_TYPE_SIGHT_MODEL (wmk_sight_model_get_type ())
G_DECLARE_FINAL_TYPE (WmkSightModel, wmk_sight_model, WMK, SIGHT_MODEL, GObject)

/** wmk_sight_model_new: Returns: (transfer full): the first @size rows of @model. */
WmkSightModel *wmk_sight_model_new (GListModel *model, guint size);

/** wmk_sight_model_get_model: Returns: (transfer none): what it has the first rows of. */
GListModel *wmk_sight_model_get_model (WmkSightModel *self);

/** wmk_sight_model_grow: Has @size rows, %G_MAXUINT for all, where it has fewer. */
void wmk_sight_model_grow (WmkSightModel *self, guint size);

G_END_DECLS
