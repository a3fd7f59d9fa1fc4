/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkMarkdownView:
 *
 * Shows Markdown as wmk_markdown_read() understands it. Links of the catalogue are followed by
 * `win.open`, those to the web and for mail by `win.open-link`; the box of a task activates
 * `note.toggle-task` with the number of its block. All text can be selected with the pointer; of
 * the keyboard's stops there are the links and the boxes alone; the focus stays on the one that has
 * it from one text to the next.
 */
#define WMK_TYPE_MARKDOWN_VIEW (wmk_markdown_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkMarkdownView, wmk_markdown_view, WMK, MARKDOWN_VIEW, GtkWidget)

GtkWidget *wmk_markdown_view_new (void);

/**
 * wmk_markdown_view_set_text:
 * @most: how many bytes to show, about; 0: as many as anybody reads
 *
 * Returns: whether more follows than shows for @most
 */
gboolean wmk_markdown_view_set_text (WmkMarkdownView *self, const char *text, gsize most);

/**
 * wmk_markdown_view_find:
 * @place: in @self
 * @n_block: (out): which of the blocks of wmk_markdown_read() stands there, or nearest to it
 * @offset: (out): of the letter there, or nearest to it, in the block's plain text, bytes
 *
 * Returns: whether there is any text
 */
gboolean wmk_markdown_view_find (WmkMarkdownView *self,
                                 const graphene_point_t *place,
                                 guint *n_block,
                                 gsize *offset);

/** wmk_markdown_view_dup_selection: Returns: (transfer full) (nullable): what is selected. */
char *wmk_markdown_view_dup_selection (WmkMarkdownView *self);

/**
 * wmk_markdown_view_get_link:
 * @widget: any widget of the window
 *
 * Returns: (transfer none) (nullable): the address of the catalogue that the link leads to which
 * the pointer or the focus is on, where @widget is a text of such a view
 */
const char *wmk_markdown_view_get_link (GtkWidget *widget);

G_END_DECLS
