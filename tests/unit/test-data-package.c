/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "compiler/wmk-data-package.h"

#define PACKAGE(resources) "{\"profile\": \"tabular-data-package\", \"resources\": [" resources "]}"
#define RESOURCE(fields)                                                                           \
  PACKAGE ("{\"name\": \"thing\", \"path\": \"thing.csv\", \"schema\": {\"fields\": [" fields      \
           "], \"primaryKey\": \"id\"}}")
#define ID "{\"name\": \"id\", \"type\": \"string\"}"
#define FIELD(rest) RESOURCE (ID ", {\"name\": \"x\", \"type\": \"string\", " rest "}")
#define CONSTRAINT(rest) FIELD ("\"constraints\": {" rest "}")
#define KEYS(rest)                                                                                 \
  PACKAGE ("{\"name\": \"thing\", \"path\": \"thing.csv\", \"schema\": {\"fields\": [" ID          \
           "], " rest "}}")

/* A description that is refused, and a part of what is said of it. */
typedef struct {
  const char *name;
  const char *json;
  const char *expected;
} Case;

static const Case cases[] = {
    {"not-json", "{", "arse error"},
    {"not-text", "\"\xff\"", "waymark-package-"},
    {"empty", "", "is not a Tabular Data Package"},
    {"list", "[]", "is not a Tabular Data Package"},
    {"profile", "{\"resources\": []}", "is not a Tabular Data Package"},
    {"resource-is-text", PACKAGE ("\"thing\""), "a resource is not an object"},
    {"resource-name", PACKAGE ("{\"name\": \"a thing\"}"), "a resource without a name"},
    {"no-path", PACKAGE ("{\"name\": \"thing\"}"), "resource “thing”: “path”"},
    {"path-elsewhere", PACKAGE ("{\"name\": \"thing\", \"path\": \"../thing.csv\"}"),
     "resource “thing”: “path”"},
    {"no-schema", PACKAGE ("{\"name\": \"thing\", \"path\": \"thing.csv\"}"), "no schema"},
    {"no-fields", RESOURCE (""), "no fields"},
    {"field-is-text", RESOURCE ("\"id\""), "a field is not an object"},
    {"field-name", RESOURCE ("{\"name\": \"i d\", \"type\": \"string\"}"), "without a name"},
    {"field-twice", RESOURCE (ID ", " ID), "two fields are named “id”"},
    {"field-type", RESOURCE ("{\"name\": \"id\", \"type\": \"date\"}"),
     "resource “thing”: field “id”: “type” is none of"},
    {"constraints", FIELD ("\"constraints\": []"), "“constraints” is not an object"},
    {"constraint-unknown", CONSTRAINT ("\"minLength\": 1"), "“minLength” is not known"},
    {"required", CONSTRAINT ("\"required\": \"yes\""), "“required” is neither true nor false"},
    {"minimum", CONSTRAINT ("\"minimum\": \"1\""), "“minimum” is not a number"},
    {"enum", CONSTRAINT ("\"enum\": [true]"), "“enum” is not a list"},
    {"enum-empty", CONSTRAINT ("\"enum\": []"), "“enum” is not a list"},
    {"pattern", CONSTRAINT ("\"pattern\": \"(\""), "regular expression"},
    {"pattern-is-number", CONSTRAINT ("\"pattern\": 1"), "“pattern” is not a text"},
    {"custom-unknown", FIELD ("\"waymark:dates\": true"), "“waymark:dates” is not known"},
    {"script", FIELD ("\"waymark:script\": \"ja\""), "“waymark:script” is not “zh”"},
    {"key-unknown", KEYS ("\"primaryKey\": \"key\""), "“primaryKey” does not name fields"},
    {"key-missing", KEYS ("\"x\": 1"), "“waymark:key” does not name fields"},
    {"key-empty", KEYS ("\"primaryKey\": []"), "“primaryKey” is empty"},
    {"reference-shape", KEYS ("\"primaryKey\": \"id\", \"foreignKeys\": [{\"fields\": \"id\"}]"),
     "“foreignKeys” must each lead"},
    {"reference-to-nothing",
     KEYS ("\"primaryKey\": \"id\", \"foreignKeys\": [{\"fields\": \"id\", \"reference\":"
           " {\"resource\": \"none\", \"fields\": \"id\"}}]"),
     "field “id”: refers to “none”"},
    {"resource-twice",
     PACKAGE ("{\"name\": \"thing\", \"path\": \"thing.csv\", \"schema\": {\"fields\": [" ID
              "], \"primaryKey\": \"id\"}}, {\"name\": \"thing\", \"path\": \"thing.csv\","
              " \"schema\": {\"fields\": [" ID "], \"primaryKey\": \"id\"}}"),
     "two resources are named “thing”"},
};

static WmkDataPackage *
load (const char *json, GError **error)
{
  g_autofree char *path = NULL;
  WmkDataPackage *package;
  int file = g_file_open_tmp ("waymark-package-XXXXXX.json", &path, error);

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, json, -1, error));
  package = wmk_data_package_load (path, error);
  g_unlink (path);

  return package;
}

static void
test_refused (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkDataPackage) package = load (test->json, &error);

  g_assert_null (package);
  g_assert_nonnull (error);
  if (strstr (error->message, test->expected) == NULL)
    g_error ("“%s” does not say “%s”", error->message, test->expected);
}

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkDataPackage) package =
      load (RESOURCE (ID ", {\"name\": \"year\", \"type\": \"integer\", \"constraints\":"
                         " {\"required\": true, \"minimum\": 1990, \"enum\": [1990, 1991]}},"
                         " {\"name\": \"text\", \"type\": \"string\", \"waymark:script\": \"zh\"}"),
            &error);
  const WmkResource *resource;
  const WmkField *year;

  g_assert_no_error (error);
  resource = wmk_data_package_find (package, "thing");
  g_assert_nonnull (resource);
  g_assert_true (wmk_resource_has_address (resource));
  g_assert_cmpint (wmk_resource_find_field (resource, "text"), ==, 2);
  g_assert_true (wmk_resource_get_field (resource, 2)->is_chinese);
  year = wmk_resource_get_field (resource, 1);
  g_assert_true (year->required);
  g_assert_cmpfloat (year->minimum, ==, 1990);
  g_assert_cmpint (year->type, ==, WMK_FIELD_INTEGER);
  g_assert_cmpstr (year->choices[1], ==, "1991");
}

/* The form of an address says its kind: this the description must ask for in every table. */
static void
test_own_package (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "data", "catalog", "datapackage.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkDataPackage) package = wmk_data_package_load (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < package->resources->len; i++) {
    const WmkResource *resource = g_ptr_array_index (package->resources, i);
    g_autofree char *expected = g_strdup_printf ("^%s/[a-z0-9]+(-[a-z0-9]+)*$", resource->name);
    const WmkField *id = wmk_resource_get_field (resource, 0);

    if (!wmk_resource_has_address (resource))
      continue;
    g_assert_cmpstr (id->name, ==, "id");
    g_assert_true (id->required);
    g_assert_nonnull (id->pattern);
    g_assert_cmpstr (g_regex_get_pattern (id->pattern), ==, expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-package/read", test_read);
  g_test_add_func ("/data-package/own", test_own_package);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/data-package/refused/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_refused);
  }

  return g_test_run ();
}
