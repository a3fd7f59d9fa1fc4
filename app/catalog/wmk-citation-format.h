/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

typedef enum {
  WMK_CITATION_TEXT,   /* a line of a bibliography */
  WMK_CITATION_BIBTEX, /* an entry that BibTeX, BibLaTeX and Zotero read alike */
  WMK_CITATION_RIS,    /* a record of RIS, as reference managers exchange them */
} WmkCitationFormat;

/** wmk_citation_format_from_string: Reads "text", "bibtex" or "ris"; Returns: whether it is one. */
gboolean wmk_citation_format_from_string (const char *text, WmkCitationFormat *format);

/**
 * wmk_source_describe_origin:
 * @author: as the catalogue has it, several parted by semicolons
 *
 * Returns: (transfer full): "A. Writer, B. Writer, Publisher", who is both once; "" for neither
 */
char *wmk_source_describe_origin (const char *author, const char *publisher);

/**
 * wmk_source_format_citation:
 * @locator: the place in the source, "" for the source as a whole
 * @figure: what is printed at that place, "" for nothing
 * @accessed: (nullable): when its link was looked at, ISO 8601; %NULL where that is not known
 *
 * What is not known of the source is left out.
 *
 * Returns: (transfer full): text ends without a line feed, BibTeX with one, RIS with CR LF as
 *   all of its lines
 */
char *wmk_source_format_citation (const WmkSource *source,
                                  const char *locator,
                                  const char *figure,
                                  WmkCitationFormat format,
                                  const char *accessed);

G_END_DECLS
