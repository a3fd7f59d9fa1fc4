/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-fold.h"

#include <string.h>

char *
wmk_fold_text (const char *text)
{
  g_autofree char *normalized = NULL;
  GString *plain;
  g_autofree char *without_marks = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  normalized = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (normalized == NULL)
    return g_strdup (text); /* not UTF-8: found as it is */

  plain = g_string_sized_new (strlen (normalized));
  for (const char *c = normalized; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);
  without_marks = g_string_free (plain, FALSE);

  return g_utf8_casefold (without_marks, -1);
}
