/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-notes.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-fold.h"
#include "catalog/wmk-search-gate.h"
#include "notebook/wmk-notebook-search.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-markdown.h"
#include "window/wmk-page.h"
#include "window/wmk-thing-text.h"

/* Letters of a note: two lines of the widest row at most. */
#define SNIPPET_LENGTH 160

/* WmkFoundNote: a note among the results. */
#define WMK_TYPE_FOUND_NOTE (wmk_found_note_get_type ())
G_DECLARE_FINAL_TYPE (WmkFoundNote, wmk_found_note, WMK, FOUND_NOTE, GObject)

struct _WmkFoundNote {
  GObject parent_instance;
  WmkNote *note;
};

G_DEFINE_FINAL_TYPE (WmkFoundNote, wmk_found_note, G_TYPE_OBJECT)

static void
wmk_found_note_finalize (GObject *object)
{
  wmk_note_free (WMK_FOUND_NOTE (object)->note);

  G_OBJECT_CLASS (wmk_found_note_parent_class)->finalize (object);
}

static void
wmk_found_note_class_init (WmkFoundNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_found_note_finalize;
}

static void
wmk_found_note_init (WmkFoundNote *self)
{
}

/* --- Tags --- */

static GPtrArray *
list_names (gpointer notebook)
{
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags (notebook, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; tags != NULL && i < tags->len; i++)
    g_ptr_array_add (names, g_strdup (((WmkTag *) g_ptr_array_index (tags, i))->name));

  return names;
}

static const WmkTag *
find_tag (GPtrArray *tags, const char *name)
{
  for (guint i = 0; tags != NULL && i < tags->len; i++)
    if (g_str_equal (((WmkTag *) g_ptr_array_index (tags, i))->name, name))
      return g_ptr_array_index (tags, i);

  return NULL;
}

static GPtrArray *
list_addresses (const char *name, gpointer notebook)
{
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags (notebook, NULL);
  const WmkTag *tag = find_tag (tags, name);
  g_autoptr (GPtrArray) things =
      tag == NULL ? NULL : wmk_notebook_list_tagged (notebook, tag->uuid, NULL);
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; things != NULL && i < things->len; i++) {
    const WmkMarkedThing *thing = g_ptr_array_index (things, i);

    g_ptr_array_add (addresses, g_strdup (thing->subject.address));
  }

  return addresses;
}

static const WmkTagReader tag_reader = {list_names, list_addresses};

/* --- Notes --- */

static GPtrArray *
take_notes (GPtrArray *notes)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  while (notes != NULL && notes->len > 0) {
    WmkFoundNote *one = g_object_new (WMK_TYPE_FOUND_NOTE, NULL);

    one->note = g_ptr_array_steal_index (notes, 0);
    g_ptr_array_add (found, one);
  }

  return found;
}

/* The tags that a filter of @query is met by, as JSON; %NULL where it asks for none. */
static char *
dup_tags (WmkSearch *search, WmkNotebook *notebook, const WmkQuery *query)
{
  g_autoptr (GPtrArray) tags = NULL;
  GPtrArray *filters = wmk_query_get_filters (query);
  GString *json;

  if (wmk_query_get_filter (query, "tag") == NULL)
    return NULL;

  json = g_string_new ("[");
  tags = wmk_notebook_list_tags (notebook, NULL);
  for (guint i = 0; i < filters->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (filters, i);
    g_autoptr (GPtrArray) names =
        g_str_equal (filter->key, "tag") ? wmk_search_list_meant (search, filter, NULL) : NULL;

    for (guint j = 0; names != NULL && j < names->len; j++) {
      const WmkTag *tag = find_tag (tags, g_ptr_array_index (names, j));

      if (tag != NULL)
        g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", tag->uuid);
    }
  }
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}

static GPtrArray *
find_notes (
    WmkSearch *search, const WmkQuery *query, guint n_first, guint *n_found, gpointer notebook)
{
  g_autoptr (WmkSearchGate) gate = wmk_search_gate_new (search, query, NULL);
  g_autofree char *match = wmk_query_dup_match (query);
  g_autofree char *tags = dup_tags (search, notebook, query);
  WmkNoteSearch what = {.match = match, .tags = tags};
  g_autoptr (GPtrArray) notes = NULL;

  if (gate == NULL)
    return g_ptr_array_new ();
  if (!wmk_search_gate_is_open (gate)) {
    what.filter = wmk_search_gate_lets_through;
    what.data = gate;
  }
  /* What cannot be read now is told of elsewhere. */
  notes =
      wmk_notebook_search_notes (notebook, &what, n_first, WMK_SEARCH_MAX_COUNT + 1, n_found, NULL);

  return take_notes (notes);
}

static const char *
get_address (GObject *note)
{
  return WMK_FOUND_NOTE (note)->note->subject.address;
}

void
wmk_search_notes_connect (WmkSearchResults *results, WmkNotebook *notebook)
{
  g_object_set_data_full (G_OBJECT (results), "waymark-notebook", g_object_ref (notebook),
                          g_object_unref);
  wmk_search_set_tags (wmk_search_results_get_search (results), &tag_reader, notebook);
  wmk_search_results_set_others (results, find_notes, get_address, notebook);
}

/* The words that were found, where the beginning of the note has them not. */
static char *
dup_text (const WmkNote *note, const WmkQuery *query)
{
  g_autofree char *summary = wmk_markdown_dup_summary (note->text);
  g_autoptr (GArray) ranges = wmk_query_find (query, summary);
  g_autofree char *plain = NULL;

  if (ranges->len > 0)
    return g_steal_pointer (&summary);

  plain = wmk_markdown_dup_plain (note->text);

  return wmk_query_dup_snippet (query, plain, SNIPPET_LENGTH);
}

static char *
dup_day (const WmkNote *note)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (note->modified / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *iso = g_date_time_format (local, "%Y-%m-%d");

  return wmk_value_format (WMK_VALUE_DATE, iso);
}

void
wmk_search_notes_show (WmkListRow *row, WmkResult *result, WmkSearchResults *results)
{
  const WmkNote *note = WMK_FOUND_NOTE (wmk_result_get_other (result))->note;
  WmkQuery *query = wmk_search_results_get_query (results);
  g_autofree char *text = dup_text (note, query);
  g_autofree char *day = dup_day (note);
  /* The focus passes over the heading, which says that these are notes. */
  g_autofree char *description = g_strjoin ("\n", _ ("Note"), day, text, NULL);

  wmk_list_row_set (row, note->subject.title, text, day, note->subject.address);
  wmk_list_row_set_description (row, description);
  wmk_list_row_set_heading (row, FALSE);
  wmk_list_row_set_arrow (row, FALSE);
  wmk_list_row_set_found (row, "waymark-notes-symbolic", query);
}

/* All notes are in the notebook, which is asked for the same words. */
static void
open_notebook (GtkWidget *page, WmkSearchResults *results)
{
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new ("");
  g_autofree char *text = NULL;

  g_free (choice->words);
  choice->words = wmk_query_dup_words (wmk_search_results_get_query (results));
  text = wmk_collection_choice_to_text (choice);
  gtk_widget_activate_action (page, "win.keep-choice", "(ss)", "notebook", text);
  wmk_page_open (page, "notebook", NULL);
}

gboolean
wmk_search_notes_open (GtkWidget *page, WmkSearchResults *results, guint position)
{
  g_autoptr (WmkResult) result = g_list_model_get_item (G_LIST_MODEL (results), position);
  GObject *note = result == NULL ? NULL : wmk_result_get_other (result);

  if (note != NULL)
    gtk_widget_activate_action (page, "win.open-notes", "s", get_address (note));
  else if (result != NULL && wmk_result_get_role (result) == WMK_RESULT_MORE &&
           wmk_result_get_kind (result) == NULL)
    open_notebook (page, results);
  else
    return FALSE;

  return TRUE;
}
