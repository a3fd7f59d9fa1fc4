/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-row.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-search-notes.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-thing-text.h"

/* Letters of a snippet: two lines of the widest row at most. */
#define SNIPPET_LENGTH 160

/* Kinds that have no list have no icon of their own. */
#define ICON_OF_OTHERS "waymark-overview-symbolic"

/* The first date that is told of a thing, as stored; NULL for none. */
static const char *
get_date (WmkThing *thing)
{
  const WmkKind *kind = wmk_thing_get_kind (thing);

  for (guint i = 0; i < wmk_kind_count_columns (kind); i++)
    if (kind->columns[i].in_line && kind->columns[i].type == WMK_VALUE_DATE &&
        *wmk_thing_get_value (thing, i) != '\0')
      return wmk_thing_get_value (thing, i);

  return NULL;
}

static char *
dup_icon_name (WmkThing *thing)
{
  const WmkKind *kind = wmk_thing_get_kind (thing);

  if (g_str_equal (kind->id, "sector"))
    return wmk_sector_dup_icon_name (wmk_thing_get_id (thing));

  return g_strdup (kind->icon_name != NULL ? kind->icon_name : ICON_OF_OTHERS);
}

static gboolean
is_in (WmkQuery *query, const char *text)
{
  g_autoptr (GArray) ranges = wmk_query_find (query, text);

  return ranges->len > 0;
}

/* What it is, and, where nothing of that says why it was found, the words around what does. */
static char *
describe (WmkThing *thing, const char *date, WmkSearchResults *results)
{
  WmkQuery *query = wmk_search_results_get_query (results);
  g_autofree char *lines = wmk_thing_describe (thing, date);
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);
  g_autofree char *line = g_strjoinv (" · ", parts);
  g_autofree char *summary = NULL, *snippet = NULL;

  if (is_in (query, wmk_thing_get_title (thing)) || is_in (query, line))
    return g_steal_pointer (&line);

  summary = wmk_search_dup_summary (wmk_search_results_get_search (results), thing, NULL);
  if (summary == NULL || !is_in (query, summary))
    return g_steal_pointer (&line);
  snippet = wmk_query_dup_snippet (query, summary, SNIPPET_LENGTH);

  return g_strjoin (*line == '\0' ? "" : "\n", line, snippet, NULL);
}

static void
show_thing (WmkListRow *row, WmkResult *result, WmkSearchResults *results)
{
  WmkThing *thing = wmk_result_get_thing (result);
  const char *date = get_date (thing);
  g_autofree char *note = date == NULL ? NULL : wmk_value_format (WMK_VALUE_DATE, date);
  g_autofree char *text = describe (thing, date, results);
  g_autofree char *icon_name = dup_icon_name (thing);
  /* The focus passes over the heading, which names the kind. */
  g_autofree char *description =
      g_strjoin ("\n", _ (wmk_result_get_kind (result)->name), note == NULL ? text : note,
                 note == NULL ? NULL : text, NULL);

  wmk_list_row_set (row, wmk_thing_get_title (thing), text, note, wmk_thing_get_id (thing));
  wmk_list_row_set_description (row, description);
  wmk_list_row_set_heading (row, FALSE);
  wmk_list_row_set_arrow (row, FALSE);
  wmk_list_row_set_found (row, icon_name, wmk_search_results_get_query (results));
}

void
wmk_search_row_show (WmkListRow *row, WmkResult *result, WmkSearchResults *results)
{
  const WmkKind *kind = wmk_result_get_kind (result);
  g_autofree char *count = kind == NULL ? wmk_search_results_dup_others_count (results)
                                        : wmk_search_results_dup_count (results, kind);
  g_autofree char *address = wmk_search_results_dup_address (results, result);
  g_autofree char *text = NULL;

  switch (wmk_result_get_role (result)) {
  case WMK_RESULT_THING:
    if (wmk_result_get_thing (result) != NULL)
      show_thing (row, result, results);
    else
      wmk_list_row_set (row, "", "", NULL, NULL); /* it could not be read */
    break;
  case WMK_RESULT_OTHER:
    wmk_search_notes_show (row, result, results);
    break;
  case WMK_RESULT_MORE:
    /* Translators: leads to all things of a kind that were found: "Show All 36" */
    text = g_strdup_printf (_ ("Show All %s"), count);
    wmk_list_row_set (row, text, "", NULL, address);
    wmk_list_row_set_heading (row, FALSE);
    break;
  case WMK_RESULT_HEADING:
  default:
    wmk_list_row_set (row, kind == NULL ? _ ("Notes") : _ (kind->plural), "", count, NULL);
    wmk_list_row_set_heading (row, TRUE);
    break;
  }
}
