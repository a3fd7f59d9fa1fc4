/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-chinese.h"

#include <string.h>

/* What is marked, in order, a bar between two runs. */
static char *
dup_marked (const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean any = wmk_chinese_add_attributes (attributes, text);
  GSList *all = pango_attr_list_get_attributes (attributes);
  GString *marked = g_string_new (NULL);

  g_assert_cmpint (any, ==, all != NULL);
  for (GSList *l = all; l != NULL; l = l->next) {
    const PangoAttribute *attribute = l->data;

    g_assert_cmpint (attribute->klass->type, ==, PANGO_ATTR_LANGUAGE);
    g_assert_cmpstr (pango_language_to_string (((const PangoAttrLanguage *) attribute)->value), ==,
                     "zh-cn");
    g_string_append_printf (marked, "%s%.*s", marked->len == 0 ? "" : "|",
                            (int) (attribute->end_index - attribute->start_index),
                            text + attribute->start_index);
  }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  pango_attr_list_unref (attributes);

  return g_string_free (marked, FALSE);
}

static void
test_runs (void)
{
  static const struct {
    const char *text;
    const char *marked;
  } cases[] = {
      {"", ""},
      {"Made in China 2025", ""},
      {"中国制造2025", "中国制造"},
      {"Sector 6 of 10 · 节能与新能源汽车", "节能与新能源汽车"},
      {"Über naïveté", ""},
      {"“中国制造2025”,国务院", "中国制造|国务院"},
      {"国务院(第三章)", "国务院|第三章"},
      {"国务院\uff08第三章\uff09、附件", "国务院\uff08第三章\uff09、附件"},
      {"超两千亿\n国家大基金", "超两千亿|国家大基金"},
      {"𠮷 is rare", "𠮷"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *marked = dup_marked (cases[i].text);

    g_assert_cmpstr (marked, ==, cases[i].marked);
  }
}

/* What else is said of the text stays. */
static void
test_other_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  GSList *all;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.8));
  g_assert_true (wmk_chinese_add_attributes (attributes, "a中b"));
  all = pango_attr_list_get_attributes (attributes);
  g_assert_cmpuint (g_slist_length (all), ==, 2);
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  pango_attr_list_unref (attributes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chinese/runs", test_runs);
  g_test_add_func ("/chinese/other-attributes", test_other_attributes);

  return g_test_run ();
}
