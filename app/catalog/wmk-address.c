/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-address.h"

#include <string.h>

#include "catalog/wmk-kind.h"

#define SCHEME "waymark:"
#define SEARCH_PREFIX WMK_ADDRESS_SEARCH "/"

/* What a query may keep as it is in its address, besides letters, digits and "-._~". */
#define QUERY_CHARACTERS ":"

/* What readers type who see a page of that name. */
static const struct {
  const char *typed;
  const char *address;
} short_forms[] = {
    {"trash", WMK_ADDRESS_TRASH},
    {"backups", WMK_ADDRESS_BACKUPS},
    {"back-ups", WMK_ADDRESS_BACKUPS},
};

static gboolean
is_page (const char *address)
{
  static const char *const places[] = {WMK_ADDRESS_OVERVIEW, WMK_ADDRESS_METHOD,
                                       WMK_ADDRESS_NOTEBOOK, WMK_ADDRESS_SEARCH,
                                       WMK_ADDRESS_TIMELINE, NULL};

  return g_strv_contains (places, address) || wmk_kind_find_collection (address) != NULL;
}

/* Percent signs that stand for nothing are taken as they are. */
static char *
unescape (const char *text)
{
  GString *bytes = g_string_sized_new (strlen (text));
  char *valid;

  for (const char *c = text; *c != '\0'; c++) {
    int high = *c == '%' ? g_ascii_xdigit_value (c[1]) : -1;
    int low = high < 0 ? -1 : g_ascii_xdigit_value (c[2]);

    if (low < 0 || (high == 0 && low == 0)) {
      g_string_append_c (bytes, *c);
      continue;
    }
    g_string_append_c (bytes, (char) (high * 16 + low));
    c += 2;
  }
  valid = g_utf8_make_valid (bytes->str, (gssize) bytes->len);
  g_string_free (bytes, TRUE);

  return valid;
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

  if (g_str_has_prefix (start, SEARCH_PREFIX)) {
    g_autofree char *query = wmk_address_dup_query (start);

    return wmk_address_new_for_search (query);
  }

  for (const char *c = start; *c != '\0'; c++) {
    if (*c == '/')
      slashes++;
    else if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return NULL;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (short_forms); i++)
    if (g_str_equal (start, short_forms[i].typed))
      return g_strdup (short_forms[i].address);
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
wmk_address_new_for_search (const char *query)
{
  g_autofree char *escaped = g_uri_escape_string (query, QUERY_CHARACTERS, FALSE);

  return *query == '\0' ? g_strdup (WMK_ADDRESS_SEARCH)
                        : g_strconcat (SEARCH_PREFIX, escaped, NULL);
}

char *
wmk_address_dup_query (const char *address)
{
  if (g_str_equal (address, WMK_ADDRESS_SEARCH))
    return g_strdup ("");

  return g_str_has_prefix (address, SEARCH_PREFIX) ? unescape (address + strlen (SEARCH_PREFIX))
                                                   : NULL;
}

char *
wmk_address_to_uri (const char *address)
{
  return g_strconcat (SCHEME, address, NULL);
}
