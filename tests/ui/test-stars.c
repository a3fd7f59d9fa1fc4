/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-notes-pane.h"
#include "window/wmk-side-view.h"

#define SECTOR "sector/rail"

static GtkWidget *
get_star (Ui *ui)
{
  return ui_find_button (GTK_WIDGET (ui->window), "win.star");
}

static gboolean
is_active (GtkWidget *button)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

/* By itself, once the window has been painted. */
static void
test_loads (Ui *ui, gconstpointer data)
{
  ui_wait_for (wmk_notebook_get_state (ui_get_notebook ()) == WMK_NOTEBOOK_WRITABLE);
}

static void
test_star (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();

  ui_open (ui, SECTOR);
  g_assert_false (is_active (get_star (ui)));
  ui_key (ui, "ctrl", "d");
  ui_wait_for (wmk_notebook_has_star (notebook, SECTOR));
  g_assert_true (is_active (get_star (ui)));

  /* Elsewhere there is none; back there it is again. */
  ui_open (ui, "sector/maritime");
  g_assert_false (is_active (get_star (ui)));
  ui_key (ui, "alt", "Left");
  ui_wait_for (is_active (get_star (ui)));

  ui_click (ui, get_star (ui), 1);
  ui_wait_for (!wmk_notebook_has_star (notebook, SECTOR));
  g_assert_false (is_active (get_star (ui)));
}

static void
test_undo (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();

  ui_open (ui, SECTOR);
  ui_key (ui, "ctrl", "d");
  ui_wait_for (wmk_notebook_has_star (notebook, SECTOR));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (!wmk_notebook_has_star (notebook, SECTOR));
  ui_wait_for (!is_active (get_star (ui)));
  ui_key (ui, "ctrl+shift", "z");
  ui_wait_for (wmk_notebook_has_star (notebook, SECTOR));
  ui_wait_for (is_active (get_star (ui)));
  ui_key (ui, "ctrl", "z");
  ui_wait_for (!wmk_notebook_has_star (notebook, SECTOR));
}

/* A search is nothing to note something about; a list is. */
static void
test_no_star (Ui *ui, gconstpointer data)
{
  ui_open (ui, "search/rail");
  g_assert_null (wmk_page_get_address (ui_get_page (ui)));
  g_assert_false (gtk_widget_get_visible (get_star (ui)));
  ui_open (ui, "policies");
  g_assert_cmpstr (wmk_page_get_address (ui_get_page (ui)), ==, "policies");
  g_assert_true (gtk_widget_get_visible (get_star (ui)));
}

static GtkWidget *
get_pane (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui->window), WMK_TYPE_NOTES_PANE);
}

static void
test_pane (Ui *ui, gconstpointer data)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_SIDE_VIEW);
  g_autofree char *uuid = NULL;
  GtkWidget *count;
  WmkSubject subject;

  ui_open (ui, SECTOR);
  g_assert_false (gtk_widget_get_mapped (get_pane (ui)));
  ui_key (ui, NULL, "F8");
  ui_wait_for (gtk_widget_get_mapped (get_pane (ui)));
  ui_settle (ui);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui))));
  g_assert_false (wmk_side_view_get_covers (WMK_SIDE_VIEW (view)));
  g_assert_cmpfloat (ui_get_bounds (get_pane (ui), view).origin.x, ==,
                     ui_get_bounds (GTK_WIDGET (ui_get_page (ui)), view).size.width);

  /* Of a search there are no notes; of the next page there are again. */
  ui_open (ui, "search/rail");
  g_assert_false (gtk_widget_get_mapped (get_pane (ui)));
  ui_open (ui, SECTOR);
  g_assert_true (gtk_widget_get_mapped (get_pane (ui)));

  /* Where there is room for one alone, it is the notes, and their number takes none. */
  subject = (WmkSubject){(char *) SECTOR, (char *) "Rail", (char *) "1"};
  uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, "A note", NULL);
  g_assert_nonnull (uuid);
  count = ui_find (ui_find_button (GTK_WIDGET (ui->window), "win.show-notes"), GTK_TYPE_LABEL);
  ui_wait_for (gtk_widget_get_visible (count));
  ui_resize (ui, 360, 640);
  ui_wait_for (wmk_side_view_get_covers (WMK_SIDE_VIEW (view)));
  g_assert_false (gtk_widget_get_visible (count));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui))));
  ui_key (ui, NULL, "F8");
  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui))));
  g_assert_false (gtk_widget_get_mapped (get_pane (ui)));

  /* Who goes on to another page sees that. */
  ui_key (ui, NULL, "F8");
  ui_wait_for (wmk_side_view_get_covers (WMK_SIDE_VIEW (view)));
  ui_open (ui, "sector/maritime");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui))));
  g_assert_false (gtk_widget_get_mapped (get_pane (ui)));
}

/* Returns: (nullable): the star that is in sight */
static GtkWidget *
find_star (Ui *ui)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui->window), GTK_TYPE_TOGGLE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    if (gtk_widget_get_mapped (button) &&
        g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "win.star") == 0)
      return button;
  }

  return NULL;
}

/* Where there is no room for it above the page, it stands above the notes. */
static void
test_narrow (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();

  ui_open (ui, SECTOR);
  ui_resize (ui, 360, 640);
  g_assert_null (find_star (ui));
  ui_key (ui, NULL, "F8");
  ui_wait_for (find_star (ui) != NULL);
  ui_settle (ui);
  ui_click (ui, find_star (ui), 1);
  ui_wait_for (wmk_notebook_has_star (notebook, SECTOR));
  g_assert_true (is_active (find_star (ui)));
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (find_star (ui))), ==, "starred-symbolic");
  ui_click (ui, find_star (ui), 1);
  ui_wait_for (!wmk_notebook_has_star (notebook, SECTOR));

  /* Not twice where there is room. */
  ui_resize (ui, 1100, 700);
  g_assert_true (find_star (ui) == get_star (ui));
  g_assert_false (gtk_widget_get_mapped (wmk_notes_pane_get_star_button (
      WMK_NOTES_PANE (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_NOTES_PANE)))));
  ui_key (ui, NULL, "F8");
  ui_wait_for (!gtk_widget_get_mapped (get_pane (ui)));
}

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  g_test_add ("/stars/loads", Ui, NULL, ui_set_up, test_loads, ui_tear_down);
  g_test_add ("/stars/star", Ui, NULL, ui_set_up, test_star, ui_tear_down);
  g_test_add ("/stars/undo", Ui, NULL, ui_set_up, test_undo, ui_tear_down);
  g_test_add ("/stars/no-star", Ui, NULL, ui_set_up, test_no_star, ui_tear_down);
  g_test_add ("/stars/narrow", Ui, NULL, ui_set_up, test_narrow, ui_tear_down);
  g_test_add ("/stars/pane", Ui, NULL, ui_set_up, test_pane, ui_tear_down);

  return ui_run ();
}
