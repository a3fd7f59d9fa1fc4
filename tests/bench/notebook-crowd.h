/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** As many notes as a reader might write in a life. */
#define NOTEBOOK_CROWD 100000

/** notebook_crowd_fill: Writes that many notes, of some hundred characters on some thousand things,
 * without a step for each. */
void notebook_crowd_fill (WmkNotebook *notebook);

G_END_DECLS
