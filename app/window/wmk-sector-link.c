/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sector-link.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "window/wmk-link-row.h"

gboolean
wmk_sector_link_fill (GtkListBox *list,
                      WmkCatalog *catalog,
                      WmkPage *page,
                      const char *title,
                      const char *sector_id,
                      GError **error)
{
  GError *read_error = NULL;
  g_autoptr (WmkSector) sector = NULL;
  const char *name = _ ("The plan as a whole"), *address = WMK_ADDRESS_OVERVIEW;
  const char *short_name = _ ("Overview");

  if (*sector_id != '\0') {
    sector = wmk_catalog_get_sector (catalog, sector_id, &read_error);
    if (read_error != NULL) {
      g_propagate_error (error, read_error);
      return FALSE;
    }
  }
  if (sector != NULL) {
    name = sector->name;
    short_name = sector->short_name;
    address = sector->id;
  }

  wmk_page_set_titles (page, title, name);
  wmk_page_set_section (page, address);
  wmk_page_set_parent (page, address, short_name);
  wmk_link_row_connect (list);
  gtk_list_box_append (list,
                       wmk_link_row_new (name, sector != NULL ? _ ("Sector") : "", address, NULL));

  return TRUE;
}
