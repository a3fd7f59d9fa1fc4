/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "window/wmk-breadcrumbs.h"
#include "window/wmk-list-row.h"
#include "window/wmk-row-text.h"

/* The family of the font that the first Chinese run of @layout is drawn with, NULL for none. */
static char *
dup_chinese_family (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  for (GSList *lines = pango_layout_get_lines_readonly (layout); lines != NULL; lines = lines->next)
    for (GSList *runs = ((PangoLayoutLine *) lines->data)->runs; runs != NULL; runs = runs->next) {
      const PangoItem *item = ((PangoLayoutRun *) runs->data)->item;
      PangoFontDescription *font;
      char *family;

      if (g_unichar_get_script (g_utf8_get_char (text + item->offset)) != G_UNICODE_SCRIPT_HAN)
        continue;
      g_assert_cmpstr (pango_language_to_string (item->analysis.language), ==, "zh-cn");
      font = pango_font_describe (item->analysis.font);
      family = g_strdup (pango_font_description_get_family (font));
      pango_font_description_free (font);
      return family;
    }

  return NULL;
}

/* Not in the forms of Japan, Korea, Taiwan or Hong Kong, where the font tells them apart. */
static void
assert_simplified (PangoLayout *layout)
{
  static const char *const others[] = {" JP", " KR", " TC", " HK"};
  g_autofree char *family = dup_chinese_family (layout);

  g_assert_nonnull (family);
  g_test_message ("drawn in %s", family);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (g_str_has_suffix (family, others[i]));
}

/* The first label in sight with Chinese in it. */
static void
assert_label (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    GtkLabel *label = g_ptr_array_index (labels, i);

    if (strstr (gtk_label_get_text (label), "与") == NULL &&
        strstr (gtk_label_get_text (label), "国") == NULL)
      continue;
    assert_simplified (gtk_label_get_layout (label));
    return;
  }
  g_assert_not_reached ();
}

static void
test_labels (Ui *ui, gconstpointer data)
{
  ui_open (ui, "sector/new-energy-vehicles");
  assert_label (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_BREADCRUMBS));
  ui_open (ui, "source/fyp13-informatization-2016");
  assert_label (GTK_WIDGET (ui_get_page (ui)));
}

/* What rows draw by themselves. */
static void
test_rows (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint n_chinese = 0;

  ui_open (ui, "sources");
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_LIST_ROW);
  for (guint i = 0; i < rows->len; i++) {
    const WmkRowText *text = g_object_get_data (g_ptr_array_index (rows, i), "wmk_row_text");

    if (text->subtitle_layout == NULL ||
        g_unichar_get_script (g_utf8_get_char (text->subtitle)) != G_UNICODE_SCRIPT_HAN)
      continue;
    assert_simplified (text->subtitle_layout);
    n_chinese++;
  }
  g_assert_cmpuint (n_chinese, >, 0);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/chinese/labels", Ui, NULL, ui_set_up, test_labels, ui_tear_down);
  g_test_add ("/chinese/rows", Ui, NULL, ui_set_up, test_rows, ui_tear_down);

  return ui_run ();
}
