/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "provider/wmk-search-provider.h"

int
main (int argc, char *argv[])
{
  g_autoptr (WmkSearchProvider) provider = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, WMK_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  provider = wmk_search_provider_new ();

  return g_application_run (G_APPLICATION (provider), argc, argv);
}
