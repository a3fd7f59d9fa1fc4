/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-statement.h"
#include "notebook/wmk-notebook-records.h"

G_BEGIN_DECLS

/* Whether the catalogue has dropped the address of a row. */
#define WMK_SELECT_DROPPED "EXISTS (SELECT 1 FROM main.dropped d WHERE d.address = n.address)"

/* What wmk_note_read() reads, of the table as n. */
#define WMK_NOTE_SELECT                                                                            \
  "SELECT uuid, address, title, catalog_version, " WMK_SELECT_DROPPED                              \
  ", text, created, modified, trashed, id FROM main.note n "

/* Returns: (transfer full): a #WmkNote. */
gpointer wmk_note_read (WmkStatement *statement);

G_END_DECLS
