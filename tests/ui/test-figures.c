/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <gio/gio.h>
#include <sqlite3.h>

#include "charts/wmk-bar-chart.h"
#include "charts/wmk-bar-row.h"
#include "charts/wmk-matrix-item.h"
#include "charts/wmk-matrix.h"
#include "charts/wmk-year-chart.h"

/* Amounts of funds, policies of an agency by year, and the matrix of wording, in a catalogue that
 * has of each what the tests are about, and nothing else. */

#define BUTTON_LEFT 1

static const char contents[] =
    "DELETE FROM fund; DELETE FROM theme; DELETE FROM wording;"
    "DELETE FROM entity WHERE kind IN ('fund', 'theme', 'wording');"
    "INSERT OR REPLACE INTO entity (id, kind, title) VALUES"
    " ('fund/small', 'fund', 'Small fund'), ('fund/large', 'fund', 'Large fund'),"
    " ('fund/dollars', 'fund', 'Fund in dollars'), ('fund/unknown', 'fund', 'Quiet fund'),"
    " ('agency/busy', 'agency', 'Busy office'), ('agency/idle', 'agency', 'Idle office'),"
    " ('policy/a', 'policy', 'Policy A'), ('policy/b', 'policy', 'Policy B'),"
    " ('policy/c', 'policy', 'Policy C'), ('policy/d', 'policy', 'Policy D'),"
    " ('theme/quality', 'theme', 'Quality'), ('theme/regions', 'theme', 'Regions'),"
    " ('wording/quality-2015', 'wording', 'x'), ('wording/quality-2016', 'wording', 'x'),"
    " ('wording/regions-2016', 'wording', 'x');"
    "INSERT INTO fund (id, name, established, level, amount_cny, amount_usd, purpose, oddity) "
    "VALUES"
    " ('fund/small', 'Small fund', NULL, 'national', 20, 3, 'x', NULL),"
    " ('fund/large', 'Large fund', '2016-11', 'national', 1800, NULL, 'x', 'Odd.'),"
    " ('fund/dollars', 'Fund in dollars', NULL, 'national', NULL, 150, 'x', NULL),"
    " ('fund/unknown', 'Quiet fund', NULL, 'provincial', NULL, NULL, 'x', NULL);"
    "UPDATE entity SET oddity = 'Odd.' WHERE id = 'fund/large';"
    "INSERT INTO search (rowid, title, names, body)"
    " SELECT rowid, '', '', lower(title) FROM entity WHERE kind = 'fund';"
    "UPDATE entity SET position = p.n FROM (SELECT id, row_number() OVER (PARTITION BY kind"
    " ORDER BY position IS NULL, position, title) AS n FROM entity) p WHERE p.id = entity.id"
    " AND position IS NULL AND kind IN ('fund', 'theme', 'wording', 'agency', 'policy');"
    "INSERT INTO agency (id, name, jurisdiction, summary) VALUES"
    " ('agency/busy', 'Busy office', 'China', 'x'), ('agency/idle', 'Idle office', 'China', 'x');"
    "INSERT INTO policy (id, title, date, family, jurisdiction, summary) VALUES"
    " ('policy/a', 'Policy A', '2014-02', 'plan', 'China', 'x'),"
    " ('policy/b', 'Policy B', '2016-03-01', 'plan', 'China', 'x'),"
    " ('policy/c', 'Policy C', '2016', 'plan', 'China', 'x'),"
    " ('policy/d', 'Policy D', NULL, 'plan', 'China', 'x');"
    "INSERT INTO policy_agency VALUES"
    " ('policy/a', 'agency/busy', 1), ('policy/b', 'agency/busy', 1), ('policy/c', 'agency/busy', "
    "1),"
    " ('policy/d', 'agency/busy', 1), ('policy/b', 'agency/idle', 2), ('policy/c', 'agency/idle', "
    "2);"
    "INSERT INTO theme VALUES ('theme/quality', 1, 'Quality', 'x'),"
    " ('theme/regions', 2, 'Regions', 'x');"
    "INSERT INTO wording (id, theme_id, position, document, policy_id, date, text) VALUES"
    " ('wording/quality-2016', 'theme/quality', 2, 'Report 2016', NULL, '2016-03', 'Better'),"
    " ('wording/quality-2015', 'theme/quality', 1, 'Report 2015', 'policy/a', '2015-03', 'Good'),"
    " ('wording/regions-2016', 'theme/regions', 1, 'Report 2016', NULL, '2016-03', 'Balanced');";

static void
write_catalog (const char *path)
{
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, contents, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);
}

static GtkWidget *
find (Ui *ui, GType type)
{
  return ui_find (GTK_WIDGET (ui_get_page (ui)), type);
}

static gboolean
is_focused (Ui *ui, const char *address)
{
  g_autofree char *focus = wmk_page_dup_focus (ui_get_page (ui));

  return g_str_equal (focus, address);
}

static gboolean
is_at (Ui *ui, const char *address)
{
  return g_str_equal (ui_get_address (ui), address);
}

/* Whether @text stands in sight on the page. */
static gboolean
says (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

/* One of the buttons that choose how a list is shown. */
static GtkWidget *
find_view_button (Ui *ui, const char *label)
{
  g_autoptr (GPtrArray) buttons =
      ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), label) == 0)
      return g_ptr_array_index (buttons, i);
  g_assert_not_reached ();
}

static gboolean
is_chart_shown (Ui *ui)
{
  GtkWidget *chart = find (ui, WMK_TYPE_BAR_CHART);

  return chart != NULL && gtk_widget_get_mapped (chart);
}

static void
open_chart (Ui *ui)
{
  ui_open (ui, "funds");
  if (!is_chart_shown (ui)) {
    ui_click (ui, find_view_button (ui, "Chart"), BUTTON_LEFT);
    ui_wait_for (is_chart_shown (ui));
  }
  ui_settle (ui);
}

/* Those with an amount, the largest first, each told in words; of the rest how many there are. */
static void
test_amounts (Ui *ui, gconstpointer data)
{
  static const char *const names[] = {"Large fund", "Small fund", "Fund in dollars"};
  static const char *const descriptions[] = {
      "CNY billion: 1800\nNov 2016 · National\nOdd as printed: see the details.",
      "CNY billion: 20\nUSD billion: 3\nNational",
      "USD billion: 150\nNational",
  };
  g_autoptr (GPtrArray) rows = NULL;

  open_chart (ui);
  rows = ui_find_all (find (ui, WMK_TYPE_BAR_CHART), WMK_TYPE_BAR_ROW);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *name = ui_dup_name (g_ptr_array_index (rows, i));
    g_autofree char *description = ui_dup_description (g_ptr_array_index (rows, i));

    g_assert_cmpstr (name, ==, names[i]);
    g_assert_cmpstr (description, ==, descriptions[i]);
  }
  g_assert_true (says (ui, "4 of 4"));
  g_assert_true (says (ui, "Of 1 more no amount is known"));
}

/* Arrow keys walk, Enter opens; who comes back finds the chart and their place in it. */
static void
test_amount_keys (Ui *ui, gconstpointer data)
{
  open_chart (ui);
  while (!is_focused (ui, "fund/large"))
    ui_tab (ui);
  ui_key (ui, NULL, "Down");
  ui_wait_for (is_focused (ui, "fund/small"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_at (ui, "fund/small"));
  ui_key (ui, "alt", "Left");
  ui_wait_for (is_at (ui, "funds") && is_chart_shown (ui) && is_focused (ui, "fund/small"));

  ui_settle (ui);
  ui_click (ui, find_view_button (ui, "Table"), BUTTON_LEFT);
  ui_wait_for (!is_chart_shown (ui));
}

static void
test_amount_click (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  open_chart (ui);
  rows = ui_find_all (find (ui, WMK_TYPE_BAR_CHART), WMK_TYPE_BAR_ROW);
  ui_click (ui, g_ptr_array_index (rows, 2), BUTTON_LEFT);
  ui_wait_for (is_at (ui, "fund/dollars"));
}

/* The chart shows what is chosen: it goes with the words, and says so where nothing is left. */
static void
test_amount_choice (Ui *ui, gconstpointer data)
{
  GtkEditable *entry;
  g_autoptr (GPtrArray) rows = NULL;

  open_chart (ui);
  entry = GTK_EDITABLE (find (ui, GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (entry, "large");
  ui_wait_for (says (ui, "1 of 4"));
  rows = ui_find_all (find (ui, WMK_TYPE_BAR_CHART), WMK_TYPE_BAR_ROW);
  g_assert_cmpuint (rows->len, ==, 1);

  gtk_editable_set_text (entry, "quiet");
  ui_wait_for (says (ui, "No amount is known of any of these"));
  g_assert_true (is_chart_shown (ui));
  gtk_editable_set_text (entry, "nothing like it");
  ui_wait_for (says (ui, "Nothing in this list fits"));
  g_assert_false (is_chart_shown (ui));
}

/* From the entry into the chart, which has an order of its own. */
static void
test_amount_entry (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = NULL;

  open_chart (ui);
  buttons = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_MENU_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (g_ptr_array_index (buttons, 1)));
  gtk_widget_grab_focus (find (ui, GTK_TYPE_SEARCH_ENTRY));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_focused (ui, "fund/large"));

  ui_click (ui, find_view_button (ui, "Table"), BUTTON_LEFT);
  ui_wait_for (gtk_widget_get_sensitive (g_ptr_array_index (buttons, 1)));
}

/* Only what has amounts can be shown as a chart. */
static void
test_no_chart (Ui *ui, gconstpointer data)
{
  ui_open (ui, "companies");
  g_assert_false (gtk_widget_get_mapped (find_view_button (ui, "Chart")));
}

static WmkYearChart *
open_agency (Ui *ui)
{
  GtkWidget *chart;

  ui_open (ui, "agency/busy");
  ui_wait_for ((chart = find (ui, WMK_TYPE_YEAR_CHART)) != NULL);
  ui_settle (ui);

  return WMK_YEAR_CHART (chart);
}

static void
point_at_bar (Ui *ui, WmkYearChart *chart, guint index)
{
  const WmkYearBar *bar =
      &g_array_index (wmk_year_chart_get_layout (chart)->bars, WmkYearBar, index);
  graphene_rect_t bounds = ui_get_bounds (GTK_WIDGET (chart), GTK_WIDGET (ui->window));
  double surface_x, surface_y;

  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &surface_x, &surface_y);
  robot_point (ui_get_robot (), ui->handle,
               (int) (bounds.origin.x + bar->slot.x + bar->slot.width / 2 + surface_x),
               (int) (bounds.origin.y + bounds.size.height / 2 + surface_y));
}

/* A bar leads to the policies of that agency and year. */
static void
test_year_click (Ui *ui, gconstpointer data)
{
  WmkYearChart *chart = open_agency (ui);
  g_autofree char *name = ui_dup_name (GTK_WIDGET (chart));

  g_assert_cmpstr (name, ==, "Issued: 3, 2014 to 2016");
  point_at_bar (ui, chart, 2);
  ui_wait_for (wmk_year_chart_get_current (chart) == 2);
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_wait_for (is_at (ui, "policies"));
  ui_wait_for (says (ui, "2 of "));
  g_assert_true (says (ui, "Policy B"));
  g_assert_true (says (ui, "Policy C"));
  g_assert_false (says (ui, "Policy A"));
}

/* Keys walk the years, also those of none, which lead nowhere; Escape lets go. */
static void
test_year_keys (Ui *ui, gconstpointer data)
{
  WmkYearChart *chart = open_agency (ui);
  g_autofree char *description = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (chart));
  ui_key (ui, NULL, "Right");
  ui_wait_for (wmk_year_chart_get_current (chart) == 0);
  ui_key (ui, NULL, "Right");
  ui_wait_for (wmk_year_chart_get_current (chart) == 1);
  description = ui_dup_description (GTK_WIDGET (chart));
  g_assert_cmpstr (description, ==, "2015: 0");
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_assert_true (is_at (ui, "agency/busy"));

  ui_key (ui, NULL, "End");
  ui_wait_for (wmk_year_chart_get_current (chart) == 2);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (wmk_year_chart_get_current (chart) == -1);
  ui_key (ui, NULL, "Left");
  ui_wait_for (wmk_year_chart_get_current (chart) == 2);
  ui_key (ui, NULL, "Home");
  ui_wait_for (wmk_year_chart_get_current (chart) == 0);
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_at (ui, "policies"));
  ui_wait_for (says (ui, "1 of "));
  g_assert_true (says (ui, "Policy A"));
}

/* A pointer that leaves takes nothing from the keys. */
static void
test_year_keys_and_pointer (Ui *ui, gconstpointer data)
{
  WmkYearChart *chart = open_agency (ui);

  point_at_bar (ui, chart, 2);
  ui_wait_for (wmk_year_chart_get_current (chart) == 2);
  gtk_widget_grab_focus (GTK_WIDGET (chart));
  ui_key (ui, NULL, "Left");
  ui_wait_for (wmk_year_chart_get_current (chart) == 1);
  robot_point (ui_get_robot (), ui->handle, 1, 1);
  ui_settle (ui);
  g_assert_cmpint (wmk_year_chart_get_current (chart), ==, 1);

  point_at_bar (ui, chart, 2);
  ui_wait_for (wmk_year_chart_get_current (chart) == 2);
  robot_point (ui_get_robot (), ui->handle, 1, 1);
  ui_wait_for (wmk_year_chart_get_current (chart) == -1);
}

/* Two are told at a glance by their list. */
static void
test_few_policies (Ui *ui, gconstpointer data)
{
  ui_open (ui, "agency/idle");
  ui_wait_for (says (ui, "Policy B") && says (ui, "Policy C"));
  g_assert_null (find (ui, WMK_TYPE_YEAR_CHART));
}

/* The item of the matrix that has the focus is called so. */
static gboolean
is_on (Ui *ui, const char *name)
{
  GtkWidget *focus = ui_get_focus (ui);
  g_autofree char *called = focus == NULL ? g_strdup ("") : ui_dup_name (focus);

  return g_str_equal (called, name);
}

static void
open_matrix (Ui *ui)
{
  ui_open (ui, "wording");
  ui_key (ui, NULL, "Tab");
  ui_wait_for (is_on (ui, "Quality, Report 2015: Good"));
}

/* Documents in the order of time; arrow keys walk cells and heads, and stop at the edge. */
static void
test_matrix_keys (Ui *ui, gconstpointer data)
{
  open_matrix (ui);
  ui_key (ui, NULL, "Right");
  ui_wait_for (is_on (ui, "Quality, Report 2016: Better"));
  ui_key (ui, NULL, "Right");
  ui_key (ui, NULL, "Down");
  ui_wait_for (is_on (ui, "Regions, Report 2016: Balanced"));
  ui_key (ui, NULL, "Left");
  ui_wait_for (is_on (ui, "Regions, Report 2015: not mentioned"));
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_assert_true (is_at (ui, "wording"));
  ui_key (ui, NULL, "Left");
  ui_wait_for (is_on (ui, "Regions"));
  ui_key (ui, NULL, "Up");
  ui_wait_for (is_on (ui, "Quality"));
  ui_key (ui, NULL, "Right");
  ui_key (ui, NULL, "Up");
  ui_wait_for (is_on (ui, "Report 2015, Mar 2015"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_at (ui, "policy/a"));
}

/* Each leads to its own page, and the way back to where one was. */
static void
test_matrix_links (Ui *ui, gconstpointer data)
{
  open_matrix (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_at (ui, "wording/quality-2015"));
  ui_key (ui, "alt", "Left");
  ui_wait_for (is_at (ui, "wording") && is_on (ui, "Quality, Report 2015: Good"));
  ui_key (ui, NULL, "Left");
  ui_wait_for (is_on (ui, "Quality"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_at (ui, "theme/quality"));
}

/* One stop of the Tab key. */
static void
test_matrix_tab (Ui *ui, gconstpointer data)
{
  open_matrix (ui);
  ui_key (ui, NULL, "Tab");
  ui_wait_for (gtk_widget_get_ancestor (ui_get_focus (ui), WMK_TYPE_MATRIX) == NULL);
}

static void
test_matrix_click (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;

  ui_open (ui, "wording");
  ui_settle (ui);
  items = ui_find_all (find (ui, WMK_TYPE_MATRIX), WMK_TYPE_MATRIX_ITEM);
  for (guint i = 0; i < items->len; i++) {
    WmkMatrixItem *item = g_ptr_array_index (items, i);

    if (g_str_equal (wmk_matrix_item_get_address (item), "wording/regions-2016")) {
      ui_click (ui, GTK_WIDGET (item), BUTTON_LEFT);
      break;
    }
  }
  ui_wait_for (is_at (ui, "wording/regions-2016"));
}

/* In a narrow window one theme after the other, all by Up and Down. */
static void
test_matrix_narrow (Ui *ui, gconstpointer data)
{
  ui_resize (ui, 360, 640);
  ui_open (ui, "wording");
  ui_settle (ui);
  g_assert_true (wmk_matrix_focus (WMK_MATRIX (find (ui, WMK_TYPE_MATRIX)), "theme/quality"));
  ui_key (ui, NULL, "Down");
  ui_wait_for (is_on (ui, "Quality, Report 2015: Good"));
  ui_key (ui, NULL, "Down");
  ui_wait_for (is_on (ui, "Quality, Report 2016: Better"));
  ui_key (ui, NULL, "Down");
  ui_wait_for (is_on (ui, "Regions"));
  ui_key (ui, NULL, "Up");
  ui_wait_for (is_on (ui, "Quality, Report 2016: Better"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_at (ui, "wording/quality-2016"));
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, ui_set_up, test, ui_tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *catalog = ui_copy_catalog ();
  int status;

  write_catalog (catalog);
  ui_init (&argc, &argv);
  add ("/figures/amounts", test_amounts);
  add ("/figures/amount-keys", test_amount_keys);
  add ("/figures/amount-click", test_amount_click);
  add ("/figures/amount-choice", test_amount_choice);
  add ("/figures/amount-entry", test_amount_entry);
  add ("/figures/no-chart", test_no_chart);
  add ("/figures/year-click", test_year_click);
  add ("/figures/year-keys", test_year_keys);
  add ("/figures/year-keys-and-pointer", test_year_keys_and_pointer);
  add ("/figures/few-policies", test_few_policies);
  add ("/figures/matrix-keys", test_matrix_keys);
  add ("/figures/matrix-links", test_matrix_links);
  add ("/figures/matrix-tab", test_matrix_tab);
  add ("/figures/matrix-click", test_matrix_click);
  add ("/figures/matrix-narrow", test_matrix_narrow);
  status = ui_run ();

  ui_remove_catalog (catalog);

  return status;
}
