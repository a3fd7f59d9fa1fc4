/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-text.h"
#include "notebook/wmk-notebook-history.h"
#include "window/wmk-context-menu.h"
#include "window/wmk-window-private.h"

/* Of a title that is told. */
#define MOST_LETTERS 40

/* A step of the reader's as a noun, of a thing and where none is known. */
static const struct {
  const char *of_thing;
  const char *alone;
} step_names[WMK_STEP_N_KINDS] = {
    [WMK_STEP_NOTE_ADD] = {N_ ("note on “%s”"), N_ ("note")},
    [WMK_STEP_NOTE_EDIT] = {N_ ("change of a note on “%s”"), N_ ("change of a note")},
    [WMK_STEP_NOTE_REVERT] = {N_ ("earlier version of a note on “%s”"),
                              N_ ("earlier version of a note")},
    [WMK_STEP_TAG_ADD] = {N_ ("new tag “%s”"), N_ ("new tag")},
    [WMK_STEP_TAG_EDIT] = {N_ ("change of the tag “%s”"), N_ ("change of a tag")},
    [WMK_STEP_TAG_MERGE] = {N_ ("merging of the tag “%s”"), N_ ("merging of tags")},
    [WMK_STEP_TAG_SET] = {N_ ("tag of “%s”"), N_ ("tag")},
    [WMK_STEP_TAG_UNSET] = {N_ ("taking a tag from “%s”"), N_ ("taking a tag away")},
    [WMK_STEP_STAR_SET] = {N_ ("star of “%s”"), N_ ("star")},
    [WMK_STEP_STAR_UNSET] = {N_ ("taking the star from “%s”"), N_ ("taking a star away")},
    [WMK_STEP_VERDICT_SET] = {N_ ("verdict on “%s”"), N_ ("verdict")},
    [WMK_STEP_POINT_ADD] = {N_ ("data point of “%s”"), N_ ("data point")},
    [WMK_STEP_POINT_EDIT] = {N_ ("change of a data point of “%s”"), N_ ("change of a data point")},
    [WMK_STEP_TRASH] = {N_ ("deletion: “%s”"), N_ ("deletion")},
    [WMK_STEP_UNTRASH] = {N_ ("restoring from the trash: “%s”"), N_ ("restoring from the trash")},
    [WMK_STEP_RESTORE] = {N_ ("restoring of the back-up of %s"), N_ ("restoring of a back-up")},
};

static char *
dup_shortened (const char *title)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (title, -1) <= MOST_LETTERS)
    return g_strdup (title);
  beginning = g_utf8_substring (title, 0, MOST_LETTERS - 1);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

static char *
describe (const WmkStep *step)
{
  g_autofree char *title = NULL;

  if (*step->title == '\0')
    return g_strdup (_ (step_names[step->kind].alone));
  title =
      step->kind == WMK_STEP_RESTORE ? wmk_format_date (step->title) : dup_shortened (step->title);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* each takes the one title */
  return g_strdup_printf (_ (step_names[step->kind].of_thing), title);
#pragma GCC diagnostic pop
}

static WmkStep *
get_step (WmkWindow *self, gboolean redo)
{
  return redo ? wmk_notebook_get_redo_step (self->notebook)
              : wmk_notebook_get_undo_step (self->notebook);
}

/* Which step the toast would undo: another one that is done since is not meant by it. */
static gint64
get_step_id (WmkWindow *self, gboolean redo)
{
  g_autoptr (WmkStep) step = get_step (self, redo);

  return step == NULL ? 0 : step->id;
}

static void
changed_cb (AdwToast *toast, const char *address, WmkNotebook *notebook)
{
  gboolean redo = g_str_equal (adw_toast_get_action_name (toast), "win.redo");
  gint64 *meant = g_object_get_data (G_OBJECT (toast), "waymark-step");
  g_autoptr (WmkStep) step =
      redo ? wmk_notebook_get_redo_step (notebook) : wmk_notebook_get_undo_step (notebook);

  if (step == NULL || step->id != *meant)
    adw_toast_dismiss (toast);
}

/* In place of what was told of the step before, which would be read as of this one. */
static void
show_toast (WmkWindow *self, AdwToast *toast)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
tell (WmkWindow *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  show_toast (self, adw_toast_new (markup));
}

static void
offer (WmkWindow *self, const char *message, gboolean redo)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);
  gint64 step_id = get_step_id (self, redo);

  adw_toast_set_button_label (toast, redo ? _ ("Redo") : _ ("Undo"));
  adw_toast_set_action_name (toast, redo ? "win.redo" : "win.undo-step");
  if (!redo)
    adw_toast_set_action_target (toast, "x", step_id);
  g_object_set_data_full (G_OBJECT (toast), "waymark-step", g_memdup2 (&step_id, sizeof step_id),
                          g_free);
  g_signal_connect_object (self->notebook, "changed", G_CALLBACK (changed_cb), toast,
                           G_CONNECT_SWAPPED);
  show_toast (self, toast);
}

void
wmk_window_offer_undo (WmkWindow *self, const char *message)
{
  gint64 made = wmk_notebook_get_made_step (self->notebook);

  /* Where nothing was changed, or something else since, it would undo what nobody speaks of. */
  if (made != 0 && made == get_step_id (self, FALSE))
    offer (self, message, FALSE);
  else
    wmk_window_report (self, message);
}

/* Where text is being edited, its own steps come first. Returns: whether that was it. */
static gboolean
change_text (WmkWindow *self, gboolean redo)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const char *action = redo ? "text.redo" : "text.undo";

  if (focus != NULL && GTK_IS_TEXT_VIEW (focus)) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)) &&
           (redo ? gtk_text_buffer_get_can_redo (buffer) : gtk_text_buffer_get_can_undo (buffer)) &&
           gtk_widget_activate_action (focus, action, NULL);
  }
  /* An entry does not tell whether it has a step; what stands in it is what its reader is at. */
  if (focus == NULL || !GTK_IS_TEXT (focus) ||
      *gtk_editable_get_text (GTK_EDITABLE (focus)) == '\0')
    return FALSE;
  gtk_widget_activate_action (focus, action, NULL);

  return TRUE;
}

/* The page of what was changed, where it does not show: not from one that lists everything, and not
 * where the catalogue has it no longer. */
static void
show_thing (WmkWindow *self, const char *address)
{
  WmkPage *page = wmk_window_get_page (self);
  const char *shown = page == NULL ? NULL : wmk_page_get_address (page);
  WmkEntityInfo *info;

  if (*address == '\0' || shown == NULL || g_str_equal (address, shown))
    return;

  info = wmk_catalog_find (self->catalog, address, NULL);
  if (info == NULL)
    return;
  wmk_entity_info_free (info);
  wmk_window_go_to (self, address, "");
}

/* Says and shows what was undone, with a way back. */
static void
show_undone (WmkWindow *self, const WmkStep *step, gboolean redo)
{
  g_autofree char *what = describe (step);
  /* Translators: what was undone: "Undone: note on “Rail”" */
  g_autofree char *message = g_strdup_printf (redo ? _ ("Done again: %s") : _ ("Undone: %s"), what);

  show_thing (self, step->address);
  offer (self, message, !redo);
}

void
wmk_window_undo_step (WmkWindow *self, gint64 step_id)
{
  g_autoptr (WmkStep) step = get_step (self, FALSE);
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_undo_step (self->notebook, step_id, &error))
    tell (self, error->message);
  else if (step != NULL)
    show_undone (self, step, FALSE);
}

void
wmk_window_undo (WmkWindow *self, gboolean redo)
{
  g_autoptr (WmkStep) step = NULL;
  g_autoptr (GError) error = NULL;

  if (change_text (self, redo))
    return;

  /* What was typed last is a step, too. */
  wmk_window_flush (self);
  step = get_step (self, redo);
  if (!(redo ? wmk_notebook_redo (self->notebook, &error)
             : wmk_notebook_undo (self->notebook, &error))) {
    tell (self, error->message);
    return;
  }
  if (step != NULL)
    show_undone (self, step, redo);
}

/* Where there is nothing to undo, the item is that of no action, and cannot be chosen; the key can
 * be pressed, and is told so. */
static void
append_item (WmkWindow *self, gboolean redo)
{
  g_autoptr (WmkStep) step = get_step (self, redo);
  gboolean narrow = wmk_split_view_get_collapsed (self->split_view);
  g_autofree char *what = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *label = NULL;

  if (step == NULL) {
    g_menu_append (self->undo_menu, redo ? _ ("_Redo") : _ ("_Undo"), "win.nothing");
    return;
  }
  what = narrow ? g_strdup (_ (step_names[step->kind].alone)) : describe (step);
  escaped = wmk_context_menu_escape (what);
  /* Translators: what is undone: "Undo note on “Rail”" */
  label = g_strdup_printf (redo ? _ ("_Redo %s") : _ ("_Undo %s"), escaped);
  g_menu_append (self->undo_menu, label, redo ? "win.redo" : "win.undo");
}

void
wmk_window_fill_undo_menu (WmkWindow *self)
{
  g_menu_remove_all (self->undo_menu);
  append_item (self, FALSE);
  append_item (self, TRUE);
}
