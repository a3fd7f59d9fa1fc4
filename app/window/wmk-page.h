/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkPage:
 *
 * What the window shows for an address: a scrolled page with a title. Its template gives it one
 * #GtkScrolledWindow as child, or names one in it by wmk_page_set_scroller(). A list in that which
 * scrolls by itself shows what takes the focus by itself.
 *
 * # Actions
 *
 * A page goes elsewhere by activating the window's actions: wmk_page_open().
 */
#define WMK_TYPE_PAGE (wmk_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WmkPage, wmk_page, WMK, PAGE, AdwBin)

/**
 * WmkPageClass:
 * @dup_focus: gives the address of what has the focus, for the way back
 * @grab_focus_at: moves the focus to the thing of that address, or shows it first
 * @set_choice: what the reader last chose on this page, as wmk_page_keep_choice() was told
 * @show_notebook: shows what the reader has written: marks in lists, and where @shows_own also
 *   verdicts and data points; @address is what has changed, %NULL: anything may have. Called before
 *   the page is painted, and again for each change
 * @fill_rest: adds what stands below the fold, once: after the page has been painted for the first
 *   time, or before, where it is asked for
 */
struct _WmkPageClass {
  AdwBinClass parent_class;

  char *(*dup_focus) (WmkPage *self);
  gboolean (*grab_focus_at) (WmkPage *self, const char *address);
  void (*set_choice) (WmkPage *self, const char *choice);
  void (*show_notebook) (WmkPage *self,
                         WmkNotebook *notebook,
                         gboolean shows_own,
                         const char *address);
  void (*fill_rest) (WmkPage *self);
};

/** wmk_page_set_scroller: What scrolls, where that is not the page's child. */
void wmk_page_set_scroller (WmkPage *self, GtkScrolledWindow *scroller);

/** wmk_page_set_titles: @subtitle: "" for none */
void wmk_page_set_titles (WmkPage *self, const char *title, const char *subtitle);

/** wmk_page_set_address: What the reader's notes on this page are about. */
void wmk_page_set_address (WmkPage *self, const char *address);

/** wmk_page_get_address: Returns: (nullable) (transfer none): %NULL: nothing is to be noted here.
 */
const char *wmk_page_get_address (WmkPage *self);

/**
 * wmk_page_show_notebook:
 * @shows_own: whether verdicts and data points are to show
 * @address: (nullable): what has changed; %NULL: anything may have
 */
void wmk_page_show_notebook (WmkPage *self,
                             WmkNotebook *notebook,
                             gboolean shows_own,
                             const char *address);

/**
 * wmk_page_get_notebook:
 * @shows_own: (out) (optional): as wmk_page_show_notebook() was told
 *
 * Returns: (nullable) (transfer none): for what is added later; %NULL before it was first shown
 */
WmkNotebook *wmk_page_get_notebook (WmkPage *self, gboolean *shows_own);

/** wmk_page_set_section: @section: address of the place in the sidebar that the page belongs to. */
void wmk_page_set_section (WmkPage *self, const char *section);

/** wmk_page_get_section: Returns: (transfer none): "" for a page that belongs to none. */
const char *wmk_page_get_section (WmkPage *self);

/**
 * wmk_page_set_parent:
 * @address: the page that this one is a part of, or the list that it stands in
 * @title: how that page is called, in as few words as there are
 *
 * The window's path leads there, and Alt+Up. Where the page's section is yet another place, the
 * path begins with that.
 */
void wmk_page_set_parent (WmkPage *self, const char *address, const char *title);

/**
 * wmk_page_get_parent:
 * @title: (out) (optional) (nullable) (transfer none)
 *
 * Returns: (nullable) (transfer none): its address; %NULL where there is none
 */
const char *wmk_page_get_parent (WmkPage *self, const char **title);

const char *wmk_page_get_title (WmkPage *self);
const char *wmk_page_get_subtitle (WmkPage *self);

/** wmk_page_dup_focus: Returns: (transfer full): an address, "" for nothing. */
char *wmk_page_dup_focus (WmkPage *self);

/** wmk_page_report: Tells the reader what failed, as soon as the page is in a window. */
void wmk_page_report (WmkPage *self, const char *message);

/** wmk_page_set_choice: Brings back what the reader chose when they were there before. */
void wmk_page_set_choice (WmkPage *self, const char *choice);

/**
 * wmk_page_keep_choice:
 * @widget: any widget inside a window
 * @address: the page, this one or one to be opened next
 * @choice: a filter, an order; the page's own words
 *
 * Keeps what the reader chose on a page while they go elsewhere in the window.
 */
void wmk_page_keep_choice (GtkWidget *widget, const char *address, const char *choice);

double wmk_page_get_scroll (WmkPage *self);

/**
 * wmk_page_show_at:
 * @focus: what takes the focus, "" for the page itself
 * @scroll: how far to scroll; 0 to where the focus is
 *
 * Prepares a new page, which is in its window already.
 */
void wmk_page_show_at (WmkPage *self, const char *focus, double scroll);

/**
 * wmk_page_show_part:
 * @widget: any widget of a page
 *
 * Moves the focus to the thing of @address on that page, if it has it.
 */
void wmk_page_show_part (GtkWidget *widget, const char *address);

/**
 * wmk_page_open:
 * @widget: any widget inside a window
 * @focus: (nullable): what to show first on that page
 */
void wmk_page_open (GtkWidget *widget, const char *address, const char *focus);

G_END_DECLS
