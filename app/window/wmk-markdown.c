/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "window/wmk-markdown-private.h"

/* A parser may take longer than its text is long, and so may a layout. Bytes. */
#define LONGEST_PARSED 65536
#define LONGEST_SHOWN 65536

/* Blocks and cells of tables, each a widget. */
#define MOST_PARTS 600

/* What takes the parser a time that grows with the square of their number, and a reader writes few
 * of: what opens something in a row, columns of a table, and openings of HTML that has no end. */
#define MOST_OPENERS 100
#define MOST_COLUMNS 50
#define MOST_ODD_TAGS 50

#define SUMMARY_LENGTH 80 /* characters */

void
wmk_markdown_block_free (WmkMarkdownBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->marker);
  g_free (self->markup);
  g_free (self->text);
  g_free (self->alignments);
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
read_item (WmkMarkdownReader *self, cmark_node *item, gboolean entering)
{
  if (!entering) {
    /* One that is empty has a marker, still. */
    if (self->marker != NULL) {
      wmk_markdown_reader_begin_text (self,
                                      wmk_markdown_reader_add_block (self, WMK_MARKDOWN_PARAGRAPH));
      wmk_markdown_reader_end_text (self);
    }
    self->n_lists--;
    return;
  }

  if (self->marker != NULL) {
    wmk_markdown_reader_begin_text (self,
                                    wmk_markdown_reader_add_block (self, WMK_MARKDOWN_PARAGRAPH));
    wmk_markdown_reader_end_text (self);
  }
  self->n_lists++;
  self->tight = cmark_node_get_list_tight (cmark_node_parent (item)) &&
                (cmark_node_previous (item) != NULL || self->n_lists > 1);
  self->marker = dup_marker (item);
}

/* A block of text as it stands: code, or HTML. */
static void
read_literal (WmkMarkdownReader *self, cmark_node *node, WmkMarkdownKind kind)
{
  g_autofree char *text = g_strdup (cmark_node_get_literal (node));

  wmk_markdown_reader_begin_text (self, wmk_markdown_reader_add_block (self, kind));
  wmk_markdown_reader_append_text (self, g_strchomp (text));
  wmk_markdown_reader_end_text (self);
  self->tight = FALSE;
}

/* What begins an item of tasks: "[ ] " or "[x] ". */
static void
read_task (WmkMarkdownReader *self)
{
  const char *text = self->text->str;
  gsize length = strlen ("[ ]");

  if (self->block == NULL || self->block->marker == NULL || strlen (text) < length ||
      text[0] != '[' || strchr (" xX", text[1]) == NULL || text[2] != ']' ||
      (text[length] != '\0' && text[length] != ' ') ||
      strncmp (self->markup->str, text, length) != 0)
    return;

  self->block->task = text[1] == ' ' ? WMK_MARKDOWN_OPEN : WMK_MARKDOWN_DONE;
  length += text[length] == ' ' ? 1 : 0;
  g_string_erase (self->text, 0, (gssize) length);
  g_string_erase (self->markup, 0, (gssize) length);
}

static void
read_paragraph (WmkMarkdownReader *self, cmark_node *node, gboolean entering)
{
  gboolean heading = cmark_node_get_type (node) == CMARK_NODE_HEADING;
  WmkMarkdownBlock *block;

  if (!entering) {
    if (!heading)
      read_task (self);
    wmk_markdown_reader_end_text (self);
    self->tight = FALSE;
    return;
  }

  block =
      wmk_markdown_reader_add_block (self, heading ? WMK_MARKDOWN_HEADING : WMK_MARKDOWN_PARAGRAPH);
  block->level = heading ? (guint) cmark_node_get_heading_level (node) : 0;
  wmk_markdown_reader_begin_text (self, block);
}

/* Rows of the plain text are lines. */
static void
append_cell (WmkMarkdownBlock *table, const char *markup, const char *text)
{
  g_autofree char *before = table->text;
  guint column = table->cells->len % table->n_columns;

  table->text = g_strconcat (before, column > 0 ? " " : *before == '\0' ? "" : "\n", text, NULL);
  g_ptr_array_add (table->cells, g_strdup (markup));
}

static void
read_table (WmkMarkdownReader *self, cmark_node *node, gboolean entering)
{
  const char *type = cmark_node_get_type_string (node);

  if (g_str_equal (type, "table")) {
    self->table = entering ? wmk_markdown_reader_add_block (self, WMK_MARKDOWN_TABLE) : NULL;
    if (entering) {
      self->table->n_columns = cmark_gfm_extensions_get_table_columns (node);
      self->table->alignments =
          g_memdup2 (cmark_gfm_extensions_get_table_alignments (node), self->table->n_columns);
      self->table->text = g_strdup ("");
      self->table->cells = g_ptr_array_new_with_free_func (g_free);
    }
  } else if (g_str_equal (type, "table_cell") && self->table != NULL) {
    if (entering) {
      wmk_markdown_reader_begin_text (self, self->table);
    } else {
      append_cell (self->table, self->markup->str, self->text->str);
      self->block = NULL;
      self->n_parts++;
    }
  }
}

static gboolean
is_inline (cmark_node *node)
{
  return (cmark_node_get_type (node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

static void
read_node (WmkMarkdownReader *self, cmark_node *node, gboolean entering)
{
  if (entering && !is_inline (node))
    self->line = (guint) MAX (cmark_node_get_start_line (node), 1);

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
    wmk_markdown_reader_add_block (self, WMK_MARKDOWN_RULE);
    break;
  default:
    if (is_inline (node))
      wmk_markdown_reader_read_inline (self, node, entering);
    else
      read_table (self, node, entering);
  }
}

static gboolean
read_tree (WmkMarkdownReader *self, cmark_node *root)
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
read_as_typed (WmkMarkdownReader *self, const char *text)
{
  gsize length = strlen (text);
  gsize shown = wmk_markdown_find_piece (text, length, LONGEST_SHOWN);
  g_autofree char *beginning = g_strndup (text, shown);

  wmk_markdown_reader_begin_text (self,
                                  wmk_markdown_reader_add_block (self, WMK_MARKDOWN_PARAGRAPH));
  wmk_markdown_reader_append_text (self, beginning);
  wmk_markdown_reader_end_text (self);
  if (shown < length)
    wmk_markdown_reader_add_block (self, WMK_MARKDOWN_CUT);
}

static void
clear (WmkMarkdownReader *self)
{
  g_ptr_array_set_size (self->blocks, 0);
  g_clear_pointer (&self->marker, g_free);
  g_clear_pointer (&self->link, g_free);
  *self = (WmkMarkdownReader){
      .blocks = self->blocks, .line = 1, .markup = self->markup, .text = self->text};
}

GPtrArray *
wmk_markdown_read (const char *text)
{
  WmkMarkdownReader self = {
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
  g_autofree char *beginning =
      g_strndup (text, wmk_markdown_find_piece (text, length, 4 * SUMMARY_LENGTH));
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

char *
wmk_markdown_dup_plain (const char *text)
{
  g_autoptr (GPtrArray) blocks = wmk_markdown_read (text);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    if (block->text != NULL && *block->text != '\0')
      g_string_append_printf (plain, "%s%s", plain->len == 0 ? "" : "\n", block->text);
  }

  return g_string_free (plain, FALSE);
}
