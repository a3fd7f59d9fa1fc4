/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkStatement:
 *
 * A prepared statement lent by wmk_database_prepare(), which it must not outlive. Parameters
 * count from 1, columns from 0, as in SQLite.
 */
typedef struct _WmkStatement WmkStatement;

/** wmk_statement_free: Gives the statement back to its connection, reset and unbound. */
void wmk_statement_free (WmkStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkStatement, wmk_statement_free)

/** wmk_statement_bind_text: @text is copied; %NULL binds NULL. */
void wmk_statement_bind_text (WmkStatement *self, int parameter, const char *text);
void wmk_statement_bind_int (WmkStatement *self, int parameter, gint64 value);
void wmk_statement_bind_double (WmkStatement *self, int parameter, double value);
void wmk_statement_bind_null (WmkStatement *self, int parameter);

/**
 * wmk_statement_step:
 * @error: return location for a #WmkDatabaseError
 *
 * Steps to the next row.
 *
 * Returns: %TRUE when there is one; %FALSE at the end, or with @error set
 */
gboolean wmk_statement_step (WmkStatement *self, GError **error);

/**
 * wmk_statement_run:
 *
 * Steps to the end of a statement that gives no rows, and resets it so that it can be bound and
 * run again.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_statement_run (WmkStatement *self, GError **error);

/** wmk_statement_get_text: Returns: (transfer none): "" for NULL; valid until the next step. */
const char *wmk_statement_get_text (WmkStatement *self, int column);

/** wmk_statement_dup_text: Returns: (transfer full): a copy, "" for NULL. */
char *wmk_statement_dup_text (WmkStatement *self, int column);
gint64 wmk_statement_get_int (WmkStatement *self, int column);

/** wmk_statement_get_double: Returns: the value, NAN for NULL. */
double wmk_statement_get_double (WmkStatement *self, int column);

G_END_DECLS
