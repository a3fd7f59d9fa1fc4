/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <string.h>

#include "catalog/wmk-address.h"

/* A parser may take longer than its text is long, and so may a layout. Bytes. */
#define LONGEST_PARSED 65536
#define LONGEST_SHOWN 65536
#define LONGEST_BLOCK 8192

/* Blocks and cells of tables, each a widget. */
#define MOST_PARTS 600

/* What takes the parser a time that grows with the square of their number, and a reader writes few
 * of: what opens something in a row, columns of a table, and openings of HTML that has no end. */
#define MOST_OPENERS 100
#define MOST_COLUMNS 50
#define MOST_ODD_TAGS 50

#define SUMMARY_LENGTH 80 /* characters */

typedef struct {
  GPtrArray *blocks;
  guint n_parts;
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
} Reader;

void
wmk_markdown_block_free (WmkMarkdownBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->marker);
  g_free (self->markup);
  g_free (self->text);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

gboolean
wmk_markdown_is_uri (const char *target)
{
  return strchr (target, ':') != NULL && !g_str_has_prefix (target, WMK_ADDRESS_SEARCH "/");
}

char *
wmk_markdown_dup_target (const char *link)
{
  static const char *const schemes[] = {"http", "https", "mailto"};
  g_autofree char *scheme = g_uri_parse_scheme (link);

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (scheme != NULL && g_ascii_strcasecmp (scheme, schemes[i]) == 0)
      return g_strdup (link);

  return scheme == NULL || g_str_equal (scheme, "waymark") ||
                 g_str_has_prefix (link, WMK_ADDRESS_SEARCH "/")
             ? wmk_address_normalize (link)
             : NULL;
}

static WmkMarkdownBlock *
add_block (Reader *self, WmkMarkdownKind kind)
{
  WmkMarkdownBlock *block = g_new0 (WmkMarkdownBlock, 1);

  block->kind = kind;
  block->n_quotes = self->n_quotes;
  block->n_lists = self->n_lists;
  block->marker = g_steal_pointer (&self->marker);
  block->tight = self->tight;
  g_ptr_array_add (self->blocks, block);
  self->n_parts++;

  return block;
}

static void
begin_link (Reader *self, char *target)
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
open_tags (Reader *self)
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
close_tags (Reader *self)
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

static void
begin_text (Reader *self, WmkMarkdownBlock *block)
{
  self->block = block;
  g_string_truncate (self->markup, 0);
  g_string_truncate (self->text, 0);
}

static void
end_text (Reader *self)
{
  if (self->block == NULL)
    return;

  self->block->markup = g_strdup (self->markup->str);
  self->block->text = g_strdup (self->text->str);
  self->block = NULL;
}

/* What is too long for one label goes on in another. */
static void
go_on_in_next (Reader *self)
{
  const WmkMarkdownBlock *before = self->block;
  WmkMarkdownBlock *block;

  close_tags (self);
  end_text (self);
  block = add_block (self, before->kind);
  block->level = before->level;
  block->tight = TRUE;
  begin_text (self, block);
  open_tags (self);
}

/* How much of @text goes into a block that has room for @room bytes: whole words, if it can be. */
static gsize
find_piece (const char *text, gsize length, gsize room)
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

static void
append_text (Reader *self, const char *text)
{
  gsize length = strlen (text);

  /* Text that stands nowhere, as between the rows of a table. */
  if (self->block == NULL)
    return;

  while (length > 0) {
    gsize used = self->text->len;
    gsize piece = self->table != NULL
                      ? length
                      : find_piece (text, length, used < LONGEST_BLOCK ? LONGEST_BLOCK - used : 0);
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

  if (!g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    return 0;

  length = strcspn (text, " \t\n<>\"“”");
  while (length > 0 && strchr (".,;:!?'*_~)", text[length - 1]) != NULL &&
         (text[length - 1] != ')' || memchr (text, '(', length) == NULL))
    length--;

  return text[length - 1] == '/' && text[length - 2] == '/' ? 0 : length;
}

static void
end_link (Reader *self)
{
  if (self->link == NULL)
    return;

  g_string_append (self->markup, "</a>");
  g_clear_pointer (&self->link, g_free);
}

/* Text of which what is a link to the web leads there, without being told to. */
static void
append_linked_text (Reader *self, const char *text)
{
  const char *c = self->link == NULL ? strstr (text, "http") : NULL;

  for (; c != NULL; c = strstr (c, "http")) {
    gsize length = measure_link (c);

    if (length > 0) {
      g_autofree char *before = g_strndup (text, (gsize) (c - text));
      g_autofree char *link = g_strndup (c, length);

      append_text (self, before);
      begin_link (self, g_strdup (link));
      append_text (self, link);
      end_link (self);
      text = c + length;
    }
    c += MAX (length, 1);
  }
  append_text (self, text);
}

/* Tags never stand in their like, however deep the text nests them. */
static void
change_tag (Reader *self, guint *depth, gboolean entering, const char *open, const char *close)
{
  if (entering && (*depth)++ == 0)
    g_string_append (self->markup, open);
  else if (!entering && --*depth == 0)
    g_string_append (self->markup, close);
}

static void
change_link (Reader *self, cmark_node *node, gboolean entering)
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
    append_text (self, url);
}

static void
append_code (Reader *self, const char *code)
{
  g_string_append (self->markup, "<tt>");
  self->in_code = TRUE;
  append_text (self, code);
  self->in_code = FALSE;
  g_string_append (self->markup, "</tt>");
}

static void
read_inline (Reader *self, cmark_node *node, gboolean entering)
{
  switch (cmark_node_get_type (node)) {
  case CMARK_NODE_TEXT:
    append_linked_text (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_HTML_INLINE:
    append_text (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_CODE:
    append_code (self, cmark_node_get_literal (node));
    break;
  case CMARK_NODE_SOFTBREAK:
    append_text (self, " ");
    break;
  case CMARK_NODE_LINEBREAK:
    append_text (self, "\n");
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

static char *
dup_marker (cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  guint64 number = (guint64) cmark_node_get_list_start (list);

  if (cmark_node_get_list_type (list) != CMARK_ORDERED_LIST)
    return g_strdup ("•");

  for (cmark_node *before = cmark_node_previous (item); before != NULL;
       before = cmark_node_previous (before))
    number++;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ".", number);
}

static void
read_item (Reader *self, cmark_node *item, gboolean entering)
{
  if (!entering) {
    /* One that is empty has a marker, still. */
    if (self->marker != NULL) {
      begin_text (self, add_block (self, WMK_MARKDOWN_PARAGRAPH));
      end_text (self);
    }
    self->n_lists--;
    return;
  }

  if (self->marker != NULL) {
    begin_text (self, add_block (self, WMK_MARKDOWN_PARAGRAPH));
    end_text (self);
  }
  self->n_lists++;
  self->tight = cmark_node_get_list_tight (cmark_node_parent (item)) &&
                (cmark_node_previous (item) != NULL || self->n_lists > 1);
  self->marker = dup_marker (item);
}

/* A block of text as it stands: code, or HTML. */
static void
read_literal (Reader *self, cmark_node *node, WmkMarkdownKind kind)
{
  g_autofree char *text = g_strdup (cmark_node_get_literal (node));

  begin_text (self, add_block (self, kind));
  append_text (self, g_strchomp (text));
  end_text (self);
  self->tight = FALSE;
}

static void
read_paragraph (Reader *self, cmark_node *node, gboolean entering)
{
  gboolean heading = cmark_node_get_type (node) == CMARK_NODE_HEADING;
  WmkMarkdownBlock *block;

  if (!entering) {
    end_text (self);
    self->tight = FALSE;
    return;
  }

  block = add_block (self, heading ? WMK_MARKDOWN_HEADING : WMK_MARKDOWN_PARAGRAPH);
  block->level = heading ? (guint) cmark_node_get_heading_level (node) : 0;
  begin_text (self, block);
}

static void
read_table (Reader *self, cmark_node *node, gboolean entering)
{
  const char *type = cmark_node_get_type_string (node);

  if (g_str_equal (type, "table")) {
    self->table = entering ? add_block (self, WMK_MARKDOWN_TABLE) : NULL;
    if (entering) {
      self->table->n_columns = cmark_gfm_extensions_get_table_columns (node);
      self->table->cells = g_ptr_array_new_with_free_func (g_free);
    }
  } else if (g_str_equal (type, "table_cell") && self->table != NULL) {
    if (entering) {
      begin_text (self, self->table);
    } else {
      g_ptr_array_add (self->table->cells, g_strdup (self->markup->str));
      self->block = NULL;
      self->n_parts++;
    }
  }
}

static void
read_node (Reader *self, cmark_node *node, gboolean entering)
{
  switch (cmark_node_get_type (node)) {
  case CMARK_NODE_BLOCK_QUOTE:
    self->n_quotes += entering ? 1 : -1;
    break;
  case CMARK_NODE_ITEM:
    read_item (self, node, entering);
    break;
  case CMARK_NODE_PARAGRAPH:
  case CMARK_NODE_HEADING:
    read_paragraph (self, node, entering);
    break;
  case CMARK_NODE_CODE_BLOCK:
    read_literal (self, node, WMK_MARKDOWN_CODE);
    break;
  case CMARK_NODE_HTML_BLOCK:
    read_literal (self, node, WMK_MARKDOWN_PARAGRAPH);
    break;
  case CMARK_NODE_THEMATIC_BREAK:
    add_block (self, WMK_MARKDOWN_RULE);
    break;
  default:
    if ((cmark_node_get_type (node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
      read_inline (self, node, entering);
    else
      read_table (self, node, entering);
  }
}

static gboolean
read_tree (Reader *self, cmark_node *root)
{
  cmark_iter *iterator = cmark_iter_new (root);
  cmark_event_type event;

  while ((event = cmark_iter_next (iterator)) != CMARK_EVENT_DONE && self->n_parts < MOST_PARTS)
    read_node (self, cmark_iter_get_node (iterator), event == CMARK_EVENT_ENTER);
  cmark_iter_free (iterator);

  return event == CMARK_EVENT_DONE;
}

/* Whether the parser is fit for it: texts that are not are made by no reader. */
static gboolean
is_sane (const char *text)
{
  static const char openers[] = ">*_[]()!`~<+\\&\t";
  guint n_openers = 0, n_columns = 0, n_odd_tags = 0;

  if (strlen (text) > LONGEST_PARSED)
    return FALSE;

  for (const char *c = text; *c != '\0'; c++) {
    n_openers = strchr (openers, *c) != NULL ? n_openers + 1 : *c == ' ' ? n_openers : 0;
    n_columns = *c == '|' ? n_columns + 1 : *c == '\n' ? 0 : n_columns;
    n_odd_tags += c[0] == '<' && (c[1] == '?' || c[1] == '!') ? 1 : 0;
    if (n_openers > MOST_OPENERS || n_columns > MOST_COLUMNS || n_odd_tags > MOST_ODD_TAGS)
      return FALSE;
  }

  return TRUE;
}

static cmark_node *
parse (const char *text)
{
  static const char *const extensions[] = {"table", "strikethrough"};
  cmark_parser *parser;
  cmark_node *root;

  cmark_gfm_core_extensions_ensure_registered ();
  parser = cmark_parser_new (CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
  for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
    cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension (extensions[i]));
  cmark_parser_feed (parser, text, strlen (text));
  root = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  cmark_consolidate_text_nodes (root);

  return root;
}

static void
read_as_typed (Reader *self, const char *text)
{
  gsize length = strlen (text);
  gsize shown = find_piece (text, length, LONGEST_SHOWN);
  g_autofree char *beginning = g_strndup (text, shown);

  begin_text (self, add_block (self, WMK_MARKDOWN_PARAGRAPH));
  append_text (self, beginning);
  end_text (self);
  if (shown < length)
    add_block (self, WMK_MARKDOWN_CUT);
}

static void
clear (Reader *self)
{
  g_ptr_array_set_size (self->blocks, 0);
  g_clear_pointer (&self->marker, g_free);
  g_clear_pointer (&self->link, g_free);
  *self = (Reader){.blocks = self->blocks, .markup = self->markup, .text = self->text};
}

GPtrArray *
wmk_markdown_read (const char *text)
{
  Reader self = {
      .blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_markdown_block_free),
      .markup = g_string_new (NULL),
      .text = g_string_new (NULL),
  };
  gboolean done = FALSE;

  if (is_sane (text)) {
    cmark_node *root = parse (text);

    done = read_tree (&self, root);
    cmark_node_free (root);
  }
  if (!done) {
    clear (&self);
    read_as_typed (&self, text);
  }
  g_free (self.marker);
  g_free (self.link);
  g_string_free (self.markup, TRUE);
  g_string_free (self.text, TRUE);

  return self.blocks;
}

char *
wmk_markdown_dup_summary (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *beginning = g_strndup (text, find_piece (text, length, 4 * SUMMARY_LENGTH));
  g_autoptr (GPtrArray) blocks = wmk_markdown_read (beginning);

  for (guint i = 0; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *line = NULL;

    if (block->text == NULL || *block->text == '\0')
      continue;
    line = g_strdelimit (g_strdup (block->text), "\n\t", ' ');
    if (g_utf8_strlen (line, -1) <= SUMMARY_LENGTH)
      return g_steal_pointer (&line);

    *g_utf8_offset_to_pointer (line, SUMMARY_LENGTH - 1) = '\0';

    return g_strconcat (line, "…", NULL);
  }

  return g_strdup ("");
}
