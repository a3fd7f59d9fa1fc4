/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "catalog/wmk-thing.h"
#include "window/wmk-indicator-page.h"
#include "window/wmk-link-row.h"
#include "window/wmk-text-widths.h"

#define BUTTON_LEFT 1
#define BUTTON_RIGHT 3

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
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) sources = NULL;
  GtkWidget *page = GTK_WIDGET (ui_get_page (ui));
  guint n = 0, n_short = 0, n_long = 0;

  g_assert_no_error (error);
  sources = wmk_thing_list (catalog, wmk_kind_find ("source"), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sources->len; i++) {
    WmkThing *source = g_ptr_array_index (sources, i);
    g_autofree char *text =
        g_strjoin ("\n", wmk_thing_get_title (source), wmk_thing_get_title_zh (source), NULL);
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
  g_test_add ("/sources/copy-source", Ui, NULL, ui_set_up, test_copy_source, ui_tear_down);
  g_test_add ("/sources/copy-figure", Ui, NULL, ui_set_up, test_copy_figure, ui_tear_down);
  g_test_add ("/sources/source-tabs", Ui, NULL, ui_set_up, test_source_tabs, ui_tear_down);
  g_test_add ("/sources/line-count", Ui, NULL, ui_set_up, test_line_count, ui_tear_down);

  return ui_run ();
}
