/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <math.h>

#include "charts/wmk-timeline-chart.h"
#include "unit/timeline-catalog.h"

#define BUTTON_LEFT 1
/* Of the wheel. */
#define BUTTON_UP 4
#define BUTTON_DOWN 5
#define BUTTON_RIGHT 7

#define NEAR 1e-6

static WmkTimelineChart *
get_chart (Ui *ui)
{
  return WMK_TIMELINE_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TIMELINE_CHART));
}

static WmkTimelineChart *
open_chart (Ui *ui)
{
  /* Away from where the pointer of the test before has rested. */
  robot_point (ui_get_robot (), ui->handle, 1, 1);
  ui_open (ui, "timeline");

  return get_chart (ui);
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

static const WmkTimelineMark *
get_mark (WmkTimelineChart *chart, int index)
{
  return wmk_timeline_layout_get_mark (wmk_timeline_chart_get_layout (chart), index);
}

/* The mark that stands for the item of that address, which is reached only in passing. */
static int
find_mark (WmkTimelineChart *chart, const char *address)
{
  int mark;

  g_assert_true (wmk_timeline_chart_select (chart, address));
  mark = wmk_timeline_chart_get_current (chart);
  wmk_timeline_chart_let_go (chart);

  return mark;
}

static void
point_at_mark (Ui *ui, WmkTimelineChart *chart, int index)
{
  const WmkTimelineMark *mark = get_mark (chart, index);

  point_at (ui, GTK_WIDGET (chart), mark->rect.x + mark->rect.width / 2,
            mark->rect.y + mark->rect.height / 2);
}

static void
assert_range (WmkTimelineChart *chart, double first, double last)
{
  WmkTimelineRange range = wmk_timeline_chart_get_range (chart);

  g_assert_cmpfloat_with_epsilon (range.first, first, NEAR);
  g_assert_cmpfloat_with_epsilon (range.last, last, NEAR);
}

static double
get_years (WmkTimelineChart *chart)
{
  WmkTimelineRange range = wmk_timeline_chart_get_range (chart);

  return wmk_timeline_range_get_years (&range);
}

static void
test_hover_and_click (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  int plan = find_mark (chart, "policy/plan");

  assert_range (chart, 2006, 2025);
  g_assert_cmpint (wmk_timeline_chart_get_current (chart), ==, -1);
  point_at_mark (ui, chart, plan);
  ui_wait_for (wmk_timeline_chart_get_current (chart) == plan);
  point_at (ui, GTK_WIDGET (chart), -5, -5);
  ui_wait_for (wmk_timeline_chart_get_current (chart) == -1);

  point_at_mark (ui, chart, plan);
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_wait_for (g_strcmp0 (ui_get_address (ui), "policy/plan") == 0);
}

static void
tab_to (Ui *ui, GtkWidget *widget)
{
  for (guint i = 0; i < 30 && ui_get_focus (ui) != widget; i++)
    ui_tab (ui);
  g_assert_true (ui_get_focus (ui) == widget);
}

#define assert_says(ui, chart, key, beginning)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    int before = wmk_timeline_chart_get_current (chart);                                           \
    g_autofree char *said = NULL;                                                                  \
                                                                                                   \
    ui_key (ui, NULL, key);                                                                        \
    ui_wait_for (wmk_timeline_chart_get_current (chart) != before);                                \
    said = ui_dup_description (GTK_WIDGET (chart));                                                \
    if (!g_str_has_prefix (said, beginning))                                                       \
      g_error ("“%s” says “%s”, not “%s”", key, said, beginning);                                  \
  }                                                                                                \
  G_STMT_END

/* One stop of the Tab key; all is reached by arrow keys, in view or not, and announced. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  g_autofree char *name = ui_dup_name (GTK_WIDGET (chart)), *back = NULL;

  gtk_test_accessible_assert_role (GTK_WIDGET (chart), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_cmpstr (name, ==, "Timeline, 1999 to 2024: 5 policies, 2 events, 2 deals, 1 fund.");
  tab_to (ui, GTK_WIDGET (chart));
  assert_says (ui, chart, "Right", "Railway opinion.\n8 May 2015. Policy · Opinion.");
  assert_says (ui, chart, "Right", "The Plan.\n19 May 2015. Policy · Plan.");
  assert_says (ui, chart, "Down", "Talks.\nJun 2018 to 2019. Event");
  assert_says (ui, chart, "Down", "Apex – Lexmark.\n2016. Deal · Acquisition.");
  assert_says (ui, chart, "Down", "Chip fund.\nSep 2014. Fund · National.");
  assert_says (ui, chart, "Up", "CSR and CNR.\n1 Jun 2015. Deal · Merger.");
  assert_says (ui, chart, "Up", "Talks.");
  assert_says (ui, chart, "Up", "Year-long law.\n2017. Policy · Law.\nIts sources say");
  assert_says (ui, chart, "Home", "Old outline.\n1 Jan 1999.");
  g_assert_true (
      wmk_timeline_layout_is_in_view (wmk_timeline_chart_get_layout (chart),
                                      get_mark (chart, wmk_timeline_chart_get_current (chart))));
  assert_says (ui, chart, "End", "Year-long law.");
  assert_says (ui, chart, "Escape", "Arrow keys walk");

  assert_says (ui, chart, "Home", "Old outline.");
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_strcmp0 (ui_get_address (ui), "policy/old") == 0);
  /* And back to where it was. */
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_strcmp0 (ui_get_address (ui), "timeline") == 0);
  ui_settle (ui);
  chart = get_chart (ui);
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (chart));
  g_assert_cmpstr (wmk_timeline_chart_get_address (chart), ==, "policy/old");
  back = ui_dup_description (GTK_WIDGET (chart));
  g_assert_true (g_str_has_prefix (back, "Old outline."));
}

/* A pointer that rests where it is, or leaves, takes nothing from the keys. */
static void
test_keys_and_pointer (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  const WmkTimelineLayout *layout = wmk_timeline_chart_get_layout (chart);

  point_at (ui, GTK_WIDGET (chart), layout->plot.x + 5, 2);
  ui_settle (ui);
  tab_to (ui, GTK_WIDGET (chart));
  assert_says (ui, chart, "Right", "Railway opinion.");
  point_at (ui, GTK_WIDGET (chart), -5, -5);
  ui_settle (ui);
  g_assert_cmpstr (wmk_timeline_chart_get_address (chart), ==, "policy/a-day");
}

static void
test_zoom_keys (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  double x;

  tab_to (ui, GTK_WIDGET (chart));
  ui_key (ui, NULL, "plus");
  ui_wait_for (fabs (get_years (chart) - 19 / 1.5) < NEAR);
  ui_key (ui, NULL, "minus");
  ui_wait_for (fabs (get_years (chart) - 19) < NEAR);
  ui_key (ui, NULL, "0");
  ui_wait_for (fabs (get_years (chart) - 26) < NEAR);
  assert_range (chart, 1999, 2025);

  /* What is reached keeps its place. */
  assert_says (ui, chart, "End", "Year-long law.");
  x = get_mark (chart, wmk_timeline_chart_get_current (chart))->rect.x;
  ui_key (ui, NULL, "KP_Add");
  ui_wait_for (get_years (chart) < 20);
  g_assert_cmpfloat_with_epsilon (get_mark (chart, wmk_timeline_chart_get_current (chart))->rect.x,
                                  x, 0.01);
}

static void
test_buttons (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  GtkWidget *page = GTK_WIDGET (ui_get_page (ui));
  g_autofree char *texts = NULL;

  ui_click (ui, ui_find_button (page, "timeline.zoom-in"), BUTTON_LEFT);
  ui_wait_for (fabs (get_years (chart) - 19 / 1.5) < NEAR);
  ui_click (ui, ui_find_button (page, "timeline.zoom-out"), BUTTON_LEFT);
  ui_wait_for (fabs (get_years (chart) - 19) < NEAR);
  ui_click (ui, ui_find_button (page, "timeline.zoom-all"), BUTTON_LEFT);
  ui_wait_for (fabs (get_years (chart) - 26) < NEAR);
  texts = ui_dup_texts (page);
  g_assert_nonnull (strstr (texts, "1999 to 2024"));
}

/* A drag pans and opens nothing; the wheel pans, and with Ctrl zooms about the pointer. */
static void
test_pointer (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  const WmkTimelineLayout *layout = wmk_timeline_chart_get_layout (chart);
  double width = layout->plot.width, x = layout->plot.x + round (width / 4), time, first;

  point_at (ui, GTK_WIDGET (chart), x, layout->plot.y + 5);
  ui_settle (ui);
  time = wmk_timeline_layout_get_time (layout, x);
  robot_scroll (ui_get_robot (), "ctrl", BUTTON_UP);
  ui_wait_for (fabs (get_years (chart) - 19 / 1.2) < NEAR);
  g_assert_cmpfloat_with_epsilon (
      wmk_timeline_layout_get_time (wmk_timeline_chart_get_layout (chart), x), time, 0.1);

  first = wmk_timeline_chart_get_range (chart).first;
  robot_scroll (ui_get_robot (), NULL, BUTTON_RIGHT);
  ui_wait_for (wmk_timeline_chart_get_range (chart).first > first + 0.1);
  first = wmk_timeline_chart_get_range (chart).first;
  robot_scroll (ui_get_robot (), NULL, BUTTON_UP);
  ui_wait_for (wmk_timeline_chart_get_range (chart).first < first - 0.1);
  robot_scroll (ui_get_robot (), "ctrl", BUTTON_DOWN);
  ui_wait_for (fabs (get_years (chart) - 19) < NEAR);

  first = wmk_timeline_chart_get_range (chart).first;
  point_at_mark (ui, chart, find_mark (chart, "policy/plan"));
  robot_drag (ui_get_robot (), 200, 0);
  ui_wait_for (fabs (wmk_timeline_chart_get_range (chart).first - (first - 200 / width * 19)) <
               0.01);
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "timeline");
}

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

/* Where the page has more than the window shows, the wheel is the page's. */
static void
test_wheel_of_page (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  WmkTimelineRange before;

  ui_resize (ui, 1100, 300);
  before = wmk_timeline_chart_get_range (chart);
  point_at (ui, GTK_WIDGET (chart), gtk_widget_get_width (GTK_WIDGET (chart)) / 2.0, 20);
  ui_settle (ui);
  robot_scroll (ui_get_robot (), NULL, BUTTON_DOWN);
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) > 0);
  ui_settle (ui);
  assert_range (chart, before.first, before.last);
}

/* What came after the year that the reader looks back to is not there. */
static void
test_look_back (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  g_autofree char *name = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.as-of-year", "i", 2015);
  ui_settle (ui);
  chart = get_chart (ui);
  name = ui_dup_name (GTK_WIDGET (chart));
  g_assert_cmpstr (name, ==, "Timeline, 1999 to 2015: 3 policies, 0 events, 1 deal, 1 fund.");
  g_assert_false (has_text (ui, "undated"));
}

static void
test_narrow (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  graphene_rect_t bounds;

  ui_resize (ui, 360, 640);
  bounds = ui_get_bounds (GTK_WIDGET (chart), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
  g_assert_cmpfloat (wmk_timeline_chart_get_layout (chart)->plot.x, ==, 0);
  g_assert_cmpfloat (wmk_timeline_chart_get_layout (chart)->height, <=,
                     gtk_widget_get_height (GTK_WIDGET (chart)));
}

static WmkTimelineData *
create_crowd (void)
{
  WmkTimelineData *data = wmk_timeline_data_new (2024);

  for (guint i = 0; i < 40; i++) {
    g_autofree char *id = g_strdup_printf ("policy/%u", i);
    g_autofree char *date = g_strdup_printf ("2016-%02u-%02u", 1 + i / 4, 1 + i % 4 * 7);

    wmk_timeline_data_add (data, WMK_TIMELINE_LANE_POLICIES, id, id, date, "");
  }
  for (guint i = 0; i < 20; i++) {
    g_autofree char *id = g_strdup_printf ("event/%u", i);

    wmk_timeline_data_add (data, WMK_TIMELINE_LANE_EVENTS, id, "A year of this title", "2016", "");
  }

  return data;
}

static int
find_cluster (WmkTimelineChart *chart, WmkTimelineLane lane)
{
  const WmkTimelineLayout *layout = wmk_timeline_chart_get_layout (chart);

  for (guint i = 0; i < layout->marks->len; i++)
    if (get_mark (chart, (int) i)->lane == lane && get_mark (chart, (int) i)->n_members > 1)
      return (int) i;

  return -1;
}

/* A cluster opens by coming closer; one of a single date by making room. */
static void
test_clusters (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkTimelineData) crowd = create_crowd ();
  WmkTimelineChart *chart = open_chart (ui);
  guint n_members;
  int cluster, height;

  wmk_timeline_chart_set_data (chart, crowd);
  ui_settle (ui);
  cluster = find_cluster (chart, WMK_TIMELINE_LANE_POLICIES);
  g_assert_cmpint (cluster, >=, 0);
  n_members = get_mark (chart, cluster)->n_members;
  point_at_mark (ui, chart, cluster);
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_wait_for (get_years (chart) < 3);
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "timeline");
  cluster = find_cluster (chart, WMK_TIMELINE_LANE_POLICIES);
  g_assert_true (cluster < 0 || get_mark (chart, cluster)->n_members < n_members);

  robot_point (ui_get_robot (), ui->handle, 1, 1);
  tab_to (ui, GTK_WIDGET (chart));
  ui_key (ui, NULL, "0");
  ui_wait_for (get_years (chart) > 10);
  ui_key (ui, NULL, "Right");
  ui_wait_for (wmk_timeline_chart_get_current (chart) >= 0);
  for (guint i = 0; i < 60; i++) {
    int current = wmk_timeline_chart_get_current (chart);

    if (current == find_cluster (chart, WMK_TIMELINE_LANE_EVENTS))
      break;
    ui_key (ui, NULL, i == 0 ? "Down" : i == 1 ? "Home" : "Right");
    ui_settle (ui);
  }
  g_assert_cmpint (wmk_timeline_chart_get_current (chart), ==,
                   find_cluster (chart, WMK_TIMELINE_LANE_EVENTS));
  height = gtk_widget_get_height (GTK_WIDGET (chart));
  ui_key (ui, NULL, "Return");
  ui_wait_for (gtk_widget_get_height (GTK_WIDGET (chart)) > height);
  g_assert_cmpint (find_cluster (chart, WMK_TIMELINE_LANE_EVENTS), ==, -1);
  /* And closes when it is looked at from elsewhere. */
  ui_key (ui, NULL, "plus");
  ui_wait_for (gtk_widget_get_height (GTK_WIDGET (chart)) == height);
}

int
main (int argc, char *argv[])
{
  g_autoptr (CatalogFixture) files = NULL;

  ui_init (&argc, &argv);
  files = timeline_catalog_new ();
  g_setenv ("WAYMARK_CATALOG", files->output, TRUE);
  g_test_add ("/timeline/hover-and-click", Ui, NULL, ui_set_up, test_hover_and_click, ui_tear_down);
  g_test_add ("/timeline/keys", Ui, NULL, ui_set_up, test_keys, ui_tear_down);
  g_test_add ("/timeline/keys-and-pointer", Ui, NULL, ui_set_up, test_keys_and_pointer,
              ui_tear_down);
  g_test_add ("/timeline/zoom-keys", Ui, NULL, ui_set_up, test_zoom_keys, ui_tear_down);
  g_test_add ("/timeline/buttons", Ui, NULL, ui_set_up, test_buttons, ui_tear_down);
  g_test_add ("/timeline/pointer", Ui, NULL, ui_set_up, test_pointer, ui_tear_down);
  g_test_add ("/timeline/wheel-of-page", Ui, NULL, ui_set_up, test_wheel_of_page, ui_tear_down);
  g_test_add ("/timeline/look-back", Ui, NULL, ui_set_up, test_look_back, ui_tear_down);
  g_test_add ("/timeline/narrow", Ui, NULL, ui_set_up, test_narrow, ui_tear_down);
  g_test_add ("/timeline/clusters", Ui, NULL, ui_set_up, test_clusters, ui_tear_down);

  return ui_run ();
}
