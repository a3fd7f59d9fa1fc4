/* SPDX-License-Identifier: GPL-3.0-or-later */

/* print-citations bibtex|ris: every citation of the catalogue, for a reader of another make. */

#include <stdio.h>
#include <stdlib.h>

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-citation-format.h"
#include "catalog/wmk-thing.h"

/* What nobody has printed yet, but may. */
static const WmkSource nasty = {
    .id = (char *) "source/nasty",
    .title = (char *) "}{ \"quoted\\\" %50 & #1 $x_y~z^\n@misc{no, title = {}}\r\nER  - \x02",
    .title_zh = (char *) "《中国制造》{",
    .author = (char *) "O'Neil and {Sons}, Ltd.; B and C",
    .publisher = (char *) "A \\ B }",
    .published = (char *) "",
    .kind = (char *) "press",
    .language = (char *) "",
    .url = (char *) "https://example.org/}{\\?a=%7B",
    .note = (char *) "%",
};

static void
print (const WmkSource *source, const char *locator, const char *figure, WmkCitationFormat format)
{
  g_autofree char *citation = wmk_source_format_citation (source, locator, figure, format, NULL);

  fputs (citation, stdout);
}

int
main (int argc, char *argv[])
{
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), NULL);
  g_autoptr (GPtrArray) sources = NULL;
  WmkCitationFormat format;

  if (argc != 2 || !wmk_citation_format_from_string (argv[1], &format) || catalog == NULL)
    return EXIT_FAILURE;

  sources = wmk_thing_list (catalog, wmk_kind_find ("source"), NULL);
  if (sources == NULL)
    return EXIT_FAILURE;

  print (&nasty, "}, p. 3", "{", format);
  for (guint i = 0; i < sources->len; i++) {
    const char *address = wmk_thing_get_id (g_ptr_array_index (sources, i));
    g_autoptr (WmkSource) source = wmk_catalog_get_source (catalog, address, NULL);
    g_autoptr (GPtrArray) uses = wmk_catalog_list_uses (catalog, address, NULL);

    if (source == NULL)
      return EXIT_FAILURE;
    print (source, "", "", format);
    for (guint j = 0; uses != NULL && j < uses->len; j++) {
      const WmkUse *use = g_ptr_array_index (uses, j);

      print (source, use->locator, use->figure_as_printed, format);
    }
  }

  return EXIT_SUCCESS;
}
