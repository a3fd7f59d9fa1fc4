/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-bar-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-text.h"

WmkBarDatum *
wmk_bar_datum_new (const char *address, const char *label, const char *note)
{
  WmkBarDatum *self = g_new0 (WmkBarDatum, 1);

  self->address = g_strdup (address);
  self->label = g_strdup (label);
  self->note = g_strdup (note);
  for (guint i = 0; i < WMK_BAR_MAX_PANELS; i++)
    self->amounts[i] = NAN;

  return self;
}

void
wmk_bar_datum_free (WmkBarDatum *self)
{
  g_free (self->address);
  g_free (self->label);
  g_free (self->note);
  g_free (self);
}

gboolean
wmk_bar_datum_is_empty (const WmkBarDatum *self)
{
  for (guint i = 0; i < WMK_BAR_MAX_PANELS; i++)
    if (!isnan (self->amounts[i]))
      return FALSE;

  return TRUE;
}

int
wmk_bar_datum_compare (gconstpointer a, gconstpointer b)
{
  const WmkBarDatum *left = *(const WmkBarDatum *const *) a;
  const WmkBarDatum *right = *(const WmkBarDatum *const *) b;

  for (guint i = 0; i < WMK_BAR_MAX_PANELS; i++) {
    double x = left->amounts[i], y = right->amounts[i];

    if (isnan (x) != isnan (y))
      return isnan (x) ? 1 : -1;
    if (x != y && !isnan (x))
      return x > y ? -1 : 1;
  }

  return g_utf8_collate (left->label, right->label);
}

char *
wmk_bar_datum_describe (const WmkBarDatum *self, const char *const *units)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; units[i] != NULL; i++) {
    g_autofree char *figure = NULL;

    if (isnan (self->amounts[i]))
      continue;
    figure = wmk_format_number (self->amounts[i]);
    /* Translators: a unit and an amount: "CNY billion: 260" */
    g_string_append_printf (text, _ ("%s: %s"), units[i], figure);
    g_string_append_c (text, '\n');
  }
  g_string_append (text, self->note);
  if (self->odd)
    g_string_append (text, _ ("\nOdd as printed: see the details."));

  return g_strchomp (g_string_free (text, FALSE));
}
