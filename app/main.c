/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "application/wmk-application.h"
#include "application/wmk-heap.h"

int
main (int argc, char *argv[])
{
  g_autoptr (WmkApplication) application = NULL;

  wmk_heap_share ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, WMK_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Waymark");

  application = wmk_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
