/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-progress-layout-private.h"
#include "charts/wmk-text.h"

#define COLUMN_GAP 12.0
#define PLOT_GAP 5.0
#define MIN_LABEL_WIDTH 150.0
#define MAX_LABEL_WIDTH 320.0
#define MIN_PLOT_WIDTH 132.0
#define GOOD_PLOT_WIDTH 172.0
#define MIN_STACKED_LABEL_WIDTH 100.0

PangoLayout *
wmk_progress_text (const WmkProgressSpec *spec, WmkTextStyle style, const char *text)
{
  return wmk_chart_text_new (spec->context, style, text);
}

static double
measure_text (const WmkProgressSpec *spec, WmkTextStyle style, const char *text, double *height)
{
  g_autoptr (PangoLayout) layout = wmk_progress_text (spec, style, text);
  int width, text_height;

  pango_layout_get_pixel_size (layout, &width, &text_height);
  if (height != NULL)
    *height = text_height;

  return width;
}

/* The longest of several figures or dates, so that only one has to be measured. Their signs are
 * of nearly one width; SLACK makes up for the rest. */
#define SLACK 6.0

typedef struct {
  char *text;
  glong length;
} Longest;

static void
take_longest (Longest *longest, char *text)
{
  glong length = text == NULL ? 0 : g_utf8_strlen (text, -1);

  if (length > longest->length) {
    g_free (longest->text);
    longest->text = text;
    longest->length = length;
  } else {
    g_free (text);
  }
}

static double
measure_longest (const WmkProgressSpec *spec, WmkTextStyle style, Longest *longest)
{
  double width =
      longest->text == NULL ? 0 : measure_text (spec, style, longest->text, NULL) + SLACK;

  g_clear_pointer (&longest->text, g_free);

  return width;
}

/* The years that most rows have a target for, at most three of them, ascending. */
static void
choose_years (WmkProgressSpec *self, GPtrArray *data)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < data->len; i++) {
    const WmkProgressDatum *datum = g_ptr_array_index (data, i);

    for (guint j = 0; j < datum->ticks->len; j++) {
      int year = g_array_index (datum->ticks, WmkProgressTick, j).year;
      gpointer key = GINT_TO_POINTER (year);

      if (year != 0)
        g_hash_table_insert (
            counts, key, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + 1));
    }
  }

  while (self->n_years < WMK_PROGRESS_MAX_YEARS && g_hash_table_size (counts) > 0) {
    GHashTableIter iter;
    gpointer key, value;
    int best_year = 0, best_count = 0;
    guint position = self->n_years;

    g_hash_table_iter_init (&iter, counts);
    while (g_hash_table_iter_next (&iter, &key, &value)) {
      int year = GPOINTER_TO_INT (key), count = GPOINTER_TO_INT (value);

      if (count > best_count || (count == best_count && year < best_year)) {
        best_year = year;
        best_count = count;
      }
    }
    g_hash_table_remove (counts, GINT_TO_POINTER (best_year));

    /* A third year is worth a column only where it is more than an exception. */
    if (self->n_years == 2 && best_count < 3)
      break;

    for (; position > 0 && self->years[position - 1] > best_year; position--)
      self->years[position] = self->years[position - 1];
    self->years[position] = best_year;
    self->n_years++;
  }
}

const WmkProgressTick *
wmk_progress_find_tick (const WmkProgressDatum *datum, int year)
{
  const WmkProgressTick *found = NULL;

  for (guint i = 0; i < datum->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, i);

    if (tick->year == year && (found == NULL || (found->other_edition && !tick->other_edition)))
      found = tick;
  }

  return found;
}

static char *
format_tick (const WmkProgressTick *tick)
{
  return wmk_format_figure (tick->comparator, tick->value, tick->value_high);
}

char *
wmk_progress_format_year (const WmkProgressDatum *datum, int year)
{
  const WmkProgressTick *first = wmk_progress_find_tick (datum, year);
  GString *text = g_string_new (NULL);

  for (guint i = 0; first != NULL && i < datum->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, i);
    g_autofree char *figure = format_tick (tick);

    if (tick->year != year || tick->other_edition != first->other_edition)
      continue;
    if (text->len > 0)
      g_string_append (text, "; ");
    g_string_append (text, figure);
  }

  if (text->len == 0)
    g_string_append (text, "–");

  return g_string_free (text, FALSE);
}

char *
wmk_progress_format_elsewhere (const WmkProgressSpec *spec, const WmkProgressDatum *datum)
{
  const WmkProgressTick *tick;
  g_autofree char *figure = NULL;

  if (datum->ticks->len == 0)
    return NULL;
  for (guint i = 0; i < spec->n_years; i++)
    if (wmk_progress_find_tick (datum, spec->years[i]) != NULL)
      return NULL;

  tick = &g_array_index (datum->ticks, WmkProgressTick, datum->ticks->len - 1);
  figure = format_tick (tick);
  if (tick->year == 0)
    /* Translators: a figure that the document sets no year for, as short as can be */
    return g_strdup_printf (_ ("%s (no year)"), figure);

  return g_strdup_printf ("%s (%d)", figure, tick->year);
}

static void
take_longest_verdict (Longest *longest, const WmkProgressDatum *datum, const WmkProgressTick *tick)
{
  if (tick->verdict != WMK_OWN_VERDICT_NONE)
    take_longest (longest, wmk_progress_datum_format_verdict (datum, tick));
}

static void
measure_columns (WmkProgressSpec *self, GPtrArray *data)
{
  Longest label = {NULL, 0}, cell = {NULL, 0}, figure = {NULL, 0}, date = {NULL, 0},
          verdict = {NULL, 0};
  gboolean shown[WMK_N_STATUSES] = {FALSE}, any_without_target = FALSE;
  double verdict_width;
  int n_signs = 0;

  for (guint i = 0; i < data->len; i++) {
    const WmkProgressDatum *datum = g_ptr_array_index (data, i);
    const WmkProgressDot *latest = wmk_progress_datum_get_latest (datum);
    const WmkOwnPoint *own = wmk_progress_datum_get_own (datum);

    for (guint j = 0; j < self->n_years; j++)
      take_longest (&cell, wmk_progress_format_year (datum, self->years[j]));
    if (latest != NULL) {
      take_longest (&figure,
                    wmk_format_figure (latest->comparator, latest->value, latest->value_high));
      take_longest (&date, wmk_format_date (latest->date));
    } else if (own != NULL) {
      take_longest (&figure, wmk_own_point_format (own, ""));
      take_longest (&date, wmk_own_point_format_date (own));
    }
    for (guint j = 0; j < datum->ticks->len; j++)
      take_longest_verdict (&verdict, datum, &g_array_index (datum->ticks, WmkProgressTick, j));
    take_longest (&label, g_strdup (datum->label));
    n_signs = MAX (n_signs, datum->noted + datum->starred);
    if (datum->ticks->len > 0)
      shown[datum->status] = TRUE;
    else
      any_without_target = TRUE;
    self->percent_axis |= wmk_progress_datum_shares_axis (datum);
  }
  take_longest (&cell, g_strdup ("2025"));
  take_longest (&date, g_strdup (_ ("Latest")));

  self->label_width =
      measure_longest (self, WMK_TEXT_PRIMARY, &label) + (1 + n_signs) * WMK_GLYPH_SIZE;
  self->figure_width = measure_longest (self, WMK_TEXT_PRIMARY, &cell) + WMK_GLYPH_SIZE + 4;
  self->latest_figure_width = measure_longest (self, WMK_TEXT_BOLD, &figure) + WMK_GLYPH_SIZE;
  self->latest_date_width = measure_longest (self, WMK_TEXT_PRIMARY, &date);

  self->status_width = measure_text (self, WMK_TEXT_BOLD, _ ("Status"), NULL);
  if (any_without_target)
    self->status_width =
        MAX (self->status_width, measure_text (self, WMK_TEXT_PRIMARY, _ ("No target held"), NULL));
  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
    if (shown[status])
      self->status_width =
          MAX (self->status_width,
               measure_text (self, WMK_TEXT_PRIMARY, wmk_status_get_label (status), NULL));
  verdict_width = measure_longest (self, WMK_TEXT_OWN_CAPTION, &verdict);
  self->status_width = MAX (self->status_width, verdict_width);
  self->status_width += WMK_GLYPH_SIZE + 8;
  measure_text (self, WMK_TEXT_PRIMARY, "0", &self->line_height);
  measure_text (self, WMK_TEXT_CAPTION, "0", &self->caption_height);
}

WmkProgressSpec *
wmk_progress_spec_new (PangoContext *context, gboolean rtl, GPtrArray *data)
{
  WmkProgressSpec *self = g_rc_box_new0 (WmkProgressSpec);

  self->context = wmk_chart_text_create_context (context, rtl);
  self->rtl = rtl;
  choose_years (self, data);
  measure_columns (self, data);

  return self;
}

WmkProgressSpec *
wmk_progress_spec_ref (WmkProgressSpec *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_spec (gpointer data)
{
  WmkProgressSpec *self = data;

  g_clear_object (&self->context);
}

void
wmk_progress_spec_unref (WmkProgressSpec *self)
{
  g_rc_box_release_full (self, clear_spec);
}

static void
mirror_columns (WmkProgressColumns *self, guint n_years)
{
  self->label = wmk_rect_mirror (self->label, self->width);
  self->plot = wmk_rect_mirror (self->plot, self->width);
  self->latest = wmk_rect_mirror (self->latest, self->width);
  self->status = wmk_rect_mirror (self->status, self->width);
  for (guint i = 0; i < n_years; i++)
    self->years[i] = wmk_rect_mirror (self->years[i], self->width);
}

WmkProgressColumns
wmk_progress_columns_make (const WmkProgressSpec *spec, double width)
{
  WmkProgressColumns self = {.width = MAX (width, WMK_PROGRESS_MIN_WIDTH)};
  double latest_width = spec->latest_figure_width + 6 + spec->latest_date_width;
  double others = spec->n_years * (spec->figure_width + COLUMN_GAP) + latest_width +
                  spec->status_width + COLUMN_GAP + 2 * PLOT_GAP;
  /* A label wraps before the plot becomes too small to read. */
  double label_width = CLAMP (self.width - others - GOOD_PLOT_WIDTH, MIN_LABEL_WIDTH,
                              CLAMP (spec->label_width, MIN_LABEL_WIDTH, MAX_LABEL_WIDTH));
  double x = 0;

  self.stacked = self.width - label_width - others < MIN_PLOT_WIDTH;
  if (self.stacked) {
    self.label.width = self.width - spec->status_width - COLUMN_GAP;
    self.plot.width = self.width;
    self.latest.width = self.width;
    self.status.x = self.width - spec->status_width;
    self.status.width = spec->status_width;
    self.status_below = self.label.width < MIN_STACKED_LABEL_WIDTH;
    if (self.status_below) {
      self.label.width = self.status.width = self.width;
      self.status.x = 0;
    }
  } else {
    self.label.width = label_width;
    x = label_width;
    for (guint i = 0; i < spec->n_years; i++) {
      self.years[i].x = x + COLUMN_GAP;
      self.years[i].width = spec->figure_width;
      x += COLUMN_GAP + spec->figure_width;
    }
    self.plot.x = x + PLOT_GAP;
    self.plot.width = self.width - label_width - others;
    self.latest.x = self.plot.x + self.plot.width + PLOT_GAP;
    self.latest.width = latest_width;
    self.status.x = self.latest.x + latest_width + COLUMN_GAP;
    self.status.width = spec->status_width;
  }

  if (spec->rtl)
    mirror_columns (&self, spec->n_years);

  return self;
}
