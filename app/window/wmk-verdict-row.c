/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-verdict-row.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"
#include "window/wmk-clipboard.h"
#include "window/wmk-growing-text.h"
#include "window/wmk-own-marks.h"
#include "window/wmk-own-view.h"
#include "window/wmk-verdict-reason.h"
#include "window/wmk-window-private.h"

/* From the first letter that is not saved, milliseconds; and until what failed is tried again. */
#define SAVE_DELAY 400
#define RETRY_DELAY 3000

#define REASON_HEIGHT 54

static const WmkVerdictKind kinds[] = {
    WMK_VERDICT_MET,
    WMK_VERDICT_PARTLY,
    WMK_VERDICT_MISSED,
    WMK_VERDICT_UNCLEAR,
};

struct _WmkVerdictRow {
  AdwBin parent_instance;
  GtkLabel *label;
  GtkWidget *buttons[G_N_ELEMENTS (kinds)];
  GtkBox *box;
  GtkWidget *details;  /* what there is beside the choice, NULL until that is made */
  GtkTextView *reason; /* likewise */
  GtkLabel *error;
  WmkNotebook *notebook;
  WmkSubject subject;
  char *uuid; /* of the verdict, NULL where there is none */
  WmkVerdictKind kind;
  gboolean unread; /* what shows may not be what the notebook has */
  gboolean updating;
  char *known;      /* the reason that the notebook had last, NULL where it has none */
  gboolean unsaved; /* there is something to save */
  gboolean chosen;  /* the choice is part of that, */
  gboolean typed;   /* and so is the reason */
  guint save_handler;
};

G_DEFINE_FINAL_TYPE (WmkVerdictRow, wmk_verdict_row, ADW_TYPE_BIN)

enum {
  SIGNAL_UNSAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_reason (WmkVerdictRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (self->reason == NULL)
    return g_strdup ("");

  buffer = gtk_text_view_get_buffer (self->reason);
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* %NULL for none. */
static void
show_message (WmkVerdictRow *self, const char *message)
{
  gtk_label_set_text (self->error, message == NULL ? "" : message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
}

static void
show_reason (WmkVerdictRow *self, const char *reason)
{
  g_autofree char *shown = dup_reason (self);

  /* The same text stays as it is, with the cursor where it was. */
  if (!g_str_equal (shown, reason))
    wmk_verdict_reason_show (self->reason, reason);
}

static void add_details (WmkVerdictRow *self);

/* What the notebook has. What is not saved yet is not given up for it, nor is what shows where the
 * notebook cannot be read. */
static void
show_verdict (WmkVerdictRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkVerdict) verdict =
      wmk_notebook_get_verdict (self->notebook, self->subject.address, &error);

  self->unread =
      verdict == NULL && !g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  if (self->unread) {
    gtk_widget_activate_action (GTK_WIDGET (self), "notes.report-unread", "s", error->message);
    return;
  }

  self->updating = TRUE;
  g_clear_pointer (&self->uuid, g_free);
  if (verdict != NULL)
    self->uuid = g_strdup (verdict->uuid);
  if (verdict != NULL && !self->chosen)
    self->kind = verdict->verdict;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                  (verdict != NULL || self->unsaved) && self->kind == kinds[i]);
  if (verdict != NULL && self->details == NULL)
    add_details (self);
  if (!self->typed) {
    g_free (self->known);
    self->known = verdict == NULL ? NULL : g_strdup (verdict->reason);
    show_reason (self, verdict == NULL ? "" : verdict->reason);
  }
  if (self->details != NULL)
    gtk_widget_set_visible (self->details, verdict != NULL || self->unsaved);
  self->updating = FALSE;
}

static gboolean save_cb (gpointer user_data);

/* A reason that was not typed here stays as the notebook has it: it may never have been read. */
static gboolean
save (WmkVerdictRow *self)
{
  gboolean is_joined = FALSE;
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = dup_reason (self);
  g_autofree char *reason = self->typed
                                ? wmk_verdict_reason_join (self->notebook, self->subject.address,
                                                           typed, self->known, &is_joined, &error)
                                : NULL;

  g_clear_handle_id (&self->save_handler, g_source_remove);
  if (is_joined)
    wmk_notebook_end_writing (self->notebook);
  if (error != NULL ||
      !wmk_notebook_set_verdict (self->notebook, &self->subject, self->kind, reason, &error)) {
    self->save_handler = g_timeout_add (RETRY_DELAY, save_cb, self);
    show_message (self, error->message);
    return FALSE;
  }

  self->unsaved = self->chosen = self->typed = FALSE;
  show_message (self, is_joined ? _ ("Another reason was saved elsewhere. Both are kept.") : NULL);
  if (is_joined) {
    self->updating = TRUE;
    show_reason (self, reason);
    self->updating = FALSE;
  }
  if (reason != NULL) {
    g_free (self->known);
    self->known = g_steal_pointer (&reason);
  }

  return TRUE;
}

static gboolean
save_cb (gpointer user_data)
{
  WmkVerdictRow *self = WMK_VERDICT_ROW (user_data);

  self->save_handler = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (WmkVerdictRow *self)
{
  if (self->updating)
    return;

  self->unsaved = self->typed = TRUE;
  if (self->save_handler == 0)
    self->save_handler = g_timeout_add (SAVE_DELAY, save_cb, self);
}

/* Saved at once: the page may have been left meanwhile, and the row go before its time. */
static void
take_pasted (GtkWidget *widget, const char *text)
{
  WmkVerdictRow *self = WMK_VERDICT_ROW (widget);

  if (text == NULL || self->notebook == NULL)
    return;

  wmk_clipboard_insert (self->reason, text);
  if (!wmk_verdict_row_flush (self))
    g_signal_emit (self, signals[SIGNAL_UNSAVED], 0);
}

static void
pasted_cb (WmkVerdictRow *self)
{
  g_signal_stop_emission_by_name (self->reason, "paste-clipboard");
  wmk_clipboard_read (GTK_WIDGET (self), take_pasted);
}

static void
left_cb (WmkVerdictRow *self)
{
  wmk_verdict_row_flush (self);
}

/* What is typed next says why. */
static void
turn_to_reason (WmkVerdictRow *self)
{
  if (self->details == NULL)
    add_details (self);
  gtk_widget_set_visible (self->details, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
toggled_cb (WmkVerdictRow *self, GtkToggleButton *button)
{
  if (self->updating || !gtk_toggle_button_get_active (button))
    return;

  self->kind = kinds[GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "choice"))];
  self->unsaved = self->chosen = TRUE;
  save (self);
  if (gtk_widget_is_focus (GTK_WIDGET (button)))
    turn_to_reason (self);
}

/* The one that is chosen already: what is left to say is why. */
static void
clicked_cb (WmkVerdictRow *self, GtkWidget *button)
{
  if (self->uuid != NULL && !self->unsaved)
    turn_to_reason (self);
}

static void
remove_clicked_cb (WmkVerdictRow *self)
{
  g_autofree char *uuid = g_strdup (self->uuid);
  g_autoptr (GError) error = NULL;

  if (uuid == NULL || !wmk_verdict_row_flush (self))
    return;
  /* What is away cannot have the focus. */
  gtk_widget_grab_focus (self->buttons[0]);
  if (!wmk_notebook_trash (self->notebook, WMK_NOTEBOOK_VERDICT, uuid, &error)) {
    show_message (self, error->message);
    return;
  }

  show_message (self, NULL);
  wmk_window_offer_undo (WMK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         _ ("Verdict removed"));
}

static void
changed_cb (WmkVerdictRow *self, const char *address)
{
  if (wmk_own_view_concerns (address, self->subject.address))
    show_verdict (self);
}

static void
wmk_verdict_row_unmap (GtkWidget *widget)
{
  wmk_verdict_row_flush (WMK_VERDICT_ROW (widget));

  GTK_WIDGET_CLASS (wmk_verdict_row_parent_class)->unmap (widget);
}

static void
wmk_verdict_row_dispose (GObject *object)
{
  WmkVerdictRow *self = WMK_VERDICT_ROW (object);

  if (self->unsaved)
    save (self);
  g_clear_handle_id (&self->save_handler, g_source_remove);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (wmk_verdict_row_parent_class)->dispose (object);
}

static void
wmk_verdict_row_finalize (GObject *object)
{
  WmkVerdictRow *self = WMK_VERDICT_ROW (object);

  g_clear_pointer (&self->uuid, g_free);
  g_clear_pointer (&self->known, g_free);
  wmk_subject_clear (&self->subject);

  G_OBJECT_CLASS (wmk_verdict_row_parent_class)->finalize (object);
}

static void
wmk_verdict_row_class_init (WmkVerdictRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_verdict_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_verdict_row_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = wmk_verdict_row_unmap;
  signals[SIGNAL_UNSAVED] = g_signal_new ("unsaved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_choice (WmkVerdictRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const char *label = wmk_own_verdict_get_label (wmk_own_verdict_from_kind (kinds[i]));
    GtkWidget *button = gtk_toggle_button_new_with_label (label);

    self->buttons[i] = button;
    gtk_widget_add_css_class (button, "verdict");
    if (i > 0)
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                   GTK_TOGGLE_BUTTON (self->buttons[0]));
    g_object_set_data (G_OBJECT (button), "choice", GSIZE_TO_POINTER (i));
    g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (box), button);
  }

  return box;
}

static GtkWidget *
create_reason (WmkVerdictRow *self)
{
  GtkWidget *view = wmk_verdict_reason_new_view (), *growing;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->reason = GTK_TEXT_VIEW (view);
  g_signal_connect_object (gtk_text_view_get_buffer (self->reason), "changed",
                           G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "paste-clipboard", G_CALLBACK (pasted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (view, focus);
  growing = wmk_growing_text_new (self->reason, REASON_HEIGHT, 3 * REASON_HEIGHT);
  gtk_widget_add_css_class (growing, "reason");

  return growing;
}

static GtkWidget *
create_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");

  return label;
}

static void
add_details (WmkVerdictRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *caption = create_caption (_ ("Reason"));
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove the verdict"), -1);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "caption");
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (caption, TRUE);
  gtk_box_append (GTK_BOX (head), caption);
  gtk_box_append (GTK_BOX (head), remove);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), create_reason (self));
  self->details = box;
  gtk_box_insert_child_after (self->box, box, gtk_widget_get_parent (self->buttons[0]));
}

static void
wmk_verdict_row_init (WmkVerdictRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *error =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  self->box = GTK_BOX (box);
  self->label = GTK_LABEL (create_caption (""));
  self->error = GTK_LABEL (error);
  gtk_label_set_xalign (self->error, 0);
  gtk_label_set_wrap (self->error, TRUE);
  gtk_widget_add_css_class (error, "error");
  gtk_widget_set_visible (error, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), create_choice (self));
  gtk_box_append (GTK_BOX (box), error);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
wmk_verdict_row_new (WmkNotebook *notebook, const WmkSubject *subject, const char *label)
{
  WmkVerdictRow *self = g_object_new (WMK_TYPE_VERDICT_ROW, NULL);
  /* Translators: which of several targets, "2025: more than 80 %"; or the target's own words */
  g_autofree char *name =
      g_strdup_printf (_ ("Your verdict on %s"), *label == '\0' ? subject->title : label);

  self->notebook = g_object_ref (notebook);
  wmk_subject_set (&self->subject, subject);
  gtk_label_set_text (self->label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->label), *label != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_verdict (self);

  return GTK_WIDGET (self);
}

const char *
wmk_verdict_row_get_address (WmkVerdictRow *self)
{
  g_return_val_if_fail (WMK_IS_VERDICT_ROW (self), NULL);

  return self->subject.address;
}

gboolean
wmk_verdict_row_focus (WmkVerdictRow *self)
{
  g_return_val_if_fail (WMK_IS_VERDICT_ROW (self), FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return gtk_widget_grab_focus (self->buttons[i]);

  return gtk_widget_grab_focus (self->buttons[0]);
}

void
wmk_verdict_row_read_again (WmkVerdictRow *self)
{
  g_return_if_fail (WMK_IS_VERDICT_ROW (self));

  if (self->unread)
    show_verdict (self);
}

gboolean
wmk_verdict_row_flush (WmkVerdictRow *self)
{
  g_return_val_if_fail (WMK_IS_VERDICT_ROW (self), FALSE);

  return !self->unsaved || save (self);
}

char *
wmk_verdict_row_dup_unsaved (WmkVerdictRow *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (WMK_IS_VERDICT_ROW (self), NULL);

  if (!self->unsaved)
    return g_strdup ("");

  reason = dup_reason (self);

  return wmk_verdict_reason_dup_kept (self->subject.title, self->kind, reason);
}
