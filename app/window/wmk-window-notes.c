/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-marks.h"
#include "notebook/wmk-notebook-tags.h"
#include "window/wmk-notebook-bar.h"
#include "window/wmk-search-memory.h"
#include "window/wmk-search-page.h"
#include "window/wmk-window-private.h"

/* Until what could not be read is read again. */
#define RETRY_SECONDS 3

#define SETTING_SHOW_OWN "show-own"
#define SETTING_NOTES_VISIBLE "notes-visible"

static const char *
get_address (WmkWindow *self)
{
  WmkPage *page = wmk_window_get_page (self);

  return page == NULL ? NULL : wmk_page_get_address (page);
}

static void
show_in_page (WmkWindow *self, const char *address)
{
  WmkPage *page = wmk_window_get_page (self);

  if (page != NULL)
    wmk_page_show_notebook (page, self->notebook,
                            g_settings_get_boolean (self->settings, SETTING_SHOW_OWN), address);
}

/* Where there is little room, the star and the number of notes are left to their pane, and an
 * address to be typed has it all. */
static void
show_buttons (WmkWindow *self)
{
  gboolean narrow = wmk_split_view_get_collapsed (self->split_view);
  gboolean titled =
      gtk_stack_get_visible_child (self->title_stack) == GTK_WIDGET (self->breadcrumbs);

  gtk_widget_set_visible (self->star_button, get_address (self) != NULL && !narrow);
  gtk_widget_set_visible (wmk_notes_pane_get_star_button (self->notes_pane), narrow);
  gtk_widget_set_visible (self->notes_button, get_address (self) != NULL && (titled || !narrow));
  gtk_widget_set_visible (GTK_WIDGET (self->notes_count),
                          !narrow && !g_str_equal (gtk_label_get_text (self->notes_count), "0"));
}

/* The star, and how many notes there are, of the page that shows. */
static void
show_in_header (WmkWindow *self)
{
  const char *address = get_address (self);
  const WmkMarks *marks = &self->marks;
  const char *star = marks->has_star ? "starred-symbolic" : "non-starred-symbolic";
  g_autofree char *count = g_strdup_printf ("%u", marks->n_notes);
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", marks->n_notes), marks->n_notes);

  gtk_button_set_icon_name (GTK_BUTTON (self->star_button), star);
  gtk_button_set_icon_name (GTK_BUTTON (wmk_notes_pane_get_star_button (self->notes_pane)), star);
  gtk_label_set_text (self->notes_count, count);
  show_buttons (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notes_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-notes", address != NULL);
  g_object_notify (G_OBJECT (self), "starred");
}

static void show (WmkWindow *self, const char *address);

static gboolean
show_again (gpointer user_data)
{
  WmkWindow *self = WMK_WINDOW (user_data);

  self->read_handler = 0;
  show (self, NULL);

  return G_SOURCE_REMOVE;
}

/* What has changed at @address, %NULL for anything; where the notebook cannot be read, what was
 * shown stays. */
static void
show (WmkWindow *self, const char *address)
{
  g_autoptr (GError) error = NULL;
  WmkMarks marks;

  if (wmk_notebook_get_marks (self->notebook, get_address (self) == NULL ? "" : get_address (self),
                              &marks, &error)) {
    g_clear_handle_id (&self->read_handler, g_source_remove);
    self->marks = marks;
    show_in_page (self, self->unread ? NULL : address);
    self->unread = FALSE;
  } else {
    /* The pane says so, too. */
    if (!self->unread && !wmk_window_get_shows_notes (self))
      wmk_window_report (self, error->message);
    self->unread = TRUE;
    if (self->read_handler == 0)
      self->read_handler = g_timeout_add_seconds (RETRY_SECONDS, show_again, self);
  }
  show_in_header (self);
}

void
wmk_window_show_notebook (WmkWindow *self)
{
  WmkPage *page = wmk_window_get_page (self);

  self->marks = (WmkMarks){0};
  show (self, NULL);
  wmk_notes_pane_set_subject (self->notes_pane, self->notebook, self->catalog, get_address (self),
                              page == NULL ? "" : wmk_page_get_title (page));
  wmk_window_set_shows_notes (self, g_settings_get_boolean (self->settings, SETTING_NOTES_VISIBLE));
}

static void
notebook_changed_cb (WmkWindow *self, const char *address)
{
  show (self, address);
}

static void
show_own_changed_cb (WmkWindow *self)
{
  show (self, NULL);
}

/* Made when it is first needed, which is hardly ever. */
static void
state_changed_cb (WmkWindow *self)
{
  GtkWidget *bar = adw_bin_get_child (self->notebook_bin);

  if (bar == NULL && wmk_notebook_bar_is_needed (self->notebook)) {
    bar = g_object_new (WMK_TYPE_NOTEBOOK_BAR, NULL);
    adw_bin_set_child (self->notebook_bin, bar);
  }
  if (bar != NULL)
    wmk_notebook_bar_show (WMK_NOTEBOOK_BAR (bar), self->notebook);
}

/* Some file systems do not tell what other programs write; and what is typed here is saved before
 * the reader turns to anything else. */
static void
active_changed_cb (WmkWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    wmk_notebook_check_changes (self->notebook);
  else
    wmk_window_flush (self);
}

static gboolean
load_when_idle (gpointer user_data)
{
  wmk_notebook_load (WMK_WINDOW (user_data)->notebook);

  return G_SOURCE_REMOVE;
}

/* The start does not wait for the notebook: what is in it is shown a frame later. */
static void
painted_cb (WmkWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, load_when_idle, g_object_ref (self), g_object_unref);
}

static void
realized_cb (WmkWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

void
wmk_window_set_notebook (WmkWindow *self, WmkNotebook *notebook)
{
  g_autoptr (GAction) show_own = g_settings_create_action (self->settings, SETTING_SHOW_OWN);

  g_set_object (&self->notebook, notebook);
  g_action_map_add_action (G_ACTION_MAP (self), show_own);
  g_signal_connect_object (self->split_view, "notify::collapsed", G_CALLBACK (show_buttons), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title_stack, "notify::visible-child", G_CALLBACK (show_buttons),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" SETTING_SHOW_OWN,
                           G_CALLBACK (show_own_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "realize", G_CALLBACK (realized_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  state_changed_cb (self);
}

gboolean
wmk_window_get_shows_notes (WmkWindow *self)
{
  /* Buttons ask while the template is being made. */
  return self->side_view != NULL && wmk_side_view_get_shows_pane (self->side_view);
}

gboolean
wmk_window_has_focus_in_notes (WmkWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->notes_pane));
}

/* To where it was before, if that is still in the window, or to the page. */
static void
give_focus_back (WmkWindow *self)
{
  GtkWidget *before = self->focus_before_notes;

  if (before == NULL || gtk_widget_get_root (before) != GTK_ROOT (self) ||
      gtk_widget_is_ancestor (before, GTK_WIDGET (self->notes_pane)) ||
      !gtk_widget_grab_focus (before))
    gtk_widget_grab_focus (GTK_WIDGET (wmk_window_get_page (self)));
}

/* Where a page has none, the pane is away for as long as it shows. */
void
wmk_window_set_shows_notes (WmkWindow *self, gboolean shows_notes)
{
  /* Nothing is typed into what cannot be seen. */
  if (!shows_notes && wmk_window_has_focus_in_notes (self)) {
    wmk_window_flush (self);
    give_focus_back (self);
  }
  if (get_address (self) != NULL)
    g_settings_set_boolean (self->settings, SETTING_NOTES_VISIBLE, shows_notes);
  wmk_side_view_set_shows_pane (self->side_view, shows_notes && get_address (self) != NULL);
  g_object_notify (G_OBJECT (self), "shows-notes");
}

void
wmk_window_turn_to_notes (WmkWindow *self, gboolean shows_notes)
{
  if (shows_notes && !wmk_window_has_focus_in_notes (self))
    g_set_weak_pointer (&self->focus_before_notes, gtk_window_get_focus (GTK_WINDOW (self)));
  wmk_window_set_shows_notes (self, shows_notes);
  if (wmk_window_get_shows_notes (self))
    gtk_widget_child_focus (GTK_WIDGET (self->notes_pane), GTK_DIR_TAB_FORWARD);
}

void
wmk_window_add_note (WmkWindow *self)
{
  if (get_address (self) == NULL) {
    wmk_window_report (self, _ ("A note stands on a page of the atlas: open what it is about."));
    return;
  }

  wmk_window_set_shows_notes (self, TRUE);
  wmk_notes_pane_add_note (self->notes_pane);
}

void
wmk_window_uncover (WmkWindow *self)
{
  if (wmk_side_view_get_covers (self->side_view))
    wmk_window_set_shows_notes (self, FALSE);
}

gboolean
wmk_window_get_starred (WmkWindow *self)
{
  return self->marks.has_star;
}

void
wmk_window_set_starred (WmkWindow *self, gboolean starred)
{
  WmkPage *page = wmk_window_get_page (self);
  g_autoptr (GError) error = NULL;
  WmkSubject subject;

  if (page != NULL && WMK_IS_SEARCH_PAGE (page)) {
    wmk_window_star_search (self);
    return;
  }
  if (get_address (self) == NULL || starred == self->marks.has_star)
    return;

  subject = (WmkSubject){(char *) get_address (self), (char *) wmk_page_get_title (page),
                         (char *) wmk_catalog_get_version (self->catalog)};
  if (!wmk_notebook_set_star (self->notebook, &subject, starred, &error))
    wmk_window_report (self, error->message);
  show_in_header (self);
}
