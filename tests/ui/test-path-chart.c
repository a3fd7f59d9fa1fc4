/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <math.h>

#include "charts/wmk-path-chart.h"
#include "charts/wmk-path-table.h"
#include "charts/wmk-path-tile.h"
#include "charts/wmk-path-tiles.h"
#include "charts/wmk-path-view.h"
#include "window/wmk-target-card.h"

#define INDICATOR "indicator/nev-production"
#define BUTTON_LEFT 1

static WmkPathChart *
open_chart (Ui *ui)
{
  ui_open (ui, INDICATOR);

  return WMK_PATH_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_CHART));
}

static void
point_at (Ui *ui, GtkWidget *widget, double x, double y)
{
  graphene_rect_t bounds = ui_get_bounds (widget, GTK_WIDGET (ui->window));
  double surface_x, surface_y;

  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &surface_x, &surface_y);
  robot_point (ui_get_robot (), ui->handle, (int) (bounds.origin.x + x + surface_x),
               (int) (bounds.origin.y + y + surface_y));
}

static void
point_at_mark (Ui *ui, WmkPathChart *chart, int index)
{
  const WmkPathMark *mark = wmk_path_layout_get_mark (wmk_path_chart_get_layout (chart), index);

  point_at (ui, GTK_WIDGET (chart), mark->x, mark->y);
}

/* The last mark that is a target, or that is none. */
static int
find_last (WmkPathChart *chart, gboolean is_target)
{
  const WmkPathLayout *layout = wmk_path_chart_get_layout (chart);

  for (guint i = layout->marks->len; i > 0; i--)
    if (wmk_path_layout_get_mark (layout, (int) i - 1)->is_target == is_target)
      return (int) i - 1;
  g_assert_not_reached ();
}

static void
tab_to (Ui *ui, GtkWidget *widget)
{
  for (guint i = 0; i < 100 && ui_get_focus (ui) != widget; i++) {
    GtkWidget *before = ui_get_focus (ui);

    ui_key (ui, NULL, "Tab");
    ui_wait_for (ui_get_focus (ui) != before);
  }
  g_assert_true (ui_get_focus (ui) == widget);
}

static void
test_hover (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);

  g_assert_cmpint (wmk_path_chart_get_current (chart), ==, -1);
  point_at_mark (ui, chart, 0);
  ui_wait_for (wmk_path_chart_get_current (chart) == 0);
  ui_settle (ui);
  point_at_mark (ui, chart, find_last (chart, TRUE));
  ui_wait_for (wmk_path_chart_get_current (chart) == find_last (chart, TRUE));
  point_at (ui, GTK_WIDGET (chart), -30, -30);
  ui_wait_for (wmk_path_chart_get_current (chart) == -1);
}

/* Whether what has the focus on the page is called something that begins so. */
static gboolean
is_focused (Ui *ui, const char *beginning)
{
  g_autofree char *focus = wmk_page_dup_focus (ui_get_page (ui));

  return g_str_has_prefix (focus, beginning);
}

/* A figure leads to its row, a target to its card. */
static void
test_click (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);

  point_at_mark (ui, chart, 0);
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_wait_for (is_focused (ui, "observation/nev-production-made-in-china-"));
  ui_settle (ui);

  chart = open_chart (ui);
  gtk_adjustment_set_value (ui_get_scroll (ui), 0);
  ui_settle (ui);
  point_at_mark (ui, chart, find_last (chart, TRUE));
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_wait_for (gtk_widget_get_ancestor (ui_get_focus (ui), WMK_TYPE_TARGET_CARD) != NULL);
  g_assert_true (is_focused (ui, "target/nev-production-2025"));
}

static const WmkPathMark *
get_current_mark (WmkPathChart *chart)
{
  return wmk_path_layout_get_mark (wmk_path_chart_get_layout (chart),
                                   wmk_path_chart_get_current (chart));
}

/* The chart's description after a key, which must change it. */
static char *
press (Ui *ui, WmkPathChart *chart, const char *key)
{
  g_autofree char *before = ui_dup_description (GTK_WIDGET (chart));
  int current = wmk_path_chart_get_current (chart);
  g_autofree char *after = NULL;

  ui_key (ui, NULL, key);
  ui_wait_for (wmk_path_chart_get_current (chart) != current);
  after = ui_dup_description (GTK_WIDGET (chart));
  g_assert_cmpstr (after, !=, before);

  return g_steal_pointer (&after);
}

#define assert_says(ui, chart, key, beginning)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *said = press (ui, chart, key);                                                \
                                                                                                   \
    if (!g_str_has_prefix (said, beginning))                                                       \
      g_error ("“%s” says “%s”, not “%s”", key, said, beginning);                                  \
  }                                                                                                \
  G_STMT_END

/* One stop of the Tab key; every mark is reached by arrow keys, and announced. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);
  GtkWidget *next;

  gtk_test_accessible_assert_role (GTK_WIDGET (chart), GTK_ACCESSIBLE_ROLE_IMG);
  tab_to (ui, GTK_WIDGET (chart));
  assert_says (ui, chart, "Home", "2013: 0.018 million vehicles.\nNew-energy vehicles (battery");
  assert_says (ui, chart, "Right", "2018: at least 1 million vehicles.");
  assert_says (ui, chart, "Left", "2013: ");
  assert_says (ui, chart, "End", "2025: 16.626 million vehicles.");
  /* From series to series, and last to the targets. */
  for (guint row = 1; row < wmk_path_chart_get_layout (chart)->n_rows - 1; row++) {
    g_autofree char *said = press (ui, chart, "Down");

    g_assert_cmpuint (get_current_mark (chart)->row, ==, row);
    g_assert_false (g_str_has_prefix (said, "Target"));
  }
  assert_says (ui, chart, "Down", "Target for 2025: 3 million vehicles.\nStatus: ");
  g_assert_true (get_current_mark (chart)->is_target);
  assert_says (ui, chart, "Up", "20");
  g_assert_false (get_current_mark (chart)->is_target);
  assert_says (ui, chart, "Escape", "Arrow keys");
  g_assert_cmpint (wmk_path_chart_get_current (chart), ==, -1);

  ui_key (ui, NULL, "Tab");
  ui_wait_for (ui_get_focus (ui) != GTK_WIDGET (chart));
  next = ui_get_focus (ui);
  g_assert_false (gtk_widget_is_ancestor (next, GTK_WIDGET (chart)));

  ui_key (ui, "shift", "Tab");
  ui_wait_for (ui_get_focus (ui) == GTK_WIDGET (chart));
  assert_says (ui, chart, "Home", "2013: ");
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_focused (ui, "observation/nev-production-made-in-china-2013"));
  g_assert_cmpint (wmk_path_chart_get_current (chart), ==, -1);
}

/* What the keys had reached is not what the chart is about once they are elsewhere. */
static void
test_focus_leaves (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);
  g_autofree char *left = NULL;

  tab_to (ui, GTK_WIDGET (chart));
  assert_says (ui, chart, "Home", "2013: ");
  ui_key (ui, NULL, "Tab");
  ui_wait_for (ui_get_focus (ui) != GTK_WIDGET (chart));
  ui_wait_for (wmk_path_chart_get_current (chart) == -1);
  left = ui_dup_description (GTK_WIDGET (chart));
  g_assert_cmpstr (left, ==, "Arrow keys walk the figures.");
}

/* The chart as it is drawn now, with the card of what is pointed at. */
static GBytes *
draw_at (Ui *ui, WmkPathChart *chart, int index)
{
  point_at_mark (ui, chart, index);
  ui_wait_for (wmk_path_chart_get_current (chart) == index);
  ui_settle (ui);

  return ui_render (GTK_WIDGET (chart));
}

/* What is pointed at has a card of its own, whatever was pointed at before. */
static void
test_card_follows (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);
  g_autoptr (GBytes) nothing = ui_render (GTK_WIDGET (chart)), figure = draw_at (ui, chart, 0);
  g_autoptr (GBytes) target = draw_at (ui, chart, find_last (chart, TRUE)), alone = NULL;

  g_assert_false (g_bytes_equal (figure, nothing));
  g_assert_false (g_bytes_equal (target, figure));

  robot_point (ui_get_robot (), ui->handle, 1, 1);
  ui_open (ui, "overview");
  chart = open_chart (ui);
  alone = draw_at (ui, chart, find_last (chart, TRUE));
  g_assert_true (g_bytes_equal (target, alone));
}

static void
test_name (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);
  g_autofree char *name = ui_dup_name (GTK_WIDGET (chart));

  g_assert_true (g_str_has_prefix (name, "New-energy vehicles made in a year: 16.626 million "
                                         "vehicles, 2025. Target for 2025: 3 million vehicles, "));
}

static void
test_table (Ui *ui, gconstpointer data)
{
  WmkPathChart *chart = open_chart (ui);
  GtkWidget *view = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_VIEW);
  GtkWidget *button = ui_find (view, GTK_TYPE_TOGGLE_BUTTON);
  g_autofree char *name = ui_dup_name (button), *texts = NULL;
  GtkWidget *table;

  g_assert_cmpstr (name, ==, "Show as Table");
  g_assert_null (ui_find (view, WMK_TYPE_PATH_TABLE));
  ui_click (ui, button, BUTTON_LEFT);
  ui_wait_for ((table = ui_find (view, WMK_TYPE_PATH_TABLE)) != NULL);
  ui_settle (ui);
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  texts = ui_dup_texts (table);
  g_assert_nonnull (strstr (texts, "Definition or edition"));
  g_assert_nonnull (strstr (texts, "0.018 million vehicles"));
  g_assert_nonnull (strstr (texts, "0.507 million vehicles"));
  g_assert_nonnull (strstr (texts, "Observation"));

  /* Into the rows and along them; Return goes where a click on the chart would. */
  gtk_widget_grab_focus (button);
  for (guint i = 0; i < 10 && !gtk_widget_is_ancestor (ui_get_focus (ui), table); i++) {
    GtkWidget *before = ui_get_focus (ui);

    ui_key (ui, NULL, "Tab");
    ui_wait_for (ui_get_focus (ui) != before);
  }
  g_assert_true (gtk_widget_is_ancestor (ui_get_focus (ui), table));
  gtk_widget_child_focus (table, GTK_DIR_DOWN);
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_focused (ui, "observation/nev-production-"));

  gtk_adjustment_set_value (ui_get_scroll (ui), 0);
  ui_settle (ui);
  ui_click (ui, button, BUTTON_LEFT);
  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_false (gtk_widget_get_mapped (table));
}

/* Nothing to draw: no chart, and no button for a table of it. */
static void
test_no_figure (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkPathData) path =
      wmk_path_data_new ("indicator/x", "Nothing", "%", WMK_DIRECTION_HIGHER, 2024);
  GtkWidget *view = g_object_ref_sink (g_object_new (WMK_TYPE_PATH_VIEW, NULL));

  wmk_path_view_set_data (WMK_PATH_VIEW (view), path);
  g_assert_false (gtk_widget_get_visible (view));
  wmk_path_data_add_target (path, "target/x", 2020, WMK_COMPARATOR_REACH, 5, NAN);
  wmk_path_view_set_data (WMK_PATH_VIEW (view), path);
  g_assert_true (gtk_widget_get_visible (view));
  g_object_unref (view);
}

static void
tile_activated_cb (WmkPathTiles *tiles, const char *address, char **activated)
{
  g_free (*activated);
  *activated = g_strdup (address);
}

static WmkPathTiles *
create_tiles (GtkWindow *window, guint n_tiles)
{
  g_autoptr (GPtrArray) data =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_path_data_unref);
  WmkPathTiles *tiles = g_object_new (WMK_TYPE_PATH_TILES, "valign", GTK_ALIGN_START, NULL);

  for (guint i = 0; i < n_tiles; i++) {
    g_autofree char *address = g_strdup_printf ("indicator/%u", i);
    WmkPathData *path = wmk_path_data_new (address, address, "%", WMK_DIRECTION_HIGHER, 2024);

    wmk_path_data_add_target (path, "target/x", 2020, WMK_COMPARATOR_REACH, 50 + i, NAN);
    g_ptr_array_add (data, path);
  }
  wmk_path_tiles_set (tiles, data);
  gtk_window_set_child (window, GTK_WIDGET (tiles));

  return tiles;
}

/* As many columns as fit; one stop of the Tab key, arrows inside; Return and a click open. */
static void
test_tiles (Ui *ui, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  WmkPathTiles *tiles = create_tiles (window, 5);
  g_autoptr (GPtrArray) all = ui_find_all (GTK_WIDGET (tiles), WMK_TYPE_PATH_TILE);
  g_autofree char *activated = NULL, *name = NULL;

  g_signal_connect (tiles, "activated", G_CALLBACK (tile_activated_cb), &activated);
  gtk_window_set_title (window, "Tiles");
  gtk_window_set_default_size (window, 480, 600);
  gtk_window_present (window);
  ui_focus_window (window);

  /* Three fit: the first row has three, the second two. */
  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpfloat (ui_get_bounds (g_ptr_array_index (all, 2), GTK_WIDGET (tiles)).origin.y, ==,
                     ui_get_bounds (g_ptr_array_index (all, 0), GTK_WIDGET (tiles)).origin.y);
  g_assert_cmpfloat (ui_get_bounds (g_ptr_array_index (all, 3), GTK_WIDGET (tiles)).origin.y, >,
                     ui_get_bounds (g_ptr_array_index (all, 0), GTK_WIDGET (tiles)).origin.y);
  name = ui_dup_name (g_ptr_array_index (all, 0));
  g_assert_cmpstr (name, ==, "indicator/0: no observation. Target for 2020: 50 %, no observation.");

  g_assert_true (wmk_path_tiles_focus (tiles, "indicator/0"));
  ui_key (ui, NULL, "Right");
  ui_wait_for (g_strcmp0 (wmk_path_tiles_get_focused (tiles), "indicator/1") == 0);
  ui_key (ui, NULL, "Down");
  ui_wait_for (g_strcmp0 (wmk_path_tiles_get_focused (tiles), "indicator/4") == 0);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_strcmp0 (activated, "indicator/4") == 0);
  g_assert_false (wmk_path_tiles_focus (tiles, "indicator/9"));

  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/path-chart/hover", Ui, NULL, ui_set_up, test_hover, ui_tear_down);
  g_test_add ("/path-chart/click", Ui, NULL, ui_set_up, test_click, ui_tear_down);
  g_test_add ("/path-chart/keys", Ui, NULL, ui_set_up, test_keys, ui_tear_down);
  g_test_add ("/path-chart/focus-leaves", Ui, NULL, ui_set_up, test_focus_leaves, ui_tear_down);
  g_test_add ("/path-chart/card-follows", Ui, NULL, ui_set_up, test_card_follows, ui_tear_down);
  g_test_add ("/path-chart/name", Ui, NULL, ui_set_up, test_name, ui_tear_down);
  g_test_add ("/path-chart/table", Ui, NULL, ui_set_up, test_table, ui_tear_down);
  g_test_add ("/path-chart/no-figure", Ui, NULL, ui_set_up, test_no_figure, ui_tear_down);
  g_test_add ("/path-chart/tiles", Ui, NULL, ui_set_up, test_tiles, ui_tear_down);

  return ui_run ();
}
