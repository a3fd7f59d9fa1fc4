/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog-fixture.h"
#include "catalog/wmk-catalog-format.h"

/* How the things of the catalogue that is compiled for the program hang together, and where they
 * lead out of it. */

static char *
query (const char *sql)
{
  GError *error = NULL;
  g_autoptr (WmkDatabase) database = wmk_database_open_immutable (
      g_getenv ("WAYMARK_CATALOG"), WMK_CATALOG_APPLICATION_ID, WMK_CATALOG_SCHEMA_VERSION, &error);

  g_assert_no_error (error);

  return catalog_fixture_query (database, sql, 1);
}

static void
assert_web_address (const char *url)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, &error);
  const char *host;

  if (uri == NULL)
    g_error ("%s: %s", url, error->message);
  if (!g_str_equal (g_uri_get_scheme (uri), "http") &&
      !g_str_equal (g_uri_get_scheme (uri), "https"))
    g_error ("%s is of no web page", url);
  host = g_uri_get_host (uri);
  if (host == NULL || strchr (host, '.') == NULL || *host == '.' || g_str_has_suffix (host, "."))
    g_error ("%s names no host", url);
  for (const char *c = url; *c != '\0'; c++)
    if (g_ascii_isspace (*c) || g_ascii_iscntrl (*c))
      g_error ("%s holds a blank", url);
}

static void
test_web (void)
{
  g_autofree char *rows = query ("SELECT url FROM source WHERE url IS NOT NULL"
                                 " UNION SELECT url FROM policy WHERE url IS NOT NULL");
  g_auto (GStrv) urls = g_strsplit (rows, "\n", -1);

  g_assert_cmpuint (g_strv_length (urls), >, 100);
  for (guint i = 0; urls[i] != NULL; i++)
    assert_web_address (urls[i]);
}

/* Both ends of what tables say by themselves. */
#define JOINS                                                                                      \
  "SELECT policy_id AS a, agency_id AS b FROM policy_agency"                                       \
  " UNION SELECT policy_id, sector_id FROM policy_sector"                                          \
  " UNION SELECT policy_id, instrument_id FROM policy_instrument"                                  \
  " UNION SELECT policy_id, term_id FROM policy_term"                                              \
  " UNION SELECT id, instrument_id FROM measure"                                                   \
  " UNION SELECT id, sector_id FROM measure WHERE sector_id IS NOT NULL"                           \
  " UNION SELECT id, subsector_id FROM measure WHERE subsector_id IS NOT NULL"                     \
  " UNION SELECT fund_id, sector_id FROM fund_sector"                                              \
  " UNION SELECT company_id, sector_id FROM company_sector"                                        \
  " UNION SELECT deal_id, sector_id FROM deal_sector"                                              \
  " UNION SELECT deal_id, company_id FROM deal_company"                                            \
  " UNION SELECT event_id, sector_id FROM event_sector"                                            \
  " UNION SELECT id, parent_id FROM agency WHERE parent_id IS NOT NULL"                            \
  " UNION SELECT id, theme_id FROM wording"                                                        \
  " UNION SELECT id, policy_id FROM wording WHERE policy_id IS NOT NULL"                           \
  " UNION SELECT id, source_id FROM recommendation"

/* What a table says is not said again, one way or the other. */
static void
test_relations_say_more (void)
{
  g_autofree char *rows =
      query ("WITH joins AS (" JOINS ") SELECT r.from_id || ' ' || r.kind || ' ' || r.to_id"
             " FROM relation r JOIN joins j"
             " ON (j.a = r.from_id AND j.b = r.to_id) OR (j.a = r.to_id AND j.b = r.from_id)");

  g_assert_cmpstr (rows, ==, "");
}

/* Nor to where it begins, nor both ways where only one can be. */
static void
test_relations_lead_elsewhere (void)
{
  g_autofree char *rows = query ("SELECT from_id FROM relation WHERE from_id = to_id");
  g_autofree char *twice =
      query ("SELECT a.from_id || ' ' || a.kind || ' ' || a.to_id FROM relation a JOIN relation b"
             " ON b.from_id = a.to_id AND b.to_id = a.from_id AND b.kind = a.kind"
             " AND a.from_id < b.from_id WHERE a.kind NOT IN ('about', 'opposes')");

  g_assert_cmpstr (rows, ==, "");
  g_assert_cmpstr (twice, ==, "");
}

/* Nothing stands alone: each is linked with something else, besides what it cites. */
static void
test_nothing_stands_alone (void)
{
  g_autofree char *rows =
      query ("WITH joins AS (" JOINS "), linked AS (SELECT a AS id FROM joins UNION SELECT b"
             " FROM joins UNION SELECT from_id FROM relation UNION SELECT to_id FROM relation)"
             " SELECT id FROM entity WHERE kind IN ('policy', 'agency', 'instrument', 'measure',"
             " 'fund', 'company', 'deal', 'event', 'term', 'theme', 'wording', 'recommendation')"
             " AND id NOT IN linked");

  g_assert_cmpstr (rows, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/links/web", test_web);
  g_test_add_func ("/links/relations-say-more", test_relations_say_more);
  g_test_add_func ("/links/relations-lead-elsewhere", test_relations_lead_elsewhere);
  g_test_add_func ("/links/nothing-stands-alone", test_nothing_stands_alone);

  return g_test_run ();
}
