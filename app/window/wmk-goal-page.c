/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-goal-page.h"

#include "catalog/wmk-thing.h"
#include "window/wmk-assessments-view.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sections-view.h"
#include "window/wmk-sector-link.h"
#include "window/wmk-target-card.h"

struct _WmkGoalPage {
  WmkPage parent_instance;
  GtkBox *goal;
  WmkAssessmentsView *assessments;
  WmkSectionsView *sections;
  GtkListBox *sector;
};

G_DEFINE_FINAL_TYPE (WmkGoalPage, wmk_goal_page, WMK_TYPE_PAGE)

static WmkTargetCard *
get_card (WmkGoalPage *self)
{
  return WMK_TARGET_CARD (gtk_widget_get_first_child (GTK_WIDGET (self->goal)));
}

static char *
wmk_goal_page_dup_focus (WmkPage *page)
{
  WmkGoalPage *self = WMK_GOAL_PAGE (page);
  const char *address = wmk_link_row_get_focused (self->sector);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->goal)) != NULL)
    address = wmk_target_card_get_address (get_card (self));
  if (address == NULL)
    address = wmk_assessments_view_get_focused (self->assessments);
  if (address == NULL)
    address = wmk_sections_view_get_focused (self->sections);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_goal_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkGoalPage *self = WMK_GOAL_PAGE (page);

  if (g_str_equal (wmk_target_card_get_address (get_card (self)), address))
    return wmk_target_card_focus (get_card (self));

  return wmk_assessments_view_focus (self->assessments, address) ||
         wmk_sections_view_focus (self->sections, address) ||
         wmk_link_row_focus (self->sector, address);
}

static void
wmk_goal_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_GOAL_PAGE);

  G_OBJECT_CLASS (wmk_goal_page_parent_class)->dispose (object);
}

static void
wmk_goal_page_class_init (WmkGoalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_goal_page_dispose;
  page_class->dup_focus = wmk_goal_page_dup_focus;
  page_class->grab_focus_at = wmk_goal_page_grab_focus_at;
  g_type_ensure (WMK_TYPE_ASSESSMENTS_VIEW);
  g_type_ensure (WMK_TYPE_SECTIONS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-goal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkGoalPage, goal);
  gtk_widget_class_bind_template_child (widget_class, WmkGoalPage, assessments);
  gtk_widget_class_bind_template_child (widget_class, WmkGoalPage, sections);
  gtk_widget_class_bind_template_child (widget_class, WmkGoalPage, sector);
}

static void
wmk_goal_page_init (WmkGoalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WmkPage *
wmk_goal_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autofree char *indicator_id = NULL, *sector_id = NULL;
  g_autoptr (WmkTarget) target =
      wmk_catalog_get_target (catalog, address, &indicator_id, &sector_id, error);
  g_autoptr (GPtrArray) citations = NULL, assessments = NULL, sections = NULL;
  g_autoptr (WmkGoalPage) self = NULL;

  if (target == NULL)
    return NULL;
  citations = wmk_catalog_list_citations (catalog, address, error);
  if (citations == NULL)
    return NULL;
  assessments = wmk_catalog_list_assessments (catalog, address, error);
  if (assessments == NULL)
    return NULL;
  sections = wmk_thing_list_sections (catalog, address, error);
  if (sections == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_GOAL_PAGE, NULL);
  if (!wmk_sector_link_fill (self->sector, catalog, WMK_PAGE (self), target->statement, sector_id,
                             error))
    return NULL;

  gtk_box_append (self->goal, wmk_target_card_new (target, "", NULL, citations));
  wmk_assessments_view_set (self->assessments, assessments);
  wmk_sections_view_set (self->sections, sections, address, target->statement);

  return WMK_PAGE (g_steal_pointer (&self));
}
