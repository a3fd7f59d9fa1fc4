/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-status-bar.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-status-bar-layout.h"
#include "charts/wmk-text.h"

#define HEIGHT 20
#define MIN_SEGMENT 16
#define NATURAL_WIDTH 240
#define MINI_WIDTH 40
#define MINI_HEIGHT 8
#define MINI_MIN_SEGMENT 3

struct _WmkStatusBar {
  GtkWidget parent_instance;
  guint counts[WMK_N_STATUSES];
  guint total;
  guint full_total;
};

G_DEFINE_FINAL_TYPE (WmkStatusBar, wmk_status_bar, GTK_TYPE_WIDGET)

static void
wmk_status_bar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gboolean mini = gtk_widget_has_css_class (widget, "mini");

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = mini ? MINI_WIDTH : 4 * MIN_SEGMENT;
    *natural = mini ? MINI_WIDTH : NATURAL_WIDTH;
  } else {
    *minimum = *natural = mini ? MINI_HEIGHT : HEIGHT;
  }
}

static void
wmk_status_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkStatusBar *self = WMK_STATUS_BAR (widget);
  gboolean mini = gtk_widget_has_css_class (widget, "mini");
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double bar_width = self->full_total > 0 ? width * self->total / self->full_total : width;
  WmkStatusBarLayout layout;
  cairo_t *cr;

  layout = wmk_status_bar_layout_make (self->counts, bar_width, height,
                                       mini ? MINI_MIN_SEGMENT : MIN_SEGMENT, rtl);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (rtl)
    cairo_translate (cr, width - bar_width, 0);
  wmk_status_bar_draw (cr, &layout, wmk_chart_style_get_theme (),
                       mini ? NULL : gtk_widget_get_pango_context (widget));
  cairo_destroy (cr);
}

static gboolean
wmk_status_bar_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  g_autofree char *text = wmk_status_bar_describe (WMK_STATUS_BAR (widget)->counts);

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
wmk_status_bar_class_init (WmkStatusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = wmk_status_bar_measure;
  widget_class->snapshot = wmk_status_bar_snapshot;
  widget_class->query_tooltip = wmk_status_bar_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "status-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
wmk_status_bar_init (WmkStatusBar *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

char *
wmk_status_bar_describe (const guint counts[WMK_N_STATUSES])
{
  GString *text = g_string_new (NULL);
  guint total = 0;

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
    total += counts[status];
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u target", "%u targets", total),
                          total);

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
    g_autofree char *label = NULL;

    if (counts[status] == 0)
      continue;
    label = g_utf8_strdown (wmk_status_get_label (status), -1);
    g_string_append (text, strchr (text->str, ':') == NULL ? ": " : ", ");
    g_string_append_printf (text, "%u %s", counts[status], label);
  }

  return g_string_free (text, FALSE);
}

void
wmk_status_bar_set_counts (WmkStatusBar *self, const guint counts[WMK_N_STATUSES], guint full_total)
{
  g_autofree char *description = wmk_status_bar_describe (counts);

  g_return_if_fail (WMK_IS_STATUS_BAR (self));

  self->total = 0;
  for (guint i = 0; i < WMK_N_STATUSES; i++) {
    self->counts[i] = counts[i];
    self->total += counts[i];
  }
  self->full_total = full_total;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
