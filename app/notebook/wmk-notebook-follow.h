/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkRetired:
 * @old_id: an address that the catalogue no longer has
 * @new_id: what it is called now, or "" for what was dropped
 * @since: the catalogue's date of that
 *
 * A row of the catalogue's table `retired`.
 */
typedef struct {
  const char *old_id;
  const char *new_id;
  const char *since;
} WmkRetired;

/**
 * wmk_notebook_follow:
 * @catalog_version: of the catalogue that @retired is from
 * @retired: (array length=n_retired): all of its rows
 *
 * Has all that was written on things that were renamed, once or several times, hang on what they
 * are called now, with the title that it was written under; what was written on things that were
 * dropped stays, and is marked as such. Where both names have a verdict, the later one counts, and
 * the other goes to the trash. Writes nothing where there is nothing to follow, and may be called
 * at each start, and again after rows came from elsewhere. Not a step to undo, and undo does
 * not lead back to old names.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_follow (WmkNotebook *self,
                              const char *catalog_version,
                              const WmkRetired *retired,
                              guint n_retired,
                              GError **error);

/** wmk_notebook_count_dropped: Returns: on how many things that the catalogue has dropped the
 *   reader has written; 0 where the file cannot be read. */
guint wmk_notebook_count_dropped (WmkNotebook *self);

G_END_DECLS
