/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sector-link.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "window/wmk-link-row.h"

gboolean
wmk_sector_link_fill (
    GtkListBox *list, WmkCatalog *catalog, const char *sector_id, char **name, GError **error)
{
  GError *read_error = NULL;
  g_autoptr (WmkSector) sector = NULL;

  if (*sector_id != '\0') {
    sector = wmk_catalog_get_sector (catalog, sector_id, &read_error);
    if (read_error != NULL) {
      g_propagate_error (error, read_error);
      return FALSE;
    }
  }

  wmk_link_row_connect (list);
  if (sector != NULL) {
    *name = g_strdup (sector->name);
    gtk_list_box_append (list, wmk_link_row_new (sector->name, _ ("Sector"), sector->id, NULL));
  } else {
    *name = g_strdup (_ ("The plan as a whole"));
    gtk_list_box_append (list, wmk_link_row_new (*name, "", WMK_ADDRESS_OVERVIEW, NULL));
  }

  return TRUE;
}
