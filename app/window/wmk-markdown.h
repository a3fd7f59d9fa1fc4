/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** WmkMarkdownKind: what a block of a rendered text is. */
typedef enum {
  WMK_MARKDOWN_PARAGRAPH,
  WMK_MARKDOWN_HEADING,
  WMK_MARKDOWN_CODE,
  WMK_MARKDOWN_RULE,
  WMK_MARKDOWN_TABLE,
  WMK_MARKDOWN_CUT, /* more follows, too long to be shown */
} WmkMarkdownKind;

/** WmkMarkdownTask: whether a block is an item of a list to be ticked off, and ticked. */
typedef enum {
  WMK_MARKDOWN_NO_TASK,
  WMK_MARKDOWN_OPEN,
  WMK_MARKDOWN_DONE,
} WmkMarkdownTask;

/**
 * WmkMarkdownBlock:
 * @line: of the text that was read, in which it begins, from 1
 * @level: of a heading, 1 to 6
 * @n_quotes: in how many quotes it stands
 * @n_lists: in how many lists it stands
 * @marker: what stands before it in its list: "•", "3."; %NULL where nothing does
 * @task: the box that stands there, too
 * @tight: follows what is before it closely
 * @markup: Pango's; its links are addresses of the catalogue ("target/rail"), or URIs
 * @text: the same, plain
 * @n_columns: of a table
 * @alignments: (nullable): of a table, a letter a column: 'l', 'c', 'r', or 0 for none
 * @cells: (element-type utf8) (nullable): markup, row by row, of which the first is the heading
 */
typedef struct {
  WmkMarkdownKind kind;
  guint line;
  guint level;
  guint n_quotes;
  guint n_lists;
  char *marker;
  WmkMarkdownTask task;
  gboolean tight;
  char *markup;
  char *text;
  guint n_columns;
  guint8 *alignments;
  GPtrArray *cells;
} WmkMarkdownBlock;

void wmk_markdown_block_free (WmkMarkdownBlock *self);

/**
 * wmk_markdown_read:
 * @text: Markdown as GitHub's: CommonMark with tables, strikethrough, lists of tasks and bare
 * links. HTML in it is text like any other.
 *
 * Makes blocks of it to show, each short enough to be laid out at once. It takes any text in a time
 * that grows with its length alone: what is very long or has very many parts comes as it was
 * typed, and ends with a %WMK_MARKDOWN_CUT where it is longer than anybody reads.
 *
 * Returns: (transfer full) (element-type WmkMarkdownBlock)
 */
GPtrArray *wmk_markdown_read (const char *text);

/** wmk_markdown_dup_plain: Returns: (transfer full): all words of @text without signs, a line a
 * block. */
char *wmk_markdown_dup_plain (const char *text);

/** wmk_markdown_dup_summary: Returns: (transfer full): the first words of @text, on one line. */
char *wmk_markdown_dup_summary (const char *text);

/**
 * wmk_markdown_dup_target:
 * @link: where a link of such a text leads
 *
 * Returns: (transfer full) (nullable): an address of the catalogue for "waymark:target/rail" and
 *   "target/rail", @link itself for the web and for mail; %NULL for all else, which stays inert
 */
char *wmk_markdown_dup_target (const char *link);

/** wmk_markdown_is_uri: Whether such a target leads out of the program. */
gboolean wmk_markdown_is_uri (const char *target);

G_END_DECLS
