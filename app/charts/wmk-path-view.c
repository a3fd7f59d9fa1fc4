/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-path-view.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-path-chart.h"
#include "charts/wmk-path-table.h"

struct _WmkPathView {
  AdwBin parent_instance;
  GtkLabel *latest;
  GtkToggleButton *as_table;
  GtkWidget *box;
  GtkWidget *chart;
  GtkWidget *table; /* NULL until it is asked for */
  WmkPathData *data;
};

G_DEFINE_FINAL_TYPE (WmkPathView, wmk_path_view, ADW_TYPE_BIN)

static guint activated_signal;

static void
activated_cb (WmkPathView *self, const char *address)
{
  g_signal_emit (self, activated_signal, 0, address);
}

static void
as_table_toggled_cb (WmkPathView *self)
{
  gboolean as_table = gtk_toggle_button_get_active (self->as_table);

  if (as_table && self->table == NULL) {
    self->table = g_object_new (WMK_TYPE_PATH_TABLE, NULL);
    g_signal_connect_object (self->table, "activated", G_CALLBACK (activated_cb), self,
                             G_CONNECT_SWAPPED);
    if (self->data != NULL)
      wmk_path_table_set_data (WMK_PATH_TABLE (self->table), self->data);
    gtk_box_append (GTK_BOX (self->box), self->table);
  }
  if (self->table != NULL)
    gtk_widget_set_visible (self->table, as_table);
  gtk_widget_set_visible (self->chart, !as_table);
}

static void
wmk_path_view_dispose (GObject *object)
{
  g_clear_pointer (&WMK_PATH_VIEW (object)->data, wmk_path_data_unref);

  G_OBJECT_CLASS (wmk_path_view_parent_class)->dispose (object);
}

static void
wmk_path_view_class_init (WmkPathViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_path_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
create_head (WmkPathView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *latest = gtk_label_new (NULL);
  GtkWidget *button = gtk_toggle_button_new ();

  self->latest = GTK_LABEL (latest);
  gtk_label_set_xalign (self->latest, 0);
  gtk_label_set_wrap (self->latest, TRUE);
  gtk_widget_set_hexpand (latest, TRUE);
  gtk_widget_add_css_class (latest, "count");
  gtk_box_append (GTK_BOX (head), latest);

  self->as_table = GTK_TOGGLE_BUTTON (button);
  gtk_button_set_icon_name (GTK_BUTTON (button), "waymark-table-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Show as Table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show as Table"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "toggled", G_CALLBACK (as_table_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), button);

  return head;
}

static void
wmk_path_view_init (WmkPathView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->chart = g_object_new (WMK_TYPE_PATH_CHART, NULL);
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), create_head (self));
  gtk_box_append (GTK_BOX (self->box), self->chart);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/* The latest figure, and whether it is one of those that the targets speak of. */
static char *
format_latest (const WmkPathData *data)
{
  const WmkPathSeries *series = wmk_path_data_get_best_series (data);
  g_autofree char *latest = wmk_path_data_format_latest (data);

  if (series == NULL)
    return g_strdup (_ ("No observation"));
  if (series->is_main || data->targets->len == 0)
    return g_steal_pointer (&latest);

  /* Translators: a figure and its date: "91.3 %, Jan 2026 (another definition)" */
  return g_strdup_printf (_ ("%s (another definition)"), latest);
}

void
wmk_path_view_set_data (WmkPathView *self, WmkPathData *data)
{
  g_autofree char *latest = format_latest (data);

  g_return_if_fail (WMK_IS_PATH_VIEW (self));

  wmk_path_data_ref (data);
  g_clear_pointer (&self->data, wmk_path_data_unref);
  self->data = data;
  gtk_label_set_text (self->latest, latest);
  gtk_widget_set_visible (GTK_WIDGET (self), wmk_path_data_has_plot (data));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Targets and observations over time"), -1);
  wmk_path_chart_set_data (WMK_PATH_CHART (self->chart), data);
  if (self->table != NULL)
    wmk_path_table_set_data (WMK_PATH_TABLE (self->table), data);
}
