/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sector-row.h"

#include <string.h>

#include "catalog/wmk-target-filter.h"
#include "charts/wmk-status-bar.h"
#include "window/wmk-own-view.h"
#include "window/wmk-page.h"

struct _WmkSectorRow {
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *name;
  WmkStatusBar *status_bar;
  GtkLabel *count;
  GtkWidget *signs; /* of what the reader has, NULL for nothing */
  char *address;
  char *description;
  int number;
  double share_met;
  double share_unobserved;
};

static void init_own_view (WmkOwnViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkSectorRow,
                               wmk_sector_row,
                               GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (WMK_TYPE_OWN_VIEW, init_own_view))

static void
wmk_sector_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SECTOR_ROW);

  G_OBJECT_CLASS (wmk_sector_row_parent_class)->dispose (object);
}

static void
wmk_sector_row_finalize (GObject *object)
{
  WmkSectorRow *self = WMK_SECTOR_ROW (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (wmk_sector_row_parent_class)->finalize (object);
}

/* A segment leads to the sector's targets of that status. */
static void
segment_activated_cb (WmkSectorRow *self, int status)
{
  g_autoptr (WmkTargetFilter) filter = wmk_target_filter_new ("");
  g_autofree char *choice = NULL;

  wmk_target_filter_set (filter, WMK_CRITERION_STATUS, wmk_status_to_string ((WmkStatus) status));
  choice = wmk_target_filter_to_text (filter);
  wmk_page_keep_choice (GTK_WIDGET (self), self->address, choice);
  wmk_page_open (GTK_WIDGET (self), self->address, NULL);
}

static void
wmk_sector_row_show_own (WmkOwnView *view,
                         WmkNotebook *notebook,
                         gboolean shows_own,
                         const char *address)
{
  WmkSectorRow *self = WMK_SECTOR_ROW (view);

  if (self->address != NULL && wmk_own_view_concerns (address, self->address))
    self->signs = wmk_own_view_show_signs (view, self->signs, GTK_WIDGET (self->name),
                                           self->description, notebook, shows_own, self->address);
}

static void
init_own_view (WmkOwnViewInterface *interface)
{
  interface->show_own = wmk_sector_row_show_own;
}

static void
wmk_sector_row_class_init (WmkSectorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_sector_row_dispose;
  object_class->finalize = wmk_sector_row_finalize;
  g_type_ensure (WMK_TYPE_STATUS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-sector-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSectorRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorRow, name);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorRow, status_bar);
  gtk_widget_class_bind_template_child (widget_class, WmkSectorRow, count);
  gtk_widget_class_bind_template_callback (widget_class, segment_activated_cb);
}

static void
wmk_sector_row_init (WmkSectorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
wmk_sector_dup_icon_name (const char *sector_id)
{
  return g_strconcat ("waymark-sector-", sector_id + strlen ("sector/"), "-symbolic", NULL);
}

GtkWidget *
wmk_sector_row_new (const WmkSector *sector, guint largest, GtkSizeGroup *names)
{
  WmkSectorRow *self = g_object_new (WMK_TYPE_SECTOR_ROW, NULL);
  g_autofree char *icon_name = wmk_sector_dup_icon_name (sector->id);
  guint n_observed = sector->n_targets - sector->status_counts[WMK_STATUS_NO_OBSERVATION];
  g_autofree char *count = g_strdup_printf ("%u/%u", n_observed, sector->n_targets);

  self->description = wmk_status_bar_describe (sector->status_counts);
  self->address = g_strdup (sector->id);
  self->number = sector->number;
  self->share_met = (double) (sector->status_counts[WMK_STATUS_MET] +
                              sector->status_counts[WMK_STATUS_MET_LATE]) /
                    MAX (sector->n_targets, 1);
  self->share_unobserved = 1 - (double) n_observed / MAX (sector->n_targets, 1);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_text (self->name, sector->short_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), sector->name);
  /* With the signs of what the reader has. */
  gtk_size_group_add_widget (names, gtk_widget_get_parent (GTK_WIDGET (self->name)));
  gtk_label_set_text (self->count, count);
  wmk_status_bar_set_counts (self->status_bar, sector->status_counts, largest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sector->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->description, -1);

  return GTK_WIDGET (self);
}

static int
compare_doubles (double a, double b)
{
  return (a > b) - (a < b);
}

int
wmk_sector_row_compare (WmkSectorRow *a, WmkSectorRow *b, WmkSectorOrder order)
{
  int result = 0;

  g_return_val_if_fail (WMK_IS_SECTOR_ROW (a) && WMK_IS_SECTOR_ROW (b), 0);

  if (order == WMK_SECTOR_ORDER_MET)
    result = compare_doubles (b->share_met, a->share_met);
  else if (order == WMK_SECTOR_ORDER_UNOBSERVED)
    result = compare_doubles (b->share_unobserved, a->share_unobserved);

  return result != 0 ? result : a->number - b->number;
}

const char *
wmk_sector_row_get_address (WmkSectorRow *self)
{
  g_return_val_if_fail (WMK_IS_SECTOR_ROW (self), NULL);

  return self->address;
}

const char *
wmk_sector_row_get_focused (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return row == NULL ? NULL : WMK_SECTOR_ROW (row)->address;
}

gboolean
wmk_sector_row_focus (GtkListBox *list, const char *address)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (WMK_SECTOR_ROW (row)->address, address))
      return gtk_widget_grab_focus (row);

  return FALSE;
}
