/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "database/wmk-database.h"

G_BEGIN_DECLS

/*
 * The tables that hold what is the reader's, said once: what undo, restoring and following do to
 * every one of them is made from this. All SQL here is made of these names alone.
 */

typedef struct {
  const char *name;
  gboolean has_trash;   /* a row is put aside by `trashed`; else it is deleted */
  gboolean has_address; /* rows hang on a thing of the catalogue */

  /* Made from the above by wmk_notebook_get_tables(). */
  const char *triggers;     /* notice what happens to rows, for one connection */
  const char *put;          /* ?1 UUID, ?2 JSON of a row, ?3 stamp: has the row be so */
  const char *take;         /* ?1 UUID, ?2 stamp: has the row be gone */
  const char *count_back;   /* rows that an attached back-up has and this file has not */
  const char *count_other;  /* rows that are otherwise in an attached back-up */
  const char *count_beyond; /* rows that an attached back-up has not */
  const char *put_all;      /* ?1 stamp: has all rows be as in an attached back-up */
  const char *take_beyond;  /* ?1 stamp: has the rows be gone that it has not */
  const char *move;         /* ?1 old address, ?2 new one, ?3 stamp */
} WmkNotebookTable;

#define WMK_NOTEBOOK_N_TABLES 6

/** The name by which a back-up is attached. */
#define WMK_NOTEBOOK_ATTACHED "backup"

/** wmk_notebook_get_tables: Returns: (transfer none): all of them, those referred to first. */
const WmkNotebookTable *wmk_notebook_get_tables (void);

/** wmk_notebook_find_table: Returns: (transfer none) (nullable): the table of that name. */
const WmkNotebookTable *wmk_notebook_find_table (const char *name);

/**
 * wmk_notebook_prepare_connection:
 *
 * Has @database write down, from now on, each change of a row to table `change`, as a part of
 * the step that temp.recording names; what a note said before to `version`, unless it says that
 * the writing goes on; and UUIDs that are deleted to `tombstone`.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_prepare_connection (WmkDatabase *database, GError **error);

G_END_DECLS
