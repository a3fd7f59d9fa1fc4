/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkQuestion: a dialog that asks something before it is done. Escape means no.
 *
 * Signals: `agreed ()`.
 */
#define WMK_TYPE_QUESTION (wmk_question_get_type ())
G_DECLARE_FINAL_TYPE (WmkQuestion, wmk_question, WMK, QUESTION, AdwWindow)

/** wmk_question_new: @no, @yes: the buttons, with mnemonics */
GtkWidget *wmk_question_new (
    GtkWindow *parent, const char *title, const char *text, const char *no, const char *yes);

/**
 * wmk_question_ask_to_discard:
 * @window: what was to be closed
 * @title: what is in the way
 *
 * Asks whether what was typed into @window is to be lost, and destroys it then. It is asked once.
 */
void wmk_question_ask_to_discard (GtkWindow *window, const char *title, const char *text);

G_END_DECLS
