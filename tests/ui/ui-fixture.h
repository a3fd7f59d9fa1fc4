/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/robot.h"
#include "ui/ui-widgets.h"
#include "window/wmk-page.h"
#include "window/wmk-window.h"

G_BEGIN_DECLS

/**
 * Ui: the program's window as a test sees it
 *
 * The program runs inside the test, on a display of its own; keys and clicks come from outside,
 * through the display. Nothing is waited for by the clock: ui_wait_for() runs the main loop until
 * a condition holds, and fails at its deadline.
 */
typedef struct {
  GtkWindow *window;
  gulong handle; /* the window on the display */
} Ui;

/** ui_init: g_test_init(), the toolkit without animations, and the program; not yet a window. */
void ui_init (int *argc, char ***argv);

/**
 * ui_copy_catalog:
 *
 * Has the program open a copy of its catalogue, which a test may write to before ui_init(), and
 * removes with ui_remove_catalog().
 *
 * Returns: (transfer full): the path of the copy
 */
char *ui_copy_catalog (void);
void ui_remove_catalog (const char *path);

/** ui_run: g_test_run(), then the end of the program. */
int ui_run (void);

/** ui_get_application: Returns: (transfer none): the program. */
GtkApplication *ui_get_application (void);

/** ui_get_notebook: Returns: (transfer none): the program's, in a home of the test's own. */
WmkNotebook *ui_get_notebook (void);

/** ui_add_note: Returns: (transfer full): the UUID of a new note in it. */
char *ui_add_note (const char *address, const char *title, const char *text);

/** ui_clear_notebook: Undoes all that was done to it, and empties its trash. */
void ui_clear_notebook (void);

/** ui_get_robot: Returns: (transfer none): the reader's hands. */
Robot *ui_get_robot (void);

/* Fixture functions of g_test_add(): a window of 1100 x 700 at the overview. */
void ui_set_up (Ui *self, gconstpointer data);
void ui_tear_down (Ui *self, gconstpointer data);

/** ui_adopt: Takes the program's window that shows now, painted and with the keyboard's focus. */
void ui_adopt (Ui *self);

/** ui_focus_window: Gives @window the keyboard's focus; Returns: the window on the display. */
gulong ui_focus_window (GtkWindow *window);

/** ui_open: Goes to @address and waits for it to be painted. */
void ui_open (Ui *self, const char *address);

/** ui_resize: Resizes the window as a window manager would, and waits for its layout. */
void ui_resize (Ui *self, int width, int height);

/** ui_settle: Waits until the window has been laid out and painted anew. */
void ui_settle (Ui *self);

void ui_key (Ui *self, const char *modifiers, const char *key);

/** ui_type: Presses the keys of @text, ASCII letters, digits, ":", "/" and "-". */
void ui_type (Ui *self, const char *text);

/** ui_dup_clipboard: Waits for a text on the clipboard that is not @before, and returns it. */
char *ui_dup_clipboard (Ui *self, const char *before);

/** ui_tab: Presses Tab and waits for the focus to go on, be it to the next link of a text. */
void ui_tab (Ui *self);

/** ui_point: Moves the pointer into the middle of @widget, which must be in sight there. */
void ui_point (Ui *self, GtkWidget *widget);

/** ui_click: A real click into the middle of @widget, which must be in sight there. */
void ui_click (Ui *self, GtkWidget *widget, guint button);

const char *ui_get_address (Ui *self);
WmkPage *ui_get_page (Ui *self);

/** ui_find_on_page: Returns: (transfer none): the page's first of that type; there must be one. */
GtkWidget *ui_find_on_page (Ui *self, GType type);

/** ui_focus: Gives @widget the focus. */
void ui_focus (Ui *self, GtkWidget *widget);
GtkWidget *ui_get_focus (Ui *self);

/** ui_dup_focused_address: What the focused row leads to, "" for anything else. */
char *ui_dup_focused_address (Ui *self);

/** ui_is_at: Whether that page shows with the focus on a row of that address. */
gboolean ui_is_at (Ui *self, const char *address, const char *focused_address);

GtkAdjustment *ui_get_scroll (Ui *self);

/** ui_dup_largest_sector: Returns: (transfer full): the address of the one with most targets. */
char *ui_dup_largest_sector (void);

/* The moment at which ui_wait_for() gives up, and one turn of the main loop. */
gint64 ui_get_deadline (void);
void ui_step (void);

#define ui_wait_for(condition)                                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 ui_deadline = ui_get_deadline ();                                                       \
                                                                                                   \
    while (!(condition)) {                                                                         \
      if (g_get_monotonic_time () > ui_deadline)                                                   \
        g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC,                          \
                             "waited in vain for: " #condition);                                   \
      ui_step ();                                                                                  \
    }                                                                                              \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
