/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "catalog/wmk-collection-model.h"
#include "ui/ui-fixture.h"
#include "unit/long-list.h"

/* A list of fifty thousand rows: to its end and back, into its middle, and back to where one was.
 */

#define LIST "policies"
#define N_ROWS 50000
#define IN_THE_MIDDLE "policy/long-25000"

/* What a list view keeps around what is in sight, and the model, and some more. */
#define MOST_HELD 1000

static char *
create_catalog (const char *folder)
{
  char *path = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (g_getenv ("WAYMARK_CATALOG"), &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  long_list_write (path, N_ROWS);

  return path;
}

/* All of the list, which is in sight a part at a time. */
static WmkCollectionModel *
get_model (Ui *ui)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  GListModel *slice = gtk_no_selection_get_model (GTK_NO_SELECTION (selection));

  return WMK_COLLECTION_MODEL (gtk_slice_list_model_get_model (GTK_SLICE_LIST_MODEL (slice)));
}

static char *
dup_id (Ui *ui, guint position)
{
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (get_model (ui)), position);

  return g_strdup (wmk_thing_get_id (thing));
}

static void
open_at (Ui *ui, const char *focus)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open", "(ss)", LIST, focus));
  ui_wait_for (ui_is_at (ui, LIST, focus));
  ui_settle (ui);
}

/* By keys, to the last row and back to the first; few of all things are held at any time. */
static void
test_ends (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL, *last = NULL;

  ui_open (ui, LIST);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (ui))), ==, N_ROWS);
  first = dup_id (ui, 0);
  last = dup_id (ui, N_ROWS - 1);
  open_at (ui, first);

  ui_key (ui, NULL, "End");
  ui_wait_for (ui_is_at (ui, LIST, last));
  ui_settle (ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (ui_get_scroll (ui)), >, N_ROWS * 20);
  g_assert_cmpuint (wmk_collection_model_count_held (get_model (ui)), <, MOST_HELD);

  ui_key (ui, NULL, "Home");
  ui_wait_for (ui_is_at (ui, LIST, first));
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) == 0);
  g_assert_cmpuint (wmk_collection_model_count_held (get_model (ui)), <, MOST_HELD);
}

/* Wherever the scroll bar is dragged to, what stands there is shown, and no more is held. */
static void
test_dragged (Ui *ui, gconstpointer data)
{
  GtkAdjustment *scroll;

  ui_open (ui, LIST);
  scroll = ui_get_scroll (ui);
  for (guint i = 1; i <= 10; i++) {
    g_autofree char *texts = NULL;

    gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) * i / 11);
    ui_settle (ui);
    texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
    g_assert_nonnull (strstr (texts, "of a long list"));
    g_assert_cmpuint (wmk_collection_model_count_held (get_model (ui)), <, MOST_HELD);
  }
}

/* From a row in the middle to its page, and back to it; other widths keep the focus there. */
static void
test_middle (Ui *ui, gconstpointer data)
{
  double scroll;

  ui_open (ui, LIST);
  open_at (ui, IN_THE_MIDDLE);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, N_ROWS * 10);

  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), IN_THE_MIDDLE));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.back", NULL);
  ui_wait_for (ui_is_at (ui, LIST, IN_THE_MIDDLE));
  ui_settle (ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (ui_get_scroll (ui)), >, N_ROWS * 10);

  ui_resize (ui, 360, 640);
  ui_wait_for (ui_is_at (ui, LIST, IN_THE_MIDDLE));
  ui_key (ui, NULL, "Down");
  ui_wait_for (ui_is_at (ui, LIST, "policy/long-25001"));
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, ui_set_up, test, ui_tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-long-list-XXXXXX", NULL);
  g_autofree char *catalog = create_catalog (folder);
  int status;

  g_setenv ("WAYMARK_CATALOG", catalog, TRUE);
  ui_init (&argc, &argv);
  add ("/long-list/ends", test_ends);
  add ("/long-list/dragged", test_dragged);
  add ("/long-list/middle", test_middle);
  status = ui_run ();

  g_unlink (catalog);
  g_rmdir (folder);

  return status;
}
