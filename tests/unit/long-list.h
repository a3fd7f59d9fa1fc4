/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * long_list_write:
 * @path: (type filename): a compiled catalogue that is not open
 *
 * Adds policies, up to @n_policies of them: "policy/long-<i>" for each i from 0 on, at the end of
 * the list. Their titles sort in another order than their places; every tenth is a standard, all
 * others are plans; they are of 25 years in turn; every seventh is found by the word "seventh".
 */
void long_list_write (const char *path, guint n_policies);

/** long_list_read: Returns: the first value of @sql, a number. */
gint64 long_list_read (const char *path, const char *sql);

G_END_DECLS
