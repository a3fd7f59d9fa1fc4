/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-records.h"

static void
clear_subject (WmkSubject *self)
{
  g_free (self->address);
  g_free (self->title);
  g_free (self->catalog_version);
}

void
wmk_note_free (WmkNote *self)
{
  g_free (self->uuid);
  clear_subject (&self->subject);
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
  clear_subject (&self->subject);
  g_free (self);
}

void
wmk_verdict_free (WmkVerdict *self)
{
  g_free (self->uuid);
  clear_subject (&self->subject);
  g_free (self->reason);
  g_free (self);
}

void
wmk_point_free (WmkPoint *self)
{
  g_free (self->uuid);
  clear_subject (&self->subject);
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
