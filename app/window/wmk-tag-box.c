/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-box.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-query.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-context-menu.h"
#include "window/wmk-question.h"
#include "window/wmk-tag-dot.h"
#include "window/wmk-tag-entry.h"
#include "window/wmk-tag-manager.h"
#include "window/wmk-window-private.h"

#define SPACING 6

struct _WmkTagBox {
  GtkWidget parent_instance;
  GtkWidget *entry;
  GtkWidget *manage_button;
  WmkNotebook *notebook;
  WmkSubject subject;
  GPtrArray *tags; /* that show; NULL before */
};

G_DEFINE_FINAL_TYPE (WmkTagBox, wmk_tag_box, GTK_TYPE_WIDGET)

/* One after the other, as many as go into each row. Places them where @place; Returns: the height
 * that they take. */
static int
lay_out (WmkTagBox *self, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, row_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequisition size;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_get_preferred_size (child, NULL, &size);
    size.width = MIN (size.width, width);
    if (x > 0 && x + size.width > width) {
      x = 0;
      y += row_height + SPACING;
      row_height = 0;
    }
    if (place)
      gtk_widget_size_allocate (
          child, &(GtkAllocation){rtl ? width - x - size.width : x, y, size.width, size.height},
          -1);
    x += size.width + SPACING;
    row_height = MAX (row_height, size.height);
  }

  return y + row_height;
}

static GtkSizeRequestMode
wmk_tag_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_tag_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural =
        lay_out (WMK_TAG_BOX (widget), for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int child_minimum, child_natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural += child_natural + SPACING;
  }
  *natural = MAX (*minimum, *natural);
}

static void
wmk_tag_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (WMK_TAG_BOX (widget), width, TRUE);
}

static void
report (WmkTagBox *self, const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

static void
entered_cb (WmkTagBox *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_set_tag_named (self->notebook, &self->subject, name, &error)) {
    wmk_tag_entry_set_text (WMK_TAG_ENTRY (self->entry), name);
    report (self, error);
  }
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *tag_uuid)
{
  WmkTagBox *self = WMK_TAG_BOX (widget);
  g_autofree char *uuid = g_variant_dup_string (tag_uuid, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  if (wmk_notebook_set_tag (self->notebook, &self->subject, uuid, FALSE, &error))
    wmk_window_offer_undo (WMK_WINDOW (root), _ ("Tag removed"));
  else
    report (self, error);
}

/* Beside what there is to do with the search that it leads to. */
static GMenuModel *
create_menu (const WmkTag *tag)
{
  GMenu *menu = g_menu_new ();

  wmk_context_menu_append (menu, _ ("_Remove"), "tags.remove", tag->uuid);
  g_menu_append (menu, _ ("_Manage Tags"), "tags.manage");

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_search_button (const WmkTag *tag)
{
  g_autoptr (WmkQuery) nothing = wmk_query_new ("");
  g_autofree char *query = wmk_query_dup_with (nothing, "tag", tag->name);
  g_autofree char *address = wmk_address_new_for_search (query);
  g_autofree char *label = g_strdup_printf (_ ("Tag: %s"), tag->name);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (tag->name);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_box_append (GTK_BOX (box), wmk_tag_dot_new (tag->color));
  gtk_box_append (GTK_BOX (box), name);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", address, "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

static GtkWidget *
create_chip (const WmkTag *tag)
{
  g_autoptr (GMenuModel) menu = create_menu (tag);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Remove the tag %s"), tag->name);

  gtk_widget_add_css_class (chip, "tag-chip");
  gtk_box_append (GTK_BOX (chip), create_search_button (tag));
  gtk_box_append (GTK_BOX (chip), button);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tag->uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tags.remove");
  wmk_context_menu_install (chip, menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return chip;
}

static gboolean
are_shown (WmkTagBox *self, GPtrArray *tags)
{
  if (self->tags == NULL || self->tags->len != tags->len)
    return FALSE;

  for (guint i = 0; i < tags->len; i++) {
    const WmkTag *shown = g_ptr_array_index (self->tags, i), *tag = g_ptr_array_index (tags, i);

    if (!g_str_equal (shown->uuid, tag->uuid) || !g_str_equal (shown->name, tag->name) ||
        !g_str_equal (shown->color, tag->color))
      return FALSE;
  }

  return TRUE;
}

/* Tags that the thing has not. */
static gboolean
offer_others (WmkTagBox *self, GError **error)
{
  g_autoptr (GPtrArray) all = wmk_notebook_list_tags (self->notebook, error);

  if (all == NULL)
    return FALSE;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.manage", all->len > 0);
  for (guint i = all->len; i > 0; i--)
    for (guint j = 0; j < self->tags->len; j++)
      if (g_str_equal (((WmkTag *) g_ptr_array_index (all, i - 1))->uuid,
                       ((WmkTag *) g_ptr_array_index (self->tags, j))->uuid)) {
        g_ptr_array_remove_index (all, i - 1);
        break;
      }
  wmk_tag_entry_set_tags (WMK_TAG_ENTRY (self->entry), all);

  return TRUE;
}

static void
manage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (GTK_WINDOW (wmk_tag_manager_new (window, WMK_TAG_BOX (widget)->notebook)));
}

static void
wmk_tag_box_dispose (GObject *object)
{
  WmkTagBox *self = WMK_TAG_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (wmk_tag_box_parent_class)->dispose (object);
}

static void
wmk_tag_box_finalize (GObject *object)
{
  WmkTagBox *self = WMK_TAG_BOX (object);

  wmk_subject_clear (&self->subject);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_tag_box_parent_class)->finalize (object);
}

static void
wmk_tag_box_class_init (WmkTagBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_tag_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_tag_box_finalize;
  widget_class->get_request_mode = wmk_tag_box_get_request_mode;
  widget_class->measure = wmk_tag_box_measure;
  widget_class->size_allocate = wmk_tag_box_size_allocate;
  gtk_widget_class_install_action (widget_class, "tags.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "tags.manage", NULL, manage_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wmk_tag_box_init (WmkTagBox *self)
{
  self->entry = wmk_tag_entry_new ();
  g_signal_connect_object (self->entry, "entered", G_CALLBACK (entered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->entry, GTK_WIDGET (self), NULL);
  self->manage_button = gtk_button_new_with_mnemonic (_ ("_Manage Tags"));
  gtk_widget_add_css_class (self->manage_button, "flat");
  gtk_widget_add_css_class (self->manage_button, "tag-manage");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->manage_button), "tags.manage");
  gtk_widget_insert_before (self->manage_button, GTK_WIDGET (self), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tags"),
                                  -1);
}

static void
clear_chips (WmkTagBox *self)
{
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != self->entry)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_pointer (&self->tags, g_ptr_array_unref);
}

void
wmk_tag_box_set_subject (WmkTagBox *self, WmkNotebook *notebook, const WmkSubject *subject)
{
  g_return_if_fail (WMK_IS_TAG_BOX (self));

  /* Another thing's tags are none of this one's, even where these cannot be read. */
  if (g_strcmp0 (subject->address, self->subject.address) != 0)
    clear_chips (self);
  g_set_object (&self->notebook, notebook);
  wmk_subject_set (&self->subject, subject);
}

gboolean
wmk_tag_box_show (WmkTagBox *self, GError **error)
{
  g_autoptr (GPtrArray) tags = NULL;
  gboolean focused;

  g_return_val_if_fail (WMK_IS_TAG_BOX (self), FALSE);

  tags = wmk_notebook_list_tags_of (self->notebook, self->subject.address, error);
  if (tags == NULL)
    return FALSE;

  if (!are_shown (self, tags)) {
    focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL &&
              gtk_widget_get_focus_child (GTK_WIDGET (self)) != self->manage_button;
    clear_chips (self);
    for (guint i = 0; i < tags->len; i++)
      gtk_widget_insert_before (create_chip (g_ptr_array_index (tags, i)), GTK_WIDGET (self),
                                self->entry);
    /* Who took one away, or added one, goes on in the entry. */
    if (focused)
      gtk_widget_grab_focus (self->entry);
  }
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = g_steal_pointer (&tags);

  return offer_others (self, error);
}

char *
wmk_tag_box_dup_typed (WmkTagBox *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (WMK_IS_TAG_BOX (self), NULL);

  name = g_strstrip (g_strdup (wmk_tag_entry_get_text (WMK_TAG_ENTRY (self->entry))));

  if (*name == '\0')
    return g_strdup ("");
  /* What shows now may have no tags. */
  if (self->subject.address == NULL)
    return g_strdup_printf (_ ("Tag: %s"), name);

  /* Translators: a tag that was typed and not entered, kept as a text: what it is for, its name */
  return g_strdup_printf (_ ("Tag for “%s”: %s"), self->subject.title, name);
}

gboolean
wmk_tag_box_ask_to_close (WmkTagBox *self, GtkWindow *window)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (WMK_IS_TAG_BOX (self), FALSE);

  name = g_strstrip (g_strdup (wmk_tag_entry_get_text (WMK_TAG_ENTRY (self->entry))));
  if (*name == '\0')
    return FALSE;

  text = g_strdup_printf (_ ("“%s” was typed and not entered: it would be lost."), name);
  wmk_question_ask_to_discard (window, _ ("A tag was not added"), text);

  return TRUE;
}
