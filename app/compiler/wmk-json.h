/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Members of JSON objects that may be missing or of another type than expected: all give %NULL
 * then, where json-glib's own accessors take a missing member for a programmer's mistake. What
 * they return belongs to the object.
 */

const char *wmk_json_get_text (JsonObject *object, const char *member);
JsonArray *wmk_json_get_array (JsonObject *object, const char *member);
JsonObject *wmk_json_get_object (JsonObject *object, const char *member);

/** wmk_json_get_single_text: The text, or the only element of a list of texts. */
const char *wmk_json_get_single_text (JsonObject *object, const char *member);

/** wmk_json_get_element_object: The object at @index of @array. */
JsonObject *wmk_json_get_element_object (JsonArray *array, guint index);

/** wmk_json_node_get_text: The text that @node is; @node may be %NULL. */
const char *wmk_json_node_get_text (JsonNode *node);

G_END_DECLS
