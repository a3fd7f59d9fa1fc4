/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-data-package.h"

#include <string.h>

#include "compiler/wmk-json.h"

#define SET_ERROR(error, ...)                                                                      \
  g_set_error (error, WMK_DATA_PACKAGE_ERROR, WMK_DATA_PACKAGE_ERROR_INVALID, __VA_ARGS__)

static void
resource_free (WmkResource *resource)
{
  g_free (resource->name);
  g_free (resource->path);
  g_ptr_array_unref (resource->fields);
  g_array_unref (resource->key);
  g_free (resource);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkResource, resource_free)

static gboolean
read_fields (JsonObject *schema, WmkResource *resource, GError **error)
{
  JsonArray *array = wmk_json_get_array (schema, "fields");

  if (array == NULL || json_array_get_length (array) == 0) {
    SET_ERROR (error, "no fields");
    return FALSE;
  }

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = wmk_json_get_element_object (array, i);
    g_autoptr (WmkField) field = NULL;

    if (object == NULL) {
      SET_ERROR (error, "a field is not an object");
      return FALSE;
    }
    field = wmk_field_read (object, error);
    if (field == NULL)
      return FALSE;
    if (wmk_resource_find_field (resource, field->name) >= 0) {
      SET_ERROR (error, "two fields are named “%s”", field->name);
      return FALSE;
    }
    g_ptr_array_add (resource->fields, g_steal_pointer (&field));
  }

  return TRUE;
}

static gboolean
read_key (JsonObject *schema, WmkResource *resource, GError **error)
{
  const char *member = json_object_has_member (schema, "primaryKey") ? "primaryKey" : "waymark:key";
  JsonArray *array = wmk_json_get_array (schema, member);
  guint n_names = array != NULL ? json_array_get_length (array) : 1;

  for (guint i = 0; i < n_names; i++) {
    const char *name = array != NULL ? wmk_json_node_get_text (json_array_get_element (array, i))
                                     : wmk_json_get_text (schema, member);
    int index = name != NULL ? wmk_resource_find_field (resource, name) : -1;

    if (index < 0) {
      SET_ERROR (error, "“%s” does not name fields of the resource", member);
      return FALSE;
    }
    g_array_append_val (resource->key, index);
  }
  if (resource->key->len == 0)
    SET_ERROR (error, "“%s” is empty", member);

  return resource->key->len > 0;
}

static gboolean
read_references (JsonObject *schema, WmkResource *resource, GError **error)
{
  JsonArray *array = wmk_json_get_array (schema, "foreignKeys");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *object = wmk_json_get_element_object (array, i);
    JsonObject *reference = object != NULL ? wmk_json_get_object (object, "reference") : NULL;
    const char *name = reference != NULL ? wmk_json_get_single_text (object, "fields") : NULL;
    const char *table = reference != NULL ? wmk_json_get_text (reference, "resource") : NULL;
    int index = name != NULL ? wmk_resource_find_field (resource, name) : -1;
    WmkField *field = index >= 0 ? g_ptr_array_index (resource->fields, index) : NULL;

    if (field == NULL || field->reference != NULL || table == NULL ||
        g_strcmp0 (wmk_json_get_single_text (reference, "fields"), "id") != 0) {
      SET_ERROR (error,
                 "“foreignKeys” must each lead from one field to the field “id” of a resource");
      return FALSE;
    }
    field->reference = g_strdup (table);
  }

  return TRUE;
}

static gboolean
read_schema (JsonObject *schema, WmkResource *resource, GError **error)
{
  if (schema == NULL) {
    SET_ERROR (error, "no schema");
    return FALSE;
  }

  return read_fields (schema, resource, error) && read_key (schema, resource, error) &&
         read_references (schema, resource, error);
}

static WmkResource *
read_resource (JsonObject *object, GError **error)
{
  g_autoptr (WmkResource) resource = g_new0 (WmkResource, 1);

  resource->name = g_strdup (wmk_json_get_text (object, "name"));
  resource->path = g_strdup (wmk_json_get_text (object, "path"));
  resource->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_field_free);
  resource->key = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!wmk_name_is_plain (resource->name)) {
    SET_ERROR (error, "a resource without a name of small letters, digits and _");
    return NULL;
  }
  if (resource->path == NULL || !g_str_has_suffix (resource->path, ".csv") ||
      strchr (resource->path, '/') != NULL) {
    SET_ERROR (error, "resource “%s”: “path” is not the name of a CSV file beside the description",
               resource->name);
    return NULL;
  }
  if (!read_schema (wmk_json_get_object (object, "schema"), resource, error)) {
    g_prefix_error (error, "resource “%s”: ", resource->name);
    return NULL;
  }

  return g_steal_pointer (&resource);
}

/* Every reference must lead to a table whose rows have an id. */
static gboolean
check_references (WmkDataPackage *self, const WmkResource *resource, GError **error)
{
  for (guint i = 0; i < resource->fields->len; i++) {
    const WmkField *field = wmk_resource_get_field (resource, i);
    const WmkResource *other =
        field->reference != NULL ? wmk_data_package_find (self, field->reference) : NULL;

    if (field->reference != NULL && (other == NULL || !wmk_resource_has_address (other))) {
      SET_ERROR (
          error,
          "resource “%s”, field “%s”: refers to “%s”, which is no resource with the key “id”",
          resource->name, field->name, field->reference);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
read_resources (WmkDataPackage *self, JsonArray *array, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = wmk_json_get_element_object (array, i);
    g_autoptr (WmkResource) resource = NULL;

    if (object == NULL) {
      SET_ERROR (error, "a resource is not an object");
      return FALSE;
    }
    resource = read_resource (object, error);
    if (resource == NULL)
      return FALSE;
    if (wmk_data_package_find (self, resource->name) != NULL) {
      SET_ERROR (error, "two resources are named “%s”", resource->name);
      return FALSE;
    }
    g_ptr_array_add (self->resources, g_steal_pointer (&resource));
  }

  for (guint i = 0; i < self->resources->len; i++)
    if (!check_references (self, g_ptr_array_index (self->resources, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_package (WmkDataPackage *self, JsonNode *root, GError **error)
{
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray *array = object != NULL ? wmk_json_get_array (object, "resources") : NULL;

  if (array == NULL ||
      g_strcmp0 (wmk_json_get_text (object, "profile"), "tabular-data-package") != 0) {
    SET_ERROR (error, "is not a Tabular Data Package with resources");
    return FALSE;
  }

  return read_resources (self, array, error);
}

WmkDataPackage *
wmk_data_package_load (const char *path, GError **error)
{
  g_autoptr (WmkDataPackage) self = g_new0 (WmkDataPackage, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  self->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) resource_free);

  if (!json_parser_load_from_file (parser, path, error)) {
    /* Some of the parser's messages begin with the file, some do not. */
    if (error != NULL && strstr ((*error)->message, path) == NULL)
      g_prefix_error (error, "%s: ", path);
    return NULL;
  }
  if (!read_package (self, json_parser_get_root (parser), error)) {
    g_prefix_error (error, "%s: ", path);
    return NULL;
  }

  return g_steal_pointer (&self);
}

void
wmk_data_package_free (WmkDataPackage *self)
{
  g_ptr_array_unref (self->resources);
  g_free (self);
}

const WmkResource *
wmk_data_package_find (const WmkDataPackage *self, const char *name)
{
  for (guint i = 0; i < self->resources->len; i++) {
    const WmkResource *resource = g_ptr_array_index (self->resources, i);

    if (g_str_equal (resource->name, name))
      return resource;
  }

  return NULL;
}

int
wmk_resource_find_field (const WmkResource *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (wmk_resource_get_field (self, i)->name, name))
      return (int) i;

  return -1;
}

const WmkField *
wmk_resource_get_field (const WmkResource *self, guint index)
{
  return g_ptr_array_index (self->fields, index);
}

gboolean
wmk_resource_has_address (const WmkResource *self)
{
  guint first = g_array_index (self->key, guint, 0);

  return self->key->len == 1 && g_str_equal (wmk_resource_get_field (self, first)->name, "id");
}
