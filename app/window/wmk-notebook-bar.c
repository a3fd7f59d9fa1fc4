/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-bar.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-kept.h"
#include "window/wmk-links.h"
#include "window/wmk-restore.h"

struct _WmkNotebookBar {
  AdwBin parent_instance;
  WmkNotebook *notebook;
  GtkLabel *label;
  GtkWidget *close_button;
  GtkWidget *restore_button;
  GtkLabel *restore_label;
  GtkActionable *show_button;
  GtkWidget *copy_button;
};

G_DEFINE_FINAL_TYPE (WmkNotebookBar, wmk_notebook_bar, ADW_TYPE_BIN)

/* What keeps it from being written goes before what is past, and that before its back-ups. */
static const GError *
get_message (WmkNotebook *notebook)
{
  const GError *trouble = wmk_notebook_get_trouble (notebook);
  const GError *notice = wmk_notebook_get_notice (notebook);

  return trouble != NULL  ? trouble
         : notice != NULL ? notice
                          : wmk_notebook_get_backup_trouble (notebook);
}

static gboolean
speaks_of_backups (WmkNotebook *notebook)
{
  const GError *message = get_message (notebook);

  return message != NULL && message == wmk_notebook_get_backup_trouble (notebook);
}

/* In words, %NULL for nothing; what was typed when the program ended goes last. */
static char *
dup_text (WmkNotebook *notebook)
{
  const GError *message = get_message (notebook);
  const char *kept = wmk_notebook_get_kept_text (notebook);
  g_autofree char *path = kept == NULL ? NULL : g_filename_display_name (kept);
  g_autofree char *text =
      kept == NULL
          ? NULL
          : g_strdup_printf (_ ("Not all that you had typed when Waymark ended could be saved. "
                                "It is kept in the file “%s”: copy it to where it belongs."),
                             path);

  if (message == NULL)
    return g_steal_pointer (&text);

  return text == NULL ? g_strdup (message->message)
                      : g_strjoin ("\n\n", message->message, text, NULL);
}

static void
closed_cb (WmkNotebookBar *self)
{
  g_autoptr (GError) error = NULL;

  if (get_message (self->notebook) != NULL)
    wmk_notebook_dismiss_notice (self->notebook);
  else if (wmk_notebook_get_kept_text (self->notebook) != NULL &&
           !wmk_notebook_put_kept_text_away (self->notebook, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

static void
copied_cb (WmkNotebookBar *self)
{
  const char *path = wmk_notebook_get_kept_text (self->notebook);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL && g_file_get_contents (path, &text, NULL, &error))
    wmk_links_copy (GTK_WIDGET (self), text, _ ("Text copied"));
  else if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

/* Asks first; back-ups that fail are only shown. */
static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkNotebookBar *self = WMK_NOTEBOOK_BAR (widget);
  const char *path = wmk_notebook_get_offer (self->notebook);

  if (speaks_of_backups (self->notebook))
    gtk_widget_activate_action (widget, "win.open", "(ss)", WMK_ADDRESS_BACKUPS, "");
  else if (path != NULL)
    wmk_restore_begin (widget, self->notebook, path);
}

static void
wmk_notebook_bar_dispose (GObject *object)
{
  WmkNotebookBar *self = WMK_NOTEBOOK_BAR (object);

  g_clear_object (&self->notebook);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTEBOOK_BAR);

  G_OBJECT_CLASS (wmk_notebook_bar_parent_class)->dispose (object);
}

static void
wmk_notebook_bar_class_init (WmkNotebookBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_notebook_bar_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-notebook-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookBar, label);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookBar, close_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookBar, restore_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookBar, restore_label);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookBar, show_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookBar, copy_button);
  gtk_widget_class_install_action (widget_class, "notebook-bar.restore", NULL, restore_action);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, copied_cb);
}

static void
wmk_notebook_bar_init (WmkNotebookBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A back-up is offered where another file has taken the notebook's place. */
static void
show_restore (WmkNotebookBar *self, const GError *message)
{
  gboolean is_lost = g_error_matches (message, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED) ||
                     g_error_matches (message, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED);
  const char *path = is_lost && wmk_notebook_get_state (self->notebook) == WMK_NOTEBOOK_WRITABLE
                         ? wmk_notebook_get_offer (self->notebook)
                         : NULL;
  gboolean is_of_backups = speaks_of_backups (self->notebook);

  gtk_widget_set_visible (self->restore_button, path != NULL || is_of_backups);
  if (is_of_backups) {
    gtk_label_set_text_with_mnemonic (self->restore_label, _ ("Show _Back-ups"));
  } else if (path != NULL) {
    g_autoptr (GPtrArray) backups = wmk_notebook_list_backups (self->notebook);
    g_autofree char *name = wmk_restore_dup_name (path, backups);
    /* Translators: "Restore Back-up of 21 Nov 2026, 14:05…" */
    g_autofree char *text = g_strdup_printf (_ ("_Restore Back-up of %s…"), name);

    gtk_label_set_text_with_mnemonic (self->restore_label, text);
  }
}

/* The folder of the file that is spoken of. */
static void
show_folder (WmkNotebookBar *self, gboolean speaks_of_text)
{
  const char *aside = wmk_notebook_get_set_aside (self->notebook);
  const char *path = speaks_of_text  ? wmk_notebook_get_kept_text (self->notebook)
                     : aside != NULL ? aside
                                     : wmk_notebook_get_path (self->notebook);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_actionable_set_action_target (self->show_button, "s", uri);
}

gboolean
wmk_notebook_bar_is_needed (WmkNotebook *notebook)
{
  return get_message (notebook) != NULL || wmk_notebook_get_kept_text (notebook) != NULL;
}

void
wmk_notebook_bar_show (WmkNotebookBar *self, WmkNotebook *notebook)
{
  const GError *message = get_message (notebook);
  g_autofree char *text = dup_text (notebook);

  g_return_if_fail (WMK_IS_NOTEBOOK_BAR (self));

  g_set_object (&self->notebook, notebook);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_widget_set_visible (self->close_button,
                          wmk_notebook_get_trouble (notebook) == NULL &&
                              wmk_notebook_get_state (notebook) == WMK_NOTEBOOK_WRITABLE);
  gtk_widget_set_visible (self->copy_button, wmk_notebook_get_kept_text (notebook) != NULL);
  if (text == NULL || g_str_equal (gtk_label_get_text (self->label), text))
    return;

  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  show_restore (self, message);
  show_folder (self, message == NULL);
}
