/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * What a compiled catalogue carries in its header. data/catalog.sql sets both; a file with other
 * values is not opened.
 */

/* `PRAGMA application_id`: "WMCA". */
#define WMK_CATALOG_APPLICATION_ID 0x574D4341

/* `PRAGMA user_version`: raised when a reader of the old schema could not read the new one. */
#define WMK_CATALOG_SCHEMA_VERSION 1
