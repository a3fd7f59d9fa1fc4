/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-entry-bar.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-links.h"
#include "window/wmk-notebook-row.h"

/* More than these are worked on in a thread. */
#define MAX_AT_ONCE 300

/* More than these are too long a text for a clipboard. */
#define MAX_COPIED 1000

struct _WmkEntryBar {
  AdwBin parent_instance;
  GtkLabel *count;
  GtkMenuButton *tag_button;
  GtkPopover *tag_popover;
  GtkEditable *tag_entry;
  GtkListBox *tag_list;
  WmkNotebook *notebook;
  WmkCatalog *catalog;
  WmkPickList *list; /* beside it, in the same page */
};

G_DEFINE_FINAL_TYPE (WmkEntryBar, wmk_entry_bar, ADW_TYPE_BIN)

typedef enum {
  TASK_DELETE,
  TASK_STAR,
  TASK_UNSTAR,
  TASK_TAG,
} TaskKind;

/* Something to do to entries. */
typedef struct {
  TaskKind kind;
  GArray *keys; /* (element-type WmkEntryKey) */
  char *name;   /* of a tag, else NULL */
} Task;

static void
task_free (Task *self)
{
  g_array_unref (self->keys);
  g_free (self->name);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Task, task_free)

/* In this thread, or in another. */
static gboolean
perform (WmkNotebook *notebook, gpointer data, GError **error)
{
  const Task *task = data;
  const WmkEntryKey *keys = (const WmkEntryKey *) task->keys->data;

  switch (task->kind) {
  case TASK_STAR:
  case TASK_UNSTAR:
    return wmk_notebook_star_entries (notebook, keys, task->keys->len, task->kind == TASK_STAR,
                                      error);
  case TASK_TAG:
    return wmk_notebook_tag_entries (notebook, keys, task->keys->len, task->name, error);
  case TASK_DELETE:
  default:
    return wmk_notebook_trash_entries (notebook, keys, task->keys->len, error);
  }
}

static char *
describe (const Task *task)
{
  guint n = task->keys->len;

  switch (task->kind) {
  case TASK_STAR:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Thing of %'u entry starred",
                                         "Things of %'u entries starred", n),
                            n);
  case TASK_UNSTAR:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Star removed from thing of %'u entry",
                                         "Stars removed from things of %'u entries", n),
                            n);
  case TASK_TAG:
    return g_strdup_printf (_ ("Tagged “%s”"), task->name);
  case TASK_DELETE:
  default:
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%'u entry deleted", "%'u entries deleted", n), n);
  }
}

static void
finish (WmkEntryBar *self, const Task *task, const GError *error)
{
  g_autofree char *message = NULL;

  if (error != NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
    return;
  }

  message = describe (task);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s", message);
  if (task->kind == TASK_DELETE && self->list != NULL)
    wmk_pick_list_set_picking (self->list, FALSE);
}

/* A task that outlives the page that it was begun on. */
typedef struct {
  WmkEntryBar *bar;
  Task *task;
} Run;

static void
performed_cb (GObject *notebook, GAsyncResult *result, gpointer data)
{
  g_autofree Run *run = data;
  g_autoptr (WmkEntryBar) self = run->bar;
  g_autoptr (Task) task = run->task;
  g_autoptr (GError) error = NULL;

  wmk_notebook_run_finish (WMK_NOTEBOOK (notebook), result, &error);
  finish (self, task, error);
}

static void
run (WmkEntryBar *self, Task *made)
{
  g_autoptr (Task) task = made;
  g_autoptr (GError) error = NULL;
  Task *copy;
  Run *data;

  if (task->keys->len == 0)
    return;
  if (task->keys->len <= MAX_AT_ONCE) {
    perform (self->notebook, task, &error);
    finish (self, task, error);
    return;
  }

  copy = g_new (Task, 1);
  *copy = (Task){task->kind, g_array_ref (task->keys), g_strdup (task->name)};
  data = g_new (Run, 1);
  *data = (Run){g_object_ref (self), g_steal_pointer (&task)};
  wmk_notebook_run_in_thread (self->notebook, perform, copy, (GDestroyNotify) task_free, NULL,
                              performed_cb, data);
}

static Task *
create_task (WmkEntryBar *self, TaskKind kind, const char *name)
{
  g_autoptr (GPtrArray) texts = wmk_pick_list_list_picked (self->list);
  Task *task = g_new (Task, 1);

  *task = (Task){kind, g_array_new (FALSE, FALSE, sizeof (WmkEntryKey)), g_strdup (name)};
  for (guint i = 0; i < texts->len; i++) {
    WmkEntryKey key;

    if (wmk_entry_bar_parse_key (g_ptr_array_index (texts, i), &key))
      g_array_append_val (task->keys, key);
  }

  return task;
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_entry_bar_remove (WMK_ENTRY_BAR (widget));
}

static void
star_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkEntryBar *self = WMK_ENTRY_BAR (widget);

  run (self, create_task (self, TASK_STAR, NULL));
}

static void
unstar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkEntryBar *self = WMK_ENTRY_BAR (widget);

  run (self, create_task (self, TASK_UNSTAR, NULL));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkEntryBar *self = WMK_ENTRY_BAR (widget);
  g_autoptr (Task) task = create_task (self, TASK_DELETE, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = wmk_notebook_read_entries (
      self->notebook, (const WmkEntryKey *) task->keys->data, task->keys->len, &error);

  if (entries == NULL) {
    gtk_widget_activate_action (widget, "win.report", "s", error->message);
    return;
  }
  for (guint i = 0; i < entries->len; i++) {
    g_autofree char *entry = wmk_notebook_row_dup_text (
        wmk_notebook_entry_get (g_ptr_array_index (entries, i)), self->catalog);

    g_string_append_printf (text, "%s%s", i > 0 ? "\n---\n\n" : "", entry);
  }
  wmk_links_copy (widget, text->str, _ ("Entries copied"));
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_pick_list_set_picking (WMK_ENTRY_BAR (widget)->list, FALSE);
}

/* --- Tags --- */

static void
tag (WmkEntryBar *self, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  gtk_popover_popdown (self->tag_popover);
  if (*stripped != '\0')
    run (self, create_task (self, TASK_TAG, stripped));
}

static const char *
get_name (GtkListBoxRow *row)
{
  return gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static gboolean
is_typed (GtkListBoxRow *row, gpointer user_data)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (WMK_ENTRY_BAR (user_data)->tag_entry)));
  g_autofree char *typed = wmk_tag_fold_name (text);
  g_autofree char *name = wmk_tag_fold_name (get_name (row));

  return strstr (name, typed) != NULL;
}

static void
tags_shown_cb (WmkEntryBar *self)
{
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags (self->notebook, NULL);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->tag_list))) != NULL)
    gtk_list_box_remove (self->tag_list, row);
  for (guint i = 0; tags != NULL && i < tags->len; i++) {
    const WmkTag *shown = g_ptr_array_index (tags, i);
    GtkWidget *label = gtk_label_new (shown->name);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_list_box_append (self->tag_list, label);
  }
  gtk_editable_set_text (self->tag_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->tag_entry));
}

static void
tag_changed_cb (WmkEntryBar *self)
{
  gtk_list_box_invalidate_filter (self->tag_list);
}

static void
tag_entered_cb (WmkEntryBar *self)
{
  tag (self, gtk_editable_get_text (self->tag_entry));
}

static void
tag_chosen_cb (WmkEntryBar *self, GtkListBoxRow *row)
{
  tag (self, get_name (row));
}

static void
wmk_entry_bar_dispose (GObject *object)
{
  WmkEntryBar *self = WMK_ENTRY_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_ENTRY_BAR);
  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (wmk_entry_bar_parent_class)->dispose (object);
}

static void
wmk_entry_bar_class_init (WmkEntryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_entry_bar_dispose;
  gtk_widget_class_install_action (widget_class, "picked.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "picked.star", NULL, star_action);
  gtk_widget_class_install_action (widget_class, "picked.unstar", NULL, unstar_action);
  gtk_widget_class_install_action (widget_class, "picked.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "picked.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "picked.done", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-entry-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkEntryBar, count);
  gtk_widget_class_bind_template_child (widget_class, WmkEntryBar, tag_button);
  gtk_widget_class_bind_template_child (widget_class, WmkEntryBar, tag_popover);
  gtk_widget_class_bind_template_child (widget_class, WmkEntryBar, tag_entry);
  gtk_widget_class_bind_template_child (widget_class, WmkEntryBar, tag_list);
  gtk_widget_class_bind_template_callback (widget_class, tags_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_chosen_cb);
}

static void
wmk_entry_bar_init (WmkEntryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->tag_list, is_typed, self, NULL);
}

void
wmk_entry_bar_set_list (WmkEntryBar *self,
                        WmkNotebook *notebook,
                        WmkCatalog *catalog,
                        WmkPickList *list)
{
  g_return_if_fail (WMK_IS_ENTRY_BAR (self));

  g_set_object (&self->notebook, notebook);
  g_set_object (&self->catalog, catalog);
  g_set_object (&self->list, list);
}

char *
wmk_entry_bar_dup_key (const WmkEntryKey *key)
{
  return g_strdup_printf ("%u-%" G_GINT64_FORMAT, key->kind, key->id);
}

gboolean
wmk_entry_bar_parse_key (const char *text, WmkEntryKey *key)
{
  return sscanf (text, "%u-%" G_GINT64_FORMAT, &key->kind, &key->id) == 2 &&
         key->kind < WMK_ENTRY_N_KINDS;
}

void
wmk_entry_bar_show (WmkEntryBar *self)
{
  guint n;
  g_autofree char *count = NULL;
  static const char *const actions[] = {"picked.delete", "picked.star", "picked.unstar"};

  g_return_if_fail (WMK_IS_ENTRY_BAR (self));

  n = wmk_pick_list_get_n_picked (self->list);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u selected", "%'u selected", n), n);
  gtk_label_set_text (self->count, count);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picked.copy", n > 0 && n <= MAX_COPIED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tag_button), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), wmk_pick_list_get_picking (self->list));
}

void
wmk_entry_bar_remove (WmkEntryBar *self)
{
  g_return_if_fail (WMK_IS_ENTRY_BAR (self));

  run (self, create_task (self, TASK_DELETE, NULL));
}
