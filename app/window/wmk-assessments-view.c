/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-assessments-view.h"

#include "catalog/wmk-records.h"
#include "charts/wmk-tab-stop.h"
#include "charts/wmk-text.h"
#include "window/wmk-link-row.h"
#include "window/wmk-source-list.h"

struct _WmkAssessmentsView {
  AdwBin parent_instance;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (WmkAssessmentsView, wmk_assessments_view, ADW_TYPE_BIN)

static void
wmk_assessments_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_ASSESSMENTS_VIEW);

  G_OBJECT_CLASS (wmk_assessments_view_parent_class)->dispose (object);
}

static void
wmk_assessments_view_class_init (WmkAssessmentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_assessments_view_dispose;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-assessments-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkAssessmentsView, list);
}

static void
wmk_assessments_view_init (WmkAssessmentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_link_row_connect (self->list);
}

static GtkWidget *
create_row (const WmkAssessment *assessment)
{
  g_autofree char *title =
      wmk_source_describe (assessment->author, assessment->publisher, assessment->published);
  GtkWidget *row =
      wmk_link_row_new (title, assessment->statement, assessment->source_id, assessment->id);

  wmk_link_row_set_note (WMK_LINK_ROW (row), wmk_rating_get_label (assessment->rating));

  return row;
}

void
wmk_assessments_view_set (WmkAssessmentsView *self, GPtrArray *assessments)
{
  g_return_if_fail (WMK_IS_ASSESSMENTS_VIEW (self));

  for (guint i = 0; i < assessments->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (assessments, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), assessments->len > 0);
}

gboolean
wmk_assessments_view_focus (WmkAssessmentsView *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_ASSESSMENTS_VIEW (self), FALSE);

  return wmk_link_row_focus_origin (self->list, address);
}

const char *
wmk_assessments_view_get_focused (WmkAssessmentsView *self)
{
  g_return_val_if_fail (WMK_IS_ASSESSMENTS_VIEW (self), NULL);

  return wmk_link_row_get_focused_origin (self->list);
}
