/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** WmkSourceKind: how the catalogue stores a kind of source, and how others enter such a one. */
typedef struct {
  const char *id; /* "" for any other kind */
  const char *label;
  const char *bibtex_type;
  const char *publisher_field; /* of BibTeX */
  const char *ris_type;
} WmkSourceKind;

/** wmk_source_kind_get: Returns: (nullable): the kind at @index, %NULL after the last. */
const WmkSourceKind *wmk_source_kind_get (guint index);

/** wmk_source_kind_find: Returns: the kind with @id or, without one, that for any other. */
const WmkSourceKind *wmk_source_kind_find (const char *id);

/** wmk_source_kind_get_label: Returns: (transfer none): "report" … in a word for readers. */
const char *wmk_source_kind_get_label (const char *id);

G_END_DECLS
