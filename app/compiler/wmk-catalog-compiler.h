/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-fault.h"

G_BEGIN_DECLS

/**
 * wmk_compile_catalog:
 * @folder: (type filename): the CSV files and their description
 * @schema: (type filename): SQL that creates the tables
 * @entities: (type filename): SQL that fills `entity` and `search` from them
 * @output: (type filename): the database to write
 * @faults: gets all that is wrong with the CSV files
 * @error: return location for what is wrong with anything else
 *
 * Compiles the catalogue, if there is no fault in it.
 *
 * Returns: %TRUE when @output was written; else %FALSE with faults in @faults or with @error set
 */
gboolean wmk_compile_catalog (const char *folder,
                              const char *schema,
                              const char *entities,
                              const char *output,
                              WmkFaults *faults,
                              GError **error);

G_END_DECLS
