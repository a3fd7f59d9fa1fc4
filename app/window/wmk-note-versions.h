/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkNoteVersions: a dialog with what a note said before, to be read, compared with what it says
 * now, and restored.
 */
#define WMK_TYPE_NOTE_VERSIONS (wmk_note_versions_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteVersions, wmk_note_versions, WMK, NOTE_VERSIONS, AdwWindow)

/** wmk_note_versions_new: @parent: a #WmkWindow, which offers to undo the restoring */
GtkWidget *wmk_note_versions_new (GtkWindow *parent, WmkNotebook *notebook, const char *uuid);

G_END_DECLS
