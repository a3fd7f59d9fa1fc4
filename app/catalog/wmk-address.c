/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-address.h"

#include <string.h>

#include "catalog/wmk-kind.h"

#define SCHEME "waymark:"

static gboolean
is_page (const char *address)
{
  static const char *const places[] = {WMK_ADDRESS_OVERVIEW, WMK_ADDRESS_METHOD,
                                       WMK_ADDRESS_TIMELINE, NULL};

  return g_strv_contains (places, address) || wmk_kind_find_collection (address) != NULL;
}

char *
wmk_address_normalize (const char *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));
  const char *start = address;
  int slashes = 0;

  if (g_ascii_strncasecmp (start, SCHEME, strlen (SCHEME)) == 0)
    start += strlen (SCHEME);
  while (*start == '/')
    start++;

  if (*start == '\0')
    return NULL;

  for (const char *c = start; *c != '\0'; c++) {
    if (*c == '/')
      slashes++;
    else if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return NULL;
  }
  if (slashes > 1 || (slashes == 0 && !is_page (start)) || g_str_has_suffix (start, "/"))
    return NULL;

  return g_strdup (start);
}

gboolean
wmk_address_is_kind (const char *address, const char *kind)
{
  gsize length = strlen (kind);

  return strncmp (address, kind, length) == 0 && address[length] == '/';
}

char *
wmk_address_to_uri (const char *address)
{
  return g_strconcat (SCHEME, address, NULL);
}
