/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What readers have set beside what the catalogue says, as plain values. It is drawn beside
 * observations and computed statuses, never as one of them, and nothing is computed from it.
 */

/**
 * WmkOwnPoint: a figure of the reader's own
 * @id: what activating it gives
 * @date: ISO 8601, possibly partial
 * @value_high: the upper end of a range, else NAN
 * @comment: "" for none
 * @source: "" for none
 */
typedef struct {
  char *id;
  char *date;
  double value;
  double value_high;
  char *comment;
  char *source;
} WmkOwnPoint;

/** wmk_own_points_new: Returns: (transfer full) (element-type WmkOwnPoint): none yet. */
GArray *wmk_own_points_new (void);

/** wmk_own_points_add: Adds a figure: figures come by date. */
void wmk_own_points_add (GArray *self,
                         const char *id,
                         const char *date,
                         double value,
                         double value_high,
                         const char *comment,
                         const char *source);

/** wmk_own_points_get: Returns: (transfer none): the figure of that index. */
const WmkOwnPoint *wmk_own_points_get (const GArray *self, guint index);

/** wmk_own_points_equal: Returns: whether both say the same in all that is shown. */
gboolean wmk_own_points_equal (const GArray *a, const GArray *b);

/** wmk_own_points_widen: Widens an interval, NAN for none yet, until it has all figures. */
void wmk_own_points_widen (const GArray *self, double *low, double *high);

/** wmk_own_point_format: Returns: (transfer full): the figure in words, with its unit. */
char *wmk_own_point_format (const WmkOwnPoint *self, const char *unit);

/** wmk_own_point_format_date: Returns: (transfer full): "2021, yours". */
char *wmk_own_point_format_date (const WmkOwnPoint *self);

/** wmk_own_point_describe: Returns: (transfer full): that it is the reader's, and all of it. */
char *wmk_own_point_describe (const WmkOwnPoint *self, const char *unit);

/** WmkOwnVerdict: how the reader judges a target. */
typedef enum {
  WMK_OWN_VERDICT_NONE,
  WMK_OWN_VERDICT_MET,
  WMK_OWN_VERDICT_PARTLY,
  WMK_OWN_VERDICT_MISSED,
  WMK_OWN_VERDICT_UNCLEAR,
  WMK_N_OWN_VERDICTS,
} WmkOwnVerdict;

/** wmk_own_verdict_get_label: Returns: (transfer none): "Met", "Partly" …, "" for none. */
const char *wmk_own_verdict_get_label (WmkOwnVerdict verdict);

/**
 * wmk_own_verdict_describe:
 * @year: of the target, where others are beside it; 0 for none to name
 *
 * Returns: (transfer full): "Yours: partly", "Yours, 2020: met"
 */
char *wmk_own_verdict_describe (WmkOwnVerdict verdict, int year);

G_END_DECLS
