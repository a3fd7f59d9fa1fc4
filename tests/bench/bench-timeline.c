/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The timeline without a window, with four hundred items: what showing it for the first time
 * costs, and a step of panning and of zooming, each laid out and drawn anew.
 */

#include <pango/pangocairo.h>

#include "bench/bench.h"
#include "charts/wmk-timeline-draw.h"

#define N_ITEMS 400
#define N_RUNS 30
#define N_STEPS 300
#define WIDTH 860
#define HEIGHT 600
#define FIRST_BUDGET 16.0
#define STEP_BUDGET 8.0

/* As the catalogue has them: most in the plan's first years, some dated by a month or a year. */
static WmkTimelineData *
create_data (void)
{
  WmkTimelineData *data = wmk_timeline_data_new (2025);

  for (guint i = 0; i < N_ITEMS; i++) {
    guint day = i < N_ITEMS / 4 ? i * 30 : 3000 + (i - N_ITEMS / 4) * 14;
    guint year = 2006 + day / 365, month = 1 + day % 365 / 31;
    g_autofree char *id = g_strdup_printf ("policy/%u", i);
    g_autofree char *title =
        g_strdup_printf ("Guiding opinion no. %u on the development of smart manufacturing", i);
    g_autofree char *date = i % 9 == 0 ? g_strdup_printf ("%u", year)
                            : i % 3 == 0
                                ? g_strdup_printf ("%u-%02u", year, month)
                                : g_strdup_printf ("%u-%02u-%02u", year, month, 1 + i % 28);

    wmk_timeline_data_add (data, (WmkTimelineLane) (i % WMK_TIMELINE_N_LANES), id, title, date, "")
        ->rank = (int) (i % 3);
  }

  return data;
}

static void
draw (WmkTimelineLabels *labels, const WmkTimelineData *data, cairo_t *cr, WmkTimelineRange range)
{
  g_autoptr (WmkTimelineLayout) layout = wmk_timeline_layout_new (labels, range, WIDTH, HEIGHT, -1);

  wmk_timeline_draw (cr, layout, data, wmk_theme_get (FALSE, FALSE));
  cairo_surface_flush (cairo_get_target (cr));
}

static void
bench_first (PangoContext *context, cairo_t *cr, WmkTimelineData *data)
{
  g_autoptr (GArray) times = bench_new ();

  for (guint i = 0; i < N_RUNS; i++) {
    double begin = bench_get_seconds ();
    g_autoptr (WmkTimelineLabels) labels = wmk_timeline_labels_new (context, data);

    draw (labels, data, cr, wmk_timeline_data_get_start (data));
    bench_add (times, (bench_get_seconds () - begin) * 1000);
  }

  bench_tell ("the first layout and drawing", times, "ms");
  bench_judge ("the first layout and drawing, median", bench_get_median (times), FIRST_BUDGET,
               "ms");
}

/* From all of time to a month and back, about the crowded years; or along them from end to end. */
static void
bench_steps (
    PangoContext *context, cairo_t *cr, WmkTimelineData *data, const char *what, gboolean zoom)
{
  g_autoptr (WmkTimelineLabels) labels = wmk_timeline_labels_new (context, data);
  g_autoptr (GArray) times = bench_new ();
  g_autofree char *median = g_strconcat (what, ", median", NULL);
  g_autofree char *percentile = g_strconcat (what, ", 95th percentile", NULL);
  WmkTimelineRange limits = wmk_timeline_data_get_limits (data), range = limits;

  if (!zoom)
    range = wmk_timeline_range_zoom (limits, 8, 2006, limits);
  for (guint i = 0; i < N_STEPS; i++) {
    gboolean back = i / (N_STEPS / 6) % 2 == 1;
    double begin = bench_get_seconds ();

    if (zoom)
      range = wmk_timeline_range_zoom (range, back ? 1 / 1.1 : 1.1, 2016, limits);
    else
      range = wmk_timeline_range_pan (range, back ? -0.35 : 0.35, limits);
    draw (labels, data, cr, range);
    bench_add (times, (bench_get_seconds () - begin) * 1000);
  }

  bench_tell (what, times, "ms");
  bench_judge (median, bench_get_median (times), STEP_BUDGET, "ms");
  bench_judge (percentile, bench_get_percentile (times, 95), STEP_BUDGET, "ms");
}

int
main (int argc, char *argv[])
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell 11");
  g_autoptr (WmkTimelineData) data = create_data ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoContext *chart_context;

  pango_context_set_font_description (context, font);
  chart_context = wmk_chart_text_create_context (context, FALSE);

  bench_first (chart_context, cr, data);
  bench_steps (chart_context, cr, data, "a step of panning", FALSE);
  bench_steps (chart_context, cr, data, "a step of zooming", TRUE);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (chart_context);
  g_object_unref (context);

  return bench_finish ();
}
