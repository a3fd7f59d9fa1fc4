/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-query.h"

#include <string.h>

#include "catalog/wmk-fold.h"

struct _WmkQuery {
  char *text;
  GPtrArray *filters;
  GStrv words;
};

static void
clear (gpointer data)
{
  WmkQuery *self = data;

  g_free (self->text);
  g_ptr_array_unref (self->filters);
  g_strfreev (self->words);
}

WmkQuery *
wmk_query_new (const char *text)
{
  WmkQuery *self = g_rc_box_new0 (WmkQuery);
  g_autofree char *folded = NULL;

  self->text = g_utf8_make_valid (text, -1);
  self->filters = g_ptr_array_new ();
  folded = wmk_fold_text (self->text);
  self->words = g_strsplit_set (folded, " \t\n", -1);

  return self;
}

WmkQuery *
wmk_query_ref (WmkQuery *self)
{
  return g_rc_box_acquire (self);
}

void
wmk_query_unref (WmkQuery *self)
{
  g_rc_box_release_full (self, clear);
}

gboolean
wmk_query_is_empty (const WmkQuery *self)
{
  return *self->text == '\0';
}

const char *
wmk_query_get_text (const WmkQuery *self)
{
  return self->text;
}

GPtrArray *
wmk_query_get_filters (const WmkQuery *self)
{
  return self->filters;
}

const char *
wmk_query_get_filter (const WmkQuery *self, const char *key)
{
  return NULL;
}

char *
wmk_query_dup_without (const WmkQuery *self, guint index)
{
  return g_strdup (self->text);
}

char *
wmk_query_dup_with (const WmkQuery *self, const char *key, const char *value)
{
  return *value == '\0' ? g_strdup (self->text)
                        : g_strdup_printf ("%s %s:%s", self->text, key, value);
}

GArray *
wmk_query_find (const WmkQuery *self, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (WmkTextRange));
  const char *found = *self->text == '\0' ? NULL : strstr (text, self->text);

  if (found != NULL) {
    WmkTextRange range = {(gsize) (found - text), (gsize) (found - text) + strlen (self->text)};

    g_array_append_val (ranges, range);
  }

  return ranges;
}

char *
wmk_query_dup_snippet (const WmkQuery *self, const char *text, guint n_chars)
{
  return g_utf8_substring (text, 0, MIN ((glong) n_chars, g_utf8_strlen (text, -1)));
}
