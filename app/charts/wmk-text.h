/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/* Figures, dates and statuses in words and signs for the reader, translated. */

/** wmk_status_get_label: Returns: (transfer none): "Met", "No observation" … */
const char *wmk_status_get_label (WmkStatus status);

/** wmk_confidence_get_label: Returns: (transfer none): "high", "medium", "low" in words. */
const char *wmk_confidence_get_label (const char *confidence);

/** wmk_rating_get_label: Returns: (transfer none): "met", "mostly" … of others, in words. */
const char *wmk_rating_get_label (const char *rating);

/** wmk_format_number: Returns: (transfer full): with the locale's signs, no needless zeros. */
char *wmk_format_number (double value);

/**
 * wmk_format_figure:
 * @value_high: the upper end of a range, else NAN
 *
 * Returns: (transfer full): short: "40", "> 70", "5–10", "≈ 30"
 */
char *wmk_format_figure (WmkComparator comparator, double value, double value_high);

/**
 * wmk_describe_figure:
 * @unit: "" for none
 *
 * Returns: (transfer full): in words: "more than 70 %"
 */
char *
wmk_describe_figure (WmkComparator comparator, double value, double value_high, const char *unit);

/** wmk_format_date: Returns: (transfer full): an ISO 8601 date as readers write it: "Jun 2024". */
char *wmk_format_date (const char *date);

G_END_DECLS
