/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-markdown-source.h"

#include <string.h>

#include "window/wmk-markdown.h"

/* How far on a word is looked for, bytes. */
#define FARTHEST 1000

/* The line's beginning; lines end as the parser takes them to. */
static const char *
find_line (const char *text, guint line)
{
  for (; line > 1 && *text != '\0'; line--) {
    text += strcspn (text, "\r\n");
    text += text[0] == '\r' && text[1] == '\n' ? 2 : *text != '\0' ? 1 : 0;
  }

  return text;
}

/* Where the block ends that follows: its continuation is in the same lines. */
static const char *
find_end (const char *text, const GPtrArray *blocks, guint n_block)
{
  guint line = ((const WmkMarkdownBlock *) g_ptr_array_index (blocks, n_block))->line;

  for (guint i = n_block + 1; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    if (block->line > line)
      return find_line (text, block->line);
  }

  return text + strlen (text);
}

static gsize
measure_letter (const char *letter)
{
  return (gsize) (g_utf8_next_char (letter) - letter);
}

static gboolean
is_in_word (const char *letter)
{
  return g_unichar_isalnum (g_utf8_get_char (letter));
}

/* Of a script that parts no words each letter is one. */
static gsize
measure_word (const char *word)
{
  gsize length = 0;

  while (is_in_word (word + length) && !g_unichar_iswide (g_utf8_get_char (word + length)))
    length += measure_letter (word + length);

  return length > 0 ? length : measure_letter (word);
}

/* Returns: (nullable): where the next word is; what a link leads to is not shown. */
static const char *
find_word (const char *from, const char *end, const char *word, gsize length)
{
  end = end - from > FARTHEST ? from + FARTHEST : end;
  while (from < end) {
    gsize read = is_in_word (from) ? measure_word (from) : measure_letter (from);

    if (read == length && memcmp (from, word, length) == 0)
      return from;
    from += from[0] == ']' && from[1] == '(' ? strcspn (from, ")\n") : read;
  }

  return NULL;
}

/* Follows the words of @shown from @at on. Returns: where @offset of it is */
static const char *
follow (const char *at, const char *end, const char *shown, gsize offset)
{
  const char *last = shown + offset;

  while (*shown != '\0' && shown <= last) {
    gboolean is_word = is_in_word (shown);
    gsize length = is_word ? measure_word (shown) : measure_letter (shown);
    const char *found = is_word ? find_word (at, end, shown, length) : NULL;

    if (found != NULL && shown + length > last)
      return found + (last - shown);
    if (found != NULL)
      at = found + length;
    else if (!is_word && shown < last && strncmp (at, shown, length) == 0)
      at += length;
    shown += length;
  }

  return at;
}

gsize
wmk_markdown_source_find (const char *text, guint n_block, gsize offset)
{
  g_autoptr (GPtrArray) blocks = wmk_markdown_read (text);
  const char *at = text;

  for (guint i = 0; i <= n_block && i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    at = MAX (at, find_line (text, block->line));
    if (block->text != NULL)
      at = follow (at, find_end (text, blocks, i), block->text,
                   i < n_block ? strlen (block->text) : MIN (offset, strlen (block->text)));
  }

  return n_block < blocks->len ? (gsize) (at - text) : strlen (text);
}

/* Returns: whether all that is shown is the same but for the box of @n_block */
static gboolean
is_only_toggled (const GPtrArray *before, const char *toggled, guint n_block)
{
  g_autoptr (GPtrArray) after = wmk_markdown_read (toggled);

  if (after->len != before->len)
    return FALSE;

  for (guint i = 0; i < before->len; i++) {
    const WmkMarkdownBlock *was = g_ptr_array_index (before, i);
    const WmkMarkdownBlock *is = g_ptr_array_index (after, i);
    WmkMarkdownTask task = was->task;

    if (i == n_block)
      task = was->task == WMK_MARKDOWN_OPEN ? WMK_MARKDOWN_DONE : WMK_MARKDOWN_OPEN;
    if (is->task != task || g_strcmp0 (is->text, was->text) != 0)
      return FALSE;
  }

  return TRUE;
}

/* The sign is the first of its kind from the block's line on: before it are those of quotes and
 * lists. Signs may be written otherwise, so it is read again. */
char *
wmk_markdown_source_toggle (const char *text, guint n_block)
{
  g_autoptr (GPtrArray) blocks = wmk_markdown_read (text);
  const WmkMarkdownBlock *block =
      n_block < blocks->len ? g_ptr_array_index (blocks, n_block) : NULL;
  g_autofree char *toggled = NULL;
  const char *sign;

  if (block == NULL || block->task == WMK_MARKDOWN_NO_TASK)
    return NULL;

  sign = strchr (find_line (text, block->line), '[');
  while (sign != NULL && (sign[1] == '\0' || strchr (" xX", sign[1]) == NULL || sign[2] != ']'))
    sign = strchr (sign + 1, '[');
  if (sign == NULL)
    return NULL;

  toggled = g_strdup (text);
  toggled[sign + 1 - text] = block->task == WMK_MARKDOWN_OPEN ? 'x' : ' ';

  return is_only_toggled (blocks, toggled, n_block) ? g_steal_pointer (&toggled) : NULL;
}
