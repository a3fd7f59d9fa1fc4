/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/wait.h"

static gboolean
wake_up (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
wait_step (gint64 deadline, const char *what)
{
  guint handler = g_timeout_add (20, wake_up, NULL);

  if (g_get_monotonic_time () > deadline)
    g_error ("waited in vain for %s", what);
  g_main_context_iteration (NULL, TRUE);
  g_source_remove (handler);
}
