/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a page. */
#pragma once

#include "window/wmk-page.h"

G_BEGIN_DECLS

/* What scrolls it. */
GtkScrolledWindow *wmk_page_get_scroller (WmkPage *self);

/* The end of a page that is still being made is where it is when all of it has been laid out.
 * Returns: FALSE where it has been, and nothing is done. */
gboolean wmk_page_scroll_to_end_later (WmkPage *self);

/* In wmk-page-keys.c: the keys of a page that has the focus itself. */
void wmk_page_bind_keys (GtkWidgetClass *widget_class);

G_END_DECLS
