/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "charts/wmk-progress-draw.h"
#include "progress-rows.h"

/* What cannot be said of a chart by looking at it once: that nothing in it overlaps, whatever it
 * shows, at any width, in both directions, also in large print. */

typedef struct {
  const char *font;
  gboolean wide; /* long figures, as progress_rows_new() knows them */
  gboolean rtl;
  int width;
} Case;

static const int widths[] = {280, 320, 360, 480, 600, 720, 800, 1000, 1400, 2200};

/* What a row is made of, each with a word for it. */
typedef struct {
  WmkRect rect;
  char *name;
  gboolean is_text;
} Piece;

static void
clear_piece (gpointer data)
{
  g_free (((Piece *) data)->name);
}

static void
add_piece (GArray *pieces, WmkRect rect, gboolean is_text, char *name)
{
  Piece piece = {rect, name, is_text};

  g_array_append_val (pieces, piece);
}

/* A dot of 5 px, the line to the other end of a range, and the arrow of a bound. */
static WmkRect
get_dot_rect (const WmkDotMark *dot)
{
  double left = dot->x - 5 - (dot->arrow < 0 && dot->latest ? 11 : 0);
  double right = dot->x_high + 5 + (dot->arrow > 0 && dot->latest ? 11 : 0);

  return (WmkRect){left, dot->y - 5, right - left, 10};
}

static GArray *
list_pieces (const WmkProgressLayout *layout)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_set_clear_func (pieces, clear_piece);
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

    add_piece (pieces, item->rect, TRUE,
               g_strdup_printf ("text “%s”", pango_layout_get_text (item->layout)));
  }
  if (layout->status_glyph.width > 0)
    add_piece (pieces, layout->status_glyph, FALSE, g_strdup ("the status"));
  if (layout->odd)
    add_piece (pieces, layout->oddity_glyph, FALSE, g_strdup ("the sign of an oddity"));
  for (guint i = 0; i < layout->year_glyphs->len; i++)
    add_piece (pieces, g_array_index (layout->year_glyphs, WmkYearGlyph, i).rect, FALSE,
               g_strdup_printf ("status %u of a year", i));
  for (guint i = 0; i < layout->verdict_glyphs->len; i++)
    add_piece (pieces, g_array_index (layout->verdict_glyphs, WmkVerdictGlyph, i).rect, FALSE,
               g_strdup_printf ("verdict %u", i));
  if (layout->note_glyph.width > 0)
    add_piece (pieces, layout->note_glyph, FALSE, g_strdup ("the sign of notes"));
  if (layout->star_glyph.width > 0)
    add_piece (pieces, layout->star_glyph, FALSE, g_strdup ("the star"));

  return pieces;
}

static void
add_marks (GArray *pieces, const WmkProgressLayout *layout)
{
  for (guint i = 0; i < layout->ticks->len; i++)
    add_piece (pieces, g_array_index (layout->ticks, WmkTickMark, i).rect, FALSE,
               g_strdup_printf ("target %u", i));
  for (guint i = 0; i < layout->dots->len; i++)
    add_piece (pieces, get_dot_rect (&g_array_index (layout->dots, WmkDotMark, i)), FALSE,
               g_strdup_printf ("observation %u", i));
  for (guint i = 0; i < layout->own_marks->len; i++) {
    const WmkOwnMark *mark = &g_array_index (layout->own_marks, WmkOwnMark, i);
    WmkRect rect = {mark->x - 6, mark->y - 6, mark->x_high - mark->x + 12, 12};

    add_piece (pieces, rect, FALSE, g_strdup_printf ("the reader's figure %u", i));
  }
}

/* A hair, for sums of fractions. */
#define HAIR 0.001

static gboolean
overlap (WmkRect a, WmkRect b)
{
  return a.x + HAIR < b.x + b.width && b.x + HAIR < a.x + a.width && a.y + HAIR < b.y + b.height &&
         b.y + HAIR < a.y + a.height;
}

/* Two texts of one line are read as one unless there is room between them. */
#define READABLE_GAP 3.0

static WmkRect
widen (WmkRect rect)
{
  return (WmkRect){rect.x - READABLE_GAP, rect.y, rect.width + 2 * READABLE_GAP, rect.height};
}

#define RECT_FORMAT "(%.1f, %.1f; %.1f × %.1f)"
#define RECT_ARGS(rect) (rect).x, (rect).y, (rect).width, (rect).height

static void
assert_inside (const Piece *piece, double width, double height)
{
  const WmkRect *rect = &piece->rect;

  if (rect->width <= 0 || rect->height <= 0 || rect->x < -HAIR || rect->y < -HAIR ||
      rect->x + rect->width > width + HAIR || rect->y + rect->height > height + HAIR)
    g_error ("%s " RECT_FORMAT " is not inside %.1f × %.1f", piece->name, RECT_ARGS (*rect), width,
             height);
}

/* Everything is inside, and no text is over anything else. Marks may be over marks: that is what
 * they are compared by. */
static void
assert_apart (const WmkProgressLayout *layout)
{
  g_autoptr (GArray) pieces = list_pieces (layout);
  guint n_fixed = pieces->len;

  add_marks (pieces, layout);
  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = &g_array_index (pieces, Piece, i);

    assert_inside (piece, layout->width, layout->height);
    for (guint j = 0; j < i; j++) {
      const Piece *other = &g_array_index (pieces, Piece, j);

      if ((j < n_fixed || other->is_text) &&
          overlap (piece->is_text && other->is_text ? widen (other->rect) : other->rect,
                   piece->rect))
        g_error ("%s " RECT_FORMAT " is over %s " RECT_FORMAT, piece->name, RECT_ARGS (piece->rect),
                 other->name, RECT_ARGS (other->rect));
    }
  }
}

/* A text is as large as its rectangle says. */
static void
assert_text_size (const WmkTextItem *item)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (item->layout, NULL, &logical);
  if (fabs (logical.width - item->rect.width) > 1 || logical.y != 0 ||
      fabs (logical.height - item->rect.height) > 1)
    g_error ("“%s” is %d × %d in a rectangle of %.1f × %.1f", pango_layout_get_text (item->layout),
             logical.width, logical.height, item->rect.width, item->rect.height);
}

static void
assert_texts (const WmkProgressLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++)
    assert_text_size (&g_array_index (layout->texts, WmkTextItem, i));
}

static gboolean
is_ellipsized (const WmkTextItem *item)
{
  return pango_layout_is_ellipsized (item->layout);
}

/* A label may be cut short, a figure or a status never: “1…” is another figure. */
static void
assert_figures_whole (const WmkProgressLayout *layout,
                      const WmkProgressDatum *row,
                      const WmkProgressColumns *columns)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);
    const WmkRect *label = &columns->label;
    gboolean in_label = item->rect.x >= label->x - HAIR &&
                        item->rect.x + item->rect.width <= label->x + label->width + HAIR;

    if (!in_label && is_ellipsized (item))
      g_error ("“%s” of “%s” is cut short", pango_layout_get_text (item->layout), row->label);
  }
}

#define MARGIN 40

/* Whether anything was drawn from @x on over @width pixels, in @height lines from @y on. */
static gboolean
is_drawn (cairo_surface_t *surface, int x, int y, int width, int height)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int line = y; line < y + height; line++) {
    const guint32 *row = (const guint32 *) (pixels + line * stride);

    for (int column = x; column < x + width; column++)
      if (row[column] != 0)
        return TRUE;
  }

  return FALSE;
}

/* Draws with a margin around: something gets inside, and nothing outside. A pixel more is given
 * at the sides, for letters that lean out of their box. */
static void
assert_drawn_inside (const WmkProgressLayout *layout)
{
  int width = (int) layout->width, height = (int) layout->height;
  int right = MARGIN + width, bottom = MARGIN + height;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, right + MARGIN, bottom + MARGIN);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, MARGIN, MARGIN);
  wmk_progress_draw (cr, layout, wmk_theme_get (FALSE, FALSE));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_assert_true (is_drawn (surface, MARGIN, MARGIN, width, height));
  g_assert_false (is_drawn (surface, 0, 0, right + MARGIN, MARGIN));
  g_assert_false (is_drawn (surface, 0, bottom, right + MARGIN, MARGIN));
  g_assert_false (is_drawn (surface, 0, MARGIN, MARGIN - 1, height));
  g_assert_false (is_drawn (surface, right + 1, MARGIN, MARGIN - 1, height));
  cairo_surface_destroy (surface);
}

static void
test_rows (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) rows = progress_rows_new (test->wide);
  PangoContext *context = progress_rows_context_new (test->font);
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, test->rtl, rows);
  WmkProgressColumns columns = wmk_progress_columns_make (spec, test->width);

  for (guint i = 0; i < rows->len; i++) {
    const WmkProgressDatum *row = g_ptr_array_index (rows, i);
    g_autoptr (WmkProgressLayout) layout = wmk_progress_layout_new (spec, row, test->width);

    g_test_message ("row %u: %s", i, row->label);
    g_assert_cmpfloat (layout->width, ==, test->width);
    g_assert_cmpfloat (layout->height, ==, wmk_progress_layout_measure (spec, row, test->width));
    assert_apart (layout);
    assert_texts (layout);
    if (!columns.stacked)
      assert_figures_whole (layout, row, &columns);
    /* Drawing takes most of the time, and says no more at every width. */
    if (test->width == 320 || test->width == 1000)
      assert_drawn_inside (layout);
  }
  g_object_unref (context);
}

/* The head of the columns. */
static void
test_axis (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) rows = progress_rows_new (test->wide);
  PangoContext *context = progress_rows_context_new (test->font);
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, test->rtl, rows);
  g_autoptr (WmkProgressLayout) layout = wmk_progress_layout_new_axis (spec, test->width);

  g_assert_cmpfloat (layout->width, ==, test->width);
  g_assert_cmpfloat (layout->height, ==, wmk_progress_layout_measure_axis (spec, test->width));
  g_assert_cmpuint (layout->texts->len, >=, 2);
  assert_apart (layout);
  assert_texts (layout);
  for (guint i = 0; i < layout->texts->len; i++)
    g_assert_false (is_ellipsized (&g_array_index (layout->texts, WmkTextItem, i)));
  assert_drawn_inside (layout);
  g_object_unref (context);
}

/* Narrower than the narrowest chart: it is as broad as that one. */
static void
test_too_narrow (void)
{
  g_autoptr (GPtrArray) rows = progress_rows_new (FALSE);
  PangoContext *context = progress_rows_context_new ("Sans 11");
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, FALSE, rows);
  g_autoptr (WmkProgressLayout) layout =
      wmk_progress_layout_new (spec, g_ptr_array_index (rows, 0), 10);

  g_assert_cmpfloat (layout->width, ==, WMK_PROGRESS_MIN_WIDTH);
  assert_apart (layout);
  g_object_unref (context);
}

/* The rows above are laid out both ways: a broad chart has columns, a narrow one has not. */
static void
test_columns (void)
{
  g_autoptr (GPtrArray) rows = progress_rows_new (FALSE);
  PangoContext *context = progress_rows_context_new ("Sans 11");
  g_autoptr (WmkProgressSpec) ltr = wmk_progress_spec_new (context, FALSE, rows);
  g_autoptr (WmkProgressSpec) rtl = wmk_progress_spec_new (context, TRUE, rows);
  WmkProgressColumns columns = wmk_progress_columns_make (ltr, 1000);
  WmkProgressColumns mirrored = wmk_progress_columns_make (rtl, 1000);

  g_assert_true (wmk_progress_columns_make (ltr, 320).stacked);
  g_assert_false (columns.stacked);
  g_assert_cmpuint (ltr->n_years, ==, 3);
  g_assert_cmpint (ltr->years[0], ==, 2020);
  g_assert_cmpint (ltr->years[1], ==, 2025);

  g_assert_cmpfloat (columns.label.x, <, columns.years[0].x);
  g_assert_cmpfloat (columns.years[0].x, <, columns.years[1].x);
  g_assert_cmpfloat (columns.years[1].x, <, columns.plot.x);
  g_assert_cmpfloat (columns.plot.x, <, columns.latest.x);
  g_assert_cmpfloat (columns.latest.x, <, columns.status.x);

#define RIGHT(column) ((column).x + (column).width)
  g_assert_cmpfloat_with_epsilon (mirrored.label.x, 1000 - RIGHT (columns.label), HAIR);
  g_assert_cmpfloat_with_epsilon (mirrored.years[0].x, 1000 - RIGHT (columns.years[0]), HAIR);
  g_assert_cmpfloat_with_epsilon (mirrored.plot.x, 1000 - RIGHT (columns.plot), HAIR);
  g_assert_cmpfloat_with_epsilon (mirrored.latest.x, 1000 - RIGHT (columns.latest), HAIR);
  g_assert_cmpfloat_with_epsilon (mirrored.status.x, 1000 - RIGHT (columns.status), HAIR);
#undef RIGHT
  g_object_unref (context);
}

/* How broad a text would be on one line. */
static int
measure_line (PangoLayout *text)
{
  PangoLayout *line = pango_layout_copy (text);
  int width;

  pango_layout_set_width (line, -1);
  pango_layout_get_pixel_size (line, &width, NULL);
  g_object_unref (line);

  return width;
}

/* A label too long for one line takes two, also beside the sign of an oddity. */
static void
test_labels_wrap (void)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);
  PangoContext *context = progress_rows_context_new ("Sans 11");
  g_autoptr (GString) label = g_string_new ("i");

  for (guint i = 0; i < 200; i++) {
    WmkProgressDatum *row = progress_row_new (label->str, "%", WMK_DIRECTION_HIGHER);
    g_autoptr (WmkProgressSpec) spec = NULL;
    g_autoptr (WmkProgressLayout) layout = NULL;
    const WmkTextItem *item;

    row->odd = i % 2;
    if (row->odd)
      g_string_append (label, " i");
    g_ptr_array_set_size (rows, 0);
    g_ptr_array_add (rows, row);
    spec = wmk_progress_spec_new (context, FALSE, rows);
    layout = wmk_progress_layout_new (spec, row, 320);
    item = &g_array_index (layout->texts, WmkTextItem, 0);
    g_assert_cmpstr (pango_layout_get_text (item->layout), ==, row->label);
    g_assert_cmpint (pango_layout_get_line_count (item->layout), <=, 2);
    /* With a word to spare in each of the two lines. */
    if (measure_line (item->layout) <
        2 * (wmk_progress_columns_make (spec, 320).label.width - (row->odd ? 20 : 0) - 10))
      g_assert_false (is_ellipsized (item));
  }
  g_object_unref (context);
}

/* The mark of a year stands before its number, in the direction of reading. */
static void
test_marks_of_years (void)
{
  g_autoptr (GPtrArray) rows = progress_rows_new (FALSE);
  PangoContext *context = progress_rows_context_new ("Sans 11");

  for (int rtl = 0; rtl <= 1; rtl++) {
    g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, rtl, rows);
    g_autoptr (WmkProgressLayout) axis = wmk_progress_layout_new_axis (spec, 1000);
    guint n_years = 0;

    for (guint i = 0; i < axis->texts->len; i++) {
      const WmkTextItem *item = &g_array_index (axis->texts, WmkTextItem, i);
      const char *text = pango_layout_get_text (item->layout);
      const WmkRect *mark;

      if (strstr (text, "20") == NULL)
        continue;
      mark = &g_array_index (axis->ticks, WmkTickMark, n_years++).rect;
      if (rtl)
        g_assert_cmpfloat (fabs (mark->x - item->rect.x - item->rect.width), <, 10);
      else
        g_assert_cmpfloat (fabs (item->rect.x - mark->x - mark->width), <, 10);
    }
    g_assert_cmpuint (n_years, ==, 3);
    g_assert_cmpuint (axis->ticks->len, ==, 3);
  }
  g_object_unref (context);
}

/* “≥ 77” is the same figure where letters run the other way. */
static void
test_figures_right_to_left (void)
{
  g_autoptr (GPtrArray) rows = progress_rows_new (FALSE);
  PangoContext *context = progress_rows_context_new ("Sans 11");
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, TRUE, rows);
  guint n_figures = 0;

  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (WmkProgressLayout) layout =
        wmk_progress_layout_new (spec, g_ptr_array_index (rows, i), 1000);

    for (guint j = 0; j < layout->texts->len; j++) {
      PangoLayout *text = g_array_index (layout->texts, WmkTextItem, j).layout;

      if (strpbrk (pango_layout_get_text (text), "0123456789") == NULL)
        continue;
      g_assert_cmpint (pango_layout_get_direction (text, 0), ==, PANGO_DIRECTION_LTR);
      n_figures++;
    }
  }
  g_assert_cmpuint (n_figures, >, 60);
  g_object_unref (context);
}

static void
test_no_rows (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  PangoContext *context = progress_rows_context_new ("Sans 11");
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (context, FALSE, rows);
  g_autoptr (WmkProgressLayout) axis = wmk_progress_layout_new_axis (spec, 800);

  assert_apart (axis);
  g_object_unref (context);
}

static void
add_cases (const char *name, void (*test) (gconstpointer))
{
  for (guint i = 0; i < 8 * G_N_ELEMENTS (widths); i++) {
    Case *each = g_new (Case, 1);
    g_autofree char *path = NULL;

    *each = (Case){
        .font = i & 1 ? "Sans 22" : "Sans 11",
        .wide = i & 2,
        .rtl = i & 4,
        .width = widths[i / 8],
    };
    path = g_strdup_printf ("/progress-layout/%s/%s-print/%s-figures/%s/%d", name,
                            i & 1 ? "large" : "plain", each->wide ? "long" : "short",
                            each->rtl ? "rtl" : "ltr", each->width);
    g_test_add_data_func_full (path, each, test, g_free);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("rows", test_rows);
  add_cases ("axis", test_axis);
  g_test_add_func ("/progress-layout/too-narrow", test_too_narrow);
  g_test_add_func ("/progress-layout/no-rows", test_no_rows);
  g_test_add_func ("/progress-layout/columns", test_columns);
  g_test_add_func ("/progress-layout/labels-wrap", test_labels_wrap);
  g_test_add_func ("/progress-layout/marks-of-years", test_marks_of_years);
  g_test_add_func ("/progress-layout/figures-right-to-left", test_figures_right_to_left);

  return g_test_run ();
}
