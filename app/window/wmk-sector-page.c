/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sector-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-thing.h"
#include "charts/wmk-status-bar.h"
#include "charts/wmk-status-legend.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-assessments-view.h"
#include "window/wmk-coverage.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sections-view.h"
#include "window/wmk-source-list.h"
#include "window/wmk-targets-view.h"

struct _WmkSectorPage {
  WmkPage parent_instance;
  GtkLabel *summary;
  GtkLabel *count;
  GtkLabel *as_of;
  GtkLabel *coverage;
  WmkStatusLegend *legend;
  WmkStatusBar *status_bar;
  WmkTargetsView *targets;
  WmkSectionsView *sections;
  WmkAssessmentsView *assessments;
  GtkWidget *sources_section;
  GtkListBox *sources;
  WmkCatalog *catalog;
  char *address;
  char *short_name;
};

G_DEFINE_FINAL_TYPE (WmkSectorPage, wmk_sector_page, WMK_TYPE_PAGE)

static char *
wmk_sector_page_dup_focus (WmkPage *page)
{
  WmkSectorPage *self = WMK_SECTOR_PAGE (page);
  const char *address = wmk_targets_view_get_focused (self->targets);

  if (address == NULL)
    address = wmk_sections_view_get_focused (self->sections);
  if (address == NULL)
    address = wmk_assessments_view_get_focused (self->assessments);
  if (address == NULL)
    address = wmk_link_row_get_focused (self->sources);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_sector_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkSectorPage *self = WMK_SECTOR_PAGE (page);

  return wmk_targets_view_focus_row (self->targets, address) ||
         wmk_sections_view_focus (self->sections, address) ||
         wmk_assessments_view_focus (self->assessments, address) ||
         wmk_link_row_focus (self->sources, address);
}

/* Goals, what the sector is linked with, assessments and sources. */
static gboolean
fill_lists (WmkSectorPage *self, GError **error)
{
  g_autoptr (GPtrArray) goals = NULL, sections = NULL, assessments = NULL, sources = NULL;

  goals = wmk_catalog_list_goals (self->catalog, self->address, error);
  if (goals == NULL)
    return FALSE;
  sections = wmk_thing_list_sections (self->catalog, self->address, error);
  if (sections == NULL)
    return FALSE;
  assessments = wmk_catalog_list_sector_assessments (self->catalog, self->address, error);
  if (assessments == NULL)
    return FALSE;
  sources = wmk_catalog_list_sector_sources (self->catalog, self->address, error);
  if (sources == NULL)
    return FALSE;

  wmk_targets_view_set_goals (self->targets, goals);
  wmk_sections_view_set (self->sections, sections, self->address, self->short_name);
  wmk_assessments_view_set (self->assessments, assessments);
  wmk_source_list_fill (self->sources, sources);
  gtk_widget_set_visible (self->sources_section, sources->len > 0);

  return TRUE;
}

static void
wmk_sector_page_set_choice (WmkPage *page, const char *choice)
{
  wmk_targets_view_set_filter (WMK_SECTOR_PAGE (page)->targets, choice);
}

static void
filtered_cb (WmkSectorPage *self, const char *filter)
{
  wmk_page_keep_choice (GTK_WIDGET (self), self->address, filter);
}

static void
segment_activated_cb (WmkSectorPage *self, int status)
{
  wmk_targets_view_choose_status (self->targets, (WmkStatus) status);
}

static void
wmk_sector_page_fill_rest (WmkPage *page)
{
  g_autoptr (GError) error = NULL;

  if (WMK_SECTOR_PAGE (page)->catalog == NULL)
    return; /* built by its template alone */
  if (!fill_lists (WMK_SECTOR_PAGE (page), &error))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.report", "s", error->message);
}

static void
wmk_sector_page_dispose (GObject *object)
{
  WmkSectorPage *self = WMK_SECTOR_PAGE (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->short_name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SECTOR_PAGE);

  G_OBJECT_CLASS (wmk_sector_page_parent_class)->dispose (object);
}

static void
wmk_sector_page_class_init (WmkSectorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_sector_page_dispose;
  page_class->dup_focus = wmk_sector_page_dup_focus;
  page_class->grab_focus_at = wmk_sector_page_grab_focus_at;
  page_class->set_choice = wmk_sector_page_set_choice;
  page_class->fill_rest = wmk_sector_page_fill_rest;
  g_type_ensure (WMK_TYPE_ASSESSMENTS_VIEW);
  g_type_ensure (WMK_TYPE_SECTIONS_VIEW);
  g_type_ensure (WMK_TYPE_STATUS_BAR);
  g_type_ensure (WMK_TYPE_TARGETS_VIEW);
  g_type_ensure (WMK_TYPE_STATUS_LEGEND);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-sector-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, summary);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, legend);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, status_bar);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, targets);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, assessments);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, sections);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, sources);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorPage, sources_section);
  gtk_widget_class_bind_template_callback (widget_class, filtered_cb);
  gtk_widget_class_bind_template_callback (widget_class, segment_activated_cb);
}

static void
wmk_sector_page_init (WmkSectorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_sector (WmkSectorPage *self,
             WmkCatalog *catalog,
             const WmkSector *sector,
             const WmkCoverage *coverage)
{
  g_autofree char *subtitle = NULL, *count = NULL, *as_of = NULL, *text = NULL;

  if (*sector->name_zh != '\0')
    /* Translators: the number of a sector and its Chinese name: "Sector 6 of 10 · 节能…" */
    subtitle = g_strdup_printf (_ ("Sector %d of 10 · %s"), sector->number, sector->name_zh);
  else
    subtitle = g_strdup_printf (_ ("Sector %d of 10"), sector->number);
  wmk_page_set_titles (WMK_PAGE (self), sector->name, subtitle);
  wmk_page_set_section (WMK_PAGE (self), sector->id);
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));
  gtk_label_set_text (self->summary, sector->summary);

  /* Translators: the targets with a number that the roadmap of 2015 sets for the sector */
  count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target with a number, roadmap of 2015",
                                    "%u targets with a number, roadmap of 2015", sector->n_targets),
                       sector->n_targets);
  gtk_label_set_text (self->count, count);
  as_of = g_strdup_printf (_ ("as of %d"), wmk_catalog_get_as_of_year (catalog));
  gtk_label_set_text (self->as_of, as_of);
  text = wmk_coverage_describe (coverage, sector->status_counts,
                                _ ("Too few to judge the sector as a whole."));
  gtk_label_set_text (self->coverage, text);
  wmk_status_bar_set_counts (self->status_bar, sector->status_counts, 0);
  wmk_status_legend_set_counts (self->legend, sector->status_counts);
}

WmkPage *
wmk_sector_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (WmkSector) sector = wmk_catalog_get_sector (catalog, address, error);
  g_autoptr (GPtrArray) subsectors = NULL, indicators = NULL;
  WmkCoverage coverage;
  WmkSectorPage *self;

  if (sector == NULL || !wmk_catalog_get_coverage (catalog, address, &coverage, error))
    return NULL;
  subsectors = wmk_catalog_list_subsectors (catalog, address, error);
  if (subsectors == NULL)
    return NULL;
  indicators = wmk_catalog_list_indicators (catalog, address, error);
  if (indicators == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_SECTOR_PAGE, NULL);
  self->catalog = g_object_ref (catalog);
  self->address = g_strdup (address);
  self->short_name = g_strdup (sector->short_name);
  show_sector (self, catalog, sector, &coverage);
  wmk_targets_view_set (self->targets, indicators, subsectors);

  return WMK_PAGE (self);
}
