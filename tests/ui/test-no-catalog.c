/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "window/wmk-message-page.h"

/* The window says which file, and what to do; nothing leads to where there is nothing. */
static void
test_message (void)
{
  const char *path = "/no/such/folder/catalog <b>100%</b>.db";
  g_autofree char *good = g_strdup (g_getenv ("WAYMARK_CATALOG"));
  g_autofree char *texts = NULL;
  Ui ui = {0};

  g_setenv ("WAYMARK_CATALOG", path, TRUE);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  g_setenv ("WAYMARK_CATALOG", good, TRUE);
  ui_adopt (&ui);

  g_assert_true (WMK_IS_MESSAGE_PAGE (ui_get_page (&ui)));
  texts = ui_dup_texts (GTK_WIDGET (ui_get_page (&ui)));
  g_assert_nonnull (strstr (texts, path));
  g_assert_nonnull (strstr (texts, "Install Waymark again"));
  g_assert_false (
      gtk_widget_get_mapped (ui_find (GTK_WIDGET (ui_get_page (&ui)), GTK_TYPE_BUTTON)));

  /* Keys that lead somewhere else do nothing; those that close the window still do. */
  ui_key (&ui, "alt", "Home");
  ui_key (&ui, "ctrl+shift", "C");
  ui_key (&ui, "alt", "Left");
  g_object_add_weak_pointer (G_OBJECT (ui.window), (gpointer *) &ui.window);
  ui_key (&ui, "ctrl", "w");
  ui_wait_for (ui.window == NULL);
}

/* An address that comes before a catalogue does: the window says why there is none. */
static void
test_address (void)
{
  g_autofree char *good = g_strdup (g_getenv ("WAYMARK_CATALOG"));
  Ui ui = {0};

  g_setenv ("WAYMARK_CATALOG", "/no/such/file", TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (ui_get_application ()), "open-address",
                                  g_variant_new_string ("sector/rail"));
  g_setenv ("WAYMARK_CATALOG", good, TRUE);
  ui_adopt (&ui);
  g_assert_true (WMK_IS_MESSAGE_PAGE (ui_get_page (&ui)));
  g_assert_cmpstr (wmk_page_get_title (ui_get_page (&ui)), ==, "No Catalogue");
  ui_tear_down (&ui, NULL);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add_func ("/no-catalog/message", test_message);
  g_test_add_func ("/no-catalog/address", test_address);

  return ui_run ();
}
