/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-trash-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-dates.h"
#include "window/wmk-markdown.h"
#include "window/wmk-notebook-row.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-question.h"

/* Letters that a row shows of what was deleted. */
#define SNIPPET_LENGTH 160

struct _WmkTrashPage {
  WmkPage parent_instance;
  GtkLabel *lead;
  GtkStack *stack;
  GtkLabel *empty;
  WmkPickList *list;
  GtkWidget *bar;
  GtkLabel *count;
  GtkWidget *delete_button;
  GtkWidget *done_button;
  WmkCatalog *catalog;
  WmkNotebook *notebook; /* NULL until it is shown one */
  GPtrArray *items;      /* (element-type WmkTrashItem) */
  GtkStringList *keys;   /* of the same, in the same order */
  guint read_handler;
};

G_DEFINE_FINAL_TYPE (WmkTrashPage, wmk_trash_page, WMK_TYPE_PAGE)

static const struct {
  const char *name;
  const char *icon_name;
} kinds[WMK_NOTEBOOK_N_KINDS] = {
    [WMK_NOTEBOOK_NOTE] = {N_ ("Note"), "waymark-notes-symbolic"},
    [WMK_NOTEBOOK_TAG] = {N_ ("Tag"), "waymark-tag-symbolic"},
    [WMK_NOTEBOOK_VERDICT] = {N_ ("Verdict"), "waymark-verdict-symbolic"},
    [WMK_NOTEBOOK_POINT] = {N_ ("Data point"), "waymark-point-symbolic"},
};

static const WmkTrashItem *
get_item (WmkTrashPage *self, guint position)
{
  return g_ptr_array_index (self->items, position);
}

/* --- The list --- */

static char *
dup_key (gpointer data, guint position)
{
  return g_strdup (get_item (data, position)->uuid);
}

/* A note as it is read, in a line. */
static char *
dup_snippet (const WmkTrashItem *item, const WmkQuery *query)
{
  g_autofree char *text =
      item->kind == WMK_NOTEBOOK_NOTE ? wmk_markdown_dup_plain (item->text) : g_strdup (item->text);

  return wmk_query_dup_snippet (query, g_strdelimit (text, "\n\t", ' '), SNIPPET_LENGTH);
}

static void
show_row (gpointer data, WmkListRow *row, guint position, gboolean picking, gboolean picked)
{
  WmkTrashPage *self = data;
  const WmkTrashItem *item = get_item (self, position);
  WmkSubject subject = {item->address, item->title, (char *) ""};
  gboolean is_tag = item->kind == WMK_NOTEBOOK_TAG;
  g_autoptr (WmkQuery) query = wmk_query_new ("");
  g_autofree char *title =
      is_tag ? g_strdup (item->text) : wmk_notebook_row_dup_title (self->catalog, &subject);
  g_autofree char *end =
      wmk_dates_format_day (item->trashed + WMK_NOTEBOOK_TRASH_DAYS * G_TIME_SPAN_DAY);
  g_autofree char *begin = wmk_dates_format_day (item->trashed);
  g_autofree char *snippet = is_tag ? g_strdup ("") : dup_snippet (item, query);
  /* Translators: two days: "Deleted on 1 May 2026, for good on 30 Jul 2026" */
  g_autofree char *when = g_strdup_printf (_ ("Deleted on %s, for good on %s"), begin, end);
  g_autofree char *text =
      g_strjoin ("\n", _ (kinds[item->kind].name), *snippet == '\0' ? when : snippet,
                 *snippet == '\0' ? NULL : when, NULL);

  wmk_list_row_set (row, title, text, NULL, NULL);
  wmk_list_row_set_found (row,
                          !picking ? kinds[item->kind].icon_name
                          : picked ? "waymark-checked-symbolic"
                                   : "waymark-unchecked-symbolic",
                          query);
}

/* It leads nowhere: what is chosen is picked, and the bar says what can be done to it. */
static void
activate (gpointer data, guint position)
{
  wmk_pick_list_toggle (WMK_TRASH_PAGE (data)->list, position);
}

/* The bar is there before anything is picked: what can be done here is no secret. What comes to it
 * then moves no button from under the pointer. */
static void
picked_changed (gpointer data)
{
  WmkTrashPage *self = data;
  gboolean picking = wmk_pick_list_get_picking (self->list);
  guint n = wmk_pick_list_get_n_picked (self->list);
  g_autofree char *count =
      picking
          ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u selected", "%'u selected", n), n)
          : g_strdup (_ ("Select what to restore"));

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->delete_button, picking);
  gtk_widget_set_visible (self->done_button, picking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.restore-picked", n > 0);
  /* Where none are being picked, the keys mean the row with the focus. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.restore", n > 0 || !picking);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.delete", n > 0 || !picking);
}

static void
remove_picked (gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "trash.delete", NULL);
}

static GMenuModel *
create_menu (gpointer data, guint position)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("_Restore"), "trash.restore");
  g_menu_append (menu, _ ("_Delete for Good…"), "trash.delete");

  return G_MENU_MODEL (menu);
}

static const WmkPickListOwner owner = {dup_key,        show_row,      activate,
                                       picked_changed, remove_picked, create_menu};

static void
show_view (WmkTrashPage *self)
{
  guint n = self->items->len;
  g_autofree char *lead = NULL;

  lead = n == 0
             ? g_strdup ("")
             : g_strdup_printf (
                   g_dngettext (GETTEXT_PACKAGE,
                                "%'u entry. What is here is deleted for good after %d days.",
                                "%'u entries. What is here is deleted for good after %d days.", n),
                   n, WMK_NOTEBOOK_TRASH_DAYS);
  gtk_label_set_text (self->lead, lead);
  gtk_label_set_text (self->empty,
                      _ ("The trash is empty. What you delete is kept here for a while, "
                         "and can be restored."));
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "empty" : "list");
  gtk_widget_set_visible (self->bar, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", n > 0);
}

/* Rows that stay are not told of: they keep the focus. */
static void
update_keys (WmkTrashPage *self)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->keys)), head = 0, tail = 0;
  guint n = self->items->len;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  while (head < MIN (n_before, n) &&
         g_str_equal (gtk_string_list_get_string (self->keys, head), get_item (self, head)->uuid))
    head++;
  while (tail < MIN (n_before, n) - head &&
         g_str_equal (gtk_string_list_get_string (self->keys, n_before - 1 - tail),
                      get_item (self, n - 1 - tail)->uuid))
    tail++;
  for (guint i = head; i < n - tail; i++)
    g_ptr_array_add (added, get_item (self, i)->uuid);
  g_ptr_array_add (added, NULL);
  gtk_string_list_splice (self->keys, head, n_before - head - tail,
                          (const char *const *) added->pdata);
}

static void
read_trash (WmkTrashPage *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = wmk_notebook_list_trash (self->notebook, &error);
  gboolean had_picked = wmk_pick_list_get_n_picked (self->list) > 0;

  if (items == NULL) {
    wmk_page_report (WMK_PAGE (self), error->message);
    return;
  }

  g_ptr_array_unref (self->items);
  self->items = items;
  update_keys (self);
  show_view (self);
  wmk_pick_list_refresh (self->list);
  /* What was picked has been restored, or deleted. */
  if (had_picked && wmk_pick_list_get_n_picked (self->list) == 0)
    wmk_pick_list_set_picking (self->list, FALSE);
}

static gboolean
read_when_idle (gpointer user_data)
{
  WMK_TRASH_PAGE (user_data)->read_handler = 0;
  read_trash (user_data);

  return G_SOURCE_REMOVE;
}

/* --- What is done to it --- */

typedef gboolean (*Work) (WmkNotebook *notebook, gpointer data, GError **error);

static gboolean
restore (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_notebook_untrash_many (notebook, data, error);
}

static gboolean delete (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_notebook_delete_many (notebook, data, error);
}

/* What is said when it is done. */
typedef struct {
  GtkWidget *page;
  char *message;
  gboolean can_undo;
} Done;

static void
done_cb (GObject *notebook, GAsyncResult *result, gpointer data)
{
  g_autofree Done *done = data;
  g_autoptr (GtkWidget) page = done->page;
  g_autofree char *message = done->message;
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_run_finish (WMK_NOTEBOOK (notebook), result, &error))
    gtk_widget_activate_action (page, "win.report", "s", error->message);
  else
    gtk_widget_activate_action (page, done->can_undo ? "win.offer-undo" : "win.report", "s",
                                message);
}

static void
run (WmkTrashPage *self, Work work, GPtrArray *items, char *message, gboolean can_undo)
{
  Done *done = g_new (Done, 1);

  *done = (Done){g_object_ref (GTK_WIDGET (self)), message, can_undo};
  wmk_notebook_run_in_thread (self->notebook, work, items, (GDestroyNotify) g_ptr_array_unref, NULL,
                              done_cb, done);
}

static void
copy_item (GPtrArray *items, const WmkTrashItem *item)
{
  WmkTrashItem *copy = g_new0 (WmkTrashItem, 1);

  copy->kind = item->kind;
  copy->uuid = g_strdup (item->uuid);
  g_ptr_array_add (items, copy);
}

/* (element-type WmkTrashItem): what is picked */
static GPtrArray *
list_picked (WmkTrashPage *self)
{
  g_autoptr (GPtrArray) keys = wmk_pick_list_list_picked (self->list);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_trash_item_free);

  /* Both are in the order of rows. */
  for (guint i = 0, j = 0; i < self->items->len && j < keys->len; i++)
    if (g_str_equal (get_item (self, i)->uuid, g_ptr_array_index (keys, j))) {
      copy_item (items, get_item (self, i));
      j++;
    }

  return items;
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (widget);
  g_autoptr (GPtrArray) items = list_picked (self);
  char *message;

  if (items->len == 0)
    return;
  message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%'u entry restored", "%'u entries restored", items->len),
      items->len);
  run (self, restore, g_steal_pointer (&items), message, TRUE);
}

#define NO_WAY_BACK                                                                                \
  _ ("There is no undo for this. Back-ups that were made before keep what they have.")

/* Takes @items, which "agreed" is about, whatever is picked or added while the question is open. */
static void
ask (WmkTrashPage *self, const char *title, const char *yes, GPtrArray *items, GCallback agreed)
{
  GtkWidget *question = wmk_question_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                          title, NO_WAY_BACK, _ ("_Cancel"), yes);

  g_object_set_data_full (G_OBJECT (question), "items", items, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (question, "agreed", agreed, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
delete_agreed_cb (WmkTrashPage *self, WmkQuestion *question)
{
  GPtrArray *items = g_object_steal_data (G_OBJECT (question), "items");
  char *message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u entry deleted for good",
                                                "%'u entries deleted for good", items->len),
                                   items->len);

  run (self, delete, items, message, FALSE);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (widget);
  g_autoptr (GPtrArray) items = list_picked (self);
  g_autofree char *title = NULL;

  if (items->len == 0)
    return;
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete %'u entry for good?",
                                        "Delete %'u entries for good?", items->len),
                           items->len);
  ask (self, title, _ ("_Delete for Good"), g_steal_pointer (&items),
       G_CALLBACK (delete_agreed_cb));
}

static void
empty_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (widget);
  guint n = self->items->len;
  g_autofree char *title =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete the %'u entry in the trash for good?",
                                    "Delete all %'u entries in the trash for good?", n),
                       n);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_trash_item_free);

  for (guint i = 0; i < n; i++)
    copy_item (items, get_item (self, i));
  ask (self, title, _ ("_Empty Trash"), items, G_CALLBACK (delete_agreed_cb));
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_pick_list_pick_all (WMK_TRASH_PAGE (widget)->list);
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_pick_list_set_picking (WMK_TRASH_PAGE (widget)->list, FALSE);
}

/* --- The page --- */

static void
wmk_trash_page_show_notebook (WmkPage *page,
                              WmkNotebook *notebook,
                              gboolean shows_own,
                              const char *address)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (page);

  if (self->notebook == NULL) {
    self->notebook = g_object_ref (notebook);
    wmk_pick_list_set_model (self->list, G_LIST_MODEL (self->keys), _ ("Trash"), &owner, self);
    read_trash (self);
  } else if (self->read_handler == 0) {
    self->read_handler = g_idle_add (read_when_idle, self);
  }
}

static char *
wmk_trash_page_dup_focus (WmkPage *page)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (page);
  guint position = wmk_pick_list_get_focused (self->list);

  return position == G_MAXUINT ? g_strdup ("") : dup_key (self, position);
}

static gboolean
wmk_trash_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (page);

  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (get_item (self, i)->uuid, address))
      return wmk_pick_list_focus (self->list, i);

  return FALSE;
}

static void
wmk_trash_page_fill_rest (WmkPage *page)
{
  wmk_pick_list_fill_rest (WMK_TRASH_PAGE (page)->list);
}

static void
wmk_trash_page_dispose (GObject *object)
{
  WmkTrashPage *self = WMK_TRASH_PAGE (object);

  g_clear_handle_id (&self->read_handler, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TRASH_PAGE);
  g_clear_object (&self->keys);
  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (wmk_trash_page_parent_class)->dispose (object);
}

static void
wmk_trash_page_finalize (GObject *object)
{
  g_clear_pointer (&WMK_TRASH_PAGE (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_trash_page_parent_class)->finalize (object);
}

static void
wmk_trash_page_class_init (WmkTrashPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_trash_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_trash_page_finalize;
  page_class->show_notebook = wmk_trash_page_show_notebook;
  page_class->dup_focus = wmk_trash_page_dup_focus;
  page_class->grab_focus_at = wmk_trash_page_grab_focus_at;
  page_class->fill_rest = wmk_trash_page_fill_rest;
  g_type_ensure (WMK_TYPE_PICK_LIST);
  gtk_widget_class_install_action (widget_class, "trash.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "trash.restore-picked", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "trash.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "trash.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty_action);
  gtk_widget_class_install_action (widget_class, "trash.done", NULL, done_action);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-trash-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, lead);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, empty);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, list);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, WmkTrashPage, done_button);
}

static void
wmk_trash_page_init (WmkTrashPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_page_set_scroller (WMK_PAGE (self), wmk_pick_list_get_scroller (self->list));
  self->items = g_ptr_array_new ();
  self->keys = gtk_string_list_new (NULL);
}

WmkPage *
wmk_trash_page_new (WmkCatalog *catalog)
{
  WmkTrashPage *self = g_object_new (WMK_TYPE_TRASH_PAGE, NULL);

  self->catalog = g_object_ref (catalog);
  wmk_page_set_titles (WMK_PAGE (self), _ ("Trash"), "");
  wmk_page_set_section (WMK_PAGE (self), WMK_ADDRESS_NOTEBOOK);
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_NOTEBOOK, _ ("Notebook"));

  return WMK_PAGE (self);
}
