/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ui-fixture.h"

#include "notebook/wmk-notebook-notes.h"
#include "window/wmk-note-card.h"
#include "window/wmk-notes-pane.h"

G_BEGIN_DECLS

#define NOTES_RAIL "sector/rail"
#define NOTES_MARITIME "sector/maritime"

/* Fixture functions: a window at the sector of rail, with the pane, and an empty notebook. */
void notes_set_up (Ui *ui, gconstpointer data);
void notes_tear_down (Ui *ui, gconstpointer data);

/* Adds a test that gets such a window. */
void notes_add_test (const char *path, void (*test) (Ui *, gconstpointer));

/* Returns: (transfer full): the UUID of a new note. */
char *notes_add (const char *address, const char *text);

/* Returns: (transfer full): what the notebook has of the only note at @address; "" for none. */
char *notes_dup_text (const char *address);
gboolean notes_is_saved (const char *address, const char *text);
guint notes_count (const char *address);

WmkNotesPane *notes_get_pane (Ui *ui);

/* Returns: (nullable): the card at @index. */
WmkNoteCard *notes_get_card (Ui *ui, guint index);
guint notes_count_cards (Ui *ui);

/* Whether the text that is being edited is @text, with the focus there. */
gboolean notes_is_editing (Ui *ui, const char *text);
gboolean notes_is_editor_focused (Ui *ui);

/* Returns: (transfer full): the text that is being edited, with a “|” where the cursor is. */
char *notes_dup_written (Ui *ui);

/* Whether the cursor of the note that is written stands in what shows of its text. */
gboolean notes_is_cursor_in_sight (Ui *ui);

/* Whether anything in sight says @text. */
gboolean notes_says (Ui *ui, const char *text);

/* Returns: (nullable): a button in sight of that label, or that name. */
GtkWidget *notes_find_button (GtkWidget *root, const char *name);

/* Returns: the dialog that shows over the window, with the keyboard's focus; waits for it. */
GtkWindow *notes_wait_for_dialog (Ui *ui);

/* Returns: the question that shows over @dialog; waits for it. */
GtkWindow *notes_wait_for_question (Ui *ui, GtkWindow *dialog);

/* Returns: (nullable): the question that is open. */
GtkWidget *notes_find_question (void);

/* Answers it by the button of that label. */
void notes_answer (const char *label);

/* Has the disk take nothing from this program, or all again. */
void notes_set_disk_full (gboolean full);

G_END_DECLS
