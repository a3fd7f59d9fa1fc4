/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-search-private.h"
#include "catalog/wmk-word.h"

/* How a filter can go on that is being typed: its name, and then its value. */

static void
value_free (gpointer data)
{
  g_free (((WmkSearchValue *) data)->typed);
  g_free (((WmkSearchValue *) data)->label);
  g_free (data);
}

static void
add_search_value (GPtrArray *values, const char *typed, const char *label)
{
  WmkSearchValue *value;

  for (guint i = 0; i < values->len; i++)
    if (g_str_equal (((const WmkSearchValue *) g_ptr_array_index (values, i))->typed, typed))
      return;

  value = g_new0 (WmkSearchValue, 1);
  value->typed = g_strdup (typed);
  value->label = g_strdup (label);
  g_ptr_array_add (values, value);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const WmkSearchValue *const *first = a, *const *second = b;

  return strcmp ((*second)->typed, (*first)->typed);
}

/* What the kind's own filter lets choose from. */
static gboolean
add_options (WmkSearch *self, const WmkKindFilter *filter, GPtrArray *values, GError **error)
{
  g_autoptr (GPtrArray) options = wmk_kind_list_options (self->catalog, filter, error);

  for (guint i = 0; options != NULL && i < options->len; i++) {
    const WmkThingValue *option = g_ptr_array_index (options, i);
    const char *slash = strchr (option->address, '/');

    add_search_value (values, slash == NULL ? option->address : slash + 1,
                      filter->type == WMK_VALUE_WORD ? wmk_word_get_label (option->text)
                                                     : option->text);
  }

  return options != NULL;
}

static void
add_kinds (GPtrArray *values)
{
  for (guint i = 0; wmk_kind_get (i) != NULL; i++)
    add_search_value (values, wmk_kind_get (i)->id, _ (wmk_kind_get (i)->plural));
}

GPtrArray *
wmk_search_list_values (WmkSearch *self, const char *key, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (value_free);

  if (g_str_equal (key, "kind")) {
    add_kinds (values);
    return g_steal_pointer (&values);
  }

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    const WmkKind *kind = wmk_kind_get (i);
    const WmkKindFilter *filter = wmk_search_find_filter (kind, key);

    /* Sectors have their order, the plan's, from themselves. */
    if (filter == NULL || (g_str_equal (key, "sector") && !g_str_equal (kind->id, key)))
      continue;
    if (!add_options (self, filter, values, error))
      return NULL;
  }
  if (g_str_equal (key, "year"))
    g_ptr_array_sort (values, compare_years);

  return g_steal_pointer (&values);
}

gboolean
wmk_search_begins_with (const char *label, const char *typed)
{
  g_autofree char *folded = wmk_fold_text (label);
  gsize length = strlen (typed);

  if (length == 0)
    return TRUE;

  for (const char *c = folded; (c = strstr (c, typed)) != NULL; c += length)
    if (c == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (c))))
      return TRUE;

  return FALSE;
}

static void
completion_free (gpointer data)
{
  WmkCompletion *completion = data;

  g_free (completion->text);
  g_free (completion->label);
  g_free (completion->detail);
  g_free (completion);
}

/* What is being typed: a word of the text, up to the cursor. */
typedef struct {
  const char *text;
  gsize start;
  gsize end;
  GPtrArray *completions;
} Typed;

/* @gap: what stands between it and what follows */
static void
add_completion (const Typed *typed, const char *detail, const char *label, const char *gap)
{
  WmkCompletion *completion = g_new0 (WmkCompletion, 1);
  const char *rest = typed->text + typed->end;

  completion->text = g_strdup_printf ("%.*s%s%s%s", (int) typed->start, typed->text, detail, gap,
                                      *gap != '\0' && *rest == ' ' ? rest + 1 : rest);
  completion->label = g_strdup (label);
  completion->detail = g_strdup (detail);
  g_ptr_array_add (typed->completions, completion);
}

static const char *
get_local_key (const char *key)
{
  guint index = 0;

  while (!g_str_equal (wmk_query_get_key (index), key))
    index++;

  return wmk_query_get_local_key (index);
}

static void
add_keys (const Typed *typed, const char *word)
{
  for (guint i = 0; wmk_query_get_key (i) != NULL; i++) {
    g_autofree char *local = wmk_fold_text (wmk_query_get_local_key (i));
    g_autofree char *detail = g_strconcat (wmk_query_get_local_key (i), ":", NULL);

    if (*word != '\0' &&
        (g_str_has_prefix (wmk_query_get_key (i), word) || g_str_has_prefix (local, word)))
      add_completion (typed, detail, wmk_query_get_key_label (wmk_query_get_key (i)), "");
  }
}

static gboolean
add_values (WmkSearch *self, const Typed *typed, const char *key, const char *word, GError **error)
{
  g_autoptr (GPtrArray) values = wmk_search_list_values (self, key, error);

  for (guint i = 0; values != NULL && i < values->len; i++) {
    const WmkSearchValue *value = g_ptr_array_index (values, i);
    const char *quote = strchr (value->typed, ' ') == NULL ? "" : "\"";
    g_autofree char *detail =
        g_strconcat (get_local_key (key), ":", quote, value->typed, quote, NULL);

    if (wmk_search_begins_with (value->label, word) || wmk_search_begins_with (value->typed, word))
      add_completion (typed, detail, value->label, " ");
  }

  return values != NULL;
}

GPtrArray *
wmk_search_list_completions (WmkSearch *self, const char *text, gsize cursor, GError **error)
{
  g_autoptr (GPtrArray) completions = g_ptr_array_new_with_free_func (completion_free);
  Typed typed = {text, 0, MIN (cursor, strlen (text)), completions};
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;
  const char *key, *value;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (!g_utf8_validate (text, (gssize) typed.end, NULL))
    return g_steal_pointer (&completions);

  typed.start = wmk_query_find_typed (text, typed.end, &key, &value);
  if (key == NULL)
    value = text + typed.start;
  word = g_strndup (value, (gsize) (text + typed.end - value));
  folded = wmk_fold_text (word);
  if (key == NULL)
    add_keys (&typed, folded);
  else if (!add_values (self, &typed, key, folded, error))
    return NULL;

  return g_steal_pointer (&completions);
}
