/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/notebook-crowd.h"

#include "notebook/wmk-notebook-private.h"

#define FILL                                                                                       \
  "PRAGMA main.synchronous = OFF; BEGIN; UPDATE temp.recording SET step_id = NULL;"                \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"                                \
  " WHERE i < " G_STRINGIFY (                                                                      \
      NOTEBOOK_CROWD) ")"                                                                          \
                      " INSERT INTO main.note (uuid, address, title, catalog_version, text, "      \
                      "created, modified, stamp)"                                                  \
                      " SELECT lower (hex (randomblob (16))), 'thing/' || (i * 7919 % 3000),"      \
                      " 'Title ' || (i * 7919 % 3000), '1.0',"                                     \
                      " 'Note ' || i || substr (replace (hex (zeroblob (150)), '00', ' words'), "  \
                      "1, i % 600),"                                                               \
                      " i, i, i FROM n;"                                                           \
                      "COMMIT; PRAGMA main.synchronous = EXTRA"

void
notebook_crowd_fill (WmkNotebook *notebook)
{
  GError *error = NULL;

  wmk_database_execute (notebook->database, FILL, &error);
  g_assert_no_error (error);
}
