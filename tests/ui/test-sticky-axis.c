/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-progress-axis.h"
#include "charts/wmk-progress-chart.h"
#include "window/wmk-link-row.h"

typedef struct {
  GtkWidget *scroller;
  GtkWidget *chart;
  GtkWidget *axis;
} Parts;

static Parts
open_largest (Ui *ui)
{
  g_autofree char *sector = ui_dup_largest_sector ();
  Parts parts;

  ui_open (ui, sector);
  /* All of its rows come with what stands below the fold. */
  ui_wait_for (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LINK_ROW) != NULL);
  ui_settle (ui);
  parts.scroller = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SCROLLED_WINDOW);
  parts.chart = ui_find (parts.scroller, WMK_TYPE_PROGRESS_CHART);
  parts.axis = ui_find (parts.chart, WMK_TYPE_PROGRESS_AXIS);

  return parts;
}

/* Scrolls so that the chart's top lies @y below the top of the scrolled area. */
static void
put_chart_at (Ui *ui, const Parts *parts, double y)
{
  double now = ui_get_bounds (parts->chart, parts->scroller).origin.y;
  GtkAdjustment *adjustment = ui_get_scroll (ui);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + now - y);
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (ui_get_bounds (parts->chart, parts->scroller).origin.y, y, 1);
}

static void
test_stays_in_sight (Ui *ui, gconstpointer data)
{
  Parts parts = open_largest (ui);
  graphene_rect_t axis = ui_get_bounds (parts.axis, parts.scroller);
  graphene_rect_t chart = ui_get_bounds (parts.chart, parts.scroller);

  /* Before scrolling it is the head of the chart. */
  g_assert_cmpfloat (chart.origin.y, >, 0);
  g_assert_cmpfloat_with_epsilon (axis.origin.y, chart.origin.y, 0.5);

  put_chart_at (ui, &parts, -chart.size.height / 2);
  axis = ui_get_bounds (parts.axis, parts.scroller);
  g_assert_cmpfloat_with_epsilon (axis.origin.y, 0, 0.5);
  g_assert_cmpfloat (axis.size.height, >, 10);

  put_chart_at (ui, &parts, 30);
  axis = ui_get_bounds (parts.axis, parts.scroller);
  g_assert_cmpfloat_with_epsilon (axis.origin.y, 30, 1);
}

/* The last rows push it out. */
static void
test_leaves_with_chart (Ui *ui, gconstpointer data)
{
  Parts parts = open_largest (ui);
  graphene_rect_t chart = ui_get_bounds (parts.chart, parts.scroller), axis;

  put_chart_at (ui, &parts, 10 - chart.size.height);
  axis = ui_get_bounds (parts.axis, parts.scroller);
  g_assert_cmpfloat_with_epsilon (axis.origin.y + axis.size.height, 10, 1);
  g_assert_cmpfloat (axis.origin.y, <, 0);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/sticky-axis/stays-in-sight", Ui, NULL, ui_set_up, test_stays_in_sight,
              ui_tear_down);
  g_test_add ("/sticky-axis/leaves-with-chart", Ui, NULL, ui_set_up, test_leaves_with_chart,
              ui_tear_down);

  return ui_run ();
}
