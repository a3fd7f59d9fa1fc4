/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-thing-text.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-word.h"
#include "charts/wmk-text.h"

char *
wmk_value_format (WmkValueType type, const char *value)
{
  if (*value == '\0')
    return g_strdup ("");

  switch (type) {
  case WMK_VALUE_DATE:
    return wmk_format_date (value);
  case WMK_VALUE_NUMBER:
    return wmk_format_number (g_ascii_strtod (value, NULL));
  case WMK_VALUE_WORD:
    return g_strdup (wmk_word_get_label (value));
  case WMK_VALUE_TEXT:
  case WMK_VALUE_URL:
  default:
    return g_strdup (value);
  }
}

char *
wmk_thing_format_value (WmkThing *self, guint index)
{
  return wmk_value_format (wmk_thing_get_kind (self)->columns[index].type,
                           wmk_thing_get_value (self, index));
}

/* A number alone would say nothing. */
static char *
describe_value (WmkThing *self, guint index)
{
  const WmkKindColumn *column = &wmk_thing_get_kind (self)->columns[index];
  g_autofree char *value = wmk_thing_format_value (self, index);

  if (column->type != WMK_VALUE_NUMBER)
    return g_steal_pointer (&value);

  /* Translators: what a number is, and the number: "CNY billion: 20" */
  return g_strdup_printf (C_ ("number", "%s: %s"), _ (column->title), value);
}

/* "Dec 2016 · MIIT, MOF": of the columns that are told in a line. */
static char *
describe_values (WmkThing *self, const char *known, gboolean in_chart)
{
  const WmkKind *kind = wmk_thing_get_kind (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wmk_kind_count_columns (kind); i++) {
    const WmkKindColumn *column = &kind->columns[i];
    g_autofree char *value = NULL;

    if (!column->in_line || (in_chart && column->in_chart) ||
        *wmk_thing_get_value (self, i) == '\0' ||
        g_strcmp0 (wmk_thing_get_value (self, i), known) == 0)
      continue;
    value = describe_value (self, i);
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
  }

  return g_string_free (text, FALSE);
}

char *
wmk_thing_describe_in_chart (WmkThing *self)
{
  return describe_values (self, NULL, TRUE);
}

char *
wmk_thing_describe (WmkThing *self, const char *known)
{
  const char *title_zh = wmk_thing_get_title_zh (self);
  g_autofree char *values = describe_values (self, known, FALSE);

  return g_strjoin (*title_zh == '\0' || *values == '\0' ? "" : "\n", title_zh, values, NULL);
}
