/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-records.h"

void
wmk_subject_clear (WmkSubject *self)
{
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->catalog_version, g_free);
}

void
wmk_subject_set (WmkSubject *self, const WmkSubject *subject)
{
  wmk_subject_clear (self);
  self->address = g_strdup (subject->address);
  self->title = g_strdup (subject->title);
  self->catalog_version = g_strdup (subject->catalog_version);
}

void
wmk_note_free (WmkNote *self)
{
  g_free (self->uuid);
  wmk_subject_clear (&self->subject);
  g_free (self->text);
  g_free (self);
}

void
wmk_version_free (WmkVersion *self)
{
  g_free (self->uuid);
  g_free (self->note_uuid);
  g_free (self->text);
  g_free (self);
}

void
wmk_tag_free (WmkTag *self)
{
  g_free (self->uuid);
  g_free (self->name);
  g_free (self->color);
  g_free (self);
}

void
wmk_marked_thing_free (WmkMarkedThing *self)
{
  wmk_subject_clear (&self->subject);
  g_free (self);
}

void
wmk_verdict_free (WmkVerdict *self)
{
  g_free (self->uuid);
  wmk_subject_clear (&self->subject);
  g_free (self->reason);
  g_free (self);
}

void
wmk_point_free (WmkPoint *self)
{
  g_free (self->uuid);
  wmk_subject_clear (&self->subject);
  g_free (self->data.date);
  g_free (self->data.comment);
  g_free (self->data.source);
  g_free (self->data.link);
  g_free (self);
}

void
wmk_trash_item_free (WmkTrashItem *self)
{
  g_free (self->uuid);
  g_free (self->address);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}
