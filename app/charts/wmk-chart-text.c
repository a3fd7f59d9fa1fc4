/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-chart-text.h"

#include <pango/pangocairo.h>

#include "charts/wmk-chinese.h"

/* Charts are a little smaller than body text, captions smaller again. */
#define CHART_SCALE 0.91
#define CAPTION_SCALE 0.9

#define LEFT_TO_RIGHT_MARK "\u200e"

static void
clear_item (gpointer data)
{
  WmkTextItem *item = data;

  g_clear_object (&item->layout);
}

GArray *
wmk_text_items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (WmkTextItem));

  g_array_set_clear_func (items, clear_item);

  return items;
}

PangoContext *
wmk_chart_text_create_context (PangoContext *context, gboolean rtl)
{
  PangoContext *self = pango_context_new ();
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (context));
  int size = pango_font_description_get_size (font);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size * CHART_SCALE);
  else
    pango_font_description_set_size (font, (int) (size * CHART_SCALE));

  pango_context_set_font_map (self, pango_context_get_font_map (context));
  pango_context_set_font_description (self, font);
  pango_context_set_language (self, pango_context_get_language (context));
  pango_context_set_base_dir (self, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_font_description_free (font);

  return self;
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static gboolean
is_rtl (PangoContext *context)
{
  return pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
}

PangoLayout *
wmk_chart_text_new (PangoContext *context, WmkTextStyle style, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();
  /* A figure has no direction of its own: a mark keeps "≥ 77" from turning into "77 ≤". */
  gboolean undirected = is_rtl (context) && !has_letters (text);
  g_autofree char *marked = g_strconcat (undirected ? LEFT_TO_RIGHT_MARK : "", text, NULL);

  /* Figures of one width, so that columns of them line up. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (style == WMK_TEXT_BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (style == WMK_TEXT_CAPTION || style == WMK_TEXT_OWN_CAPTION)
    pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION_SCALE));
  wmk_chinese_add_attributes (attributes, marked);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, marked, -1);

  return layout;
}

void
wmk_chart_text_wrap (PangoLayout *layout, double width, int max_lines)
{
  int natural;

  pango_layout_get_pixel_size (layout, &natural, NULL);
  if (natural <= width)
    return;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -max_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (MAX (width, 0) * PANGO_SCALE));
  /* Pango turns this round for what runs the other way: lines begin where their script does. */
  if (is_rtl (pango_layout_get_context (layout)))
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
}

static WmkColor
get_color (WmkTextStyle style, const WmkTheme *theme)
{
  switch (style) {
  case WMK_TEXT_SECONDARY:
  case WMK_TEXT_CAPTION:
    return theme->secondary;
  case WMK_TEXT_OWN:
  case WMK_TEXT_OWN_CAPTION:
    return theme->own;
  case WMK_TEXT_PRIMARY:
  case WMK_TEXT_BOLD:
  default:
    return theme->text;
  }
}

void
wmk_chart_text_draw (cairo_t *cr, const WmkTextItem *item, const WmkTheme *theme)
{
  PangoRectangle logical;

  /* Lines that end at the right of a wider layout begin inside it. */
  pango_layout_get_pixel_extents (item->layout, NULL, &logical);
  wmk_theme_set_source (cr, get_color (item->style, theme));
  cairo_move_to (cr, item->rect.x - logical.x, item->rect.y);
  pango_cairo_show_layout (cr, item->layout);
}
