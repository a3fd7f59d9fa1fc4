/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-pages.h"

#include "catalog/wmk-address.h"
#include "catalog/wmk-kind.h"
#include "window/wmk-backups-page.h"
#include "window/wmk-collection-page.h"
#include "window/wmk-goal-page.h"
#include "window/wmk-indicator-page.h"
#include "window/wmk-method-page.h"
#include "window/wmk-notebook-page.h"
#include "window/wmk-overview-page.h"
#include "window/wmk-search-page.h"
#include "window/wmk-sector-page.h"
#include "window/wmk-source-page.h"
#include "window/wmk-thing-page.h"
#include "window/wmk-timeline-page.h"
#include "window/wmk-trash-page.h"
#include "window/wmk-wording-page.h"

/* Pages of their own; all other kinds have one that shows what describes them. */
static const struct {
  const char *kind;
  WmkPage *(*create) (WmkCatalog *catalog, const char *address, GError **error);
} pages[] = {
    {"indicator", wmk_indicator_page_new},
    {"sector", wmk_sector_page_new},
    {"source", wmk_source_page_new},
    {"target", wmk_goal_page_new},
};

/* The same for what lists all of a kind. */
static WmkPage *
create_collection (WmkCatalog *catalog, const char *address, GError **error)
{
  if (g_str_equal (address, "wording"))
    return wmk_wording_page_new (catalog, address, error);

  return wmk_collection_page_new (catalog, address, error);
}

static gboolean
is_search (const char *address)
{
  g_autofree char *query = wmk_address_dup_query (address);

  return query != NULL;
}

/* What is shown as a part of another thing's page is shown there. */
static WmkPage *
create_at_part (WmkCatalog *catalog, const char *address, char **focus, GError **error)
{
  g_autofree char *owner = wmk_catalog_dup_owner (catalog, address, error);

  if (owner == NULL || *owner == '\0')
    return NULL;

  g_free (*focus);
  *focus = g_strdup (address);

  return wmk_pages_create (catalog, owner, focus, error);
}

/* A page that notes can be about. */
static WmkPage *
note_address (WmkPage *page, const char *address)
{
  if (page != NULL)
    wmk_page_set_address (page, address);

  return page;
}

/* What is no thing of the catalogue; NULL for an address that is. */
static WmkPage *
create_special (WmkCatalog *catalog, const char *address, GError **error)
{
  if (g_str_equal (address, WMK_ADDRESS_OVERVIEW))
    return note_address (wmk_overview_page_new (catalog, address, error), address);
  if (g_str_equal (address, WMK_ADDRESS_TIMELINE))
    return note_address (wmk_timeline_page_new (catalog, address, error), address);
  if (g_str_equal (address, WMK_ADDRESS_METHOD))
    return note_address (wmk_method_page_new (), address);
  if (g_str_equal (address, WMK_ADDRESS_NOTEBOOK))
    return wmk_notebook_page_new (catalog);
  if (g_str_equal (address, WMK_ADDRESS_TRASH))
    return wmk_trash_page_new (catalog);
  if (g_str_equal (address, WMK_ADDRESS_BACKUPS))
    return wmk_backups_page_new ();
  if (is_search (address))
    return wmk_search_page_new (catalog, address, error);
  if (wmk_kind_find_collection (address) != NULL)
    return note_address (create_collection (catalog, address, error), address);

  return NULL;
}

/* The page of a thing of the catalogue. */
static WmkPage *
create_thing (WmkCatalog *catalog, const WmkEntityInfo *info, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (info->kind, pages[i].kind))
      return pages[i].create (catalog, info->id, error);

  return wmk_thing_page_new (catalog, info->id, error);
}

WmkPage *
wmk_pages_create (WmkCatalog *catalog, const char *address, char **focus, GError **error)
{
  g_autoptr (WmkEntityInfo) info = NULL;
  GError *part_error = NULL;
  WmkPage *page = create_special (catalog, address, &part_error);

  if (page == NULL && part_error == NULL)
    info = wmk_catalog_find (catalog, address, &part_error);
  if (info != NULL)
    page = create_at_part (catalog, info->id, focus, &part_error);
  if (part_error != NULL)
    g_propagate_error (error, part_error);
  if (page != NULL || info == NULL || part_error != NULL)
    return page;

  return note_address (create_thing (catalog, info, error), info->id);
}
