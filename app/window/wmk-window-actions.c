/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-citation-format.h"
#include "window/wmk-links.h"
#include "window/wmk-search-memory.h"
#include "window/wmk-shortcuts-window.h"
#include "window/wmk-window-private.h"

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *address, *focus;

  g_variant_get (parameter, "(&s&s)", &address, &focus);
  wmk_window_go_to (WMK_WINDOW (widget), address, focus);
}

/* Beside this one, as large, and looking back as far. */
static void
open_in_new_window (WmkWindow *self, const char *address, const char *focus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = NULL;
  GtkWidget *window;
  int width, height;

  if (self->catalog == NULL)
    return;

  wmk_window_remember_search (self);
  catalog = wmk_catalog_open (wmk_catalog_get_path (self->catalog), &error);
  if (catalog == NULL ||
      !wmk_catalog_set_as_of_year (catalog, wmk_catalog_get_as_of_year (self->catalog), &error)) {
    wmk_window_report (self, error->message);
    return;
  }

  window = wmk_window_new (gtk_window_get_application (GTK_WINDOW (self)), catalog, self->notebook,
                           self->settings);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  wmk_window_copy_choices (WMK_WINDOW (window), self);
  wmk_window_go_to (WMK_WINDOW (window), address, focus);
  gtk_window_present (GTK_WINDOW (window));
}

static void
undo_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_undo_step (WMK_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
offer_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_offer_undo (WMK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_in_new_window_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *address, *focus;

  g_variant_get (parameter, "(&s&s)", &address, &focus);
  open_in_new_window (WMK_WINDOW (widget), address, focus);
}

static void
new_window_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkWindow *self = WMK_WINDOW (widget);
  WmkPlace *place = wmk_history_get_current (self->history);
  g_autofree char *focus = NULL;

  if (place == NULL)
    return;

  focus = wmk_page_dup_focus (wmk_window_get_page (self));
  open_in_new_window (self, place->address, focus);
}

static void
keep_choice_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *address, *choice;

  g_variant_get (parameter, "(&s&s)", &address, &choice);
  g_hash_table_insert (WMK_WINDOW (widget)->choices, g_strdup (address), g_strdup (choice));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_go (WMK_WINDOW (widget), -1);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_go (WMK_WINDOW (widget), 1);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_go (WMK_WINDOW (widget), g_variant_get_int32 (parameter));
}

static void
up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_go_up (WMK_WINDOW (widget));
}

static void
overview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_go_to (WMK_WINDOW (widget), WMK_ADDRESS_OVERVIEW, "");
}

static void
show_sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkWindow *self = WMK_WINDOW (widget);

  if (wmk_split_view_get_collapsed (self->split_view))
    wmk_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

static void
open_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_open_menu (WMK_WINDOW (widget));
}

static void
report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_report (WMK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
edit_address_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_edit_address (WMK_WINDOW (widget));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_begin_search (WMK_WINDOW (widget));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_search (WMK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
edit_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_edit_search (WMK_WINDOW (widget));
}

static void
leave_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_leave_search (WMK_WINDOW (widget));
}

static void
star_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_star_search (WMK_WINDOW (widget));
}

static void
add_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_add_note (WMK_WINDOW (widget));
}

static void
open_notes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_go_to (WMK_WINDOW (widget), g_variant_get_string (parameter, NULL), "");
  wmk_window_set_shows_notes (WMK_WINDOW (widget), TRUE);
}

static void
judge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_judge (WMK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
edit_point_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_edit_point (WMK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_undo (WMK_WINDOW (widget), FALSE);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_window_undo (WMK_WINDOW (widget), TRUE);
}

static void
unstar_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_search_memory_set_starred (WMK_WINDOW (widget)->settings,
                                 g_variant_get_string (parameter, NULL), FALSE);
}

static void
forget_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wmk_search_memory_remove_recent (WMK_WINDOW (widget)->settings,
                                   g_variant_get_string (parameter, NULL));
}

static void
copy_address (GtkWidget *window, const char *address)
{
  g_autofree char *uri = wmk_address_to_uri (address);

  wmk_links_copy (window, uri, _ ("Address copied"));
}

static void
copy_address_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkPlace *place = wmk_history_get_current (WMK_WINDOW (widget)->history);

  if (place != NULL)
    copy_address (widget, place->address);
}

static void
copy_address_of_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_address (widget, g_variant_get_string (parameter, NULL));
}

/* The catalogue does not say when a link was looked at, so neither does a citation. */
static void
copy_citation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkWindow *self = WMK_WINDOW (widget);
  const char *source_id, *locator, *figure, *format_name;
  WmkCitationFormat format;
  g_autoptr (WmkSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_variant_get (parameter, "(&s&s&s&s)", &source_id, &locator, &figure, &format_name);
  if (self->catalog == NULL || !wmk_citation_format_from_string (format_name, &format))
    return;

  source = wmk_catalog_get_source (self->catalog, source_id, &error);
  if (source == NULL) {
    wmk_window_report (self,
                       error == NULL ? _ ("The catalogue has no such source.") : error->message);
    return;
  }

  text = wmk_source_format_citation (source, locator, figure, format, NULL);
  wmk_links_copy (GTK_WIDGET (self), text, _ ("Citation copied"));
}

static void
show_shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (wmk_shortcuts_window_new (GTK_WINDOW (widget))));
}

void
wmk_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    const char *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
      {"win.open", "(ss)", open_action},
      {"win.undo-step", "x", undo_step_action},
      {"win.offer-undo", "s", offer_undo_action},
      {"win.open-in-new-window", "(ss)", open_in_new_window_action},
      {"win.new-window", NULL, new_window_action},
      {"win.keep-choice", "(ss)", keep_choice_action},
      {"win.report", "s", report_action},
      {"win.back", NULL, back_action},
      {"win.forward", NULL, forward_action},
      {"win.go", "i", go_action},
      {"win.up", NULL, up_action},
      {"win.overview", NULL, overview_action},
      {"win.show-sidebar", NULL, show_sidebar_action},
      {"win.open-menu", NULL, open_menu_action},
      {"win.edit-address", NULL, edit_address_action},
      {"win.find", NULL, find_action},
      {"win.search", "s", search_action},
      {"win.edit-search", NULL, edit_search_action},
      {"win.leave-search", NULL, leave_search_action},
      {"win.star-search", NULL, star_search_action},
      {"win.unstar-search", "s", unstar_search_action},
      {"win.forget-search", "s", forget_search_action},
      {"win.add-note", NULL, add_note_action},
      {"win.open-notes", "s", open_notes_action},
      {"win.judge", "s", judge_action},
      {"win.edit-point", "s", edit_point_action},
      {"win.undo", NULL, undo_action},
      {"win.redo", NULL, redo_action},
      {"win.copy-address", NULL, copy_address_action},
      {"win.copy-address-of", "s", copy_address_of_action},
      {"win.copy-citation", "(ssss)", copy_citation_action},
      {"win.show-shortcuts", NULL, show_shortcuts_action},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.as-of-year", "as-of-year");
  gtk_widget_class_install_property_action (widget_class, "win.show-notes", "shows-notes");
  gtk_widget_class_install_property_action (widget_class, "win.star", "starred");
  wmk_links_install_actions (widget_class);
}
