/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-model.h"

G_BEGIN_DECLS

/* Waits until it has read what is chosen. */
void notebook_model_wait (WmkNotebookModel *model);

/* Chooses, waits, and gives how many rows there are. */
guint notebook_model_count (WmkNotebookModel *model, const WmkEntryChoice *choice);

/* The row at @position, which the model keeps. */
const WmkEntry *notebook_model_get (WmkNotebookModel *model, guint position);

G_END_DECLS
