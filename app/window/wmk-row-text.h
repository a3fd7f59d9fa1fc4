/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-query.h"
#include "charts/wmk-own.h"
#include "notebook/wmk-notebook.h"
#include "window/wmk-text-widths.h"

G_BEGIN_DECLS

/** WmkTextColor: a part of a text, in a colour of its own */
typedef struct {
  WmkTextRange range;
  guint32 color; /* 0xrrggbb */
} WmkTextColor;

/**
 * WmkRowText: what a row of a list draws and measures by itself: a title, a line below it, a
 * remark and signs at the end.
 *
 * A page may hold hundreds of rows, and wrapped labels in nested boxes, which are measured a dozen
 * times each, took nearly all of the time that such a page needed to open.
 */
typedef struct {
  GtkWidget *widget; /* what is drawn on */
  char *title;
  char *subtitle;          /* "" for none */
  char *note;              /* (nullable) */
  char *icon_name;         /* (nullable): of a symbolic icon before the texts */
  GArray *title_found;     /* (nullable) (element-type WmkTextRange): what was looked for */
  GArray *subtitle_found;  /* the same below it */
  GArray *subtitle_colors; /* (nullable) (element-type WmkTextColor): signs in the line below */
  gboolean bold;           /* the title is a heading */
  gboolean odd;            /* with the sign of an oddity before the title */
  gboolean arrow;          /* with the sign that the row leads somewhere */
  gboolean menu;           /* with the sign of a menu */
  gboolean quick;          /* measured without shaping: #WmkTextWidths */
  gboolean noted;          /* with the sign that the reader has something on it */
  gboolean starred;        /* with a star */
  WmkOwnVerdict verdict;   /* the reader's, in a line of its own */
  char *own;               /* (nullable): what the reader has on it, in words */

  /*< private >*/
  PangoLayout *title_layout; /* shaped for the width that was asked for last */
  PangoLayout *subtitle_layout;
  PangoLayout *note_layout;
  PangoLayout *verdict_layout;
  const WmkTextWidths *title_widths; /* where it is quick */
  const WmkTextWidths *caption_widths;
} WmkRowText;

/** wmk_row_text_install: Makes widgets of @klass, a final type's, measure and draw their text. */
void wmk_row_text_install (GtkWidgetClass *klass);

/** wmk_row_text_init: Begins with empty texts: @self, a part of @widget, ends with it. */
void wmk_row_text_init (WmkRowText *self, GtkWidget *widget);

/** wmk_row_text_set: Sets the texts, of which nothing is marked and that no icon stands before;
 * @note: (nullable). The other fields may be set freely. */
void wmk_row_text_set (WmkRowText *self, const char *title, const char *subtitle, const char *note);

/** wmk_row_text_mark: Shows the words of @query as found, wherever they stand in the texts. */
void wmk_row_text_mark (WmkRowText *self, const WmkQuery *query);

/** wmk_row_text_color: Shows parts of the line below the title in @colors: (transfer full)
 * (element-type WmkTextColor). */
void wmk_row_text_color (WmkRowText *self, GArray *colors);

/**
 * wmk_row_text_show_own: Shows what the reader has on the thing at @address: signs, and a verdict
 * where @shows_own.
 *
 * Returns: whether that is something else than before
 */
gboolean wmk_row_text_show_own (WmkRowText *self,
                                WmkNotebook *notebook,
                                gboolean shows_own,
                                const char *address);

/** wmk_row_text_forget: Drops what was shaped and measured: the font, its weight or the direction
 * is another. */
void wmk_row_text_forget (WmkRowText *self);

/** wmk_row_text_is_menu_at: Returns: whether the sign of the menu is at @x of the widget. */
gboolean wmk_row_text_is_menu_at (WmkRowText *self, double x);

/** wmk_row_text_get_menu_place: Where the sign of the menu is on the widget. */
GdkRectangle wmk_row_text_get_menu_place (WmkRowText *self);

/**
 * wmk_row_text_update_accessible: Gives @accessible the title as its name and all else that is
 * drawn as its description.
 */
void wmk_row_text_update_accessible (WmkRowText *self, GtkAccessible *accessible);

G_END_DECLS
