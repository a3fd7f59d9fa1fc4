/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Text from the clipboard, which takes as long as the program needs that has it. It belongs to what
 * the reader has written: whoever closes a window, or ends the program, waits for it.
 */

/** How long that is waited for at most, milliseconds, and how often it is looked after. */
#define WMK_CLIPBOARD_PATIENCE 2000
#define WMK_CLIPBOARD_INTERVAL 20

/** WmkClipboardTaken: @text: (nullable): what is on the clipboard; %NULL where that is no text */
typedef void (*WmkClipboardTaken) (GtkWidget *widget, const char *text);

/** wmk_clipboard_read: Calls @taken once the text is here; @widget is kept until then. */
void wmk_clipboard_read (GtkWidget *widget, WmkClipboardTaken taken);

/** wmk_clipboard_insert: Puts @text where @view has its cursor, instead of what is selected. */
void wmk_clipboard_insert (GtkTextView *view, const char *text);

/** wmk_clipboard_is_reading: Returns: whether any text is still on its way, to whichever window. */
gboolean wmk_clipboard_is_reading (GtkWidget *widget);

G_END_DECLS
