/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-crowd.h"

#include <pango/pangocairo.h>

const double timeline_widths[TIMELINE_N_WIDTHS] = {240, 360, 700, 1400};

WmkTimelineLabels *
timeline_crowd_label (WmkTimelineData *data, gboolean rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  PangoContext *chart_context;
  WmkTimelineLabels *labels;

  pango_context_set_font_description (context, font);
  chart_context = wmk_chart_text_create_context (context, rtl);
  labels = wmk_timeline_labels_new (chart_context, data);
  pango_font_description_free (font);
  g_object_unref (chart_context);
  g_object_unref (context);

  return labels;
}

void
timeline_crowd_add (WmkTimelineData *data,
                    WmkTimelineLane lane,
                    const char *date,
                    const char *end_date)
{
  g_autofree char *id = g_strdup_printf ("item/%u", data->items->len);
  g_autofree char *title = g_strdup_printf ("A title of a certain length, number %s", id);

  wmk_timeline_data_add (data, lane, id, title, date, end_date)->rank = 2;
}

WmkTimelineData *
timeline_crowd_new (guint n_items)
{
  WmkTimelineData *data = wmk_timeline_data_new (2025);

  for (guint i = 0; i < n_items; i++) {
    double time = 2006 + 20 * i * 0.95 / n_items;
    int year = (int) time, month = (int) ((time - year) * 12) + 1;
    g_autofree char *date = i % 7 == 0 ? g_strdup_printf ("%04d", year)
                            : i % 3 == 0
                                ? g_strdup_printf ("%04d-%02d", year, month)
                                : g_strdup_printf ("%04d-%02d-%02u", year, month, 1 + i % 28);

    timeline_crowd_add (data, (WmkTimelineLane) (i % WMK_TIMELINE_N_LANES), date, "");
  }

  return data;
}
