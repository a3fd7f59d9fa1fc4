/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-shortcuts-window.h"

#include <glib/gi18n-lib.h>

struct _WmkShortcutsWindow {
  AdwWindow parent_instance;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WmkShortcutsWindow, wmk_shortcuts_window, ADW_TYPE_WINDOW)

/* Keys that belong to a widget rather than to an action are listed beside those that do. */
static const struct {
  const char *title;
  const char *action;
  const char *accelerator;
} shortcuts[] = {
    {N_ ("Back"), "win.back", NULL},
    {N_ ("Forward"), "win.forward", NULL},
    {N_ ("Places before or after, on the button"), NULL, "<Shift>F10"},
    {N_ ("Up, to what the page is a part of"), "win.up", NULL},
    {N_ ("Overview"), "win.overview", NULL},
    {N_ ("Go to an address"), "win.edit-address", NULL},
    {N_ ("Search, as typing anywhere does"), "win.find", NULL},
    {N_ ("From the entry to the results"), NULL, "Down"},
    {N_ ("Open the first result"), NULL, "Return"},
    {N_ ("Leave the search"), NULL, "Escape"},
    {N_ ("Star the page, or keep the search in the sidebar"), "win.star", NULL},
    {N_ ("Notes beside the page"), "win.show-notes", NULL},
    {N_ ("New note on the page"), "win.add-note", NULL},
    {N_ ("End writing a note"), NULL, "Escape"},
    {N_ ("Bold, in a note"), NULL, "<Ctrl>b"},
    {N_ ("Italic, in a note"), NULL, "<Ctrl>i"},
    {N_ ("Link, in a note"), NULL, "<Ctrl>k"},
    {N_ ("List, in a note"), NULL, "<Ctrl><Shift>8"},
    {N_ ("Quote, in a note"), NULL, "<Ctrl><Shift>9"},
    {N_ ("Undo what you wrote, tagged or starred last"), "win.undo", NULL},
    {N_ ("Do it again"), "win.redo", NULL},
    {N_ ("Contents"), "win.show-sidebar", NULL},
    {N_ ("Next row"), NULL, "Down"},
    {N_ ("Previous row"), NULL, "Up"},
    {N_ ("Open the row"), NULL, "Return"},
    {N_ ("Open the row in a new window"), NULL, "<Ctrl>Return"},
    {N_ ("Menu of the row, with its citation"), NULL, "<Shift>F10"},
    {N_ ("Select rows of the notebook"), NULL, "<Shift>Down"},
    {N_ ("Select or unselect the row"), NULL, "space"},
    {N_ ("Select all rows of the notebook"), NULL, "<Ctrl>a"},
    {N_ ("Delete the selected rows"), NULL, "Delete"},
    {N_ ("Next figure of a chart"), NULL, "Right"},
    {N_ ("Previous figure of a chart"), NULL, "Left"},
    {N_ ("Copy the address of this page"), "win.copy-address", NULL},
    {N_ ("Main menu"), NULL, "F10"},
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
  gtk_widget_class_bind_template_child (widget_class, WmkShortcutsWindow, group);
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

GtkWidget *
wmk_shortcuts_window_new (GtkWindow *parent)
{
  WmkShortcutsWindow *self =
      g_object_new (WMK_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
  GtkApplication *application = gtk_window_get_application (parent);

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++) {
    g_autofree char *label =
        dup_accelerator_label (application, shortcuts[i].action, shortcuts[i].accelerator);
    GtkWidget *row, *keys;

    if (label == NULL)
      continue;
    row = adw_action_row_new ();
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcuts[i].title));
    keys = gtk_label_new (label);
    gtk_widget_add_css_class (keys, "keys");
    gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
    adw_preferences_group_add (self->group, row);
  }

  return GTK_WIDGET (self);
}
