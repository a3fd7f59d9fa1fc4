/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/** wmk_value_format: Returns: (transfer full): a stored value as readers read it. */
char *wmk_value_format (WmkValueType type, const char *value);

/** wmk_thing_format_value: Returns: (transfer full): of its kind's column at @index; "" if unknown.
 */
char *wmk_thing_format_value (WmkThing *self, guint index);

/**
 * wmk_thing_describe:
 * @known: (nullable): a value that goes without saying where the thing is listed
 *
 * Returns: (transfer full): what is told below its title: the Chinese title, then "Dec 2016 ·
 *   MIIT, MOF", each on a line of its own; "" for nothing
 */
char *wmk_thing_describe (WmkThing *self, const char *known);

/**
 * wmk_thing_describe_in_chart: Returns: (transfer full): the same without the Chinese title, and
 * what the chart of its kind draws.
 */
char *wmk_thing_describe_in_chart (WmkThing *self);

G_END_DECLS
