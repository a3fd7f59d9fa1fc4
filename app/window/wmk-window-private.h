/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-marks.h"
#include "window/wmk-address-entry.h"
#include "window/wmk-breadcrumbs.h"
#include "window/wmk-history.h"
#include "window/wmk-look-back-bar.h"
#include "window/wmk-notes-pane.h"
#include "window/wmk-page.h"
#include "window/wmk-search-entry.h"
#include "window/wmk-side-view.h"
#include "window/wmk-sidebar.h"
#include "window/wmk-split-view.h"
#include "window/wmk-window.h"
#include "window/wmk-year-button.h"

G_BEGIN_DECLS

/* What the window and its actions share. */
struct _WmkWindow {
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toast_overlay;
  WmkSplitView *split_view;
  WmkSidebar *sidebar;
  AdwHeaderBar *sidebar_header;
  AdwHeaderBar *content_header;
  GtkStack *title_stack;
  WmkBreadcrumbs *breadcrumbs;
  WmkAddressEntry *address_entry; /* NULL until it is first asked for */
  WmkSearchEntry *search_entry;   /* the same */
  GtkWidget *search_button;
  GtkWidget *back_button;
  GtkWidget *forward_button;
  GtkWidget *star_button;
  GtkWidget *notes_button;
  GtkLabel *notes_count;
  WmkSideView *side_view;
  WmkNotesPane *notes_pane;
  AdwBin *notebook_bin; /* of the WmkNotebookBar, once there was something to say */
  AdwBin *page_bin;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GMenu *undo_menu;     /* a section of the primary one */
  AdwToast *undo_toast; /* a weak pointer: the last that offers to undo */
  WmkYearButton *year_button;
  WmkLookBackBar *look_back_bar;
  WmkCatalog *catalog; /* NULL where it could not be read */
  WmkNotebook *notebook;
  WmkMarks marks;        /* of the page that shows */
  gboolean unread;       /* that may not be what the notebook has */
  guint read_handler;    /* until it is read again */
  guint close_handler;   /* until what was pasted is here, and the window closes */
  gint64 wait_until;     /* for that, by the monotonic clock; 0 where nobody waits */
  gboolean goes_without; /* it closes, though that is not here */
  GSettings *settings;
  WmkHistory *history;
  GHashTable *choices;           /* address to what the reader chose there */
  GtkWidget *focus_before;       /* a weak pointer: what had the focus before the address entry */
  GtkWidget *focus_before_notes; /* likewise before the pane */
};

/** wmk_window_install_actions: Gives windows their actions (wmk-window.h lists them). */
void wmk_window_install_actions (GtkWidgetClass *widget_class);

/** wmk_window_go_to: @focus: what takes the focus there, "" for nothing */
void wmk_window_go_to (WmkWindow *self, const char *address, const char *focus);

/** wmk_window_go: So many steps forward in the history, or backward. */
void wmk_window_go (WmkWindow *self, int offset);

/** wmk_window_go_up: To what the page is a part of, if it is of anything. */
void wmk_window_go_up (WmkWindow *self);

/** wmk_window_remember_place: Keeps where the reader is on the page that is about to be left. */
void wmk_window_remember_place (WmkWindow *self);

/** wmk_window_bind_size: Begins with the size that the last window had. */
void wmk_window_bind_size (WmkWindow *self);

/** wmk_window_close_request: As #GtkWindow's: saves what is being typed, and keeps the place. */
gboolean wmk_window_close_request (GtkWindow *window);

/** wmk_window_reload: Makes the page that shows anew, and leaves the reader where they were. */
void wmk_window_reload (WmkWindow *self);

/** wmk_window_get_as_of_year: Returns: the year that is looked back to; 0 without a catalogue. */
int wmk_window_get_as_of_year (WmkWindow *self);
void wmk_window_set_as_of_year (WmkWindow *self, int year);

/** wmk_window_show_year: Shows the year that is looked back to. */
void wmk_window_show_year (WmkWindow *self);

/** wmk_window_copy_choices: Takes over what the reader chose on pages of @other. */
void wmk_window_copy_choices (WmkWindow *self, WmkWindow *other);

/** wmk_window_get_page: Returns: (nullable) (transfer none): the page that shows. */
WmkPage *wmk_window_get_page (WmkWindow *self);

/** wmk_window_report: Tells the reader something, for a while. */
void wmk_window_report (WmkWindow *self, const char *message);

/** wmk_window_offer_link: Tells the reader something, with a button that copies @uri. */
void wmk_window_offer_link (WmkWindow *self, const char *message, const char *uri);

/** wmk_window_edit_address: Shows the address of the page where its title is, to change it. */
void wmk_window_edit_address (WmkWindow *self);

/** wmk_window_show_title: Shows the page's title where it is, or the entry of a search. */
void wmk_window_show_title (WmkWindow *self);

/** wmk_window_show_titles: Shows what the page is called, and what it is a part of. */
void wmk_window_show_titles (WmkWindow *self, WmkPage *page);

/** wmk_window_install_search: Lets readers begin a search by typing anywhere. */
void wmk_window_install_search (WmkWindow *self);

/** wmk_window_show_search: Brings the entry to what the page looks for, if it is a search. */
void wmk_window_show_search (WmkWindow *self, const char *focus);

/** wmk_window_begin_search: Goes to the search, and to its entry. */
void wmk_window_begin_search (WmkWindow *self);

/** wmk_window_edit_search: Back to the entry, with the cursor where it was. */
void wmk_window_edit_search (WmkWindow *self);

/** wmk_window_search: Looks for @text, on the page of results that shows or on a new one. */
void wmk_window_search (WmkWindow *self, const char *text);

/** wmk_window_leave_search: Back to where the reader was before. */
void wmk_window_leave_search (WmkWindow *self);

/** wmk_window_remember_search: The search that shows has led to something. */
void wmk_window_remember_search (WmkWindow *self);

/** wmk_window_star_search: Keeps the search that shows in the sidebar, or no longer. */
void wmk_window_star_search (WmkWindow *self);

/** wmk_window_install_narrow: Leaves out of a narrow window's title what there is no room for. */
void wmk_window_install_narrow (WmkWindow *self);

/** wmk_window_open_menu: Opens the main menu, be its button in sight or not. */
void wmk_window_open_menu (WmkWindow *self);

/** wmk_window_set_notebook: The one that the window is to show from now on. */
void wmk_window_set_notebook (WmkWindow *self, WmkNotebook *notebook);

/** wmk_window_show_notebook: Shows what the reader has on the page that shows, a new one. */
void wmk_window_show_notebook (WmkWindow *self);

/** wmk_window_add_note: Begins a new note on the page that shows. */
void wmk_window_add_note (WmkWindow *self);

gboolean wmk_window_get_shows_notes (WmkWindow *self);
void wmk_window_set_shows_notes (WmkWindow *self, gboolean shows_notes);

/** wmk_window_has_focus_in_notes: Returns: whether the focus is in the pane of notes. */
gboolean wmk_window_has_focus_in_notes (WmkWindow *self);

/** wmk_window_turn_to_notes: Shows the pane with the focus in it; or hides it, and gives the focus
 * back. */
void wmk_window_turn_to_notes (WmkWindow *self, gboolean shows_notes);

/** wmk_window_uncover: Closes the notes where they stand over the page: it is to be seen. */
void wmk_window_uncover (WmkWindow *self);

/** wmk_window_get_starred: Returns: whether the page that shows has a star. */
gboolean wmk_window_get_starred (WmkWindow *self);

/** wmk_window_set_starred: Gives the page that shows a star, be it a search, or takes it. */
void wmk_window_set_starred (WmkWindow *self, gboolean starred);

/** wmk_window_judge: Shows where the reader judges the target at @address, and goes there. */
void wmk_window_judge (WmkWindow *self, const char *address);

/** wmk_window_edit_point: Shows the figure of the reader's own of that UUID, to change it. */
void wmk_window_edit_point (WmkWindow *self, const char *uuid);

/**
 * wmk_window_undo: Undoes what the reader did last, or does it again: in the text that is being
 * edited, and where that has no more steps, in the notebook. Says what that was.
 */
void wmk_window_undo (WmkWindow *self, gboolean redo);

/** wmk_window_undo_step: Undoes that step of the notebook's, unless another was done since. */
void wmk_window_undo_step (WmkWindow *self, gint64 step_id);

/**
 * wmk_window_offer_undo:
 * @message: what has just been done to the notebook: "Note deleted"
 *
 * Says that for a while, with a button that undoes it. To be called after each step that takes
 * something away, at once; the offer goes when something else was done, and there is none where the
 * last writing changed nothing.
 */
void wmk_window_offer_undo (WmkWindow *self, const char *message);

/** wmk_window_fill_undo_menu: Has the menu say what would be undone now. */
void wmk_window_fill_undo_menu (WmkWindow *self);

G_END_DECLS
