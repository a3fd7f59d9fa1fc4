/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-list.h"
#include "notebook/wmk-notebook-verdicts.h"

/* Letters of a note that a list has for a row: what is found behind these is not shown. */
#define TEXT_LENGTH "4000"

#define SELECT_SUBJECT                                                                             \
  "n.id, n.uuid, n.address, n.title, n.catalog_version, " WMK_SELECT_DROPPED                       \
  ", n.created, n.modified, "
#define BY_ID " n WHERE n.id IN (SELECT value FROM json_each (?1))"

/* Of each kind the entries whose ids ?1 has as a JSON array, and what only some have. */
static const char *const select_entries[WMK_ENTRY_N_KINDS] = {
    [WMK_ENTRY_NOTE] = "SELECT " SELECT_SUBJECT "substr (n.text, 1, " TEXT_LENGTH
                       "), '', '', 0, NULL, '' FROM main.note" BY_ID,
    [WMK_ENTRY_STAR] = "SELECT " SELECT_SUBJECT "'', '', '', 0, NULL, '' FROM main.star" BY_ID,
    [WMK_ENTRY_TAG] = "SELECT " SELECT_SUBJECT "'', '', '', 0, NULL, '' FROM main.tag_use" BY_ID,
    [WMK_ENTRY_VERDICT] =
        "SELECT " SELECT_SUBJECT "n.reason, n.verdict, '', 0, NULL, '' FROM main.verdict" BY_ID,
    [WMK_ENTRY_POINT] = "SELECT " SELECT_SUBJECT "n.comment, '', n.date, n.value, n.value_high,"
                        " n.source FROM main.point" BY_ID,
};

#define SELECT_TAGS                                                                                \
  "SELECT u.address, t.name, t.color, t.uuid FROM main.tag_use u JOIN main.tag t"                  \
  " ON t.uuid = u.tag_uuid AND t.trashed IS NULL"                                                  \
  " WHERE u.address IN (SELECT value FROM json_each (?1)) GROUP BY u.address, t.id"                \
  " ORDER BY t.folded"

static WmkVerdictKind
parse_verdict (const char *text)
{
  WmkVerdictKind kind = WMK_VERDICT_MET;

  while (kind < WMK_VERDICT_UNCLEAR && !g_str_equal (text, wmk_verdict_kind_to_string (kind)))
    kind++;

  return kind;
}

static WmkEntry *
read_entry (WmkStatement *statement, WmkEntryKind kind)
{
  WmkEntry *entry = g_new0 (WmkEntry, 1);

  entry->key = (WmkEntryKey){wmk_statement_get_int (statement, 0), kind};
  entry->uuid = wmk_statement_dup_text (statement, 1);
  entry->subject.address = wmk_statement_dup_text (statement, 2);
  entry->subject.title = wmk_statement_dup_text (statement, 3);
  entry->subject.catalog_version = wmk_statement_dup_text (statement, 4);
  entry->dropped = wmk_statement_get_int (statement, 5) != 0;
  entry->created = wmk_statement_get_int (statement, 6);
  entry->modified = wmk_statement_get_int (statement, 7);
  entry->text = wmk_statement_dup_text (statement, 8);
  entry->verdict = parse_verdict (wmk_statement_get_text (statement, 9));
  entry->point.date = wmk_statement_dup_text (statement, 10);
  entry->point.value = wmk_statement_get_double (statement, 11);
  entry->point.value_high = wmk_statement_get_double (statement, 12);
  entry->point.comment = g_strdup (kind == WMK_ENTRY_POINT ? entry->text : "");
  entry->point.source = wmk_statement_dup_text (statement, 13);
  entry->point.link = g_strdup ("");
  entry->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_tag_free);

  return entry;
}

/* The ids of those @keys that are of @kind, as a JSON array; %NULL where none is. */
static char *
list_ids (const WmkEntryKey *keys, guint n_keys, WmkEntryKind kind)
{
  GString *ids = g_string_new ("[");

  for (guint i = 0; i < n_keys; i++)
    if (keys[i].kind == kind)
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 1 ? "," : "", keys[i].id);
  if (ids->len == 1) {
    g_string_free (ids, TRUE);
    return NULL;
  }
  g_string_append_c (ids, ']');

  return g_string_free (ids, FALSE);
}

static gboolean
read_kind (
    WmkDatabase *database, WmkEntryKind kind, const char *ids, GPtrArray *entries, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, select_entries[kind], error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  wmk_statement_bind_text (statement, 1, ids);
  while (wmk_statement_step (statement, &step_error))
    g_ptr_array_add (entries, wmk_notebook_entry_new (read_entry (statement, kind)));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

static char *
list_addresses (GPtrArray *entries)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < entries->len; i++) {
    const WmkEntry *entry = wmk_notebook_entry_get (g_ptr_array_index (entries, i));

    g_string_append_c (text, i > 0 ? ',' : ' ');
    wmk_json_append_text (text, entry->subject.address);
  }
  g_string_append_c (text, ']');

  return g_strdup (text->str);
}

static void
add_tag (GPtrArray *entries, WmkStatement *statement)
{
  for (guint i = 0; i < entries->len; i++) {
    const WmkEntry *entry = wmk_notebook_entry_get (g_ptr_array_index (entries, i));
    WmkTag *tag;

    if (!g_str_equal (entry->subject.address, wmk_statement_get_text (statement, 0)))
      continue;
    tag = g_new0 (WmkTag, 1);
    tag->name = wmk_statement_dup_text (statement, 1);
    tag->color = wmk_statement_dup_text (statement, 2);
    tag->uuid = wmk_statement_dup_text (statement, 3);
    g_ptr_array_add (entry->tags, tag);
  }
}

static gboolean
read_tags (WmkDatabase *database, GPtrArray *entries, GError **error)
{
  g_autofree char *addresses = list_addresses (entries);
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, SELECT_TAGS, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  wmk_statement_bind_text (statement, 1, addresses);
  while (wmk_statement_step (statement, &step_error))
    add_tag (entries, statement);
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

void
wmk_json_append_text (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c != '\0'; c++) {
    if (*c == '"' || *c == '\\')
      g_string_append_c (json, '\\');
    if ((guchar) *c < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) *c);
    else
      g_string_append_c (json, *c);
  }
  g_string_append_c (json, '"');
}

GPtrArray *
wmk_entry_read (WmkDatabase *database, const WmkEntryKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; kind < WMK_ENTRY_N_KINDS; kind++) {
    g_autofree char *ids = list_ids (keys, n_keys, kind);

    if (ids != NULL && !read_kind (database, kind, ids, entries, error))
      return NULL;
  }

  return read_tags (database, entries, error) ? g_steal_pointer (&entries) : NULL;
}
