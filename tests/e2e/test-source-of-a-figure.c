/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * "Where does that figure come from?", asked the installed program as a screen reader would: all
 * that is known of it is its accessibility tree, all that is done to it are keys.
 */

#include "e2e/screen-reader.h"

#define SECTOR "New-energy vehicles"
#define INDICATOR "New-energy vehicles, indigenous share"
#define LOCATOR "Appendix 3, 6.b.ii"
#define AS_PRINTED "indigenous NEVs to reach over 80% of the market"
#define DOCUMENT "Report on Made in China 2025"

static void
test_source_of_a_figure (void)
{
  g_autoptr (Node) sector = NULL, row = NULL, citation = NULL, title = NULL, use = NULL;

  reader_start_program ("Overview – Waymark");

  sector = reader_wait_for (ATSPI_ROLE_LIST_ITEM, SECTOR, "targets: ");
  reader_move ("F9");
  reader_walk_to ("Down", SECTOR, "targets: ");
  reader_press (NULL, "Return");

  row = reader_wait_for (ATSPI_ROLE_LIST_ITEM, INDICATOR, "Target for 2025: more than 80");
  reader_walk_to ("Tab", NULL, "Target for ");
  reader_walk_to ("Down", INDICATOR, "Target for 2025: more than 80");
  reader_press (NULL, "Return");

  citation = reader_wait_for (ATSPI_ROLE_LIST_ITEM, DOCUMENT, AS_PRINTED);
  g_assert_true (reader_matches (citation, NULL, LOCATOR));
  reader_walk_to ("Tab", DOCUMENT, AS_PRINTED);
  reader_press (NULL, "Return");

  title = reader_wait_for (ATSPI_ROLE_LABEL, DOCUMENT, NULL);
  use = reader_wait_for (ATSPI_ROLE_LIST_ITEM, NULL, AS_PRINTED);
  g_assert_true (reader_matches (use, NULL, LOCATOR));
  reader_wait_for_focus (use);

  reader_close_program ();
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  reader_begin ();
  g_test_add_func ("/e2e/source-of-a-figure", test_source_of_a_figure);
  status = g_test_run ();
  reader_end ();

  return status;
}
