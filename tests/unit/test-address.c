/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-address.h"

/* A text, and the address that it stands for; NULL for none. */
static const struct {
  const char *text;
  const char *address;
} cases[] = {
    {"target/rail-overseas-share-2020", "target/rail-overseas-share-2020"},
    {"overview", "overview"},
    {"trash", "notebook/trash"},
    {" waymark:backups", "notebook/backups"},
    {"trash/bin", "trash/bin"},
    {"waymark:method", "method"},
    {"sources", "sources"},
    {"waymark:sector/rail", "sector/rail"},
    {"waymark:overview", "overview"},
    {"waymark:/sector/rail", "sector/rail"},
    {"waymark://sector/rail", "sector/rail"},
    {"waymark:///sector/rail", "sector/rail"},
    {"WayMark:sector/rail", "sector/rail"},
    {"/sector/rail", "sector/rail"},
    {"  sector/rail\n", "sector/rail"},
    {"\twaymark:sector/rail ", "sector/rail"},
    {"source/1000-1", "source/1000-1"},
    {"search", "search"},
    {"waymark:search/", "search"},
    {"search/rail", "search/rail"},
    {"waymark:search/kind:policy%20%E8%8A%AF%E7%89%87", "search/kind:policy%20%E8%8A%AF%E7%89%87"},
    {"waymark:search/kind:policy 芯片", "search/kind:policy%20%E8%8A%AF%E7%89%87"},
    {"waymark://search/Rail/2", "search/Rail%2F2"},
    {"search/100%", "search/100%25"},
    {"search/%zz%4", "search/%25zz%254"},
    {"search/a%00b", "search/a%2500b"},
    {"search/\xff", "search/%EF%BF%BD"},
    {"search/%e8", "search/%EF%BF%BD"},

    {"", NULL},
    {"   ", NULL},
    {"/", NULL},
    {"waymark:", NULL},
    {"waymark://", NULL},
    {"waymark", NULL},
    {"sector", NULL},
    {"sector/", NULL},
    {"overview/", NULL},
    {"waymark:sector/", NULL},
    {"sector//rail", NULL},
    {"sector/rail/", NULL},
    {"sector/rail/2", NULL},
    {"Sector/Rail", NULL},
    {"sector/rail 2", NULL},
    {"sector /rail", NULL},
    {"waymark: sector/rail", NULL},
    {"sector/rail?x=1", NULL},
    {"sector/rail#top", NULL},
    {"sector/%72ail", NULL},
    {"sector/../rail", NULL},
    {"sector/rail_2", NULL},
    {"sector/'; DROP TABLE target; --", NULL},
    {"行业/轨道交通", NULL},
    {"sector/轨道", NULL},
    {"sector/r\xffil", NULL},
    {"\xff\xfe", NULL},
    {"https://example.org/sector/rail", NULL},
    {"waymark:waymark:sector/rail", NULL},
};

static void
test_normalize (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *address = wmk_address_normalize (cases[i].text);

    if (g_strcmp0 (address, cases[i].address) != 0)
      g_error ("“%s” gives “%s”, not “%s”", cases[i].text, address != NULL ? address : "NULL",
               cases[i].address != NULL ? cases[i].address : "NULL");
  }
}

/* What a query becomes in an address, and back again. */
static void
test_query (void)
{
  static const char *const queries[] = {
      "rail", "芯片 智能", "kind:policy year:2016..2018", "a/b?c#d%20", "\"two words\"",
      "%",    "-._~",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autofree char *address = wmk_address_new_for_search (queries[i]);
    g_autofree char *uri = wmk_address_to_uri (address);
    g_autofree char *normal = wmk_address_normalize (uri);
    g_autofree char *query = wmk_address_dup_query (address);

    g_assert_true (g_str_is_ascii (address));
    g_assert_cmpstr (normal, ==, address);
    g_assert_cmpstr (query, ==, queries[i]);
  }
}

static void
test_no_query (void)
{
  g_autofree char *address = wmk_address_new_for_search ("");
  g_autofree char *query = wmk_address_dup_query ("search");

  g_assert_cmpstr (address, ==, WMK_ADDRESS_SEARCH);
  g_assert_cmpstr (query, ==, "");
  g_assert_null (wmk_address_dup_query ("sector/rail"));
  g_assert_null (wmk_address_dup_query ("searches/rail"));
}

static void
test_very_long (void)
{
  g_autofree char *slug = g_strnfill (1000000, 'a');
  g_autofree char *blanks = g_strnfill (1000000, ' ');
  g_autofree char *slashes = g_strnfill (1000000, '/');
  g_autofree char *text = g_strconcat (blanks, "waymark:sector/", slug, blanks, NULL);
  g_autofree char *expected = g_strconcat ("sector/", slug, NULL);
  g_autofree char *address = wmk_address_normalize (text);

  g_assert_cmpstr (address, ==, expected);
  g_assert_null (wmk_address_normalize (slug));
  g_assert_null (wmk_address_normalize (blanks));
  g_assert_null (wmk_address_normalize (slashes));
}

static void
test_is_kind (void)
{
  g_assert_true (wmk_address_is_kind ("sector/rail", "sector"));
  g_assert_false (wmk_address_is_kind ("subsector/rail", "sector"));
  g_assert_false (wmk_address_is_kind ("sector/rail", "sect"));
  g_assert_false (wmk_address_is_kind ("sector", "sector"));
  g_assert_false (wmk_address_is_kind ("overview", "sector"));
  g_assert_false (wmk_address_is_kind ("", "sector"));
}

/* What is copied is what opens. */
static void
test_uri (void)
{
  g_autofree char *uri = wmk_address_to_uri ("target/x-2020");
  g_autofree char *address = wmk_address_normalize (uri);

  g_assert_cmpstr (uri, ==, "waymark:target/x-2020");
  g_assert_cmpstr (address, ==, "target/x-2020");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/normalize", test_normalize);
  g_test_add_func ("/address/query", test_query);
  g_test_add_func ("/address/no-query", test_no_query);
  g_test_add_func ("/address/very-long", test_very_long);
  g_test_add_func ("/address/is-kind", test_is_kind);
  g_test_add_func ("/address/uri", test_uri);

  return g_test_run ();
}
