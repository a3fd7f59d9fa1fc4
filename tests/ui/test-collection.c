/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-thing.h"
#include "window/wmk-collection-page.h"
#include "window/wmk-collection-table.h"
#include "window/wmk-list-row.h"
#include "window/wmk-sidebar-row.h"
#include "window/wmk-thing-page.h"

#define BUTTON_LEFT 1
#define MIIT_CHIP "Agency: MIIT – Ministry of Industry and Information Technology"

/* A list with many rows, and columns and filters of every type. */
#define LIST "policies"

static void
open_list (Ui *ui)
{
  ui_open (ui, LIST);
  g_assert_true (WMK_IS_COLLECTION_PAGE (ui_get_page (ui)));
}

static GListModel *
get_model (Ui *ui)
{
  return G_LIST_MODEL (
      gtk_column_view_get_model (GTK_COLUMN_VIEW (ui_find_on_page (ui, GTK_TYPE_COLUMN_VIEW))));
}

static guint
count (Ui *ui)
{
  return g_list_model_get_n_items (get_model (ui));
}

static char *
dup_id (Ui *ui, guint position)
{
  g_autoptr (WmkThing) thing = g_list_model_get_item (get_model (ui), position);

  g_assert_nonnull (thing);

  return g_strdup (wmk_thing_get_id (thing));
}

static WmkListRow *
find_row (Ui *ui, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (wmk_list_row_get_address (g_ptr_array_index (rows, i)), address) == 0)
      return g_ptr_array_index (rows, i);

  return NULL;
}

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

static void
assert_count (Ui *ui, guint n_shown, guint total)
{
  g_autofree char *text = g_strdup_printf ("%u of %u", n_shown, total);

  ui_wait_for (count (ui) == n_shown);
  ui_settle (ui);
  g_assert_true (has_text (ui, text));
}

static void
type_words (Ui *ui, const char *words)
{
  gtk_widget_grab_focus (ui_find_on_page (ui, GTK_TYPE_SEARCH_ENTRY));
  for (const char *c = words; *c != '\0'; c++)
    ui_key (ui, NULL, (const char[]){*c, '\0'});
}

static const char *
get_words (Ui *ui)
{
  return gtk_editable_get_text (GTK_EDITABLE (ui_find_on_page (ui, GTK_TYPE_SEARCH_ENTRY)));
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

/* A chip that says @label; %NULL for none. */
static GtkWidget *
find_chip (Ui *ui, const char *label)
{
  g_autoptr (GPtrArray) buttons =
      ui_find_all (ui_find_on_page (ui, GTK_TYPE_FLOW_BOX), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *name = ui_dup_name (g_ptr_array_index (buttons, i));

    if (g_str_equal (name, label))
      return g_ptr_array_index (buttons, i);
  }

  return NULL;
}

/* From what is typed to a row by Enter, on to the thing, and back to the very row. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;
  guint total, n_shown;

  open_list (ui);
  total = count (ui);
  g_assert_cmpuint (total, >, 50);
  assert_count (ui, total, total);

  type_words (ui, "internet");
  ui_wait_for (count (ui) < total);
  ui_settle (ui);
  n_shown = count (ui);
  g_assert_cmpuint (n_shown, >, 2);
  assert_count (ui, n_shown, total);
  first = dup_id (ui, 0);
  second = dup_id (ui, 1);
  ui_key (ui, NULL, "Return");
  ui_wait_for (ui_is_at (ui, LIST, first));
  ui_key (ui, NULL, "Down");
  ui_wait_for (ui_is_at (ui, LIST, second));
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), second));
  g_assert_true (WMK_IS_THING_PAGE (ui_get_page (ui)));

  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, LIST, second));
  g_assert_cmpstr (get_words (ui), ==, "internet");
  assert_count (ui, n_shown, total);
}

static void
test_words_emptied (Ui *ui, gconstpointer data)
{
  guint total;

  open_list (ui);
  total = count (ui);
  type_words (ui, "qqq");
  ui_wait_for (count (ui) == 0);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (count (ui) == total);
  g_assert_cmpstr (get_words (ui), ==, "");
}

/* Scrolled by keys, the list goes on where it is. */
static void
test_page_down (Ui *ui, gconstpointer data)
{
  GtkAdjustment *scroll;
  GtkWidget *row;
  graphene_rect_t bounds;
  double value;

  open_list (ui);
  scroll = ui_get_scroll (ui);
  gtk_widget_grab_focus (GTK_WIDGET (ui_get_page (ui)));
  ui_key (ui, NULL, "Page_Down");
  ui_key (ui, NULL, "Page_Down");
  ui_settle (ui);
  value = gtk_adjustment_get_value (scroll);
  g_assert_cmpfloat (value, >, gtk_adjustment_get_page_size (scroll));
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  row = gtk_root_get_focus (GTK_ROOT (ui->window));
  g_assert_cmpstr (gtk_widget_get_css_name (row), ==, "row");
  bounds = ui_get_bounds (row, GTK_WIDGET (ui_get_page (ui)));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (GTK_WIDGET (ui_get_page (ui))) / 2);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scroll), value,
                                  gtk_adjustment_get_page_size (scroll) / 2);
}

/* Filter, order, row and how far it is scrolled are found again. */
static void
test_back (Ui *ui, gconstpointer data)
{
  g_autofree char *last = NULL;
  double scroll;

  open_list (ui);
  activate (ui, "list.filter-jurisdiction", "China");
  activate (ui, "list.order", "agencies");
  type_words (ui, "a");
  ui_settle (ui);
  last = dup_id (ui, count (ui) - 1);
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  ui_key (ui, NULL, "End");
  ui_wait_for (ui_is_at (ui, LIST, last));
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, 1000);

  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), last));
  ui_settle (ui);
  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, LIST, last));
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (ui_get_scroll (ui)), scroll, 1);
  g_assert_nonnull (find_chip (ui, "Jurisdiction: China"));
  g_assert_cmpstr (get_words (ui), ==, "a");
  activate (ui, "list.show-all", NULL);
  activate (ui, "list.order", "");
}

/* A filter shows as a chip, which takes it away; another narrows further. */
static void
test_filter (Ui *ui, gconstpointer data)
{
  guint total, n_agency, n_both;

  open_list (ui);
  total = count (ui);
  activate (ui, "list.filter-agency", "agency/miit");
  n_agency = count (ui);
  g_assert_cmpuint (n_agency, <, total);
  g_assert_cmpuint (n_agency, >, 5);
  assert_count (ui, n_agency, total);
  activate (ui, "list.filter-family", "plan");
  n_both = count (ui);
  g_assert_cmpuint (n_both, <, n_agency);
  assert_count (ui, n_both, total);

  g_assert_nonnull (find_chip (ui, "Kind: Plan"));
  ui_click (ui, find_chip (ui, MIIT_CHIP), BUTTON_LEFT);
  ui_wait_for (find_chip (ui, MIIT_CHIP) == NULL);
  g_assert_nonnull (find_chip (ui, "Kind: Plan"));
  g_assert_cmpuint (count (ui), >, n_both);
  ui_settle (ui);
  ui_click (ui, find_chip (ui, "Kind: Plan"), BUTTON_LEFT);
  assert_count (ui, total, total);
  g_assert_false (gtk_widget_get_visible (ui_find_on_page (ui, GTK_TYPE_FLOW_BOX)));
}

static GtkMenuButton *
get_menu_button (Ui *ui, guint index)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_MENU_BUTTON);

  return g_ptr_array_index (buttons, index);
}

/* Opens the menu of a button by a click. */
static GtkWidget *
open_menu (Ui *ui, guint index)
{
  GtkMenuButton *button = get_menu_button (ui, index);
  GtkWidget *popover;

  ui_click (ui, GTK_WIDGET (button), BUTTON_LEFT);
  ui_wait_for ((popover = GTK_WIDGET (gtk_menu_button_get_popover (button))) != NULL &&
               gtk_widget_get_mapped (popover));
  ui_settle (ui);

  return popover;
}

static gboolean
is_entry (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) &&
         g_str_equal (gtk_widget_get_css_name (widget), "modelbutton");
}

/* How many entries the menu of a button has. */
static guint
count_entries (Ui *ui, guint index)
{
  GtkWidget *popover = open_menu (ui, index);
  g_autoptr (GPtrArray) widgets = ui_find_all (popover, GTK_TYPE_WIDGET);
  guint n_entries = 0;

  for (guint i = 0; i < widgets->len; i++)
    n_entries += is_entry (g_ptr_array_index (widgets, i));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!gtk_widget_get_mapped (popover));
  ui_settle (ui);

  return n_entries;
}

/* Goes down to the entry of that label in the menu that is open, and chooses it. */
static void
choose_entry (Ui *ui, const char *label)
{
  gboolean found = FALSE;

  for (guint i = 0; !found; i++) {
    g_autofree char *text = NULL;

    g_assert_cmpuint (i, <, 30);
    ui_key (ui, NULL, "Down");
    ui_settle (ui);
    if (is_entry (ui_get_focus (ui)))
      g_object_get (ui_get_focus (ui), "text", &text, NULL);
    found = g_strcmp0 (text, label) == 0;
  }
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
}

/* An entry a filter, with the way out of all; an entry a column, with the usual order and back. */
static void
test_menus (Ui *ui, gconstpointer data)
{
  const WmkKind *kind = wmk_kind_find_collection (LIST);
  guint n_filters = 0;

  while (kind->filters[n_filters].title != NULL)
    n_filters++;
  open_list (ui);
  g_assert_cmpuint (count_entries (ui, 0), ==, n_filters + 1);
  g_assert_cmpuint (count_entries (ui, 1), ==, wmk_kind_count_columns (kind) + 3);
}

/* In the order of their titles, which for these is not that of their dates. */
static void
assert_by_title (Ui *ui)
{
  g_autofree char *before = g_strdup ("");

  for (guint i = 0; i < count (ui); i++) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (get_model (ui), i);
    char *title = wmk_fold_text (wmk_thing_get_title (thing));

    g_assert_cmpint (strcmp (before, title), <=, 0);
    g_free (before);
    before = title;
  }
}

/* What is chosen in a menu by the keyboard is so. */
static void
test_menu_choices (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL, *last = NULL, *first_again = NULL;
  GtkWidget *popover;
  guint total, n_plans;

  open_list (ui);
  total = count (ui);
  popover = open_menu (ui, 0);
  choose_entry (ui, "Kind");
  choose_entry (ui, "Plan");
  ui_wait_for (!gtk_widget_get_mapped (popover));
  ui_wait_for (find_chip (ui, "Kind: Plan") != NULL);
  n_plans = count (ui);
  g_assert_cmpuint (n_plans, <, total);
  for (guint i = 0; i < n_plans; i++) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (get_model (ui), i);

    g_assert_cmpstr (wmk_thing_get_value (thing, 3), ==, "plan");
  }

  popover = open_menu (ui, 1);
  choose_entry (ui, "Title");
  ui_wait_for (!gtk_widget_get_mapped (popover));
  assert_by_title (ui);
  first = dup_id (ui, 0);
  last = dup_id (ui, n_plans - 1);
  open_menu (ui, 1);
  choose_entry (ui, "Descending");
  first_again = dup_id (ui, 0);
  g_assert_cmpstr (first_again, ==, last);
  g_assert_cmpstr (first_again, !=, first);

  open_menu (ui, 0);
  choose_entry (ui, "Show All");
  assert_count (ui, total, total);
}

/* What finds nothing says so, and offers the way out: of the words and of the filters. */
static void
test_nothing (Ui *ui, gconstpointer data)
{
  const char *nothing = "Nothing in this list fits the words and filters.";
  guint total;

  open_list (ui);
  total = count (ui);
  activate (ui, "list.filter-family", "plan");
  type_words (ui, "qqq");
  ui_wait_for (count (ui) == 0);
  ui_settle (ui);
  g_assert_true (has_text (ui, nothing));
  /* There is nothing to go to. */
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, LIST);

  ui_click (ui, ui_find_button (GTK_WIDGET (ui_get_page (ui)), "list.show-all"), BUTTON_LEFT);
  assert_count (ui, total, total);
  g_assert_false (has_text (ui, nothing));
  g_assert_cmpstr (get_words (ui), ==, "");
  g_assert_null (find_chip (ui, "Kind: Plan"));
  g_assert_true (
      gtk_widget_is_ancestor (ui_get_focus (ui), ui_find_on_page (ui, GTK_TYPE_SEARCH_ENTRY)));
}

/* What has just been chosen is seen from its first row on. */
static void
test_beginning (Ui *ui, gconstpointer data)
{
  static const struct {
    const char *action, *value;
  } choices[] = {
      {"list.order", "title"}, {"list.filter-jurisdiction", "China"}, {"list.descending"}};

  open_list (ui);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    GtkAdjustment *scroll = ui_get_scroll (ui);

    gtk_adjustment_set_value (scroll, gtk_adjustment_get_page_size (scroll));
    ui_settle (ui);
    g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 100);
    activate (ui, choices[i].action, choices[i].value);
    ui_wait_for (gtk_adjustment_get_value (scroll) == 0);
  }
}

/* By the pointer, from the sidebar to a thing, which belongs to the same place of it. */
static void
test_pointer (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);
  g_autofree char *id = NULL;
  GtkWidget *place = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (wmk_sidebar_row_get_address (g_ptr_array_index (rows, i)), LIST))
      place = g_ptr_array_index (rows, i);
  g_assert_nonnull (place);
  gtk_widget_grab_focus (place); /* scrolls it into sight */
  ui_settle (ui);
  ui_click (ui, place, BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), LIST));
  ui_settle (ui);
  id = dup_id (ui, 2);
  ui_click (ui, GTK_WIDGET (find_row (ui, id)), BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), id));
  ui_settle (ui);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (place)));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/collection/keys", Ui, NULL, ui_set_up, test_keys, ui_tear_down);
  g_test_add ("/collection/words-emptied", Ui, NULL, ui_set_up, test_words_emptied, ui_tear_down);
  g_test_add ("/collection/page-down", Ui, NULL, ui_set_up, test_page_down, ui_tear_down);
  g_test_add ("/collection/back", Ui, NULL, ui_set_up, test_back, ui_tear_down);
  g_test_add ("/collection/filter", Ui, NULL, ui_set_up, test_filter, ui_tear_down);
  g_test_add ("/collection/menus", Ui, NULL, ui_set_up, test_menus, ui_tear_down);
  g_test_add ("/collection/menu-choices", Ui, NULL, ui_set_up, test_menu_choices, ui_tear_down);
  g_test_add ("/collection/nothing", Ui, NULL, ui_set_up, test_nothing, ui_tear_down);
  g_test_add ("/collection/beginning", Ui, NULL, ui_set_up, test_beginning, ui_tear_down);
  g_test_add ("/collection/pointer", Ui, NULL, ui_set_up, test_pointer, ui_tear_down);

  return ui_run ();
}
