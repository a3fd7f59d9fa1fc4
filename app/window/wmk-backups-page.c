/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-backups-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-backup.h"
#include "window/wmk-file-choice.h"
#include "window/wmk-restore.h"

struct _WmkBackupsPage {
  WmkPage parent_instance;
  AdwPreferencesGroup *group;
  GtkWidget *none;
  GtkWidget *loss_box;
  GtkLabel *loss_label;
  GtkWidget *loss_restore_button;
  GPtrArray *rows; /* (element-type AdwActionRow): owned by the group */
  WmkNotebook *notebook;
  GCancellable *checking;
  guint n_checked; /* of the rows */
};

G_DEFINE_FINAL_TYPE (WmkBackupsPage, wmk_backups_page, WMK_TYPE_PAGE)

/* Rows know their file, and how large it is in words. */
static G_DEFINE_QUARK (wmk_backups_page_path, wmk_backups_page_path);
static G_DEFINE_QUARK (wmk_backups_page_size, wmk_backups_page_size);

static const char *
get_path (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), wmk_backups_page_path_quark ());
}

static void
show_state (AdwActionRow *row, const char *state)
{
  g_autofree char *subtitle = g_strdup_printf (
      "%s · %s", (char *) g_object_get_qdata (G_OBJECT (row), wmk_backups_page_size_quark ()),
      state);

  adw_action_row_set_subtitle (row, subtitle);
}

/* --- Checking: all of each file is read, one after the other --- */

static const char *const reasons[WMK_BACKUP_N_REASONS] = {
    [WMK_BACKUP_DAY] = N_ ("first change of the day"),
    [WMK_BACKUP_END] = N_ ("end of Waymark"),
    [WMK_BACKUP_ASKED] = N_ ("by hand"),
    [WMK_BACKUP_COPY] = N_ ("saved as a copy, too"),
    [WMK_BACKUP_LEFT] = N_ ("start of Waymark"),
    [WMK_BACKUP_UPDATE] = N_ ("before the file was brought up to date"),
    [WMK_BACKUP_REPLACED] = N_ ("the file was moved or replaced"),
};

/* What the back-up has, where it is good. */
static void
check_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autofree WmkBackupContents *contents = g_new0 (WmkBackupContents, 1);
  GError *error = NULL;

  if (wmk_backup_check (path, &error) && wmk_backup_read (path, contents, &error))
    g_task_return_pointer (task, g_steal_pointer (&contents), g_free);
  else
    g_task_return_error (task, error);
}

/* @contents: NULL where it is not good */
static void
show_checked (AdwActionRow *row, const WmkBackupContents *contents)
{
  g_autofree char *state = NULL;

  if (contents == NULL) {
    show_state (row, _ ("damaged: it cannot be restored"));
    return;
  }

  state = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%'u note · good", "%'u notes · good", contents->n_notes),
      contents->n_notes);
  if (reasons[contents->reason] != NULL) {
    g_autofree char *counted = g_steal_pointer (&state);

    /* Translators: what a back-up was made for, and then "3 notes · good" */
    state = g_strdup_printf (_ ("%s · %s"), _ (reasons[contents->reason]), counted);
  }
  show_state (row, state);
}

static void check_next (WmkBackupsPage *self);

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer reference)
{
  g_autoptr (WmkBackupsPage) self = g_weak_ref_get (reference);
  GTask *task = G_TASK (result);
  gboolean superseded = g_cancellable_is_cancelled (g_task_get_cancellable (task));
  g_autofree WmkBackupContents *contents = g_task_propagate_pointer (task, NULL);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || superseded)
    return;

  show_checked (g_ptr_array_index (self->rows, self->n_checked), contents);
  self->n_checked++;
  check_next (self);
}

static void
check_next (WmkBackupsPage *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference;

  if (self->n_checked >= self->rows->len)
    return;

  /* The thread keeps no page alive. */
  reference = g_new (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, self->checking, checked_cb, reference);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (get_path (g_ptr_array_index (self->rows, self->n_checked))),
                        g_free);
  g_task_run_in_thread (task, check_in_thread);
}

static void
check_all (WmkBackupsPage *self)
{
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  self->n_checked = 0;
  check_next (self);
}

/* --- The list --- */

static void
restore_clicked_cb (WmkBackupsPage *self, GtkWidget *button)
{
  wmk_restore_begin (GTK_WIDGET (self), self->notebook,
                     get_path (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)));
}

static GtkWidget *
create_row (WmkBackupsPage *self, const WmkBackup *backup, GPtrArray *backups)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Restore…"));
  g_autofree char *time = wmk_restore_dup_name (backup->path, backups);
  /* Translators: %s is the day and the time of a back-up */
  g_autofree char *name = g_strdup_printf (_ ("Restore the back-up of %s"), time);

  g_object_set_qdata_full (G_OBJECT (row), wmk_backups_page_path_quark (), g_strdup (backup->path),
                           g_free);
  g_object_set_qdata_full (G_OBJECT (row), wmk_backups_page_size_quark (),
                           g_format_size ((guint64) backup->size), g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  show_state (ADW_ACTION_ROW (row), _ ("being checked"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
list_backups (WmkBackupsPage *self)
{
  g_autoptr (GPtrArray) backups = wmk_notebook_list_backups (self->notebook);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < backups->len; i++) {
    GtkWidget *row = create_row (self, g_ptr_array_index (backups, i), backups);

    adw_preferences_group_add (self->group, row);
    g_ptr_array_add (self->rows, row);
  }
  gtk_widget_set_visible (self->none, backups->len == 0);
  check_all (self);
}

/* --- What was set aside, once the bar that told of it was closed --- */

static void
show_loss (WmkBackupsPage *self)
{
  g_autofree char *loss = wmk_notebook_get_notice (self->notebook) == NULL
                              ? wmk_notebook_dup_loss (self->notebook)
                              : NULL;

  gtk_widget_set_visible (self->loss_box, loss != NULL);
  gtk_widget_set_visible (self->loss_restore_button,
                          wmk_notebook_get_offer (self->notebook) != NULL);
  if (loss != NULL)
    gtk_label_set_text (self->loss_label, loss);
}

static void
restore_loss_clicked_cb (WmkBackupsPage *self)
{
  wmk_restore_begin (GTK_WIDGET (self), self->notebook, wmk_notebook_get_offer (self->notebook));
}

static void
put_loss_away_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_put_loss_away (WMK_BACKUPS_PAGE (widget)->notebook, &error))
    gtk_widget_activate_action (widget, "win.report", "s", error->message);
}

/* --- What is done --- */

static void
backed_up_cb (GObject *notebook, GAsyncResult *result, gpointer data)
{
  g_autoptr (WmkBackupsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wmk_notebook_back_up_finish (WMK_NOTEBOOK (notebook), result, &error);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.back-up", TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s",
                              path == NULL ? error->message
                                           : _ ("The notebook was backed up, and the back-up "
                                                "checked"));
}

static void
back_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (widget);

  gtk_widget_action_set_enabled (widget, name, FALSE);
  wmk_notebook_back_up (self->notebook, WMK_BACKUP_ASKED, NULL, backed_up_cb, g_object_ref (self));
}

/* --- A copy: a back-up, which is checked, put where the reader wants it --- */

typedef struct {
  WmkBackupsPage *page;
  GFile *file;
} Copy;

static void
copy_free (Copy *self)
{
  g_object_unref (self->page);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
report_copy (Copy *copy, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (copy->file);
  g_autofree char *text = error == NULL
                              ? g_strdup_printf (_ ("The notebook was copied to “%s”"), name)
                              : g_strdup_printf (_ ("The notebook could not be copied to “%s”: %s"),
                                                 name, error->message);

  gtk_widget_activate_action (GTK_WIDGET (copy->page), "win.report", "s", text);
}

static void
copied_cb (GObject *backup, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;

  g_file_copy_finish (G_FILE (backup), result, &error);
  report_copy (copy, error);
}

static void
backed_up_to_copy_cb (GObject *notebook, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wmk_notebook_back_up_finish (WMK_NOTEBOOK (notebook), result, &error);
  g_autoptr (GFile) backup = NULL;
  GFile *file = copy->file;

  if (path == NULL) {
    report_copy (copy, error);
    return;
  }

  backup = g_file_new_for_path (path);
  g_file_copy_async (backup, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS,
                     G_PRIORITY_DEFAULT, NULL, NULL, NULL, copied_cb, g_steal_pointer (&copy));
}

/* Of what the program keeps itself nothing is written over. */
static gboolean
is_own (WmkBackupsPage *self, GFile *file)
{
  g_autofree char *path = g_path_get_dirname (wmk_notebook_get_path (self->notebook));
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return g_file_has_prefix (file, folder);
}

static void
copy_chosen_cb (GtkWidget *widget, const char *path)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (widget);
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy){g_object_ref (self), g_file_new_for_path (path)};
  if (is_own (self, copy->file)) {
    gtk_widget_activate_action (widget, "win.report", "s",
                                _ ("A copy cannot be kept in the notebook's own folder. Nothing "
                                   "was written."));
    copy_free (copy);
    return;
  }

  wmk_notebook_back_up (self->notebook, WMK_BACKUP_COPY, NULL, backed_up_to_copy_cb, copy);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Translators: the name of a file, before its day and its suffix */
  const char *file = _ ("Notebook");

  wmk_file_choice_ask_new (widget, _ ("Save a Copy of the Notebook"), file, ".waymark",
                           copy_chosen_cb);
}

/* The folder of the back-ups, or as long as there is none that of the notebook. */
static void
show_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (widget);
  const char *path = self->rows->len > 0 ? get_path (g_ptr_array_index (self->rows, 0))
                                         : wmk_notebook_get_path (self->notebook);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_widget_activate_action (widget, "win.open-link", "s", uri);
}

static void
file_chosen_cb (GtkWidget *widget, const char *path)
{
  wmk_restore_begin (widget, WMK_BACKUPS_PAGE (widget)->notebook, path);
}

static void
choose_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *suffixes[] = {"waymark", "db", NULL};

  wmk_file_choice_ask (widget, _ ("Restore a Notebook"), _ ("Notebooks"), suffixes, file_chosen_cb);
}

static void
notebook_backed_up_cb (WmkBackupsPage *self)
{
  list_backups (self);
}

static void
wmk_backups_page_show_notebook (WmkPage *page,
                                WmkNotebook *notebook,
                                gboolean shows_own,
                                const char *address)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (page);

  if (self->notebook != NULL)
    return;

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "backed-up", G_CALLBACK (notebook_backed_up_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "state-changed", G_CALLBACK (show_loss), self,
                           G_CONNECT_SWAPPED);
  list_backups (self);
  show_loss (self);
}

static char *
wmk_backups_page_dup_focus (WmkPage *page)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (page);

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_focus_child (g_ptr_array_index (self->rows, i)) != NULL)
      return g_path_get_basename (get_path (g_ptr_array_index (self->rows, i)));

  return g_strdup ("");
}

static gboolean
wmk_backups_page_grab_focus_at (WmkPage *page, const char *address)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (page);

  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    if (*address != '\0' && g_str_has_suffix (get_path (row), address))
      return gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  }

  return FALSE;
}

static void
wmk_backups_page_dispose (GObject *object)
{
  WmkBackupsPage *self = WMK_BACKUPS_PAGE (object);

  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_BACKUPS_PAGE);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (wmk_backups_page_parent_class)->dispose (object);
}

static void
wmk_backups_page_class_init (WmkBackupsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_backups_page_dispose;
  page_class->show_notebook = wmk_backups_page_show_notebook;
  page_class->dup_focus = wmk_backups_page_dup_focus;
  page_class->grab_focus_at = wmk_backups_page_grab_focus_at;
  gtk_widget_class_install_action (widget_class, "backups.back-up", NULL, back_up_action);
  gtk_widget_class_install_action (widget_class, "backups.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "backups.show-folder", NULL, show_folder_action);
  gtk_widget_class_install_action (widget_class, "backups.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "backups.put-loss-away", NULL,
                                   put_loss_away_action);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkBackupsPage, group);
  gtk_widget_class_bind_template_child (widget_class, WmkBackupsPage, none);
  gtk_widget_class_bind_template_child (widget_class, WmkBackupsPage, loss_box);
  gtk_widget_class_bind_template_child (widget_class, WmkBackupsPage, loss_label);
  gtk_widget_class_bind_template_child (widget_class, WmkBackupsPage, loss_restore_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_loss_clicked_cb);
}

static void
wmk_backups_page_init (WmkBackupsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

WmkPage *
wmk_backups_page_new (void)
{
  WmkPage *self = g_object_new (WMK_TYPE_BACKUPS_PAGE, NULL);

  wmk_page_set_titles (self, _ ("Back-ups"), "");
  wmk_page_set_section (self, WMK_ADDRESS_NOTEBOOK);
  wmk_page_set_parent (self, WMK_ADDRESS_NOTEBOOK, _ ("Notebook"));

  return self;
}
