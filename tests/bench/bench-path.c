/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The path chart without a window: what a move of the pointer costs, and layout and drawing of
 * the chart with most figures and of all tiles of the overview.
 */

#include <pango/pangocairo.h>

#include "bench/bench.h"
#include "catalog/wmk-catalog.h"
#include "charts/wmk-path-draw.h"
#include "window/wmk-indicator-path.h"

#define N_RUNS 50
#define N_MOVES 400
#define WIDTH 860
#define TILE_WIDTH 150
#define MOVE_BUDGET 2.0
#define DRAW_BUDGET 4.0
#define TILES_BUDGET 4.0

static WmkPathData *
read_largest (WmkCatalog *catalog)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sectors = wmk_catalog_list_sectors (catalog, &error);
  WmkPathData *largest = NULL;
  guint most = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);
    g_autoptr (GPtrArray) indicators = wmk_catalog_list_indicators (catalog, sector->id, &error);

    g_assert_no_error (error);
    for (guint j = 0; j < indicators->len; j++) {
      g_autoptr (WmkPathData) path =
          wmk_indicator_path_new (catalog, g_ptr_array_index (indicators, j));
      guint n_figures = 0;

      for (guint k = 0; k < path->series->len; k++)
        n_figures += wmk_path_data_get_series (path, k)->points->len;
      if (n_figures > most) {
        most = n_figures;
        g_clear_pointer (&largest, wmk_path_data_unref);
        largest = wmk_path_data_ref (path);
      }
    }
  }
  g_print ("# %s: %u figures\n", largest->address, most);

  return largest;
}

/* Every move finds what is nearest, and draws all anew where that is another mark. */
static void
bench_moves (PangoContext *context, cairo_t *cr, const WmkPathData *path)
{
  g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, path, WIDTH);
  g_autoptr (GArray) times = bench_new ();
  const WmkTheme *theme = wmk_theme_get (FALSE, FALSE);

  for (guint i = 0; i < N_MOVES; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) (i % layout->marks->len));
    double begin = bench_get_seconds ();
    int nearest = wmk_path_layout_find_nearest (layout, mark->x + 1, mark->y + 1);
    g_autoptr (WmkPathCard) card = NULL;

    g_assert_cmpint (nearest, >=, 0);
    card = wmk_path_card_new (context, layout, path, nearest);
    wmk_path_draw (cr, layout, theme);
    wmk_path_draw_selection (cr, layout, wmk_path_layout_get_mark (layout, nearest), card, theme);
    cairo_surface_flush (cairo_get_target (cr));
    bench_add (times, (bench_get_seconds () - begin) * 1000);
  }

  bench_tell ("a move of the pointer", times, "ms");
  bench_judge ("a move of the pointer, median", bench_get_median (times), MOVE_BUDGET, "ms");
  bench_judge ("a move of the pointer, 95th percentile", bench_get_percentile (times, 95),
               MOVE_BUDGET, "ms");
}

static void
bench_chart (PangoContext *context, cairo_t *cr, const WmkPathData *path)
{
  g_autoptr (GArray) layout_times = bench_new (), draw_times = bench_new ();

  for (guint i = 0; i < N_RUNS; i++) {
    double begin = bench_get_seconds (), laid_out;
    g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, path, WIDTH);

    laid_out = bench_get_seconds ();
    wmk_path_draw (cr, layout, wmk_theme_get (FALSE, FALSE));
    cairo_surface_flush (cairo_get_target (cr));
    bench_add (layout_times, (laid_out - begin) * 1000);
    bench_add (draw_times, (bench_get_seconds () - laid_out) * 1000);
  }

  bench_tell ("layout of the chart", layout_times, "ms");
  bench_tell ("drawing of the chart", draw_times, "ms");
  bench_judge ("layout and drawing of the largest chart, median",
               bench_get_median (layout_times) + bench_get_median (draw_times), DRAW_BUDGET, "ms");
}

static void
bench_tiles (PangoContext *context, cairo_t *cr, WmkCatalog *catalog)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) indicators = wmk_catalog_list_indicators (catalog, NULL, &error);
  g_autoptr (GPtrArray) paths =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_path_data_unref);
  g_autoptr (GArray) times = bench_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < MIN (indicators->len, 8); i++)
    g_ptr_array_add (paths, wmk_indicator_path_new (catalog, g_ptr_array_index (indicators, i)));

  for (guint i = 0; i < N_RUNS; i++) {
    double begin = bench_get_seconds ();

    for (guint j = 0; j < paths->len; j++) {
      g_autoptr (WmkPathLayout) layout =
          wmk_path_layout_new_tile (context, g_ptr_array_index (paths, j), TILE_WIDTH);

      wmk_path_draw_tile (cr, layout, wmk_theme_get (FALSE, FALSE));
    }
    cairo_surface_flush (cairo_get_target (cr));
    bench_add (times, (bench_get_seconds () - begin) * 1000);
  }

  bench_tell ("layout and drawing of eight tiles", times, "ms");
  bench_judge ("layout and drawing of eight tiles, median", bench_get_median (times), TILES_BUDGET,
               "ms");
}

int
main (int argc, char *argv[])
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell 11");
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (WmkPathData) path = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 800);
  cairo_t *cr = cairo_create (surface);
  PangoContext *chart_context;

  g_assert_no_error (error);
  pango_context_set_font_description (context, font);
  chart_context = wmk_chart_text_create_context (context, FALSE);
  path = read_largest (catalog);

  bench_moves (chart_context, cr, path);
  bench_chart (chart_context, cr, path);
  bench_tiles (chart_context, cr, catalog);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (chart_context);
  g_object_unref (context);

  return bench_finish ();
}
