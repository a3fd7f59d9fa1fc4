/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-section-years.h"

#include "catalog/wmk-collection-choice.h"
#include "charts/wmk-year-chart.h"
#include "window/wmk-open-gesture.h"
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

/* In the list that things of a section belong to. */
static void
keep_year (GtkWidget *chart, int year, const char *collection)
{
  const char *choice = g_object_get_data (G_OBJECT (chart), "choice");
  g_autoptr (WmkCollectionChoice) narrowed = wmk_collection_choice_new (choice);
  g_autofree char *value = g_strdup_printf ("%d", year);
  g_autofree char *text = NULL;

  wmk_collection_choice_set_value (narrowed, YEAR_FILTER, value);
  text = wmk_collection_choice_to_text (narrowed);
  wmk_page_keep_choice (chart, collection, text);
}

static void
year_activated_cb (GtkWidget *chart, int year, const char *collection)
{
  keep_year (chart, year, collection);
  wmk_page_open (chart, collection, NULL);
}

static void
open_in_new_window (GtkWidget *chart, const char *collection)
{
  int year = wmk_year_chart_get_year (WMK_YEAR_CHART (chart));

  if (year == 0) {
    gtk_widget_error_bell (chart);
    return;
  }

  keep_year (chart, year, collection);
  gtk_widget_activate_action (chart, "win.open-in-new-window", "(ss)", collection, "");
}

static void
pressed_cb (GtkGestureSingle *gesture, int n_press, double x, double y, const char *collection)
{
  if (!wmk_open_gesture_is_new_window (gesture))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press == 1)
    open_in_new_window (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)),
                        collection);
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                const char *collection)
{
  if (!wmk_open_gesture_is_new_window_key (key, modifiers))
    return FALSE;

  open_in_new_window (gtk_event_controller_get_widget (controller), collection);

  return TRUE;
}

/* Before the chart activates the year in this window. */
static void
add_controller (GtkWidget *chart,
                GtkEventController *controller,
                const char *signal,
                GCallback callback,
                const char *collection)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, signal, callback, (gpointer) collection);
  gtk_widget_add_controller (chart, controller);
}

GtkWidget *
wmk_section_years_new (const WmkThingSection *section, const char *address)
{
  g_autoptr (GArray) counts = wmk_year_counts_new ();
  guint n_dated = 0;
  GtkGesture *click;
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
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  add_controller (chart, GTK_EVENT_CONTROLLER (click), "pressed", G_CALLBACK (pressed_cb),
                  section->collection);
  add_controller (chart, gtk_event_controller_key_new (), "key-pressed",
                  G_CALLBACK (key_pressed_cb), section->collection);

  return chart;
}
