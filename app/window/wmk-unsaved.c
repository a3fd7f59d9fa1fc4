/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-unsaved.h"

char *
wmk_unsaved_write (const char *folder, const char *text)
{
  const char *folders[] = {folder, g_get_home_dir (), g_get_user_cache_dir (),
                           g_get_user_runtime_dir ()};
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* The microseconds are for two windows that end at once. */
  g_autofree char *name = g_date_time_format (now, "unsaved-%Y-%m-%d-%H%M%S-%f.md");

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *path = g_build_filename (folders[i], name, NULL);

    if (g_file_set_contents_full (path, text, -1,
                                  G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                  0600, NULL))
      return g_steal_pointer (&path);
  }

  return NULL;
}
