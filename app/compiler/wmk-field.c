/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-field.h"

#include <math.h>

#include "compiler/wmk-json.h"

G_DEFINE_QUARK (wmk - data - package - error - quark, wmk_data_package_error)

#define SET_ERROR(error, ...)                                                                      \
  g_set_error (error, WMK_DATA_PACKAGE_ERROR, WMK_DATA_PACKAGE_ERROR_INVALID, __VA_ARGS__)

typedef gboolean (*ReadProperty) (JsonNode *node,
                                  const char *name,
                                  WmkField *field,
                                  GError **error);

typedef struct {
  const char *name;
  ReadProperty read;
} Property;

static gboolean
read_flag (JsonNode *node, const char *name, gboolean *flag, GError **error)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN) {
    SET_ERROR (error, "“%s” is neither true nor false", name);
    return FALSE;
  }
  *flag = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_bound (JsonNode *node, const char *name, double *bound, GError **error)
{
  GType type = json_node_get_value_type (node);

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE) {
    SET_ERROR (error, "“%s” is not a number", name);
    return FALSE;
  }
  *bound = json_node_get_double (node);

  return TRUE;
}

static gboolean
read_required (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  return read_flag (node, name, &field->required, error);
}

static gboolean
read_unique (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  return read_flag (node, name, &field->unique, error);
}

static gboolean
read_minimum (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  return read_bound (node, name, &field->minimum, error);
}

static gboolean
read_maximum (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  return read_bound (node, name, &field->maximum, error);
}

static gboolean
read_choices (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *element = json_array_get_element (array, i);
    g_autofree char *number = NULL;

    if (json_node_get_value_type (element) == G_TYPE_INT64) {
      number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (element));
      g_strv_builder_add (choices, number);
    } else if (wmk_json_node_get_text (element) != NULL) {
      g_strv_builder_add (choices, wmk_json_node_get_text (element));
    } else {
      array = NULL;
    }
  }
  if (array == NULL || json_array_get_length (array) == 0) {
    SET_ERROR (error, "“%s” is not a list of texts or whole numbers", name);
    return FALSE;
  }
  field->choices = g_strv_builder_end (choices);

  return TRUE;
}

static gboolean
read_pattern (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  const char *pattern = wmk_json_node_get_text (node);

  if (pattern == NULL) {
    SET_ERROR (error, "“%s” is not a text", name);
    return FALSE;
  }
  field->pattern =
      g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_ANCHORED | G_REGEX_DOLLAR_ENDONLY, 0, error);

  return field->pattern != NULL;
}

static gboolean
read_date (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  return read_flag (node, name, &field->is_date, error);
}

static gboolean
read_address (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  return read_flag (node, name, &field->is_address, error);
}

static gboolean
read_script (JsonNode *node, const char *name, WmkField *field, GError **error)
{
  field->is_chinese = g_strcmp0 (wmk_json_node_get_text (node), "zh") == 0;
  if (!field->is_chinese)
    SET_ERROR (error, "“%s” is not “zh”", name);

  return field->is_chinese;
}

static const Property constraints[] = {
    {"required", read_required}, {"unique", read_unique}, {"minimum", read_minimum},
    {"maximum", read_maximum},   {"enum", read_choices},  {"pattern", read_pattern},
};

/* What Frictionless has no word for. */
static const Property custom[] = {
    {"waymark:date", read_date},
    {"waymark:address", read_address},
    {"waymark:script", read_script},
};

/* Reads the members of @object whose names begin with @prefix. */
static gboolean
read_properties (JsonObject *object,
                 const char *prefix,
                 const Property *properties,
                 gsize n_properties,
                 WmkField *field,
                 GError **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next) {
    const char *name = l->data;
    gsize i = 0;

    if (!g_str_has_prefix (name, prefix))
      continue;
    while (i < n_properties && !g_str_equal (properties[i].name, name))
      i++;
    if (i == n_properties) {
      SET_ERROR (error, "“%s” is not known", name);
      return FALSE;
    }
    if (!properties[i].read (json_object_get_member (object, name), name, field, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_type (JsonObject *object, WmkField *field, GError **error)
{
  static const char *const names[] = {"string", "integer", "number"};
  const char *type = wmk_json_get_text (object, "type");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_strcmp0 (type, names[i]) == 0) {
      field->type = (WmkFieldType) i;
      return TRUE;
    }
  }
  SET_ERROR (error, "“type” is none of string, integer, number");

  return FALSE;
}

static gboolean
read_constraints (JsonObject *object, WmkField *field, GError **error)
{
  JsonObject *members = wmk_json_get_object (object, "constraints");

  if (members != NULL)
    return read_properties (members, "", constraints, G_N_ELEMENTS (constraints), field, error);
  if (json_object_has_member (object, "constraints")) {
    SET_ERROR (error, "“constraints” is not an object");
    return FALSE;
  }

  return TRUE;
}

gboolean
wmk_name_is_plain (const char *name)
{
  return name != NULL && g_regex_match_simple ("^[a-z][a-z0-9_]*\\z", name, 0, 0);
}

WmkField *
wmk_field_read (JsonObject *object, GError **error)
{
  g_autoptr (WmkField) self = g_new0 (WmkField, 1);

  self->name = g_strdup (wmk_json_get_text (object, "name"));
  self->minimum = -INFINITY;
  self->maximum = INFINITY;

  if (!wmk_name_is_plain (self->name)) {
    SET_ERROR (error, "a field without a name of small letters, digits and _");
    return NULL;
  }
  if (!read_type (object, self, error) || !read_constraints (object, self, error) ||
      !read_properties (object, "waymark:", custom, G_N_ELEMENTS (custom), self, error)) {
    g_prefix_error (error, "field “%s”: ", self->name);
    return NULL;
  }

  return g_steal_pointer (&self);
}

void
wmk_field_free (WmkField *self)
{
  g_free (self->name);
  g_strfreev (self->choices);
  g_clear_pointer (&self->pattern, g_regex_unref);
  g_free (self->reference);
  g_free (self);
}
