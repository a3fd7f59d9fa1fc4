/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A kind of thing, described once: what its list, its page, and the links to it show. Everything
 * here is constant. Titles are to be translated where they are shown. SQL takes the address of a
 * thing, or the value of a filter, as ?1.
 */

/**
 * WmkValueType: how a stored text is put before readers
 * @WMK_VALUE_TEXT: as it is
 * @WMK_VALUE_WORD: one of the catalogue's words, see wmk_word_get_label()
 * @WMK_VALUE_DATE: ISO 8601, possibly partial
 * @WMK_VALUE_NUMBER: a number
 * @WMK_VALUE_URL: where a document is on the web
 */
typedef enum {
  WMK_VALUE_TEXT,
  WMK_VALUE_WORD,
  WMK_VALUE_DATE,
  WMK_VALUE_NUMBER,
  WMK_VALUE_URL,
} WmkValueType;

/**
 * WmkKindColumn:
 * @id: of the column of the kind's view; kept with what the reader chose
 * @width: in characters
 * @in_line: whether it is told in the line below a thing's title elsewhere
 * @in_chart: whether it is an amount that the list's chart shows, in a panel of its own
 */
typedef struct {
  const char *id;
  const char *title;
  WmkValueType type;
  int width;
  gboolean in_line;
  gboolean in_chart;
} WmkKindColumn;

/**
 * WmkKindFilter:
 * @options: SQL for the values and labels to choose from, in order
 * @matches: SQL for the addresses of the things with a value
 */
typedef struct {
  const char *id;
  const char *title;
  WmkValueType type; /* of the labels */
  const char *options;
  const char *matches;
} WmkKindFilter;

/**
 * WmkKindFact: a line of the table on a thing's page
 * @sql: gives an address, or NULL, and a text, once for each value
 */
typedef struct {
  const char *title;
  WmkValueType type;
  const char *sql;
} WmkKindFact;

/**
 * WmkKindSection: things that a thing's page lists
 * @kind: of those things
 * @sql: gives their addresses
 * @filter: (nullable): the filter of that kind's list that shows the same, with the thing as value
 * @by_year: whether they are counted by year, too; that kind has a filter "year"
 */
typedef struct {
  const char *title;
  const char *kind;
  const char *sql;
  const char *filter;
  gboolean by_year;
} WmkKindSection;

/**
 * WmkKind:
 * @collection: (nullable): address of the page that lists them all
 * @list_title: (nullable): what that page is called where that is not @plural
 * @section: (nullable): address of such a page where they belong, their own or another
 * @lead: (nullable): what they are, in a sentence
 * @title_label: (nullable): what a title is called in the list where it is a name
 * @summary_title: (nullable): the heading of a thing's summary
 * @view: gives address, title, Chinese title, and then the values of @columns
 * @columns, @filters, @facts, @sections: (nullable): each ends with one without a title
 * @parent: (nullable): SQL for the thing that one belongs to, where that is not @collection
 */
typedef struct {
  const char *id;
  const char *name;
  const char *plural;
  const char *icon_name;
  const char *collection;
  const char *list_title;
  const char *section;
  const char *lead;
  const char *title_label;
  const char *summary_title;
  const char *view;
  const WmkKindColumn *columns;
  const WmkKindFilter *filters;
  const WmkKindFact *facts;
  const WmkKindSection *sections;
  const char *parent;
} WmkKind;

/** wmk_kind_get: Returns: (nullable): the kind at @index, %NULL after the last. */
const WmkKind *wmk_kind_get (guint index);

/** wmk_kind_get_index: Returns: where it stands among all kinds. */
guint wmk_kind_get_index (const WmkKind *self);

/** wmk_kind_find: Returns: (nullable): the kind of that name, "policy". */
const WmkKind *wmk_kind_find (const char *id);

/** wmk_kind_find_collection: Returns: (nullable): the kind that a page lists, "policies". */
const WmkKind *wmk_kind_find_collection (const char *address);

/** wmk_kind_get_list_title: Returns: what the page of its things is called, translated. */
const char *wmk_kind_get_list_title (const WmkKind *self);

/** wmk_kind_get_title_label: Returns: what a title is called in a list, translated. */
const char *wmk_kind_get_title_label (const WmkKind *self);

/** wmk_kind_count_columns: Returns: how many columns it has, of the title none. */
guint wmk_kind_count_columns (const WmkKind *self);

/** wmk_kind_has_chart: Returns: whether its list can be shown as a chart, too. */
gboolean wmk_kind_has_chart (const WmkKind *self);

G_END_DECLS
