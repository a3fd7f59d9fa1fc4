/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-search-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/wmk-open-gesture.h"

/* More than the reader takes in at a glance would hide the results for nothing. */
#define MAX_COMPLETIONS 12

/* Less wide, a list has no room for what is typed beside what that means. */
#define DETAIL_WIDTH 340

/* Between the list and the edge of the window. */
#define MARGIN 12

/* Letters of a word that say enough to guess a filter by. */
#define MIN_LETTERS 3

struct _WmkSearchEntry {
  AdwBin parent_instance;
  GtkWidget *entry;
  GtkPopover *popover;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  WmkSearch *search; /* NULL where there are no completions */
  guint n_rows;
  gulong changed_handler;
  gboolean typed; /* since the cursor was moved last */
};

G_DEFINE_FINAL_TYPE (WmkSearchEntry, wmk_search_entry, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  SIGNAL_LEFT,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkText *
get_text (WmkSearchEntry *self)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
}

static gboolean
is_completing (WmkSearchEntry *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static void
stop_completing (WmkSearchEntry *self)
{
  gtk_popover_popdown (self->popover);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                 GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* NULL for none. */
static void
choose_row (WmkSearchEntry *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

/* From where the list begins to the edge of the window. */
static int
get_room (WmkSearchEntry *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  if (root == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), root, &bounds))
    return -1;

  return (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
              ? (int) (bounds.origin.x + bounds.size.width)
              : gtk_widget_get_width (root) - (int) bounds.origin.x) -
         MARGIN;
}

static GtkWidget *
create_row (const WmkCompletion *completion, gboolean detailed)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *label = gtk_label_new (completion->label);
  GtkWidget *detail = gtk_label_new (completion->detail);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (detail), 18);
  gtk_widget_add_css_class (detail, "secondary");
  gtk_widget_set_visible (detail, detailed);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  completion->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  completion->detail, -1);

  return row;
}

static void
fill_list (WmkSearchEntry *self, GPtrArray *completions)
{
  int room = get_room (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  gtk_scrolled_window_set_max_content_width (self->scroller, room);

  self->n_rows = 0;
  for (guint i = 0; i < completions->len; i++) {
    const WmkCompletion *completion = g_ptr_array_index (completions, i);

    row = create_row (completion, room >= DETAIL_WIDTH);
    g_object_set_data_full (G_OBJECT (row), "text", g_strdup (completion->text), g_free);
    gtk_list_box_append (self->list, row);
    self->n_rows++;
  }
}

/* Whether there is nothing left to type. */
static gboolean
is_complete (GPtrArray *completions, const char *text)
{
  const WmkCompletion *first = g_ptr_array_index (completions, 0);
  g_autofree char *typed = g_strchomp (g_strdup (text));
  g_autofree char *whole = g_strchomp (g_strdup (first->text));

  return completions->len == 1 && g_str_equal (typed, whole);
}

/* How the filter that is being typed could go on. A value is chosen at once, to be taken by
 * Enter; what is only guessed to be a filter's name may as well be a word to look for. */
static void
complete (WmkSearchEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  gsize cursor = (gsize) (g_utf8_offset_to_pointer (text, position) - text);
  const char *key, *value;
  gsize start = wmk_query_find_typed (text, cursor, &key, &value);
  gboolean is_value = key != NULL;
  g_autoptr (GPtrArray) completions = NULL;

  if (self->search != NULL &&
      (is_value || g_utf8_strlen (text + start, (gssize) (cursor - start)) >= MIN_LETTERS))
    completions = wmk_search_list_completions (self->search, text, cursor, MAX_COMPLETIONS, NULL);
  if (completions == NULL || completions->len == 0 || is_complete (completions, text)) {
    stop_completing (self);
    return;
  }

  fill_list (self, completions);
  choose_row (self, is_value ? gtk_list_box_get_row_at_index (self->list, 0) : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);
  gtk_popover_popup (self->popover);
}

static void
take (WmkSearchEntry *self, GtkListBoxRow *row)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (row), "text"));

  stop_completing (self);
  wmk_search_entry_set_text (self, text);
  wmk_search_entry_go_on (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, text);
  /* Behind a filter's name its values are to be chosen from. */
  if (g_str_has_suffix (text, ":"))
    complete (self);
}

static void
row_activated_cb (WmkSearchEntry *self, GtkListBoxRow *row)
{
  take (self, row);
}

static void
changed_cb (WmkSearchEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, wmk_search_entry_get_text (self));
  self->typed = TRUE;
  complete (self);
}

/* Behind a letter that was typed, the cursor goes only when the text has changed. */
static void
cursor_moved_cb (WmkSearchEntry *self)
{
  if (self->typed)
    complete (self);
  self->typed = FALSE;
}

static void
activated_cb (WmkSearchEntry *self)
{
  GtkListBoxRow *row = is_completing (self) ? gtk_list_box_get_selected_row (self->list) : NULL;

  if (row != NULL)
    take (self, row);
  else
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, FALSE);
}

static void
stopped_cb (WmkSearchEntry *self)
{
  if (is_completing (self))
    stop_completing (self);
  else
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* To the next completion, from the last to the first. */
static void
move_choice (WmkSearchEntry *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int n_rows = (int) self->n_rows;
  int index = row == NULL ? (step > 0 ? 0 : n_rows - 1) : gtk_list_box_row_get_index (row) + step;

  choose_row (self, gtk_list_box_get_row_at_index (self->list, (index + n_rows) % n_rows));
}

static gboolean
handle_completing_key (WmkSearchEntry *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  switch (key) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    move_choice (self, 1);
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    move_choice (self, -1);
    return TRUE;
  case GDK_KEY_Tab:
    if (row != NULL)
      take (self, row);
    return row != NULL;
  default:
    return FALSE;
  }
}

/* After the text and the input method, which may have better use for a key. */
static gboolean
key_pressed_cb (WmkSearchEntry *self, guint key, guint code, GdkModifierType modifiers)
{
  if (wmk_open_gesture_is_new_window_key (key, modifiers)) {
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, TRUE);
    return TRUE;
  }
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (is_completing (self) && handle_completing_key (self, key))
    return TRUE;

  switch (key) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
    return TRUE;
  default:
    return FALSE;
  }
}

static void
focus_left_cb (WmkSearchEntry *self)
{
  stop_completing (self);
}

static void
wmk_search_entry_unmap (GtkWidget *widget)
{
  stop_completing (WMK_SEARCH_ENTRY (widget));

  GTK_WIDGET_CLASS (wmk_search_entry_parent_class)->unmap (widget);
}

static void
wmk_search_entry_dispose (GObject *object)
{
  WmkSearchEntry *self = WMK_SEARCH_ENTRY (object);

  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SEARCH_ENTRY);

  G_OBJECT_CLASS (wmk_search_entry_parent_class)->dispose (object);
}

static void
install_signals (WmkSearchEntryClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_LEFT] =
      g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] =
      g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wmk_search_entry_class_init (WmkSearchEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_search_entry_dispose;
  widget_class->unmap = wmk_search_entry_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-search-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSearchEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchEntry, scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkSearchEntry, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  install_signals (klass);
}

static void
wmk_search_entry_init (WmkSearchEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  self->changed_handler =
      g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "notify::cursor-position", G_CALLBACK (cursor_moved_cb),
                            self);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
      GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  /* What takes the focus is the text inside the entry. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_text (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
}

GtkWidget *
wmk_search_entry_new (void)
{
  return g_object_new (WMK_TYPE_SEARCH_ENTRY, NULL);
}

void
wmk_search_entry_set_search (WmkSearchEntry *self, WmkSearch *search)
{
  g_return_if_fail (WMK_IS_SEARCH_ENTRY (self));

  g_set_object (&self->search, search);
}

void
wmk_search_entry_set_text (WmkSearchEntry *self, const char *text)
{
  g_return_if_fail (WMK_IS_SEARCH_ENTRY (self));

  if (g_str_equal (text, wmk_search_entry_get_text (self)))
    return;

  stop_completing (self);
  self->typed = FALSE;
  g_signal_handler_block (self->entry, self->changed_handler);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_handler_unblock (self->entry, self->changed_handler);
}

const char *
wmk_search_entry_get_text (WmkSearchEntry *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
wmk_search_entry_begin (WmkSearchEntry *self)
{
  g_return_if_fail (WMK_IS_SEARCH_ENTRY (self));

  wmk_search_entry_go_on (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
wmk_search_entry_go_on (WmkSearchEntry *self)
{
  g_return_if_fail (WMK_IS_SEARCH_ENTRY (self));

  gtk_text_grab_focus_without_selecting (get_text (self));
}

gboolean
wmk_search_entry_forward (WmkSearchEntry *self, GtkEventControllerKey *controller)
{
  g_return_val_if_fail (WMK_IS_SEARCH_ENTRY (self), FALSE);

  wmk_search_entry_go_on (self);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (get_text (self)));
}
