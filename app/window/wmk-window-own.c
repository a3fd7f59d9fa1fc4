/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-window-private.h"

void
wmk_window_judge (WmkWindow *self, const char *address)
{
  wmk_window_set_shows_notes (self, TRUE);
  wmk_own_box_focus_verdict (wmk_notes_pane_get_own_box (self->notes_pane), address);
}

void
wmk_window_edit_point (WmkWindow *self, const char *uuid)
{
  wmk_own_box_edit_point (wmk_notes_pane_get_own_box (self->notes_pane), uuid);
}
