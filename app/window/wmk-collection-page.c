/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-collection-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-collection-model.h"
#include "charts/wmk-tab-stop.h"
#include "window/wmk-collection-chart.h"
#include "window/wmk-collection-menu.h"
#include "window/wmk-collection-table.h"
#include "window/wmk-menu-button.h"

struct _WmkCollectionPage {
  WmkPage parent_instance;
  GtkLabel *lead;
  GtkEditable *words_entry;
  GtkMenuButton *filter_button;
  GtkMenuButton *order_button;
  GtkLabel *count;
  GtkSpinner *spinner;
  GtkFlowBox *chips;
  GtkStack *stack;
  WmkCollectionTable *table;
  GtkWidget *view_box;
  WmkBarChart *chart;
  GSimpleActionGroup *actions;
  const WmkKind *kind;
  WmkCatalog *catalog;
  WmkCollectionModel *model;
  WmkCollectionChoice *choice;
  /* What is to be done once what was chosen has been found. */
  gboolean begins; /* shows the beginning of the list */
  char *wanted;    /* (nullable): the address that is to take the focus, "" for the first */
  guint spinner_handler;
};

/* The states of the action "list.view". */
#define VIEW_TABLE "table"
#define VIEW_CHART "chart"

/* What takes longer is waited for, in milliseconds. */
#define SLOW 200

G_DEFINE_FINAL_TYPE (WmkCollectionPage, wmk_collection_page, WMK_TYPE_PAGE)

static void
show_count (WmkCollectionPage *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  /* Translators: how many of all things of a list a filter lets through: "36 of 712" */
  g_autofree char *count =
      g_strdup_printf (_ ("%u of %u"), n_shown, wmk_collection_model_get_total (self->model));

  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, n_shown == 0          ? "empty"
                                                 : self->choice->chart ? "chart"
                                                                       : "list");
}

/* As a table, or as a chart, which has an order of its own. */
static void
show_view (WmkCollectionPage *self)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->order_button), !self->choice->chart);
  wmk_page_set_scroller (WMK_PAGE (self), self->choice->chart
                                              ? wmk_bar_chart_get_scroller (self->chart)
                                              : wmk_collection_table_get_scroller (self->table));
  if (self->choice->chart && !wmk_collection_chart_fill (self->chart, self->catalog, self->kind,
                                                         G_LIST_MODEL (self->model), &error))
    wmk_page_report (WMK_PAGE (self), error->message);
}

static void
set_state (WmkCollectionPage *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/* Shows which filters are set. Who took one away by its chip goes on from the next. */
static void
show_filters (WmkCollectionPage *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) != NULL;

  wmk_collection_chips_fill (self->chips, self->catalog, self->kind, self->choice);
  if (focused && !gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

static gboolean
focus_at (WmkCollectionPage *self, const char *address)
{
  guint position;

  if (self->choice->chart)
    return wmk_bar_chart_focus_row (self->chart, address);

  position = wmk_collection_model_find (self->model, address);

  return position != G_MAXUINT && wmk_collection_table_focus (self->table, position);
}

static gboolean
spin_when_slow (gpointer user_data)
{
  WmkCollectionPage *self = WMK_COLLECTION_PAGE (user_data);

  self->spinner_handler = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);

  return G_SOURCE_REMOVE;
}

/* What is found at once, or nearly so, shows no sign that it was waited for. */
static void
show_busy (WmkCollectionPage *self)
{
  gboolean busy = wmk_collection_model_is_finding (self->model);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
  if (busy && self->spinner_handler == 0) {
    self->spinner_handler = g_timeout_add (SLOW, spin_when_slow, self);
  } else if (!busy) {
    g_clear_handle_id (&self->spinner_handler, g_source_remove);
    gtk_spinner_stop (self->spinner);
    gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  }
}

static void
focus_wanted (WmkCollectionPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (wanted == NULL)
    return;

  if (*wanted == '\0' && !self->choice->chart)
    wmk_collection_table_focus (self->table, 0);
  else
    focus_at (self, wanted);
}

static void
found_cb (WmkCollectionPage *self)
{
  show_busy (self);
  show_view (self);
  show_count (self);
  wmk_collection_table_restore_focus (self->table);
  if (self->begins)
    wmk_collection_table_show_beginning (self->table);
  self->begins = FALSE;
  focus_wanted (self);
}

/* Shows what is chosen, after it has changed. */
static void
apply_choice (WmkCollectionPage *self)
{
  g_clear_pointer (&self->wanted, g_free);
  wmk_collection_table_show_order (self->table, self->choice->order, self->choice->descending);
  wmk_collection_model_set_choice (self->model, self->choice, self->begins);
  show_busy (self);
}

/* Another choice begins at the list's beginning. */
static void
choose (WmkCollectionPage *self)
{
  g_autofree char *text = wmk_collection_choice_to_text (self->choice);

  self->begins = TRUE;
  apply_choice (self);
  wmk_page_keep_choice (GTK_WIDGET (self), self->kind->collection, text);
}

static void
words_changed_cb (WmkCollectionPage *self)
{
  const char *words = gtk_editable_get_text (self->words_entry);

  if (self->model == NULL || g_str_equal (words, self->choice->words))
    return;

  g_free (self->choice->words);
  self->choice->words = g_strdup (words);
  choose (self);
}

/* From the entry to what it has found. */
static void
entry_activated_cb (WmkCollectionPage *self)
{
  g_free (self->wanted);
  self->wanted = g_strdup ("");
  if (!wmk_collection_model_is_finding (self->model))
    focus_wanted (self);
}

/* By Escape. */
static void
entry_stopped_cb (WmkCollectionPage *self)
{
  gtk_editable_set_text (self->words_entry, "");
}

static void
row_activated_cb (WmkCollectionPage *self, const char *address)
{
  wmk_page_open (GTK_WIDGET (self), address, NULL);
}

static void
view_changed_cb (GSimpleAction *action, GVariant *state, WmkCollectionPage *self)
{
  g_simple_action_set_state (action, state);
  self->choice->chart = g_str_equal (g_variant_get_string (state, NULL), VIEW_CHART);
  choose (self);
}

static void
set_order (WmkCollectionPage *self, const char *order, gboolean descending)
{
  g_autofree char *before = NULL;

  if (g_str_equal (order, self->choice->order) && descending == self->choice->descending)
    return;

  before = g_steal_pointer (&self->choice->order); /* may be what is to come, too */
  self->choice->order = g_strdup (order);
  self->choice->descending = descending;
  set_state (self, "order", g_variant_new_string (order));
  set_state (self, "descending", g_variant_new_boolean (descending));
  choose (self);
}

static void
order_chosen_cb (WmkCollectionPage *self, const char *order, gboolean descending)
{
  set_order (self, order, descending);
}

static void
order_changed_cb (GSimpleAction *action, GVariant *state, WmkCollectionPage *self)
{
  set_order (self, g_variant_get_string (state, NULL), self->choice->descending);
}

static void
descending_changed_cb (GSimpleAction *action, GVariant *state, WmkCollectionPage *self)
{
  const char *order = *self->choice->order == '\0' ? WMK_ORDER_TITLE : self->choice->order;

  set_order (self, order, g_variant_get_boolean (state));
}

static void
filter_changed_cb (GSimpleAction *action, GVariant *state, WmkCollectionPage *self)
{
  const char *name = g_action_get_name (G_ACTION (action));

  g_simple_action_set_state (action, state);
  wmk_collection_choice_set_value (self->choice, name + strlen (WMK_FILTER_ACTION),
                                   g_variant_get_string (state, NULL));
  choose (self);
  show_filters (self);
}

/* The actions follow what is chosen. */
static void
update_actions (WmkCollectionPage *self)
{
  for (const WmkKindFilter *filter = self->kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter->id, NULL);

    set_state (self, name,
               g_variant_new_string (wmk_collection_choice_get_value (self->choice, filter->id)));
  }
  set_state (self, "order", g_variant_new_string (self->choice->order));
  set_state (self, "descending", g_variant_new_boolean (self->choice->descending));
  set_state (self, "view", g_variant_new_string (self->choice->chart ? VIEW_CHART : VIEW_TABLE));
}

static void
show_all_activated_cb (GSimpleAction *action, GVariant *parameter, WmkCollectionPage *self)
{
  g_hash_table_remove_all (self->choice->values);
  g_free (self->choice->words);
  self->choice->words = g_strdup ("");
  gtk_editable_set_text (self->words_entry, "");
  update_actions (self);
  choose (self);
  show_filters (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

/* Menus are filled when they are first asked for: they take longer than all else of the page. */
static void
fill_filters_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkCollectionPage *self = WMK_COLLECTION_PAGE (user_data);
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GError) error = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = wmk_collection_filter_menu_new (self->catalog, self->kind, &error);
  if (menu == NULL)
    wmk_page_report (WMK_PAGE (self), error->message);
  else
    wmk_menu_button_set_menu (button, menu);
}

static void
fill_orders_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = wmk_collection_order_menu_new (WMK_COLLECTION_PAGE (user_data)->kind);
  wmk_menu_button_set_menu (button, menu);
}

static void
wmk_collection_page_set_choice (WmkPage *page, const char *choice)
{
  WmkCollectionPage *self = WMK_COLLECTION_PAGE (page);

  g_clear_pointer (&self->choice, wmk_collection_choice_free);
  self->choice = wmk_collection_choice_new (choice);
  self->choice->chart &= wmk_kind_has_chart (self->kind);
  gtk_editable_set_text (self->words_entry, self->choice->words);
  update_actions (self);
  apply_choice (self);
  show_filters (self);
}

static char *
wmk_collection_page_dup_focus (WmkPage *page)
{
  WmkCollectionPage *self = WMK_COLLECTION_PAGE (page);
  const char *address = self->choice->chart ? wmk_bar_chart_get_focused (self->chart)
                                            : wmk_collection_table_get_focused (self->table);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_collection_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkCollectionPage *self = WMK_COLLECTION_PAGE (page);

  if (!wmk_collection_model_is_finding (self->model))
    return focus_at (self, address);

  g_free (self->wanted);
  self->wanted = g_strdup (address);

  return TRUE;
}

static void
wmk_collection_page_fill_rest (WmkPage *page)
{
  wmk_collection_table_fill_rest (WMK_COLLECTION_PAGE (page)->table);
}

static void
wmk_collection_page_dispose (GObject *object)
{
  WmkCollectionPage *self = WMK_COLLECTION_PAGE (object);

  g_clear_handle_id (&self->spinner_handler, g_source_remove);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_COLLECTION_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->choice, wmk_collection_choice_free);

  G_OBJECT_CLASS (wmk_collection_page_parent_class)->dispose (object);
}

static void
wmk_collection_page_class_init (WmkCollectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_collection_page_dispose;
  page_class->dup_focus = wmk_collection_page_dup_focus;
  page_class->grab_focus_at = wmk_collection_page_grab_focus_at;
  page_class->set_choice = wmk_collection_page_set_choice;
  page_class->fill_rest = wmk_collection_page_fill_rest;
  g_type_ensure (WMK_TYPE_BAR_CHART);
  g_type_ensure (WMK_TYPE_COLLECTION_TABLE);
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-collection-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, lead);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, words_entry);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, chips);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, table);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, view_box);
  gtk_widget_class_bind_template_child (widget_class, WmkCollectionPage, chart);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wmk_collection_page_init (WmkCollectionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), wmk_collection_table_get_scroller (self->table));
  self->choice = wmk_collection_choice_new ("");
  self->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filters_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->order_button, fill_orders_cb, self, NULL);
}

static void
add_stateful (WmkCollectionPage *self, const char *name, GVariant *state, GCallback callback)
{
  const GVariantType *type =
      g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN) ? NULL : G_VARIANT_TYPE_STRING;
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, type, state);

  g_signal_connect_object (action, "change-state", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_actions (WmkCollectionPage *self)
{
  g_autoptr (GSimpleAction) show_all = g_simple_action_new ("show-all", NULL);

  add_stateful (self, "order", g_variant_new_string (""), G_CALLBACK (order_changed_cb));
  add_stateful (self, "descending", g_variant_new_boolean (FALSE),
                G_CALLBACK (descending_changed_cb));
  add_stateful (self, "view", g_variant_new_string (VIEW_TABLE), G_CALLBACK (view_changed_cb));
  for (const WmkKindFilter *filter = self->kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter->id, NULL);

    add_stateful (self, name, g_variant_new_string (""), G_CALLBACK (filter_changed_cb));
  }
  g_signal_connect_object (show_all, "activate", G_CALLBACK (show_all_activated_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (show_all));
}

WmkPage *
wmk_collection_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  const WmkKind *kind = wmk_kind_find_collection (address);
  g_autoptr (WmkCollectionModel) model = NULL;
  WmkCollectionPage *self;

  g_return_val_if_fail (kind != NULL, NULL);

  model = wmk_collection_model_new (catalog, kind, error);
  if (model == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_COLLECTION_PAGE, NULL);
  self->kind = kind;
  self->catalog = g_object_ref (catalog);
  self->model = g_steal_pointer (&model);
  wmk_page_set_titles (WMK_PAGE (self), wmk_kind_get_list_title (kind), "");
  wmk_page_set_section (WMK_PAGE (self), kind->collection);
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));
  gtk_label_set_text (self->lead, _ (kind->lead));
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), kind->filters != NULL);
  gtk_widget_set_visible (self->view_box, wmk_kind_has_chart (kind));
  add_actions (self);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (wmk_page_report), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  wmk_collection_table_set_model (self->table, kind, self->model);
  show_count (self);

  return WMK_PAGE (self);
}
