/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-coverage.h"

#include <glib/gi18n-lib.h>

char *
wmk_coverage_describe (const WmkCoverage *coverage,
                       const guint counts[WMK_N_STATUSES],
                       const char *too_few)
{
  guint n_judged =
      coverage->n_targets - counts[WMK_STATUS_NOT_VERIFIABLE] - counts[WMK_STATUS_NO_OBSERVATION];
  gboolean enough = n_judged >= (1 - WMK_COVERAGE_MAX_UNJUDGED) * coverage->n_targets;
  /* Translators: all numbers count targets */
  g_autofree char *text = g_strdup_printf (
      _ ("Direct observations for %u, proxies or bounds alone for %u of %u targets with a number; "
         "%u can be judged"),
      coverage->n_direct, coverage->n_indirect, coverage->n_targets, n_judged);

  /* Translators: "… 16 can be judged: too few to judge the plan as a whole." */
  return enough ? g_strconcat (text, ".", NULL) : g_strdup_printf (_ ("%s: %s."), text, too_few);
}
