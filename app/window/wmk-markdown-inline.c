/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "window/wmk-markdown-private.h"

#define LONGEST_BLOCK 8192 /* bytes */

WmkMarkdownBlock *
wmk_markdown_reader_add_block (WmkMarkdownReader *self, WmkMarkdownKind kind)
{
  WmkMarkdownBlock *block = g_new0 (WmkMarkdownBlock, 1);

  block->kind = kind;
  block->line = self->line;
  block->n_quotes = self->n_quotes;
  block->n_lists = self->n_lists;
  block->marker = g_steal_pointer (&self->marker);
  block->tight = self->tight;
  g_ptr_array_add (self->blocks, block);
  self->n_parts++;

  return block;
}

static void
begin_link (WmkMarkdownReader *self, char *target)
{
  g_autofree char *escaped = g_markup_escape_text (target, -1);
  /* What a link's title says is markup itself. */
  g_autofree char *title = g_markup_escape_text (escaped, -1);

  self->link = target;
  if (wmk_markdown_is_uri (target))
    g_string_append_printf (self->markup, "<a href=\"%s\" title=\"%s\">", escaped, title);
  else
    g_string_append_printf (self->markup, "<a href=\"%s\">", escaped);
}

static void
open_tags (WmkMarkdownReader *self)
{
  if (self->n_bold > 0)
    g_string_append (self->markup, "<b>");
  if (self->n_italic > 0)
    g_string_append (self->markup, "<i>");
  if (self->n_struck > 0)
    g_string_append (self->markup, "<s>");
  if (self->link != NULL)
    begin_link (self, self->link);
  if (self->in_code)
    g_string_append (self->markup, "<tt>");
}

static void
close_tags (WmkMarkdownReader *self)
{
  if (self->in_code)
    g_string_append (self->markup, "</tt>");
  if (self->link != NULL)
    g_string_append (self->markup, "</a>");
  if (self->n_struck > 0)
    g_string_append (self->markup, "</s>");
  if (self->n_italic > 0)
    g_string_append (self->markup, "</i>");
  if (self->n_bold > 0)
    g_string_append (self->markup, "</b>");
}

void
wmk_markdown_reader_begin_text (WmkMarkdownReader *self, WmkMarkdownBlock *block)
{
  self->block = block;
  g_string_truncate (self->markup, 0);
  g_string_truncate (self->text, 0);
}

void
wmk_markdown_reader_end_text (WmkMarkdownReader *self)
{
  if (self->block == NULL)
    return;

  self->block->markup = g_strdup (self->markup->str);
  self->block->text = g_strdup (self->text->str);
  self->block = NULL;
}

/* What is too long for one label goes on in another. */
static void
go_on_in_next (WmkMarkdownReader *self)
{
  const WmkMarkdownBlock *before = self->block;
  WmkMarkdownBlock *block;

  close_tags (self);
  wmk_markdown_reader_end_text (self);
  block = wmk_markdown_reader_add_block (self, before->kind);
  block->level = before->level;
  block->tight = TRUE;
  wmk_markdown_reader_begin_text (self, block);
  open_tags (self);
}

gsize
wmk_markdown_find_piece (const char *text, gsize length, gsize room)
{
  const char *end = text + room;

  if (length <= room)
    return length;

  for (const char *c = end; c > text + room / 2; c--)
    if (g_ascii_isspace (c[-1]))
      return (gsize) (c - text);
  while (end > text && (*end & 0xc0) == 0x80)
    end--;

  return (gsize) (end - text);
}

void
wmk_markdown_reader_append_text (WmkMarkdownReader *self, const char *text)
{
  gsize length = strlen (text);

  /* Text that stands nowhere, as between the rows of a table. */
  if (self->block == NULL)
    return;

  while (length > 0) {
    gsize used = self->text->len;
    gsize piece = self->table != NULL
                      ? length
                      : wmk_markdown_find_piece (text, length,
                                                 used < LONGEST_BLOCK ? LONGEST_BLOCK - used : 0);
    g_autofree char *escaped = g_markup_escape_text (text, (gssize) piece);

    g_string_append (self->markup, escaped);
    g_string_append_len (self->text, text, (gssize) piece);
    text += piece;
    length -= piece;
    if (length > 0)
      go_on_in_next (self);
  }
}

/* The bare link to the web that @text begins with; 0 when there is none. */
static gsize
measure_link (const char *text)
{
  gsize length;

  if (strncmp (text, "https://", strlen ("https://")) != 0 &&
      strncmp (text, "http://", strlen ("http://")) != 0)
    return 0;

  length = strcspn (text, " \t\n<>\"“”");
  while (length > 0 && strchr (".,;:!?'*_~)", text[length - 1]) != NULL &&
         (text[length - 1] != ')' || memchr (text, '(', length) == NULL))
    length--;

  return text[length - 1] == '/' && text[length - 2] == '/' ? 0 : length;
}

static void
end_link (WmkMarkdownReader *self)
{
  if (self->link == NULL)
    return;

  g_string_append (self->markup, "</a>");
  g_clear_pointer (&self->link, g_free);
}

/* Text of which what is a link to the web leads there, without being told to. */
static void
append_linked_text (WmkMarkdownReader *self, const char *text)
{
  const char *c = self->link == NULL ? strstr (text, "http") : NULL;

  for (; c != NULL; c = strstr (c, "http")) {
    gsize length = measure_link (c);

    if (length > 0) {
      g_autofree char *before = g_strndup (text, (gsize) (c - text));
      g_autofree char *link = g_strndup (c, length);

      wmk_markdown_reader_append_text (self, before);
      begin_link (self, g_strdup (link));
      wmk_markdown_reader_append_text (self, link);
      end_link (self);
      text = c + length;
    }
    c += MAX (length, 1);
  }
  wmk_markdown_reader_append_text (self, text);
}

/* Tags never stand in their like, however deep the text nests them. */
static void
change_tag (
    WmkMarkdownReader *self, guint *depth, gboolean entering, const char *open, const char *close)
{
  if (entering && (*depth)++ == 0)
    g_string_append (self->markup, open);
  else if (!entering && --*depth == 0)
    g_string_append (self->markup, close);
}

static void
change_link (WmkMarkdownReader *self, cmark_node *node, gboolean entering)
{
  const char *url = cmark_node_get_url (node);
  g_autofree char *target = entering && url != NULL ? wmk_markdown_dup_target (url) : NULL;

  if (!entering) {
    end_link (self);
    return;
  }

  if (target != NULL)
    begin_link (self, g_steal_pointer (&target));
  if (cmark_node_first_child (node) == NULL && url != NULL)
    wmk_markdown_reader_append_text (self, url);
}

static void
append_code (WmkMarkdownReader *self, const char *code)
{
  g_string_append (self->markup, "<tt>");
  self->in_code = TRUE;
  wmk_markdown_reader_append_text (self, code);
  self->in_code = FALSE;
  g_string_append (self->markup, "</tt>");
}

void
wmk_markdown_reader_read_inline (WmkMarkdownReader *self, cmark_node *node, gboolean entering)
{
  switch (cmark_node_get_type (node)) {
  case CMARK_NODE_TEXT:
    append_linked_text (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_HTML_INLINE:
    wmk_markdown_reader_append_text (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_CODE:
    append_code (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_SOFTBREAK:
    wmk_markdown_reader_append_text (self, " ");
    break;
  case CMARK_NODE_LINEBREAK:
    wmk_markdown_reader_append_text (self, "\n");
    break;
  case CMARK_NODE_STRONG:
    change_tag (self, &self->n_bold, entering, "<b>", "</b>");
    break;
  case CMARK_NODE_EMPH:
    change_tag (self, &self->n_italic, entering, "<i>", "</i>");
    break;
  case CMARK_NODE_LINK:
    change_link (self, node, entering);
    break;
  default:
    if (g_str_equal (cmark_node_get_type_string (node), "strikethrough"))
      change_tag (self, &self->n_struck, entering, "<s>", "</s>");
  }
}
