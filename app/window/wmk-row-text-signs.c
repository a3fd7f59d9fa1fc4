/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-glyph.h"
#include "window/wmk-row-text-private.h"

#define ARROW_SIZE 10

/* Three dots, in room enough to hit them. */
#define MENU_WIDTH 24
#define DOT_RADIUS 1.5
#define DOT_STEP 5.0

/* Between the signs of what the reader has. */
#define SIGN_GAP 6

/* How far the signs reach from the side that reading ends at. */
int
wmk_row_text_get_signs_width (WmkRowText *self)
{
  int width = WMK_ROW_PADDING_X + (self->arrow ? ARROW_SIZE + WMK_ROW_GAP : 0) +
              (self->menu ? MENU_WIDTH + WMK_ROW_GAP : 0);

  if (self->noted || self->starred)
    width += (self->noted + self->starred) * (WMK_GLYPH_SIZE + SIGN_GAP) - SIGN_GAP + WMK_ROW_GAP;

  return width;
}

static void
draw_arrow (cairo_t *cr, double x, double middle, gboolean rtl)
{
  double from = x + (rtl ? 7 : 3), to = x + (rtl ? 3 : 7);

  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, from, middle - 5);
  cairo_line_to (cr, to, middle);
  cairo_line_to (cr, from, middle + 5);
  cairo_stroke (cr);
}

static void
draw_menu (cairo_t *cr, const GdkRectangle *place)
{
  double x = place->x + place->width / 2.0, middle = place->y + place->height / 2.0;

  for (int i = -1; i <= 1; i++) {
    cairo_arc (cr, x, middle + i * DOT_STEP, DOT_RADIUS, 0, 2 * G_PI);
    cairo_fill (cr);
  }
}

/* Where the star is, and the sign of notes before it. */
static void
draw_own_signs (WmkRowText *self, cairo_t *cr, const WmkTheme *theme)
{
  gboolean rtl = wmk_row_text_is_rtl (self);
  int width = gtk_widget_get_width (self->widget);
  double y = (gtk_widget_get_height (self->widget) - WMK_GLYPH_SIZE) / 2.0;
  double end = WMK_ROW_PADDING_X + (self->arrow ? ARROW_SIZE + WMK_ROW_GAP : 0) +
               (self->menu ? MENU_WIDTH + WMK_ROW_GAP : 0);

  for (int i = 0; i < 2; i++) {
    WmkRect rect = {rtl ? end : width - end - WMK_GLYPH_SIZE, y, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};

    if (!(i == 0 ? self->starred : self->noted))
      continue;
    if (i == 0)
      wmk_glyph_draw_star (cr, rect, theme);
    else
      wmk_glyph_draw_note (cr, rect, theme);
    end += WMK_GLYPH_SIZE + SIGN_GAP;
  }
}

/* The arrow that says that the row leads somewhere, the dots of its menu, the sign of an oddity. */
void
wmk_row_text_append_signs (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme)
{
  gboolean rtl = wmk_row_text_is_rtl (self);
  int width = gtk_widget_get_width (self->widget);
  int height = gtk_widget_get_height (self->widget);
  double middle = height / 2.0;
  GdkRectangle menu = wmk_row_text_get_menu_place (self);
  WmkRect glyph = {rtl ? width - WMK_ROW_PADDING_X - WMK_GLYPH_SIZE : WMK_ROW_PADDING_X,
                   middle - WMK_GLYPH_SIZE / 2.0, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
  cairo_t *cr;

  if (!self->odd && !self->arrow && !self->menu && !self->noted && !self->starred)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->odd)
    wmk_glyph_draw_oddity (cr, glyph, theme);
  wmk_theme_set_source (cr, theme->secondary);
  if (self->arrow)
    draw_arrow (cr, rtl ? WMK_ROW_PADDING_X : width - WMK_ROW_PADDING_X - ARROW_SIZE, middle, rtl);
  if (self->menu)
    draw_menu (cr, &menu);
  draw_own_signs (self, cr, theme);
  cairo_destroy (cr);
}

/* Icons that were looked up before are kept by their theme. */
void
wmk_row_text_append_icon (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme)
{
  int width = gtk_widget_get_width (self->widget), height = gtk_widget_get_height (self->widget);
  float x = wmk_row_text_is_rtl (self) ? (float) (width - WMK_ROW_PADDING_X - WMK_ROW_ICON_SIZE)
                                       : WMK_ROW_PADDING_X;
  GdkRGBA rgba = wmk_row_text_to_rgba (theme->text);
  g_autoptr (GtkIconPaintable) icon = NULL;

  if (self->icon_name == NULL)
    return;

  icon = gtk_icon_theme_lookup_icon (
      gtk_icon_theme_get_for_display (gtk_widget_get_display (self->widget)), self->icon_name, NULL,
      WMK_ROW_ICON_SIZE, gtk_widget_get_scale_factor (self->widget),
      gtk_widget_get_direction (self->widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x, (float) ((height - WMK_ROW_ICON_SIZE) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot,
                                            WMK_ROW_ICON_SIZE, WMK_ROW_ICON_SIZE, &rgba, 1);
  gtk_snapshot_restore (snapshot);
}

static PangoLayout *
ensure_verdict_layout (WmkRowText *self)
{
  g_autofree char *text = NULL;

  if (self->verdict_layout == NULL) {
    text = wmk_own_verdict_describe (self->verdict, 0);
    self->verdict_layout = wmk_row_text_create_layout (self, text, TRUE, FALSE, NULL);
  }

  return self->verdict_layout;
}

int
wmk_row_text_get_verdict_height (WmkRowText *self)
{
  int height;

  if (self->verdict == WMK_OWN_VERDICT_NONE)
    return 0;

  pango_layout_get_pixel_size (ensure_verdict_layout (self), NULL, &height);

  return MAX (height, WMK_GLYPH_SIZE) + WMK_ROW_LINE_GAP;
}

/* In the last line, in the colour of what is the reader's, and with its sign. */
void
wmk_row_text_append_verdict (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme)
{
  int width = gtk_widget_get_width (self->widget), height = gtk_widget_get_height (self->widget);
  int line_height = wmk_row_text_get_verdict_height (self), text_width, text_height, start,
      available;
  gboolean rtl = wmk_row_text_is_rtl (self);
  WmkRect glyph = {0, 0, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
  PangoLayout *layout;
  cairo_t *cr;

  if (line_height == 0)
    return;

  layout = ensure_verdict_layout (self);
  wmk_row_text_get_text_box (self, width, &start, &available);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  glyph.x = rtl ? width - start - WMK_GLYPH_SIZE : start;
  glyph.y = height - WMK_ROW_PADDING_Y - (line_height - WMK_ROW_LINE_GAP + WMK_GLYPH_SIZE) / 2.0;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_glyph_draw_verdict (cr, self->verdict, glyph, theme);
  cairo_destroy (cr);
  wmk_row_text_append (
      snapshot, layout, rtl ? glyph.x - SIGN_GAP - text_width : glyph.x + WMK_GLYPH_SIZE + SIGN_GAP,
      height - WMK_ROW_PADDING_Y - (line_height - WMK_ROW_LINE_GAP + text_height) / 2, theme->own);
}

gboolean
wmk_row_text_is_menu_at (WmkRowText *self, double x)
{
  GdkRectangle place = wmk_row_text_get_menu_place (self);

  return self->menu && x >= place.x - WMK_ROW_GAP / 2 &&
         x < place.x + place.width + WMK_ROW_GAP / 2;
}

GdkRectangle
wmk_row_text_get_menu_place (WmkRowText *self)
{
  int end = WMK_ROW_PADDING_X + (self->arrow ? ARROW_SIZE + WMK_ROW_GAP : 0);
  int width = gtk_widget_get_width (self->widget);

  return (GdkRectangle){wmk_row_text_is_rtl (self) ? end : width - end - MENU_WIDTH, 0, MENU_WIDTH,
                        gtk_widget_get_height (self->widget)};
}
