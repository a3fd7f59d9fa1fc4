/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-source-kind.h"

#include <glib/gi18n-lib.h>

/*
 * Of BibTeX's types only those that its standard styles and Zotero know as well as BibLaTeX:
 * @online is BibLaTeX's alone. The papers of the catalogue are papers of an institute, not of a
 * journal.
 */
static const WmkSourceKind kinds[] = {
    {"plan", N_ ("Plan"), "misc", "howpublished", "GOVDOC"},
    {"law", N_ ("Law"), "misc", "howpublished", "STAT"},
    {"statistics", N_ ("Statistics"), "misc", "howpublished", "DATA"},
    {"report", N_ ("Report"), "techreport", "institution", "RPRT"},
    {"paper", N_ ("Paper"), "techreport", "institution", "RPRT"},
    {"press", N_ ("Press"), "misc", "howpublished", "NEWS"},
    {"encyclopedia", N_ ("Encyclopedia"), "misc", "howpublished", "ENCYC"},
};

static const WmkSourceKind any_other = {"", NULL, "misc", "howpublished", "GEN"};

const WmkSourceKind *
wmk_source_kind_get (guint index)
{
  return index < G_N_ELEMENTS (kinds) ? &kinds[index] : NULL;
}

const WmkSourceKind *
wmk_source_kind_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (id, kinds[i].id))
      return &kinds[i];

  return &any_other;
}

const char *
wmk_source_kind_get_label (const char *id)
{
  const WmkSourceKind *kind = wmk_source_kind_find (id);

  return kind->label == NULL ? id : _ (kind->label);
}
