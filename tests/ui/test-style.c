/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-mark.h"
#include "charts/wmk-path-chart.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-status-bar.h"
#include "window/wmk-thing-page.h"

/* What @widget shows now, as its bytes. */
static GBytes *
render (Ui *ui, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (ui->window));
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  gsize stride = (gsize) width * 4, size = stride * (gsize) height;
  guchar *pixels = g_malloc0 (size);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, stride);

  return g_bytes_new_take (pixels, size);
}

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

/* Each style looks different, and the first again as it was. */
static void
test_switch (Ui *ui, gconstpointer data)
{
  GType type = GPOINTER_TO_SIZE (data);
  static const struct {
    gboolean dark;
    gboolean high_contrast;
  } styles[] = {{FALSE, FALSE}, {TRUE, FALSE}, {TRUE, TRUE}, {FALSE, TRUE}, {FALSE, FALSE}};
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
    shots[i] = render (ui, widget);
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

  return ui_run ();
}
