/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-fold.h"

#include <string.h>

/* What has neither case nor accents, and is most of what is not ASCII here. */
static gboolean
is_plain_chinese (gunichar character)
{
  return character >= 0x4e00 && character <= 0x9fff;
}

static void
append_lower (gunichar character, GString *folded)
{
  char utf8[6];
  g_autofree char *lower = NULL;

  if (character < 0x80) {
    g_string_append_c (folded, g_ascii_tolower ((char) character));
    return;
  }

  lower = g_utf8_casefold (utf8, g_unichar_to_utf8 (character, utf8));
  g_string_append (folded, lower);
}

void
wmk_fold_character (gunichar character, GString *folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (character < 0x80) {
    g_string_append_c (folded, g_ascii_tolower ((char) character));
    return;
  }
  if (is_plain_chinese (character)) {
    g_string_append_unichar (folded, character);
    return;
  }

  n_parts = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < MIN (n_parts, G_N_ELEMENTS (parts)); i++)
    if (!g_unichar_ismark (parts[i]))
      append_lower (parts[i], folded);
}

char *
wmk_fold_text (const char *text)
{
  GString *folded;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  folded = g_string_sized_new (strlen (text));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    wmk_fold_character (g_utf8_get_char (c), folded);

  return g_string_free (folded, FALSE);
}
