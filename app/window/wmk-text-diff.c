/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-text-diff.h"

#include <string.h>

/* Lines of the one by lines of the other that are compared. */
#define MOST_COMPARED 1000000

typedef struct {
  GPtrArray *changes;
  GString *text; /* of the last */
} Writer;

void
wmk_text_change_free (WmkTextChange *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}

static void
end_change (Writer *self)
{
  if (self->text == NULL)
    return;

  ((WmkTextChange *) g_ptr_array_index (self->changes, self->changes->len - 1))->text =
      g_string_free (self->text, FALSE);
  self->text = NULL;
}

static void
add_line (Writer *self, WmkTextChangeKind kind, const char *line)
{
  WmkTextChange *last =
      self->text == NULL ? NULL : g_ptr_array_index (self->changes, self->changes->len - 1);

  if (last != NULL && last->kind == kind) {
    g_string_append_printf (self->text, "\n%s", line);
    return;
  }

  end_change (self);
  last = g_new0 (WmkTextChange, 1);
  last->kind = kind;
  g_ptr_array_add (self->changes, last);
  self->text = g_string_new (line);
}

/* How long the longest common part is of what follows each pair of lines. */
static guint *
measure_common (char **before, gsize n_before, char **after, gsize n_after)
{
  gsize stride = n_after + 1;
  guint *lengths = g_new0 (guint, (n_before + 1) * stride);

  for (gsize i = n_before; i-- > 0;)
    for (gsize j = n_after; j-- > 0;)
      lengths[i * stride + j] =
          g_str_equal (before[i], after[j])
              ? lengths[(i + 1) * stride + j + 1] + 1
              : MAX (lengths[(i + 1) * stride + j], lengths[i * stride + j + 1]);

  return lengths;
}

static void
add_middle (Writer *self, char **before, gsize n_before, char **after, gsize n_after)
{
  g_autofree guint *lengths = n_before > 0 && n_after > MOST_COMPARED / n_before
                                  ? NULL
                                  : measure_common (before, n_before, after, n_after);
  gsize i = 0, j = 0, stride = n_after + 1;

  while (i < n_before || j < n_after) {
    if (lengths != NULL && i < n_before && j < n_after && g_str_equal (before[i], after[j])) {
      add_line (self, WMK_TEXT_SAME, before[i++]);
      j++;
    } else if (i < n_before && (j == n_after || lengths == NULL ||
                                lengths[(i + 1) * stride + j] >= lengths[i * stride + j + 1])) {
      add_line (self, WMK_TEXT_REMOVED, before[i++]);
    } else {
      add_line (self, WMK_TEXT_ADDED, after[j++]);
    }
  }
}

GPtrArray *
wmk_text_diff (const char *before, const char *after)
{
  g_auto (GStrv) old_lines = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (after, "\n", -1);
  gsize n_old = g_strv_length (old_lines), n_new = g_strv_length (new_lines);
  gsize begin = 0, end = 0;
  Writer self = {
      .changes = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_text_change_free),
  };

  while (begin < MIN (n_old, n_new) && g_str_equal (old_lines[begin], new_lines[begin]))
    begin++;
  while (end < MIN (n_old, n_new) - begin &&
         g_str_equal (old_lines[n_old - 1 - end], new_lines[n_new - 1 - end]))
    end++;

  for (gsize i = 0; i < begin; i++)
    add_line (&self, WMK_TEXT_SAME, old_lines[i]);
  add_middle (&self, old_lines + begin, n_old - begin - end, new_lines + begin,
              n_new - begin - end);
  for (gsize i = n_old - end; i < n_old; i++)
    add_line (&self, WMK_TEXT_SAME, old_lines[i]);
  end_change (&self);

  return self.changes;
}
