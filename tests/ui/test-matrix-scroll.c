/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-matrix-item.h"
#include "charts/wmk-matrix.h"

/* A matrix too large for its window. */

#define SIZE 12

typedef struct {
  Ui ui;
  WmkMatrix *matrix;
  gboolean rtl;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer direction)
{
  g_autoptr (WmkMatrixData) content = wmk_matrix_data_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < SIZE; i++) {
    wmk_matrix_data_add_row (content, "", "Row");
    wmk_matrix_data_add_column (content, "", "Column", "");
  }
  self->matrix = g_object_new (WMK_TYPE_MATRIX, NULL);
  self->rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  gtk_widget_set_direction (GTK_WIDGET (self->matrix),
                            (GtkTextDirection) GPOINTER_TO_INT (direction));
  wmk_matrix_set_data (self->matrix, content);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->matrix));
  gtk_window_set_child (window, scroller);
  gtk_window_set_title (window, "Matrix");
  gtk_window_set_default_size (window, 640, 240);
  gtk_window_present (window);
  self->ui.window = window;
  self->ui.handle = ui_focus_window (window);
  gtk_widget_child_focus (GTK_WIDGET (self->matrix), GTK_DIR_TAB_FORWARD);
  ui_settle (&self->ui);
}

static void
fixture_tear_down (Fixture *self, gconstpointer direction)
{
  ui_tear_down (&self->ui, NULL);
}

/* Where the head or cell of that place is, in what is in sight. */
static graphene_rect_t
get_bounds (Fixture *self, int row, int column)
{
  g_autoptr (GPtrArray) items = ui_find_all (GTK_WIDGET (self->matrix), WMK_TYPE_MATRIX_ITEM);

  for (guint i = 0; i < items->len; i++) {
    WmkMatrixItem *item = g_ptr_array_index (items, i);

    if (wmk_matrix_item_get_row (item) == row && wmk_matrix_item_get_column (item) == column)
      return ui_get_bounds (GTK_WIDGET (item), GTK_WIDGET (self->matrix));
  }
  g_assert_not_reached ();
}

/* What is in sight beside the heads, which are at the edges. */
static graphene_rect_t
get_free_area (Fixture *self, int row, int column)
{
  graphene_rect_t row_head = get_bounds (self, row, WMK_MATRIX_HEAD);
  graphene_rect_t column_head = get_bounds (self, WMK_MATRIX_HEAD, column);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self->matrix));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self->matrix));

  g_assert_cmpfloat (row_head.origin.x, ==, self->rtl ? width - row_head.size.width : 0);
  g_assert_cmpfloat (column_head.origin.y, ==, 0);

  return GRAPHENE_RECT_INIT (self->rtl ? 0 : row_head.size.width, column_head.size.height,
                             width - row_head.size.width, height - column_head.size.height);
}

/* What the keys reach is never below the heads or beyond an edge, on any way through it. */
static void
test_walk (Fixture *self, gconstpointer direction)
{
  const struct {
    const char *key;
    int row_step;
    int column_step;
  } ways[] = {
      {self->rtl ? "Left" : "Right", 0, 1},
      {"Down", 1, 0},
      {self->rtl ? "Right" : "Left", 0, -1},
      {"Up", -1, 0},
  };
  int row = 0, column = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    for (guint j = 1; j < SIZE; j++) {
      GtkWidget *before = ui_get_focus (&self->ui);
      graphene_rect_t bounds, area;

      ui_key (&self->ui, NULL, ways[i].key);
      ui_wait_for (ui_get_focus (&self->ui) != before);
      ui_settle (&self->ui);
      row += ways[i].row_step;
      column += ways[i].column_step;
      bounds = get_bounds (self, row, column);
      area = get_free_area (self, row, column);
      g_assert_true (graphene_rect_contains_rect (&area, &bounds));
    }
}

/* It begins where reading begins. */
static void
test_beginning (Fixture *self, gconstpointer direction)
{
  graphene_rect_t bounds = get_bounds (self, 0, 0), area = get_free_area (self, 0, 0);

  g_assert_true (graphene_rect_contains_rect (&area, &bounds));
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add ("/matrix-scroll/walk", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), fixture_set_up,
              test_walk, fixture_tear_down);
  g_test_add ("/matrix-scroll/walk-rtl", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
              fixture_set_up, test_walk, fixture_tear_down);
  g_test_add ("/matrix-scroll/beginning-rtl", Fixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
              fixture_set_up, test_beginning, fixture_tear_down);

  return ui_run ();
}
