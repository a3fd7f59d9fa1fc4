/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "catalog/wmk-address.h"
#include "charts/wmk-mark.h"
#include "charts/wmk-path-chart.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-status-bar.h"
#include "window/wmk-thing-page.h"

static void
set_high_contrast (gboolean high_contrast)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GSettingsSchemaSource *schemas = g_settings_schema_source_get_default ();
  const char *id = "org.gnome.desktop.a11y.interface";
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (schemas, id, TRUE);

  /* Where the desktop's own settings are not installed it is a name of a theme. */
  if (schema != NULL && g_settings_schema_has_key (schema, "high-contrast")) {
    g_autoptr (GSettings) settings = g_settings_new (id);

    g_settings_set_boolean (settings, "high-contrast", high_contrast);
  } else {
    g_object_set (gtk_settings_get_default (), "gtk-theme-name",
                  high_contrast ? "HighContrast" : "Adwaita", NULL);
  }
  ui_wait_for (adw_style_manager_get_high_contrast (manager) == high_contrast);
}

static void
set_dark (gboolean dark)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  ui_wait_for (adw_style_manager_get_dark (manager) == dark);
}

/* As the first again in the end. With the colours of our own that lines have: between rows, and
 * below the axis of a progress chart. */
static const struct {
  gboolean dark;
  gboolean high_contrast;
  guint32 row_line;
  guint32 axis_line;
} styles[] = {
    {FALSE, FALSE, 0xdcdce0, 0x5c5c64}, {TRUE, FALSE, 0x3c3c42, 0xb6b6be},
    {TRUE, TRUE, 0x85858d, 0xf4f4f6},   {FALSE, TRUE, 0x85858d, 0x303036},
    {FALSE, FALSE, 0xdcdce0, 0x5c5c64},
};

/* Each style looks different, and the first again as it was. */
static void
test_switch (Ui *ui, gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  GBytes *shots[G_N_ELEMENTS (styles)];
  g_autoptr (GPtrArray) widgets = NULL;
  GtkWidget *widget = NULL;

  ui_open (ui, type == WMK_TYPE_PATH_CHART    ? "indicator/nev-production"
               : type == WMK_TYPE_THING_PAGE  ? "policy/anhui-medical-imaging-notice-2015"
               : type == GTK_TYPE_COLUMN_VIEW ? "policies"
               : type == GTK_TYPE_LIST_VIEW   ? "search/miit"
                                              : "sector/new-energy-vehicles");
  /* The last of its kind: of the marks the one at the legend's end, which is of a chart. */
  widgets = ui_find_all (GTK_WIDGET (ui_get_page (ui)), type);
  for (guint i = 0; i < widgets->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (widgets, i)) &&
        (type != WMK_TYPE_MARK ||
         gtk_widget_get_ancestor (g_ptr_array_index (widgets, i), GTK_TYPE_FLOW_BOX) != NULL))
      widget = g_ptr_array_index (widgets, i);
  g_assert_nonnull (widget);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++) {
    set_dark (styles[i].dark);
    set_high_contrast (styles[i].high_contrast);
    ui_settle (ui);
    shots[i] = ui_render (widget);
  }

  g_assert_true (g_bytes_equal (shots[0], shots[4]));
  for (gsize i = 0; i < 4; i++)
    for (gsize j = i + 1; j < 4; j++)
      /* The bar's fills are as strong in the common styles as in those of high contrast. */
      if (type != WMK_TYPE_STATUS_BAR || styles[i].dark != styles[j].dark)
        g_assert_false (g_bytes_equal (shots[i], shots[j]));
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    g_bytes_unref (shots[i]);
}

/* The reader has scroll bars shown always, after pages have gone: nothing of these is told. */
static void
test_scroll_bars (Ui *ui, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (ui->window));
  gpointer gone;

  ui_open (ui, "policies");
  gone = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SCROLLED_WINDOW);
  g_assert_cmpuint (g_signal_handler_find (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, gone),
                    !=, 0);
  ui_open (ui, WMK_ADDRESS_OVERVIEW);
  ui_settle (ui);

  g_assert_cmpuint (g_signal_handler_find (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, gone),
                    ==, 0);
  g_object_set (settings, "gtk-overlay-scrolling", FALSE, NULL);
  ui_settle (ui);
  g_object_set (settings, "gtk-overlay-scrolling", TRUE, NULL);
  ui_settle (ui);
}

/* Whether a line of @color goes through half of @pixels, of rows @width long. */
static gboolean
has_line (GBytes *pixels, gsize width, guint32 color)
{
  gsize size, length = 0;
  const guint32 *data = g_bytes_get_data (pixels, &size);

  for (gsize i = 0; i < size / sizeof *data && length < width / 2; i++)
    length = (data[i] & 0xffffff) == color ? length + 1 : 0;

  return length == width / 2;
}

/* All of a page has the colours of one style. */
static void
test_colors (Ui *ui, gconstpointer data)
{
  GtkWidget *page;

  ui_open (ui, "sector/new-energy-vehicles");
  page = GTK_WIDGET (ui_get_page (ui));
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++) {
    g_autoptr (GBytes) shot = NULL;
    gsize width = (gsize) gtk_widget_get_width (page);

    set_dark (styles[i].dark);
    set_high_contrast (styles[i].high_contrast);
    ui_settle (ui);
    shot = ui_render (page);
    g_assert_true (has_line (shot, width, styles[i].row_line));
    g_assert_true (has_line (shot, width, styles[i].axis_line));
  }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/style/chart", Ui, GSIZE_TO_POINTER (WMK_TYPE_PROGRESS_CHART), ui_set_up,
              test_switch, ui_tear_down);
  g_test_add ("/style/path-chart", Ui, GSIZE_TO_POINTER (WMK_TYPE_PATH_CHART), ui_set_up,
              test_switch, ui_tear_down);
  /* Nothing of it is the theme's: it is drawn in the chart's own colours alone. */
  g_test_add ("/style/mark", Ui, GSIZE_TO_POINTER (WMK_TYPE_MARK), ui_set_up, test_switch,
              ui_tear_down);
  /* Titles, facts, an oddity, rows; a table. */
  g_test_add ("/style/thing", Ui, GSIZE_TO_POINTER (WMK_TYPE_THING_PAGE), ui_set_up, test_switch,
              ui_tear_down);
  g_test_add ("/style/collection", Ui, GSIZE_TO_POINTER (GTK_TYPE_COLUMN_VIEW), ui_set_up,
              test_switch, ui_tear_down);
  /* Icons, and words that are marked. */
  g_test_add ("/style/search", Ui, GSIZE_TO_POINTER (GTK_TYPE_LIST_VIEW), ui_set_up, test_switch,
              ui_tear_down);
  g_test_add ("/style/status-bar", Ui, GSIZE_TO_POINTER (WMK_TYPE_STATUS_BAR), ui_set_up,
              test_switch, ui_tear_down);

  g_test_add ("/style/scroll-bars", Ui, NULL, ui_set_up, test_scroll_bars, ui_tear_down);
  g_test_add ("/style/colors", Ui, NULL, ui_set_up, test_colors, ui_tear_down);

  return ui_run ();
}
