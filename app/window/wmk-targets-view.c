/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-targets-view.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-records.h"
#include "charts/wmk-mark.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-indicator-datum.h"
#include "window/wmk-link-row.h"
#include "window/wmk-page.h"

struct _WmkTargetsView {
  AdwBin parent_instance;
  GtkWidget *chart_section;
  WmkProgressChart *chart;
  GtkWidget *legend;
  GtkWidget *goals_section;
  GtkListBox *goals;
};

G_DEFINE_FINAL_TYPE (WmkTargetsView, wmk_targets_view, ADW_TYPE_BIN)

static void
chart_activated_cb (WmkTargetsView *self, const char *address)
{
  wmk_page_open (GTK_WIDGET (self), address, NULL);
}

static void
add_legend_entry (WmkTargetsView *self, WmkMarkKind kind, const char *text)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (entry), wmk_mark_new (kind));
  gtk_box_append (GTK_BOX (entry), label);
  gtk_flow_box_append (GTK_FLOW_BOX (self->legend), entry);
  gtk_widget_set_focusable (gtk_widget_get_parent (entry), FALSE);
}

/* Only marks that this chart shows are explained. */
static void
fill_legend (WmkTargetsView *self, GPtrArray *data)
{
  gboolean shown[WMK_MARK_AT_LEAST + 1] = {FALSE};
  static const struct {
    WmkMarkKind kind;
    const char *text;
  } entries[] = {
      {WMK_MARK_TARGET_EARLY, N_ ("target for 2020 or before")},
      {WMK_MARK_TARGET_LATE, N_ ("target for 2025 or later")},
      {WMK_MARK_TARGET_RANGE, N_ ("a range as target")},
      {WMK_MARK_TARGET_OTHER_EDITION, N_ ("target of another edition")},
      {WMK_MARK_LATEST, N_ ("latest observation")},
      {WMK_MARK_EARLIER, N_ ("earlier")},
      {WMK_MARK_OTHER_DEFINITION, N_ ("of another definition")},
      {WMK_MARK_AT_LEAST, N_ ("at least")},
      {WMK_MARK_ODDITY, N_ ("odd as printed")},
  };

  for (guint i = 0; i < data->len; i++) {
    const WmkProgressDatum *datum = g_ptr_array_index (data, i);

    shown[WMK_MARK_ODDITY] |= datum->odd;
    for (guint j = 0; j < datum->ticks->len; j++) {
      const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, j);

      shown[WMK_MARK_TARGET_EARLY] |= tick->year != 0 && tick->year <= 2020;
      shown[WMK_MARK_TARGET_LATE] |= tick->year >= 2025;
      shown[WMK_MARK_TARGET_RANGE] |= tick->comparator == WMK_COMPARATOR_RANGE;
      shown[WMK_MARK_TARGET_OTHER_EDITION] |= tick->other_edition;
    }
    for (guint j = 0; j < datum->dots->len; j++) {
      const WmkProgressDot *dot = &g_array_index (datum->dots, WmkProgressDot, j);

      shown[WMK_MARK_LATEST] |= dot->main;
      shown[WMK_MARK_EARLIER] |= j > 0;
      shown[WMK_MARK_OTHER_DEFINITION] |= !dot->main;
      shown[WMK_MARK_AT_LEAST] |=
          dot->comparator == WMK_COMPARATOR_AT_LEAST || dot->comparator == WMK_COMPARATOR_MORE;
    }
  }
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (shown[entries[i].kind])
      add_legend_entry (self, entries[i].kind, _ (entries[i].text));
}

static void
add_goal (WmkTargetsView *self, const WmkTarget *goal, GPtrArray *subsectors)
{
  const char *subtitle = "";
  g_autofree char *year =
      goal->year == 0 ? g_strdup (_ ("no year")) : g_strdup_printf ("%d", goal->year);
  GtkWidget *row;

  for (guint i = 0; subsectors != NULL && i < subsectors->len; i++) {
    const WmkSubsector *subsector = g_ptr_array_index (subsectors, i);

    if (g_str_equal (subsector->id, goal->subsector_id))
      subtitle = subsector->name;
  }
  if (*subtitle == '\0')
    subtitle = goal->edition_title;

  row = wmk_link_row_new (goal->statement, subtitle, goal->id, NULL);
  wmk_link_row_set_note (WMK_LINK_ROW (row), year);
  if (*goal->oddity != '\0')
    wmk_link_row_set_odd (WMK_LINK_ROW (row));
  gtk_list_box_append (self->goals, row);
}

static void
wmk_targets_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TARGETS_VIEW);

  G_OBJECT_CLASS (wmk_targets_view_parent_class)->dispose (object);
}

static void
wmk_targets_view_class_init (WmkTargetsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_targets_view_dispose;
  g_type_ensure (WMK_TYPE_PROGRESS_CHART);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-targets-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, chart_section);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, chart);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, legend);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, goals_section);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetsView, goals);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
}

static void
wmk_targets_view_init (WmkTargetsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_link_row_connect (self->goals);
}

void
wmk_targets_view_set (WmkTargetsView *self, GPtrArray *indicators, GPtrArray *subsectors)
{
  g_autoptr (GPtrArray) data = NULL;

  g_return_if_fail (WMK_IS_TARGETS_VIEW (self));

  data = wmk_indicator_data_new (indicators, subsectors);
  gtk_widget_set_visible (self->chart_section, data->len > 0);
  fill_legend (self, data);
  wmk_progress_chart_set_data (self->chart, data);
}

void
wmk_targets_view_set_goals (WmkTargetsView *self, GPtrArray *goals, GPtrArray *subsectors)
{
  g_return_if_fail (WMK_IS_TARGETS_VIEW (self));

  gtk_widget_set_visible (self->goals_section, goals->len > 0);
  for (guint i = 0; i < goals->len; i++)
    add_goal (self, g_ptr_array_index (goals, i), subsectors);
}

const char *
wmk_targets_view_get_focused (WmkTargetsView *self)
{
  const char *address;

  g_return_val_if_fail (WMK_IS_TARGETS_VIEW (self), NULL);

  address = wmk_progress_chart_get_focused (self->chart);

  return address != NULL ? address : wmk_link_row_get_focused (self->goals);
}

gboolean
wmk_targets_view_focus_row (WmkTargetsView *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_TARGETS_VIEW (self), FALSE);

  return wmk_progress_chart_focus_row (self->chart, address) ||
         wmk_link_row_focus (self->goals, address);
}
