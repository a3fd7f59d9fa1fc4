/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-kind.h"
#include "charts/wmk-text.h"
#include "window/wmk-dates.h"
#include "window/wmk-markdown.h"
#include "window/wmk-row-text.h"

/* Letters of a note: two lines of the widest row at most. */
#define SNIPPET_LENGTH 160

/* Bytes of a note that have these with the signs around them. */
#define BEGINNING 2000

#define DOT "●"

static const struct {
  const char *name;
  const char *icon_name;
} kinds[WMK_ENTRY_N_KINDS] = {
    [WMK_ENTRY_NOTE] = {N_ ("Note"), "waymark-notes-symbolic"},
    [WMK_ENTRY_STAR] = {N_ ("Star"), "starred-symbolic"},
    [WMK_ENTRY_TAG] = {N_ ("Tags"), "waymark-tag-symbolic"},
    [WMK_ENTRY_VERDICT] = {N_ ("Verdict"), "waymark-verdict-symbolic"},
    [WMK_ENTRY_POINT] = {N_ ("Data point"), "waymark-point-symbolic"},
};

static const char *const verdicts[] = {
    [WMK_VERDICT_MET] = N_ ("Yours: met"),
    [WMK_VERDICT_PARTLY] = N_ ("Yours: partly"),
    [WMK_VERDICT_MISSED] = N_ ("Yours: missed"),
    [WMK_VERDICT_UNCLEAR] = N_ ("Yours: unclear"),
};

/* Whether an address that the catalogue does not know is one that it ever had things at. */
static gboolean
is_of_thing (const char *address)
{
  return strchr (address, '/') != NULL;
}

/* "Policy": what the thing is; "" for pages that are no thing's. */
static const char *
get_kind_name (const char *address)
{
  g_autofree char *id = g_strndup (address, strcspn (address, "/"));
  const WmkKind *kind = is_of_thing (address) ? wmk_kind_find (id) : NULL;

  return kind == NULL ? "" : _ (kind->name);
}

/* What Markdown may take for a sign; without any, and on one line, words are what they are. */
static gboolean
has_signs (const char *text)
{
  return strpbrk (text, "\n\\`*_[]<>&~|#") != NULL || g_ascii_isdigit (*text) ||
         (*text != '\0' && strchr ("-+= \t", *text) != NULL);
}

/* What a note says, without the signs that it is written with. @beginning: no more of it than whole
 * paragraphs that have a snippet's letters, if it has any */
static char *
dup_words (const char *text, gboolean beginning)
{
  const char *end =
      beginning && strlen (text) > BEGINNING ? strstr (text + BEGINNING, "\n\n") : NULL;
  g_autofree char *part = end == NULL ? g_strdup (text) : g_strndup (text, (gsize) (end - text));

  return has_signs (part) ? wmk_markdown_dup_plain (part) : g_strchomp (g_steal_pointer (&part));
}

/* On one line. */
static char *
dup_snippet (const WmkEntry *entry, const WmkQuery *query)
{
  gboolean looks_for_words = query != NULL && !wmk_query_is_empty (query);
  g_autofree char *text = entry->key.kind == WMK_ENTRY_NOTE
                              ? dup_words (entry->text, !looks_for_words)
                              : g_strdup (entry->text);
  g_autoptr (WmkQuery) none = query == NULL ? wmk_query_new ("") : NULL;

  return wmk_query_dup_snippet (query == NULL ? none : query, g_strdelimit (text, "\n\t", ' '),
                                SNIPPET_LENGTH);
}

/* "2021: 68–70" */
static char *
dup_figure (const WmkPointData *point)
{
  g_autofree char *date = wmk_format_date (point->date);
  g_autofree char *value =
      wmk_format_figure (WMK_COMPARATOR_RANGE, point->value, point->value_high);

  return g_strdup_printf ("%s: %s", date, value);
}

/* What the entry says by itself, in a line. */
static char *
dup_content (const WmkEntry *entry, const WmkQuery *query)
{
  g_autofree char *snippet = dup_snippet (entry, query);
  g_autofree char *figure = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (entry->key.kind == WMK_ENTRY_VERDICT)
    g_ptr_array_add (parts, (char *) _ (verdicts[entry->verdict]));
  if (entry->key.kind == WMK_ENTRY_POINT)
    g_ptr_array_add (parts, figure = dup_figure (&entry->point));
  if (*snippet != '\0')
    g_ptr_array_add (parts, snippet);
  if (*entry->point.source != '\0')
    g_ptr_array_add (parts, entry->point.source);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* "Note · Policy · 中国制造", and what became of the thing. */
static char *
dup_line (const WmkEntry *entry, const WmkEntityInfo *info)
{
  GString *line = g_string_new (_ (kinds[entry->key.kind].name));
  const char *kind = get_kind_name (entry->subject.address);

  if (*kind != '\0')
    g_string_append_printf (line, " · %s", kind);
  if (info != NULL && *info->title_zh != '\0')
    g_string_append_printf (line, " · %s", info->title_zh);
  if (info == NULL && is_of_thing (entry->subject.address)) {
    g_string_append (line, " · ");
    /* Translators: %s is the version of the catalogue that a note was written with */
    g_string_append_printf (line, _ ("no longer in the catalogue, was in %s"),
                            entry->subject.catalog_version);
  }

  return g_string_free (line, FALSE);
}

/* Appends a line of "● rail  ● to read", and to @colors those of the dots. */
static void
append_tags (GString *text, const GPtrArray *tags, GArray *colors)
{
  for (guint i = 0; i < tags->len; i++) {
    const WmkTag *tag = g_ptr_array_index (tags, i);

    g_string_append (text, i == 0 ? "\n" : "  ");
    if (*tag->color != '\0') {
      WmkTextColor color = {{text->len, text->len + strlen (DOT)},
                            (guint32) g_ascii_strtoull (tag->color + 1, NULL, 16)};

      g_array_append_val (colors, color);
    }
    g_string_append_printf (text, DOT " %s", tag->name);
  }
}

static WmkEntityInfo *
find_info (WmkCatalog *catalog, const char *address)
{
  return catalog == NULL ? NULL : wmk_catalog_find (catalog, address, NULL);
}

char *
wmk_notebook_row_dup_title (WmkCatalog *catalog, const WmkSubject *subject)
{
  g_autoptr (WmkEntityInfo) info = find_info (catalog, subject->address);

  return g_strdup (info == NULL ? subject->title : info->title);
}

void
wmk_notebook_row_show (WmkListRow *row,
                       const WmkEntry *entry,
                       WmkCatalog *catalog,
                       const WmkQuery *query,
                       gboolean picking,
                       gboolean picked)
{
  g_autoptr (WmkEntityInfo) info = find_info (catalog, entry->subject.address);
  g_autoptr (GArray) colors = g_array_new (FALSE, FALSE, sizeof (WmkTextColor));
  g_autofree char *line = dup_line (entry, info);
  g_autofree char *content = dup_content (entry, query);
  g_autofree char *day = wmk_dates_format_day (entry->modified);
  g_autoptr (GString) text = g_string_new (line);
  const char *icon_name = kinds[entry->key.kind].icon_name;

  if (*content != '\0')
    g_string_append_printf (text, "\n%s", content);
  append_tags (text, entry->tags, colors);
  if (picking)
    icon_name = picked ? "waymark-checked-symbolic" : "waymark-unchecked-symbolic";

  wmk_list_row_set (row, info == NULL ? entry->subject.title : info->title, text->str, day,
                    picking ? NULL : entry->subject.address);
  wmk_list_row_set_arrow (row, FALSE);
  wmk_list_row_set_found (row, icon_name, query);
  wmk_list_row_set_colors (row, g_steal_pointer (&colors));
}

char *
wmk_notebook_row_dup_text (const WmkEntry *entry, WmkCatalog *catalog)
{
  g_autofree char *title = wmk_notebook_row_dup_title (catalog, &entry->subject);
  g_autofree char *uri = wmk_address_to_uri (entry->subject.address);
  g_autofree char *content =
      entry->key.kind == WMK_ENTRY_NOTE ? g_strdup (entry->text) : dup_content (entry, NULL);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n", title, uri, _ (kinds[entry->key.kind].name));
  for (guint i = 0; i < entry->tags->len; i++)
    g_string_append_printf (text, "%s#%s", i == 0 ? "" : " ",
                            ((const WmkTag *) g_ptr_array_index (entry->tags, i))->name);
  if (entry->tags->len > 0)
    g_string_append_c (text, '\n');
  if (*content != '\0')
    g_string_append_printf (text, "\n%s\n", content);

  return g_string_free (text, FALSE);
}
