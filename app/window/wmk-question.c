/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-question.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-dialog.h"

/* Pixels: of text that is always in sight, and of the heading and the answers beside it. */
#define LEAST_TEXT 60
#define BESIDE 240

struct _WmkQuestion {
  AdwWindow parent_instance;
  GtkLabel *heading;
  GtkScrolledWindow *scrolled;
  GtkLabel *text;
  GtkButton *no_button;
  GtkButton *yes_button;
};

G_DEFINE_FINAL_TYPE (WmkQuestion, wmk_question, ADW_TYPE_WINDOW)

enum {
  SIGNAL_AGREED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
yes_clicked_cb (WmkQuestion *self)
{
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_AGREED], 0);
  g_object_unref (self);
}

static void
wmk_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_QUESTION);

  G_OBJECT_CLASS (wmk_question_parent_class)->dispose (object);
}

static void
wmk_question_class_init (WmkQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_question_dispose;
  signals[SIGNAL_AGREED] = g_signal_new ("agreed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-question.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkQuestion, heading);
  gtk_widget_class_bind_template_child (widget_class, WmkQuestion, scrolled);
  gtk_widget_class_bind_template_child (widget_class, WmkQuestion, text);
  gtk_widget_class_bind_template_child (widget_class, WmkQuestion, no_button);
  gtk_widget_class_bind_template_child (widget_class, WmkQuestion, yes_button);
  gtk_widget_class_bind_template_callback (widget_class, yes_clicked_cb);
}

/* What is scrolled must be so by keys, too. */
static void
scrolled_cb (GtkAdjustment *adjustment, WmkQuestion *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self->scrolled),
                            gtk_adjustment_get_upper (adjustment) >
                                gtk_adjustment_get_page_size (adjustment));
}

static void
wmk_question_init (WmkQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed",
                           G_CALLBACK (scrolled_cb), self, 0);
}

/* The answers stay in sight where the window that is asked for is low. */
static void
limit_text (WmkQuestion *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  int height = parent == NULL ? 0 : gtk_widget_get_height (parent);

  if (height > 0)
    gtk_scrolled_window_set_max_content_height (self->scrolled, MAX (LEAST_TEXT, height - BESIDE));
}

GtkWidget *
wmk_question_new (
    GtkWindow *parent, const char *title, const char *text, const char *no, const char *yes)
{
  WmkQuestion *self =
      g_object_new (WMK_TYPE_QUESTION, "transient-for", parent, "title", title, NULL);

  gtk_label_set_text (self->heading, title);
  gtk_label_set_text (self->text, text);
  gtk_button_set_label (self->no_button, no);
  gtk_button_set_label (self->yes_button, yes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  limit_text (self);
  wmk_dialog_fit (GTK_WINDOW (self));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->no_button));

  return GTK_WIDGET (self);
}

static GtkWindow *
find_question (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (WMK_IS_QUESTION (item->data) && gtk_window_get_transient_for (item->data) == window)
      return item->data;

  return NULL;
}

void
wmk_question_ask_to_discard (GtkWindow *window, const char *title, const char *text)
{
  GtkWindow *question = find_question (window);

  if (question == NULL) {
    question =
        GTK_WINDOW (wmk_question_new (window, title, text, _ ("_Keep Editing"), _ ("_Discard")));
    g_signal_connect_object (question, "agreed", G_CALLBACK (gtk_window_destroy), window,
                             G_CONNECT_SWAPPED);
  }
  gtk_window_present (question);
}
