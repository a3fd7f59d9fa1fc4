/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-source-page.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-tab-stop.h"
#include "window/wmk-link-row.h"
#include "window/wmk-source-list.h"

struct _WmkSourcePage {
  WmkPage parent_instance;
  GtkLabel *title;
  GtkLabel *title_zh;
  GtkLabel *imprint;
  GtkLabel *note;
  GtkWidget *open_button;
  GtkLabel *url_label;
  GtkLabel *count;
  GtkListBox *uses;
  char *url;
};

G_DEFINE_FINAL_TYPE (WmkSourcePage, wmk_source_page, WMK_TYPE_PAGE)

static void
open_clicked_cb (WmkSourcePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s", self->url);
}

static char *
wmk_source_page_dup_focus (WmkPage *page)
{
  const char *address = wmk_link_row_get_focused (WMK_SOURCE_PAGE (page)->uses);

  return g_strdup (address == NULL ? "" : address);
}

static gboolean
wmk_source_page_grab_focus_at (WmkPage *page, const char *address)
{
  return wmk_link_row_focus (WMK_SOURCE_PAGE (page)->uses, address);
}

static void
wmk_source_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SOURCE_PAGE);

  G_OBJECT_CLASS (wmk_source_page_parent_class)->dispose (object);
}

static void
wmk_source_page_finalize (GObject *object)
{
  WmkSourcePage *self = WMK_SOURCE_PAGE (object);

  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (wmk_source_page_parent_class)->finalize (object);
}

static void
wmk_source_page_class_init (WmkSourcePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WmkPageClass *page_class = WMK_PAGE_CLASS (klass);

  object_class->dispose = wmk_source_page_dispose;
  object_class->finalize = wmk_source_page_finalize;
  page_class->dup_focus = wmk_source_page_dup_focus;
  page_class->grab_focus_at = wmk_source_page_grab_focus_at;
  g_type_ensure (WMK_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, title);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, title_zh);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, imprint);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, note);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, open_button);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, url_label);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, count);
  gtk_widget_class_bind_template_child (widget_class, WmkSourcePage, uses);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
wmk_source_page_init (WmkSourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wmk_link_row_connect (self->uses);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_source (WmkSourcePage *self, const WmkSource *source)
{
  g_autofree char *imprint =
      wmk_source_describe (source->author, source->publisher, source->published);

  wmk_page_set_titles (WMK_PAGE (self), source->title, _ ("Source"));
  set_text (self->title, source->title);
  set_text (self->title_zh, source->title_zh);
  set_text (self->imprint, imprint);
  set_text (self->note, source->note);
  self->url = g_strdup (source->url);
  gtk_widget_set_visible (self->open_button, *source->url != '\0');
  set_text (self->url_label, *source->url != '\0'
                                 ? source->url
                                 : _ ("The catalogue knows no address of this document."));
}

static void
show_uses (WmkSourcePage *self, GPtrArray *uses)
{
  g_autofree char *count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u place cited", "%u places cited", uses->len), uses->len);

  gtk_label_set_text (self->count, count);
  for (guint i = 0; i < uses->len; i++) {
    const WmkUse *use = g_ptr_array_index (uses, i);
    GString *subtitle = g_string_new (use->locator);

    if (*use->figure_as_printed != '\0')
      g_string_append_printf (subtitle, _ ("\nprinted: “%s”"), use->figure_as_printed);
    gtk_list_box_append (self->uses, wmk_link_row_new (use->entity.title, subtitle->str,
                                                       use->entity.id, use->entity.id));
    g_string_free (subtitle, TRUE);
  }
}

WmkPage *
wmk_source_page_new (WmkCatalog *catalog, const char *address, GError **error)
{
  g_autoptr (WmkSource) source = wmk_catalog_get_source (catalog, address, error);
  g_autoptr (GPtrArray) uses = NULL;
  WmkSourcePage *self;

  if (source == NULL || (uses = wmk_catalog_list_uses (catalog, address, error)) == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_SOURCE_PAGE, NULL);
  show_source (self, source);
  show_uses (self, uses);

  return WMK_PAGE (self);
}
