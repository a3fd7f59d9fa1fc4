/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/wmk-progress.h"

static const char *const status_names[] = {
    "met",         "met late", "on track", "acceleration needed", "limited progress",
    "moving away", "missed",   "disputed", "not verifiable",      "no observation",
};
static const char *const method_names[] = {"", "compound", "linear"};
static const char *const comparator_names[] = {"", "=", ">", ">=", "<", "<=", "~", "range"};
static const char *const direction_names[] = {"higher", "lower"};
static const char *const fit_names[] = {"direct", "proxy", "bound", "context"};
static const char *const errs_names[] = {"unknown", "over", "under"};

G_STATIC_ASSERT (G_N_ELEMENTS (status_names) == WMK_N_STATUSES);

static int
find_name (const char *const *names, gsize n_names, const char *text)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i], text))
      return (int) i;

  return -1;
}

#define PARSE(names, text, result)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    int found = find_name (names, G_N_ELEMENTS (names), text);                                     \
    if (found >= 0)                                                                                \
      *result = found;                                                                             \
    return found >= 0;                                                                             \
  }                                                                                                \
  G_STMT_END

const char *
wmk_status_to_string (WmkStatus status)
{
  return status_names[status];
}

gboolean
wmk_status_from_string (const char *text, WmkStatus *status)
{
  PARSE (status_names, text, status);
}

const char *
wmk_method_to_string (WmkMethod method)
{
  return method_names[method];
}

const char *
wmk_comparator_to_string (WmkComparator comparator)
{
  return comparator_names[comparator];
}

gboolean
wmk_comparator_from_string (const char *text, WmkComparator *comparator)
{
  PARSE (comparator_names, text, comparator);
}

gboolean
wmk_direction_from_string (const char *text, WmkDirection *direction)
{
  PARSE (direction_names, text, direction);
}

gboolean
wmk_fit_from_string (const char *text, WmkFit *fit)
{
  PARSE (fit_names, text, fit);
}

gboolean
wmk_errs_from_string (const char *text, WmkErrs *errs)
{
  PARSE (errs_names, text, errs);
}

int
wmk_fit_get_rank (WmkFit fit)
{
  static const int ranks[] = {
      [WMK_FIT_DIRECT] = 0, [WMK_FIT_BOUND] = 1, [WMK_FIT_PROXY] = 2, [WMK_FIT_CONTEXT] = 3};

  return ranks[fit];
}
