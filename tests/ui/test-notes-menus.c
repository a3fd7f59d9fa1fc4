/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus of notes, tags and data points, by the pointer's second button and by keys. */

#include "ui/notes-fixture.h"

#include <math.h>

#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-markdown-view.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-points-box.h"
#include "window/wmk-tag-box.h"

#define INDICATOR "indicator/nev-production"

/* The menu that is open over @root, NULL for none. */
static GtkWidget *
find_menu (GtkWidget *root)
{
  g_autoptr (GPtrArray) menus = ui_find_all (root, GTK_TYPE_POPOVER_MENU);

  for (guint i = 0; i < menus->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (menus, i)))
      return g_ptr_array_index (menus, i);

  return NULL;
}

static void
choose (Ui *ui, GtkWidget *root, const char *menu_key)
{
  ui_wait_for (find_menu (root) != NULL);
  ui_settle (ui);
  ui_key (ui, NULL, menu_key);
  ui_wait_for (find_menu (root) == NULL);
}

static void
test_note (Ui *ui, gconstpointer data)
{
  g_autofree char *uuid = notes_add (NOTES_RAIL, "Some words");
  GtkWidget *card, *label;

  ui_wait_for (notes_count_cards (ui) == 1);
  ui_settle (ui);
  card = GTK_WIDGET (notes_get_card (ui, 0));
  label = ui_find (ui_find (card, WMK_TYPE_MARKDOWN_VIEW), GTK_TYPE_LABEL);
  ui_click (ui, label, 3);
  choose (ui, GTK_WIDGET (ui->window), "e");
  ui_wait_for (notes_is_editing (ui, "Some words"));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (ui_get_focus (ui) == card);
  ui_key (ui, "shift", "F10");
  choose (ui, GTK_WIDGET (ui->window), "d");
  ui_wait_for (notes_count_cards (ui) == 0);
}

static GtkWidget *
find_chip (Ui *ui)
{
  return notes_find_button (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_TAG_BOX), "Tag: kept");
}

static void
test_tag (Ui *ui, gconstpointer data)
{
  const WmkSubject rail = {(char *) NOTES_RAIL, (char *) "Rail", (char *) "1"};
  WmkNotebook *notebook = ui_get_notebook ();

  g_assert_true (wmk_notebook_set_tag_named (notebook, &rail, "kept", NULL));
  ui_wait_for (find_chip (ui) != NULL);
  ui_settle (ui);
  ui_click (ui, find_chip (ui), 3);
  choose (ui, GTK_WIDGET (ui->window), "r");
  ui_wait_for (find_chip (ui) == NULL);
  g_assert_true (wmk_notebook_set_tag_named (notebook, &rail, "kept", NULL));
  ui_wait_for (find_chip (ui) != NULL);
  gtk_widget_grab_focus (find_chip (ui));
  ui_key (ui, NULL, "Menu");
  choose (ui, GTK_WIDGET (ui->window), "o");
  ui_wait_for (g_str_has_prefix (ui_get_address (ui), "search/tag:"));
}

static GtkWidget *
find_row (Ui *ui)
{
  return ui_find (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_POINTS_BOX), GTK_TYPE_LIST_BOX_ROW);
}

static void
test_point (Ui *ui, gconstpointer data)
{
  const WmkSubject subject = {(char *) INDICATOR, (char *) "Production", (char *) "1"};
  const WmkPointData point = {(char *) "2021", 4, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *uuid = wmk_notebook_add_point (ui_get_notebook (), &subject, &point, NULL);
  GtkWindow *dialog;

  ui_open (ui, INDICATOR);
  ui_wait_for (find_row (ui) != NULL);
  ui_settle (ui);
  gtk_widget_grab_focus (find_row (ui));
  ui_key (ui, "shift", "F10");
  choose (ui, GTK_WIDGET (ui->window), "c");
  dialog = notes_wait_for_dialog (ui);
  g_assert_true (WMK_IS_POINT_DIALOG (dialog));
  gtk_window_close (dialog);
  ui_focus_window (ui->window);
  gtk_widget_grab_focus (find_row (ui));
  ui_key (ui, NULL, "Menu");
  choose (ui, GTK_WIDGET (ui->window), "d");
  ui_wait_for (find_row (ui) == NULL);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  notes_add_test ("/notes-menus/note", test_note);
  notes_add_test ("/notes-menus/tag", test_tag);
  notes_add_test ("/notes-menus/point", test_point);

  return ui_run ();
}
