/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-rows.h"

/* No more rows in a row are taken for new, or for gone, one by one. */
#define MAX_RUN 64

/* For each change a list makes all rows around what it shows anew. */
#define MAX_CHANGES 4

static gboolean
are_same (const GArray *a, guint i, const GArray *b, guint j)
{
  const WmkEntryRow *first = &g_array_index (a, WmkEntryRow, i);
  const WmkEntryRow *second = &g_array_index (b, WmkEntryRow, j);

  return wmk_entry_key_equal (&first->key, &second->key) && first->stamp == second->stamp;
}

/* How many rows of @a from @i are followed by that of @b at @j; 0 where that is not near. */
static guint
find_near (const GArray *a, guint i, guint a_end, const GArray *b, guint j, guint b_end)
{
  for (guint n = 1; n <= MAX_RUN && i + n < a_end; n++)
    if (j < b_end && are_same (a, i + n, b, j))
      return n;

  return 0;
}

/* From where they differ: few that are gone, few that are new, or all of the rest. */
static WmkRowsChange
find_change (
    const GArray *before, guint i, guint before_end, const GArray *after, guint j, guint after_end)
{
  guint n_added = find_near (after, j, after_end, before, i, before_end);
  guint n_removed = find_near (before, i, before_end, after, j, after_end);

  if (n_added > 0 && (n_removed == 0 || n_added <= n_removed))
    return (WmkRowsChange){i, 0, j, n_added};
  if (n_removed > 0)
    return (WmkRowsChange){i, n_removed, j, 0};
  if (i + 1 < before_end && j + 1 < after_end && are_same (before, i + 1, after, j + 1))
    return (WmkRowsChange){i, 1, j, 1};

  return (WmkRowsChange){i, before_end - i, j, after_end - j};
}

GArray *
wmk_rows_compare (const GArray *before, const GArray *after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (WmkRowsChange));
  guint shared = MIN (before->len, after->len), head = 0, tail = 0, i, j;
  guint before_end, after_end;

  while (head < shared && are_same (before, head, after, head))
    head++;
  while (tail < shared - head &&
         are_same (before, before->len - 1 - tail, after, after->len - 1 - tail))
    tail++;
  before_end = before->len - tail;
  after_end = after->len - tail;

  for (i = head, j = head; i < before_end || j < after_end;) {
    WmkRowsChange change;

    if (i < before_end && j < after_end && are_same (before, i, after, j)) {
      i++;
      j++;
      continue;
    }
    change = find_change (before, i, before_end, after, j, after_end);
    if (changes->len == MAX_CHANGES) {
      g_array_set_size (changes, 0);
      change = (WmkRowsChange){head, before_end - head, head, after_end - head};
      i = j = head;
    }
    g_array_append_val (changes, change);
    i += change.n_removed;
    j += change.n_added;
  }

  return changes;
}
