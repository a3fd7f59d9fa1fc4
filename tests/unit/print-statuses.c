/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "status-table.h"

/* Prints the table of statuses of the catalogue that it is given: see `./dev status`. */
int
main (int argc, char **argv)
{
  g_autoptr (WmkCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;

  if (argc != 2) {
    g_printerr ("Usage: %s CATALOG\n", argv[0]);
    return EXIT_FAILURE;
  }
  catalog = wmk_catalog_open (argv[1], &error);
  if (catalog == NULL) {
    g_printerr ("%s: %s\n", argv[1], error->message);
    return EXIT_FAILURE;
  }
  table = status_table_new (catalog);
  g_print ("%s", table);

  return EXIT_SUCCESS;
}
