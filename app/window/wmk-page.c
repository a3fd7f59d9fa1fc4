/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-page.h"

typedef struct {
  char *title;
  char *subtitle;
  double wanted_scroll;
  gulong changed_handler; /* while the page is still too short for the wanted scroll */
} WmkPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WmkPage, wmk_page, ADW_TYPE_BIN)

static GtkAdjustment *
get_adjustment (WmkPage *self)
{
  return gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self))));
}

static void
wmk_page_finalize (GObject *object)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (WMK_PAGE (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);

  G_OBJECT_CLASS (wmk_page_parent_class)->finalize (object);
}

static char *
wmk_page_real_dup_focus (WmkPage *self)
{
  return g_strdup ("");
}

static gboolean
wmk_page_real_grab_focus_at (WmkPage *self, const char *address)
{
  return FALSE;
}

static void
wmk_page_class_init (WmkPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_page_finalize;
  klass->dup_focus = wmk_page_real_dup_focus;
  klass->grab_focus_at = wmk_page_real_grab_focus_at;
}

static void
wmk_page_init (WmkPage *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  /* A new page takes the focus itself, so that Tab goes on from its beginning. */
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
wmk_page_set_titles (WmkPage *self, const char *title, const char *subtitle)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  g_free (priv->title);
  g_free (priv->subtitle);
  priv->title = g_strdup (title);
  priv->subtitle = g_strdup (subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

const char *
wmk_page_get_title (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->title;
}

const char *
wmk_page_get_subtitle (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  return priv->subtitle;
}

char *
wmk_page_dup_focus (WmkPage *self)
{
  return WMK_PAGE_GET_CLASS (self)->dup_focus (self);
}

gboolean
wmk_page_grab_focus_at (WmkPage *self, const char *address)
{
  return WMK_PAGE_GET_CLASS (self)->grab_focus_at (self, address);
}

double
wmk_page_get_scroll (WmkPage *self)
{
  return gtk_adjustment_get_value (get_adjustment (self));
}

static void
adjustment_changed_cb (WmkPage *self)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);
  GtkAdjustment *adjustment = get_adjustment (self);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (end < priv->wanted_scroll)
    return;

  g_clear_signal_handler (&priv->changed_handler, adjustment);
  gtk_adjustment_set_value (adjustment, priv->wanted_scroll);
}

void
wmk_page_set_scroll (WmkPage *self, double scroll)
{
  WmkPagePrivate *priv = wmk_page_get_instance_private (self);

  priv->wanted_scroll = scroll;
  if (scroll > 0 && priv->changed_handler == 0)
    priv->changed_handler =
        g_signal_connect_object (get_adjustment (self), "changed",
                                 G_CALLBACK (adjustment_changed_cb), self, G_CONNECT_SWAPPED);
}

void
wmk_page_open (GtkWidget *widget, const char *address, const char *focus)
{
  gtk_widget_activate_action (widget, "win.open", "(ss)", address, focus == NULL ? "" : focus);
}
