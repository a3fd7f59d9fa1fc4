/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-section-years.h"

#include "catalog/wmk-collection-choice.h"
#include "charts/wmk-year-chart.h"
#include "window/wmk-page.h"

/* Fewer are told at a glance by their list. */
#define MIN_DATED 3

#define YEAR_FILTER "year"

/* The first date that its kind has a column of, "" for none. */
static const char *
get_date (WmkThing *thing)
{
  const WmkKind *kind = wmk_thing_get_kind (thing);

  for (guint i = 0; i < wmk_kind_count_columns (kind); i++)
    if (kind->columns[i].type == WMK_VALUE_DATE)
      return wmk_thing_get_value (thing, i);

  return "";
}

static void
year_activated_cb (GtkWidget *chart, int year, const char *collection)
{
  const char *choice = g_object_get_data (G_OBJECT (chart), "choice");
  g_autoptr (WmkCollectionChoice) narrowed = wmk_collection_choice_new (choice);
  g_autofree char *value = g_strdup_printf ("%d", year);
  g_autofree char *text = NULL;

  wmk_collection_choice_set_value (narrowed, YEAR_FILTER, value);
  text = wmk_collection_choice_to_text (narrowed);
  wmk_page_keep_choice (chart, collection, text);
  wmk_page_open (chart, collection, NULL);
}

GtkWidget *
wmk_section_years_new (const WmkThingSection *section, const char *address)
{
  g_autoptr (GArray) counts = wmk_year_counts_new ();
  guint n_dated = 0;
  GtkWidget *chart;

  for (guint i = 0; i < section->things->len; i++) {
    const char *date = get_date (g_ptr_array_index (section->things, i));

    wmk_year_counts_add (counts, date);
    n_dated += *date != '\0';
  }
  if (n_dated < MIN_DATED)
    return NULL;

  chart = wmk_year_chart_new (section->title, g_steal_pointer (&counts));
  g_object_set_data_full (G_OBJECT (chart), "choice",
                          wmk_collection_choice_for_value (section->filter, address), g_free);
  g_signal_connect (chart, "activated", G_CALLBACK (year_activated_cb),
                    (gpointer) section->collection);

  return chart;
}
