/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-note-card.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-context-menu.h"
#include "window/wmk-links.h"
#include "window/wmk-markdown-source.h"
#include "window/wmk-markdown-view.h"
#include "window/wmk-markdown.h"
#include "window/wmk-note-date.h"
#include "window/wmk-note-editor.h"
#include "window/wmk-note-versions.h"
#include "window/wmk-text-click.h"
#include "window/wmk-window-private.h"

/* How much of a note shows before the reader asks for all, bytes. */
#define MOST_SHOWN 1500

struct _WmkNoteCard {
  AdwBin parent_instance;
  GtkWidget *view_box;
  WmkMarkdownView *view;
  GtkWidget *all_button;
  GtkLabel *date;
  GtkWidget *menu_button;
  GMenuModel *menu_model;
  WmkNotebook *notebook;
  WmkCatalog *catalog; /* NULL where there is none */
  char *uuid;
  char *text;
  gint64 modified;
  gboolean shows_all;
  WmkNoteDraft *draft; /* NULL while it is not edited */
  GtkWidget *editor;   /* the same */
};

G_DEFINE_FINAL_TYPE (WmkNoteCard, wmk_note_card, ADW_TYPE_BIN)

enum {
  SIGNAL_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_text (WmkNoteCard *self)
{
  gboolean more =
      wmk_markdown_view_set_text (self->view, self->text, self->shows_all ? 0 : MOST_SHOWN);

  gtk_widget_set_visible (self->all_button, more && !self->shows_all);
}

static void
show_note (WmkNoteCard *self)
{
  g_autofree char *date = wmk_note_date_format (self->modified);
  g_autofree char *summary = wmk_markdown_dup_summary (self->text);
  g_autofree char *label = g_strdup_printf (_ ("Note: %s"), summary);
  g_autofree char *menu = g_strdup_printf (_ ("Menu of the note: %s"), summary);

  show_text (self);
  gtk_label_set_text (self->date, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, date, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  menu, -1);
}

static void
end_editing (WmkNoteCard *self)
{
  g_autoptr (WmkNoteDraft) draft = g_steal_pointer (&self->draft);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (draft == NULL)
    return;

  /* The card may go with the note. */
  wmk_note_draft_finish (draft);
  if (wmk_note_draft_is_emptied (draft) && root != NULL)
    gtk_widget_activate_action (GTK_WIDGET (root), "win.offer-undo", "s", _ ("Note deleted"));
  if (!wmk_note_draft_is_saved (draft)) {
    /* It stays before the reader's eyes until it can be saved. */
    self->draft = g_steal_pointer (&draft);
    return;
  }

  adw_bin_set_child (ADW_BIN (self), self->view_box);
  self->editor = NULL;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, FALSE);
}

/* In place of the note as it is read: were that hidden, the toolkit would go on measuring a text
 * that came meanwhile as the one before, which may have had no lines to break. */
static void
begin_editing (WmkNoteCard *self, WmkNoteDraft *draft)
{
  self->draft = g_object_ref (draft);
  self->editor = wmk_note_editor_new (draft, self->catalog);
  g_signal_connect_object (self->editor, "finished", G_CALLBACK (end_editing), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->editor);
  /* What takes the focus is the text. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, TRUE);
}

/* When the menu that asked for it has gone, which gives the focus back. */
static void
edit_when_idle (gpointer user_data)
{
  g_autoptr (WmkNoteCard) self = WMK_NOTE_CARD (user_data);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    wmk_note_card_edit (self);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_idle_add_once (edit_when_idle, g_object_ref (widget));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkNoteCard *self = WMK_NOTE_CARD (widget);
  g_autofree char *selection = wmk_markdown_view_dup_selection (self->view);

  if (selection != NULL)
    wmk_links_copy (widget, selection, _ ("Text copied"));
  else
    wmk_links_copy (widget, self->text, _ ("Note copied"));
}

/* Saves what has one task ticked, or no longer: a step of its own. */
static gboolean
toggle_task (WmkNoteCard *self, guint n_block, GError **error)
{
  g_autofree char *text = wmk_markdown_source_toggle (self->text, n_block);
  g_autoptr (WmkNote) note = wmk_notebook_get_note (self->notebook, self->uuid, error);
  gboolean saved;

  if (note == NULL)
    return FALSE;
  if (!g_str_equal (note->text, self->text)) {
    g_set_error_literal (
        error, G_IO_ERROR, G_IO_ERROR_FAILED,
        _ ("This note has just been changed elsewhere, so nothing was ticked. Look "
           "at it, and tick the task again."));
    return FALSE;
  }
  if (text == NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _ ("The box of this task is written in a way of its own, so nothing was "
                            "ticked. Edit the note to tick it."));
    return FALSE;
  }

  wmk_notebook_end_writing (self->notebook);
  saved = wmk_notebook_save_note (self->notebook, self->uuid, &note->subject, text, error);
  wmk_notebook_end_writing (self->notebook);

  return saved;
}

static void
toggle_task_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!toggle_task (WMK_NOTE_CARD (widget), g_variant_get_uint32 (parameter), &error))
    gtk_widget_activate_action (widget, "win.report", "s", error->message);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkNoteCard *self = WMK_NOTE_CARD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  /* The card may go with the note. */
  if (wmk_notebook_trash (self->notebook, WMK_NOTEBOOK_NOTE, self->uuid, &error))
    wmk_window_offer_undo (WMK_WINDOW (root), _ ("Note deleted"));
  else
    wmk_window_report (WMK_WINDOW (root), error->message);
}

static void
show_versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkNoteCard *self = WMK_NOTE_CARD (widget);

  if (self->draft != NULL)
    wmk_note_draft_save (self->draft);
  gtk_window_present (GTK_WINDOW (wmk_note_versions_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                         self->notebook, self->uuid)));
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkNoteCard *self = WMK_NOTE_CARD (widget);

  gtk_widget_grab_focus (widget);
  self->shows_all = TRUE;
  show_text (self);
}

static void
show_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkNoteCard *self = WMK_NOTE_CARD (widget);
  graphene_rect_t bounds;
  GdkRectangle place;

  if (!gtk_widget_compute_bounds (self->menu_button, widget, &bounds))
    return;

  place = (GdkRectangle){(int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) bounds.size.height};
  wmk_context_menu_open (widget, self->menu_model, &place);
}

/* With the cursor in what was clicked; what is below the text is its end. */
static void
edit_at (WmkNoteCard *self, const graphene_point_t *place)
{
  graphene_point_t inside;
  guint n_block = G_MAXUINT;
  gsize offset = 0;
  const char *text;

  if (gtk_widget_compute_point (self->view_box, GTK_WIDGET (self->view), place, &inside) &&
      inside.y < (float) gtk_widget_get_height (GTK_WIDGET (self->view)))
    wmk_markdown_view_find (self->view, &inside, &n_block, &offset);
  wmk_note_card_edit (self);
  if (self->draft == NULL)
    return;

  text = wmk_note_draft_get_text (self->draft);
  offset = wmk_markdown_source_find (text, n_block, offset);
  wmk_note_editor_set_cursor (WMK_NOTE_EDITOR (self->editor),
                              (int) g_utf8_strlen (text, (gssize) offset));
}

static void
clicked_cb (GtkWidget *view_box, const graphene_point_t *place, gpointer data)
{
  WmkNoteCard *self = WMK_NOTE_CARD (data);
  g_autofree char *selection = wmk_markdown_view_dup_selection (self->view);

  if (self->draft == NULL && selection == NULL)
    edit_at (self, place);
}

/* What is selected, and what is a link, has the menu of the text that it is in. */
static void
menu_pressed_cb (WmkNoteCard *self, int n_press, double x, double y, GtkGesture *click)
{
  GtkWidget *picked = gtk_widget_pick (self->view_box, x, y, GTK_PICK_DEFAULT);
  g_autofree char *selection = wmk_markdown_view_dup_selection (self->view);
  GdkRectangle place = {(int) x, (int) y, 1, 1};

  if (selection != NULL ||
      (GTK_IS_LABEL (picked) && gtk_label_get_current_uri (GTK_LABEL (picked)) != NULL))
    return;

  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  wmk_context_menu_open (GTK_WIDGET (self), self->menu_model, &place);
}

/* Keys of the card itself: what is in it has its own. */
static gboolean
key_pressed_cb (WmkNoteCard *self, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *action = NULL;

  if (!gtk_widget_is_focus (widget))
    return FALSE;

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (wmk_context_menu_is_key (key, modifiers))
    action = "note.show-menu";
  else if (modifiers == 0 &&
           (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter))
    action = "note.edit";
  else if (modifiers == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    action = "note.delete";
  else if (modifiers == GDK_CONTROL_MASK && key == GDK_KEY_c)
    action = "note.copy";

  return action != NULL && gtk_widget_activate_action (widget, action, NULL);
}

static void
wmk_note_card_dispose (GObject *object)
{
  WmkNoteCard *self = WMK_NOTE_CARD (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);
  /* Before the template does, of which the bin does not hear. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTE_CARD);

  G_OBJECT_CLASS (wmk_note_card_parent_class)->dispose (object);
}

static void
wmk_note_card_finalize (GObject *object)
{
  WmkNoteCard *self = WMK_NOTE_CARD (object);

  g_free (self->uuid);
  g_free (self->text);

  G_OBJECT_CLASS (wmk_note_card_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "note.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "note.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "note.toggle-task", "u", toggle_task_action);
  gtk_widget_class_install_action (widget_class, "note.show-versions", NULL, show_versions_action);
  gtk_widget_class_install_action (widget_class, "note.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "note.show-menu", NULL, show_menu_action);
}

static void
wmk_note_card_class_init (WmkNoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_note_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_note_card_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  g_type_ensure (WMK_TYPE_MARKDOWN_VIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCard, view_box);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCard, view);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCard, all_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCard, date);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCard, menu_model);
  install_actions (widget_class);
}

static void
wmk_note_card_init (WmkNoteCard *self)
{
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_text_click_install (self->view_box, clicked_cb, self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (menu_click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (menu_click, "pressed", G_CALLBACK (menu_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view_box, GTK_EVENT_CONTROLLER (menu_click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static WmkNoteCard *
create (WmkNotebook *notebook, WmkCatalog *catalog, const char *uuid)
{
  WmkNoteCard *self = g_object_new (WMK_TYPE_NOTE_CARD, NULL);

  g_set_object (&self->notebook, notebook);
  g_set_object (&self->catalog, catalog);
  self->uuid = g_strdup (uuid);

  return self;
}

GtkWidget *
wmk_note_card_new (WmkNotebook *notebook, WmkCatalog *catalog, const WmkNote *note)
{
  WmkNoteCard *self = create (notebook, catalog, note->uuid);

  wmk_note_card_set_note (self, note);

  return GTK_WIDGET (self);
}

GtkWidget *
wmk_note_card_new_for_draft (WmkNotebook *notebook, WmkCatalog *catalog, WmkNoteDraft *draft)
{
  WmkNoteCard *self = create (notebook, catalog, wmk_note_draft_get_uuid (draft));

  begin_editing (self, draft);

  return GTK_WIDGET (self);
}

const char *
wmk_note_card_get_uuid (WmkNoteCard *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_CARD (self), NULL);

  return self->uuid;
}

void
wmk_note_card_set_note (WmkNoteCard *self, const WmkNote *note)
{
  g_return_if_fail (WMK_IS_NOTE_CARD (self));

  if (self->draft != NULL ||
      (self->modified == note->modified && g_strcmp0 (self->text, note->text) == 0))
    return;

  g_free (self->text);
  self->text = g_strdup (note->text);
  self->modified = note->modified;
  show_note (self);
}

void
wmk_note_card_edit (WmkNoteCard *self)
{
  g_autoptr (WmkNote) note = NULL;
  g_autoptr (WmkNoteDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (WMK_IS_NOTE_CARD (self));

  if (self->draft == NULL) {
    note = wmk_notebook_get_note (self->notebook, self->uuid, &error);
    if (note == NULL) {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
      return;
    }
    draft = wmk_note_draft_new (self->notebook, &note->subject, note);
    begin_editing (self, draft);
  }
  wmk_note_editor_begin (WMK_NOTE_EDITOR (self->editor));
}

WmkNoteDraft *
wmk_note_card_get_draft (WmkNoteCard *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_CARD (self), NULL);

  return self->draft;
}
