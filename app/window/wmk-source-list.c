/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-source-list.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-citation-format.h"
#include "charts/wmk-text.h"
#include "window/wmk-citation-menu.h"
#include "window/wmk-link-row.h"

char *
wmk_source_describe (const char *author, const char *publisher, const char *published)
{
  g_autofree char *date = *published == '\0' ? NULL : wmk_format_date (published);
  g_autofree char *origin = wmk_source_describe_origin (author, publisher);

  return g_strjoin (*origin == '\0' || date == NULL ? "" : ", ", origin, date, NULL);
}

void
wmk_source_list_fill (GtkListBox *list, GPtrArray *sources)
{
  wmk_link_row_connect (list);
  for (guint i = 0; i < sources->len; i++) {
    const WmkSource *source = g_ptr_array_index (sources, i);
    g_autofree char *subtitle =
        wmk_source_describe (source->author, source->publisher, source->published);

    gtk_list_box_append (list, wmk_link_row_new (source->title, subtitle, source->id, NULL));
  }
}

char *
wmk_place_describe (const char *locator, const char *figure)
{
  if (*figure == '\0')
    return g_strdup (locator);

  /* Translators: a place in a source ("Appendix 3, 6.b.ii"), then its own words */
  return g_strdup_printf (_ ("%s\nprinted: “%s”"), locator, figure);
}

char *
wmk_citation_describe (const WmkCitation *citation)
{
  return wmk_place_describe (citation->locator, citation->figure_as_printed);
}

void
wmk_source_list_fill_citations (GtkListBox *list, GPtrArray *citations, const char *entity_id)
{
  wmk_link_row_connect (list);
  wmk_citation_menu_connect (list);
  for (guint i = 0; i < citations->len; i++) {
    const WmkCitation *citation = g_ptr_array_index (citations, i);
    g_autofree char *imprint = wmk_source_describe ("", citation->publisher, citation->published);
    g_autofree char *place = wmk_citation_describe (citation);
    g_autofree char *subtitle = g_strjoin (*imprint == '\0' ? "" : "\n", imprint, place, NULL);
    GtkWidget *row =
        wmk_link_row_new (citation->source_title, subtitle, citation->source_id, entity_id);

    wmk_link_row_set_citation (WMK_LINK_ROW (row), citation->locator, citation->figure_as_printed);
    gtk_list_box_append (list, row);
  }
}
