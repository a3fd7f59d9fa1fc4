/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** wmk_point_is_date: Returns: whether it is "2016", "2016-07" or "2016-07-26", and a day that
 * there was. */
gboolean wmk_point_is_date (const char *date);

/**
 * wmk_notebook_add_point:
 * @subject: the indicator
 * @error: return location for a #WmkNotebookError, %WMK_NOTEBOOK_ERROR_INVALID when the date is
 *   none, a value is no number, or a range ends below its beginning
 *
 * Returns: (transfer full) (nullable): the UUID of the new figure, or %NULL with @error set
 */
char *wmk_notebook_add_point (WmkNotebook *self,
                              const WmkSubject *subject,
                              const WmkPointData *data,
                              GError **error);

/**
 * wmk_notebook_edit_point:
 * @since: when the reader's figure was modified as it was read; 0 to write over whatever is there
 * @error: return location for a #WmkNotebookError, %WMK_NOTEBOOK_ERROR_OVERTAKEN where it was
 *   changed since
 *
 * Changes a figure; one that lies in the trash is there again.
 *
 * Returns: %TRUE on success; else %FALSE with @error set, as above
 */
gboolean wmk_notebook_edit_point (
    WmkNotebook *self, const char *uuid, gint64 since, const WmkPointData *data, GError **error);

/**
 * wmk_notebook_list_points:
 * @address: (nullable): an indicator; %NULL: all
 *
 * Returns: (transfer full) (nullable) (element-type WmkPoint): the reader's own figures, by date;
 *   %NULL with @error set
 */
GPtrArray *wmk_notebook_list_points (WmkNotebook *self, const char *address, GError **error);

G_END_DECLS
