/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LLVMFuzzerTestOneInput:
 *
 * Puts @length bytes at @data through all that reads what readers type: the query and the search
 * over the catalogue of $WAYMARK_CATALOG, addresses, and the choices of a list. Aborts where one
 * breaks what its header promises, or stalls. The name is the one that libFuzzer calls.
 *
 * Returns: 0
 */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

G_END_DECLS
