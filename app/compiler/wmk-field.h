/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * WmkDataPackageError:
 * @WMK_DATA_PACKAGE_ERROR_INVALID: the description is not JSON, not a Tabular Data Package, or
 *   asks for something that the compiler does not know
 */
typedef enum {
  WMK_DATA_PACKAGE_ERROR_INVALID,
} WmkDataPackageError;

#define WMK_DATA_PACKAGE_ERROR (wmk_data_package_error_quark ())
GQuark wmk_data_package_error_quark (void);

typedef enum {
  WMK_FIELD_STRING,
  WMK_FIELD_INTEGER,
  WMK_FIELD_NUMBER,
} WmkFieldType;

/**
 * WmkField: a column, and what its values must be.
 * @is_date: "waymark:date", an ISO 8601 date that may be partial
 * @is_chinese: "waymark:script", at least one Chinese character
 * @is_address: "waymark:address", the id of a row of any table
 * @minimum: -INFINITY for none
 * @maximum: INFINITY for none
 * @choices: (nullable): the only values that are allowed
 * @pattern: (nullable): what the value must match, from its beginning
 * @reference: (nullable): the table that its values are ids of
 */
typedef struct {
  char *name;
  WmkFieldType type;
  gboolean required;
  gboolean unique;
  gboolean is_date;
  gboolean is_chinese;
  gboolean is_address;
  double minimum;
  double maximum;
  char **choices;
  GRegex *pattern;
  char *reference;
} WmkField;

/**
 * wmk_field_read:
 * @object: a field of a Table Schema
 * @error: return location for a #WmkDataPackageError
 *
 * A constraint or a property under "waymark:" that is not known is an error: passed over, it
 * would be believed to be checked.
 *
 * Returns: (transfer full) (nullable): the field without its reference, or %NULL with @error set
 */
WmkField *wmk_field_read (JsonObject *object, GError **error);

void wmk_field_free (WmkField *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkField, wmk_field_free)

/**
 * wmk_name_is_plain:
 * @name: (nullable): a name out of the description
 *
 * Returns: whether @name can name a table or a column in SQL without being quoted
 */
gboolean wmk_name_is_plain (const char *name);

G_END_DECLS
