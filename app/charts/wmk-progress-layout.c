/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-progress-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-progress-layout-private.h"
#include "charts/wmk-text.h"

#define ROW_PADDING 5.0
#define LINE_GAP 3.0
#define GLYPH_GAP 6.0

static WmkProgressLayout *
layout_new (double width)
{
  WmkProgressLayout *self = g_new0 (WmkProgressLayout, 1);

  self->width = width;
  self->texts = wmk_text_items_new ();
  self->axis_ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->ticks = g_array_new (FALSE, TRUE, sizeof (WmkTickMark));
  self->dots = g_array_new (FALSE, TRUE, sizeof (WmkDotMark));
  self->joins = g_array_new (FALSE, FALSE, sizeof (WmkRect));
  self->year_glyphs = g_array_new (FALSE, FALSE, sizeof (WmkYearGlyph));

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
  g_array_unref (self->year_glyphs);
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

/* A square for a glyph before (in reading direction) or after @box, at its middle. */
static WmkRect
place_glyph (const WmkProgressSpec *spec, WmkRect box, gboolean before)
{
  WmkRect rect = {.width = WMK_GLYPH_SIZE, .height = WMK_GLYPH_SIZE};

  rect.y = box.y + round ((box.height - WMK_GLYPH_SIZE) / 2);
  rect.x = before != spec->rtl ? box.x : box.x + box.width - WMK_GLYPH_SIZE;

  return rect;
}

/* What is left of @box beside a glyph placed in it. */
static WmkRect
beside_glyph (const WmkProgressSpec *spec, WmkRect box, gboolean before, double gap)
{
  box.width -= WMK_GLYPH_SIZE + gap;
  if (before != spec->rtl)
    box.x += WMK_GLYPH_SIZE + gap;

  return box;
}

static WmkTextStyle
text_style (const WmkProgressLayout *self)
{
  return self->muted ? WMK_TEXT_SECONDARY : WMK_TEXT_PRIMARY;
}

static void
place_status (WmkProgressLayout *self,
              const WmkProgressSpec *spec,
              const WmkProgressDatum *datum,
              WmkRect box)
{
  WmkRect text = beside_glyph (spec, box, TRUE, GLYPH_GAP);

  if (datum->ticks->len == 0) {
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_SECONDARY, _ ("No target held"), text,
                                  WMK_ALIGN_START);
    return;
  }

  self->status = datum->status;
  self->status_glyph = place_glyph (spec, box, TRUE);
  wmk_progress_layout_add_text (self, spec, text_style (self), wmk_status_get_label (datum->status),
                                text, WMK_ALIGN_START);
}

/* The unit and the direction, where they are not what the chart's head says. */
static char *
format_note (const WmkProgressDatum *datum)
{
  gboolean percent = wmk_progress_datum_shares_axis (datum);

  if (datum->direction == WMK_DIRECTION_LOWER && (percent || *datum->unit == '\0'))
    return g_strdup (_ ("lower is better"));
  if (datum->direction == WMK_DIRECTION_LOWER)
    /* Translators: after a unit: "L/100 km, lower is better" */
    return g_strdup_printf (_ ("%s, lower is better"), datum->unit);

  return percent || *datum->unit == '\0' ? NULL : g_strdup (datum->unit);
}

/* How high the label is, in one line or two, and its unit, 0 where that stands beside it. Other
 * scripts than that of the figures may need higher lines. */
typedef struct {
  double text_height;
  double note_height;
} LabelPlan;

/* @width is that of the label's column, @line_height that of the line that it stands in. */
static LabelPlan
plan_label (const WmkProgressSpec *spec,
            const WmkProgressDatum *datum,
            double width,
            double line_height)
{
  g_autofree char *note = format_note (datum);
  g_autoptr (PangoLayout) label = wmk_progress_text (spec, WMK_TEXT_PRIMARY, datum->label);
  gboolean own_axis =
      wmk_progress_datum_has_plot (datum) && !wmk_progress_datum_shares_axis (datum);
  LabelPlan plan = {0};
  int label_width, label_height;

  if (datum->odd)
    width -= WMK_GLYPH_SIZE + GLYPH_GAP;
  pango_layout_get_pixel_size (label, &label_width, &label_height);
  plan.text_height = MAX (label_height * (label_width > width ? 2 : 1), line_height);

  if (note != NULL) {
    g_autoptr (PangoLayout) layout = wmk_progress_text (spec, WMK_TEXT_CAPTION, note);
    int note_width, note_height;

    pango_layout_get_pixel_size (layout, &note_width, &note_height);
    if (own_axis || label_width + GLYPH_GAP + note_width > width)
      plan.note_height = MAX (spec->caption_height, note_height);
  }

  return plan;
}

static double
measure_label (const WmkProgressSpec *spec,
               const WmkProgressDatum *datum,
               double width,
               double line_height)
{
  LabelPlan plan = plan_label (spec, datum, width, line_height);

  return plan.text_height + plan.note_height;
}

/* The name, its unit after it or below it, and the sign of an oddity. */
static void
place_label (WmkProgressLayout *self,
             const WmkProgressSpec *spec,
             const WmkProgressDatum *datum,
             WmkRect box)
{
  LabelPlan plan = plan_label (spec, datum, box.width, box.height);
  g_autofree char *note = format_note (datum);
  WmkRect label;

  self->odd = datum->odd;
  if (datum->odd) {
    self->oddity_glyph = place_glyph (spec, box, FALSE);
    box = beside_glyph (spec, box, FALSE, GLYPH_GAP);
  }

  box.height = plan.text_height;
  label = wmk_progress_layout_add_text (self, spec, text_style (self), datum->label, box,
                                        WMK_ALIGN_START);
  if (note == NULL)
    return;

  if (plan.note_height > 0) {
    box.y += box.height;
    box.height = plan.note_height;
  } else {
    double used = label.width + GLYPH_GAP;

    box.width -= used;
    if (!spec->rtl)
      box.x += used;
  }
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_CAPTION, note, box, WMK_ALIGN_START);
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
    WmkRect box = {first->x, ROW_PADDING, last->x + last->width - first->x, line_height};

    wmk_progress_layout_add_text (self, spec, text_style (self), elsewhere,
                                  beside_glyph (spec, box, FALSE, 4), WMK_ALIGN_END);
    return;
  }

  for (guint i = 0; i < spec->n_years; i++) {
    WmkRect box = {columns->years[i].x, ROW_PADDING, columns->years[i].width, line_height};
    const WmkProgressTick *tick = wmk_progress_find_tick (datum, spec->years[i]);
    g_autofree char *figure = wmk_progress_format_year (datum, spec->years[i]);

    wmk_progress_layout_add_text (self, spec, tick == NULL ? WMK_TEXT_SECONDARY : text_style (self),
                                  figure, beside_glyph (spec, box, FALSE, 4), WMK_ALIGN_END);
    if (tick != NULL)
      place_year_glyph (self, datum, tick, place_glyph (spec, box, FALSE));
  }
}

static void
place_latest (WmkProgressLayout *self,
              const WmkProgressSpec *spec,
              const WmkProgressDot *latest,
              WmkRect box)
{
  g_autofree char *figure =
      wmk_format_figure (latest->comparator, latest->value, latest->value_high);
  g_autofree char *date = wmk_format_date (latest->date);
  WmkRect figure_box = box, date_box = box;

  figure_box.width = spec->latest_figure_width;
  date_box.width = spec->latest_date_width;
  if (spec->rtl)
    figure_box.x = box.x + box.width - figure_box.width;
  else
    date_box.x = box.x + box.width - date_box.width;

  wmk_progress_layout_add_text (self, spec, latest->main ? WMK_TEXT_BOLD : WMK_TEXT_SECONDARY,
                                figure, figure_box, WMK_ALIGN_END);
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_SECONDARY, date, date_box, WMK_ALIGN_START);
}

static void
lay_out_in_columns (WmkProgressLayout *self,
                    const WmkProgressSpec *spec,
                    const WmkProgressDatum *datum,
                    const WmkProgressColumns *columns)
{
  const WmkProgressDot *latest = wmk_progress_datum_get_latest (datum);
  double line_height = MAX (spec->line_height, WMK_PLOT_HEIGHT);
  WmkRect box;

#define IN_LINE(column) ((WmkRect){(column).x, ROW_PADDING, (column).width, line_height})
  if (wmk_progress_datum_has_plot (datum)) {
    double y = ROW_PADDING + round ((line_height - WMK_PLOT_HEIGHT) / 2);

    wmk_progress_layout_place_plot (self, spec, datum, columns->plot, y);
  }
  place_label (self, spec, datum, IN_LINE (columns->label));
  place_year_cells (self, spec, datum, columns, line_height);
  if (latest != NULL)
    place_latest (self, spec, latest, IN_LINE (columns->latest));
  box = IN_LINE (columns->status);
  place_status (self, spec, datum, box);
#undef IN_LINE
}

/* "2020: > 70 (Missed) · 2025: > 80 · latest 90 (2024)" */
static char *
format_figures (const WmkProgressDatum *datum)
{
  GString *text = g_string_new (NULL);
  const WmkProgressDot *latest = wmk_progress_datum_get_latest (datum);

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

  return g_string_free (text, FALSE);
}

static void
lay_out_stacked (WmkProgressLayout *self,
                 const WmkProgressSpec *spec,
                 const WmkProgressDatum *datum,
                 const WmkProgressColumns *columns)
{
  g_autofree char *figures = format_figures (datum);
  double y = ROW_PADDING;
  WmkRect line = {0, y, self->width, spec->line_height};
  WmkRect label = line, status = line;

  label.x = columns->label.x;
  label.width = columns->label.width;
  status.x = columns->status.x;
  status.width = columns->status.width;
  place_label (self, spec, datum, label);
  y += measure_label (spec, datum, label.width, line.height) + LINE_GAP;
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
}

double
wmk_progress_layout_measure (const WmkProgressSpec *spec,
                             const WmkProgressDatum *datum,
                             double width)
{
  WmkProgressColumns columns = wmk_progress_columns_make (spec, width);
  double line_height =
      columns.stacked ? spec->line_height : MAX (spec->line_height, WMK_PLOT_HEIGHT);
  double label_height = measure_label (spec, datum, columns.label.width, line_height);
  gboolean has_plot = wmk_progress_datum_has_plot (datum);
  double axis_height = has_plot && !wmk_progress_datum_shares_axis (datum)
                           ? wmk_progress_plot_axis_height (spec)
                           : 0;
  double height = 2 * ROW_PADDING;

  if (columns.stacked) {
    height += label_height + LINE_GAP + spec->caption_height;
    if (columns.status_below)
      height += line_height + LINE_GAP;
    if (has_plot)
      height += WMK_PLOT_HEIGHT + axis_height + LINE_GAP;
  } else {
    height += MAX (line_height + axis_height, label_height);
  }

  return ceil (height);
}

WmkProgressLayout *
wmk_progress_layout_new (const WmkProgressSpec *spec, const WmkProgressDatum *datum, double width)
{
  WmkProgressColumns columns = wmk_progress_columns_make (spec, width);
  WmkProgressLayout *self = layout_new (columns.width);

  self->muted = datum->dots->len == 0;
  self->height = wmk_progress_layout_measure (spec, datum, width);
  if (columns.stacked)
    lay_out_stacked (self, spec, datum, &columns);
  else
    lay_out_in_columns (self, spec, datum, &columns);

  return self;
}

double
wmk_progress_layout_measure_axis (const WmkProgressSpec *spec, double width)
{
  if (!spec->percent_axis && wmk_progress_columns_make (spec, width).stacked)
    return 0;

  return ceil (spec->line_height + 2 * ROW_PADDING);
}

/* A year with the mark that its targets have on the plot. */
static void
place_year_head (WmkProgressLayout *self, const WmkProgressSpec *spec, int year, WmkRect box)
{
  g_autofree char *label = g_strdup_printf ("%d", year);
  WmkRect text;
  WmkTickMark mark = {
      .rect = {.width = wmk_progress_tick_width (year), .height = WMK_TICK_HEIGHT - 4}};

  text = wmk_progress_layout_add_text (self, spec, WMK_TEXT_BOLD, label,
                                       beside_glyph (spec, box, FALSE, 4), WMK_ALIGN_END);
  mark.rect.y = box.y + round ((box.height - mark.rect.height) / 2);
  mark.rect.x = spec->rtl ? text.x + text.width + 6 : text.x - 6 - mark.rect.width;
  g_array_append_val (self->ticks, mark);
}

WmkProgressLayout *
wmk_progress_layout_new_axis (const WmkProgressSpec *spec, double width)
{
  WmkProgressColumns columns = wmk_progress_columns_make (spec, width);
  WmkProgressLayout *self = layout_new (columns.width);
  WmkScale percent = wmk_scale_percent ();

  self->height = wmk_progress_layout_measure_axis (spec, width);
  self->plot = (WmkRect){columns.plot.x, 0, columns.plot.width, self->height};
  if (spec->percent_axis)
    wmk_progress_layout_place_axis_labels (self, spec, &percent,
                                           round ((self->height - spec->caption_height) / 2));

  if (columns.stacked)
    return self;

#define IN_HEAD(column) ((WmkRect){(column).x, 0, (column).width, self->height})
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_SECONDARY, _ ("Target for"),
                                IN_HEAD (columns.label), WMK_ALIGN_END);
  for (guint i = 0; i < spec->n_years; i++)
    place_year_head (self, spec, spec->years[i], IN_HEAD (columns.years[i]));
  {
    WmkRect box = IN_HEAD (columns.latest);
    WmkDotMark dot = {.latest = TRUE};
    WmkRect glyph = place_glyph (spec, box, TRUE);

    dot.x = dot.x_high = glyph.x + glyph.width / 2;
    dot.y = glyph.y + glyph.height / 2;
    g_array_append_val (self->dots, dot);
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_BOLD, _ ("Latest"),
                                  beside_glyph (spec, box, TRUE, 4), WMK_ALIGN_START);
  }
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_BOLD, _ ("Status"),
                                beside_glyph (spec, IN_HEAD (columns.status), TRUE, GLYPH_GAP),
                                WMK_ALIGN_START);
#undef IN_HEAD

  return self;
}
