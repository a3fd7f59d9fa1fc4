/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/wmk-heap.h"

#include <malloc.h>

/* The GNU C library gives each thread a heap of its own, up to eight a processor, and keeps them:
 * over a day of short tasks in threads those fill with remains. Ours seldom allocate at once. */
void
wmk_heap_share (void)
{
#ifdef M_ARENA_MAX
  mallopt (M_ARENA_MAX, 1);
#endif
}
