/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-bar.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-backup.h"
#include "window/wmk-thing-text.h"

struct _WmkNotebookBar {
  AdwBin parent_instance;
  WmkNotebook *notebook;
  GtkLabel *label;
  GtkWidget *close_button;
  GtkWidget *restore_button;
  GtkLabel *restore_label;
  GtkActionable *show_button;
};

G_DEFINE_FINAL_TYPE (WmkNotebookBar, wmk_notebook_bar, ADW_TYPE_BIN)

/* What keeps it from being written goes before what is past. */
static const GError *
get_message (WmkNotebook *notebook)
{
  const GError *trouble = wmk_notebook_get_trouble (notebook);

  return trouble != NULL ? trouble : wmk_notebook_get_notice (notebook);
}

static void
closed_cb (WmkNotebookBar *self)
{
  wmk_notebook_dismiss_notice (self->notebook);
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
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
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
  g_autofree char *path =
      is_lost && wmk_notebook_get_state (self->notebook) == WMK_NOTEBOOK_WRITABLE
          ? wmk_notebook_dup_newest_backup (self->notebook)
          : NULL;

  gtk_widget_set_visible (self->restore_button, path != NULL);
  if (path != NULL) {
    g_autofree char *iso = wmk_backup_dup_day (path);
    g_autofree char *day = wmk_value_format (WMK_VALUE_DATE, iso);
    /* Translators: "Restore Back-up of 21 November 2026…" */
    g_autofree char *text = g_strdup_printf (_ ("_Restore Back-up of %s…"), day);

    gtk_label_set_text_with_mnemonic (self->restore_label, text);
  }
}

/* The folder of the file that the message is about. */
static void
show_folder (WmkNotebookBar *self)
{
  const char *aside = wmk_notebook_get_set_aside (self->notebook);
  g_autofree char *folder =
      g_path_get_dirname (aside != NULL ? aside : wmk_notebook_get_path (self->notebook));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_actionable_set_action_target (self->show_button, "s", uri);
}

gboolean
wmk_notebook_bar_is_needed (WmkNotebook *notebook)
{
  return get_message (notebook) != NULL;
}

void
wmk_notebook_bar_show (WmkNotebookBar *self, WmkNotebook *notebook)
{
  const GError *message = get_message (notebook);

  g_return_if_fail (WMK_IS_NOTEBOOK_BAR (self));

  g_set_object (&self->notebook, notebook);
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  gtk_widget_set_visible (self->close_button,
                          wmk_notebook_get_trouble (notebook) == NULL &&
                              wmk_notebook_get_state (notebook) == WMK_NOTEBOOK_WRITABLE);
  if (message == NULL || g_str_equal (gtk_label_get_text (self->label), message->message))
    return;

  gtk_label_set_text (self->label, message->message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message->message, -1);
  show_restore (self, message);
  show_folder (self);
}
