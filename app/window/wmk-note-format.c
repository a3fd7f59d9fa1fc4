/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-note-format.h"

#include <string.h>

/* Of a list's number: Markdown takes no longer one for such. */
#define MOST_DIGITS 9

/* Whether @mark stands just before @begin and just behind @end. */
static gboolean
has_marks (const char *mark, const GtkTextIter *begin, const GtkTextIter *end)
{
  int length = (int) strlen (mark);
  GtkTextIter before = *begin, after = *end;
  g_autofree char *opening = NULL;
  g_autofree char *closing = NULL;

  gtk_text_iter_backward_chars (&before, length);
  gtk_text_iter_forward_chars (&after, length);
  opening = gtk_text_iter_get_text (&before, begin);
  closing = gtk_text_iter_get_text (end, &after);

  return g_str_equal (opening, mark) && g_str_equal (closing, mark);
}

/* Inserts @mark at @offset, or deletes it from there. */
static void
change_mark (GtkTextBuffer *buffer, const char *mark, int offset, gboolean insert)
{
  GtkTextIter begin, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + (int) strlen (mark));
  if (insert)
    gtk_text_buffer_insert (buffer, &begin, mark, -1);
  else
    gtk_text_buffer_delete (buffer, &begin, &end);
}

void
wmk_note_format_wrap (GtkTextBuffer *buffer, const char *mark)
{
  int length = (int) strlen (mark), start, stop;
  GtkTextIter begin, end;
  gboolean insert;

  gtk_text_buffer_get_selection_bounds (buffer, &begin, &end);
  insert = !has_marks (mark, &begin, &end);
  start = gtk_text_iter_get_offset (&begin);
  stop = gtk_text_iter_get_offset (&end);

  /* What is selected is never taken out: the desktop would soon say that the selection is gone. */
  gtk_text_buffer_begin_user_action (buffer);
  change_mark (buffer, mark, stop, insert);
  change_mark (buffer, mark, insert ? start : start - length, insert);
  gtk_text_buffer_get_iter_at_offset (buffer, &begin, insert ? start + length : start - length);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, insert ? stop + length : stop - length);
  gtk_text_buffer_select_range (buffer, &end, &begin);
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
has_prefix (GtkTextBuffer *buffer, int line, const char *prefix)
{
  GtkTextIter begin, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_iter_at_line (buffer, &begin, line);
  end = begin;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_iter_get_text (&begin, &end);

  return g_str_has_prefix (text, prefix);
}

void
wmk_note_format_prefix (GtkTextBuffer *buffer, const char *prefix)
{
  GtkTextIter begin, end;
  int first, last;
  gboolean all = TRUE;

  gtk_text_buffer_get_selection_bounds (buffer, &begin, &end);
  first = gtk_text_iter_get_line (&begin);
  last = gtk_text_iter_get_line (&end);
  for (int line = first; line <= last; line++)
    all = all && has_prefix (buffer, line, prefix);

  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first; line <= last; line++) {
    gtk_text_buffer_get_iter_at_line (buffer, &begin, line);
    if (all) {
      end = begin;
      gtk_text_iter_forward_chars (&end, (int) strlen (prefix));
      gtk_text_buffer_delete (buffer, &begin, &end);
    } else if (!has_prefix (buffer, line, prefix)) {
      gtk_text_buffer_insert (buffer, &begin, prefix, -1);
    }
  }
  gtk_text_buffer_end_user_action (buffer);
}

/* How far a line's beginning goes that makes it an item, with the blanks before it, in bytes, and
 * what begins the next one; 0 where it is none. */
static gsize
read_item (const char *text, char **next)
{
  gsize indent = strspn (text, " \t"), digits = strspn (text + indent, "0123456789");
  const char *marker = text + indent;
  gboolean numbered =
      digits > 0 && digits <= MOST_DIGITS && (marker[digits] == '.' || marker[digits] == ')');
  gsize length = numbered ? digits + 1 : 1;
  gboolean task;

  if ((!numbered && (*marker == '\0' || strchr ("-*+", *marker) == NULL)) || marker[length] != ' ')
    return 0;

  length += strspn (marker + length, " ");
  task = marker[length] == '[' && marker[length + 1] != '\0' &&
         strchr (" xX", marker[length + 1]) != NULL && g_str_has_prefix (marker + length + 2, "] ");
  *next = numbered ? g_strdup_printf ("%.*s%" G_GUINT64_FORMAT "%c %s", (int) indent, text,
                                      g_ascii_strtoull (marker, NULL, 10) + 1, marker[digits],
                                      task ? "[ ] " : "")
                   : g_strdup_printf ("%.*s%c %s", (int) indent, text, *marker, task ? "[ ] " : "");

  return indent + length + (task ? strlen ("[ ] ") : 0);
}

/* Whether @line, where a line begins, is the first or has an empty one before it. */
static gboolean
is_below_nothing (const GtkTextIter *line)
{
  GtkTextIter before = *line;

  return !gtk_text_iter_backward_line (&before) || gtk_text_iter_ends_line (&before);
}

gboolean
wmk_note_format_break (GtkTextBuffer *buffer)
{
  GtkTextIter begin, cursor, end;
  g_autofree char *before = NULL, *behind = NULL, *next = NULL;
  gsize length;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  begin = end = cursor;
  gtk_text_iter_set_line_offset (&begin, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  before = gtk_text_iter_get_text (&begin, &cursor);
  behind = gtk_text_iter_get_text (&cursor, &end);
  length = read_item (before, &next);
  if (length == 0 || gtk_text_buffer_get_has_selection (buffer))
    return FALSE;

  gtk_text_buffer_begin_user_action (buffer);
  if (before[length] == '\0' && *g_strstrip (behind) == '\0') {
    /* What follows a list without an empty line belongs to its last item. */
    gtk_text_buffer_delete (buffer, &begin, &end);
    if (!is_below_nothing (&begin))
      gtk_text_buffer_insert (buffer, &begin, "\n", -1);
  } else {
    gtk_text_buffer_insert (buffer, &cursor, "\n", -1);
    gtk_text_buffer_insert (buffer, &cursor, next, -1);
  }
  gtk_text_buffer_end_user_action (buffer);

  return TRUE;
}

/* What stands between the brackets of a link. */
static char *
escape_title (const char *title)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = title; *c != '\0'; c++) {
    if (strchr ("\\[]*_`<", *c) != NULL)
      g_string_append_c (escaped, '\\');
    g_string_append_c (escaped, *c == '\n' ? ' ' : *c);
  }

  return g_string_free (escaped, FALSE);
}

void
wmk_note_format_link (GtkTextBuffer *buffer, const char *target, const char *title)
{
  GtkTextIter begin, end;
  g_autofree char *selected = NULL;
  g_autofree char *escaped = escape_title (title);
  g_autofree char *link = NULL;

  gtk_text_buffer_get_selection_bounds (buffer, &begin, &end);
  selected = gtk_text_iter_get_text (&begin, &end);
  link = g_strdup_printf ("[%s](%s)", *selected == '\0' ? escaped : selected,
                          target == NULL ? "" : target);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &begin, &end);
  gtk_text_buffer_insert (buffer, &begin, link, -1);
  if (target == NULL)
    gtk_text_iter_backward_char (&begin);
  gtk_text_buffer_place_cursor (buffer, &begin);
  gtk_text_buffer_end_user_action (buffer);
}
