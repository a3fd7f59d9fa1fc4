/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

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

/** wmk_notebook_edit_point: Returns: %TRUE on success; else %FALSE with @error set, as above. */
gboolean wmk_notebook_edit_point (WmkNotebook *self,
                                  const char *uuid,
                                  const WmkPointData *data,
                                  GError **error);

/**
 * wmk_notebook_list_points:
 * @address: (nullable): an indicator; %NULL: all
 *
 * Returns: (transfer full) (nullable) (element-type WmkPoint): the reader's own figures, by date;
 *   %NULL with @error set
 */
GPtrArray *wmk_notebook_list_points (WmkNotebook *self, const char *address, GError **error);

G_END_DECLS
