/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-search-results.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-list-row.h"
#include "window/wmk-search-memory.h"
#include "window/wmk-search-message.h"
#include "window/wmk-search-notes.h"
#include "window/wmk-search-row.h"
#include "window/wmk-search-start.h"
#include "window/wmk-search-tools.h"

struct _WmkSearchPage {
  WmkPage parent_instance;
  WmkSearchTools *tools;
  GtkStack *stack;
  WmkSearchStart *start;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  WmkSearchMessage *message;
  WmkSearchResults *results;
  GtkSliceListModel *in_sight; /* owned by the list */
  GSettings *settings;         /* NULL until it is in a window */
  gboolean knows_notebook;
  gboolean failed; /* the last search: what it says of that stays */
  guint fill_handler;
};

G_DEFINE_FINAL_TYPE (WmkSearchPage, wmk_search_page, WMK_TYPE_PAGE)

/* Rows that fill most windows: the others are made when these have been painted. */
#define N_FIRST_ROWS 24

/* No row is lower. */
#define ROW_HEIGHT 36

/* Rows keep where they stand. */
static G_DEFINE_QUARK (wmk_search_page_position, wmk_search_page_position);

static const char *
get_text (WmkSearchPage *self)
{
  return wmk_query_get_text (wmk_search_results_get_query (self->results));
}

static void
row_bound_cb (WmkSearchPage *self, GtkListItem *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item), *row;
  guint position = gtk_list_item_get_position (list_item);
  gboolean heading = wmk_search_results_is_heading (self->results, position);

  if (child == NULL) {
    child = wmk_list_row_new ();
    gtk_list_item_set_child (list_item, child);
  }
  g_object_set_qdata (G_OBJECT (child), wmk_search_page_position_quark (),
                      GUINT_TO_POINTER (position));
  gtk_list_item_set_activatable (list_item, !heading);
  wmk_search_row_show (WMK_LIST_ROW (child), gtk_list_item_get_item (list_item), self->results);
  row = gtk_widget_get_parent (child);
  if (row != NULL)
    gtk_widget_set_focusable (row, !heading);
}

static char *
dup_address_at (WmkSearchPage *self, guint position)
{
  g_autoptr (WmkResult) result = g_list_model_get_item (G_LIST_MODEL (self->results), position);

  return result == NULL ? g_strdup ("") : wmk_search_results_dup_address (self->results, result);
}

/* All of a kind is a place of its own, which begins with the best one here. */
static char *
dup_first_of_kind (WmkSearchPage *self, guint position)
{
  while (position > 0 && !wmk_search_results_is_heading (self->results, position))
    position--;

  return dup_address_at (self, position + 1);
}

static void
row_activated_cb (WmkSearchPage *self, guint position)
{
  g_autofree char *address = dup_address_at (self, position);
  g_autofree char *query = wmk_address_dup_query (address);
  g_autofree char *focus = query == NULL ? NULL : dup_first_of_kind (self, position);

  if (!wmk_search_notes_open (GTK_WIDGET (self), self->results, position) && *address != '\0')
    wmk_page_open (GTK_WIDGET (self), address, focus);
}

static guint
get_position (WmkListRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (row), wmk_search_page_position_quark ()));
}

/* The list has widgets only for the rows near what it shows. */
static gboolean
focus_position (WmkSearchPage *self, guint position)
{
  gtk_slice_list_model_set_size (self->in_sight, G_MAXUINT);
  /* The heading of what is to be seen first is to be seen, too. */
  if (position > 0 && wmk_search_results_is_heading (self->results, position - 1))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position - 1);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *child = gtk_widget_get_first_child (row);

    if (child != NULL && WMK_IS_LIST_ROW (child) && get_position (WMK_LIST_ROW (child)) == position)
      return gtk_widget_grab_focus (row);
  }

  return FALSE;
}

/* How many rows stand in the window, of the height of @row. */
static int
count_rows_in_sight (WmkSearchPage *self, WmkListRow *row)
{
  int height = MAX (gtk_widget_get_height (GTK_WIDGET (row)), 1);

  return MAX (gtk_widget_get_height (GTK_WIDGET (self->scroller)) / height - 1, 1);
}

/* From the row at @position as many on as @step says, and past a heading; -1 before the first. */
static int
find_next (WmkSearchPage *self, int position, int step)
{
  int n_rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->results));
  int next = CLAMP (position + step, step == -1 ? 0 : 1, n_rows - 1);

  if (!wmk_search_results_is_heading (self->results, (guint) next))
    return next;

  return next == 0 ? -1 : next + (step < 0 ? -1 : 1);
}

/* Keys of the list, which knows nothing of rows that are passed over. */
static gboolean
key_pressed_cb (WmkSearchPage *self, guint key, guint code, GdkModifierType modifiers)
{
  WmkListRow *row = wmk_list_row_get_focused (self->list);
  int position, page, next;

  if (row == NULL ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  position = (int) get_position (row);
  page = count_rows_in_sight (self, row);
  switch (key) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    next = find_next (self, position, 1);
    break;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    next = find_next (self, position, -1);
    break;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    next = find_next (self, position, page);
    break;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    next = find_next (self, position, -page);
    break;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    next = 1;
    break;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    next = (int) g_list_model_get_n_items (G_LIST_MODEL (self->results)) - 1;
    break;
  default:
    return FALSE;
  }
  if (next < 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-search", NULL);
  else
    focus_position (self, (guint) next);

  return TRUE;
}

static void
show_starred (WmkSearchPage *self)
{
  wmk_search_tools_show_starred (self->tools,
                                 wmk_search_memory_is_starred (self->settings, get_text (self)));
  wmk_page_set_section (WMK_PAGE (self), "");
  if (wmk_search_memory_is_starred (self->settings, get_text (self))) {
    g_autofree char *address = wmk_address_new_for_search (get_text (self));

    wmk_page_set_section (WMK_PAGE (self), address);
  }
}

static void
show_titles (WmkSearchPage *self)
{
  /* Translators: the page of what is found for some words: "Search: MIIT" */
  g_autofree char *title = g_strdup_printf (C_ ("title", "Search: %s"), get_text (self));

  wmk_page_set_titles (WMK_PAGE (self), *get_text (self) == '\0' ? _ ("Search") : title, "");
}

/* Shows what was found, after the query has changed. */
static void
show_results (WmkSearchPage *self, const GError *error)
{
  gboolean empty = wmk_query_is_empty (wmk_search_results_get_query (self->results));
  const char *view = "results";

  self->failed = error != NULL;
  if (error != NULL || (!empty && wmk_search_results_get_n_found (self->results) == 0)) {
    wmk_search_message_show (self->message, self->results, error);
    view = "message";
  } else if (empty) {
    view = "start";
  }
  gtk_stack_set_visible_child_name (self->stack, view);
  wmk_page_set_scroller (WMK_PAGE (self), empty && error == NULL
                                              ? wmk_search_start_get_scroller (self->start)
                                              : self->scroller);
  wmk_search_tools_show (self->tools, self->results);
  show_titles (self);
  if (self->settings != NULL)
    show_starred (self);
}

static gboolean
fill_when_idle (gpointer user_data)
{
  WmkSearchPage *self = WMK_SEARCH_PAGE (user_data);

  self->fill_handler = 0;
  gtk_slice_list_model_set_size (self->in_sight, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (WmkSearchPage *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->fill_handler == 0)
    self->fill_handler = g_idle_add_full (G_PRIORITY_LOW, fill_when_idle, self, NULL);
}

/* Each key changes all rows: those in sight first, and the others when these have been painted. */
static void
show_beginning (WmkSearchPage *self)
{
  /* With the first letter the list itself has no height yet. */
  int height = gtk_widget_get_height (GTK_WIDGET (self->stack));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (height == 0 || clock == NULL)
    return;

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  gtk_slice_list_model_set_size (self->in_sight, (guint) (height / ROW_HEIGHT + 2));
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
set_query (WmkSearchResults *results, const char *text, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);

  return wmk_search_results_set_query (results, query, error);
}

static char *
wmk_search_page_dup_focus (WmkPage *page)
{
  WmkListRow *row = wmk_list_row_get_focused (WMK_SEARCH_PAGE (page)->list);
  const char *address = row == NULL ? NULL : wmk_list_row_get_address (row);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_search_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkSearchPage *self = WMK_SEARCH_PAGE (page);
  guint position = wmk_search_results_find (self->results, address);

  return position != G_MAXUINT && focus_position (self, position);
}

/* Notes that are found only now, or no longer. */
static void
indexed_cb (WmkSearchPage *self)
{
  if (self->failed)
    return;

  wmk_search_results_read_others (self->results);
  show_results (self, NULL);
}

static void
wmk_search_page_show_notebook (WmkPage *page,
                               WmkNotebook *notebook,
                               gboolean shows_own,
                               const char *address)
{
  WmkSearchPage *self = WMK_SEARCH_PAGE (page);
  WmkQuery *query = wmk_search_results_get_query (self->results);
  g_autoptr (GError) error = NULL;

  if (!self->knows_notebook)
    g_signal_connect_object (notebook, "indexed", G_CALLBACK (indexed_cb), self, G_CONNECT_SWAPPED);
  wmk_search_notes_connect (self->results, notebook);
  if (wmk_query_get_filter (query, "tag") != NULL) {
    wmk_search_results_set_query (self->results, query, &error);
    show_results (self, error);
  } else if (!self->knows_notebook) {
    indexed_cb (self);
  }
  self->knows_notebook = TRUE;
  WMK_PAGE_CLASS (wmk_search_page_parent_class)->show_notebook (page, notebook, shows_own, address);
}

static void
wmk_search_page_fill_rest (WmkPage *page)
{
  WmkSearchPage *self = WMK_SEARCH_PAGE (page);

  if (self->in_sight != NULL)
    gtk_slice_list_model_set_size (self->in_sight, G_MAXUINT);
}

/* Tab goes to the first result, which the list itself would not: its first row is a heading. */
static gboolean
wmk_search_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WmkSearchPage *self = WMK_SEARCH_PAGE (widget);
  gboolean in_tools = gtk_widget_get_focus_child (GTK_WIDGET (self->tools)) != NULL;
  gboolean in_page = gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget);

  if (direction == GTK_DIR_TAB_FORWARD && in_tools)
    return gtk_widget_child_focus (GTK_WIDGET (self->tools), direction) ||
           wmk_search_page_focus_first (self);
  if (direction == GTK_DIR_TAB_BACKWARD && !in_page && wmk_search_page_focus_first (self))
    return TRUE;

  return GTK_WIDGET_CLASS (wmk_search_page_parent_class)->focus (widget, direction);
}

static void
wmk_search_page_dispose (GObject *object)
{
  WmkSearchPage *self = WMK_SEARCH_PAGE (object);

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SEARCH_PAGE);
  g_clear_object (&self->results);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wmk_search_page_parent_class)->dispose (object);
}

static void
wmk_search_page_class_init (WmkSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_search_page_dispose;
  widget_class->focus = wmk_search_page_focus;
  page_class->dup_focus = wmk_search_page_dup_focus;
  page_class->grab_focus_at = wmk_search_page_grab_focus_at;
  page_class->show_notebook = wmk_search_page_show_notebook;
  page_class->fill_rest = wmk_search_page_fill_rest;
  g_type_ensure (WMK_TYPE_SEARCH_MESSAGE);
  g_type_ensure (WMK_TYPE_SEARCH_START);
  g_type_ensure (WMK_TYPE_SEARCH_TOOLS);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-search", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSearchPage, tools);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchPage, start);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchPage, message);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wmk_search_page_init (WmkSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), self->scroller);
}

WmkPage *
wmk_search_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autofree char *text = wmk_address_dup_query (address);
  g_autoptr (WmkSearchResults) results = wmk_search_results_new (catalog);
  g_autoptr (GtkNoSelection) selection = NULL;
  WmkSearchPage *self;

  g_return_val_if_fail (text != NULL, NULL);

  if (!set_query (results, text, error))
    return NULL;

  self = g_object_new (WMK_TYPE_SEARCH_PAGE, NULL);
  self->results = g_steal_pointer (&results);
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));
  self->in_sight =
      gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->results)), 0, N_FIRST_ROWS);
  selection = gtk_no_selection_new (G_LIST_MODEL (self->in_sight));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  show_results (self, NULL);

  return WMK_PAGE (self);
}

void
wmk_search_page_set_settings (WmkSearchPage *self, GSettings *settings)
{
  g_return_if_fail (WMK_IS_SEARCH_PAGE (self));

  g_set_object (&self->settings, settings);
  wmk_search_start_set_settings (self->start, settings);
  g_signal_connect_object (settings, "changed::" WMK_SETTING_STARRED_SEARCHES,
                           G_CALLBACK (show_starred), self, G_CONNECT_SWAPPED);
  show_starred (self);
}

void
wmk_search_page_set_query (WmkSearchPage *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (WMK_IS_SEARCH_PAGE (self));

  show_beginning (self);
  set_query (self->results, text, &error);
  show_results (self, error);
}

const char *
wmk_search_page_get_query (WmkSearchPage *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_PAGE (self), NULL);

  return get_text (self);
}

WmkSearch *
wmk_search_page_get_search (WmkSearchPage *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_PAGE (self), NULL);

  return wmk_search_results_get_search (self->results);
}

gboolean
wmk_search_page_focus_first (WmkSearchPage *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_PAGE (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->results)) > 1)
    return focus_position (self, 1);

  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

char *
wmk_search_page_dup_first (WmkSearchPage *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_PAGE (self), NULL);

  return dup_address_at (self, 1);
}
