/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_word_get_label:
 * @word: one of those that a column of the catalogue is chosen from: "action plan"
 *
 * Returns: (transfer none): it as readers read it, translated; @word itself where it is unknown
 */
const char *wmk_word_get_label (const char *word);

G_END_DECLS
