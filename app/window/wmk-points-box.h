/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkPointsBox: the reader's own figures of an indicator, by date: a row leads to a dialog that
 * changes it, Delete or a button takes it away, and a button adds one.
 */
#define WMK_TYPE_POINTS_BOX (wmk_points_box_get_type ())
G_DECLARE_FINAL_TYPE (WmkPointsBox, wmk_points_box, WMK, POINTS_BOX, AdwBin)

/** wmk_points_box_set_subject: @indicator: (nullable): %NULL where it could not be read */
void wmk_points_box_set_subject (WmkPointsBox *self,
                                 WmkNotebook *notebook,
                                 WmkCatalog *catalog,
                                 const WmkIndicator *indicator);

/** wmk_points_box_read_again: Reads what could not be read the last time, if that is so. It is told
 * by the action "notes.report-unread" where it still cannot be. */
void wmk_points_box_read_again (WmkPointsBox *self);

/** wmk_points_box_edit: Opens the figure of that UUID, if there is one, to change it. */
void wmk_points_box_edit (WmkPointsBox *self, const char *uuid);

G_END_DECLS
