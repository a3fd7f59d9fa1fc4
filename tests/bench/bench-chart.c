/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Layout and drawing of the largest sector's chart, without a window.
 */

#include <pango/pangocairo.h>

#include "bench/bench.h"
#include "catalog/wmk-catalog.h"
#include "charts/wmk-progress-draw.h"
#include "charts/wmk-progress-layout.h"
#include "window/wmk-indicator-datum.h"

#define N_RUNS 50
#define WIDTH 800
#define DRAW_BUDGET 4.0

static GPtrArray *
read_chart (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) sectors = NULL, indicators = NULL, subsectors = NULL;
  const WmkSector *largest = NULL;

  g_assert_no_error (error);
  sectors = wmk_catalog_list_sectors (catalog, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    if (largest == NULL || sector->n_targets > largest->n_targets)
      largest = sector;
  }
  indicators = wmk_catalog_list_indicators (catalog, largest->id, &error);
  g_assert_no_error (error);
  subsectors = wmk_catalog_list_subsectors (catalog, largest->id, &error);
  g_assert_no_error (error);
  g_print ("# %s: %u rows\n", largest->id, indicators->len);

  return wmk_indicator_data_new (indicators, subsectors);
}

static GPtrArray *
lay_out (PangoContext *context, GPtrArray *data)
{
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, FALSE, data);
  GPtrArray *layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_layout_free);

  g_ptr_array_add (layouts, wmk_progress_layout_new_axis (spec, WIDTH));
  for (guint i = 0; i < data->len; i++)
    g_ptr_array_add (layouts, wmk_progress_layout_new (spec, g_ptr_array_index (data, i), WIDTH));

  return layouts;
}

static double
get_height (GPtrArray *layouts)
{
  double height = 0;

  for (guint i = 0; i < layouts->len; i++)
    height += ((const WmkProgressLayout *) g_ptr_array_index (layouts, i))->height;

  return height;
}

static void
draw (cairo_t *cr, GPtrArray *layouts)
{
  cairo_save (cr);
  for (guint i = 0; i < layouts->len; i++) {
    const WmkProgressLayout *layout = g_ptr_array_index (layouts, i);

    wmk_progress_draw (cr, layout, wmk_theme_get (FALSE, FALSE));
    cairo_translate (cr, 0, layout->height);
  }
  cairo_restore (cr);
}

int
main (int argc, char *argv[])
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell 11");
  g_autoptr (GPtrArray) data = read_chart ();
  g_autoptr (GArray) layout_times = bench_new (), draw_times = bench_new ();

  pango_context_set_font_description (context, font);
  for (guint i = 0; i < N_RUNS; i++) {
    double begin = bench_get_seconds (), laid_out, drawn;
    g_autoptr (GPtrArray) layouts = lay_out (context, data);
    cairo_surface_t *surface;
    cairo_t *cr;

    laid_out = bench_get_seconds ();
    surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, (int) get_height (layouts));
    cr = cairo_create (surface);
    draw (cr, layouts); /* once, so that the layouts hold their lines as on the second frame */
    drawn = bench_get_seconds ();
    draw (cr, layouts);
    cairo_surface_flush (surface);

    bench_add (layout_times, (laid_out - begin) * 1000);
    bench_add (draw_times, (bench_get_seconds () - drawn) * 1000);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }

  g_object_unref (context);

  bench_tell ("layout of the whole chart", layout_times, "ms");
  bench_tell ("drawing of the whole chart", draw_times, "ms");
  bench_judge ("drawing of the largest chart, median", bench_get_median (draw_times), DRAW_BUDGET,
               "ms");

  return bench_finish ();
}
