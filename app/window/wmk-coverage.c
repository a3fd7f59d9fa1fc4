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
  g_autofree char *judged = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u target with a number can be judged.",
                   "%u of %u targets with a number can be judged.", coverage->n_targets),
      n_judged, coverage->n_targets);
  /* Translators: both numbers count targets */
  g_autofree char *observed =
      g_strdup_printf (_ ("Observed directly: %u; by a proxy or a bound alone: %u."),
                       coverage->n_direct, coverage->n_indirect);

  return g_strjoin (" ", judged, observed, enough ? NULL : too_few, NULL);
}
