/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-status-legend.h"

#include "charts/wmk-mark.h"
#include "charts/wmk-text.h"

struct _WmkStatusLegend {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (WmkStatusLegend, wmk_status_legend, ADW_TYPE_BIN)

static void
wmk_status_legend_class_init (WmkStatusLegendClass *klass)
{
}

static void
wmk_status_legend_init (WmkStatusLegend *self)
{
}

static void
add_entry (GtkFlowBox *box, WmkStatus status, guint count)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = g_strdup_printf ("%s %u", wmk_status_get_label (status), count);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (entry), wmk_mark_new_for_status (status));
  gtk_box_append (GTK_BOX (entry), label);
  gtk_flow_box_append (box, entry);
  gtk_widget_set_focusable (gtk_widget_get_parent (entry), FALSE);
}

void
wmk_status_legend_set_counts (WmkStatusLegend *self, const guint counts[WMK_N_STATUSES])
{
  GtkWidget *box;

  g_return_if_fail (WMK_IS_STATUS_LEGEND (self));

  box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), WMK_N_STATUSES);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 12);
  gtk_widget_set_can_focus (box, FALSE);
  gtk_widget_add_css_class (box, "legend");
  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
    if (counts[status] > 0)
      add_entry (GTK_FLOW_BOX (box), status, counts[status]);
  adw_bin_set_child (ADW_BIN (self), box);
}
