/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_markdown_source_find:
 * @text: as wmk_markdown_read() reads it
 * @n_block: which of the blocks that it makes of it
 * @offset: into that block's plain text, bytes
 *
 * Looks for what is shown there in the text that it was made of: by the block's line, and by the
 * words that are shown before.
 *
 * Returns: where in @text that is, bytes: before the same letter, or near it where signs come
 *   between; the end where there is no such block
 */
gsize wmk_markdown_source_find (const char *text, guint n_block, gsize offset);

/**
 * wmk_markdown_source_toggle:
 * @n_block: of an item of tasks
 *
 * Returns: (transfer full) (nullable): @text with the item ticked, or no longer, and otherwise the
 *   same; %NULL where there is no such, or where its box is written in another way
 */
char *wmk_markdown_source_toggle (const char *text, guint n_block);

G_END_DECLS
