/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-status-bar-layout.h"

#include <math.h>
#include <pango/pangocairo.h>

#define HEIGHT 16.0

static WmkStatusBarLayout
make (const guint *counts, double width, double min_segment, gboolean rtl)
{
  return wmk_status_bar_layout_make (counts, width, HEIGHT, min_segment, rtl);
}

/* Segments in the order of statuses, from one end to the other, with equal gaps. */
static void
assert_bar (const guint *counts, double width, double min_segment)
{
  WmkStatusBarLayout bar = make (counts, width, min_segment, FALSE);
  double x = 0, gap = NAN;

  for (guint i = 0; i < WMK_N_STATUSES; i++) {
    WmkRect rect = bar.segments[i];

    g_assert_cmpuint (bar.counts[i], ==, counts[i]);
    if (counts[i] == 0) {
      g_assert_cmpfloat (rect.width, ==, 0);
      continue;
    }
    g_assert_cmpfloat (rect.y, ==, 0);
    g_assert_cmpfloat (rect.height, ==, HEIGHT);
    g_assert_cmpfloat (rect.width, >=, min_segment - 1e-9);
    if (x == 0) {
      g_assert_cmpfloat (rect.x, ==, 0);
    } else {
      if (isnan (gap))
        gap = rect.x - x;
      g_assert_cmpfloat_with_epsilon (rect.x - x, gap, 1e-9);
      g_assert_cmpfloat (gap, >=, 1);
      g_assert_cmpfloat (gap, <=, 2);
    }
    x = rect.x + rect.width;
  }
  g_assert_cmpfloat_with_epsilon (x, width, 1e-9);
}

static const guint all[WMK_N_STATUSES] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
static const guint few[WMK_N_STATUSES] = {8, 0, 0, 0, 0, 0, 2, 0, 0, 140};
static const guint one[WMK_N_STATUSES] = {0, 0, 0, 0, 0, 0, 7, 0, 0, 0};
static const guint none[WMK_N_STATUSES] = {0};

static void
test_whole (void)
{
  static const double widths[] = {160, 200, 333.3, 800, 4000};

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    assert_bar (all, widths[i], 10);
    assert_bar (few, widths[i], 10);
    assert_bar (one, widths[i], 10);
    assert_bar (all, widths[i], 0);
  }
}

static void
test_one_status (void)
{
  WmkStatusBarLayout bar = make (one, 200, 10, FALSE);

  g_assert_cmpfloat (bar.segments[WMK_STATUS_MISSED].x, ==, 0);
  g_assert_cmpfloat (bar.segments[WMK_STATUS_MISSED].width, ==, 200);
}

static void
test_empty (void)
{
  WmkStatusBarLayout bar = make (none, 200, 10, FALSE);

  for (guint i = 0; i < WMK_N_STATUSES; i++)
    g_assert_cmpfloat (bar.segments[i].width, ==, 0);
}

/* Without a least width the segments are as the counts; with one, what is above it is. */
static void
test_proportions (void)
{
  static const guint counts[WMK_N_STATUSES] = {1, 3, 0, 6};

  for (int least = 0; least <= 20; least += 20) {
    WmkStatusBarLayout bar = make (counts, 400, least, FALSE);
    double unit = bar.segments[0].width - least;

    g_assert_cmpfloat (unit, >, 0);
    g_assert_cmpfloat_with_epsilon (bar.segments[1].width - least, 3 * unit, 1e-9);
    g_assert_cmpfloat_with_epsilon (bar.segments[3].width - least, 6 * unit, 1e-9);
  }
}

/* One of 140 is still seen. */
static void
test_least_width (void)
{
  static const guint counts[WMK_N_STATUSES] = {1, 0, 0, 0, 0, 0, 0, 0, 0, 10000};
  WmkStatusBarLayout bar = make (counts, 200, 18, FALSE);

  g_assert_cmpfloat (bar.segments[0].width, >=, 18);
  g_assert_cmpfloat (bar.segments[0].width, <, 19);
}

/* Where there is no room for all, all share what there is, and nothing stands outside. */
static void
test_too_narrow (void)
{
  static const double widths[] = {0, 1, 5, 13, 14, 20, 60, 100};

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    WmkStatusBarLayout bar = make (all, widths[i], 20, FALSE);

    for (guint j = 0; j < WMK_N_STATUSES; j++) {
      WmkRect rect = bar.segments[j];

      g_assert_cmpfloat (rect.width, >=, 0);
      if (rect.width > 0) {
        g_assert_cmpfloat (rect.x, >=, 0);
        g_assert_cmpfloat (rect.x + rect.width, <=, widths[i] + 1e-9);
        g_assert_cmpfloat_with_epsilon (rect.width, bar.segments[0].width, 1e-9);
      }
    }
  }
}

static void
test_right_to_left (void)
{
  WmkStatusBarLayout ltr = make (all, 300, 10, FALSE), rtl = make (all, 300, 10, TRUE);

  for (guint i = 0; i < WMK_N_STATUSES; i++) {
    g_assert_cmpfloat_with_epsilon (rtl.segments[i].width, ltr.segments[i].width, 1e-9);
    g_assert_cmpfloat_with_epsilon (rtl.segments[i].x,
                                    300 - ltr.segments[i].x - ltr.segments[i].width, 1e-9);
  }
}

static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);

  return context;
}

#define MARGIN 10

/* Draws @bar with a margin around it, and checks that nothing got onto the margin. */
static void
assert_drawn_inside (const WmkStatusBarLayout *bar, int width, PangoContext *context)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 2 * MARGIN,
                                                         (int) HEIGHT + 2 * MARGIN);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  int stride;

  cairo_translate (cr, MARGIN, MARGIN);
  wmk_status_bar_draw (cr, bar, wmk_theme_get (FALSE, FALSE), context);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < (int) HEIGHT + 2 * MARGIN; y++) {
    for (int x = 0; x < width + 2 * MARGIN; x++) {
      gboolean inside =
          x >= MARGIN && x < width + MARGIN && y >= MARGIN && y < (int) HEIGHT + MARGIN;

      if (!inside)
        g_assert_cmphex (((const guint32 *) (pixels + y * stride))[x], ==, 0);
    }
  }
  cairo_surface_destroy (surface);
}

static void
test_draw (void)
{
  static const guint *const counts[] = {all, few, one, none};
  static const int widths[] = {1, 5, 14, 40, 120, 400};
  PangoContext *context = context_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      WmkStatusBarLayout bar = make (counts[i], widths[j], 18, i % 2);

      assert_drawn_inside (&bar, widths[j], context);
      assert_drawn_inside (&bar, widths[j], NULL);
    }
  }
  g_object_unref (context);
}

/* What is drawn at a place is found there, in either direction; a gap is nothing. */
static void
test_find (void)
{
  guint counts[WMK_N_STATUSES] = {[WMK_STATUS_MET] = 1, [WMK_STATUS_MISSED] = 3};

  for (guint rtl = 0; rtl < 2; rtl++) {
    WmkStatusBarLayout layout = wmk_status_bar_layout_make (counts, 100, 20, 10, rtl == 1);

    for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
      WmkRect rect = layout.segments[status];

      if (rect.width > 0)
        g_assert_cmpint (wmk_status_bar_layout_find (&layout, rect.x + rect.width / 2), ==, status);
    }
    g_assert_cmpint (wmk_status_bar_layout_find (&layout, -1), ==, -1);
    g_assert_cmpint (wmk_status_bar_layout_find (&layout, 101), ==, -1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-bar-layout/whole", test_whole);
  g_test_add_func ("/status-bar-layout/one-status", test_one_status);
  g_test_add_func ("/status-bar-layout/empty", test_empty);
  g_test_add_func ("/status-bar-layout/proportions", test_proportions);
  g_test_add_func ("/status-bar-layout/least-width", test_least_width);
  g_test_add_func ("/status-bar-layout/too-narrow", test_too_narrow);
  g_test_add_func ("/status-bar-layout/right-to-left", test_right_to_left);
  g_test_add_func ("/status-bar-layout/draw", test_draw);
  g_test_add_func ("/status-bar-layout/find", test_find);

  return g_test_run ();
}
