/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-page-private.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-tokens.h"
#include "window/wmk-notebook-filter.h"
#include "window/wmk-notebook-row.h"

G_DEFINE_FINAL_TYPE (WmkNotebookPage, wmk_notebook_page, WMK_TYPE_PAGE)

/* --- What shows --- */

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
  } else if (is_all (self) && wmk_notebook_get_set_aside (self->notebook) != NULL) {
    show_message (self, _ ("Nothing in the notebook yet"),
                  _ ("The notebook that was here before was damaged, and set aside. A back-up may "
                     "have what it held."));
    add_way (self, _ ("Show Back-ups"), "list.backups", NULL);
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

/* Who took one away by its chip goes on from the next. */
void
wmk_notebook_page_show_filters (WmkNotebookPage *self)
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

void
wmk_notebook_page_choose (WmkNotebookPage *self)
{
  g_autofree char *text = wmk_collection_choice_to_text (self->choice);

  wmk_page_keep_choice (GTK_WIDGET (self), WMK_ADDRESS_NOTEBOOK, text);
  wmk_pick_list_show_beginning (self->list);
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
  wmk_notebook_page_choose (self);
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

/* By Escape. */
static void
entry_stopped_cb (WmkNotebookPage *self)
{
  gtk_editable_set_text (self->words_entry, "");
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
  g_autoptr (WmkNotebookEntry) item = wmk_notebook_model_read (self->model, position);
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
  g_autoptr (WmkNotebookEntry) item = wmk_notebook_model_read (self->model, position);
  const WmkEntry *entry = wmk_notebook_entry_get (item);

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-notes", "s", entry->subject.address);
}

static void
picked_changed (gpointer data)
{
  WmkNotebookPage *self = data;

  wmk_entry_bar_show (self->bar);
  wmk_notebook_page_show_picking (self);
}

static void
remove_picked (gpointer data)
{
  wmk_entry_bar_remove (WMK_NOTEBOOK_PAGE (data)->bar);
}

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (gpointer data, guint position)
{
  WmkNotebookPage *self = data;
  g_autoptr (WmkNotebookEntry) item = wmk_notebook_model_read (self->model, position);
  const WmkEntry *entry = wmk_notebook_entry_get (item);
  const char *address = entry == NULL ? NULL : entry->subject.address;
  GMenu *menu;

  if (entry == NULL)
    return NULL;

  menu = g_menu_new ();
  append_item (menu, _ ("_Open"), "win.open-notes", g_variant_new_string (address));
  append_item (menu, _ ("Open in New _Window"), "win.open-in-new-window",
               g_variant_new ("(ss)", address, ""));
  append_item (menu, _ ("Copy _Address"), "win.copy-address-of", g_variant_new_string (address));
  append_item (menu, _ ("_Delete"), "list.remove", NULL);

  return G_MENU_MODEL (menu);
}

static const WmkPickListOwner owner = {dup_key,        show_row,      activate,
                                       picked_changed, remove_picked, create_menu};

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
  wmk_notebook_page_show_filters (self);
}

static void
wmk_notebook_page_set_choice (WmkPage *page, const char *choice)
{
  WmkNotebookPage *self = WMK_NOTEBOOK_PAGE (page);

  g_clear_pointer (&self->choice, wmk_collection_choice_free);
  self->choice = wmk_collection_choice_new (choice);
  gtk_editable_set_text (self->words_entry, self->choice->words);
  wmk_notebook_page_show_choice (self);
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
  gtk_widget_class_bind_template_callback (widget_class, entry_stopped_cb);
}

static void
wmk_notebook_page_init (WmkNotebookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), wmk_pick_list_get_scroller (self->list));
  self->choice = wmk_collection_choice_new ("");
  self->query = wmk_query_new ("");
  wmk_notebook_page_add_actions (self);
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
