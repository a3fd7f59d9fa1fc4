/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkMarks:
 * @verdict: where @has_verdict
 *
 * What the reader has on one thing, for the small marks of lists and charts.
 */
typedef struct {
  guint n_notes;
  guint n_tags;
  guint n_points;
  gboolean has_star;
  gboolean has_verdict;
  WmkVerdictKind verdict;
} WmkMarks;

/**
 * wmk_notebook_get_marks:
 * @marks: (out caller-allocates): all zero where the file cannot be read, or is not open yet
 * @error: return location for a #WmkNotebookError
 *
 * Counts what is at @address and not in the trash, in microseconds, and in none where the notebook
 * is empty.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_notebook_get_marks (WmkNotebook *self, const char *address, WmkMarks *marks, GError **error);

/** wmk_marks_are_empty: Returns: whether there is nothing of the reader's. */
gboolean wmk_marks_are_empty (const WmkMarks *marks);

G_END_DECLS
