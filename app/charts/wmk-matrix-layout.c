/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-matrix-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 8.0
#define GROUP_GAP 12.0
#define HEAD_SHARE 0.14
#define MIN_HEAD_WIDTH 112.0
#define MAX_HEAD_WIDTH 200.0
#define MIN_COLUMN_WIDTH 112.0
#define MAX_LINES 100

static void
clear_part (gpointer data)
{
  g_array_unref (((WmkMatrixPart *) data)->texts);
}

/* Where a text that is added next begins, from the corner of the part. */
static double
get_bottom (const WmkMatrixPart *part)
{
  const WmkTextItem *last;

  if (part->texts->len == 0)
    return PADDING;
  last = &g_array_index (part->texts, WmkTextItem, part->texts->len - 1);

  return last->rect.y + last->rect.height;
}

static void
add_text (PangoContext *context, WmkMatrixPart *part, WmkTextStyle style, const char *text)
{
  double room = part->rect.width - 2 * PADDING;
  WmkTextItem item = {wmk_chart_text_new (context, style, text), style, {PADDING, 0, 0, 0}};
  int width, height;

  if (*text == '\0') {
    g_object_unref (item.layout);
    return;
  }

  wmk_chart_text_wrap (item.layout, room, MAX_LINES);
  pango_layout_get_pixel_size (item.layout, &width, &height);
  if (pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL)
    item.rect.x = part->rect.width - PADDING - width;
  item.rect.y = get_bottom (part);
  item.rect.width = width;
  item.rect.height = height;
  g_array_append_val (part->texts, item);
  part->rect.height = ceil (get_bottom (part) + PADDING);
}

static WmkMatrixPart *
add_part (WmkMatrixLayout *self, int row, int column, double x, double width)
{
  WmkMatrixPart part = {row, column, {x, 0, width, 2 * PADDING}, wmk_text_items_new ()};

  g_array_append_val (self->parts, part);

  return &g_array_index (self->parts, WmkMatrixPart, self->parts->len - 1);
}

/* What the matrix says of nothing is said less loudly. */
static void
add_cell_text (PangoContext *context, WmkMatrixPart *part, const WmkMatrixData *data)
{
  const WmkMatrixEntry *entry = wmk_matrix_data_get (data, part->row, part->column);
  gboolean empty = entry == NULL || *entry->text == '\0';

  add_text (context, part, empty ? WMK_TEXT_SECONDARY : WMK_TEXT_PRIMARY,
            empty ? _ ("not mentioned") : entry->text);
  if (entry != NULL)
    add_text (context, part, WMK_TEXT_OWN, entry->own);
}

static void
add_head_texts (PangoContext *context, WmkMatrixPart *part, const WmkMatrixEntry *head)
{
  add_text (context, part, WMK_TEXT_BOLD, head->text);
  add_text (context, part, WMK_TEXT_CAPTION, head->note);
  add_text (context, part, WMK_TEXT_OWN, head->own);
}

/* Lays the parts from @first on side by side, as high as the highest; Returns: how high. */
static double
align_row (WmkMatrixLayout *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->parts->len; i++)
    height = MAX (height, g_array_index (self->parts, WmkMatrixPart, i).rect.height);
  for (guint i = first; i < self->parts->len; i++) {
    g_array_index (self->parts, WmkMatrixPart, i).rect.y = self->height;
    g_array_index (self->parts, WmkMatrixPart, i).rect.height = height;
  }
  self->height += height;

  return height;
}

/* As wide as the longest word of the heads of rows needs to stay whole. */
static double
measure_heads (PangoContext *context, const WmkMatrixData *data)
{
  int widest = 0;

  for (int row = 0; row < (int) data->rows->len; row++) {
    const WmkMatrixEntry *head = wmk_matrix_data_get (data, row, WMK_MATRIX_HEAD);
    g_autoptr (PangoLayout) layout = wmk_chart_text_new (context, WMK_TEXT_BOLD, head->text);
    int width;

    pango_layout_set_width (layout, 0);
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
    pango_layout_get_pixel_size (layout, &width, NULL);
    widest = MAX (widest, width);
  }

  return widest + 2 * PADDING;
}

static void
lay_out_table (WmkMatrixLayout *self, PangoContext *context, const WmkMatrixData *data)
{
  guint n_columns = data->columns->len;
  double column_width;

  self->head_width = round (CLAMP (self->width * HEAD_SHARE, MIN_HEAD_WIDTH, MAX_HEAD_WIDTH));
  self->head_width = MAX (self->head_width, measure_heads (context, data));
  column_width =
      MAX (floor ((self->width - self->head_width) / MAX (n_columns, 1)), MIN_COLUMN_WIDTH);
  self->width = self->head_width + column_width * n_columns;

  for (int row = WMK_MATRIX_HEAD; row < (int) data->rows->len; row++) {
    guint first = self->parts->len;
    double height;

    if (row != WMK_MATRIX_HEAD)
      add_head_texts (context, add_part (self, row, WMK_MATRIX_HEAD, 0, self->head_width),
                      wmk_matrix_data_get (data, row, WMK_MATRIX_HEAD));
    for (guint i = 0; i < n_columns; i++) {
      WmkMatrixPart *part =
          add_part (self, row, (int) i, self->head_width + column_width * i, column_width);

      if (row == WMK_MATRIX_HEAD)
        add_head_texts (context, part, wmk_matrix_data_get (data, row, (int) i));
      else
        add_cell_text (context, part, data);
    }
    height = align_row (self, first);
    if (row == WMK_MATRIX_HEAD)
      self->head_height = height;
  }
}

static void
lay_out_groups (WmkMatrixLayout *self, PangoContext *context, const WmkMatrixData *data)
{
  for (int row = 0; row < (int) data->rows->len; row++) {
    if (row > 0)
      self->height += GROUP_GAP;
    add_head_texts (context, add_part (self, row, WMK_MATRIX_HEAD, 0, self->width),
                    wmk_matrix_data_get (data, row, WMK_MATRIX_HEAD));
    align_row (self, self->parts->len - 1);

    for (guint i = 0; i < data->columns->len; i++) {
      const WmkMatrixEntry *head = g_ptr_array_index (data->columns, i);
      g_autofree char *caption =
          g_strjoin (*head->note == '\0' ? "" : " · ", head->text, head->note, NULL);
      WmkMatrixPart *part = add_part (self, row, (int) i, 0, self->width);

      add_text (context, part, WMK_TEXT_CAPTION, caption);
      add_cell_text (context, part, data);
      align_row (self, self->parts->len - 1);
    }
  }
}

WmkMatrixLayout *
wmk_matrix_layout_new (PangoContext *context, const WmkMatrixData *data, double width)
{
  WmkMatrixLayout *self = g_new0 (WmkMatrixLayout, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (WmkMatrixPart));
  g_array_set_clear_func (self->parts, clear_part);
  self->width = MAX (width, WMK_MATRIX_MIN_WIDTH);
  self->grouped = self->width < WMK_MATRIX_MIN_TABLE_WIDTH;
  if (self->grouped)
    lay_out_groups (self, context, data);
  else
    lay_out_table (self, context, data);

  if (pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL)
    for (guint i = 0; i < self->parts->len; i++) {
      WmkMatrixPart *part = &g_array_index (self->parts, WmkMatrixPart, i);

      part->rect = wmk_rect_mirror (part->rect, self->width);
    }

  return self;
}

void
wmk_matrix_layout_free (WmkMatrixLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->parts);
  g_free (self);
}

const WmkMatrixPart *
wmk_matrix_layout_find (const WmkMatrixLayout *self, int row, int column)
{
  for (guint i = 0; i < self->parts->len; i++) {
    const WmkMatrixPart *part = &g_array_index (self->parts, WmkMatrixPart, i);

    if (part->row == row && part->column == column)
      return part;
  }

  return NULL;
}
