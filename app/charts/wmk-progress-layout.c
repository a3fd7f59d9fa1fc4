/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-progress-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-progress-layout-private.h"
#include "charts/wmk-text.h"

#define LINE_GAP 3.0

WmkProgressLayout *
wmk_progress_layout_create (double width)
{
  WmkProgressLayout *self = g_new0 (WmkProgressLayout, 1);

  self->width = width;
  self->texts = wmk_text_items_new ();
  self->axis_ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->ticks = g_array_new (FALSE, TRUE, sizeof (WmkTickMark));
  self->dots = g_array_new (FALSE, TRUE, sizeof (WmkDotMark));
  self->joins = g_array_new (FALSE, FALSE, sizeof (WmkRect));
  self->own_marks = g_array_new (FALSE, FALSE, sizeof (WmkOwnMark));
  self->year_glyphs = g_array_new (FALSE, FALSE, sizeof (WmkYearGlyph));
  self->verdict_glyphs = g_array_new (FALSE, FALSE, sizeof (WmkVerdictGlyph));

  return self;
}

void
wmk_progress_layout_free (WmkProgressLayout *self)
{
  g_array_unref (self->texts);
  g_array_unref (self->axis_ticks);
  g_array_unref (self->ticks);
  g_array_unref (self->dots);
  g_array_unref (self->joins);
  g_array_unref (self->own_marks);
  g_array_unref (self->year_glyphs);
  g_array_unref (self->verdict_glyphs);
  g_free (self);
}

WmkRect
wmk_progress_layout_add_text (WmkProgressLayout *self,
                              const WmkProgressSpec *spec,
                              WmkTextStyle style,
                              const char *text,
                              WmkRect box,
                              WmkAlign align)
{
  WmkTextItem item = {.layout = wmk_progress_text (spec, style, text), .style = style};
  int width, height;

  pango_layout_get_pixel_size (item.layout, &width, &height);
  if (width > box.width) {
    wmk_chart_text_wrap (item.layout, box.width, MAX ((int) (box.height / height), 1));
    pango_layout_get_pixel_size (item.layout, &width, &height);
  }

  if (spec->rtl && align != WMK_ALIGN_CENTER)
    align = align == WMK_ALIGN_START ? WMK_ALIGN_END : WMK_ALIGN_START;

  item.rect.width = MIN (width, box.width);
  item.rect.height = height;
  item.rect.y = box.y + round ((box.height - height) / 2);
  item.rect.x = align == WMK_ALIGN_START ? box.x
                : align == WMK_ALIGN_END ? box.x + box.width - item.rect.width
                                         : box.x + round ((box.width - item.rect.width) / 2);
  g_array_append_val (self->texts, item);

  return item.rect;
}

WmkRect
wmk_progress_place_glyph (const WmkProgressSpec *spec, WmkRect box, gboolean before)
{
  WmkRect rect = {.width = WMK_GLYPH_SIZE, .height = WMK_GLYPH_SIZE};

  rect.y = box.y + round ((box.height - WMK_GLYPH_SIZE) / 2);
  rect.x = before != spec->rtl ? box.x : box.x + box.width - WMK_GLYPH_SIZE;

  return rect;
}

WmkRect
wmk_progress_beside_glyph (const WmkProgressSpec *spec, WmkRect box, gboolean before, double gap)
{
  box.width -= WMK_GLYPH_SIZE + gap;
  if (before != spec->rtl)
    box.x += WMK_GLYPH_SIZE + gap;

  return box;
}

WmkTextStyle
wmk_progress_layout_get_style (const WmkProgressLayout *self)
{
  return self->muted ? WMK_TEXT_SECONDARY : WMK_TEXT_PRIMARY;
}

static void
place_status (WmkProgressLayout *self,
              const WmkProgressSpec *spec,
              const WmkProgressDatum *datum,
              WmkRect box)
{
  WmkRect text = wmk_progress_beside_glyph (spec, box, TRUE, WMK_GLYPH_GAP);

  if (datum->ticks->len == 0) {
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_SECONDARY, _ ("No target held"), text,
                                  WMK_ALIGN_START);
    return;
  }

  self->status = datum->status;
  self->status_glyph = wmk_progress_place_glyph (spec, box, TRUE);
  wmk_progress_layout_add_text (self, spec, wmk_progress_layout_get_style (self),
                                wmk_status_get_label (datum->status), text, WMK_ALIGN_START);
}

static double
get_verdict_height (const WmkProgressSpec *spec)
{
  return MAX (spec->caption_height, WMK_GLYPH_SIZE) + 1;
}

static double
measure_verdicts (const WmkProgressSpec *spec, const WmkProgressDatum *datum)
{
  double height = 0;

  for (guint i = 0; i < datum->ticks->len; i++)
    if (g_array_index (datum->ticks, WmkProgressTick, i).verdict != WMK_OWN_VERDICT_NONE)
      height += get_verdict_height (spec);

  return height;
}

/* What the reader judges, a line each: below what is computed, never instead of it. */
static void
place_verdicts (WmkProgressLayout *self,
                const WmkProgressSpec *spec,
                const WmkProgressDatum *datum,
                WmkRect box)
{
  box.height = get_verdict_height (spec);
  for (guint i = 0; i < datum->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, i);
    WmkVerdictGlyph glyph = {tick->verdict, wmk_progress_place_glyph (spec, box, TRUE)};
    g_autofree char *text = NULL;

    if (tick->verdict == WMK_OWN_VERDICT_NONE)
      continue;
    text = wmk_progress_datum_format_verdict (datum, tick);
    g_array_append_val (self->verdict_glyphs, glyph);
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_OWN_CAPTION, text,
                                  wmk_progress_beside_glyph (spec, box, TRUE, WMK_GLYPH_GAP),
                                  WMK_ALIGN_START);
    box.y += box.height;
  }
}

/* The status of a target that is not the row's last: that one's stands at the end of the row. */
static void
place_year_glyph (WmkProgressLayout *self,
                  const WmkProgressDatum *datum,
                  const WmkProgressTick *tick,
                  WmkRect glyph)
{
  const WmkProgressTick *last =
      &g_array_index (datum->ticks, WmkProgressTick, datum->ticks->len - 1);
  WmkYearGlyph year_glyph = {tick->status, glyph};

  if (tick != last && tick->status != WMK_STATUS_NO_OBSERVATION)
    g_array_append_val (self->year_glyphs, year_glyph);
}

/* The figures of the targets, each in the column of its year; those of a row whose years have no
 * column share all of them. */
static void
place_year_cells (WmkProgressLayout *self,
                  const WmkProgressSpec *spec,
                  const WmkProgressDatum *datum,
                  const WmkProgressColumns *columns,
                  double line_height)
{
  g_autofree char *elsewhere = wmk_progress_format_elsewhere (spec, datum);

  if (elsewhere != NULL && spec->n_years > 0) {
    const WmkRect *first = &columns->years[spec->rtl ? spec->n_years - 1 : 0];
    const WmkRect *last = &columns->years[spec->rtl ? 0 : spec->n_years - 1];
    WmkRect box = {first->x, WMK_ROW_PADDING, last->x + last->width - first->x, line_height};

    wmk_progress_layout_add_text (self, spec, wmk_progress_layout_get_style (self), elsewhere,
                                  wmk_progress_beside_glyph (spec, box, FALSE, 4), WMK_ALIGN_END);
    return;
  }

  for (guint i = 0; i < spec->n_years; i++) {
    WmkRect box = {columns->years[i].x, WMK_ROW_PADDING, columns->years[i].width, line_height};
    const WmkProgressTick *tick = wmk_progress_find_tick (datum, spec->years[i]);
    g_autofree char *figure = wmk_progress_format_year (datum, spec->years[i]);

    wmk_progress_layout_add_text (
        self, spec, tick == NULL ? WMK_TEXT_SECONDARY : wmk_progress_layout_get_style (self),
        figure, wmk_progress_beside_glyph (spec, box, FALSE, 4), WMK_ALIGN_END);
    if (tick != NULL)
      place_year_glyph (self, datum, tick, wmk_progress_place_glyph (spec, box, FALSE));
  }
}

/* The latest observation; where there is none, the last figure of the reader's own, as such. */
static void
place_latest (WmkProgressLayout *self,
              const WmkProgressSpec *spec,
              const WmkProgressDatum *datum,
              WmkRect box)
{
  const WmkProgressDot *latest = wmk_progress_datum_get_latest (datum);
  const WmkOwnPoint *own = wmk_progress_datum_get_own (datum);
  g_autofree char *figure = NULL, *date = NULL;
  WmkRect figure_box = box, date_box = box;
  WmkTextStyle style = WMK_TEXT_OWN;

  if (latest != NULL) {
    figure = wmk_format_figure (latest->comparator, latest->value, latest->value_high);
    date = wmk_format_date (latest->date);
    style = latest->main ? WMK_TEXT_BOLD : WMK_TEXT_SECONDARY;
  } else if (own != NULL) {
    figure = wmk_own_point_format (own, "");
    date = wmk_own_point_format_date (own);
  } else {
    return;
  }

  figure_box.width = spec->latest_figure_width;
  date_box.width = spec->latest_date_width;
  if (spec->rtl)
    figure_box.x = box.x + box.width - figure_box.width;
  else
    date_box.x = box.x + box.width - date_box.width;

  wmk_progress_layout_add_text (self, spec, style, figure, figure_box, WMK_ALIGN_END);
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_SECONDARY, date, date_box, WMK_ALIGN_START);
}

static void
lay_out_in_columns (WmkProgressLayout *self,
                    const WmkProgressSpec *spec,
                    const WmkProgressDatum *datum,
                    const WmkProgressColumns *columns)
{
  double line_height = MAX (spec->line_height, WMK_PLOT_HEIGHT);
  WmkRect box;

#define IN_LINE(column) ((WmkRect){(column).x, WMK_ROW_PADDING, (column).width, line_height})
  if (wmk_progress_datum_has_plot (datum)) {
    double y = WMK_ROW_PADDING + round ((line_height - WMK_PLOT_HEIGHT) / 2);

    wmk_progress_layout_place_plot (self, spec, datum, columns->plot, y);
  }
  wmk_progress_layout_place_label (self, spec, datum, IN_LINE (columns->label));
  place_year_cells (self, spec, datum, columns, line_height);
  place_latest (self, spec, datum, IN_LINE (columns->latest));
  box = IN_LINE (columns->status);
  place_status (self, spec, datum, box);
  box.y += box.height;
  place_verdicts (self, spec, datum, box);
#undef IN_LINE
}

/* "2020: > 70 (Missed) · 2025: > 80 · latest 90 (2024)" */
static char *
format_figures (const WmkProgressDatum *datum)
{
  GString *text = g_string_new (NULL);
  const WmkProgressDot *latest = wmk_progress_datum_get_latest (datum);
  const WmkOwnPoint *own = wmk_progress_datum_get_own (datum);

  for (guint i = 0; i < datum->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, i);
    g_autofree char *figure = wmk_format_figure (tick->comparator, tick->value, tick->value_high);

    if (tick->other_edition)
      continue;
    if (text->len > 0)
      g_string_append (text, " · ");
    if (tick->year != 0)
      g_string_append_printf (text, "%d: %s", tick->year, figure);
    else
      /* Translators: a figure that the document sets no year for, as short as can be */
      g_string_append_printf (text, _ ("%s (no year)"), figure);
    /* The last target's status stands above; what cannot be told needs no words. */
    if (i + 1 < datum->ticks->len && tick->status < WMK_STATUS_NOT_VERIFIABLE)
      g_string_append_printf (text, " (%s)", wmk_status_get_label (tick->status));
  }
  if (latest != NULL) {
    g_autofree char *figure =
        wmk_format_figure (latest->comparator, latest->value, latest->value_high);
    g_autofree char *date = wmk_format_date (latest->date);

    if (text->len > 0)
      g_string_append (text, " · ");
    /* Translators: the latest observation and its date, after the targets: "latest 90 (2024)" */
    g_string_append_printf (text, _ ("latest %s (%s)"), figure, date);
  }
  if (own != NULL) {
    g_autofree char *figure = wmk_own_point_format (own, "");
    g_autofree char *date = wmk_format_date (own->date);

    if (text->len > 0)
      g_string_append (text, " · ");
    /* Translators: a figure that the reader entered and its date, after others: "yours 68 (2024)"
     */
    g_string_append_printf (text, _ ("yours %s (%s)"), figure, date);
  }

  return g_string_free (text, FALSE);
}

static void
lay_out_stacked (WmkProgressLayout *self,
                 const WmkProgressSpec *spec,
                 const WmkProgressDatum *datum,
                 const WmkProgressColumns *columns)
{
  g_autofree char *figures = format_figures (datum);
  double y = WMK_ROW_PADDING;
  WmkRect line = {0, y, self->width, spec->line_height};
  WmkRect label = line, status = line;

  label.x = columns->label.x;
  label.width = columns->label.width;
  status.x = columns->status.x;
  status.width = columns->status.width;
  wmk_progress_layout_place_label (self, spec, datum, label);
  y += wmk_progress_label_measure (spec, datum, label.width, line.height) + LINE_GAP;
  if (columns->status_below) {
    status.y = y;
    y += line.height + LINE_GAP;
  }
  place_status (self, spec, datum, status);

  if (wmk_progress_datum_has_plot (datum))
    y = wmk_progress_layout_place_plot (self, spec, datum, columns->plot, y) + LINE_GAP;

  line.y = y;
  line.height = spec->caption_height;
  if (*figures != '\0')
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_CAPTION, figures, line, WMK_ALIGN_START);
  line.y += line.height;
  place_verdicts (self, spec, datum, line);
}

double
wmk_progress_layout_measure (const WmkProgressSpec *spec,
                             const WmkProgressDatum *datum,
                             double width)
{
  WmkProgressColumns columns = wmk_progress_columns_make (spec, width);
  double line_height =
      columns.stacked ? spec->line_height : MAX (spec->line_height, WMK_PLOT_HEIGHT);
  double label_height = wmk_progress_label_measure (spec, datum, columns.label.width, line_height);
  gboolean has_plot = wmk_progress_datum_has_plot (datum);
  double axis_height = has_plot && !wmk_progress_datum_shares_axis (datum)
                           ? wmk_progress_plot_axis_height (spec)
                           : 0;
  double verdicts_height = measure_verdicts (spec, datum);
  double height = 2 * WMK_ROW_PADDING;

  if (columns.stacked) {
    height += label_height + LINE_GAP + spec->caption_height + verdicts_height;
    if (columns.status_below)
      height += line_height + LINE_GAP;
    if (has_plot)
      height += WMK_PLOT_HEIGHT + axis_height + LINE_GAP;
  } else {
    height += MAX (MAX (line_height + axis_height, label_height), line_height + verdicts_height);
  }

  return ceil (height);
}

WmkProgressLayout *
wmk_progress_layout_new (const WmkProgressSpec *spec, const WmkProgressDatum *datum, double width)
{
  WmkProgressColumns columns = wmk_progress_columns_make (spec, width);
  WmkProgressLayout *self = wmk_progress_layout_create (columns.width);

  self->muted = datum->dots->len == 0;
  self->height = wmk_progress_layout_measure (spec, datum, width);
  if (columns.stacked)
    lay_out_stacked (self, spec, datum, &columns);
  else
    lay_out_in_columns (self, spec, datum, &columns);

  return self;
}
