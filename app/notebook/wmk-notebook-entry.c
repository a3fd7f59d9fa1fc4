/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-entry.h"

struct _WmkNotebookEntry {
  GObject parent_instance;
  WmkEntry *entry;
};

G_DEFINE_FINAL_TYPE (WmkNotebookEntry, wmk_notebook_entry, G_TYPE_OBJECT)

static void
entry_free (WmkEntry *self)
{
  g_free (self->uuid);
  wmk_subject_clear (&self->subject);
  g_free (self->text);
  g_free (self->point.date);
  g_free (self->point.comment);
  g_free (self->point.source);
  g_free (self->point.link);
  g_ptr_array_unref (self->tags);
  g_free (self);
}

static void
wmk_notebook_entry_finalize (GObject *object)
{
  g_clear_pointer (&WMK_NOTEBOOK_ENTRY (object)->entry, entry_free);

  G_OBJECT_CLASS (wmk_notebook_entry_parent_class)->finalize (object);
}

static void
wmk_notebook_entry_class_init (WmkNotebookEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_notebook_entry_finalize;
}

static void
wmk_notebook_entry_init (WmkNotebookEntry *self)
{
}

WmkNotebookEntry *
wmk_notebook_entry_new (WmkEntry *entry)
{
  WmkNotebookEntry *self = g_object_new (WMK_TYPE_NOTEBOOK_ENTRY, NULL);

  self->entry = entry;

  return self;
}

const WmkEntry *
wmk_notebook_entry_get (WmkNotebookEntry *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK_ENTRY (self), NULL);

  return self->entry;
}

guint
wmk_entry_key_hash (gconstpointer key)
{
  const WmkEntryKey *self = key;

  return (guint) self->id * WMK_ENTRY_N_KINDS + self->kind;
}

gboolean
wmk_entry_key_equal (gconstpointer a, gconstpointer b)
{
  const WmkEntryKey *first = a, *second = b;

  return first->id == second->id && first->kind == second->kind;
}
