/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_chinese_label_set_text: Shows @text, plain, with what is Chinese in it shaped as simplified
 * Chinese. The label's other attributes, if it has any, are lost.
 */
void wmk_chinese_label_set_text (GtkLabel *label, const char *text);

/** wmk_chinese_label_mark: The same for what @label shows already, be it from markup. */
void wmk_chinese_label_mark (GtkLabel *label);

G_END_DECLS
