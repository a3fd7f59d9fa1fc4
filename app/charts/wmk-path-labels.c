/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-path-layout-private.h"
#include "charts/wmk-text.h"

#define MARK_SIZE 14.0
#define LINE_SAMPLE 6.0
#define LABEL_DISTANCE 9.0
#define SAMPLE_WIDTH 22.0
#define SAMPLE_GAP 8.0
#define LEGEND_GAP 3.0

/* A definition is a sentence: two lines of it in the legend, all of it in the tooltip. Where many
 * share the legend one line each has to do. */
#define FEW_SERIES 6

/* What labels keep clear of, and what they stand for. */
typedef struct {
  WmkPathLayout *layout;
  PangoContext *context;
  const WmkPathData *data;
  GArray *obstacles; /* (element-type WmkRect) */
  double legend_y;
} Labels;

static void
add_obstacle (Labels *self, double x, double y, double width, double height)
{
  WmkRect rect = {x, y, width, height};

  g_array_append_val (self->obstacles, rect);
}

static void
add_line_obstacles (Labels *self, double x1, double y1, double x2, double y2)
{
  int n_samples = (int) (hypot (x2 - x1, y2 - y1) / LINE_SAMPLE) + 1;

  for (int i = 0; i <= n_samples; i++)
    add_obstacle (self, x1 + (x2 - x1) * i / n_samples - 2, y1 + (y2 - y1) * i / n_samples - 2, 4,
                  4);
}

static void
add_curve_obstacles (Labels *self, const WmkPathCurve *curve)
{
  for (guint i = 1; i < curve->positions->len; i++) {
    const WmkPathPosition *from = &g_array_index (curve->positions, WmkPathPosition, i - 1);
    const WmkPathPosition *to = &g_array_index (curve->positions, WmkPathPosition, i);

    add_line_obstacles (self, from->x, from->y, to->x, to->y);
  }
}

static void
add_obstacles (Labels *self)
{
  const WmkPathLayout *layout = self->layout;

  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);
    double half = mark->is_target ? MARK_SIZE : MARK_SIZE / 2;

    if (mark->rule)
      add_obstacle (self, layout->plot.x, mark->y - 1, layout->plot.width, 2);
    else
      add_obstacle (self, mark->x - half, mark->y_high - MARK_SIZE / 2, 2 * half,
                    mark->y - mark->y_high + MARK_SIZE);
  }
  for (guint i = 0; i < layout->lines->len; i++) {
    const WmkPathLine *line = &g_array_index (layout->lines, WmkPathLine, i);

    add_line_obstacles (self, line->x1, line->y1, line->x2, line->y2);
  }
  for (guint i = 0; i < layout->curves->len; i++)
    add_curve_obstacles (self, &g_array_index (layout->curves, WmkPathCurve, i));
  add_obstacle (self, layout->as_of_x - 1, layout->plot.y, 2, layout->plot.height);
  /* The pole of a flag runs down to its mark. */
  for (guint i = 0; i < layout->flags->len; i++) {
    const WmkPathMark *mark =
        wmk_path_layout_get_mark (layout, (int) g_array_index (layout->flags, WmkPathFlag, i).mark);

    add_obstacle (self, mark->x - 1, layout->plot.y, 2, mark->y_high - layout->plot.y);
  }
}

static gboolean
is_free (const Labels *self, const WmkRect *rect)
{
  const WmkRect *plot = &self->layout->plot;

  if (rect->x < plot->x || rect->x + rect->width > plot->x + plot->width || rect->y < plot->y ||
      rect->y + rect->height > plot->y + plot->height)
    return FALSE;
  for (guint i = 0; i < self->obstacles->len; i++) {
    const WmkRect *other = &g_array_index (self->obstacles, WmkRect, i);

    if (rect->x < other->x + other->width && other->x < rect->x + rect->width &&
        rect->y < other->y + other->height && other->y < rect->y + rect->height)
      return FALSE;
  }

  return TRUE;
}

/* Where a label may stand, seen from what it names: its corner or edge that is nearest to it. */
typedef struct {
  double x;
  double y;
  double align_x; /* the part of its width that is to the left of x */
  double align_y;
} Anchor;

/* At the first anchor with room; FALSE where there is none. */
static gboolean
try_label (
    Labels *self, WmkTextStyle style, const char *text, const Anchor *anchors, guint n_anchors)
{
  WmkTextItem item = {.layout = wmk_chart_text_new (self->context, style, text), .style = style};
  int width, height;

  pango_layout_get_pixel_size (item.layout, &width, &height);
  for (guint i = 0; i < n_anchors; i++) {
    item.rect = (WmkRect){round (anchors[i].x - anchors[i].align_x * width),
                          round (anchors[i].y - anchors[i].align_y * height), width, height};
    if (is_free (self, &item.rect)) {
      add_obstacle (self, item.rect.x - 2, item.rect.y, width + 4, height);
      g_array_append_val (self->layout->texts, item);
      return TRUE;
    }
  }
  g_object_unref (item.layout);

  return FALSE;
}

static void
add_legend (Labels *self, const WmkPathSample *sample, const char *text, int max_lines)
{
  double start = sample == NULL ? 0 : SAMPLE_WIDTH + SAMPLE_GAP;
  WmkRect box = {start, self->legend_y, self->layout->width - start, 0};
  guint index = self->layout->texts->len;
  double height = wmk_path_layout_add_text (self->layout, self->context, WMK_TEXT_CAPTION, text,
                                            box, max_lines);

  if (sample != NULL) {
    PangoLayout *layout = g_array_index (self->layout->texts, WmkTextItem, index).layout;
    double line_height = height / MAX (pango_layout_get_line_count (layout), 1);
    WmkPathSample placed = *sample;

    placed.rect = (WmkRect){0, self->legend_y, SAMPLE_WIDTH, line_height};
    if (self->layout->rtl)
      placed.rect = wmk_rect_mirror (placed.rect, self->layout->width);
    g_array_append_val (self->layout->samples, placed);
  }
  self->legend_y += height + LEGEND_GAP;
}

static void
place_or_list (
    Labels *self, WmkPathSampleKind kind, const char *text, const Anchor *anchors, guint n_anchors)
{
  WmkPathSample sample = {.kind = kind};

  if (!try_label (self, WMK_TEXT_CAPTION, text, anchors, n_anchors))
    add_legend (self, &sample, text, 2);
}

/* The last mark of a row, NULL for none. */
static const WmkPathMark *
get_last (const Labels *self, guint row)
{
  const WmkPathMark *last = NULL;

  for (guint i = 0; i < self->layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (self->layout, (int) i);

    if (mark->row == row)
      last = mark;
  }

  return last;
}

/* The latest figure of the series that the chart is about. */
static void
place_latest (Labels *self)
{
  const WmkPathSeries *best = wmk_path_data_get_best_series (self->data);

  for (guint row = 0; row < self->data->series->len; row++) {
    const WmkPathMark *mark = get_last (self, row);
    const WmkPathPoint *point;
    g_autofree char *text = NULL;

    if (wmk_path_data_get_series (self->data, row) != best || mark == NULL)
      continue;
    point = wmk_path_series_get_point (best, mark->index);
    text = wmk_format_figure (point->comparator, point->value, point->value_high);

    const Anchor anchors[] = {
        {mark->x + LABEL_DISTANCE, mark->y, 0, 0.5},
        {mark->x - LABEL_DISTANCE, mark->y, 1, 0.5},
        {mark->x, mark->y_high - LABEL_DISTANCE, 0.5, 1},
        {mark->x, mark->y_high - LABEL_DISTANCE, 1, 1},
        {mark->x, mark->y + LABEL_DISTANCE, 0.5, 0},
        {mark->x, mark->y + LABEL_DISTANCE, 1, 0},
        {mark->x, mark->y_high - 2 * LABEL_DISTANCE, 1, 1},
    };

    try_label (self, WMK_TEXT_BOLD, text, anchors, G_N_ELEMENTS (anchors));
  }
}

/* At the end of its line where the definition is short enough, else in the legend. */
static void
place_series (Labels *self, guint row)
{
  const WmkPathSeries *series = wmk_path_data_get_series (self->data, row);
  const WmkPathMark *mark = get_last (self, row);
  WmkPathSample sample = {.kind = WMK_PATH_SAMPLE_SERIES};

  if (mark == NULL)
    return;

  const Anchor anchors[] = {
      {mark->x + LABEL_DISTANCE, mark->y, 0, 0.5},
      {mark->x + LABEL_DISTANCE, mark->y + LABEL_DISTANCE, 0, 0},
      {mark->x + LABEL_DISTANCE, mark->y - LABEL_DISTANCE, 0, 1},
  };

  sample.shape = mark->shape;
  if (self->layout->rtl ||
      !try_label (self, WMK_TEXT_CAPTION, series->label, anchors, G_N_ELEMENTS (anchors)))
    add_legend (self, &sample, series->label, self->data->series->len > FEW_SERIES ? 1 : 2);
}

/* What the mark is stands in the legend; the word stands beside the last of them with room, too. */
static void
place_own (Labels *self)
{
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));
  WmkPathSample sample = {.kind = WMK_PATH_SAMPLE_OWN};

  for (guint i = self->layout->marks->len; i > 0; i--) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (self->layout, (int) i - 1);
    const Anchor around[] = {{mark->x + LABEL_DISTANCE, mark->y, 0, 0.5},
                             {mark->x, mark->y + LABEL_DISTANCE, 0.5, 0},
                             {mark->x, mark->y_high - LABEL_DISTANCE, 0.5, 1},
                             {mark->x - LABEL_DISTANCE, mark->y, 1, 0.5}};

    if (mark->is_own)
      g_array_append_vals (anchors, around, G_N_ELEMENTS (around));
  }
  if (anchors->len == 0)
    return;

  /* Translators: beside a figure that the reader entered */
  try_label (self, WMK_TEXT_OWN_CAPTION, _ ("yours"), (const Anchor *) anchors->data, anchors->len);
  add_legend (
      self, &sample,
      g_dngettext (GETTEXT_PACKAGE, "your data point", "your data points", self->data->own->len),
      1);
}

static void
place_as_of (Labels *self)
{
  const WmkRect *plot = &self->layout->plot;
  double x = self->layout->as_of_x;
  g_autofree char *text =
      /* Translators: where what is known of ends on the axis of time: a year */
      g_strdup_printf (_ ("end of %d"), self->data->as_of_year);
  const Anchor anchors[] = {
      {x + 4, plot->y + 2, 0, 0},
      {x - 4, plot->y + plot->height - 2, 1, 1},
      {x + 4, plot->y + plot->height - 2, 0, 1},
      {x - 4, plot->y + 2, 1, 0},
      {x - 4, plot->y + plot->height * 0.75, 1, 0.5},
      {x - 4, plot->y + plot->height * 0.5, 1, 0.5},
      {x - 4, plot->y + plot->height * 0.25, 1, 0.5},
  };

  place_or_list (self, WMK_PATH_SAMPLE_AS_OF, text, anchors, G_N_ELEMENTS (anchors));
}

/* Along the curve, below it and above it; once for all curves of a kind. */
static void
place_curve_label (Labels *self, gboolean is_projection)
{
  static const double parts[] = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));
  gboolean any = FALSE;

  for (guint i = 0; i < self->layout->curves->len; i++) {
    const WmkPathCurve *curve = &g_array_index (self->layout->curves, WmkPathCurve, i);

    if (curve->is_projection != is_projection || curve->positions->len == 0)
      continue;
    any = TRUE;
    for (gsize j = 0; j < G_N_ELEMENTS (parts); j++) {
      guint index = (guint) (parts[j] * (curve->positions->len - 1));
      const WmkPathPosition *at = &g_array_index (curve->positions, WmkPathPosition, index);
      const Anchor around[] = {{at->x + 4, at->y + 3, 0, 0},
                               {at->x - 4, at->y - 3, 1, 1},
                               {at->x - 4, at->y + 3, 1, 0},
                               {at->x + 4, at->y - 3, 0, 1}};

      g_array_append_vals (anchors, around, G_N_ELEMENTS (around));
    }
  }
  if (!any)
    return;

  place_or_list (self, is_projection ? WMK_PATH_SAMPLE_PROJECTION : WMK_PATH_SAMPLE_REQUIRED,
                 /* Translators: of the paths of the chart; "required" to reach the targets */
                 is_projection ? _ ("projection") : _ ("required"), (const Anchor *) anchors->data,
                 anchors->len);
}

static void
place_rule_labels (Labels *self)
{
  const WmkRect *plot = &self->layout->plot;

  for (guint i = 0; i < self->layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (self->layout, (int) i);
    const WmkPathTarget *target;
    g_autofree char *figure = NULL, *text = NULL;

    if (!mark->rule)
      continue;
    target = wmk_path_data_get_target (self->data, mark->index);
    figure = wmk_format_figure (target->comparator, target->value, target->value_high);
    /* Translators: a figure that the document sets no year for, as short as can be */
    text = g_strdup_printf (_ ("%s (no year)"), figure);

    const Anchor anchors[] = {
        {plot->x + 4, mark->y_high - 2, 0, 1},
        {plot->x + plot->width - 4, mark->y_high - 2, 1, 1},
        {plot->x + 4, mark->y + 2, 0, 0},
        {plot->x + plot->width - 4, mark->y + 2, 1, 0},
        {plot->x + plot->width / 2, mark->y_high - 2, 0.5, 1},
        {plot->x + plot->width / 2, mark->y + 2, 0.5, 0},
    };

    place_or_list (self, WMK_PATH_SAMPLE_RULE, text, anchors, G_N_ELEMENTS (anchors));
  }
}

/* Which documents set the targets, once each: those of the chart's own edition first. */
static void
list_editions (Labels *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int other = 0; other <= 1; other++)
    for (guint i = 0; i < self->data->targets->len; i++) {
      const WmkPathTarget *target = wmk_path_data_get_target (self->data, i);
      WmkPathSample sample = {.kind = other ? WMK_PATH_SAMPLE_OPEN_FLAG : WMK_PATH_SAMPLE_FLAG};

      if (!isnan (target->value) && target->other_edition == other && *target->edition != '\0' &&
          g_hash_table_add (seen, target->edition))
        add_legend (self, &sample, target->edition, 1);
    }
}

double
wmk_path_layout_place_labels (WmkPathLayout *self,
                              PangoContext *context,
                              const WmkPathData *data,
                              double legend_y)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (WmkRect));
  Labels labels = {self, context, data, obstacles, legend_y};

  add_obstacles (&labels);
  place_latest (&labels);
  for (guint row = 0; row < data->series->len; row++)
    place_series (&labels, row);
  place_own (&labels);
  place_rule_labels (&labels);
  place_as_of (&labels);
  place_curve_label (&labels, FALSE);
  place_curve_label (&labels, TRUE);
  list_editions (&labels);
  if (!wmk_path_data_has_observation (data)) {
    g_autofree char *text = g_strdup_printf (
        _ ("The catalogue holds no observation of this indicator up to %d."), data->as_of_year);

    add_legend (&labels, NULL, text, 2);
  }

  return labels.legend_y;
}
