/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-method-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "charts/wmk-mark.h"
#include "charts/wmk-text.h"

struct _WmkMethodPage {
  WmkPage parent_instance;
  GtkBox *due;
  GtkBox *not_due;
  GtkBox *open;
};

G_DEFINE_FINAL_TYPE (WmkMethodPage, wmk_method_page, WMK_TYPE_PAGE)

static const char *const descriptions[WMK_N_STATUSES] = {
    [WMK_STATUS_MET] = N_ ("A figure of the target’s year reaches it; or an earlier one does, and "
                           "none of that year says otherwise."),
    [WMK_STATUS_MET_LATE] = N_ ("A figure of the target’s year or later does not reach it, a later "
                                "one does."),
    [WMK_STATUS_MISSED] = N_ ("There are figures of the target’s year or later, and none reaches "
                              "it. A figure of a month cannot show that before its year is over."),
    [WMK_STATUS_DISPUTED] = N_ ("Sources of one definition, or the ends of one range, lead to "
                                "different answers. All are shown."),
    [WMK_STATUS_ON_TRACK] = N_ ("R is at least 95 %."),
    [WMK_STATUS_ACCELERATION_NEEDED] = N_ ("R is at least 60 %, and below 95 %."),
    [WMK_STATUS_LIMITED_PROGRESS] = N_ ("R is at least zero, and below 60 %."),
    [WMK_STATUS_MOVING_AWAY] = N_ ("R is below zero: it goes the wrong way."),
    [WMK_STATUS_NOT_VERIFIABLE] = N_ ("Something was observed that does not decide: figures end "
                                      "before the target’s year, or count something that is only "
                                      "near to the target’s words."),
    [WMK_STATUS_NO_OBSERVATION] = N_ ("The catalogue holds no figure. Where the reason is known, "
                                      "the target’s page says it."),
};

/* The glyph and the name of @status, and what it means. */
static void
add_status (GtkBox *box, WmkStatus status)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* Translators: a status, then what it means */
  g_autofree char *text = g_strdup_printf (C_ ("status", "%s: %s"), wmk_status_get_label (status),
                                           _ (descriptions[status]));
  GtkWidget *label = gtk_label_new (text), *mark = wmk_mark_new_for_status (status);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (box, row);
}

static void
wmk_method_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_METHOD_PAGE);

  G_OBJECT_CLASS (wmk_method_page_parent_class)->dispose (object);
}

static void
wmk_method_page_class_init (WmkMethodPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_method_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-method-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkMethodPage, due);
  gtk_widget_class_bind_template_child (widget_class, WmkMethodPage, not_due);
  gtk_widget_class_bind_template_child (widget_class, WmkMethodPage, open);
}

static void
wmk_method_page_init (WmkMethodPage *self)
{
  static const WmkStatus due[] = {WMK_STATUS_MET, WMK_STATUS_MET_LATE, WMK_STATUS_MISSED,
                                  WMK_STATUS_DISPUTED};

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (due); i++)
    add_status (self->due, due[i]);
  for (WmkStatus status = WMK_STATUS_ON_TRACK; status <= WMK_STATUS_MOVING_AWAY; status++)
    add_status (self->not_due, status);
  add_status (self->open, WMK_STATUS_NOT_VERIFIABLE);
  add_status (self->open, WMK_STATUS_NO_OBSERVATION);
}

WmkPage *
wmk_method_page_new (void)
{
  WmkMethodPage *self = g_object_new (WMK_TYPE_METHOD_PAGE, NULL);

  wmk_page_set_titles (WMK_PAGE (self), _ ("How Statuses Are Found"), "");
  wmk_page_set_parent (WMK_PAGE (self), WMK_ADDRESS_OVERVIEW, _ ("Overview"));

  return WMK_PAGE (self);
}
