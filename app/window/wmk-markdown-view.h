/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkMarkdownView:
 *
 * Shows Markdown as wmk_markdown_read() understands it. Links of the catalogue are followed by
 * `win.open`, those to the web and for mail by `win.open-link`. All text can be selected with the
 * pointer; of the keyboard's stops there are the links alone.
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
