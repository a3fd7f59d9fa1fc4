/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-query-private.h"

/* Where the unit ends, or that part of it that is made of @length bytes of what is folded. */
static gsize
find_unit_end (const char *text, const WmkUnit *unit, gsize length)
{
  g_autoptr (GString) folded = NULL;
  const char *c = text + unit->start;

  if (length >= unit->length)
    return unit->end;

  folded = g_string_new (NULL);
  for (; folded->len < length; c = g_utf8_next_char (c))
    if (!wmk_units_ignore (g_utf8_get_char (c)))
      wmk_fold_character (g_utf8_get_char (c), folded);
  /* Its accents belong to a letter. */
  while (c < text + unit->end && g_unichar_ismark (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);

  return (gsize) (c - text);
}

/* Whether @word is found at @index of @units: each unit the same, the last perhaps longer. */
static gboolean
match_word (const WmkQuery *query, const WmkQueryWord *word, const WmkUnits *units, guint index)
{
  const WmkUnits *typed = wmk_query_get_units (query);

  if (index + word->n_units > units->units->len)
    return FALSE;

  for (guint i = 0; i < word->n_units; i++) {
    const WmkUnit *a = wmk_units_get (typed, word->first + i);
    const WmkUnit *b = wmk_units_get (units, index + i);
    gboolean may_go_on = i + 1 == word->n_units && !word->whole;

    if (b->length < a->length || (b->length > a->length && !may_go_on) ||
        memcmp (wmk_units_get_text (typed, a), wmk_units_get_text (units, b), a->length) != 0)
      return FALSE;
  }

  return TRUE;
}

/* The end of the longest word that is found at @index, 0 for none. */
static gsize
find_word (const WmkQuery *query, const char *text, const WmkUnits *units, guint index)
{
  const GArray *words = wmk_query_get_words (query);
  gsize end = 0;

  for (guint i = 0; i < words->len; i++) {
    const WmkQueryWord *word = wmk_query_get_word (query, i);

    if (match_word (query, word, units, index)) {
      guint last = word->n_units - 1;
      gsize length = wmk_units_get (wmk_query_get_units (query), word->first + last)->length;

      end = MAX (end, find_unit_end (text, wmk_units_get (units, index + last), length));
    }
  }

  return end;
}

GArray *
wmk_query_find (const WmkQuery *self, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (WmkTextRange));
  g_auto (WmkUnits) units = {0};

  wmk_units_init (&units, self->words->len > 0 && g_utf8_validate (text, -1, NULL) ? text : "");
  for (guint i = 0; i < units.units->len; i++) {
    WmkTextRange range = {wmk_units_get (&units, i)->start, find_word (self, text, &units, i)};
    WmkTextRange *last =
        ranges->len == 0 ? NULL : &g_array_index (ranges, WmkTextRange, ranges->len - 1);

    if (range.end == 0)
      continue;
    /* Runs of Chinese overlap, or follow each other at once. */
    if (last != NULL && range.start <= last->end)
      last->end = MAX (last->end, range.end);
    else
      g_array_append_val (ranges, range);
  }

  return ranges;
}

/* Whether @text may be cut at @c: at a blank, and at any Chinese character. */
static gboolean
is_boundary (const char *text, const char *c)
{
  return c == text || *c == '\0' || g_unichar_isspace (g_utf8_get_char (c)) ||
         g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (c))) ||
         g_unichar_iswide (g_utf8_get_char (c));
}

static char *
cut (const char *text, const char *start, const char *end)
{
  g_autofree char *part = g_strstrip (g_strndup (start, (gsize) (end - start)));

  return g_strconcat (start > text ? "…" : "", part, *end != '\0' ? "…" : "", NULL);
}

/* @text, of which more than @n_chars characters stand behind @found, or before and behind. */
static char *
cut_around (const char *text, glong n_all, const char *found, glong n_chars)
{
  glong before = g_utf8_pointer_to_offset (text, found);
  glong first = CLAMP (before - n_chars / 4, 0, n_all - n_chars);
  const char *start = g_utf8_offset_to_pointer (text, first);
  const char *end = g_utf8_offset_to_pointer (start, n_chars);
  const char *last;

  while (start < found && !is_boundary (text, start))
    start = g_utf8_next_char (start);
  /* A word that is longer than all of it is cut. */
  for (last = end; last > found && !is_boundary (text, last);)
    last = g_utf8_prev_char (last);

  return cut (text, start, last > found ? last : end);
}

/* The longest line of @text that something is found in, else the first: lines are told for
 * different reasons, and do not go on from one to the next. @found: (out): where something is first
 * found in it, else 0 */
static char *
dup_line (const WmkQuery *self, const char *text, gsize *found)
{
  const char *longest = text, *end;
  gsize length = 0;

  *found = 0;
  for (const char *line = text; self->words->len > 0 && *line != '\0';
       line = *end == '\0' ? end : end + 1) {
    g_autofree char *part = NULL;
    g_autoptr (GArray) ranges = NULL;

    end = line + strcspn (line, "\n");
    if ((gsize) (end - line) <= length)
      continue;
    part = g_strndup (line, (gsize) (end - line));
    ranges = wmk_query_find (self, part);
    if (ranges->len == 0)
      continue;
    longest = line;
    length = (gsize) (end - line);
    *found = g_array_index (ranges, WmkTextRange, 0).start;
  }

  return g_strndup (longest, strcspn (longest, "\n"));
}

char *
wmk_query_dup_snippet (const WmkQuery *self, const char *text, guint n_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gsize found;
  g_autofree char *line = dup_line (self, valid, &found);
  glong n_all;

  g_strdelimit (line, "\t", ' ');
  n_all = g_utf8_strlen (line, -1);
  if (n_all <= (glong) n_chars)
    return g_steal_pointer (&line);

  return cut_around (line, n_all, line + found, (glong) n_chars);
}
