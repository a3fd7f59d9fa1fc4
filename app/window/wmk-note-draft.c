/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-note-draft.h"

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-trash.h"

#define RETRY_SECONDS 3

struct _WmkNoteDraft {
  GObject parent_instance;
  WmkNotebook *notebook;
  WmkSubject subject;
  char *uuid;
  char *text;
  char *saved_text; /* what the notebook has; NULL for a note that it has not */
  GError *error;
  gboolean contested;
  gboolean gone;
  gboolean emptied;
  gboolean saving;
  guint save_handler;
  guint retry_handler;
};

G_DEFINE_FINAL_TYPE (WmkNoteDraft, wmk_note_draft, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  SIGNAL_REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static void
take (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static gboolean
retry (gpointer user_data)
{
  wmk_note_draft_save (WMK_NOTE_DRAFT (user_data));

  return G_SOURCE_CONTINUE;
}

static void
set_error (WmkNoteDraft *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  if (error == NULL)
    g_clear_handle_id (&self->retry_handler, g_source_remove);
  else if (self->retry_handler == 0)
    self->retry_handler = g_timeout_add_seconds (RETRY_SECONDS, retry, self);
}

/* What could not be saved was taken back: there is nothing to try again. */
static void
clear_error (WmkNoteDraft *self)
{
  if (self->error == NULL)
    return;

  set_error (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Somebody may have put it into the trash; this text is before the reader's eyes. */
static gboolean
untrash (WmkNoteDraft *self, GError **error)
{
  g_autoptr (WmkNote) note = wmk_notebook_get_note (self->notebook, self->uuid, error);

  return note != NULL &&
         (note->trashed == 0 ||
          wmk_notebook_untrash (self->notebook, WMK_NOTEBOOK_NOTE, self->uuid, error));
}

/* Whether the notebook has a text that was never here. */
static gboolean
is_overtaken (WmkNoteDraft *self)
{
  g_autoptr (WmkNote) note = NULL;

  if (self->saved_text == NULL)
    return FALSE;

  note = wmk_notebook_get_note (self->notebook, self->uuid, NULL);

  return note != NULL && !g_str_equal (note->text, self->saved_text) &&
         !g_str_equal (note->text, self->text);
}

gboolean
wmk_note_draft_save (WmkNoteDraft *self)
{
  g_autofree char *text = NULL;
  GError *error = NULL;

  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), FALSE);

  /* What came meanwhile is saved in its time. */
  if (self->saving)
    return FALSE;
  g_clear_handle_id (&self->save_handler, g_source_remove);
  if (wmk_note_draft_is_saved (self)) {
    clear_error (self);
    return TRUE;
  }

  self->saving = TRUE;
  if (is_overtaken (self)) {
    self->contested = TRUE;
    wmk_notebook_end_writing (self->notebook);
  }
  /* Who hears of it may change the text. */
  text = g_strdup (self->text);
  if (wmk_notebook_save_note (self->notebook, self->uuid, &self->subject, text, &error) &&
      untrash (self, &error)) {
    take (&self->saved_text, text);
    self->gone = FALSE;
  }
  self->saving = FALSE;
  set_error (self, error);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return wmk_note_draft_is_saved (self);
}

static gboolean
save_in_time (gpointer user_data)
{
  WmkNoteDraft *self = WMK_NOTE_DRAFT (user_data);

  self->save_handler = 0;
  wmk_note_draft_save (self);

  return G_SOURCE_REMOVE;
}

/* Somebody has written to the notebook. */
static void
look_for_theirs (WmkNoteDraft *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkNote) note = wmk_notebook_get_note (self->notebook, self->uuid, &error);
  gboolean gone = note != NULL
                      ? note->trashed != 0
                      : g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);

  if (!wmk_note_draft_is_saved (self)) {
    if (note != NULL && !g_str_equal (note->text, self->saved_text))
      wmk_note_draft_save (self);
    return;
  }
  if (gone != self->gone) {
    self->gone = gone;
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  }
  if (note != NULL && !g_str_equal (note->text, self->saved_text)) {
    take (&self->saved_text, note->text);
    take (&self->text, note->text);
    g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  }
}

static void
notebook_changed_cb (WmkNoteDraft *self, const char *address)
{
  if (!self->saving && self->saved_text != NULL &&
      (address == NULL || g_str_equal (address, self->subject.address)))
    look_for_theirs (self);
}

static void
wmk_note_draft_dispose (GObject *object)
{
  WmkNoteDraft *self = WMK_NOTE_DRAFT (object);

  g_clear_handle_id (&self->save_handler, g_source_remove);
  g_clear_handle_id (&self->retry_handler, g_source_remove);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (wmk_note_draft_parent_class)->dispose (object);
}

static void
wmk_note_draft_finalize (GObject *object)
{
  WmkNoteDraft *self = WMK_NOTE_DRAFT (object);

  wmk_subject_clear (&self->subject);
  g_free (self->uuid);
  g_free (self->text);
  g_free (self->saved_text);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (wmk_note_draft_parent_class)->finalize (object);
}

static void
wmk_note_draft_class_init (WmkNoteDraftClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_note_draft_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_note_draft_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REPLACED] =
      g_signal_new ("replaced", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wmk_note_draft_init (WmkNoteDraft *self)
{
}

WmkNoteDraft *
wmk_note_draft_new (WmkNotebook *notebook, const WmkSubject *subject, const WmkNote *note)
{
  WmkNoteDraft *self = g_object_new (WMK_TYPE_NOTE_DRAFT, NULL);

  self->notebook = g_object_ref (notebook);
  wmk_subject_set (&self->subject, subject);
  self->uuid = note == NULL ? g_uuid_string_random () : g_strdup (note->uuid);
  self->text = g_strdup (note == NULL ? "" : note->text);
  self->saved_text = note == NULL ? NULL : g_strdup (note->text);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

const char *
wmk_note_draft_get_uuid (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), NULL);

  return self->uuid;
}

const char *
wmk_note_draft_get_address (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), NULL);

  return self->subject.address;
}

const char *
wmk_note_draft_get_title (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), NULL);

  return self->subject.title;
}

const char *
wmk_note_draft_get_text (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), NULL);

  return self->text;
}

void
wmk_note_draft_set_text (WmkNoteDraft *self, const char *text)
{
  gboolean was_saved;

  g_return_if_fail (WMK_IS_NOTE_DRAFT (self));

  if (g_str_equal (text, self->text))
    return;

  was_saved = wmk_note_draft_is_saved (self);
  take (&self->text, text);
  /* Not put off by the next letter. */
  if (self->save_handler == 0 && !wmk_note_draft_is_saved (self))
    self->save_handler = g_timeout_add (WMK_NOTE_DRAFT_DELAY, save_in_time, self);
  if (wmk_note_draft_is_saved (self))
    set_error (self, NULL);
  if (was_saved != wmk_note_draft_is_saved (self))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
wmk_note_draft_is_saved (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), TRUE);

  /* A note that was emptied keeps its text until the reader leaves it. */
  return is_blank (self->text) || g_strcmp0 (self->text, self->saved_text) == 0;
}

gboolean
wmk_note_draft_is_new (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), FALSE);

  return self->saved_text == NULL;
}

gboolean
wmk_note_draft_is_contested (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), FALSE);

  return self->contested;
}

gboolean
wmk_note_draft_is_gone (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), FALSE);

  return self->gone;
}

gboolean
wmk_note_draft_is_emptied (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), FALSE);

  return self->emptied;
}

const GError *
wmk_note_draft_get_error (WmkNoteDraft *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), NULL);

  return self->error;
}

gboolean
wmk_note_draft_finish (WmkNoteDraft *self)
{
  GError *error = NULL;
  gboolean trashed;

  g_return_val_if_fail (WMK_IS_NOTE_DRAFT (self), FALSE);

  if (!is_blank (self->text) || self->saved_text == NULL)
    return wmk_note_draft_save (self);

  g_clear_handle_id (&self->save_handler, g_source_remove);
  if (self->gone)
    return TRUE;

  /* Its text is as it was; a failure loses nothing. */
  self->saving = TRUE;
  trashed = wmk_notebook_trash (self->notebook, WMK_NOTEBOOK_NOTE, self->uuid, &error);
  self->saving = FALSE;
  self->gone = self->emptied = trashed;
  if (!trashed)
    take (&self->text, self->saved_text);
  set_error (self, error);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}
