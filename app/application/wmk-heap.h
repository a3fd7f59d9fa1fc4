/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_heap_share:
 *
 * Has all threads of the process allocate from one heap. To be called before there is a thread;
 * does nothing where the C library knows of one heap alone.
 */
void wmk_heap_share (void);

G_END_DECLS
