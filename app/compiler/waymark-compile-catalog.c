/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "compiler/wmk-catalog-compiler.h"

/* Compiles the catalogue's CSV files into the database that the program reads. A tool of the
 * build: it is not installed, and its messages are not translated. */
int
main (int argc, char **argv)
{
  g_autoptr (WmkFaults) faults = wmk_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint count;

  if (argc != 5) {
    fprintf (stderr,
             "usage: waymark-compile-catalog SOURCE_DIR SCHEMA.sql ENTITIES.sql OUTPUT.db\n");
    return EXIT_FAILURE;
  }
  if (wmk_compile_catalog (argv[1], argv[2], argv[3], argv[4], faults, &error))
    return EXIT_SUCCESS;

  text = wmk_faults_to_string (faults);
  count = wmk_faults_get_count (faults);
  fputs (text, stderr);
  if (error != NULL)
    fprintf (stderr, "%s\nNothing was written.\n", error->message);
  else
    fprintf (stderr, "%u fault%s; nothing was written.\n", count, count == 1 ? "" : "s");

  return EXIT_FAILURE;
}
