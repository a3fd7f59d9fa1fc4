/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-citation-format.h"
#include "catalog/wmk-source-kind.h"

G_BEGIN_DECLS

/* What a place is of a page's number: BibTeX's `pages`, RIS's SP and EP. */
typedef struct {
  int first; /* 0: the place is no page */
  int last;
} WmkPages;

/* What the entry is known by. */
const char *wmk_citation_get_key (const WmkSource *source);

/* The author or, without one, the publisher. */
const char *wmk_citation_get_author (const WmkSource *source);

/* The names in @text, to free with g_strfreev(). */
char **wmk_citation_split_authors (const char *text);

/* @text on one line, to free: each run of blanks and control characters is one blank. */
char *wmk_citation_dup_line (const char *text);

/* The parts of a date, 0 for those that are not known. */
void wmk_citation_read_date (const char *date, int *year, int *month, int *day);

WmkPages wmk_citation_read_pages (const char *locator);

/* The place, unless it is a page and not @with_pages, and what is printed there, to free. */
char *wmk_citation_describe_place (const char *locator, const char *figure, gboolean with_pages);

/* An entry of BibTeX, to free. */
char *wmk_citation_format_bibtex (const WmkSource *source,
                                  const char *locator,
                                  const char *figure,
                                  const char *accessed);

G_END_DECLS
