/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-indicator-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "catalog/wmk-thing.h"
#include "charts/wmk-path-view.h"
#include "charts/wmk-tab-stop.h"
#include "charts/wmk-text.h"
#include "window/wmk-assessments-view.h"
#include "window/wmk-chinese-label.h"
#include "window/wmk-citation-menu.h"
#include "window/wmk-indicator-path.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sections-view.h"
#include "window/wmk-sector-link.h"
#include "window/wmk-source-list.h"
#include "window/wmk-target-card.h"
#include "window/wmk-targets-own.h"

struct _WmkIndicatorPage {
  WmkPage parent_instance;
  GtkLabel *definition;
  WmkPathView *chart;
  WmkPathData *path;
  GtkBox *targets;
  GtkBox *observations;
  GtkWidget *no_target;
  GtkLabel *no_observation;
  WmkAssessmentsView *assessments;
  WmkSectionsView *sections;
  GtkListBox *sector;
  WmkCatalog *catalog;
  WmkIndicator *indicator;
};

G_DEFINE_FINAL_TYPE (WmkIndicatorPage, wmk_indicator_page, WMK_TYPE_PAGE)

/* The list of a series, in the last child of its box. */
static GtkListBox *
get_list (GtkWidget *series_box)
{
  return GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (gtk_widget_get_last_child (series_box))));
}

/* The target or the observation that has the focus. */
static char *
wmk_indicator_page_dup_focus (WmkPage *page)
{
  WmkIndicatorPage *self = WMK_INDICATOR_PAGE (page);
  GtkWidget *card = gtk_widget_get_focus_child (GTK_WIDGET (self->targets));
  GtkWidget *series_box = gtk_widget_get_focus_child (GTK_WIDGET (self->observations));
  const char *address = NULL;

  if (card != NULL)
    address = wmk_target_card_get_address (WMK_TARGET_CARD (card));
  else if (series_box != NULL)
    address = wmk_link_row_get_focused_origin (get_list (series_box));
  else
    address = wmk_assessments_view_get_focused (self->assessments);
  if (address == NULL)
    address = wmk_sections_view_get_focused (self->sections);
  if (address == NULL)
    address = wmk_link_row_get_focused (self->sector);

  return g_strdup (address == NULL ? "" : address);
}

/* Of @box in the list of observations. */
static const char *
get_series_id (GtkWidget *box)
{
  return g_object_get_data (G_OBJECT (box), "series");
}

/* @address is that of a target, a series or an observation of this indicator. */
static gboolean
wmk_indicator_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkIndicatorPage *self = WMK_INDICATOR_PAGE (page);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->targets)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (g_str_equal (wmk_target_card_get_address (WMK_TARGET_CARD (card)), address))
      return wmk_target_card_focus (WMK_TARGET_CARD (card));

  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->observations)); box != NULL;
       box = gtk_widget_get_next_sibling (box)) {
    if (g_str_equal (get_series_id (box), address))
      return wmk_link_row_focus_first (get_list (box));
    if (wmk_link_row_focus_origin (get_list (box), address))
      return TRUE;
  }

  return wmk_assessments_view_focus (self->assessments, address) ||
         wmk_sections_view_focus (self->sections, address) ||
         wmk_link_row_focus (self->sector, address);
}

/* From a figure of the chart to its row, from a target to its card, from one of the reader's to
 * where that can be changed. */
static void
chart_activated_cb (WmkIndicatorPage *self, const char *address)
{
  if (!wmk_indicator_page_grab_focus_at (WMK_PAGE (self), address))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-point", "s", address);
}

/* In the chart, which is drawn anew only where something else is to be seen. */
static void
wmk_indicator_page_show_notebook (WmkPage *page,
                                  WmkNotebook *notebook,
                                  gboolean shows_own,
                                  const char *address)
{
  WmkIndicatorPage *self = WMK_INDICATOR_PAGE (page);
  WmkTargetsOwn own = {notebook, shows_own, address, 0};

  WMK_PAGE_CLASS (wmk_indicator_page_parent_class)
      ->show_notebook (page, notebook, shows_own, address);
  if (self->path != NULL && wmk_targets_own_update_path (self->path, &own))
    wmk_path_view_set_data (self->chart, self->path);
}

/* What a series is to the targets, in a sentence. */
static const char *
describe_fit (const WmkSeries *series, gboolean has_target)
{
  if (!has_target)
    return "";
  if (series->is_main)
    return series->fit == WMK_FIT_DIRECT ? _ ("Decides the status.")
           : series->fit == WMK_FIT_PROXY
               ? _ ("A proxy; decides the status where its error makes that safe.")
               : _ ("A bound; decides the status where its error makes that safe.");

  switch (series->fit) {
  case WMK_FIT_PROXY:
    return _ ("A proxy: does not decide the status.");
  case WMK_FIT_BOUND:
    return _ ("A bound: does not decide the status.");
  case WMK_FIT_CONTEXT:
    return _ ("Context: does not decide the status.");
  case WMK_FIT_DIRECT:
  default:
    return _ ("Another definition: does not decide the status.");
  }
}

static char *
format_observation (const WmkObservation *observation, const char *unit)
{
  g_autofree char *date = wmk_format_date (observation->date);
  g_autofree char *figure = NULL;

  if (isnan (observation->value))
    return g_strdup_printf (_ ("%s: milestone"), date);

  figure = wmk_describe_figure (observation->comparator, observation->value,
                                observation->value_high, unit);

  return g_strdup_printf ("%s: %s", date, figure);
}

/* A row for the figure and its first source, and one for each other source. */
static void
add_observation (GtkListBox *list, const WmkObservation *observation, const char *unit)
{
  g_autofree char *title = format_observation (observation, unit);

  for (guint i = 0; i < observation->citations->len; i++) {
    const WmkCitation *citation = g_ptr_array_index (observation->citations, i);
    g_autofree char *place = wmk_citation_describe (citation);
    g_autofree char *subtitle = i == 0 ? g_strdup_printf ("%s\n%s, %s", observation->statement,
                                                          citation->source_title, place)
                                       : g_strdup_printf ("%s, %s", citation->source_title, place);
    GtkWidget *row = wmk_link_row_new (i == 0 ? title : _ ("Also there"), subtitle,
                                       citation->source_id, observation->id);

    wmk_link_row_set_citation (WMK_LINK_ROW (row), citation->locator, citation->figure_as_printed);
    if (i == 0)
      wmk_link_row_set_note (WMK_LINK_ROW (row),
                             wmk_confidence_get_label (observation->confidence));
    gtk_list_box_append (list, row);
  }
}

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  wmk_chinese_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_series (WmkIndicatorPage *self, const WmkIndicator *indicator, const WmkSeries *series)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *note = g_strstrip (
      g_strdup_printf ("%s %s", describe_fit (series, indicator->targets->len > 0), series->why));

  /* Not as its name: those are never freed. */
  g_object_set_data (G_OBJECT (box), "series", series->id);
  gtk_box_append (GTK_BOX (box), create_text (series->definition, NULL));
  gtk_box_append (GTK_BOX (box), create_text (note, "secondary"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  series->definition, -1);
  wmk_link_row_connect (GTK_LIST_BOX (list));
  wmk_citation_menu_connect (GTK_LIST_BOX (list));

  /* The latest first, as readers ask for it. */
  for (guint i = series->observations->len; i > 0; i--)
    add_observation (GTK_LIST_BOX (list), g_ptr_array_index (series->observations, i - 1),
                     indicator->unit);
  gtk_box_append (GTK_BOX (box), g_object_new (WMK_TYPE_TAB_STOP, "child", list, NULL));
  gtk_box_append (self->observations, box);
}

static void
wmk_indicator_page_fill_rest (WmkPage *page)
{
  WmkIndicatorPage *self = WMK_INDICATOR_PAGE (page);
  g_autoptr (GPtrArray) assessments = NULL, sections = NULL;
  g_autoptr (GError) error = NULL;

  if (self->indicator == NULL)
    return; /* built by its template alone */

  for (guint i = 0; i < self->indicator->series->len; i++)
    add_series (self, self->indicator, g_ptr_array_index (self->indicator->series, i));
  assessments = wmk_catalog_list_assessments (self->catalog, self->indicator->id, &error);
  if (assessments != NULL)
    sections = wmk_thing_list_sections (self->catalog, self->indicator->id, &error);
  if (sections != NULL) {
    wmk_assessments_view_set (self->assessments, assessments);
    wmk_sections_view_set (self->sections, sections, self->indicator->id, self->indicator->name);
  } else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

static void
wmk_indicator_page_dispose (GObject *object)
{
  WmkIndicatorPage *self = WMK_INDICATOR_PAGE (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->indicator, wmk_indicator_free);
  g_clear_pointer (&self->path, wmk_path_data_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_INDICATOR_PAGE);

  G_OBJECT_CLASS (wmk_indicator_page_parent_class)->dispose (object);
}

static void
wmk_indicator_page_class_init (WmkIndicatorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_indicator_page_dispose;
  page_class->dup_focus = wmk_indicator_page_dup_focus;
  page_class->grab_focus_at = wmk_indicator_page_grab_focus_at;
  page_class->show_notebook = wmk_indicator_page_show_notebook;
  page_class->fill_rest = wmk_indicator_page_fill_rest;
  g_type_ensure (WMK_TYPE_ASSESSMENTS_VIEW);
  g_type_ensure (WMK_TYPE_PATH_VIEW);
  g_type_ensure (WMK_TYPE_SECTIONS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-indicator-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, definition);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, chart);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, targets);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, observations);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, no_observation);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, no_target);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, assessments);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, sections);
  gtk_widget_class_bind_template_child (widget_class, WmkIndicatorPage, sector);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
}

static void
wmk_indicator_page_init (WmkIndicatorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
show_targets (WmkIndicatorPage *self,
              WmkCatalog *catalog,
              const WmkIndicator *indicator,
              GError **error)
{
  for (guint i = 0; i < indicator->targets->len; i++) {
    const WmkTarget *target = g_ptr_array_index (indicator->targets, i);
    g_autoptr (GPtrArray) citations = wmk_catalog_list_citations (catalog, target->id, error);
    g_autoptr (WmkTargetProgress) progress = NULL;

    if (citations == NULL)
      return FALSE;
    progress = wmk_target_progress_new (indicator, target, wmk_catalog_get_as_of_year (catalog));
    gtk_box_append (self->targets,
                    wmk_target_card_new (target, indicator->unit,
                                         wmk_status_explanation_new (progress), citations));
  }

  return TRUE;
}

WmkPage *
wmk_indicator_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (WmkIndicator) indicator = wmk_catalog_get_indicator (catalog, address, error);
  g_autoptr (WmkIndicatorPage) self = NULL;
  g_autofree char *no_observation = NULL;

  if (indicator == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_INDICATOR_PAGE, NULL);
  if (!wmk_sector_link_fill (self->sector, catalog, WMK_PAGE (self), indicator->name,
                             indicator->sector_id, error) ||
      !show_targets (self, catalog, indicator, error))
    return NULL;

  wmk_chinese_label_set_text (self->definition, indicator->definition);
  self->path = wmk_indicator_path_new (catalog, indicator);
  wmk_path_view_set_data (self->chart, self->path);
  gtk_widget_set_visible (self->no_target, indicator->targets->len == 0);
  no_observation = g_strdup_printf (_ ("The catalogue holds no observation of this indicator up to "
                                       "%d."),
                                    wmk_catalog_get_as_of_year (catalog));
  gtk_label_set_text (self->no_observation, no_observation);
  gtk_widget_set_visible (GTK_WIDGET (self->no_observation),
                          !wmk_indicator_has_observations (indicator));
  self->catalog = g_object_ref (catalog);
  self->indicator = g_steal_pointer (&indicator);

  return WMK_PAGE (g_steal_pointer (&self));
}
