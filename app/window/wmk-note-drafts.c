/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-note-drafts.h"

#include <glib/gi18n-lib.h>

GPtrArray *
wmk_note_drafts_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

void
wmk_note_drafts_keep (GPtrArray *self, WmkNoteDraft *draft)
{
  if (!g_ptr_array_find (self, draft, NULL))
    g_ptr_array_add (self, g_object_ref (draft));
}

void
wmk_note_drafts_forget_saved (GPtrArray *self)
{
  for (guint i = self->len; i > 0; i--)
    if (wmk_note_draft_is_saved (g_ptr_array_index (self, i - 1)))
      g_ptr_array_remove_index (self, i - 1);
}

gboolean
wmk_note_drafts_save (GPtrArray *self)
{
  gboolean saved = TRUE;

  for (guint i = 0; i < self->len; i++)
    saved = wmk_note_draft_save (g_ptr_array_index (self, i)) && saved;

  return saved;
}

void
wmk_note_drafts_append_text (GPtrArray *self, GString *text)
{
  wmk_note_drafts_forget_saved (self);
  for (guint i = 0; i < self->len; i++) {
    WmkNoteDraft *draft = g_ptr_array_index (self, i);
    /* Translators: what the note is about */
    g_autofree char *head = g_strdup_printf (_ ("Note on “%s”"), wmk_note_draft_get_title (draft));

    g_string_append_printf (text, "%s%s\n%s", text->len == 0 ? "" : "\n\n", head,
                            wmk_note_draft_get_text (draft));
  }
}

const char *
wmk_note_drafts_get_reason (GPtrArray *self)
{
  const GError *error =
      self->len == 0 ? NULL : wmk_note_draft_get_error (g_ptr_array_index (self, 0));

  return error == NULL ? "" : error->message;
}
