/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_fold_text:
 *
 * Returns: (transfer full): @text with no difference of case, of accents and of the width of
 *   characters, to look for words in and to sort by
 */
char *wmk_fold_text (const char *text);

G_END_DECLS
