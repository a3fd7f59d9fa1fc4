/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-tokens.h"

#include <string.h>

#include "catalog/wmk-fold.h"

/* Nobody types a longer name to its end to find it before others that begin so. */
#define MAX_JOINED 12

static gboolean
is_chinese (gunichar character)
{
  return character >= 0x2e80 && g_unichar_get_script (character) == G_UNICODE_SCRIPT_HAN;
}

gboolean
wmk_units_ignore (gunichar character)
{
  return character >= 0x80 &&
         (g_unichar_ismark (character) || g_unichar_type (character) == G_UNICODE_FORMAT);
}

static WmkUnit *
get_last (const WmkUnits *self)
{
  return &g_array_index (self->units, WmkUnit, self->units->len - 1);
}

/* Adds @length bytes of what is folded, at its end: a letter or digit that goes up to @end of the
 * text. */
static void
add_letter (WmkUnits *self, gsize offset, gsize length, gsize start, gsize end, gboolean joined)
{
  if (joined && !get_last (self)->chinese) {
    get_last (self)->length += length;
    get_last (self)->end = end;
  } else {
    WmkUnit unit = {offset, length, start, end, FALSE, joined};

    g_array_append_val (self->units, unit);
  }
}

/* Most of any text. */
static void
add_ascii (WmkUnits *self, char character, gsize start, gboolean *open)
{
  gsize offset = self->folded->len;

  g_string_append_c (self->folded, g_ascii_tolower (character));
  if (g_ascii_isalnum (character))
    add_letter (self, offset, 1, start, start + 1, *open);
  *open = g_ascii_isalnum (character);
}

/* Adds the character from @start to @end of the text, of which @folded has something at @offset.
 * @open: whether what came before goes on with it */
static void
add_character (WmkUnits *self, gsize offset, gsize start, gsize end, gboolean *open)
{
  for (const char *c = self->folded->str + offset; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    gsize length = (gsize) (g_utf8_next_char (c) - c);
    gboolean chinese = is_chinese (character);

    if (!g_unichar_isalnum (character)) {
      *open = FALSE;
      continue;
    }
    if (chinese) {
      WmkUnit unit = {(gsize) (c - self->folded->str), length, start, end, TRUE, *open};

      g_array_append_val (self->units, unit);
    } else {
      add_letter (self, (gsize) (c - self->folded->str), length, start, end, *open);
    }
    *open = TRUE;
  }
}

void
wmk_units_init (WmkUnits *self, const char *text)
{
  gboolean open = FALSE;

  self->folded = g_string_sized_new (strlen (text));
  self->units = g_array_new (FALSE, FALSE, sizeof (WmkUnit));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    gsize start = (gsize) (c - text);
    gsize end = (gsize) (g_utf8_next_char (c) - text);
    gsize offset = self->folded->len;

    if (character < 0x80) {
      add_ascii (self, *c, start, &open);
    } else if (!wmk_units_ignore (character)) {
      wmk_fold_character (character, self->folded);
      add_character (self, offset, start, end, &open);
    } else if (open) {
      get_last (self)->end = end;
    }
  }
}

void
wmk_units_clear (WmkUnits *self)
{
  g_string_free (self->folded, TRUE);
  g_array_unref (self->units);
}

/* Whether a Chinese character makes a token with the next one, before @end. */
static gboolean
is_pair (const WmkUnits *self, guint index, guint end)
{
  return index + 1 < end && wmk_units_get (self, index)->chinese &&
         wmk_units_get (self, index + 1)->chinese && wmk_units_get (self, index + 1)->joined;
}

static void
append_token (const WmkUnits *self, guint index, guint end, GString *tokens)
{
  const WmkUnit *unit = wmk_units_get (self, index);

  if (tokens->len > 0 && tokens->str[tokens->len - 1] != ' ')
    g_string_append_c (tokens, ' ');
  g_string_append_len (tokens, wmk_units_get_text (self, unit), (gssize) unit->length);
  if (is_pair (self, index, end)) {
    unit = wmk_units_get (self, index + 1);
    g_string_append_len (tokens, wmk_units_get_text (self, unit), (gssize) unit->length);
  }
}

void
wmk_units_append_tokens (const WmkUnits *self, guint first, guint n, GString *tokens)
{
  for (guint i = first; i < first + n; i++)
    append_token (self, i, first + n, tokens);
}

gboolean
wmk_units_append_phrase (const WmkUnits *self, guint first, guint n, GString *tokens)
{
  /* The last pair says all of it. */
  gboolean ends_in_pair = n > 1 && is_pair (self, first + n - 2, first + n);

  for (guint i = first; i < first + n - (ends_in_pair ? 1 : 0); i++)
    append_token (self, i, first + n, tokens);

  return !ends_in_pair;
}

char *
wmk_tokenize (const char *text)
{
  GString *tokens = g_string_new (NULL);
  g_auto (WmkUnits) units = {0};

  wmk_units_init (&units, text);
  wmk_units_append_tokens (&units, 0, units.units->len, tokens);

  return g_string_free (tokens, FALSE);
}

char *
wmk_join_name (const char *tokens)
{
  g_auto (GStrv) parts = g_strsplit (tokens, " ", -1);
  g_autofree char *joined = g_strjoinv (WMK_TOKEN_MARK, parts);

  return g_strv_length (parts) <= MAX_JOINED
             ? g_strconcat (WMK_TOKEN_MARK, joined, WMK_TOKEN_MARK, NULL)
             : NULL;
}

static void
append_name (const char *name, GString *tokens)
{
  g_autofree char *all = wmk_tokenize (name);
  g_autofree char *joined = wmk_join_name (all);

  if (*all == '\0')
    return;

  if (tokens->len > 0)
    g_string_append_c (tokens, ' ');
  g_string_append_printf (tokens, WMK_TOKEN_MARK "%.*s %s", (int) strcspn (all, " "), all, all);
  if (joined != NULL)
    g_string_append_printf (tokens, " %s", joined);
}

char *
wmk_tokenize_names (const char *text)
{
  GString *tokens = g_string_new (NULL);
  g_auto (GStrv) names = g_strsplit (text, "\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    append_name (names[i], tokens);

  return g_string_free (tokens, FALSE);
}
