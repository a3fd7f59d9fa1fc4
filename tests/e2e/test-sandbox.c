/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The program in Flatpak's sandbox, as flatpak/check starts it: a reader opens a sector, writes
 * a note, leaves, and finds both again. Over the accessibility bus, which crosses the sandbox.
 */

#include "e2e/screen-reader.h"

#define SECTOR "New-energy vehicles"
#define TITLE "Energy-saving and new energy vehicles – Waymark"
#define NOTE "kept"
#define INDICATOR "New-energy vehicles, indigenous share"

static void
test_overview_and_sector (void)
{
  g_autoptr (Node) sector = NULL, row = NULL;

  reader_start_program ("Overview – Waymark");
  sector = reader_wait_for (ATSPI_ROLE_LIST_ITEM, SECTOR, "targets: ");
  reader_move ("F9");
  reader_walk_to ("Down", SECTOR, "targets: ");
  reader_press (NULL, "Return");

  /* What is told of it stands in the catalogue alone. */
  row = reader_wait_for (ATSPI_ROLE_LIST_ITEM, INDICATOR, "Target for 2025: more than 80");
  reader_wait_for_title (TITLE);
  reader_close_program ();
}

static void
test_note (void)
{
  g_autoptr (Node) row = NULL, editor = NULL, note = NULL;

  reader_start_program (TITLE);
  row = reader_wait_for (ATSPI_ROLE_LIST_ITEM, INDICATOR, "Target for 2025: more than 80");
  reader_press ("ctrl+shift", "n");
  editor = reader_wait_for (ATSPI_ROLE_TEXT, "Text of the note", NULL);
  reader_wait_for_focus (editor);
  for (const char *key = NOTE; *key != '\0'; key++) {
    const char name[] = {*key, '\0'};

    reader_press (NULL, name);
  }
  reader_press (NULL, "Escape");
  note = reader_wait_for (ATSPI_ROLE_LIST_ITEM, "Note: " NOTE, NULL);
  reader_close_program ();
}

static void
test_next_start (void)
{
  g_autoptr (Node) row = NULL, note = NULL;

  reader_start_program (TITLE);
  row = reader_wait_for (ATSPI_ROLE_LIST_ITEM, INDICATOR, "Target for 2025: more than 80");
  note = reader_wait_for (ATSPI_ROLE_LIST_ITEM, "Note: " NOTE, NULL);
  reader_close_program ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  reader_begin ();
  g_test_add_func ("/sandbox/overview-and-sector", test_overview_and_sector);
  g_test_add_func ("/sandbox/note", test_note);
  g_test_add_func ("/sandbox/next-start", test_next_start);
  status = g_test_run ();
  reader_end ();

  return status;
}
