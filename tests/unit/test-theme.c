/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-theme.h"

/* What WCAG 2.2 asks for: 1.4.3 of text, 1.4.11 of marks. */
#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0

static void
assert_contrast (const char *what, WmkColor a, WmkColor b, double least)
{
  double contrast = wmk_color_contrast (a, b);

  g_test_message ("%s: %.2f", what, contrast);
  if (contrast < least)
    g_error ("%s: #%06x on #%06x has a contrast of %.2f, less than %.1f", what, a, b, contrast,
             least);
}

/* Known pairs: white and black, and the grey that is just 4.5 on white. */
static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0xffffff, 0x000000), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0x000000, 0xffffff), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0x777777, 0xffffff), 4.48, 0.005);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0x767676, 0xffffff), 4.54, 0.005);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0xff0000, 0xffffff), 4.00, 0.005);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0x00ff00, 0xffffff), 1.37, 0.005);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0x0000ff, 0xffffff), 8.59, 0.005);
  g_assert_cmpfloat_with_epsilon (wmk_color_contrast (0x123456, 0x123456), 1, 0.001);
}

static const struct {
  const char *name;
  gboolean dark, high_contrast;
} styles[] = {
    {"light", FALSE, FALSE},
    {"light-high-contrast", FALSE, TRUE},
    {"dark", TRUE, FALSE},
    {"dark-high-contrast", TRUE, TRUE},
};

static const WmkTheme *
get_theme (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  return wmk_theme_get (styles[i].dark, styles[i].high_contrast);
}

static void
test_page (gconstpointer data)
{
  const WmkTheme *theme = get_theme (data);
  gboolean dark = styles[GPOINTER_TO_SIZE (data)].dark;

  assert_contrast ("page", theme->page, dark ? 0xffffff : 0x000000, 15);
}

static void
test_text (gconstpointer data)
{
  const WmkTheme *theme = get_theme (data);

  assert_contrast ("text", theme->text, theme->page, TEXT_CONTRAST);
  assert_contrast ("secondary text", theme->secondary, theme->page, TEXT_CONTRAST);
  assert_contrast ("the reader's own", theme->own, theme->page, TEXT_CONTRAST);
  assert_contrast ("text that is found", theme->text, theme->found, TEXT_CONTRAST);
  assert_contrast ("secondary text that is found", theme->secondary, theme->found, TEXT_CONTRAST);
}

static void
test_marks (gconstpointer data)
{
  const WmkTheme *theme = get_theme (data);

  assert_contrast ("line", theme->line, theme->page, MARK_CONTRAST);
  assert_contrast ("observation", theme->observation, theme->page, MARK_CONTRAST);
  assert_contrast ("trail", theme->trail, theme->page, MARK_CONTRAST);
  assert_contrast ("own point on the band", theme->own, theme->band, MARK_CONTRAST);
  assert_contrast ("oddity", theme->oddity, theme->page, MARK_CONTRAST);
  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
    assert_contrast (wmk_status_to_string (status), theme->status[status], theme->page,
                     MARK_CONTRAST);
}

/* Targets are drawn in the colour of text. */
static void
test_marks_on_the_band (gconstpointer data)
{
  const WmkTheme *theme = get_theme (data);

  assert_contrast ("target", theme->text, theme->band, MARK_CONTRAST);
  assert_contrast ("observation", theme->observation, theme->band, MARK_CONTRAST);
  assert_contrast ("trail", theme->trail, theme->band, MARK_CONTRAST);
}

static void
test_status_bar (gconstpointer data)
{
  const WmkTheme *theme = get_theme (data);

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
    assert_contrast (wmk_status_to_string (status), theme->bar_text[status],
                     theme->bar_fill[status], TEXT_CONTRAST);
}

/* High contrast is more of it. */
static void
test_high_contrast (void)
{
  for (int dark = 0; dark <= 1; dark++) {
    const WmkTheme *plain = wmk_theme_get (dark, FALSE), *high = wmk_theme_get (dark, TRUE);

    g_assert_cmpfloat (wmk_color_contrast (high->text, high->page), >,
                       wmk_color_contrast (plain->text, plain->page));
    g_assert_cmpfloat (wmk_color_contrast (high->secondary, high->page), >,
                       wmk_color_contrast (plain->secondary, plain->page));
    g_assert_cmpfloat (wmk_color_contrast (high->line, high->page), >,
                       wmk_color_contrast (plain->line, plain->page));
    g_assert_cmpfloat (wmk_color_contrast (high->grid, high->page), >,
                       wmk_color_contrast (plain->grid, plain->page));
    g_assert_cmpfloat (wmk_color_contrast (high->observation, high->page), >,
                       wmk_color_contrast (plain->observation, plain->page));
  }
}

static void
test_set_source (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  wmk_theme_set_source (cr, 0x1280fe);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(const guint32 *) cairo_image_surface_get_data (surface);
  g_assert_cmphex (pixel & 0xffffff, ==, 0x1280fe);
  cairo_surface_destroy (surface);
}

static void
add_for_styles (const char *name, void (*test) (gconstpointer))
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++) {
    g_autofree char *path = g_strconcat ("/theme/", name, "/", styles[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/contrast", test_contrast);
  add_for_styles ("page", test_page);
  add_for_styles ("text", test_text);
  add_for_styles ("marks", test_marks);
  add_for_styles ("marks-on-the-band", test_marks_on_the_band);
  add_for_styles ("status-bar", test_status_bar);
  g_test_add_func ("/theme/high-contrast", test_high_contrast);
  g_test_add_func ("/theme/set-source", test_set_source);

  return g_test_run ();
}
