/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-row-text.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-chinese.h"
#include "charts/wmk-glyph.h"
#include "window/wmk-own-marks.h"
#include "window/wmk-row-text-private.h"

#define CAPTION_SCALE 0.83

/* The narrowest row that still has room for words. */
#define MIN_WIDTH 200

static G_DEFINE_QUARK (wmk_row_text, wmk_row_text);

static WmkRowText *
get_text (GtkWidget *widget)
{
  return g_object_get_qdata (G_OBJECT (widget), wmk_row_text_quark ());
}

gboolean
wmk_row_text_is_rtl (WmkRowText *self)
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

static void
add_colors (PangoAttrList *attributes, const GArray *colors)
{
  for (guint i = 0; i < colors->len; i++) {
    const WmkTextColor *part = &g_array_index (colors, WmkTextColor, i);

    add_attribute (attributes,
                   pango_attr_foreground_new ((guint16) (((part->color >> 16) & 0xff) * 257),
                                              (guint16) (((part->color >> 8) & 0xff) * 257),
                                              (guint16) ((part->color & 0xff) * 257)),
                   &part->range);
  }
}

PangoLayout *
wmk_row_text_create_layout (
    WmkRowText *self, const char *text, gboolean caption, gboolean bold, const GArray *found)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Lines begin where reading the interface does. Where that is the right, Pango puts text from
   * left to right there by itself, and no other. */
  if (wmk_row_text_is_rtl (self) &&
      pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) !=
          PANGO_DIRECTION_LTR)
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
    self->note_layout = wmk_row_text_create_layout (self, self->note, TRUE, FALSE, NULL);
  pango_layout_get_pixel_size (self->note_layout, &width, NULL);

  return width;
}

void
wmk_row_text_get_text_box (WmkRowText *self, int width, int *start, int *text_width)
{
  int end = wmk_row_text_get_signs_width (self);

  if (self->note != NULL)
    end += get_note_width (self) + WMK_ROW_GAP;
  *start = WMK_ROW_PADDING_X + (self->odd ? WMK_GLYPH_SIZE + WMK_ROW_GAP : 0) +
           (self->icon_name != NULL ? WMK_ROW_ICON_SIZE + WMK_ROW_GAP : 0);
  *text_width = MAX (width - *start - end, 1);
}

static PangoLayout *
create_subtitle (WmkRowText *self)
{
  PangoLayout *layout =
      wmk_row_text_create_layout (self, self->subtitle, TRUE, FALSE, self->subtitle_found);
  PangoAttrList *attributes;

  if (self->subtitle_colors == NULL)
    return layout;

  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  add_colors (attributes, self->subtitle_colors);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static void
shape (WmkRowText *self, int width)
{
  int start, text_width;

  wmk_row_text_get_text_box (self, width, &start, &text_width);
  if (self->title_layout == NULL)
    self->title_layout =
        wmk_row_text_create_layout (self, self->title, FALSE, self->bold, self->title_found);
  pango_layout_set_width (self->title_layout, text_width * PANGO_SCALE);
  if (*self->subtitle == '\0')
    return;

  if (self->subtitle_layout == NULL)
    self->subtitle_layout = create_subtitle (self);
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

  wmk_row_text_get_text_box (self, width, &start, &text_width);
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

GdkRGBA
wmk_row_text_to_rgba (WmkColor color)
{
  return (GdkRGBA){((color >> 16) & 0xff) / 255.0f, ((color >> 8) & 0xff) / 255.0f,
                   (color & 0xff) / 255.0f, 1};
}

void
wmk_row_text_append (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, WmkColor color)
{
  GdkRGBA rgba = wmk_row_text_to_rgba (color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
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

  /* A list asks so once of each row it holds, and then for its width. */
  if (for_size < 0 && self->quick) {
    *minimum = *natural =
        wmk_text_widths_get_line_height (get_widths (self, FALSE), "") + 2 * WMK_ROW_PADDING_Y;
    return;
  }

  if (for_size < 0)
    for_size = MIN_WIDTH;
  if (self->quick)
    reckon_heights (self, for_size, &title_height, &subtitle_height);
  else
    shape_heights (self, for_size, &title_height, &subtitle_height);
  if (*self->subtitle != '\0')
    subtitle_height += WMK_ROW_LINE_GAP;
  *minimum = *natural = title_height + subtitle_height + wmk_row_text_get_verdict_height (self) +
                        2 * WMK_ROW_PADDING_Y;
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkRowText *self = get_text (widget);
  const WmkTheme *theme = wmk_chart_style_get_theme ();
  gboolean rtl = wmk_row_text_is_rtl (self);
  int width = gtk_widget_get_width (self->widget);
  int start, text_width, title_height, note_width, note_height;
  double x;

  wmk_row_text_get_text_box (self, width, &start, &text_width);
  shape (self, width);
  if (self->quick) {
    limit_lines (self, self->title_layout, FALSE);
    if (self->subtitle_layout != NULL)
      limit_lines (self, self->subtitle_layout, TRUE);
  }
  x = rtl ? width - start - text_width : start;
  wmk_row_text_append (snapshot, self->title_layout, x, WMK_ROW_PADDING_Y, theme->text);
  if (self->subtitle_layout != NULL) {
    pango_layout_get_pixel_size (self->title_layout, NULL, &title_height);
    wmk_row_text_append (snapshot, self->subtitle_layout, x,
                         WMK_ROW_PADDING_Y + title_height + WMK_ROW_LINE_GAP, theme->secondary);
  }
  if (self->note != NULL) {
    if (self->note_layout == NULL)
      self->note_layout = wmk_row_text_create_layout (self, self->note, TRUE, FALSE, NULL);
    pango_layout_get_pixel_size (self->note_layout, &note_width, &note_height);
    wmk_row_text_append (snapshot, self->note_layout,
                         rtl ? x - WMK_ROW_GAP - note_width : x + text_width + WMK_ROW_GAP,
                         (gtk_widget_get_height (self->widget) - note_height) / 2,
                         theme->secondary);
  }
  wmk_row_text_append_verdict (self, snapshot, theme);
  wmk_row_text_append_icon (self, snapshot, theme);
  wmk_row_text_append_signs (self, snapshot, theme);
}

static void
forget_layouts (WmkRowText *self)
{
  g_clear_object (&self->title_layout);
  g_clear_object (&self->subtitle_layout);
  g_clear_object (&self->note_layout);
  g_clear_object (&self->verdict_layout);
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

  forget_layouts (self);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->icon_name, g_free);
  g_clear_pointer (&self->title_found, g_array_unref);
  g_clear_pointer (&self->subtitle_found, g_array_unref);
  g_clear_pointer (&self->own, g_free);
  self->noted = self->starred = FALSE;
  self->verdict = WMK_OWN_VERDICT_NONE;
  g_clear_pointer (&self->subtitle_colors, g_array_unref);
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
  forget_layouts (self);
  g_clear_pointer (&self->title_found, g_array_unref);
  g_clear_pointer (&self->subtitle_found, g_array_unref);
  self->title_found = find (query, self->title);
  self->subtitle_found = find (query, self->subtitle);
}

gboolean
wmk_row_text_show_own (WmkRowText *self,
                       WmkNotebook *notebook,
                       gboolean shows_own,
                       const char *address)
{
  WmkOwnMarks marks;

  wmk_own_marks_read (&marks, notebook, shows_own, address);
  if (g_strcmp0 (marks.text, self->own) == 0) {
    wmk_own_marks_clear (&marks);
    return FALSE;
  }

  forget_layouts (self);
  self->noted = marks.noted;
  self->starred = marks.starred;
  self->verdict = marks.verdict;
  g_free (self->own);
  self->own = marks.text;

  return TRUE;
}

void
wmk_row_text_color (WmkRowText *self, GArray *colors)
{
  forget_layouts (self);
  g_clear_pointer (&self->subtitle_colors, g_array_unref);
  self->subtitle_colors = colors;
}

void
wmk_row_text_forget (WmkRowText *self)
{
  forget_layouts (self);
  self->title_widths = self->caption_widths = NULL;
}

void
wmk_row_text_update_accessible (WmkRowText *self, GtkAccessible *accessible)
{
  GString *description = g_string_new (self->subtitle);

  if (self->note != NULL)
    g_string_append_printf (description, "\n%s", self->note);
  if (self->odd)
    g_string_append_printf (description, "\n%s", _ ("Odd as printed"));
  if (self->own != NULL)
    g_string_append_printf (description, "\n%s", self->own);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str, -1);
  g_string_free (description, TRUE);
}
