/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-mark.h"

#include "charts/wmk-chart-style.h"
#include "charts/wmk-glyph.h"
#include "charts/wmk-progress-draw.h"

#define MARK_HEIGHT 16
#define MARK_WIDTH 14
#define ARROW_WIDTH 26

struct _WmkMark {
  GtkWidget parent_instance;
  WmkMarkKind kind;
  WmkStatus status;
  WmkOwnVerdict verdict;
};

G_DEFINE_FINAL_TYPE (WmkMark, wmk_mark, GTK_TYPE_WIDGET)

static void
draw_target (WmkMark *self, cairo_t *cr, double width, const WmkTheme *theme)
{
  WmkTickMark mark = {.rect = {.y = 1, .height = MARK_HEIGHT - 2}};

  switch (self->kind) {
  case WMK_MARK_TARGET_EARLY:
    mark.rect.width = 1.5;
    break;
  case WMK_MARK_TARGET_RANGE:
    mark.rect.width = 12;
    mark.range = TRUE;
    break;
  case WMK_MARK_TARGET_OTHER_EDITION:
    mark.rect.width = 5;
    mark.open = TRUE;
    break;
  default:
    mark.rect.width = 3.5;
    break;
  }
  mark.rect.x = (width - mark.rect.width) / 2;
  wmk_progress_draw_tick (cr, &mark, theme);
}

static void
draw_observation (WmkMark *self, cairo_t *cr, double width, const WmkTheme *theme)
{
  WmkDotMark mark = {
      .x = self->kind == WMK_MARK_AT_LEAST ? 7 : width / 2,
      .y = MARK_HEIGHT / 2.0,
      .latest = self->kind != WMK_MARK_EARLIER,
      .hollow = self->kind == WMK_MARK_OTHER_DEFINITION,
      .arrow = self->kind == WMK_MARK_AT_LEAST ? 1 : 0,
  };

  mark.x_high = mark.x;
  wmk_progress_draw_dot (cr, &mark, theme);
}

static void
wmk_mark_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  WmkMark *self = WMK_MARK (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MARK_HEIGHT;
  else
    *minimum = *natural = self->kind == WMK_MARK_AT_LEAST ? ARROW_WIDTH : MARK_WIDTH;
}

static void
wmk_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkMark *self = WMK_MARK (widget);
  const WmkTheme *theme = wmk_chart_style_get_theme ();
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  WmkRect glyph = {(width - WMK_GLYPH_SIZE) / 2, (height - WMK_GLYPH_SIZE) / 2, WMK_GLYPH_SIZE,
                   WMK_GLYPH_SIZE};
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  switch (self->kind) {
  case WMK_MARK_STATUS:
    wmk_glyph_draw_status (cr, self->status, glyph, theme);
    break;
  case WMK_MARK_ODDITY:
    wmk_glyph_draw_oddity (cr, glyph, theme);
    break;
  case WMK_MARK_VERDICT:
    wmk_glyph_draw_verdict (cr, self->verdict, glyph, theme);
    break;
  case WMK_MARK_OWN_POINT:
    wmk_glyph_draw_own_point (cr, width / 2, height / 2, theme);
    break;
  case WMK_MARK_NOTE:
    wmk_glyph_draw_note (cr, glyph, theme);
    break;
  case WMK_MARK_STAR:
    wmk_glyph_draw_star (cr, glyph, theme);
    break;
  default:
    cairo_translate (cr, 0, (height - MARK_HEIGHT) / 2);
    if (self->kind <= WMK_MARK_TARGET_OTHER_EDITION)
      draw_target (self, cr, width, theme);
    else
      draw_observation (self, cr, width, theme);
    break;
  }
  cairo_destroy (cr);
}

static void
wmk_mark_class_init (WmkMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = wmk_mark_measure;
  widget_class->snapshot = wmk_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wmk_mark_init (WmkMark *self)
{
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
wmk_mark_new (WmkMarkKind kind)
{
  WmkMark *self = g_object_new (WMK_TYPE_MARK, "valign", GTK_ALIGN_CENTER, NULL);

  self->kind = kind;

  return GTK_WIDGET (self);
}

GtkWidget *
wmk_mark_new_for_status (WmkStatus status)
{
  WmkMark *self = WMK_MARK (wmk_mark_new (WMK_MARK_STATUS));

  self->status = status;

  return GTK_WIDGET (self);
}

GtkWidget *
wmk_mark_new_for_verdict (WmkOwnVerdict verdict)
{
  WmkMark *self = WMK_MARK (wmk_mark_new (WMK_MARK_VERDICT));

  self->verdict = verdict;

  return GTK_WIDGET (self);
}
