/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-tokens.h"
#include "notebook/wmk-notebook-model.h"
#include "window/wmk-collection-menu.h"
#include "window/wmk-entry-bar.h"
#include "window/wmk-menu-button.h"
#include "window/wmk-notebook-dates.h"
#include "window/wmk-notebook-filter.h"
#include "window/wmk-notebook-row.h"
#include "window/wmk-pick-list.h"

struct _WmkNotebookPage {
  WmkPage parent_instance;
  GtkWidget *tools;
  GtkEditable *words_entry;
  GtkMenuButton *filter_button;
  GtkMenuButton *order_button;
  GtkMenuButton *page_button;
  GMenuModel *page_menu;
  GtkLabel *count;
  GtkFlowBox *chips;
  GtkStack *stack;
  WmkPickList *list;
  GtkLabel *message;
  GtkLabel *hint;
  GtkBox *ways;
  WmkEntryBar *bar;
  GSimpleActionGroup *actions;
  WmkCatalog *catalog;
  WmkNotebook *notebook; /* NULL until it is shown one, as is the model */
  WmkNotebookModel *model;
  WmkCollectionChoice *choice;
  WmkQuery *query;    /* the words of the choice */
  char *wanted_focus; /* a row that is to have the focus when it has been read; else NULL */
  guint index_handler;
};

G_DEFINE_FINAL_TYPE (WmkNotebookPage, wmk_notebook_page, WMK_TYPE_PAGE)

/* --- What shows --- */

static void
set_state (WmkNotebookPage *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static void
add_way (WmkNotebookPage *self, const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (self->ways, button);
}

static void
show_message (WmkNotebookPage *self, const char *message, const char *hint)
{
  GtkWidget *way;

  while ((way = gtk_widget_get_first_child (GTK_WIDGET (self->ways))) != NULL)
    gtk_box_remove (self->ways, way);
  gtk_label_set_text (self->message, message);
  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *hint != '\0');
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* Nothing is found: each filter can be dropped by itself. */
static void
show_nothing_found (WmkNotebookPage *self)
{
  const char *filter;

  show_message (self, _ ("Nothing in the notebook fits the words and filters."), "");
  for (guint i = 0; (filter = wmk_notebook_filter_get (i)) != NULL; i++) {
    const char *value = wmk_collection_choice_get_value (self->choice, filter);
    g_autofree char *name = NULL, *label = NULL, *action = NULL;

    if (*value == '\0')
      continue;
    name = wmk_notebook_filter_dup_label (self->catalog, self->notebook, filter, value);
    /* Translators: drops a filter that is set: "Without “Tag: to read”" */
    label = g_strdup_printf (_ ("Without “%s”"), name);
    action = g_strconcat ("list." WMK_FILTER_ACTION, filter, NULL);
    add_way (self, label, action, "");
  }
  if (*self->choice->words != '\0')
    add_way (self, _ ("Without the words"), "list.drop-words", NULL);
  add_way (self, _ ("Show All"), "list.show-all", NULL);
}

static gboolean
is_all (WmkNotebookPage *self)
{
  return *self->choice->words == '\0' && g_hash_table_size (self->choice->values) == 0;
}

/* The list, or why there is none. */
static void
show_view (WmkNotebookPage *self)
{
  const GError *notice = wmk_notebook_get_notice (self->notebook);
  gboolean unavailable = wmk_notebook_get_state (self->notebook) == WMK_NOTEBOOK_UNAVAILABLE;

  gtk_widget_set_sensitive (self->tools, !unavailable);
  if (unavailable && notice != NULL) {
    show_message (self, _ ("The notebook cannot be read"), notice->message);
    add_way (self, _ ("Show Back-ups"), "list.backups", NULL);
  } else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 || unavailable ||
             wmk_notebook_model_is_reading (self->model)) {
    gtk_stack_set_visible_child_name (self->stack, "list");
  } else if (is_all (self)) {
    show_message (self, _ ("Nothing in the notebook yet"),
                  _ ("On any page press F8 to write a note or to add a tag, or Ctrl+D to give it a "
                     "star. All of it is listed here."));
  } else {
    show_nothing_found (self);
  }
}

static void
show_count (WmkNotebookPage *self)
{
  const WmkEntryCounts *counts = wmk_notebook_model_get_counts (self->model);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *text = NULL;

  if (counts == NULL) {
    gtk_label_set_text (self->count, "");
    return;
  }

  text = is_all (self)
             ? g_strdup_printf (
                   g_dngettext (GETTEXT_PACKAGE, "%'u entry", "%'u entries", counts->n_all),
                   counts->n_all)
             /* Translators: how many of all things of a list a filter lets through: "36 of 712" */
             : g_strdup_printf (_ ("%'u of %'u"), n_shown, counts->n_all);
  gtk_label_set_text (self->count, text);
}

/* Shows which filters are set. Who took one away by its chip goes on from the next. */
static void
show_filters (WmkNotebookPage *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) != NULL;

  wmk_notebook_chips_fill (self->chips, self->catalog, self->notebook, self->choice);
  if (focused && !gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

static void
apply_choice (WmkNotebookPage *self)
{
  g_autoptr (WmkEntryChoice) entries = NULL;

  g_clear_pointer (&self->query, wmk_query_unref);
  self->query = wmk_query_new (self->choice->words);
  if (self->model == NULL)
    return;

  entries = wmk_notebook_filter_read (self->catalog, self->choice, self->query);
  wmk_notebook_model_set_choice (self->model, entries);
}

/* --- Words: looked for when all notes have been indexed --- */

/* Returns: whether there is more to index */
static gboolean
index_notes (WmkNotebookPage *self)
{
  gboolean more = FALSE;

  return *self->choice->words != '\0' &&
         wmk_notebook_index_notes (self->notebook, wmk_tokenize, &more, NULL) && more;
}

static gboolean
index_some (gpointer user_data)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (user_data);

  if (index_notes (self))
    return G_SOURCE_CONTINUE;
  self->index_handler = 0;
  apply_choice (self);

  return G_SOURCE_REMOVE;
}

static void
begin_indexing (WmkNotebookPage *self)
{
  if (self->index_handler == 0 && index_notes (self))
    self->index_handler = g_idle_add_full (G_PRIORITY_LOW, index_some, self, NULL);
}

/* Another choice begins at the list's beginning. */
static void
choose (WmkNotebookPage *self)
{
  g_autofree char *text = wmk_collection_choice_to_text (self->choice);

  wmk_page_keep_choice (GTK_WIDGET (self), WMK_ADDRESS_NOTEBOOK, text);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (wmk_pick_list_get_scroller (self->list)), 0);
  if (self->notebook == NULL)
    return;
  begin_indexing (self);
  apply_choice (self);
}

static void
set_words (WmkNotebookPage *self, const char *words)
{
  if (g_str_equal (words, self->choice->words))
    return;

  g_free (self->choice->words);
  self->choice->words = g_strdup (words);
  choose (self);
}

static void
words_changed_cb (WmkNotebookPage *self)
{
  if (self->choice != NULL)
    set_words (self, gtk_editable_get_text (self->words_entry));
}

/* From the entry to what it has found. */
static void
entry_activated_cb (WmkNotebookPage *self)
{
  wmk_pick_list_focus (self->list, 0);
}

/* --- The list --- */

static char *
dup_key (gpointer data, guint position)
{
  return wmk_entry_bar_dup_key (
      wmk_notebook_model_get_key (WMK_NOTEBOOK_PAGE (data)->model, position));
}

static void
show_row (gpointer data, WmkListRow *row, guint position, gboolean picking, gboolean picked)
{
  WmkNotebookPage *self = data;
  g_autoptr (WmkNotebookEntry) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const WmkEntry *entry = wmk_notebook_entry_get (item);

  if (entry == NULL)
    wmk_list_row_set (row, "", "", NULL, NULL);
  else
    wmk_notebook_row_show (row, entry, self->catalog, self->query, picking, picked);
}

/* To the thing, with its notes beside it. */
static void
activate (gpointer data, guint position)
{
  WmkNotebookPage *self = data;
  g_autoptr (WmkNotebookEntry) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const WmkEntry *entry = wmk_notebook_entry_get (item);

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-notes", "s", entry->subject.address);
}

static void
picked_changed (gpointer data)
{
  WmkNotebookPage *self = data;

  wmk_entry_bar_show (self->bar);
  set_state (self, "pick", g_variant_new_boolean (wmk_pick_list_get_picking (self->list)));
}

static void
remove_picked (gpointer data)
{
  wmk_entry_bar_remove (WMK_NOTEBOOK_PAGE (data)->bar);
}

static const WmkPickListOwner owner = {dup_key, show_row, activate, picked_changed, remove_picked};

static gboolean
focus_key (WmkNotebookPage *self, const char *text)
{
  WmkEntryKey key;

  return wmk_entry_bar_parse_key (text, &key) &&
         wmk_pick_list_focus (self->list, wmk_notebook_model_find (self->model, &key));
}

static void
read_cb (WmkNotebookPage *self)
{
  g_autofree char *wanted = NULL;

  show_view (self);
  show_count (self);
  wmk_pick_list_refresh (self->list);
  if (self->wanted_focus == NULL || wmk_notebook_model_is_reading (self->model))
    return;
  wanted = g_steal_pointer (&self->wanted_focus);
  focus_key (self, wanted);
}

/* --- Actions --- */

static void
order_changed_cb (GSimpleAction *action, GVariant *state, WmkNotebookPage *self)
{
  g_simple_action_set_state (action, state);
  g_free (self->choice->order);
  self->choice->order = g_variant_dup_string (state, NULL);
  choose (self);
}

static void
set_filter (WmkNotebookPage *self, const char *filter, const char *value)
{
  g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter, NULL);

  set_state (self, name, g_variant_new_string (value));
  wmk_collection_choice_set_value (self->choice, filter, value);
  choose (self);
  show_filters (self);
}

static void
filter_changed_cb (GSimpleAction *action, GVariant *state, WmkNotebookPage *self)
{
  set_filter (self, g_action_get_name (G_ACTION (action)) + strlen (WMK_FILTER_ACTION),
              g_variant_get_string (state, NULL));
}

/* The actions follow what is chosen. */
static void
update_actions (WmkNotebookPage *self)
{
  const char *filter;

  for (guint i = 0; (filter = wmk_notebook_filter_get (i)) != NULL; i++) {
    g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter, NULL);

    set_state (self, name,
               g_variant_new_string (wmk_collection_choice_get_value (self->choice, filter)));
  }
  set_state (self, "order", g_variant_new_string (self->choice->order));
}

static void
show_all_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
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

static void
drop_words_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  gtk_editable_set_text (self->words_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->words_entry));
}

static void
dates_chosen_cb (WmkNotebookPage *self, const char *range)
{
  set_filter (self, "date", range);
}

static void
choose_dates_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  GtkWidget *dialog =
      wmk_notebook_dates_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              wmk_collection_choice_get_value (self->choice, "date"));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (dates_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pick_changed_cb (GSimpleAction *action, GVariant *state, WmkNotebookPage *self)
{
  wmk_pick_list_set_picking (self->list, g_variant_get_boolean (state));
  if (g_variant_get_boolean (state))
    wmk_pick_list_focus (self->list, 0);
}

static void
pick_all_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_pick_list_pick_all (self->list);
}

static void
trash_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_page_open (GTK_WIDGET (self), WMK_ADDRESS_TRASH, NULL);
}

static void
backups_activated_cb (GSimpleAction *action, GVariant *parameter, WmkNotebookPage *self)
{
  wmk_page_open (GTK_WIDGET (self), WMK_ADDRESS_BACKUPS, NULL);
}

static void
add_stateful (WmkNotebookPage *self, const char *name, GVariant *state, GCallback callback)
{
  const GVariantType *type =
      g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN) ? NULL : G_VARIANT_TYPE_STRING;
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, type, state);

  g_signal_connect_object (action, "change-state", callback, self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_actions (WmkNotebookPage *self)
{
  static const struct {
    const char *name;
    void (*callback) (GSimpleAction *, GVariant *, WmkNotebookPage *);
  } simple[] = {
      {"show-all", show_all_activated_cb},
      {"drop-words", drop_words_activated_cb},
      {"choose-dates", choose_dates_activated_cb},
      {"pick-all", pick_all_activated_cb},
      {"trash", trash_activated_cb},
      {"backups", backups_activated_cb},
  };
  const char *filter;

  add_stateful (self, "order", g_variant_new_string (""), G_CALLBACK (order_changed_cb));
  add_stateful (self, "pick", g_variant_new_boolean (FALSE), G_CALLBACK (pick_changed_cb));
  for (guint i = 0; (filter = wmk_notebook_filter_get (i)) != NULL; i++) {
    g_autofree char *name = g_strconcat (WMK_FILTER_ACTION, filter, NULL);

    add_stateful (self, name, g_variant_new_string (""), G_CALLBACK (filter_changed_cb));
  }
  for (gsize i = 0; i < G_N_ELEMENTS (simple); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (simple[i].name, NULL);

    g_signal_connect_object (action, "activate", G_CALLBACK (simple[i].callback), self, 0);
    g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  }
}

/* What there is to choose from changes: the menu is made whenever it is asked for. */
static void
fill_filters_cb (GtkMenuButton *button, gpointer user_data)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (user_data);
  g_autoptr (GMenuModel) menu = NULL;

  if (self->model == NULL)
    return;

  menu = wmk_notebook_filter_menu_new (self->catalog, self->notebook,
                                       wmk_notebook_model_get_counts (self->model), self->choice);
  wmk_menu_button_set_menu (button, menu);
}

static void
fill_orders_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = wmk_notebook_order_menu_new ();
  wmk_menu_button_set_menu (button, menu);
}

static void
fill_page_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    wmk_menu_button_set_menu (button, WMK_NOTEBOOK_PAGE (user_data)->page_menu);
}

/* --- The page --- */

static void
wmk_notebook_page_show_notebook (WmkPage *page,
                                 WmkNotebook *notebook,
                                 gboolean shows_own,
                                 const char *address)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (page);

  /* From then on the model follows what changes. */
  if (self->model != NULL)
    return;

  self->notebook = g_object_ref (notebook);
  self->model = wmk_notebook_model_new (notebook);
  g_signal_connect_object (self->model, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (wmk_page_report), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "state-changed", G_CALLBACK (show_view), self,
                           G_CONNECT_SWAPPED);
  wmk_entry_bar_set_list (self->bar, notebook, self->catalog, self->list);
  wmk_pick_list_set_model (self->list, G_LIST_MODEL (self->model), _ ("Entries"), &owner, self);
  begin_indexing (self);
  apply_choice (self);
  show_filters (self);
}

static void
wmk_notebook_page_set_choice (WmkPage *page, const char *choice)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (page);

  g_clear_pointer (&self->choice, wmk_collection_choice_free);
  self->choice = wmk_collection_choice_new (choice);
  gtk_editable_set_text (self->words_entry, self->choice->words);
  update_actions (self);
  apply_choice (self);
}

static char *
wmk_notebook_page_dup_focus (WmkPage *page)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (page);
  guint position = wmk_pick_list_get_focused (self->list);

  return position == G_MAXUINT ? g_strdup ("") : dup_key (self, position);
}

static gboolean
wmk_notebook_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (page);

  if (self->model == NULL)
    return FALSE;
  if (wmk_notebook_model_is_reading (self->model) ||
      wmk_notebook_get_state (self->notebook) == WMK_NOTEBOOK_UNAVAILABLE) {
    g_free (self->wanted_focus);
    self->wanted_focus = g_strdup (address);
  }

  return focus_key (self, address);
}

static void
wmk_notebook_page_fill_rest (WmkPage *page)
{
  wmk_pick_list_fill_rest (WMK_NOTEBOOK_PAGE (page)->list);
}

static void
wmk_notebook_page_dispose (GObject *object)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (object);

  g_clear_handle_id (&self->index_handler, g_source_remove);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTEBOOK_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->choice, wmk_collection_choice_free);
  g_clear_pointer (&self->query, wmk_query_unref);
  g_clear_pointer (&self->wanted_focus, g_free);

  G_OBJECT_CLASS (wmk_notebook_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, tools);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, words_entry);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, order_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, page_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, page_menu);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, chips);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, list);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, message);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, hint);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, ways);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookPage, bar);
}

static void
wmk_notebook_page_class_init (WmkNotebookPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_notebook_page_dispose;
  page_class->dup_focus = wmk_notebook_page_dup_focus;
  page_class->grab_focus_at = wmk_notebook_page_grab_focus_at;
  page_class->set_choice = wmk_notebook_page_set_choice;
  page_class->show_notebook = wmk_notebook_page_show_notebook;
  page_class->fill_rest = wmk_notebook_page_fill_rest;
  g_type_ensure (WMK_TYPE_ENTRY_BAR);
  g_type_ensure (WMK_TYPE_PICK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-notebook-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
wmk_notebook_page_init (WmkNotebookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), wmk_pick_list_get_scroller (self->list));
  self->choice = wmk_collection_choice_new ("");
  self->query = wmk_query_new ("");
  self->actions = g_simple_action_group_new ();
  add_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filters_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->order_button, fill_orders_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->page_button, fill_page_menu_cb, self, NULL);
}

WmkPage *
wmk_notebook_page_new (WmkCatalog *catalog)
{
  WmkNotebookPage *self = g_object_new (WMK_TYPE_NOTEBOOK_PAGE, NULL);

  self->catalog = g_object_ref (catalog);
  wmk_page_set_titles (WMK_PAGE (self), _ ("Notebook"), "");
  wmk_page_set_section (WMK_PAGE (self), WMK_ADDRESS_NOTEBOOK);
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));

  return WMK_PAGE (self);
}
