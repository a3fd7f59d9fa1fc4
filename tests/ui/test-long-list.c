/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-collection-model.h"
#include "ui/ui-fixture.h"
#include "unit/long-list.h"
#include "window/wmk-late-rows.h"
#include "window/wmk-sight-model.h"
#include "window/wmk-thing-text.h"

/* A list of fifty thousand rows: to its end and back, into its middle, and back to where one was.
 */

#define LIST "policies"
#define N_ROWS 50000
#define IN_THE_MIDDLE "policy/long-25000"

/* What a list view keeps around what is in sight, and the model, and some more. */
#define MOST_HELD 1000

/* All of the list, which is in sight a part at a time. */
static WmkCollectionModel *
get_model (Ui *ui)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  GListModel *in_sight = gtk_no_selection_get_model (GTK_NO_SELECTION (selection));

  return WMK_COLLECTION_MODEL (wmk_sight_model_get_model (WMK_SIGHT_MODEL (in_sight)));
}

static char *
dup_id (Ui *ui, guint position)
{
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (get_model (ui)), position);

  return g_strdup (wmk_thing_get_id (thing));
}

static char *
dup_title (Ui *ui, guint position)
{
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (get_model (ui)), position);

  return g_strdup (wmk_thing_get_title (thing));
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

static gboolean
is_last_in_sight (Ui *ui)
{
  GtkAdjustment *scroll = ui_get_scroll (ui);
  g_autofree char *last = dup_title (ui, N_ROWS - 1);
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return gtk_adjustment_get_value (scroll) >=
             gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll) - 1 &&
         strstr (texts, last) != NULL;
}

/* To the last row at once, while few of the rows are there and none has been laid out; and later.
 */
static void
test_end_at_once (Ui *ui, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open", "(ss)", LIST, "");
  ui_key (ui, NULL, "End");
  ui_wait_for (is_last_in_sight (ui));
  ui_settle (ui);
  g_assert_true (is_last_in_sight (ui));
  ui_key (ui, NULL, "Home");
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) == 0);
  ui_key (ui, NULL, "End");
  ui_wait_for (is_last_in_sight (ui));

  ui_open (ui, "overview");
  ui_open (ui, LIST);
  ui_settle (ui);
  ui_key (ui, NULL, "End");
  ui_wait_for (is_last_in_sight (ui));
  ui_key (ui, NULL, "Page_Up");
  ui_wait_for (!is_last_in_sight (ui));
  ui_key (ui, NULL, "Page_Down");
  ui_wait_for (is_last_in_sight (ui));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
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

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

static void
choose (Ui *ui, const char *action, const char *value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), action, "s", value));
}

static gboolean
is_found (Ui *ui)
{
  return !wmk_collection_model_is_finding (get_model (ui));
}

/* What is looked for in a long list is not waited for: the rows stay until it is found, and the
 * last of several choices is the one that shows, from its beginning. */
static void
test_choices (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL;

  ui_open (ui, LIST);
  first = dup_id (ui, 0);
  gtk_adjustment_set_value (ui_get_scroll (ui), 100000);
  choose (ui, "list.order", "agencies");
  choose (ui, "list.order", WMK_ORDER_TITLE);
  choose (ui, "list.filter-family", "standard");
  g_assert_false (is_found (ui));
  g_assert_true (has_text (ui, "50000 of 50000"));
  ui_wait_for (is_found (ui));
  ui_settle (ui);
  g_assert_false (has_text (ui, "50000 of 50000"));
  g_assert_true (has_text (ui, " of 50000"));
  g_assert_cmpfloat (gtk_adjustment_get_value (ui_get_scroll (ui)), ==, 0);
  g_assert_false (
      gtk_widget_get_visible (ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SPINNER)));

  /* All in their own order are known. */
  choose (ui, "list.order", "");
  choose (ui, "list.filter-family", "");
  g_assert_true (is_found (ui));
  g_assert_true (has_text (ui, "50000 of 50000"));
}

/* Who presses Enter before it is found goes to the first of what is found. */
static void
test_entered (Ui *ui, gconstpointer data)
{
  GtkWidget *entry;

  ui_open (ui, LIST);
  entry = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY);
  gtk_widget_grab_focus (entry);
  choose (ui, "list.order", WMK_ORDER_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "seventh");
  g_assert_false (is_found (ui));
  g_signal_emit_by_name (entry, "activate");
  ui_wait_for (ui_is_at (ui, LIST, "policy/long-0"));
}

/* The focus stays on its row, wherever that goes; and who comes back finds it there. */
static void
test_focus (Ui *ui, gconstpointer data)
{
  ui_open (ui, LIST);
  open_at (ui, IN_THE_MIDDLE);
  choose (ui, "list.order", WMK_ORDER_TITLE);
  g_assert_true (ui_is_at (ui, LIST, IN_THE_MIDDLE));
  ui_wait_for (is_found (ui));
  ui_settle (ui);
  g_assert_true (ui_is_at (ui, LIST, IN_THE_MIDDLE));
  choose (ui, "list.filter-family", "standard");
  ui_wait_for (is_found (ui));
  ui_settle (ui);
  g_assert_true (ui_is_at (ui, LIST, IN_THE_MIDDLE));

  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), IN_THE_MIDDLE));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.back", NULL);
  ui_wait_for (ui_is_at (ui, LIST, IN_THE_MIDDLE));
  ui_wait_for (is_found (ui));
  g_assert_true (ui_is_at (ui, LIST, IN_THE_MIDDLE));
  ui_settle (ui);
  ui_key (ui, NULL, "Down");
  ui_wait_for (!ui_is_at (ui, LIST, IN_THE_MIDDLE) && g_str_equal (ui_get_address (ui), LIST));
}

/* A page that is left while its list is searched goes at once. */
static void
test_left (Ui *ui, gconstpointer data)
{
  WmkPage *page;

  ui_open (ui, LIST);
  page = ui_get_page (ui);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  choose (ui, "list.order", "agencies");
  ui_open (ui, "overview");
  ui_wait_for (page == NULL);
}

/* The view's own rows. */
static GtkWidget *
get_rows (Ui *ui)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_COLUMN_VIEW);

  return ui_find (view, GTK_TYPE_LIST_VIEW);
}

/* Whether a row is named, and its second column filled, as what stands there. */
static gboolean
is_right (GtkWidget *row)
{
  GtkListItem *item = wmk_late_rows_get_item (row);
  WmkThing *thing = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_widget_get_next_sibling (gtk_widget_get_first_child (row));
  g_autofree char *name = ui_dup_name (row);
  g_autofree char *value = wmk_thing_format_value (thing, 0);
  GtkWidget *child = gtk_widget_get_first_child (cell);

  return g_str_equal (name, wmk_thing_get_title (thing)) &&
         g_str_equal (gtk_inscription_get_text (GTK_INSCRIPTION (child)), value);
}

/* @all: those, too, that the view holds out of sight */
static guint
count_wrong (Ui *ui, gboolean all)
{
  guint n_wrong = 0, n_checked = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (get_rows (ui)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    if (wmk_late_rows_get_item (row) == NULL || (!all && !gtk_widget_get_child_visible (row)))
      continue;
    n_wrong += !is_right (row);
    n_checked++;
  }
  g_assert_cmpuint (n_checked, >, all ? 100 : 4);

  return n_wrong;
}

typedef struct {
  Ui *ui;
  guint n_painted;
  guint n_focused;
} Seen;

static void
painted_cb (GdkFrameClock *clock, Seen *seen)
{
  seen->n_painted++;
  g_assert_cmpuint (count_wrong (seen->ui, FALSE), ==, 0);
}

static void
focused_cb (GtkWindow *window, GParamSpec *param, Seen *seen)
{
  GtkWidget *row = gtk_widget_get_focus_child (get_rows (seen->ui));

  seen->n_focused++;
  g_assert_true (row != NULL && is_right (row));
}

/* A row shows what it did before until it comes into sight: no frame shows that, and nobody who
 * goes to a row is told of another. In the end all rows that the view holds are right. */
static void
test_late (Ui *ui, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (ui->window));
  GtkAdjustment *scroll;
  Seen seen = {ui};

  ui_open (ui, LIST);
  if (data != NULL)
    ui_resize (ui, 420, GPOINTER_TO_INT (data));
  open_at (ui, IN_THE_MIDDLE);
  scroll = ui_get_scroll (ui);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &seen);
  for (guint i = 1; i <= 10; i++) {
    seen.n_painted = 0;
    gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) * i / 11);
    g_assert_cmpuint (count_wrong (ui, TRUE), >, 100);
    ui_wait_for (seen.n_painted > 0);
    ui_wait_for (count_wrong (ui, TRUE) == 0);
  }

  g_signal_connect_after (ui->window, "notify::focus-widget", G_CALLBACK (focused_cb), &seen);
  ui_key (ui, NULL, "End");
  ui_wait_for (seen.n_focused > 0);
  seen.n_focused = 0;
  ui_key (ui, NULL, "Home");
  ui_wait_for (seen.n_focused > 0);
  ui_settle (ui);
  seen.n_focused = 0;
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) / 2);
  g_assert_cmpuint (count_wrong (ui, TRUE), >, 100);
  gtk_widget_grab_focus (gtk_widget_get_last_child (get_rows (ui)));
  g_assert_cmpuint (seen.n_focused, >, 0);
  ui_wait_for (count_wrong (ui, TRUE) == 0);
  g_signal_handlers_disconnect_by_data (ui->window, &seen);
  g_signal_handlers_disconnect_by_data (clock, &seen);
}

static void
add (const char *path, void (*test) (Ui *, gconstpointer))
{
  g_test_add (path, Ui, NULL, ui_set_up, test, ui_tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *catalog = ui_copy_catalog ();
  int status;

  long_list_write (catalog, N_ROWS);
  ui_init (&argc, &argv);
  add ("/long-list/ends", test_ends);
  add ("/long-list/end-at-once", test_end_at_once);
  add ("/long-list/dragged", test_dragged);
  add ("/long-list/middle", test_middle);
  add ("/long-list/choices", test_choices);
  add ("/long-list/entered", test_entered);
  add ("/long-list/focus", test_focus);
  add ("/long-list/left", test_left);
  add ("/long-list/late", test_late);
  /* As high as the screen, where more rows come in sight as they are filled. */
  g_test_add ("/long-list/late-tall", Ui, GINT_TO_POINTER (1100), ui_set_up, test_late,
              ui_tear_down);
  status = ui_run ();

  ui_remove_catalog (catalog);

  return status;
}
