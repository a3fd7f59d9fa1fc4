/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-overview-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "charts/wmk-path-tiles.h"
#include "charts/wmk-status-legend.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-assessments-view.h"
#include "window/wmk-coverage.h"
#include "window/wmk-indicator-path.h"
#include "window/wmk-open-gesture.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-targets-own.h"
#include "window/wmk-targets-view.h"

struct _WmkOverviewPage {
  WmkPage parent_instance;
  GtkListBox *sectors;
  GtkLabel *plan;
  GtkLabel *as_of;
  GtkLabel *coverage;
  GtkMenuButton *order_button;
  WmkStatusLegend *legend;
  GtkBox *beyond;
  WmkPathTiles *tiles;             /* NULL until the rest is filled in */
  WmkTargetsView *targets;         /* likewise */
  WmkAssessmentsView *assessments; /* likewise */
  WmkCatalog *catalog;
  guint counts[WMK_N_STATUSES];
  WmkSectorOrder order;
  char *filter; /* of the targets of the plan as a whole */
};

enum {
  PROP_ORDER = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* The order as the action names it, and as the button does. */
static const struct {
  const char *name;
  const char *label;
} orders[] = {
    [WMK_SECTOR_ORDER_PLAN] = {"plan", N_ ("Plan order")},
    [WMK_SECTOR_ORDER_MET] = {"met", N_ ("Most met first")},
    [WMK_SECTOR_ORDER_UNOBSERVED] = {"unobserved", N_ ("Least observed first")},
};

G_DEFINE_FINAL_TYPE (WmkOverviewPage, wmk_overview_page, WMK_TYPE_PAGE)

/* An indicator may have a tile and a row: before the address of a tile, where the focus was. */
#define TILE "tile:"

static char *
wmk_overview_page_dup_focus (WmkPage *page)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);
  const char *address = self->tiles == NULL ? NULL : wmk_path_tiles_get_focused (self->tiles);

  if (address != NULL)
    return g_strconcat (TILE, address, NULL);

  address = wmk_sector_row_get_focused (self->sectors);
  if (address == NULL && self->targets != NULL)
    address = wmk_targets_view_get_focused (self->targets);
  if (address == NULL && self->assessments != NULL)
    address = wmk_assessments_view_get_focused (self->assessments);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_overview_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);

  if (wmk_sector_row_focus (self->sectors, address))
    return TRUE;

  if (g_str_has_prefix (address, TILE))
    return self->tiles != NULL && wmk_path_tiles_focus (self->tiles, address + strlen (TILE));

  return self->targets != NULL && (wmk_targets_view_focus_row (self->targets, address) ||
                                   wmk_assessments_view_focus (self->assessments, address));
}

static void
wmk_overview_page_show_notebook (WmkPage *page,
                                 WmkNotebook *notebook,
                                 gboolean shows_own,
                                 const char *address)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);
  WmkTargetsOwn own = {notebook, shows_own, address, 0};

  WMK_PAGE_CLASS (wmk_overview_page_parent_class)
      ->show_notebook (page, notebook, shows_own, address);
  if (self->tiles != NULL)
    wmk_path_tiles_update (self->tiles, wmk_targets_own_update_path, &own);
}

/* How many figures a definition needs to be worth a small chart. */
#define MIN_TILE_FIGURES 4

static gboolean
tells_a_story (const WmkIndicator *indicator)
{
  const WmkSeries *first =
      indicator->series->len == 0 ? NULL : g_ptr_array_index (indicator->series, 0);

  return first != NULL && first->is_main && first->observations->len >= MIN_TILE_FIGURES;
}

static void
tile_activated_cb (WmkOverviewPage *self, const char *address)
{
  wmk_page_open (GTK_WIDGET (self), address, NULL);
}

static void
show_tiles (WmkOverviewPage *self, GPtrArray *indicators)
{
  g_autoptr (GPtrArray) data =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_path_data_unref);

  for (guint i = 0; i < indicators->len; i++)
    if (tells_a_story (g_ptr_array_index (indicators, i)))
      g_ptr_array_add (data,
                       wmk_indicator_path_new (self->catalog, g_ptr_array_index (indicators, i)));
  self->tiles = g_object_new (WMK_TYPE_PATH_TILES, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tiles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Across all sectors"), -1);
  g_signal_connect_object (self->tiles, "activated", G_CALLBACK (tile_activated_cb), self,
                           G_CONNECT_SWAPPED);
  wmk_path_tiles_set (self->tiles, data);
  gtk_box_append (self->beyond, GTK_WIDGET (self->tiles));
}

static gboolean
show_coverage (WmkOverviewPage *self, GError **error)
{
  WmkCoverage coverage;
  g_autofree char *text = NULL;

  if (!wmk_catalog_get_coverage (self->catalog, NULL, &coverage, error))
    return FALSE;

  text =
      wmk_coverage_describe (&coverage, self->counts, _ ("Too few to judge the plan as a whole."));
  gtk_label_set_text (self->coverage, text);
  gtk_widget_set_visible (GTK_WIDGET (self->coverage), TRUE);

  return TRUE;
}

/* "order=met;status=missed": the order of the sectors, then the filter, which passes over what it
 * does not know. */
#define ORDER_KEY "order="

static void
keep_choice (WmkOverviewPage *self)
{
  g_autofree char *choice =
      g_strconcat (ORDER_KEY, orders[self->order].name, ";", self->filter, NULL);

  wmk_page_keep_choice (GTK_WIDGET (self), WMK_ADDRESS_OVERVIEW, choice);
}

static void
filtered_cb (WmkOverviewPage *self, const char *filter)
{
  g_free (self->filter);
  self->filter = g_strdup (filter);
  keep_choice (self);
}

/* What is of the plan as a whole. */
static gboolean
fill_beyond (WmkOverviewPage *self, GError **error)
{
  g_autoptr (GPtrArray) indicators = NULL, goals = NULL, assessments = NULL;

  indicators = wmk_catalog_list_indicators (self->catalog, NULL, error);
  if (indicators == NULL)
    return FALSE;
  goals = wmk_catalog_list_goals (self->catalog, NULL, error);
  if (goals == NULL)
    return FALSE;
  assessments = wmk_catalog_list_sector_assessments (self->catalog, NULL, error);
  if (assessments == NULL)
    return FALSE;

  show_tiles (self, indicators);
  self->targets = g_object_new (WMK_TYPE_TARGETS_VIEW, NULL);
  wmk_targets_view_set (self->targets, indicators, NULL);
  wmk_targets_view_set_goals (self->targets, goals);
  wmk_targets_view_set_filter (self->targets, self->filter);
  g_signal_connect_object (self->targets, "filtered", G_CALLBACK (filtered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->beyond, GTK_WIDGET (self->targets));
  self->assessments = g_object_new (WMK_TYPE_ASSESSMENTS_VIEW, NULL);
  wmk_assessments_view_set (self->assessments, assessments);
  gtk_box_append (self->beyond, GTK_WIDGET (self->assessments));
  gtk_widget_set_visible (GTK_WIDGET (self->beyond), TRUE);

  return TRUE;
}

static void
wmk_overview_page_fill_rest (WmkPage *page)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);
  g_autoptr (GError) error = NULL;

  if (self->catalog == NULL)
    return; /* built by its template alone */
  if (!show_coverage (self, &error) || !fill_beyond (self, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer self)
{
  return wmk_sector_row_compare (WMK_SECTOR_ROW (a), WMK_SECTOR_ROW (b),
                                 WMK_OVERVIEW_PAGE (self)->order);
}

/* An order that is not known is the plan's. */
static void
set_order (WmkOverviewPage *self, const char *name)
{
  g_autofree char *text = NULL;
  const char *label;

  self->order = WMK_SECTOR_ORDER_PLAN;
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].name, name))
      self->order = (WmkSectorOrder) i;
  label = _ (orders[self->order].label);
  gtk_menu_button_set_label (self->order_button, label);
  /* Translators: %s is the order that is chosen: "Plan order" */
  text = g_strdup_printf (_ ("Order of the sectors: %s"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->order_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_invalidate_sort (self->sectors);
}

static void
wmk_overview_page_set_choice (WmkPage *page, const char *choice)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (choice, ";", 2);

  if (g_strv_length (parts) < 2 || !g_str_has_prefix (parts[0], ORDER_KEY))
    return;

  set_order (self, parts[0] + strlen (ORDER_KEY));
  g_free (self->filter);
  self->filter = g_strdup (parts[1]);
  g_object_notify_by_pspec (G_OBJECT (page), properties[PROP_ORDER]);
}

static void
wmk_overview_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ORDER)
    g_value_set_string (value, orders[WMK_OVERVIEW_PAGE (object)->order].name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wmk_overview_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_ORDER) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  set_order (WMK_OVERVIEW_PAGE (object), g_value_get_string (value));
  keep_choice (WMK_OVERVIEW_PAGE (object));
}

static void
fill_orders_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (orders[i].label), NULL);

    g_menu_item_set_action_and_target (item, "sectors.order", "s", orders[i].name);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* A reference in the text, to the document that says so. */
static gboolean
link_activated_cb (WmkOverviewPage *self, const char *uri)
{
  g_autofree char *address = wmk_address_normalize (uri);

  wmk_open_gesture_follow (GTK_WIDGET (self), address);

  return TRUE;
}

static void
sector_activated_cb (WmkOverviewPage *self, GtkListBoxRow *row)
{
  wmk_page_open (GTK_WIDGET (self), wmk_sector_row_get_address (WMK_SECTOR_ROW (row)), NULL);
}

static void
wmk_overview_page_dispose (GObject *object)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->filter, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (wmk_overview_page_parent_class)->dispose (object);
}

static void
wmk_overview_page_class_init (WmkOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  object_class->dispose = wmk_overview_page_dispose;
  object_class->get_property = wmk_overview_page_get_property;
  object_class->set_property = wmk_overview_page_set_property;
  properties[PROP_ORDER] =
      g_param_spec_string ("order", NULL, NULL, "plan", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_property_action (widget_class, "sectors.order", "order");
  page_class->dup_focus = wmk_overview_page_dup_focus;
  page_class->grab_focus_at = wmk_overview_page_grab_focus_at;
  page_class->set_choice = wmk_overview_page_set_choice;
  page_class->show_notebook = wmk_overview_page_show_notebook;
  page_class->fill_rest = wmk_overview_page_fill_rest;
  g_type_ensure (WMK_TYPE_STATUS_LEGEND);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, sectors);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, plan);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, beyond);
  gtk_widget_class_bind_template_callback (widget_class, sector_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
}

static void
wmk_overview_page_init (WmkOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = g_strdup ("");
  gtk_list_box_set_sort_func (self->sectors, compare_rows, self, NULL);
  gtk_menu_button_set_create_popup_func (self->order_button, fill_orders_cb, self, NULL);
  set_order (self, orders[WMK_SECTOR_ORDER_PLAN].name);
}

/* What the plan is in three sentences, each with the document that says so. */
static void
show_plan (WmkOverviewPage *self)
{
  g_autofree char *chamber = NULL, *merics = NULL, *text = NULL;

  /* Translators: a link to a source; in the text it stands in brackets after what it supports */
  chamber = g_markup_printf_escaped ("<a href=\"waymark:source/us-chamber-2017\">%s</a>",
                                     _ ("U.S. Chamber 2017, chapter I"));
  merics = g_markup_printf_escaped ("<a href=\"waymark:source/merics-2019\">%s</a>",
                                    _ ("MERICS 2019, summary"));
  text = g_strdup_printf (
      /* Translators: each %s is a link to a source */
      _ ("Made in China 2025 is a ten-year plan of China’s State Council, issued in May 2015, to "
         "make the country a leader in advanced manufacturing in ten industries (%s). A technical "
         "roadmap that followed in the same year sets shares of markets, output and technology as "
         "goals for 2020 and 2025, which the government calls non-binding (%s). By 2019 the name "
         "had largely gone from official papers, though not, as MERICS reads them, the goals "
         "(%s)."),
      chamber, chamber, merics);
  gtk_label_set_markup (self->plan, text);
}

static void
show_sectors (WmkOverviewPage *self, GPtrArray *sectors)
{
  guint largest = 0;
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    largest = MAX (largest, sector->n_targets);
    for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
      self->counts[status] += sector->status_counts[status];
  }
  for (guint i = 0; i < sectors->len; i++)
    gtk_list_box_append (self->sectors,
                         wmk_sector_row_new (g_ptr_array_index (sectors, i), largest, names));

  wmk_status_legend_set_counts (self->legend, self->counts);
}

WmkPage *
wmk_overview_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (GPtrArray) sectors = wmk_catalog_list_sectors (catalog, error);
  g_autofree char *subtitle = NULL, *as_of = NULL;
  WmkOverviewPage *self;

  if (sectors == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_OVERVIEW_PAGE, NULL);
  self->catalog = g_object_ref (catalog);
  subtitle = g_strdup_printf (_ ("Catalogue %s"), wmk_catalog_get_version (catalog));
  wmk_page_set_titles (WMK_PAGE (self), _ ("Overview"), subtitle);
  wmk_page_set_section (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW);
  show_plan (self);
  as_of =
      g_strdup_printf (_ ("targets with a number of the 2015 roadmap by status as of %d, and how "
                          "many of them are observed"),
                       wmk_catalog_get_as_of_year (catalog));
  gtk_label_set_text (self->as_of, as_of);
  show_sectors (self, sectors);

  return WMK_PAGE (self);
}
