/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/own-fixture.h"

#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-window-private.h"

/* Each test begins with an empty notebook, but for the trash. */
static void
set_up (Ui *ui, gconstpointer data)
{
  WmkNotebook *notebook = ui_get_notebook ();
  g_autoptr (GPtrArray) points = NULL, verdicts = NULL;

  ui_set_up (ui, data);
  wmk_notebook_load (notebook);
  points = wmk_notebook_list_points (notebook, NULL, NULL);
  for (guint i = 0; i < points->len; i++) {
    const WmkPoint *point = g_ptr_array_index (points, i);

    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_POINT, point->uuid, NULL));
  }
  verdicts = wmk_notebook_list_verdicts (notebook, NULL);
  for (guint i = 0; i < verdicts->len; i++) {
    const WmkVerdict *verdict = g_ptr_array_index (verdicts, i);

    g_assert_true (wmk_notebook_trash (notebook, WMK_NOTEBOOK_VERDICT, verdict->uuid, NULL));
  }
}

void
own_open (Ui *ui, const char *address)
{
  ui_open (ui, address);
  if (!wmk_window_get_shows_notes (WMK_WINDOW (ui->window)))
    ui_key (ui, NULL, "F8");
  ui_wait_for (wmk_window_get_shows_notes (WMK_WINDOW (ui->window)));
  ui_settle (ui);
}

WmkPathChart *
own_get_chart (Ui *ui)
{
  return WMK_PATH_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_CHART));
}

const WmkPathMark *
own_find_mark (Ui *ui, guint index)
{
  const WmkPathLayout *layout = wmk_path_chart_get_layout (own_get_chart (ui));

  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);

    if (mark->is_own && mark->index == index)
      return mark;
  }

  return NULL;
}

GtkWidget *
own_find_button (GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    GtkWidget *button = g_ptr_array_index (buttons, i);

    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  }
  g_error ("no button “%s”", label);
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (WMK_IS_POINT_DIALOG (item->data) && gtk_widget_get_mapped (item->data))
      return item->data;

  return NULL;
}

GtkWindow *
own_open_dialog (Ui *ui)
{
  GtkWindow *dialog;

  gtk_widget_grab_focus (own_find_button (GTK_WIDGET (ui->window), "_Add a Data Point…"));
  ui_key (ui, NULL, "Return");
  ui_wait_for ((dialog = find_dialog ()) != NULL);
  ui_focus_window (dialog);

  return dialog;
}

void
own_fill_dialog (Ui *ui, const char *date, const char *value, const char *value_high)
{
  ui_type (ui, date);
  ui_key (ui, NULL, "Tab");
  ui_type (ui, value);
  ui_key (ui, NULL, "Tab");
  ui_type (ui, value_high);
}

void
own_press_in_dialog (Ui *ui, const char *key)
{
  ui_key (ui, NULL, key);
  ui_wait_for (find_dialog () == NULL);
  ui_focus_window (ui->window);
}

void
own_add_test (const char *path, void (*test) (Ui *ui, gconstpointer data))
{
  g_test_add (path, Ui, NULL, set_up, test, ui_tear_down);
}
