/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "catalog/wmk-source-model.h"
#include "window/wmk-sources-page.h"

static GtkWidget *
find_list (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_LIST_VIEW);
}

static guint
count_shown (Ui *ui)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_list (ui)))));
}

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

static void
type_filter (Ui *ui, const char *text)
{
  GtkWidget *entry = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  ui_settle (ui);
}

static void
choose_kind (Ui *ui, const char *kind)
{
  gtk_widget_activate_action (find_list (ui), "sources.kind", "s", kind);
  ui_settle (ui);
}

static void
choose_order (Ui *ui, WmkSourceOrder order)
{
  gtk_widget_activate_action (find_list (ui), "sources.order", "i", (gint32) order);
  ui_settle (ui);
}

static GtkWidget *
find_clear_button (Ui *ui)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), "_Clear Filter") == 0)
      return g_ptr_array_index (buttons, i);

  g_assert_not_reached ();
}

/* All of them, of whatever kind. */
static void
test_clear (Ui *ui, gconstpointer data)
{
  guint total;

  ui_open (ui, "sources");
  total = count_shown (ui);
  choose_kind (ui, "report");
  g_assert_cmpuint (count_shown (ui), <, total);
  g_assert_false (has_text (ui, "All Kinds"));
  type_filter (ui, "qqq");
  g_assert_cmpuint (count_shown (ui), ==, 0);

  ui_click (ui, find_clear_button (ui), 1);
  ui_wait_for (count_shown (ui) == total);
  ui_settle (ui);
  g_assert_true (has_text (ui, "All Kinds"));
}

static void
scroll_down (Ui *ui)
{
  GtkAdjustment *scroll = ui_get_scroll (ui);

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_page_size (scroll));
  ui_settle (ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 100);
}

static void
assert_at_beginning (Ui *ui)
{
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) == 0);
}

/* What has just been chosen is seen from its first row on. */
static void
test_beginning (Ui *ui, gconstpointer data)
{
  ui_open (ui, "sources");
  scroll_down (ui);
  choose_order (ui, WMK_SOURCE_ORDER_USES);
  assert_at_beginning (ui);
  scroll_down (ui);
  choose_kind (ui, "press");
  assert_at_beginning (ui);
  scroll_down (ui);
  type_filter (ui, "a");
  assert_at_beginning (ui);

  type_filter (ui, "");
  choose_kind (ui, "");
  choose_order (ui, WMK_SOURCE_ORDER_TITLE);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add ("/source-filter/clear", Ui, NULL, ui_set_up, test_clear, ui_tear_down);
  g_test_add ("/source-filter/beginning", Ui, NULL, ui_set_up, test_beginning, ui_tear_down);

  return ui_run ();
}
