/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "catalog/wmk-source-model.h"
#include "window/wmk-indicator-page.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-sidebar-row.h"
#include "window/wmk-source-page.h"
#include "window/wmk-sources-page.h"
#include "window/wmk-text-widths.h"

#define BUTTON_LEFT 1
#define BUTTON_RIGHT 3

static void
open_sources (Ui *ui)
{
  ui_open (ui, "sources");
  g_assert_true (WMK_IS_SOURCES_PAGE (ui_get_page (ui)));
}

static GListModel *
get_model (Ui *ui)
{
  GtkWidget *list = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static const char *
get_id (Ui *ui, guint position)
{
  g_autoptr (WmkSourceItem) item = g_list_model_get_item (get_model (ui), position);

  return wmk_source_item_get (item)->id;
}

/* The rows in sight, from the top. */
static WmkListRow *
find_row (Ui *ui, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (wmk_list_row_get_address (g_ptr_array_index (rows, i)), address) == 0)
      return g_ptr_array_index (rows, i);

  return NULL;
}

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

static void
focus_entry (Ui *ui)
{
  gtk_widget_grab_focus (ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY));
}

/* From the sidebar to the list, by what is typed to a source, and back to the very row. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *second = NULL, *all = NULL;
  GtkWidget *entry;
  guint total;

  open_sources (ui);
  total = g_list_model_get_n_items (get_model (ui));
  g_assert_cmpuint (total, >, 100);
  all = g_strdup_printf ("%u of %u", total, total);
  g_assert_true (has_text (ui, all));

  focus_entry (ui);
  ui_type (ui, "miit");
  ui_wait_for (g_list_model_get_n_items (get_model (ui)) < total);
  ui_settle (ui);
  g_assert_cmpuint (g_list_model_get_n_items (get_model (ui)), >, 2);
  g_assert_false (has_text (ui, all));
  ui_key (ui, NULL, "Return");
  ui_wait_for (ui_is_at (ui, "sources", get_id (ui, 0)));
  ui_key (ui, NULL, "Down");
  ui_wait_for (ui_is_at (ui, "sources", get_id (ui, 1)));
  second = g_strdup (get_id (ui, 1));
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), second));
  g_assert_true (WMK_IS_SOURCE_PAGE (ui_get_page (ui)));

  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, "sources", second));
  entry = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "miit");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (ui)), <, total);
}

/* Far down a long list, the row and how far it is scrolled are found again. */
static void
test_far_down (Ui *ui, gconstpointer data)
{
  g_autofree char *last = NULL;
  double scroll;

  open_sources (ui);
  focus_entry (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (ui_is_at (ui, "sources", get_id (ui, 0)));
  last = g_strdup (get_id (ui, g_list_model_get_n_items (get_model (ui)) - 1));
  ui_key (ui, NULL, "End");
  ui_wait_for (ui_is_at (ui, "sources", last));
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, 1000);

  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), last));
  ui_settle (ui);
  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, "sources", last));
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (ui_get_scroll (ui)), scroll, 1);
}

static void
test_pointer (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);
  g_autofree char *id = NULL;

  ui_click (ui, g_ptr_array_index (rows, rows->len - 1), BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), "sources"));
  ui_settle (ui);
  id = g_strdup (get_id (ui, 2));
  ui_click (ui, GTK_WIDGET (find_row (ui, id)), BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), id));
  ui_settle (ui);
  /* The source belongs to the same place of the sidebar. */
  g_assert_true (gtk_list_box_row_is_selected (g_ptr_array_index (rows, rows->len - 1)));
}

static void
choose (Ui *ui, guint button, const char *choice)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_MENU_BUTTON);
  GtkMenuButton *menu_button = g_ptr_array_index (buttons, button);
  GtkWidget *popover;

  ui_click (ui, GTK_WIDGET (menu_button), BUTTON_LEFT);
  ui_wait_for ((popover = GTK_WIDGET (gtk_menu_button_get_popover (menu_button))) != NULL &&
               gtk_widget_get_mapped (popover));
  ui_settle (ui);
  /* A menu's entries are found by their first letters or by the arrow keys. */
  for (guint i = 0; i < 10; i++) {
    g_autofree char *text = NULL;

    ui_settle (ui);
    if (gtk_window_get_focus (ui->window) != NULL)
      text = ui_dup_texts (gtk_window_get_focus (ui->window));
    if (text != NULL && strstr (text, choice) != NULL)
      break;
    ui_key (ui, NULL, "Down");
    ui_settle (ui);
  }
  ui_key (ui, NULL, "Return");
  ui_wait_for (!gtk_widget_get_mapped (popover));
  ui_settle (ui);
}

/* Both stay while browsing. */
static void
test_order_and_kind (Ui *ui, gconstpointer data)
{
  guint total;

  open_sources (ui);
  total = g_list_model_get_n_items (get_model (ui));
  choose (ui, 1, "Most Cited First");
  g_assert_cmpstr (get_id (ui, 0), ==, "source/us-chamber-2017");
  g_assert_true (has_text (ui, "Most Cited First"));
  choose (ui, 0, "Report");
  g_assert_cmpstr (get_id (ui, 0), ==, "source/us-chamber-2017");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (ui)), <, total);

  ui_open (ui, "sector/rail");
  open_sources (ui);
  g_assert_true (has_text (ui, "Most Cited First"));
  g_assert_cmpstr (get_id (ui, 0), ==, "source/us-chamber-2017");
  g_assert_cmpuint (g_list_model_get_n_items (get_model (ui)), <, total);
}

/* What finds nothing says so, and offers the way out. */
static void
test_nothing (Ui *ui, gconstpointer data)
{
  GtkWidget *clear;
  guint total;

  open_sources (ui);
  total = g_list_model_get_n_items (get_model (ui));
  focus_entry (ui);
  ui_type (ui, "qqq");
  ui_wait_for (g_list_model_get_n_items (get_model (ui)) == 0);
  ui_settle (ui);
  g_assert_true (has_text (ui, "No source matches the filter."));

  /* Past the menus to the button. */
  clear = NULL;
  for (guint i = 0; i < 6 && clear == NULL; i++) {
    GtkWidget *focus;

    ui_key (ui, NULL, "Tab");
    ui_settle (ui);
    focus = ui_get_focus (ui);
    if (GTK_IS_BUTTON (focus) &&
        g_strcmp0 (gtk_button_get_label (GTK_BUTTON (focus)), "_Clear Filter") == 0)
      clear = focus;
  }
  g_assert_nonnull (clear);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_list_model_get_n_items (get_model (ui)) == total);
  ui_settle (ui);
  g_assert_false (has_text (ui, "No source matches the filter."));
  g_assert_true (gtk_widget_is_ancestor (
      ui_get_focus (ui), ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY)));
}

static void
spoil_clipboard (Ui *ui)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "something else");
}

/* On the page of a source: its button, by the keyboard. */
static void
test_copy_source (Ui *ui, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget *button, *popover;

  ui_open (ui, "source/us-chamber-2017");
  spoil_clipboard (ui);
  button = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_MENU_BUTTON);
  ui_key (ui, NULL, "Tab");
  ui_wait_for (gtk_widget_is_ancestor (ui_get_focus (ui), button));
  ui_key (ui, NULL, "Return");
  ui_wait_for ((popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)))) !=
                   NULL &&
               gtk_widget_get_mapped (popover));
  ui_settle (ui);
  ui_key (ui, NULL, "b"); /* BibTeX, by its mnemonic */
  text = ui_dup_clipboard (ui, "something else");
  g_assert_true (g_str_has_prefix (text, "@techreport{us-chamber-2017,\n"));
  ui_settle (ui);
  {
    g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui->window));

    g_assert_nonnull (strstr (texts, "Citation copied"));
  }
}

/* Where the rows of a figure's sources are. */
static GtkWidget *
find_citing_row (Ui *ui)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LINK_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (wmk_link_row_get_locator (g_ptr_array_index (rows, i)) != NULL)
      return g_ptr_array_index (rows, i);
  g_assert_not_reached ();
}

static void
wait_for_menu (Ui *ui, GtkWidget *row)
{
  GtkWidget *popover;

  ui_wait_for ((popover = ui_find (row, GTK_TYPE_POPOVER_MENU)) != NULL &&
               gtk_widget_get_mapped (popover));
  ui_settle (ui);
}

/* On a row of a figure: by its keys, by the other button, by its dots; the focus comes back. */
static void
test_copy_figure (Ui *ui, gconstpointer data)
{
  g_autofree char *text = NULL, *ris = NULL, *bibtex = NULL;
  GtkWidget *row;
  GdkRectangle place;
  graphene_point_t point;
  double surface_x, surface_y;

  ui_open (ui, "target/nev-indigenous-share-2025");
  ui_wait_for (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  row = find_citing_row (ui);
  gtk_widget_grab_focus (row);
  spoil_clipboard (ui);
  ui_key (ui, "shift", "F10");
  wait_for_menu (ui, row);
  ui_key (ui, NULL, "t");
  text = ui_dup_clipboard (ui, "something else");
  g_assert_nonnull (strstr (text, wmk_link_row_get_locator (WMK_LINK_ROW (row))));
  ui_wait_for (ui_get_focus (ui) == row && ui_find (row, GTK_TYPE_POPOVER_MENU) == NULL);

  ui_click (ui, row, BUTTON_RIGHT);
  wait_for_menu (ui, row);
  ui_key (ui, NULL, "r");
  ris = ui_dup_clipboard (ui, text);
  g_assert_true (g_str_has_prefix (ris, "TY  - "));
  ui_wait_for (ui_find (row, GTK_TYPE_POPOVER_MENU) == NULL);

  place = wmk_link_row_get_menu_place (WMK_LINK_ROW (row));
  g_assert_true (gtk_widget_compute_point (
      row, GTK_WIDGET (ui->window),
      &GRAPHENE_POINT_INIT ((float) (place.x + place.width / 2), (float) (place.height / 2)),
      &point));
  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &surface_x, &surface_y);
  robot_point (ui_get_robot (), ui->handle, (int) (point.x + surface_x),
               (int) (point.y + surface_y));
  robot_click (ui_get_robot (), BUTTON_LEFT);
  wait_for_menu (ui, row);
  ui_key (ui, NULL, "b");
  bibtex = ui_dup_clipboard (ui, ris);
  g_assert_true (g_str_has_prefix (bibtex, "@"));
  /* The row has not been opened by that. */
  g_assert_true (WMK_IS_INDICATOR_PAGE (ui_get_page (ui)));
}

/* Tab goes through what stands above the rows, then to the rows, once. */
static void
test_source_tabs (Ui *ui, gconstpointer data)
{
  GtkWidget *page;

  ui_open (ui, "source/us-chamber-2017");
  page = GTK_WIDGET (ui_get_page (ui));
  ui_key (ui, NULL, "Tab");
  ui_wait_for (gtk_widget_is_ancestor (ui_get_focus (ui), ui_find (page, GTK_TYPE_MENU_BUTTON)));
  /* The document's address can be selected. */
  ui_key (ui, NULL, "Tab");
  ui_wait_for (GTK_IS_LABEL (ui_get_focus (ui)));
  ui_key (ui, NULL, "Tab");
  ui_wait_for (ui_is_at (ui, "source/us-chamber-2017", "sector/next-generation-it"));
  ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  g_assert_true (gtk_widget_is_ancestor (ui_get_focus (ui), page));
  ui_key (ui, NULL, "Tab");
  ui_wait_for (!gtk_widget_is_ancestor (ui_get_focus (ui), page));
  ui_key (ui, "shift", "Tab");
  ui_wait_for (gtk_widget_is_ancestor (ui_get_focus (ui), page));
}

/* Rows are as high as the lines that are reckoned, so these must be those that Pango breaks. */
static void
test_line_count (Ui *ui, gconstpointer data)
{
  static const int widths[] = {170, 240, 420, 700};
  GtkWidget *page;
  guint n = 0, n_short = 0, n_long = 0;

  open_sources (ui);
  page = GTK_WIDGET (ui_get_page (ui));
  for (guint i = 0; i < g_list_model_get_n_items (get_model (ui)); i++) {
    g_autoptr (WmkSourceItem) item = g_list_model_get_item (get_model (ui), i);
    const WmkSource *source = wmk_source_item_get (item);
    g_autofree char *text = g_strjoin ("\n", source->title, source->title_zh, NULL);
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (page, text);
    const WmkTextWidths *reckoner =
        wmk_text_widths_get (gtk_widget_get_pango_context (page), 1, PANGO_WEIGHT_NORMAL);

    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      int most, n_lines = wmk_text_widths_count_lines (reckoner, text, widths[j], &most);

      pango_layout_set_width (layout, widths[j] * PANGO_SCALE);
      g_assert_cmpint (ABS (n_lines - pango_layout_get_line_count (layout)), <=, 1);
      n++;
      n_short += n_lines < pango_layout_get_line_count (layout);
      n_long += n_lines > pango_layout_get_line_count (layout);
    }
  }
  g_test_message ("of %u, %u are too short, %u too long", n, n_short, n_long);
  g_assert_cmpuint (n_short * 50, <, n);
  g_assert_cmpuint (n_long * 20, <, n);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/sources/keys", Ui, NULL, ui_set_up, test_keys, ui_tear_down);
  g_test_add ("/sources/far-down", Ui, NULL, ui_set_up, test_far_down, ui_tear_down);
  g_test_add ("/sources/pointer", Ui, NULL, ui_set_up, test_pointer, ui_tear_down);
  g_test_add ("/sources/order-and-kind", Ui, NULL, ui_set_up, test_order_and_kind, ui_tear_down);
  g_test_add ("/sources/nothing", Ui, NULL, ui_set_up, test_nothing, ui_tear_down);
  g_test_add ("/sources/copy-source", Ui, NULL, ui_set_up, test_copy_source, ui_tear_down);
  g_test_add ("/sources/copy-figure", Ui, NULL, ui_set_up, test_copy_figure, ui_tear_down);
  g_test_add ("/sources/source-tabs", Ui, NULL, ui_set_up, test_source_tabs, ui_tear_down);

  g_test_add ("/sources/line-count", Ui, NULL, ui_set_up, test_line_count, ui_tear_down);

  return ui_run ();
}
