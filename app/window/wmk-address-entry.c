/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-address-entry.h"

struct _WmkAddressEntry {
  AdwBin parent_instance;
  GtkEntry *entry;
  GtkPopover *complaint;
  GtkLabel *sentence;

  /* While it shows. */
  gulong focusing_handler;
};

G_DEFINE_FINAL_TYPE (WmkAddressEntry, wmk_address_entry, ADW_TYPE_BIN)

enum {
  SIGNAL_ENTERED,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activated_cb (WmkAddressEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0,
                 gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* What was said was said of another text. */
static void
changed_cb (WmkAddressEntry *self)
{
  gtk_popover_popdown (self->complaint);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
}

static gboolean
key_pressed_cb (WmkAddressEntry *self, guint key, guint code, GdkModifierType modifiers)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);

  return TRUE;
}

/* Not when the window loses it, as it does while an address is copied elsewhere. */
static void
focus_widget_changed_cb (WmkAddressEntry *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
wmk_address_entry_unmap (GtkWidget *widget)
{
  WmkAddressEntry *self = WMK_ADDRESS_ENTRY (widget);

  gtk_popover_popdown (self->complaint);
  g_clear_signal_handler (&self->focusing_handler, gtk_widget_get_root (widget));

  GTK_WIDGET_CLASS (wmk_address_entry_parent_class)->unmap (widget);
}

static void
wmk_address_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_ADDRESS_ENTRY);

  G_OBJECT_CLASS (wmk_address_entry_parent_class)->dispose (object);
}

static void
wmk_address_entry_class_init (WmkAddressEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_address_entry_dispose;
  widget_class->unmap = wmk_address_entry_unmap;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-address-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkAddressEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, WmkAddressEntry, complaint);
  gtk_widget_class_bind_template_child (widget_class, WmkAddressEntry, sentence);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wmk_address_entry_init (WmkAddressEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->complaint), GTK_WIDGET (self));
}

GtkWidget *
wmk_address_entry_new (void)
{
  return g_object_new (WMK_TYPE_ADDRESS_ENTRY, NULL);
}

void
wmk_address_entry_begin (WmkAddressEntry *self, const char *text)
{
  g_return_if_fail (WMK_IS_ADDRESS_ENTRY (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (self->focusing_handler == 0)
    self->focusing_handler =
        g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (self)), "notify::focus-widget",
                                 G_CALLBACK (focus_widget_changed_cb), self, G_CONNECT_SWAPPED);
}

void
wmk_address_entry_complain (WmkAddressEntry *self, const char *sentence)
{
  g_return_if_fail (WMK_IS_ADDRESS_ENTRY (self));

  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_popover_popup (self->complaint);
}
