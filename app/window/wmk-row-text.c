/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-row-text.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-chinese.h"
#include "charts/wmk-glyph.h"

#define PADDING_X 12
#define PADDING_Y 9
#define GAP 12
#define LINE_GAP 2
#define ARROW_SIZE 10
#define ICON_SIZE 16
#define CAPTION_SCALE 0.83

/* Three dots, in room enough to hit them. */
#define MENU_WIDTH 24
#define DOT_RADIUS 1.5
#define DOT_STEP 5.0

/* The narrowest row that still has room for words. */
#define MIN_WIDTH 200

static G_DEFINE_QUARK (wmk_row_text, wmk_row_text);

static WmkRowText *
get_text (GtkWidget *widget)
{
  return g_object_get_qdata (G_OBJECT (widget), wmk_row_text_quark ());
}

static gboolean
is_rtl (WmkRowText *self)
{
  return gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, const WmkTextRange *range)
{
  attribute->start_index = (guint) range->start;
  attribute->end_index = (guint) range->end;
  pango_attr_list_insert (attributes, attribute);
}

/* By a line below it and a colour behind it: bold letters would be wider than was reckoned. */
static void
add_marks (PangoAttrList *attributes, const GArray *found)
{
  WmkColor color = wmk_chart_style_get_theme ()->found;

  for (guint i = 0; i < found->len; i++) {
    const WmkTextRange *range = &g_array_index (found, WmkTextRange, i);

    add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), range);
    add_attribute (attributes,
                   pango_attr_background_new ((guint16) (((color >> 16) & 0xff) * 257),
                                              (guint16) (((color >> 8) & 0xff) * 257),
                                              (guint16) ((color & 0xff) * 257)),
                   range);
  }
}

static PangoLayout *
create_layout (
    WmkRowText *self, const char *text, gboolean caption, gboolean bold, const GArray *found)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Lines begin where reading the interface does. Where that is the right, Pango puts text from
   * left to right there by itself, and no other. */
  if (is_rtl (self) && pango_layout_line_get_resolved_direction (
                           pango_layout_get_line_readonly (layout, 0)) != PANGO_DIRECTION_LTR)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (caption || bold)
    pango_attr_list_insert (attributes, caption ? pango_attr_scale_new (CAPTION_SCALE)
                                                : pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (found != NULL)
    add_marks (attributes, found);
  if (wmk_chinese_add_attributes (attributes, text) || caption || bold || found != NULL)
    pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

/* How far the signs reach from the side that reading ends at. */
static int
get_signs_width (WmkRowText *self)
{
  return PADDING_X + (self->arrow ? ARROW_SIZE + GAP : 0) + (self->menu ? MENU_WIDTH + GAP : 0);
}

static const WmkTextWidths *
get_widths (WmkRowText *self, gboolean caption)
{
  const WmkTextWidths **widths = caption ? &self->caption_widths : &self->title_widths;

  if (*widths == NULL)
    *widths = wmk_text_widths_get (
        gtk_widget_get_pango_context (self->widget), caption ? CAPTION_SCALE : 1,
        self->bold && !caption ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  return *widths;
}

static int
get_note_width (WmkRowText *self)
{
  int width;

  if (self->quick)
    return wmk_text_widths_get_width (get_widths (self, TRUE), self->note);

  if (self->note_layout == NULL)
    self->note_layout = create_layout (self, self->note, TRUE, FALSE, NULL);
  pango_layout_get_pixel_size (self->note_layout, &width, NULL);

  return width;
}

/* Where the texts begin, counted from the side that reading begins at, and how wide they are. */
static void
get_text_box (WmkRowText *self, int width, int *start, int *text_width)
{
  int end = get_signs_width (self);

  if (self->note != NULL)
    end += get_note_width (self) + GAP;
  *start = PADDING_X + (self->odd ? WMK_GLYPH_SIZE + GAP : 0) +
           (self->icon_name != NULL ? ICON_SIZE + GAP : 0);
  *text_width = MAX (width - *start - end, 1);
}

static void
shape (WmkRowText *self, int width)
{
  int start, text_width;

  get_text_box (self, width, &start, &text_width);
  if (self->title_layout == NULL)
    self->title_layout = create_layout (self, self->title, FALSE, self->bold, self->title_found);
  pango_layout_set_width (self->title_layout, text_width * PANGO_SCALE);
  if (*self->subtitle == '\0')
    return;

  if (self->subtitle_layout == NULL)
    self->subtitle_layout = create_layout (self, self->subtitle, TRUE, FALSE, self->subtitle_found);
  pango_layout_set_width (self->subtitle_layout, text_width * PANGO_SCALE);
}

static void
shape_heights (WmkRowText *self, int width, int *title_height, int *subtitle_height)
{
  shape (self, width);
  pango_layout_get_pixel_size (self->title_layout, NULL, title_height);
  if (self->subtitle_layout != NULL)
    pango_layout_get_pixel_size (self->subtitle_layout, NULL, subtitle_height);
}

/* How high @text is reckoned to be, and of how many lines its longest paragraph. */
static int
reckon (WmkRowText *self, const char *text, gboolean caption, int width, int *most)
{
  const WmkTextWidths *widths = get_widths (self, caption);

  return wmk_text_widths_count_lines (widths, text, width, most) *
         wmk_text_widths_get_line_height (widths, text);
}

static void
reckon_heights (WmkRowText *self, int width, int *title_height, int *subtitle_height)
{
  int start, text_width, most;

  get_text_box (self, width, &start, &text_width);
  *title_height = reckon (self, self->title, FALSE, text_width, &most);
  if (*self->subtitle != '\0')
    *subtitle_height = reckon (self, self->subtitle, TRUE, text_width, &most);
}

/* Keeps what is shaped within the lines that were reckoned. */
static void
limit_lines (WmkRowText *self, PangoLayout *layout, gboolean caption)
{
  int most;

  reckon (self, pango_layout_get_text (layout), caption,
          pango_layout_get_width (layout) / PANGO_SCALE, &most);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -most);
}

static GdkRGBA
to_rgba (WmkColor color)
{
  return (GdkRGBA){((color >> 16) & 0xff) / 255.0f, ((color >> 8) & 0xff) / 255.0f,
                   (color & 0xff) / 255.0f, 1};
}

static void
append_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, WmkColor color)
{
  GdkRGBA rgba = to_rgba (color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
  gtk_snapshot_restore (snapshot);
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

/* The arrow that says that the row leads somewhere, the dots of its menu, the sign of an oddity. */
static void
append_signs (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme)
{
  gboolean rtl = is_rtl (self);
  int width = gtk_widget_get_width (self->widget);
  int height = gtk_widget_get_height (self->widget);
  double middle = height / 2.0;
  GdkRectangle menu = wmk_row_text_get_menu_place (self);
  WmkRect glyph = {rtl ? width - PADDING_X - WMK_GLYPH_SIZE : PADDING_X,
                   middle - WMK_GLYPH_SIZE / 2.0, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
  cairo_t *cr;

  if (!self->odd && !self->arrow && !self->menu)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->odd)
    wmk_glyph_draw_oddity (cr, glyph, theme);
  wmk_theme_set_source (cr, theme->secondary);
  if (self->arrow)
    draw_arrow (cr, rtl ? PADDING_X : width - PADDING_X - ARROW_SIZE, middle, rtl);
  if (self->menu)
    draw_menu (cr, &menu);
  cairo_destroy (cr);
}

/* Icons that were looked up before are kept by their theme. */
static void
append_icon (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme)
{
  int width = gtk_widget_get_width (self->widget), height = gtk_widget_get_height (self->widget);
  float x = is_rtl (self) ? (float) (width - PADDING_X - ICON_SIZE) : PADDING_X;
  GdkRGBA rgba = to_rgba (theme->text);
  g_autoptr (GtkIconPaintable) icon = NULL;

  if (self->icon_name == NULL)
    return;

  icon = gtk_icon_theme_lookup_icon (
      gtk_icon_theme_get_for_display (gtk_widget_get_display (self->widget)), self->icon_name, NULL,
      ICON_SIZE, gtk_widget_get_scale_factor (self->widget),
      gtk_widget_get_direction (self->widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) ((height - ICON_SIZE) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE,
                                            ICON_SIZE, &rgba, 1);
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  WmkRowText *self = get_text (widget);
  int title_height, subtitle_height = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = MIN_WIDTH;
    return;
  }

  if (for_size < 0)
    for_size = MIN_WIDTH;
  if (self->quick)
    reckon_heights (self, for_size, &title_height, &subtitle_height);
  else
    shape_heights (self, for_size, &title_height, &subtitle_height);
  if (*self->subtitle != '\0')
    subtitle_height += LINE_GAP;
  *minimum = *natural = title_height + subtitle_height + 2 * PADDING_Y;
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkRowText *self = get_text (widget);
  const WmkTheme *theme = wmk_chart_style_get_theme ();
  gboolean rtl = is_rtl (self);
  int width = gtk_widget_get_width (self->widget);
  int start, text_width, title_height, note_width, note_height;
  double x;

  get_text_box (self, width, &start, &text_width);
  shape (self, width);
  if (self->quick) {
    limit_lines (self, self->title_layout, FALSE);
    if (self->subtitle_layout != NULL)
      limit_lines (self, self->subtitle_layout, TRUE);
  }
  x = rtl ? width - start - text_width : start;
  append_text (snapshot, self->title_layout, x, PADDING_Y, theme->text);
  if (self->subtitle_layout != NULL) {
    pango_layout_get_pixel_size (self->title_layout, NULL, &title_height);
    append_text (snapshot, self->subtitle_layout, x, PADDING_Y + title_height + LINE_GAP,
                 theme->secondary);
  }
  if (self->note != NULL) {
    if (self->note_layout == NULL)
      self->note_layout = create_layout (self, self->note, TRUE, FALSE, NULL);
    pango_layout_get_pixel_size (self->note_layout, &note_width, &note_height);
    append_text (snapshot, self->note_layout, rtl ? x - GAP - note_width : x + text_width + GAP,
                 (gtk_widget_get_height (self->widget) - note_height) / 2, theme->secondary);
  }
  append_icon (self, snapshot, theme);
  append_signs (self, snapshot, theme);
}

static void
forget (GtkWidget *widget)
{
  wmk_row_text_forget (get_text (widget));
}

static void
clear (gpointer text)
{
  WmkRowText *self = text;

  wmk_row_text_forget (self);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->title_found, g_array_unref);
  g_clear_pointer (&self->subtitle_found, g_array_unref);
}

/* Marks are shaped in the style's own colour. */
static void
style_changed_cb (GtkWidget *widget)
{
  wmk_row_text_forget (get_text (widget));
  gtk_widget_queue_draw (widget);
}

void
wmk_row_text_install (GtkWidgetClass *klass)
{
  klass->get_request_mode = get_request_mode;
  klass->measure = measure;
  klass->snapshot = snapshot;
  wmk_chart_style_class_watch_font (klass, forget);
}

void
wmk_row_text_init (WmkRowText *self, GtkWidget *widget)
{
  self->widget = widget;
  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
  g_object_set_qdata_full (G_OBJECT (widget), wmk_row_text_quark (), self, clear);
  wmk_chart_style_watch (widget, G_CALLBACK (style_changed_cb));
}

void
wmk_row_text_set (WmkRowText *self, const char *title, const char *subtitle, const char *note)
{
  clear (self);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->note = g_strdup (note);
}

/* NULL where there is nothing to mark. */
static GArray *
find (const WmkQuery *query, const char *text)
{
  GArray *ranges = wmk_query_find (query, text);

  if (ranges->len > 0)
    return ranges;

  g_array_unref (ranges);

  return NULL;
}

void
wmk_row_text_mark (WmkRowText *self, const WmkQuery *query)
{
  wmk_row_text_forget (self);
  g_clear_pointer (&self->title_found, g_array_unref);
  g_clear_pointer (&self->subtitle_found, g_array_unref);
  self->title_found = find (query, self->title);
  self->subtitle_found = find (query, self->subtitle);
}

void
wmk_row_text_forget (WmkRowText *self)
{
  g_clear_object (&self->title_layout);
  g_clear_object (&self->subtitle_layout);
  g_clear_object (&self->note_layout);
  self->title_widths = self->caption_widths = NULL;
}

gboolean
wmk_row_text_is_menu_at (WmkRowText *self, double x)
{
  GdkRectangle place = wmk_row_text_get_menu_place (self);

  return self->menu && x >= place.x - GAP / 2 && x < place.x + place.width + GAP / 2;
}

GdkRectangle
wmk_row_text_get_menu_place (WmkRowText *self)
{
  int end = PADDING_X + (self->arrow ? ARROW_SIZE + GAP : 0);
  int width = gtk_widget_get_width (self->widget);

  return (GdkRectangle){is_rtl (self) ? end : width - end - MENU_WIDTH, 0, MENU_WIDTH,
                        gtk_widget_get_height (self->widget)};
}

void
wmk_row_text_update_accessible (WmkRowText *self, GtkAccessible *accessible)
{
  GString *description = g_string_new (self->subtitle);

  if (self->note != NULL)
    g_string_append_printf (description, "\n%s", self->note);
  if (self->odd)
    g_string_append_printf (description, "\n%s", _ ("Odd as printed"));

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str, -1);
  g_string_free (description, TRUE);
}
