/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WMK_BAR_MAX_PANELS 2

/**
 * WmkBarDatum: a row of bars, one in each panel
 * @address: of what the row is about
 * @note: what is said below @label, "" for nothing
 * @amounts: a panel each, in its unit; NAN for not known
 * @odd: whether something in it is odd as printed
 */
typedef struct {
  char *address;
  char *label;
  char *note;
  double amounts[WMK_BAR_MAX_PANELS];
  gboolean odd;
} WmkBarDatum;

/** wmk_bar_datum_new: Returns: (transfer full): a row without amounts. */
WmkBarDatum *wmk_bar_datum_new (const char *address, const char *label, const char *note);
void wmk_bar_datum_free (WmkBarDatum *self);

/** wmk_bar_datum_is_empty: Returns: whether no amount of it is known. */
gboolean wmk_bar_datum_is_empty (const WmkBarDatum *self);

/**
 * wmk_bar_datum_compare:
 * @a, @b: pointers to #WmkBarDatum, as an array that is sorted has them
 *
 * The largest of the first panel comes first, then those known in the next panel alone.
 */
int wmk_bar_datum_compare (gconstpointer a, gconstpointer b);

/**
 * wmk_bar_datum_describe:
 * @units: of the panels: "CNY billion"
 *
 * Returns: (transfer full): its amounts, a line each, and the note: "CNY billion: 260"
 */
char *wmk_bar_datum_describe (const WmkBarDatum *self, const char *const *units);

G_END_DECLS
