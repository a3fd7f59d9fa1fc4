/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cmark-gfm.h>

#include "window/wmk-markdown.h"

G_BEGIN_DECLS

/* What reads a text: wmk-markdown.c its blocks, wmk-markdown-inline.c what stands in them. */
typedef struct {
  GPtrArray *blocks;
  guint n_parts;
  guint line; /* in which the next block begins */
  guint n_quotes;
  guint n_lists;
  char *marker; /* for the next block, or NULL */
  gboolean tight;

  WmkMarkdownBlock *block; /* that inline text goes to; NULL between blocks */
  GString *markup;
  GString *text;
  WmkMarkdownBlock *table; /* NULL outside of one */
  guint n_bold;
  guint n_italic;
  guint n_struck;
  gboolean in_code;
  char *link; /* NULL outside of one */
} WmkMarkdownReader;

/** wmk_markdown_reader_add_block: Returns: (transfer none): a new one, where the reader is. */
WmkMarkdownBlock *wmk_markdown_reader_add_block (WmkMarkdownReader *self, WmkMarkdownKind kind);

/** wmk_markdown_reader_begin_text: Has what is appended go to @block. */
void wmk_markdown_reader_begin_text (WmkMarkdownReader *self, WmkMarkdownBlock *block);
void wmk_markdown_reader_end_text (WmkMarkdownReader *self);

/** wmk_markdown_reader_append_text: Plain text; what is too long for one block goes on in more. */
void wmk_markdown_reader_append_text (WmkMarkdownReader *self, const char *text);

/** wmk_markdown_reader_read_inline: @node: of text, or of what it is set in */
void wmk_markdown_reader_read_inline (WmkMarkdownReader *self, cmark_node *node, gboolean entering);

/**
 * wmk_markdown_find_piece:
 *
 * Returns: how many of the @length bytes of @text go where there is room for @room: whole words, if
 *   it can be
 */
gsize wmk_markdown_find_piece (const char *text, gsize length, gsize room);

G_END_DECLS
