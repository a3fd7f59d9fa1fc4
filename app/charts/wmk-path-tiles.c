/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-path-tiles.h"

#include "charts/wmk-path-tile.h"
#include "charts/wmk-tab-stop.h"

#define SPACING 6
#define MAX_COLUMNS 8

struct _WmkPathTiles {
  AdwBin parent_instance;
  GtkFlowBox *box;
};

G_DEFINE_FINAL_TYPE (WmkPathTiles, wmk_path_tiles, ADW_TYPE_BIN)

static guint activated_signal;

static void
tile_activated_cb (WmkPathTiles *self, GtkFlowBoxChild *tile)
{
  g_signal_emit (self, activated_signal, 0, wmk_path_tile_get_address (WMK_PATH_TILE (tile)));
}

static void
wmk_path_tiles_class_init (WmkPathTilesClass *klass)
{
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_path_tiles_init (WmkPathTiles *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_row_spacing (self->box, SPACING);
  gtk_flow_box_set_column_spacing (self->box, SPACING);
  gtk_flow_box_set_max_children_per_line (self->box, MAX_COLUMNS);
  g_signal_connect_object (self->box, "child-activated", G_CALLBACK (tile_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), g_object_new (WMK_TYPE_TAB_STOP, "child", self->box, NULL));
}

void
wmk_path_tiles_set (WmkPathTiles *self, GPtrArray *data)
{
  g_return_if_fail (WMK_IS_PATH_TILES (self));

  for (guint i = 0; i < data->len; i++)
    gtk_flow_box_append (self->box, wmk_path_tile_new (g_ptr_array_index (data, i)));
}

void
wmk_path_tiles_update (WmkPathTiles *self, WmkPathUpdate update, gpointer user_data)
{
  GtkFlowBoxChild *tile;

  g_return_if_fail (WMK_IS_PATH_TILES (self));

  for (int i = 0; (tile = gtk_flow_box_get_child_at_index (self->box, i)) != NULL; i++)
    wmk_path_tile_update (WMK_PATH_TILE (tile), update, user_data);
}

gboolean
wmk_path_tiles_focus (WmkPathTiles *self, const char *address)
{
  GtkFlowBoxChild *tile;

  g_return_val_if_fail (WMK_IS_PATH_TILES (self), FALSE);

  for (int i = 0; (tile = gtk_flow_box_get_child_at_index (self->box, i)) != NULL; i++)
    if (g_str_equal (wmk_path_tile_get_address (WMK_PATH_TILE (tile)), address))
      return gtk_widget_grab_focus (GTK_WIDGET (tile));

  return FALSE;
}

const char *
wmk_path_tiles_get_focused (WmkPathTiles *self)
{
  GtkWidget *tile;

  g_return_val_if_fail (WMK_IS_PATH_TILES (self), NULL);

  tile = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  return tile == NULL ? NULL : wmk_path_tile_get_address (WMK_PATH_TILE (tile));
}
