/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-own.h"
#include "notebook/wmk-notebook-records.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkOwnMarks: what a row or a chart shows of what the reader has on a thing
 * @noted: anything but a star
 * @text: (nullable): all of it in words: "2 notes, starred"; %NULL for nothing
 */
typedef struct {
  gboolean noted;
  gboolean starred;
  WmkOwnVerdict verdict;
  char *text;
} WmkOwnMarks;

/**
 * wmk_own_marks_read:
 * @self: (out caller-allocates): free with wmk_own_marks_clear()
 * @shows_own: whether verdicts and data points are to show
 */
void wmk_own_marks_read (WmkOwnMarks *self,
                         WmkNotebook *notebook,
                         gboolean shows_own,
                         const char *address);
void wmk_own_marks_clear (WmkOwnMarks *self);

/** WmkOwnReader: what wmk_own_reader_dup_text() reads from, for charts that ask for each of theirs
 */
typedef struct {
  WmkNotebook *notebook;
  gboolean shows_own;
} WmkOwnReader;

/** wmk_own_reader_new: one that has a reference; free with wmk_own_reader_free() */
WmkOwnReader *wmk_own_reader_new (WmkNotebook *notebook, gboolean shows_own);
void wmk_own_reader_free (gpointer reader);

/**
 * wmk_own_reader_dup_text:
 * @reader: a #WmkOwnReader
 *
 * Returns: (transfer full) (nullable): all that the reader has on the thing at @address, in words
 */
char *wmk_own_reader_dup_text (const char *address, gpointer reader);

/** wmk_own_points_read: Returns: (transfer full) (element-type WmkOwnPoint): the reader's figures
 * of the indicator at @address; none where they are not to show, or cannot be read. */
GArray *wmk_own_points_read (WmkNotebook *notebook, gboolean shows_own, const char *address);

/** wmk_own_verdict_from_kind: Returns: what charts call it. */
WmkOwnVerdict wmk_own_verdict_from_kind (WmkVerdictKind kind);

G_END_DECLS
