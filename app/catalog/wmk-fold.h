/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_fold_text:
 *
 * Returns: (transfer full): @text with no difference of case, of accents and of the width of
 *   characters, to look for words in and to sort by; what is not UTF-8 as it is
 */
char *wmk_fold_text (const char *text);

/**
 * wmk_fold_character:
 *
 * Appends to @folded what wmk_fold_text() makes of @character: nothing of an accent by itself,
 * and more than one character of "ß" and "㎡".
 */
void wmk_fold_character (gunichar character, GString *folded);

G_END_DECLS
