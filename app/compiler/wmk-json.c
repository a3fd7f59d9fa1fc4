/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-json.h"

const char *
wmk_json_node_get_text (JsonNode *node)
{
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

const char *
wmk_json_get_text (JsonObject *object, const char *member)
{
  return wmk_json_node_get_text (json_object_get_member (object, member));
}

JsonArray *
wmk_json_get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

JsonObject *
wmk_json_get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

const char *
wmk_json_get_single_text (JsonObject *object, const char *member)
{
  JsonArray *array = wmk_json_get_array (object, member);

  if (array == NULL)
    return wmk_json_get_text (object, member);
  if (json_array_get_length (array) != 1)
    return NULL;

  return wmk_json_node_get_text (json_array_get_element (array, 0));
}

JsonObject *
wmk_json_get_element_object (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}
