/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-message-page.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "database/wmk-database.h"

/* Letters of an address that are shown: all of any real one. */
#define MAX_SHOWN 200

struct _WmkMessagePage {
  WmkPage parent_instance;
  AdwStatusPage *status_page;
  GtkWidget *overview_button;
};

G_DEFINE_FINAL_TYPE (WmkMessagePage, wmk_message_page, WMK_TYPE_PAGE)

static void
overview_clicked_cb (WmkMessagePage *self)
{
  wmk_page_open (GTK_WIDGET (self), WMK_ADDRESS_OVERVIEW, NULL);
}

static void
wmk_message_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_MESSAGE_PAGE);

  G_OBJECT_CLASS (wmk_message_page_parent_class)->dispose (object);
}

static void
wmk_message_page_class_init (WmkMessagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_message_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-message-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkMessagePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, WmkMessagePage, overview_button);
  gtk_widget_class_bind_template_callback (widget_class, overview_clicked_cb);
}

static void
wmk_message_page_init (WmkMessagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WmkPage *
message_page_new (const char *title, const char *description)
{
  WmkMessagePage *self = g_object_new (WMK_TYPE_MESSAGE_PAGE, NULL);
  g_autofree char *markup = g_markup_escape_text (description, -1);

  wmk_page_set_titles (WMK_PAGE (self), title, "");
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, markup);

  return WMK_PAGE (self);
}

/* A link can be of any length; laying out one of a hundred thousand letters would take minutes. */
static char *
shorten (const char *address)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (address, -1) <= MAX_SHOWN)
    return g_strdup (address);

  start = g_utf8_substring (address, 0, MAX_SHOWN);

  return g_strconcat (start, "…", NULL);
}

/* Of a file that was to be opened. */
static WmkPage *
new_no_file (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *start = shorten (name);
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *description =
      g_strdup_printf (exists ? _ ("“%s” is a folder or a device. A notebook is a file.")
                              : _ ("There is no file “%s”. It may have been moved or deleted, or "
                                   "its name be mistyped."),
                       start);

  return message_page_new (exists ? _ ("Not a File") : _ ("No Such File"), description);
}

WmkPage *
wmk_message_page_new_unknown (const char *address)
{
  g_autofree char *path = g_filename_from_uri (address, NULL, NULL);
  g_autofree char *start = shorten (address);
  g_autofree char *description = NULL;

  if (path != NULL)
    return new_no_file (path);

  description = g_strdup_printf (
      _ ("The catalogue has nothing at the address “%s”. It may be mistyped, or belong to a "
         "newer catalogue than this one."),
      start);

  return message_page_new (_ ("Nothing at This Address"), description);
}

/* What to do about it. */
static const char *
get_advice (const GError *error)
{
  if (error->domain != WMK_DATABASE_ERROR)
    return "";

  switch (error->code) {
  case WMK_DATABASE_ERROR_NOT_FOUND:
    return _ ("Install Waymark again to put it back.");
  case WMK_DATABASE_ERROR_PERMISSION:
    return _ ("Give your account the right to read the file, then start Waymark again.");
  case WMK_DATABASE_ERROR_NOT_A_DATABASE:
  case WMK_DATABASE_ERROR_FOREIGN:
    return _ ("It is not Waymark’s catalogue, and was left as it is. Install Waymark again.");
  case WMK_DATABASE_ERROR_NEWER:
    return _ ("It belongs to a newer Waymark. Install that version, or this one’s own catalogue.");
  case WMK_DATABASE_ERROR_OLDER:
    return _ ("It belongs to an older Waymark. Install this version again, whole.");
  case WMK_DATABASE_ERROR_CORRUPT:
  default:
    return _ ("The file is damaged or cut short, and was left as it is. Install Waymark again.");
  }
}

WmkPage *
wmk_message_page_new_no_catalog (const char *path, const GError *error)
{
  g_autofree char *description =
      g_strdup_printf (_ ("The catalogue “%s” cannot be read.\n\n%s\n\n%s"), path, error->message,
                       get_advice (error));
  WmkPage *page = message_page_new (_ ("No Catalogue"), description);

  gtk_widget_set_visible (WMK_MESSAGE_PAGE (page)->overview_button, FALSE);

  return page;
}
