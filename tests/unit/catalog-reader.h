/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog-fixture.h"
#include "catalog/wmk-catalog.h"
#include "catalog/wmk-kind.h"

G_BEGIN_DECLS

/**
 * CatalogReader:
 *
 * The small catalogue, compiled and opened, with its roadmap as the main edition, and with what
 * it has none of: things of the plan as a whole, and a target of another edition.
 */
typedef struct {
  CatalogFixture *files;
  WmkCatalog *catalog;
} CatalogReader;

#define REPORT "source/report-2019"
#define YEARBOOK "source/yearbook-2021"
#define SHARE "indicator/rail-overseas-share"

/* Adds @test, which gets a #CatalogReader. */
void catalog_reader_add (const char *path, void (*test) (CatalogReader *, gconstpointer));

/* A set of the addresses that @filter lets through for @value; %NULL with @error set. */
GHashTable *catalog_reader_list_matches (WmkCatalog *catalog,
                                         const WmkKindFilter *filter,
                                         const char *value,
                                         GError **error);

/* Checks that @call, which hands `error` on, went well, and gives its result. */
#define SUCCEED(call)                                                                              \
  ({                                                                                               \
    GError *call_error = NULL;                                                                     \
    GError **error = &call_error;                                                                  \
    __typeof__ (call) call_result = (call);                                                        \
    g_assert_no_error (call_error);                                                                \
    call_result;                                                                                   \
  })

#define ELEMENT(type, array, index) ((type *) g_ptr_array_index (array, index))

G_END_DECLS
