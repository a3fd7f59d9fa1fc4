/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-shortcuts-window.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-dialog.h"

struct _WmkShortcutsWindow {
  AdwWindow parent_instance;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (WmkShortcutsWindow, wmk_shortcuts_window, ADW_TYPE_WINDOW)

/* Keys that belong to a widget rather than to an action are listed beside those that do. What has
 * neither is a heading. */
static const struct {
  const char *title;
  const char *action;
  const char *accelerator;
} shortcuts[] = {
    {N_ ("Pages")},
    {N_ ("Back"), "win.back", NULL},
    {N_ ("Forward"), "win.forward", NULL},
    {N_ ("Places before or after, on the button"), NULL, "<Shift>F10"},
    {N_ ("Up, to what the page is a part of"), "win.up", NULL},
    {N_ ("Overview"), "win.overview", NULL},
    {N_ ("Go to an address"), "win.edit-address", NULL},
    {N_ ("Contents"), "win.show-sidebar", NULL},
    {N_ ("Copy the address of this page"), "win.copy-address", NULL},
    {N_ ("Search")},
    {N_ ("Search, as typing on a page does"), "win.find", NULL},
    {N_ ("From the entry to the results"), NULL, "Down"},
    {N_ ("Open the first result"), NULL, "Return"},
    {N_ ("Choose a filter that is offered"), NULL, "Tab"},
    {N_ ("Leave the search"), NULL, "Escape"},
    {N_ ("Lists and Charts")},
    {N_ ("Next row"), NULL, "Down"},
    {N_ ("Previous row"), NULL, "Up"},
    {N_ ("Open the row"), NULL, "Return"},
    {N_ ("Open the row in a new window"), NULL, "<Ctrl>Return"},
    {N_ ("Menu of the row, with its citation"), NULL, "<Shift>F10"},
    {N_ ("Next figure of a chart"), NULL, "Right"},
    {N_ ("Previous figure of a chart"), NULL, "Left"},
    {N_ ("Notes")},
    {N_ ("Star the page, or keep the search in the sidebar"), "win.star", NULL},
    {N_ ("Notes beside the page, and back"), "win.show-notes", NULL},
    {N_ ("New note on the page, as typing beside the notes does"), "win.add-note", NULL},
    {N_ ("Change the note or data point"), NULL, "Return"},
    {N_ ("Copy the note"), NULL, "<Ctrl>c"},
    {N_ ("Delete the note or data point"), NULL, "Delete"},
    {N_ ("Menu of the note, tag or data point"), NULL, "<Shift>F10"},
    {N_ ("Choose a tag that is offered"), NULL, "Down"},
    {N_ ("Undo what you wrote, tagged or starred last"), "win.undo", NULL},
    {N_ ("Do it again"), "win.redo", NULL},
    {N_ ("Writing a Note")},
    {N_ ("Bold"), NULL, "<Ctrl>b"},
    {N_ ("Italic"), NULL, "<Ctrl>i"},
    {N_ ("Link, to what was copied or to be typed"), NULL, "<Ctrl>k"},
    {N_ ("List"), NULL, "<Ctrl><Shift>8"},
    {N_ ("Quote"), NULL, "<Ctrl><Shift>9"},
    {N_ ("Next item, in a list"), NULL, "Return"},
    {N_ ("Next line, in a list as elsewhere"), NULL, "<Shift>Return"},
    {N_ ("End writing"), NULL, "Escape"},
    {N_ ("Notebook and Trash")},
    {N_ ("Select or unselect the row"), NULL, "space"},
    {N_ ("Select this row and the next"), NULL, "<Shift>Down"},
    {N_ ("Select all rows"), NULL, "<Ctrl>a"},
    {N_ ("Delete the selected rows"), NULL, "Delete"},
    {N_ ("End selecting"), NULL, "Escape"},
    {N_ ("General")},
    {N_ ("Main menu"), "win.open-menu", NULL},
    {N_ ("Keyboard shortcuts"), "win.show-shortcuts", NULL},
    {N_ ("New window"), "win.new-window", NULL},
    {N_ ("Close the window"), "window.close", NULL},
    {N_ ("Quit"), "app.quit", NULL},
};

static void
wmk_shortcuts_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SHORTCUTS_WINDOW);

  G_OBJECT_CLASS (wmk_shortcuts_window_parent_class)->dispose (object);
}

static void
wmk_shortcuts_window_class_init (WmkShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_shortcuts_window_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkShortcutsWindow, page);
}

static void
wmk_shortcuts_window_init (WmkShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_accelerator_label (GtkApplication *application, const char *action, const char *accelerator)
{
  g_auto (GStrv) accelerators = NULL;
  guint key;
  GdkModifierType modifiers;

  if (action != NULL) {
    accelerators = gtk_application_get_accels_for_action (application, action);
    accelerator = accelerators[0];
  }
  if (accelerator == NULL || !gtk_accelerator_parse (accelerator, &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

static GtkWidget *
create_row (const char *title, const char *keys)
{
  GtkWidget *row = adw_action_row_new (), *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "keys");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

GtkWidget *
wmk_shortcuts_window_new (GtkWindow *parent)
{
  WmkShortcutsWindow *self =
      g_object_new (WMK_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
  GtkApplication *application = gtk_window_get_application (parent);
  AdwPreferencesGroup *group = NULL;

  wmk_dialog_fit (GTK_WINDOW (self));
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++) {
    const char *title = _ (shortcuts[i].title);
    g_autofree char *keys =
        dup_accelerator_label (application, shortcuts[i].action, shortcuts[i].accelerator);

    if (shortcuts[i].action == NULL && shortcuts[i].accelerator == NULL) {
      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group, title);
      adw_preferences_page_add (self->page, group);
    } else if (keys != NULL) {
      adw_preferences_group_add (group, create_row (title, keys));
    }
  }

  return GTK_WIDGET (self);
}
