/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-link-row.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-glyph.h"
#include "window/wmk-page.h"

#define PADDING_X 12
#define PADDING_Y 9
#define GAP 12
#define LINE_GAP 2
#define ARROW_SIZE 10
#define CAPTION_SCALE 0.83

/* The narrowest row that still has room for words. */
#define MIN_WIDTH 200

struct _WmkLinkRow {
  GtkListBoxRow parent_instance;
  char *title;
  char *subtitle;
  char *note;
  char *address;
  char *focus;
  gboolean odd;

  /* Shaped for the width that was asked for last. */
  PangoLayout *title_layout;
  PangoLayout *subtitle_layout;
  PangoLayout *note_layout;
};

G_DEFINE_FINAL_TYPE (WmkLinkRow, wmk_link_row, GTK_TYPE_LIST_BOX_ROW)

static PangoLayout *
create_layout (WmkLinkRow *self, const char *text, gboolean caption)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Lines begin where reading the interface does. Where that is the right, Pango puts text from
   * left to right there by itself, and no other. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL &&
      pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)) !=
          PANGO_DIRECTION_LTR)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (caption) {
    PangoAttrList *attributes = pango_attr_list_new ();

    pango_attr_list_insert (attributes, pango_attr_scale_new (CAPTION_SCALE));
    pango_layout_set_attributes (layout, attributes);
    pango_attr_list_unref (attributes);
  }

  return layout;
}

static void
clear_layouts (WmkLinkRow *self)
{
  g_clear_object (&self->title_layout);
  g_clear_object (&self->subtitle_layout);
  g_clear_object (&self->note_layout);
}

/* Where the texts begin, counted from the side that reading begins at, and how wide they are. */
static void
get_text_box (WmkLinkRow *self, int width, int *start, int *text_width)
{
  int end = PADDING_X, note_width;

  if (self->address != NULL)
    end += ARROW_SIZE + GAP;
  if (self->note != NULL) {
    if (self->note_layout == NULL)
      self->note_layout = create_layout (self, self->note, TRUE);
    pango_layout_get_pixel_size (self->note_layout, &note_width, NULL);
    end += note_width + GAP;
  }
  *start = PADDING_X + (self->odd ? WMK_GLYPH_SIZE + GAP : 0);
  *text_width = MAX (width - *start - end, 1);
}

static void
shape (WmkLinkRow *self, int width)
{
  int start, text_width;

  get_text_box (self, width, &start, &text_width);
  if (self->title_layout == NULL)
    self->title_layout = create_layout (self, self->title, FALSE);
  pango_layout_set_width (self->title_layout, text_width * PANGO_SCALE);
  if (*self->subtitle == '\0')
    return;

  if (self->subtitle_layout == NULL)
    self->subtitle_layout = create_layout (self, self->subtitle, TRUE);
  pango_layout_set_width (self->subtitle_layout, text_width * PANGO_SCALE);
}

static GtkSizeRequestMode
wmk_link_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_link_row_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  WmkLinkRow *self = WMK_LINK_ROW (widget);
  int title_height, subtitle_height = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = MIN_WIDTH;
    return;
  }

  shape (self, for_size < 0 ? MIN_WIDTH : for_size);
  pango_layout_get_pixel_size (self->title_layout, NULL, &title_height);
  if (self->subtitle_layout != NULL) {
    pango_layout_get_pixel_size (self->subtitle_layout, NULL, &subtitle_height);
    subtitle_height += LINE_GAP;
  }
  *minimum = *natural = title_height + subtitle_height + 2 * PADDING_Y;
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

/* The arrow that says that the row leads somewhere, and the sign of an oddity. */
static void
append_signs (WmkLinkRow *self, GtkSnapshot *snapshot, gboolean rtl, const WmkTheme *theme)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double middle = height / 2.0;
  double arrow_x = rtl ? PADDING_X : width - PADDING_X - ARROW_SIZE;
  WmkRect glyph = {rtl ? width - PADDING_X - WMK_GLYPH_SIZE : PADDING_X,
                   middle - WMK_GLYPH_SIZE / 2.0, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (self->odd)
    wmk_glyph_draw_oddity (cr, glyph, theme);
  if (self->address != NULL) {
    double from = arrow_x + (rtl ? 7 : 3), to = arrow_x + (rtl ? 3 : 7);

    wmk_theme_set_source (cr, theme->secondary);
    cairo_set_line_width (cr, 2);
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
    cairo_move_to (cr, from, middle - 5);
    cairo_line_to (cr, to, middle);
    cairo_line_to (cr, from, middle + 5);
    cairo_stroke (cr);
  }
  cairo_destroy (cr);
}

static void
wmk_link_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkLinkRow *self = WMK_LINK_ROW (widget);
  const WmkTheme *theme = wmk_chart_style_get_theme ();
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  int start, text_width, title_height, note_width, note_height;
  double x;

  get_text_box (self, width, &start, &text_width);
  shape (self, width);
  x = rtl ? width - start - text_width : start;
  append_text (snapshot, self->title_layout, x, PADDING_Y, theme->text);
  if (self->subtitle_layout != NULL) {
    pango_layout_get_pixel_size (self->title_layout, NULL, &title_height);
    append_text (snapshot, self->subtitle_layout, x, PADDING_Y + title_height + LINE_GAP,
                 theme->secondary);
  }
  if (self->note_layout != NULL) {
    pango_layout_get_pixel_size (self->note_layout, &note_width, &note_height);
    append_text (snapshot, self->note_layout, rtl ? x - GAP - note_width : x + text_width + GAP,
                 (gtk_widget_get_height (widget) - note_height) / 2, theme->secondary);
  }
  append_signs (self, snapshot, rtl, theme);
}

static void
wmk_link_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (wmk_link_row_parent_class)->css_changed (widget, change);

  /* The font may be another. */
  clear_layouts (WMK_LINK_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
wmk_link_row_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  clear_layouts (WMK_LINK_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
wmk_link_row_dispose (GObject *object)
{
  clear_layouts (WMK_LINK_ROW (object));

  G_OBJECT_CLASS (wmk_link_row_parent_class)->dispose (object);
}

static void
wmk_link_row_finalize (GObject *object)
{
  WmkLinkRow *self = WMK_LINK_ROW (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->focus, g_free);

  G_OBJECT_CLASS (wmk_link_row_parent_class)->finalize (object);
}

static void
wmk_link_row_class_init (WmkLinkRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_link_row_dispose;
  object_class->finalize = wmk_link_row_finalize;
  widget_class->get_request_mode = wmk_link_row_get_request_mode;
  widget_class->measure = wmk_link_row_measure;
  widget_class->snapshot = wmk_link_row_snapshot;
  widget_class->css_changed = wmk_link_row_css_changed;
  widget_class->direction_changed = wmk_link_row_direction_changed;
}

static void
wmk_link_row_init (WmkLinkRow *self)
{
  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
  /* The row has no child: it measures and draws itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "link-row");
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/* The row says in words all that it draws. */
static void
update_accessible (WmkLinkRow *self)
{
  GString *description = g_string_new (self->subtitle);

  if (self->note != NULL)
    g_string_append_printf (description, "\n%s", self->note);
  if (self->odd)
    g_string_append_printf (description, "\n%s", _ ("Odd as printed"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str, -1);
  g_string_free (description, TRUE);
}

GtkWidget *
wmk_link_row_new (const char *title, const char *subtitle, const char *address, const char *focus)
{
  WmkLinkRow *self = g_object_new (WMK_TYPE_LINK_ROW, "activatable", address != NULL, NULL);

  g_free (self->title);
  self->title = g_strdup (title);
  g_free (self->subtitle);
  self->subtitle = g_strdup (subtitle);
  self->address = g_strdup (address);
  self->focus = g_strdup (focus);
  update_accessible (self);

  return GTK_WIDGET (self);
}

void
wmk_link_row_set_odd (WmkLinkRow *self)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  self->odd = TRUE;
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
wmk_link_row_set_note (WmkLinkRow *self, const char *note)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  g_free (self->note);
  self->note = g_strdup (note);
  g_clear_object (&self->note_layout);
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
wmk_link_row_get_address (WmkLinkRow *self)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), NULL);

  return self->address;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  WmkLinkRow *self = WMK_LINK_ROW (row);

  if (self->address != NULL)
    wmk_page_open (GTK_WIDGET (row), self->address, self->focus);
}

void
wmk_link_row_connect (GtkListBox *list)
{
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
}

typedef const char *(*GetText) (WmkLinkRow *self);

static const char *
get_origin (WmkLinkRow *self)
{
  return self->focus;
}

static gboolean
focus_row (GtkListBox *list, GetText get_text, const char *text)
{
  GtkWidget *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    gtk_widget_remove_css_class (row, "found");
    if (found == NULL && WMK_IS_LINK_ROW (row) &&
        g_strcmp0 (get_text (WMK_LINK_ROW (row)), text) == 0)
      found = row;
  }
  if (found == NULL)
    return FALSE;

  /* A focus that was not moved by keys shows no ring. */
  gtk_widget_add_css_class (found, "found");

  return gtk_widget_grab_focus (found);
}

static const char *
get_focused (GtkListBox *list, GetText get_text)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return row != NULL && WMK_IS_LINK_ROW (row) ? get_text (WMK_LINK_ROW (row)) : NULL;
}

gboolean
wmk_link_row_focus (GtkListBox *list, const char *address)
{
  return focus_row (list, wmk_link_row_get_address, address);
}

const char *
wmk_link_row_get_focused (GtkListBox *list)
{
  return get_focused (list, wmk_link_row_get_address);
}

gboolean
wmk_link_row_focus_origin (GtkListBox *list, const char *address)
{
  return focus_row (list, get_origin, address);
}

const char *
wmk_link_row_get_focused_origin (GtkListBox *list)
{
  return get_focused (list, get_origin);
}

gboolean
wmk_link_row_focus_first (GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
