/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkTagBox:
 *
 * The tags of a thing in rows, each leading to a search of all that have it, with a button to take
 * it away, and an entry for more.
 */
#define WMK_TYPE_TAG_BOX (wmk_tag_box_get_type ())
G_DECLARE_FINAL_TYPE (WmkTagBox, wmk_tag_box, WMK, TAG_BOX, GtkWidget)

/** wmk_tag_box_set_subject: Which thing it is about; wmk_tag_box_show() then shows its tags. */
void wmk_tag_box_set_subject (WmkTagBox *self, WmkNotebook *notebook, const WmkSubject *subject);

/**
 * wmk_tag_box_show:
 *
 * Shows the tags that the thing has now; those that show stay where they cannot be read.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_tag_box_show (WmkTagBox *self, GError **error);

/**
 * wmk_tag_box_ask_to_close:
 *
 * Where the name of a tag was typed and not entered: asks whether @window is to close over it.
 *
 * Returns: whether it asks; @window is destroyed then if the reader says so
 */
gboolean wmk_tag_box_ask_to_close (WmkTagBox *self, GtkWindow *window);

/** wmk_tag_box_dup_typed: Returns: (transfer full): what was typed and not entered, or "". */
char *wmk_tag_box_dup_typed (WmkTagBox *self);

G_END_DECLS
