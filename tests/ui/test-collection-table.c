/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "catalog/wmk-thing.h"
#include "charts/wmk-text.h"
#include "window/wmk-collection-table.h"
#include "window/wmk-list-row.h"
#include "window/wmk-thing-text.h"

/* The columns of a list: what stands in them, and what becomes of them where there is no room. */

#define BUTTON_LEFT 1

#define LIST "policies"

/* One with long texts, and with numbers. */
#define SOURCES "sources"

static WmkThing *
get_thing (Ui *ui, guint position)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_find_on_page (ui, GTK_TYPE_COLUMN_VIEW));
  WmkThing *thing =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  g_assert_nonnull (thing);

  return thing;
}

/* The row of what stands at @position, with a cell for each column. */
static GtkWidget *
get_row (Ui *ui, guint position)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);
  g_autoptr (WmkThing) thing = get_thing (ui, position);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (wmk_list_row_get_address (g_ptr_array_index (rows, i)),
                   wmk_thing_get_id (thing)) == 0)
      return gtk_widget_get_parent (gtk_widget_get_parent (g_ptr_array_index (rows, i)));
  g_assert_not_reached ();
}

/* The value of a column in a row; %NULL where the column is not shown. */
static GtkWidget *
get_value (GtkWidget *row, guint column)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  for (guint i = 0; cell != NULL && i <= column; i++)
    cell = gtk_widget_get_next_sibling (cell);

  return cell == NULL || !gtk_widget_get_mapped (cell) ? NULL : gtk_widget_get_first_child (cell);
}

/* Each value in its column: numbers at its end, with their places below each other, texts at its
 * beginning. */
static void
assert_aligned (Ui *ui, const char *list, guint *n_numbers)
{
  const WmkKind *kind = wmk_kind_find_collection (list);

  ui_open (ui, list);
  for (guint i = 0; i < 5; i++) {
    g_autoptr (WmkThing) thing = get_thing (ui, i);
    GtkWidget *row = get_row (ui, i), *value;

    for (guint j = 0; j < wmk_kind_count_columns (kind) && (value = get_value (row, j)) != NULL;
         j++) {
      g_autofree char *text = wmk_thing_format_value (thing, j);
      gboolean is_number = kind->columns[j].type == WMK_VALUE_NUMBER;

      g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (value)) ?: "", ==, text);
      g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (value)), ==,
                         is_number ? 1 : 0);
      *n_numbers += is_number;
    }
  }
}

static void
test_alignment (Ui *ui, gconstpointer data)
{
  guint n_numbers = 0;

  assert_aligned (ui, LIST, &n_numbers);
  g_assert_cmpuint (n_numbers, ==, 0);
  assert_aligned (ui, SOURCES, &n_numbers);
  g_assert_cmpuint (n_numbers, >, 0);
}

/* Whether there is something to read where the pointer is over the middle of @widget. */
static gboolean
has_tooltip (Ui *ui, GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  GtkWidget *table = gtk_widget_get_ancestor (widget, WMK_TYPE_COLLECTION_TABLE);
  graphene_rect_t bounds;
  gboolean shows = FALSE;

  g_assert_true (gtk_widget_compute_bounds (widget, table, &bounds));
  g_signal_emit_by_name (table, "query-tooltip", (int) (bounds.origin.x + bounds.size.width / 2),
                         (int) (bounds.origin.y + bounds.size.height / 2), FALSE, tooltip, &shows);

  return shows;
}

/* What does not fit into its column can be read by the pointer; what fits needs no more. */
static void
test_tooltips (Ui *ui, gconstpointer data)
{
  const WmkKind *kind = wmk_kind_find_collection (SOURCES);
  guint n_long = 0, n_short = 0;

  ui_open (ui, SOURCES);
  for (guint i = 0; i < 8; i++) {
    g_autoptr (WmkThing) thing = get_thing (ui, i);
    GtkWidget *row = get_row (ui, i), *value;

    for (guint j = 0; j < wmk_kind_count_columns (kind) && (value = get_value (row, j)) != NULL;
         j++) {
      g_autofree char *text = wmk_thing_format_value (thing, j);
      gsize n_chars = (gsize) g_utf8_strlen (text, -1);

      if (n_chars > (gsize) kind->columns[j].width + 2) {
        g_assert_true (has_tooltip (ui, value));
        n_long++;
      }
      if (n_chars < (gsize) kind->columns[j].width) {
        g_assert_false (has_tooltip (ui, value));
        n_short++;
      }
    }
  }
  g_assert_cmpuint (n_long, >, 0);
  g_assert_cmpuint (n_short, >, 0);
}

static guint
count (Ui *ui)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_find_on_page (ui, GTK_TYPE_COLUMN_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view)));
}

static char *
dup_id (Ui *ui, guint position)
{
  g_autoptr (WmkThing) thing = get_thing (ui, position);

  return g_strdup (wmk_thing_get_id (thing));
}

/* What an entry of a menu does. */
static void
activate (Ui *ui, const char *action, const char *value)
{
  GtkWidget *table = ui_find_on_page (ui, WMK_TYPE_COLLECTION_TABLE);

  g_assert_true (value == NULL ? gtk_widget_activate_action (table, action, NULL)
                               : gtk_widget_activate_action (table, action, "s", value));
  ui_settle (ui);
}

/* The head of a column, as a reader sees it. */
static GtkWidget *
find_head (Ui *ui, const char *title)
{
  g_autoptr (GPtrArray) labels =
      ui_find_all (ui_find_on_page (ui, GTK_TYPE_COLUMN_VIEW), GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)) &&
        g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), title))
      return g_ptr_array_index (labels, i);

  return NULL;
}

/* In the order of their dates, in which those that have none come last. */
static void
assert_by_date (Ui *ui, gboolean descending)
{
  g_autofree char *before = NULL;
  guint n_unknown = 0;

  for (guint i = 0; i < count (ui); i++) {
    g_autoptr (WmkThing) thing = get_thing (ui, i);
    const char *date = wmk_thing_get_value (thing, 0);

    n_unknown += *date == '\0';
    g_assert_true (*date == '\0' || n_unknown == 0);
    if (before != NULL && *date != '\0')
      g_assert_cmpint (strcmp (before, date) * (descending ? -1 : 1), <=, 0);
    g_free (before);
    before = g_strdup (date);
  }
  g_assert_cmpuint (n_unknown, >, 0);
}

static void
test_heads (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL, *oldest = NULL, *latest = NULL;

  /* Two clicks are no double one, however fast this is. */
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 0, NULL);
  ui_open (ui, LIST);
  first = dup_id (ui, 0);
  ui_click (ui, find_head (ui, "Date"), BUTTON_LEFT);
  ui_settle (ui);
  assert_by_date (ui, FALSE);
  oldest = dup_id (ui, 0);
  g_assert_cmpstr (oldest, !=, first);
  ui_click (ui, find_head (ui, "Date"), BUTTON_LEFT);
  ui_settle (ui);
  assert_by_date (ui, TRUE);
  latest = dup_id (ui, 0);
  g_assert_cmpstr (latest, ==, first);

  /* By the menu, which stays with the reader. */
  activate (ui, "list.order", "title");
  activate (ui, "list.order", "date");
  activate (ui, "list.descending", NULL);
  assert_by_date (ui, FALSE);
  ui_open (ui, "overview");
  ui_open (ui, LIST);
  assert_by_date (ui, FALSE);
  activate (ui, "list.order", "");
}

static guint
count_columns (Ui *ui)
{
  GListModel *columns =
      gtk_column_view_get_columns (GTK_COLUMN_VIEW (ui_find_on_page (ui, GTK_TYPE_COLUMN_VIEW)));
  guint n_visible = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    n_visible += gtk_column_view_column_get_visible (column);
  }

  return n_visible;
}

/* What is read aloud of a row, besides its title. */
static char *
dup_line (Ui *ui, guint position)
{
  return ui_dup_description (gtk_widget_get_first_child (get_row (ui, position)));
}

/* As many columns as there is room for; where there is none, lines below the titles. */
static void
test_widths (Ui *ui, gconstpointer data)
{
  static const int widths[] = {1100, 700, 360};
  guint n_columns[G_N_ELEMENTS (widths)];
  g_autofree char *wide = NULL, *narrow = NULL, *wide_again = NULL, *date = NULL;
  g_autoptr (WmkThing) thing = NULL;

  ui_open (ui, LIST);
  thing = get_thing (ui, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    GtkWidget *scroller;

    ui_resize (ui, widths[i], 700);
    ui_settle (ui);
    n_columns[i] = count_columns (ui);
    scroller = ui_find_on_page (ui, GTK_TYPE_SCROLLED_WINDOW);
    g_test_message ("%d pixels: %u columns", widths[i], n_columns[i]);
    g_assert_cmpint (gtk_widget_get_width (ui_find_on_page (ui, GTK_TYPE_COLUMN_VIEW)), <=,
                     gtk_widget_get_width (scroller));
    if (i == 0)
      wide = dup_line (ui, 0);
  }
  narrow = dup_line (ui, 0);
  g_assert_cmpuint (n_columns[0], >, n_columns[1]);
  g_assert_cmpuint (n_columns[2], ==, 1);
  /* The Chinese title alone; then the date below it, and who has issued it. */
  g_assert_true (g_str_has_prefix (narrow, wide));
  date = wmk_format_date (wmk_thing_get_value (thing, 0));
  g_assert_nonnull (strstr (narrow + strlen (wide), date));
  g_assert_nonnull (strstr (narrow + strlen (wide), wmk_thing_get_value (thing, 1)));

  ui_resize (ui, 1100, 700);
  ui_wait_for (count_columns (ui) == n_columns[0]);
  ui_settle (ui);
  wide_again = dup_line (ui, 0);
  g_assert_cmpstr (wide_again, ==, wide);
}

/* The row that has the focus keeps it when columns become lines, and when these are columns again.
 */
static void
test_focus (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkThing) thing = NULL;

  ui_open (ui, LIST);
  thing = get_thing (ui, 3);
  gtk_widget_grab_focus (get_row (ui, 3));
  ui_wait_for (ui_is_at (ui, LIST, wmk_thing_get_id (thing)));
  ui_resize (ui, 360, 700);
  ui_wait_for (count_columns (ui) == 1);
  ui_settle (ui);
  g_assert_true (ui_is_at (ui, LIST, wmk_thing_get_id (thing)));
  ui_resize (ui, 1100, 700);
  ui_wait_for (count_columns (ui) > 1);
  ui_settle (ui);
  g_assert_true (ui_is_at (ui, LIST, wmk_thing_get_id (thing)));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/collection-table/alignment", Ui, NULL, ui_set_up, test_alignment, ui_tear_down);
  g_test_add ("/collection-table/tooltips", Ui, NULL, ui_set_up, test_tooltips, ui_tear_down);
  g_test_add ("/collection-table/heads", Ui, NULL, ui_set_up, test_heads, ui_tear_down);
  g_test_add ("/collection-table/widths", Ui, NULL, ui_set_up, test_widths, ui_tear_down);
  g_test_add ("/collection-table/focus", Ui, NULL, ui_set_up, test_focus, ui_tear_down);

  return ui_run ();
}
