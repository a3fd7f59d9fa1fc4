/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-bar-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-text.h"

#define PADDING 6.0
#define COLUMN_GAP 18.0
#define FIGURE_GAP 6.0
#define TICK_GAP 6.0
#define TICK_LENGTH 4.0
#define BAR_HEIGHT 12.0
#define BAR_RADIUS 2.0
#define LABEL_SHARE 0.36
#define MIN_LABEL_WIDTH 170.0
#define MAX_LABEL_WIDTH 340.0
#define MIN_PLOT_WIDTH 110.0
#define MAX_LABEL_LINES 3
#define MAX_UNIT_LINES 2

static double
measure_figure (const WmkBarSpec *self, double amount, double *height)
{
  g_autofree char *text = wmk_format_number (amount);
  g_autoptr (PangoLayout) layout = wmk_chart_text_new (self->context, WMK_TEXT_PRIMARY, text);
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  *height = text_height;

  return text_width;
}

WmkBarSpec *
wmk_bar_spec_new (PangoContext *context, gboolean rtl, const char *const *units, GPtrArray *data)
{
  WmkBarSpec *self = g_rc_box_new0 (WmkBarSpec);

  g_return_val_if_fail (g_strv_length ((char **) units) <= WMK_BAR_MAX_PANELS, NULL);

  self->context = wmk_chart_text_create_context (context, rtl);
  self->rtl = rtl;
  self->units = g_strdupv ((char **) units);
  self->n_panels = g_strv_length (self->units);
  measure_figure (self, 0, &self->line_height);

  for (guint i = 0; i < self->n_panels; i++) {
    double low = INFINITY, high = 0;

    for (guint j = 0; j < data->len; j++) {
      double amount = ((const WmkBarDatum *) g_ptr_array_index (data, j))->amounts[i];
      double width;

      if (isnan (amount))
        continue;
      width = measure_figure (self, amount, &self->line_height);
      self->figure_widths[i] = MAX (self->figure_widths[i], width);
      if (amount > 0)
        low = MIN (low, amount);
      high = MAX (high, amount);
    }
    self->scales[i] = wmk_log_scale_make (low, high);
  }

  return self;
}

WmkBarSpec *
wmk_bar_spec_ref (WmkBarSpec *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_spec (gpointer data)
{
  WmkBarSpec *self = data;

  g_clear_object (&self->context);
  g_clear_pointer (&self->units, g_strfreev);
}

void
wmk_bar_spec_unref (WmkBarSpec *self)
{
  g_rc_box_release_full (self, clear_spec);
}

/* Room for the bars of each of the panels, which stand beside each other in @width. */
static double
get_plot_width (const WmkBarSpec *spec, double width)
{
  double room = width - COLUMN_GAP * (spec->n_panels - 1);

  for (guint i = 0; i < spec->n_panels; i++)
    room -= spec->figure_widths[i] + FIGURE_GAP;

  return MAX (room / spec->n_panels, 0);
}

WmkBarColumns
wmk_bar_columns_make (const WmkBarSpec *spec, double width)
{
  WmkBarColumns self = {0};
  double inner = MAX (width, WMK_BAR_MIN_WIDTH) - 2 * PADDING;
  double x = PADDING, plot_width;

  self.label.x = x;
  self.label.width = CLAMP (inner * LABEL_SHARE, MIN_LABEL_WIDTH, MAX_LABEL_WIDTH);
  plot_width = get_plot_width (spec, inner - self.label.width - COLUMN_GAP);
  self.stacked = plot_width < MIN_PLOT_WIDTH;
  if (self.stacked) {
    self.label.width = inner;
    plot_width = get_plot_width (spec, inner);
  } else {
    x += self.label.width + COLUMN_GAP;
  }

  for (guint i = 0; i < spec->n_panels; i++) {
    self.plots[i] = (WmkRect){.x = x, .width = plot_width};
    self.panels[i] = (WmkRect){.x = x, .width = plot_width + FIGURE_GAP + spec->figure_widths[i]};
    x += self.panels[i].width + COLUMN_GAP;
  }

  /* Columns change sides; within them low values stay at the left. */
  if (spec->rtl) {
    self.label = wmk_rect_mirror (self.label, inner + 2 * PADDING);
    for (guint i = 0; i < spec->n_panels; i++) {
      self.panels[i] = wmk_rect_mirror (self.panels[i], inner + 2 * PADDING);
      self.plots[i].x = self.panels[i].x;
    }
  }

  return self;
}

static WmkBarLayout *
create_layout (double width)
{
  WmkBarLayout *self = g_new0 (WmkBarLayout, 1);

  self->width = MAX (width, WMK_BAR_MIN_WIDTH);
  self->texts = wmk_text_items_new ();
  self->grid = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

/* Takes @layout. */
static WmkRect
add_text (WmkBarLayout *self, PangoLayout *layout, WmkTextStyle style, double x, double y)
{
  WmkTextItem item = {layout, style, {x, y, 0, 0}};
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  item.rect.width = width;
  item.rect.height = height;
  g_array_append_val (self->texts, item);

  return item.rect;
}

/* Text of several lines at the beginning of @box; Returns: where it ends. */
static double
add_lines (WmkBarLayout *self,
           const WmkBarSpec *spec,
           WmkTextStyle style,
           const char *text,
           WmkRect box,
           int max_lines)
{
  PangoLayout *layout = wmk_chart_text_new (spec->context, style, text);
  int width;

  wmk_chart_text_wrap (layout, box.width, max_lines);
  pango_layout_get_pixel_size (layout, &width, NULL);
  box = add_text (self, layout, style, spec->rtl ? box.x + box.width - width : box.x, box.y);

  return box.y + box.height;
}

/* Name, note and the sign of an oddity; Returns: where they end. */
static double
place_label (WmkBarLayout *self, const WmkBarSpec *spec, const WmkBarDatum *datum, WmkRect box)
{
  self->odd = datum->odd;
  if (self->odd) {
    double y = box.y + round ((spec->line_height - WMK_GLYPH_SIZE) / 2);
    double end = box.x + box.width - WMK_GLYPH_SIZE;

    self->oddity_glyph = (WmkRect){spec->rtl ? box.x : end, y, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
    box.width -= WMK_GLYPH_SIZE + FIGURE_GAP;
    if (spec->rtl)
      box.x += WMK_GLYPH_SIZE + FIGURE_GAP;
  }
  box.y = add_lines (self, spec, WMK_TEXT_PRIMARY, datum->label, box, MAX_LABEL_LINES);
  if (*datum->note == '\0')
    return box.y;

  return add_lines (self, spec, WMK_TEXT_CAPTION, datum->note, box, 1);
}

static void
place_bar (WmkBarLayout *self,
           const WmkBarSpec *spec,
           const WmkBarColumns *columns,
           guint panel,
           double amount,
           double y)
{
  g_autofree char *figure = isnan (amount) ? g_strdup ("–") : wmk_format_number (amount);
  WmkTextStyle style = isnan (amount) ? WMK_TEXT_SECONDARY : WMK_TEXT_PRIMARY;
  const WmkRect *plot = &columns->plots[panel];
  WmkRect *bar = &self->bars[panel];

  bar->x = plot->x;
  bar->y = y + round ((spec->line_height - BAR_HEIGHT) / 2);
  bar->height = BAR_HEIGHT;
  if (!isnan (amount))
    bar->width = plot->width * wmk_log_scale_map (&spec->scales[panel], amount);
  add_text (self, wmk_chart_text_new (spec->context, style, figure), style,
            bar->x + bar->width + (bar->width > 0 ? FIGURE_GAP : 0), y);
}

static double
get_tick_x (const WmkBarSpec *spec, const WmkBarColumns *columns, guint panel, double value)
{
  return columns->plots[panel].x +
         columns->plots[panel].width * wmk_log_scale_map (&spec->scales[panel], value);
}

static void
place_grid (WmkBarLayout *self, const WmkBarSpec *spec, const WmkBarColumns *columns, double top)
{
  self->grid_top = top;
  for (guint i = 0; i < spec->n_panels; i++)
    for (guint j = 0; j < wmk_log_scale_count_ticks (&spec->scales[i]); j++) {
      double x = get_tick_x (spec, columns, i, wmk_log_scale_get_tick (&spec->scales[i], j));

      g_array_append_val (self->grid, x);
    }
}

WmkBarLayout *
wmk_bar_layout_new (const WmkBarSpec *spec, const WmkBarDatum *datum, double width)
{
  WmkBarLayout *self = create_layout (width);
  WmkBarColumns columns = wmk_bar_columns_make (spec, width);
  WmkRect label = {columns.label.x, PADDING, columns.label.width, 0};
  double y = place_label (self, spec, datum, label);
  double bar_y = columns.stacked ? y : PADDING;

  for (guint i = 0; i < spec->n_panels; i++)
    place_bar (self, spec, &columns, i, datum->amounts[i], bar_y);
  self->height = ceil (MAX (y, bar_y + spec->line_height) + PADDING);
  place_grid (self, spec, &columns, columns.stacked ? bar_y : 0);

  return self;
}

/* Below its ticks the values of them, as many as do not touch each other. */
static double
place_ticks (
    WmkBarLayout *self, const WmkBarSpec *spec, const WmkBarColumns *columns, guint panel, double y)
{
  const WmkLogScale *scale = &spec->scales[panel];
  const WmkRect *box = &columns->panels[panel];
  double free_from = -INFINITY, bottom = y;

  for (guint i = 0; i < wmk_log_scale_count_ticks (scale); i++) {
    double value = wmk_log_scale_get_tick (scale, i);
    g_autofree char *text = wmk_format_number (value);
    g_autoptr (PangoLayout) layout = wmk_chart_text_new (spec->context, WMK_TEXT_CAPTION, text);
    double x = get_tick_x (spec, columns, panel, value);
    WmkRect rect;
    int text_width;

    pango_layout_get_pixel_size (layout, &text_width, NULL);
    x = CLAMP (x - text_width / 2.0, box->x, MAX (box->x, box->x + box->width - text_width));
    if (x < free_from)
      continue;
    rect = add_text (self, g_steal_pointer (&layout), WMK_TEXT_CAPTION, round (x), y);
    free_from = rect.x + rect.width + TICK_GAP;
    bottom = MAX (bottom, rect.y + rect.height);
  }

  return bottom;
}

WmkBarLayout *
wmk_bar_layout_new_axis (const WmkBarSpec *spec, double width)
{
  WmkBarLayout *self = create_layout (width);
  WmkBarColumns columns = wmk_bar_columns_make (spec, width);
  double y = PADDING, bottom = PADDING;

  for (guint i = 0; i < spec->n_panels; i++) {
    /* Translators: the unit of an axis: "CNY billion (log scale)" */
    g_autofree char *title = g_strdup_printf (_ ("%s (log scale)"), spec->units[i]);
    WmkRect box = {columns.panels[i].x, PADDING, columns.panels[i].width, 0};
    double title_bottom = add_lines (self, spec, WMK_TEXT_BOLD, title, box, MAX_UNIT_LINES);

    y = MAX (y, title_bottom);
  }
  for (guint i = 0; i < spec->n_panels; i++) {
    double ticks_bottom = place_ticks (self, spec, &columns, i, y);

    bottom = MAX (bottom, ticks_bottom);
  }
  self->height = ceil (bottom + TICK_LENGTH);
  place_grid (self, spec, &columns, self->height - TICK_LENGTH);

  return self;
}

void
wmk_bar_layout_free (WmkBarLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->texts);
  g_array_unref (self->grid);
  g_free (self);
}

/* A line of the grid, but for where an amount stands. */
static void
trace_grid_line (cairo_t *cr, const WmkBarLayout *self, double x)
{
  double y = self->grid_top;

  for (guint i = 0; i < self->texts->len; i++) {
    const WmkRect *rect = &g_array_index (self->texts, WmkTextItem, i).rect;

    if (x < rect->x || x > rect->x + rect->width || rect->y < y)
      continue;
    cairo_move_to (cr, x, y);
    cairo_line_to (cr, x, rect->y);
    y = rect->y + rect->height;
  }
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x, self->height);
}

void
wmk_bar_layout_draw (cairo_t *cr, const WmkBarLayout *self, const WmkTheme *theme)
{
  wmk_theme_set_source (cr, theme->grid);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->grid->len; i++)
    trace_grid_line (cr, self, round (g_array_index (self->grid, double, i)) + 0.5);
  cairo_stroke (cr);

  wmk_theme_set_source (cr, theme->observation);
  for (guint i = 0; i < WMK_BAR_MAX_PANELS; i++)
    if (self->bars[i].width > 0)
      wmk_rect_trace_rounded (cr, self->bars[i], BAR_RADIUS);
  cairo_fill (cr);

  for (guint i = 0; i < self->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (self->texts, WmkTextItem, i), theme);
  if (self->odd)
    wmk_glyph_draw_oddity (cr, self->oddity_glyph, theme);
}
