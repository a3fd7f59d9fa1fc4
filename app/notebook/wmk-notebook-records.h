/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a notebook holds, as plain records. Text is never %NULL, but may be empty. Stamps are
 * microseconds since 1970 in UTC. A number that is not known is NAN.
 */

/**
 * WmkSubject:
 * @address: the thing's address in the catalogue
 * @title: its title now, kept for the day when the catalogue has it no longer
 * @catalog_version: the catalogue's version
 *
 * What is written about. Functions of the notebook copy what they need of it.
 */
typedef struct {
  char *address;
  char *title;
  char *catalog_version;
} WmkSubject;

/** wmk_subject_set: Makes @self a copy of @subject. */
void wmk_subject_set (WmkSubject *self, const WmkSubject *subject);

/** wmk_subject_clear: Frees what is in it. */
void wmk_subject_clear (WmkSubject *self);

/**
 * WmkNote:
 * @dropped: the catalogue has dropped the thing
 * @trashed: since when it is in the trash; 0: it is not
 */
typedef struct {
  char *uuid;
  WmkSubject subject;
  gboolean dropped;
  char *text;
  gint64 created;
  gint64 modified;
  gint64 trashed;
} WmkNote;

void wmk_note_free (WmkNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkNote, wmk_note_free)

/**
 * WmkVersion:
 * @text: what the note said
 * @written: when that was written
 */
typedef struct {
  char *uuid;
  char *note_uuid;
  char *text;
  gint64 written;
} WmkVersion;

void wmk_version_free (WmkVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkVersion, wmk_version_free)

/**
 * WmkTag:
 * @color: "#rrggbb" in lower case, or "" for none
 * @n_uses: how many things have it
 */
typedef struct {
  char *uuid;
  char *name;
  char *color;
  guint n_uses;
  gint64 created;
  gint64 modified;
} WmkTag;

void wmk_tag_free (WmkTag *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTag, wmk_tag_free)

/** WmkMarkedThing: a thing that has a star, or a tag. */
typedef struct {
  WmkSubject subject;
  gboolean dropped;
  gint64 created;
} WmkMarkedThing;

void wmk_marked_thing_free (WmkMarkedThing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkMarkedThing, wmk_marked_thing_free)

/** WmkVerdictKind: how the reader judges a target. */
typedef enum {
  WMK_VERDICT_MET,
  WMK_VERDICT_PARTLY,
  WMK_VERDICT_MISSED,
  WMK_VERDICT_UNCLEAR,
} WmkVerdictKind;

typedef struct {
  char *uuid;
  WmkSubject subject;
  gboolean dropped;
  WmkVerdictKind verdict;
  char *reason;
  gint64 created;
  gint64 modified;
} WmkVerdict;

void wmk_verdict_free (WmkVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkVerdict, wmk_verdict_free)

/**
 * WmkPointData:
 * @date: ISO 8601, may be partial ("2016", "2016-07", "2016-07-26")
 * @value: in the indicator's unit
 * @value_high: the upper end of a range; NAN: @value alone
 * @comment: the reader's words
 * @source: where it is from
 * @link: an address on the web, or ""
 *
 * What the reader enters of a figure of their own.
 */
typedef struct {
  char *date;
  double value;
  double value_high;
  char *comment;
  char *source;
  char *link;
} WmkPointData;

typedef struct {
  char *uuid;
  WmkSubject subject;
  gboolean dropped;
  WmkPointData data;
  gint64 created;
  gint64 modified;
} WmkPoint;

void wmk_point_free (WmkPoint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkPoint, wmk_point_free)

/** WmkNotebookKind: what can be in the trash. */
typedef enum {
  WMK_NOTEBOOK_NOTE,
  WMK_NOTEBOOK_TAG,
  WMK_NOTEBOOK_VERDICT,
  WMK_NOTEBOOK_POINT,
  WMK_NOTEBOOK_N_KINDS,
} WmkNotebookKind;

/**
 * WmkTrashItem:
 * @address: "" for a tag, as is @title
 * @text: the beginning of the note, the tag's name, the reason, or the point's date and comment
 * @trashed: since when
 */
typedef struct {
  WmkNotebookKind kind;
  char *uuid;
  char *address;
  char *title;
  char *text;
  gint64 trashed;
} WmkTrashItem;

void wmk_trash_item_free (WmkTrashItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTrashItem, wmk_trash_item_free)

G_END_DECLS
