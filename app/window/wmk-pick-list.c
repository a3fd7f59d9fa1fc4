/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-tab-stop.h"
#include "window/wmk-context-menu.h"
#include "window/wmk-pick-list-private.h"

/* Rows that fill most windows: the others are made when these have been painted. */
#define N_FIRST_ROWS 24

G_DEFINE_FINAL_TYPE (WmkPickList, wmk_pick_list, ADW_TYPE_BIN)

/* Rows know by which key they were shown. */
static G_DEFINE_QUARK (wmk_pick_list_key, wmk_pick_list_key);

/* And when, where that was while rows changed: after so many refreshes, and one. */
static G_DEFINE_QUARK (wmk_pick_list_bound, wmk_pick_list_bound);

guint
wmk_pick_list_count (WmkPickList *self)
{
  return self->in_sight == NULL
             ? 0
             : g_list_model_get_n_items (wmk_sight_model_get_model (self->in_sight));
}

static void
show_row (WmkPickList *self, WmkListRow *row, guint position)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (row));
  gboolean picked = self->picking && wmk_pick_list_is_picked (self, position);

  self->owner->show_row (self->data, row, position, self->picking, picked);
  g_object_set_qdata_full (G_OBJECT (row), wmk_pick_list_key_quark (),
                           self->owner->dup_key (self->data, position), g_free);
  if (list_row == NULL)
    return;

  if (picked)
    gtk_widget_add_css_class (list_row, "picked");
  else
    gtk_widget_remove_css_class (list_row, "picked");
  if (self->picking)
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_STATE_CHECKED,
        picked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_STATE_CHECKED);
}

static void
fill_row (GtkListItem *item, gpointer user_data)
{
  WmkPickList *self = user_data;
  GtkWidget *child = gtk_list_item_get_child (item);

  g_object_set_qdata (G_OBJECT (child), wmk_pick_list_bound_quark (),
                      GUINT_TO_POINTER (self->changing ? self->n_refreshed + 1 : 0));
  show_row (self, WMK_LIST_ROW (child), gtk_list_item_get_position (item));
}

static void
row_set_up_cb (WmkPickList *self, GtkListItem *item)
{
  GtkWidget *child = wmk_list_row_new ();

  wmk_list_row_hide_own (WMK_LIST_ROW (child));
  gtk_list_item_set_child (item, child);
}

static void
row_bound_cb (WmkPickList *self, GtkListItem *item)
{
  if (!wmk_late_rows_defer (self->late, item))
    fill_row (item, self);
}

/* What is in a list's own row; NULL for one that is not in use. */
static WmkListRow *
get_shown (GtkWidget *list_row, guint *position)
{
  GtkListItem *item = wmk_late_rows_get_item (list_row);

  if (item == NULL)
    return NULL;
  *position = gtk_list_item_get_position (item);

  return WMK_LIST_ROW (gtk_list_item_get_child (item));
}

/* Whether the row has been made for what there is now. */
static gboolean
is_new (WmkPickList *self, WmkListRow *row)
{
  gpointer bound = g_object_get_qdata (G_OBJECT (row), wmk_pick_list_bound_quark ());

  return GPOINTER_TO_UINT (bound) == self->n_refreshed + 1;
}

/* @known: those, too, that show what there is already */
static void
show_rows (WmkPickList *self, gboolean known)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    guint position;
    WmkListRow *shown = get_shown (row, &position);

    if (shown != NULL && !wmk_late_rows_is_waiting (GTK_WIDGET (shown)) &&
        (known || !is_new (self, shown)))
      show_row (self, shown, position);
  }
}

void
wmk_pick_list_tell_changed (WmkPickList *self)
{
  show_rows (self, TRUE);
  self->owner->changed (self->data);
}

static gboolean
is_shift_down (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat == NULL ? NULL : gdk_seat_get_keyboard (seat);

  return keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_SHIFT_MASK) != 0;
}

static void
row_activated_cb (WmkPickList *self, guint position)
{
  guint focused = wmk_pick_list_get_focused (self);

  if (is_shift_down (GTK_WIDGET (self)))
    wmk_pick_list_extend_to (
        self, self->picking || focused == G_MAXUINT ? wmk_pick_list_find_anchor (self) : focused,
        position);
  else if (self->picking)
    wmk_pick_list_toggle (self, position);
  else
    self->owner->activate (self->data, position);
}

/* How many rows of the height of that with the focus are in sight. */
static guint
count_in_sight (WmkPickList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int height = row == NULL ? 0 : gtk_widget_get_height (row);

  return (guint) MAX (gtk_widget_get_height (GTK_WIDGET (self->scroller)) / MAX (height, 1) - 1, 1);
}

/* Where @key leads from the row at @position; G_MAXUINT for a key that does not lead anywhere. */
static guint
find_next (WmkPickList *self, guint key, guint position)
{
  guint last = wmk_pick_list_count (self) - 1;

  switch (key) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    return MIN (position + 1, last);
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    return position > 0 ? position - 1 : 0;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    return MIN (position + count_in_sight (self), last);
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    return position - MIN (position, count_in_sight (self));
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    return 0;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    return last;
  default:
    return G_MAXUINT;
  }
}

static gboolean
extend_by_key (WmkPickList *self, guint key, guint position)
{
  guint next = find_next (self, key, position);

  if (next == G_MAXUINT)
    return FALSE;

  wmk_pick_list_focus (self, next);
  wmk_pick_list_extend_to (self, position, next);

  return TRUE;
}

static gboolean
key_pressed_cb (WmkPickList *self, guint key, guint code, GdkModifierType modifiers)
{
  guint position = wmk_pick_list_get_focused (self);

  modifiers &= GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;
  if (position == G_MAXUINT)
    return FALSE;

  if (modifiers == GDK_SHIFT_MASK)
    return extend_by_key (self, key, position);
  if (modifiers == GDK_CONTROL_MASK && (key == GDK_KEY_a || key == GDK_KEY_A)) {
    wmk_pick_list_pick_all (self);
    return TRUE;
  }
  if (modifiers != 0)
    return FALSE;

  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    wmk_pick_list_toggle (self, position);
  else if (key == GDK_KEY_Escape && self->picking)
    wmk_pick_list_set_picking (self, FALSE);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    self->owner->remove (self->data);
  else
    return FALSE;

  return TRUE;
}

/* The menu is of the row, or of all that are picked, and this with them. */
static void
open_menu (GtkWidget *row, const GdkRectangle *place, gpointer user_data)
{
  WmkPickList *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;
  guint position;

  if (get_shown (row, &position) == NULL)
    return;

  menu = self->owner->create_menu (self->data, position);
  if (menu == NULL)
    return;
  gtk_widget_grab_focus (row);
  if (self->picking && !wmk_pick_list_is_picked (self, position))
    wmk_pick_list_toggle (self, position);
  wmk_context_menu_open (row, menu, place);
}

/* Before the list itself hears of it, which may take the row from under the focus. */
static void
items_changed_cb (WmkPickList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  WmkListRow *shown = get_shown (row, &self->focused_before);

  self->changing = TRUE;
  if (shown == NULL || self->focused_key != NULL)
    return;
  self->focused_key = g_strdup (g_object_get_qdata (G_OBJECT (shown), wmk_pick_list_key_quark ()));
}

/* The focus stays with its row, or goes to the one that follows that. */
static void
keep_focus (WmkPickList *self)
{
  g_autofree char *key = g_steal_pointer (&self->focused_key);
  guint n = wmk_pick_list_count (self), position;

  if (key == NULL || n == 0 || wmk_pick_list_get_focused (self) != G_MAXUINT)
    return;

  position = wmk_pick_list_find_key (self, key, self->focused_before);
  wmk_pick_list_focus (self, position < n ? position : MIN (self->focused_before, n - 1));
}

static void
wmk_pick_list_dispose (GObject *object)
{
  g_clear_object (&WMK_PICK_LIST (object)->late);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_PICK_LIST);

  G_OBJECT_CLASS (wmk_pick_list_parent_class)->dispose (object);
}

static void
wmk_pick_list_finalize (GObject *object)
{
  g_clear_pointer (&WMK_PICK_LIST (object)->picked, g_hash_table_unref);
  g_clear_pointer (&WMK_PICK_LIST (object)->focused_key, g_free);
  g_clear_pointer (&WMK_PICK_LIST (object)->anchor_key, g_free);

  G_OBJECT_CLASS (wmk_pick_list_parent_class)->finalize (object);
}

static void
wmk_pick_list_class_init (WmkPickListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_pick_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_pick_list_finalize;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-pick-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkPickList, scroller);
  gtk_widget_class_bind_template_child (widget_class, WmkPickList, list);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wmk_pick_list_init (WmkPickList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->late = wmk_late_rows_new (GTK_WIDGET (self->list), fill_row, self);
  self->picked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  wmk_context_menu_install_rows (GTK_WIDGET (self->list), open_menu, self);
}

void
wmk_pick_list_set_model (WmkPickList *self,
                         GListModel *model,
                         const char *label,
                         const WmkPickListOwner *owner,
                         gpointer data)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (WMK_IS_PICK_LIST (self));

  self->owner = owner;
  self->data = data;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->in_sight = wmk_sight_model_new (model, N_FIRST_ROWS);
  selection = gtk_no_selection_new (G_LIST_MODEL (self->in_sight));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

GtkScrolledWindow *
wmk_pick_list_get_scroller (WmkPickList *self)
{
  g_return_val_if_fail (WMK_IS_PICK_LIST (self), NULL);

  return self->scroller;
}

void
wmk_pick_list_show_beginning (WmkPickList *self)
{
  g_return_if_fail (WMK_IS_PICK_LIST (self));

  /* Not by the scroll bar, which means nothing to rows that have not been laid out. */
  if (wmk_pick_list_count (self) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

void
wmk_pick_list_fill_rest (WmkPickList *self)
{
  g_return_if_fail (WMK_IS_PICK_LIST (self));

  if (self->in_sight != NULL)
    wmk_sight_model_grow (self->in_sight, G_MAXUINT);
}

void
wmk_pick_list_refresh (WmkPickList *self)
{
  g_return_if_fail (WMK_IS_PICK_LIST (self));

  wmk_pick_list_forget_gone (self);
  show_rows (self, FALSE);
  self->changing = FALSE;
  self->n_refreshed++;
  self->owner->changed (self->data);
  keep_focus (self);
}

guint
wmk_pick_list_get_focused (WmkPickList *self)
{
  guint position;

  g_return_val_if_fail (WMK_IS_PICK_LIST (self), G_MAXUINT);

  return get_shown (gtk_widget_get_focus_child (GTK_WIDGET (self->list)), &position) == NULL
             ? G_MAXUINT
             : position;
}

gboolean
wmk_pick_list_focus (WmkPickList *self, guint position)
{
  g_return_val_if_fail (WMK_IS_PICK_LIST (self), FALSE);

  if (position >= wmk_pick_list_count (self))
    return FALSE;

  wmk_pick_list_fill_rest (self);
  /* The list has widgets only for the rows near what it shows. */
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    guint shown;

    if (get_shown (row, &shown) != NULL && shown == position)
      return gtk_widget_grab_focus (row);
  }

  return FALSE;
}
