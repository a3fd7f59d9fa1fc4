/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-look-back-bar.h"

#include <glib/gi18n-lib.h>

struct _WmkLookBackBar {
  AdwBin parent_instance;
  GtkLabel *label;
  GtkButton *end;
};

G_DEFINE_FINAL_TYPE (WmkLookBackBar, wmk_look_back_bar, ADW_TYPE_BIN)

static void
wmk_look_back_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_LOOK_BACK_BAR);

  G_OBJECT_CLASS (wmk_look_back_bar_parent_class)->dispose (object);
}

static void
wmk_look_back_bar_class_init (WmkLookBackBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_look_back_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-look-back-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkLookBackBar, label);
  gtk_widget_class_bind_template_child (widget_class, WmkLookBackBar, end);
}

static void
wmk_look_back_bar_init (WmkLookBackBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wmk_look_back_bar_set_years (WmkLookBackBar *self, int as_of_year, int own_year)
{
  g_autofree char *text = g_strdup_printf (
      _ ("You are looking back to the end of %d: later figures are left out, and what the timeline "
         "shows after it. Lists show everything."),
      as_of_year);
  g_autofree char *end = g_strdup_printf (_ ("Back to %d"), own_year);

  g_return_if_fail (WMK_IS_LOOK_BACK_BAR (self));

  gtk_label_set_text (self->label, text);
  gtk_button_set_label (self->end, end);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->end), "i", own_year);
  gtk_widget_set_visible (GTK_WIDGET (self), as_of_year != own_year);
}
