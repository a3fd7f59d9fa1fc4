/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-note-editor.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-clipboard.h"
#include "window/wmk-growing-text.h"
#include "window/wmk-markdown.h"
#include "window/wmk-note-format.h"

/* How long a button may be held that has taken the focus away, before it is asked again, ms. */
#define BUTTON_INTERVAL 50

struct _WmkNoteEditor {
  AdwBin parent_instance;
  GtkTextView *text_view;
  GtkWidget *message_box;
  GtkLabel *message;
  GtkWidget *retry_button;
  GtkWidget *versions_button;
  WmkNoteDraft *draft;
  WmkCatalog *catalog; /* NULL where there is none */
  gulong changed_handler;
  guint leave_handler;
  guint n_reads;      /* of the clipboard, that are on their way */
  gboolean finishing; /* as soon as they are here */
  gboolean composing; /* a letter of several keys, which has use for them all */
};

G_DEFINE_FINAL_TYPE (WmkNoteEditor, wmk_note_editor, ADW_TYPE_BIN)

enum {
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (WmkNoteEditor *self)
{
  return gtk_text_view_get_buffer (self->text_view);
}

static void
show_cursor (WmkNoteEditor *self)
{
  gtk_text_view_scroll_mark_onscreen (self->text_view,
                                      gtk_text_buffer_get_insert (get_buffer (self)));
}

static void
show_state (WmkNoteEditor *self)
{
  const GError *error = wmk_note_draft_get_error (self->draft);
  gboolean contested = wmk_note_draft_is_contested (self->draft);
  const char *message =
      error != NULL ? error->message
      : contested   ? _ ("This note was changed elsewhere while you wrote. Your text was kept; "
                           "the other one is among the earlier versions.")
                    : "";

  if (!g_str_equal (gtk_label_get_text (self->message), message))
    gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (self->retry_button, error != NULL);
  gtk_widget_set_visible (self->versions_button, error == NULL);
  gtk_widget_set_visible (self->message_box, *message != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->message_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}

/* What was pasted belongs to the text, however soon after that the reader leaves it; who leaves it
 * twice does not wait, and who comes back or types goes on with it. */
static void
finish (WmkNoteEditor *self)
{
  g_clear_handle_id (&self->leave_handler, g_source_remove);
  if (self->n_reads > 0 && !self->finishing) {
    self->finishing = TRUE;
    return;
  }

  self->finishing = FALSE;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

static void
text_changed_cb (WmkNoteEditor *self)
{
  GtkTextIter begin, end;
  g_autofree char *text = NULL;

  self->finishing = FALSE;
  gtk_text_buffer_get_bounds (get_buffer (self), &begin, &end);
  text = gtk_text_buffer_get_text (get_buffer (self), &begin, &end, TRUE);
  wmk_note_draft_set_text (self->draft, text);
}

/* The cursor stays where it was, for the reader's sake. What was typed before is no longer what
 * this text was made of: it cannot be undone here. */
static void
show_text (WmkNoteEditor *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter cursor;
  int offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&cursor);
  g_signal_handler_block (buffer, self->changed_handler);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, wmk_note_draft_get_text (self->draft), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  g_signal_handler_unblock (buffer, self->changed_handler);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

static void
retry_clicked_cb (WmkNoteEditor *self)
{
  wmk_note_draft_save (self->draft);
}

static void
bold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_note_format_wrap (get_buffer (WMK_NOTE_EDITOR (widget)), "**");
}

static void
italic_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_note_format_wrap (get_buffer (WMK_NOTE_EDITOR (widget)), "*");
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_note_format_prefix (get_buffer (WMK_NOTE_EDITOR (widget)), "- ");
}

static void
quote_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_note_format_prefix (get_buffer (WMK_NOTE_EDITOR (widget)), "> ");
}

static void
composed_cb (WmkNoteEditor *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

/* Enter goes on with a list. */
static gboolean
key_pressed_cb (WmkNoteEditor *self, guint key, guint code, GdkModifierType modifiers)
{
  if (self->composing || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter) ||
      !wmk_note_format_break (get_buffer (self)))
    return FALSE;

  show_cursor (self);

  return TRUE;
}

static void
finish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  finish (WMK_NOTE_EDITOR (widget));
}

/* What @text, if it is one link, leads to: "waymark:" and an address, or a link to the web. */
static char *
dup_link (const char *text)
{
  g_autofree char *stripped = text == NULL ? g_strdup ("") : g_strstrip (g_strdup (text));
  g_autofree char *scheme = g_uri_parse_scheme (stripped);

  return scheme == NULL || strpbrk (stripped, " \n\t()<>") != NULL
             ? NULL
             : wmk_markdown_dup_target (stripped);
}

/* What a link says that leads to @target. */
static char *
dup_title (WmkNoteEditor *self, const char *target)
{
  g_autoptr (WmkEntityInfo) info = self->catalog == NULL || wmk_markdown_is_uri (target)
                                       ? NULL
                                       : wmk_catalog_find (self->catalog, target, NULL);

  return g_strdup (info == NULL ? target : info->title);
}

static void
insert_link (WmkNoteEditor *self, const char *target)
{
  g_autofree char *title = dup_title (self, target);

  wmk_note_format_link (get_buffer (self), target, title);
}

/* A link to a thing says what that is called; one to the web leads there from what is selected. */
static void
paste (WmkNoteEditor *self, const char *text)
{
  g_autofree char *target = dup_link (text);

  if (target != NULL &&
      (!wmk_markdown_is_uri (target) || gtk_text_buffer_get_has_selection (get_buffer (self))))
    insert_link (self, target);
  else if (text != NULL)
    wmk_clipboard_insert (self->text_view, text);
  show_cursor (self);
}

static void
insert_linked (WmkNoteEditor *self, const char *text)
{
  g_autofree char *target = dup_link (text);

  if (target != NULL)
    insert_link (self, target);
  else
    wmk_note_format_link (get_buffer (self), NULL, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/* Saved at once: the page may have been left meanwhile, and the editor go before its time. That it
 * came is no going on with the note. */
static void
take (WmkNoteEditor *self, const char *text, void (*insert) (WmkNoteEditor *, const char *))
{
  gboolean finishing = self->finishing;

  self->n_reads--;
  if (self->draft == NULL)
    return;

  insert (self, text);
  wmk_note_draft_save (self->draft);
  self->finishing = finishing;
  if (finishing && self->n_reads == 0)
    finish (self);
}

static void
take_pasted (GtkWidget *widget, const char *text)
{
  take (WMK_NOTE_EDITOR (widget), text, paste);
}

static void
take_link (GtkWidget *widget, const char *text)
{
  take (WMK_NOTE_EDITOR (widget), text, insert_linked);
}

static void
pasted_cb (WmkNoteEditor *self)
{
  g_signal_stop_emission_by_name (self->text_view, "paste-clipboard");
  self->n_reads++;
  wmk_clipboard_read (GTK_WIDGET (self), take_pasted);
}

static void
link_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WMK_NOTE_EDITOR (widget)->n_reads++;
  wmk_clipboard_read (widget, take_link);
}

static gboolean
has_focus (WmkNoteEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* A note that is shown again is of another height: not under a click on what is below it. */
static gboolean
leave_when_released (gpointer user_data)
{
  WmkNoteEditor *self = WMK_NOTE_EDITOR (user_data);
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *pointer = seat == NULL ? NULL : gdk_seat_get_pointer (seat);

  if (pointer != NULL && (gdk_device_get_modifier_state (pointer) & GDK_BUTTON1_MASK) != 0)
    return G_SOURCE_CONTINUE;

  self->leave_handler = 0;
  if (!has_focus (self))
    finish (self);

  return G_SOURCE_REMOVE;
}

static void
focus_came_cb (WmkNoteEditor *self)
{
  self->finishing = FALSE;
}

/* Also when the window is no longer the one that is written in: then the writing goes on later. */
static void
focus_left_cb (WmkNoteEditor *self)
{
  wmk_note_draft_save (self->draft);
  if (self->leave_handler == 0 && !has_focus (self))
    self->leave_handler = g_timeout_add (BUTTON_INTERVAL, leave_when_released, self);
}

static void
wmk_note_editor_dispose (GObject *object)
{
  WmkNoteEditor *self = WMK_NOTE_EDITOR (object);

  g_clear_handle_id (&self->leave_handler, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->catalog);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTE_EDITOR);

  G_OBJECT_CLASS (wmk_note_editor_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
      {"note.bold", bold_action, GDK_KEY_b, GDK_CONTROL_MASK},
      {"note.italic", italic_action, GDK_KEY_i, GDK_CONTROL_MASK},
      {"note.link", link_action, GDK_KEY_k, GDK_CONTROL_MASK},
      {"note.list", list_action, GDK_KEY_8, GDK_CONTROL_MASK | GDK_SHIFT_MASK},
      {"note.quote", quote_action, GDK_KEY_9, GDK_CONTROL_MASK | GDK_SHIFT_MASK},
      {"note.finish", finish_action, GDK_KEY_Escape, 0},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
    gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                         actions[i].name, NULL);
  }
}

static void
wmk_note_editor_class_init (WmkNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_note_editor_dispose;
  g_type_ensure (WMK_TYPE_GROWING_TEXT);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNoteEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteEditor, message_box);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteEditor, message);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteEditor, retry_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteEditor, versions_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pasted_cb);
  gtk_widget_class_bind_template_callback (widget_class, composed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  install_actions (widget_class);
}

static void
wmk_note_editor_init (WmkNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wmk_note_editor_new (WmkNoteDraft *draft, WmkCatalog *catalog)
{
  WmkNoteEditor *self = g_object_new (WMK_TYPE_NOTE_EDITOR, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkTextIter end;

  self->draft = g_object_ref (draft);
  g_set_object (&self->catalog, catalog);
  self->changed_handler = g_signal_connect_object (
      get_buffer (self), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  show_text (self);
  gtk_text_buffer_get_end_iter (get_buffer (self), &end);
  gtk_text_buffer_place_cursor (get_buffer (self), &end);
  show_state (self);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_came_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (draft, "changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "replaced", G_CALLBACK (show_text), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
wmk_note_editor_set_cursor (WmkNoteEditor *self, int offset)
{
  GtkTextIter cursor;

  g_return_if_fail (WMK_IS_NOTE_EDITOR (self));

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &cursor, offset);
  gtk_text_buffer_place_cursor (get_buffer (self), &cursor);
}

void
wmk_note_editor_begin (WmkNoteEditor *self)
{
  g_return_if_fail (WMK_IS_NOTE_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
