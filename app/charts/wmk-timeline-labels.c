/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-timeline-labels.h"

#include <math.h>

/* Longer titles are cut off: the card has them whole. In heights of a line. */
#define MAX_WIDTH 12.0
/* How much wider bold letters are than others, at most. */
#define BOLD_SCALE 1.16
/* Han characters are as wide as they are high, which is a part of the line. */
#define WIDE_SCALE 0.9

#define FIRST_ASCII ' '
#define LAST_ASCII '~'
#define N_ASCII (LAST_ASCII - FIRST_ASCII + 1)

typedef struct {
  double ascii[N_ASCII];
  double other;
  double wide;
} Widths;

/* All of them in one line: one text to shape. */
static void
measure_characters (PangoContext *context, Widths *widths)
{
  char text[N_ASCII + 1];
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  for (int i = 0; i < N_ASCII; i++)
    text[i] = (char) (FIRST_ASCII + i);
  text[N_ASCII] = '\0';
  layout = wmk_chart_text_new (context, WMK_TEXT_PRIMARY, text);
  for (int i = 0; i < N_ASCII; i++) {
    PangoRectangle place;

    pango_layout_index_to_pos (layout, i, &place);
    widths->ascii[i] = ABS (place.width) / (double) PANGO_SCALE;
  }
  widths->other = widths->ascii['m' - FIRST_ASCII];
  pango_layout_get_pixel_size (layout, NULL, &height);
  widths->wide = height * WIDE_SCALE;
}

static double
add_up (const Widths *widths, const char *text)
{
  double sum = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c >= FIRST_ASCII && c <= LAST_ASCII)
      sum += widths->ascii[c - FIRST_ASCII];
    else
      sum += g_unichar_iswide (c) ? widths->wide : widths->other;
  }

  return sum;
}

static void
unref_layout (gpointer layout)
{
  g_clear_object (&layout);
}

WmkTimelineLabels *
wmk_timeline_labels_new (PangoContext *context, WmkTimelineData *data)
{
  WmkTimelineLabels *self = g_new0 (WmkTimelineLabels, 1);
  g_autoptr (PangoLayout) line = wmk_chart_text_new (context, WMK_TEXT_PRIMARY, "Mg");
  Widths widths;
  int height;

  self->context = g_object_ref (context);
  self->data = wmk_timeline_data_ref (data);
  pango_layout_get_pixel_size (line, NULL, &height);
  self->line_height = height;
  self->widths = g_array_new (FALSE, TRUE, sizeof (double));
  self->layouts = g_ptr_array_new_with_free_func (unref_layout);
  g_ptr_array_set_size (self->layouts, (int) data->items->len);
  self->counts = g_ptr_array_new_with_free_func (unref_layout);
  g_ptr_array_set_size (self->counts, (int) data->items->len + 1);

  measure_characters (context, &widths);
  for (guint i = 0; i < data->items->len; i++) {
    double width = add_up (&widths, wmk_timeline_data_get (data, i)->title);

    if (wmk_timeline_labels_get_style (self, i) == WMK_TEXT_BOLD)
      width *= BOLD_SCALE;
    width = ceil (MIN (width + 1, MAX_WIDTH * height));
    g_array_append_val (self->widths, width);
  }

  return self;
}

void
wmk_timeline_labels_free (WmkTimelineLabels *self)
{
  g_array_unref (self->widths);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->counts);
  wmk_timeline_data_unref (self->data);
  g_object_unref (self->context);
  g_free (self);
}

double
wmk_timeline_labels_get_width (const WmkTimelineLabels *self, guint index)
{
  return g_array_index (self->widths, double, index);
}

WmkTextStyle
wmk_timeline_labels_get_style (const WmkTimelineLabels *self, guint index)
{
  return wmk_timeline_data_get (self->data, index)->rank == 0 ? WMK_TEXT_BOLD : WMK_TEXT_PRIMARY;
}

PangoLayout *
wmk_timeline_labels_get (WmkTimelineLabels *self, guint index)
{
  gpointer *place = &g_ptr_array_index (self->layouts, index);

  if (*place == NULL) {
    PangoLayout *layout =
        wmk_chart_text_new (self->context, wmk_timeline_labels_get_style (self, index),
                            wmk_timeline_data_get (self->data, index)->title);

    wmk_chart_text_wrap (layout, wmk_timeline_labels_get_width (self, index), 1);
    *place = layout;
  }

  return *place;
}

PangoLayout *
wmk_timeline_labels_get_count (WmkTimelineLabels *self, guint n_items)
{
  gpointer *place = &g_ptr_array_index (self->counts, n_items);

  if (*place == NULL) {
    g_autofree char *text = g_strdup_printf ("+%u", n_items);

    *place = wmk_chart_text_new (self->context, WMK_TEXT_PRIMARY, text);
  }

  return *place;
}
