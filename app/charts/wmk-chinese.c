/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-chinese.h"

/* Punctuation of its width goes with what it stands beside. */
static gboolean
is_chinese (const char *c)
{
  gunichar character = g_utf8_get_char (c);

  return g_unichar_get_script (character) == G_UNICODE_SCRIPT_HAN ||
         (g_unichar_iswide (character) &&
          g_unichar_get_script (character) == G_UNICODE_SCRIPT_COMMON);
}

gboolean
wmk_chinese_add_attributes (PangoAttrList *attributes, const char *text)
{
  PangoLanguage *language = pango_language_from_string (WMK_CHINESE_LANGUAGE);
  gboolean any = FALSE;

  for (const char *c = text; *c != '\0';) {
    const char *start = c;
    PangoAttribute *attribute;

    while (is_chinese (c))
      c = g_utf8_next_char (c);
    if (c == start) {
      c = g_utf8_next_char (c);
      continue;
    }

    attribute = pango_attr_language_new (language);
    attribute->start_index = (guint) (start - text);
    attribute->end_index = (guint) (c - text);
    pango_attr_list_insert (attributes, attribute);
    any = TRUE;
  }

  return any;
}
