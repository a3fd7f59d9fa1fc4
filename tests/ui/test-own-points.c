/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader's own data points: entered by keys, shown among what is observed. */

#include "ui/own-fixture.h"

#include <math.h>
#include <string.h>

#include "notebook/wmk-notebook-points.h"
#include "window/wmk-points-box.h"

static gboolean
is_at_own (WmkPathChart *chart)
{
  int current = wmk_path_chart_get_current (chart);

  return current >= 0 &&
         wmk_path_layout_get_mark (wmk_path_chart_get_layout (chart), current)->is_own;
}

/* Down from the first series past the others and the targets, to what is the reader's. */
static char *
dup_said (Ui *ui)
{
  WmkPathChart *chart = own_get_chart (ui);

  gtk_widget_grab_focus (GTK_WIDGET (chart));
  ui_key (ui, NULL, "Right");
  ui_wait_for (wmk_path_chart_get_current (chart) >= 0);
  while (!is_at_own (chart)) {
    int current = wmk_path_chart_get_current (chart);

    ui_key (ui, NULL, "Down");
    ui_wait_for (wmk_path_chart_get_current (chart) != current);
  }

  return ui_dup_description (GTK_WIDGET (chart));
}

static void
test_point (Ui *ui, gconstpointer data)
{
  const WmkPathMark *mark;
  g_autofree char *said = NULL;
  double low, high;

  own_open (ui, OWN_INDICATOR);
  g_assert_null (own_find_mark (ui, 0));
  own_open_dialog (ui);
  own_fill_dialog (ui, "2021", "4", "");
  own_press_in_dialog (ui, "Return");
  ui_wait_for (own_find_mark (ui, 0) != NULL);
  mark = own_find_mark (ui, 0);
  low = wmk_path_chart_get_layout (own_get_chart (ui))->scale.low;
  high = wmk_path_chart_get_layout (own_get_chart (ui))->scale.high;
  g_assert_cmpfloat_with_epsilon (mark->y,
                                  wmk_path_chart_get_layout (own_get_chart (ui))->plot.y +
                                      wmk_path_chart_get_layout (own_get_chart (ui))->plot.height *
                                          (high - 4) / (high - low),
                                  0.01);
  said = dup_said (ui);
  g_assert_cmpstr (said, ==, "Yours, 2021: 4 million vehicles.");
}

/* Delete in the list takes it away; Ctrl+Z brings it back. */
static void
test_delete (Ui *ui, gconstpointer data)
{
  GtkWidget *box, *list;

  own_open (ui, OWN_INDICATOR);
  own_open_dialog (ui);
  own_fill_dialog (ui, "2019-05", "2", "");
  own_press_in_dialog (ui, "Return");
  ui_wait_for (own_find_mark (ui, 0) != NULL);

  box = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_POINTS_BOX);
  list = ui_find (box, GTK_TYPE_LIST_BOX);
  gtk_widget_grab_focus (gtk_widget_get_first_child (list));
  ui_key (ui, NULL, "Delete");
  ui_wait_for (own_find_mark (ui, 0) == NULL);
  ui_key (ui, "ctrl", "z");
  ui_wait_for (own_find_mark (ui, 0) != NULL);
}

static void
test_range (Ui *ui, gconstpointer data)
{
  own_open (ui, OWN_INDICATOR);
  own_open_dialog (ui);
  own_fill_dialog (ui, "2022", "5", "8");
  own_press_in_dialog (ui, "Return");
  ui_wait_for (own_find_mark (ui, 0) != NULL);
  g_assert_cmpfloat (own_find_mark (ui, 0)->y_high, <, own_find_mark (ui, 0)->y);
}

/* Said beside the field, which has the focus; what was typed stays, and can be mended. */
static void
test_bad_date (Ui *ui, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *entry;
  g_autofree char *description = NULL, *texts = NULL;

  own_open (ui, OWN_INDICATOR);
  dialog = own_open_dialog (ui);
  own_fill_dialog (ui, "2021-13", "4", "");
  ui_key (ui, NULL, "Return");
  entry = ui_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  ui_wait_for (gtk_widget_has_css_class (entry, "error"));
  description = ui_dup_description (entry);
  g_assert_cmpstr (description, ==, "Write a year, a month or a day: 2016, 2016-07 or 2016-07-26.");
  texts = ui_dup_texts (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (texts, description));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), entry));
  g_assert_null (own_find_mark (ui, 0));

  ui_key (ui, NULL, "End");
  ui_key (ui, NULL, "BackSpace");
  ui_type (ui, "2");
  own_press_in_dialog (ui, "Return");
  ui_wait_for (own_find_mark (ui, 0) != NULL);
}

/* A figure of three hundred digits asks for no more room than there is. */
static void
test_long_figure (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  const WmkSubject indicator = {(char *) OWN_INDICATOR, (char *) "Production", (char *) "1"};
  const WmkPointData point = {(char *) "2021", 1e300, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *uuid = wmk_notebook_add_point (notebook, &indicator, &point, NULL);
  g_autoptr (WmkPointsBox) box = g_object_ref_sink (g_object_new (WMK_TYPE_POINTS_BOX, NULL));
  g_autofree char *path = wmk_catalog_dup_default_path ();
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (path, NULL);
  WmkIndicator shown = {.id = (char *) OWN_INDICATOR, .name = (char *) "", .unit = (char *) ""};
  int minimum;

  g_assert_nonnull (uuid);
  wmk_points_box_set_subject (box, notebook, catalog, &shown);
  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 286);
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);

  own_add_test ("/own-points/point", test_point);
  own_add_test ("/own-points/delete", test_delete);
  own_add_test ("/own-points/range", test_range);
  own_add_test ("/own-points/bad-date", test_bad_date);
  own_add_test ("/own-points/long-figure", test_long_figure);

  return ui_run ();
}
