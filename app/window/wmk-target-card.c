/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-target-card.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-mark.h"
#include "charts/wmk-tab-stop.h"
#include "charts/wmk-text.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-link-row.h"
#include "window/wmk-own-marks.h"
#include "window/wmk-own-view.h"
#include "window/wmk-page.h"
#include "window/wmk-source-list.h"

struct _WmkTargetCard {
  AdwBin parent_instance;
  GtkLabel *figure;
  GtkBox *status;
  GtkLabel *status_label;
  GtkBox *verdict;
  GtkLabel *verdict_label;
  GtkWidget *verdict_button;
  GtkLabel *reason;
  GtkLabel *statement;
  GtkLabel *edition;
  GtkGrid *oddity_grid;
  GtkLabel *oddity;
  GtkLabel *remark;
  GtkWidget *computation;
  GtkListBox *citations;
  char *address;
  WmkStatusExplanation *explanation;
};

static void init_own_view (WmkOwnViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkTargetCard,
                               wmk_target_card,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (WMK_TYPE_OWN_VIEW, init_own_view))

/* What a step rests on stands on the same page. */
static void
step_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  const char *address = wmk_link_row_get_address (WMK_LINK_ROW (row));

  if (address != NULL)
    wmk_page_show_part (GTK_WIDGET (list), address);
}

static GtkWidget *
create_steps (GPtrArray *steps)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How is this computed?"), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (step_activated_cb), NULL);
  for (guint i = 0; i < steps->len; i++) {
    const WmkExplanationStep *step = g_ptr_array_index (steps, i);
    GtkWidget *row = wmk_link_row_new (step->title, step->text, step->address, NULL);

    if (*step->note != '\0')
      wmk_link_row_set_note (WMK_LINK_ROW (row), step->note);
    gtk_list_box_append (GTK_LIST_BOX (list), row);
  }

  return g_object_new (WMK_TYPE_TAB_STOP, "child", list, "margin-top", 6, NULL);
}

/* Most readers never open it: its rows are made when the first does. */
static void
computation_expanded_cb (WmkTargetCard *self)
{
  GtkExpander *expander = GTK_EXPANDER (self->computation);

  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, create_steps (self->explanation->steps));
}

/* Beside what is computed, which stays as it is. */
static void
wmk_target_card_show_own (WmkOwnView *view,
                          WmkNotebook *notebook,
                          gboolean shows_own,
                          const char *address)
{
  WmkTargetCard *self = WMK_TARGET_CARD (view);
  g_autoptr (WmkVerdict) verdict = NULL;
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->verdict));

  if (!wmk_own_view_concerns (address, self->address))
    return;

  if (shows_own)
    verdict = wmk_notebook_get_verdict (notebook, self->address, NULL);
  if (first != GTK_WIDGET (self->verdict_label))
    gtk_box_remove (self->verdict, first);
  if (verdict != NULL) {
    WmkOwnVerdict own = wmk_own_verdict_from_kind (verdict->verdict);
    g_autofree char *text = wmk_own_verdict_describe (own, 0);

    gtk_box_prepend (self->verdict, wmk_mark_new_for_verdict (own));
    gtk_label_set_text (self->verdict_label, text);
    gtk_label_set_text (self->reason, verdict->reason);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), verdict != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), verdict != NULL && *verdict->reason != '\0');
}

static void
init_own_view (WmkOwnViewInterface *interface)
{
  interface->show_own = wmk_target_card_show_own;
}

static void
wmk_target_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_TARGET_CARD);

  G_OBJECT_CLASS (wmk_target_card_parent_class)->dispose (object);
}

static void
wmk_target_card_finalize (GObject *object)
{
  WmkTargetCard *self = WMK_TARGET_CARD (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->explanation, wmk_status_explanation_free);

  G_OBJECT_CLASS (wmk_target_card_parent_class)->finalize (object);
}

static void
wmk_target_card_class_init (WmkTargetCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_target_card_dispose;
  object_class->finalize = wmk_target_card_finalize;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-target-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, figure);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, status);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, status_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, verdict_button);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, reason);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, statement);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, edition);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, oddity_grid);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, oddity);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, remark);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, computation);
  gtk_widget_class_bind_template_child (widget_class, WmkTargetCard, citations);
  gtk_widget_class_bind_template_callback (widget_class, computation_expanded_cb);
}

static void
wmk_target_card_init (WmkTargetCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "2025: more than 80 %", "2025", or the like for a document that names no year. */
static char *
format_title (const WmkTarget *target, const char *unit)
{
  g_autofree char *year =
      target->year == 0 ? g_strdup (_ ("No year")) : g_strdup_printf ("%d", target->year);
  g_autofree char *figure = NULL;

  if (isnan (target->value))
    return g_steal_pointer (&year);

  figure = wmk_describe_figure (target->comparator, target->value, target->value_high, unit);

  return g_strdup_printf ("%s: %s", year, figure);
}

/* Why there is no status, or nothing that it could rest on; "" for neither. */
static char *
format_remark (const WmkTarget *target, const WmkStatusExplanation *explanation)
{
  if (explanation == NULL)
    return g_strchomp (g_strjoin (" ", _ ("No status is computed for a goal without a number."),
                                  target->unobserved, NULL));
  if (explanation->status == WMK_STATUS_NO_OBSERVATION)
    return g_strdup (target->unobserved);

  return g_strdup ("");
}

static void
show_status (WmkTargetCard *self, const WmkTarget *target)
{
  g_autofree char *remark = format_remark (target, self->explanation);

  gtk_widget_set_visible (GTK_WIDGET (self->remark), *remark != '\0');
  gtk_label_set_text (self->remark, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->status), self->explanation != NULL);
  gtk_widget_set_visible (self->computation, self->explanation != NULL);
  if (self->explanation == NULL)
    return;

  gtk_box_prepend (self->status, wmk_mark_new_for_status (self->explanation->status));
  gtk_label_set_text (self->status_label, wmk_status_get_label (self->explanation->status));
}

GtkWidget *
wmk_target_card_new (const WmkTarget *target,
                     const char *unit,
                     WmkStatusExplanation *explanation,
                     GPtrArray *citations)
{
  WmkTargetCard *self = g_object_new (WMK_TYPE_TARGET_CARD, NULL);
  g_autofree char *title = format_title (target, unit);
  g_autofree char *edition = NULL;

  self->address = g_strdup (target->id);
  self->explanation = explanation;
  gtk_label_set_text (self->figure, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_text (self->statement, target->statement);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->verdict_button), "s", target->id);

  show_status (self, target);

  edition = *target->edition_title == '\0'
                ? g_strdup (_ ("Edition: the document names none"))
                : g_strdup_printf (_ ("Edition: %s"), target->edition_title);
  gtk_label_set_text (self->edition, edition);

  gtk_widget_set_visible (GTK_WIDGET (self->oddity_grid), *target->oddity != '\0');
  gtk_label_set_text (self->oddity, target->oddity);
  gtk_grid_attach (self->oddity_grid, wmk_mark_new (WMK_MARK_ODDITY), 0, 0, 1, 1);

  wmk_source_list_fill_citations (self->citations, citations, target->id);

  return GTK_WIDGET (self);
}

const char *
wmk_target_card_get_address (WmkTargetCard *self)
{
  g_return_val_if_fail (WMK_IS_TARGET_CARD (self), NULL);

  return self->address;
}

gboolean
wmk_target_card_focus (WmkTargetCard *self)
{
  g_return_val_if_fail (WMK_IS_TARGET_CARD (self), FALSE);

  return wmk_link_row_focus_first (self->citations);
}
