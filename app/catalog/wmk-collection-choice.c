/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-choice.h"

#include <string.h>

/* Written as the query of an address is: "words=rail&order=date&descending=1&filter-agency=…". */
#define KEY_WORDS "words"
#define KEY_ORDER "order"
#define KEY_DESCENDING "descending"
#define KEY_CHART "chart"
#define FILTER_PREFIX "filter-"

static void
replace (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

WmkCollectionChoice *
wmk_collection_choice_new (const char *text)
{
  WmkCollectionChoice *self = g_new0 (WmkCollectionChoice, 1);
  GUriParamsIter iter;
  char *key, *value;

  self->words = g_strdup ("");
  self->order = g_strdup ("");
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_uri_params_iter_init (&iter, text, -1, "&", G_URI_PARAMS_NONE);
  while (g_uri_params_iter_next (&iter, &key, &value, NULL)) {
    if (g_str_has_prefix (key, FILTER_PREFIX))
      wmk_collection_choice_set_value (self, key + strlen (FILTER_PREFIX), value);
    else if (g_str_equal (key, KEY_WORDS))
      replace (&self->words, value);
    else if (g_str_equal (key, KEY_ORDER))
      replace (&self->order, value);
    else if (g_str_equal (key, KEY_DESCENDING))
      self->descending = g_str_equal (value, "1");
    else if (g_str_equal (key, KEY_CHART))
      self->chart = g_str_equal (value, "1");
    g_free (key);
    g_free (value);
  }

  return self;
}

void
wmk_collection_choice_free (WmkCollectionChoice *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_free (self->order);
  g_hash_table_unref (self->values);
  g_free (self);
}

WmkCollectionChoice *
wmk_collection_choice_copy (const WmkCollectionChoice *self)
{
  g_autofree char *text = wmk_collection_choice_to_text (self);

  return wmk_collection_choice_new (text);
}

gboolean
wmk_collection_choice_is_all (const WmkCollectionChoice *self)
{
  return *self->words == '\0' && *self->order == '\0' && g_hash_table_size (self->values) == 0;
}

const char *
wmk_collection_choice_get_value (const WmkCollectionChoice *self, const char *filter)
{
  const char *value = g_hash_table_lookup (self->values, filter);

  return value == NULL ? "" : value;
}

void
wmk_collection_choice_set_value (WmkCollectionChoice *self, const char *filter, const char *value)
{
  if (*value == '\0')
    g_hash_table_remove (self->values, filter);
  else
    g_hash_table_replace (self->values, g_strdup (filter), g_strdup (value));
}

static void
append (GString *text, const char *prefix, const char *key, const char *value)
{
  if (*value == '\0')
    return;

  g_string_append_printf (text, "%s%s%s=", text->len > 0 ? "&" : "", prefix, key);
  g_string_append_uri_escaped (text, value, NULL, TRUE);
}

char *
wmk_collection_choice_to_text (const WmkCollectionChoice *self)
{
  GString *text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer filter, value;

  append (text, "", KEY_WORDS, self->words);
  append (text, "", KEY_ORDER, self->order);
  append (text, "", KEY_DESCENDING, self->descending ? "1" : "");
  append (text, "", KEY_CHART, self->chart ? "1" : "");
  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &filter, &value))
    append (text, FILTER_PREFIX, filter, value);

  return g_string_free (text, FALSE);
}

char *
wmk_collection_choice_for_value (const char *filter, const char *value)
{
  g_autoptr (WmkCollectionChoice) self = wmk_collection_choice_new ("");

  wmk_collection_choice_set_value (self, filter, value);

  return wmk_collection_choice_to_text (self);
}
