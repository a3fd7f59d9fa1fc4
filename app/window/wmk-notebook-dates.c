/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notebook-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/wmk-dates.h"
#include "window/wmk-dialog.h"

struct _WmkNotebookDates {
  AdwWindow parent_instance;
  GtkEditable *from_row;
  GtkEditable *to_row;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (WmkNotebookDates, wmk_notebook_dates, ADW_TYPE_WINDOW)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose_cb (WmkNotebookDates *self)
{
  g_autofree char *from = g_strstrip (g_strdup (gtk_editable_get_text (self->from_row)));
  g_autofree char *to = g_strstrip (g_strdup (gtk_editable_get_text (self->to_row)));
  g_autofree char *range = g_strconcat (from, "..", to, NULL);
  gint64 begin, end;

  if (!wmk_dates_parse_range (range, &begin, &end)) {
    gtk_label_set_text (self->message,
                        _ ("Write a day as 2026-11-22, a month as 2026-11, or a year as 2026."));
    gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
    return;
  }

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, *from == '\0' && *to == '\0' ? "" : range);
  gtk_window_close (GTK_WINDOW (self));
}

static void
wmk_notebook_dates_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTEBOOK_DATES);

  G_OBJECT_CLASS (wmk_notebook_dates_parent_class)->dispose (object);
}

static void
wmk_notebook_dates_class_init (WmkNotebookDatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_notebook_dates_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-notebook-dates.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookDates, from_row);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookDates, to_row);
  gtk_widget_class_bind_template_child (widget_class, WmkNotebookDates, message);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
wmk_notebook_dates_init (WmkNotebookDates *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wmk_notebook_dates_new (GtkWindow *parent, const char *range)
{
  WmkNotebookDates *self = g_object_new (WMK_TYPE_NOTEBOOK_DATES, "transient-for", parent, NULL);
  const char *dots = strstr (range, "..");

  wmk_dialog_fit (GTK_WINDOW (self));
  if (dots != NULL) {
    g_autofree char *from = g_strndup (range, (gsize) (dots - range));

    wmk_dialog_fill_entry (self->from_row, from);
    wmk_dialog_fill_entry (self->to_row, dots + 2);
  }

  return GTK_WIDGET (self);
}
