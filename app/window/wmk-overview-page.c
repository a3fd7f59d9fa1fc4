/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-overview-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "charts/wmk-status-legend.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-targets-view.h"

struct _WmkOverviewPage {
  WmkPage parent_instance;
  GtkListBox *sectors;
  GtkLabel *as_of;
  GtkLabel *coverage;
  WmkStatusLegend *legend;
  GtkBox *beyond;
  WmkTargetsView *targets; /* NULL until the rest is filled in */
  WmkCatalog *catalog;
};

G_DEFINE_FINAL_TYPE (WmkOverviewPage, wmk_overview_page, WMK_TYPE_PAGE)

static char *
wmk_overview_page_dup_focus (WmkPage *page)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);
  const char *address = wmk_sector_row_get_focused (self->sectors);

  if (address == NULL && self->targets != NULL)
    address = wmk_targets_view_get_focused (self->targets);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_overview_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);

  if (wmk_sector_row_focus (self->sectors, address))
    return TRUE;

  return self->targets != NULL && wmk_targets_view_focus_row (self->targets, address);
}

static void
wmk_overview_page_fill_rest (WmkPage *page)
{
  WmkOverviewPage *self = WMK_OVERVIEW_PAGE (page);
  g_autoptr (GPtrArray) indicators = NULL, goals = NULL;
  g_autoptr (GError) error = NULL;

  if (self->catalog == NULL)
    return; /* built by its template alone */
  indicators = wmk_catalog_list_indicators (self->catalog, NULL, &error);
  if (indicators != NULL)
    goals = wmk_catalog_list_goals (self->catalog, NULL, &error);
  if (goals == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
    return;
  }

  self->targets = g_object_new (WMK_TYPE_TARGETS_VIEW, NULL);
  wmk_targets_view_set (self->targets, indicators, NULL);
  wmk_targets_view_set_goals (self->targets, goals, NULL);
  gtk_box_append (self->beyond, GTK_WIDGET (self->targets));
  gtk_widget_set_visible (GTK_WIDGET (self->beyond), TRUE);
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
  page_class->dup_focus = wmk_overview_page_dup_focus;
  page_class->grab_focus_at = wmk_overview_page_grab_focus_at;
  page_class->fill_rest = wmk_overview_page_fill_rest;
  g_type_ensure (WMK_TYPE_STATUS_LEGEND);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, sectors);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WmkOverviewPage, beyond);
  gtk_widget_class_bind_template_callback (widget_class, sector_activated_cb);
}

static void
wmk_overview_page_init (WmkOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_sectors (WmkOverviewPage *self, GPtrArray *sectors)
{
  guint counts[WMK_N_STATUSES] = {0}, largest = 0, n_targets = 0;
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *coverage = NULL;

  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    largest = MAX (largest, sector->n_targets);
    n_targets += sector->n_targets;
    for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
      counts[status] += sector->status_counts[status];
  }
  for (guint i = 0; i < sectors->len; i++)
    gtk_list_box_append (self->sectors,
                         wmk_sector_row_new (g_ptr_array_index (sectors, i), largest, names));

  /* Translators: both numbers count targets: "21 of 155 targets … have an observation" */
  coverage = g_strdup_printf (_ ("%u of %u targets with a number have an observation in this "
                                 "catalogue: too few to judge the plan as a whole."),
                              n_targets - counts[WMK_STATUS_NO_OBSERVATION], n_targets);
  gtk_label_set_text (self->coverage, coverage);
  wmk_status_legend_set_counts (self->legend, counts);
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
  as_of = g_strdup_printf (_ ("targets with a number of the 2015 roadmap, by status as of %d"),
                           wmk_catalog_get_as_of_year (catalog));
  gtk_label_set_text (self->as_of, as_of);
  show_sectors (self, sectors);

  return WMK_PAGE (self);
}
