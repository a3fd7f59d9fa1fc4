/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/**
 * wmk_section_years_new:
 * @section: that is counted by year
 * @address: of the thing that its things are linked with
 *
 * A chart of how many there are of each year; one of its bars leads to the list of just those,
 * in a new window by the middle button, a click with Ctrl and Ctrl+Enter.
 *
 * Returns: (transfer floating) (nullable): %NULL for too few with a date
 */
GtkWidget *wmk_section_years_new (const WmkThingSection *section, const char *address);

G_END_DECLS
