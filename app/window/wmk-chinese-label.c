/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-chinese-label.h"

#include "charts/wmk-chinese.h"

void
wmk_chinese_label_set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  wmk_chinese_label_mark (label);
}

void
wmk_chinese_label_mark (GtkLabel *label)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean any = wmk_chinese_add_attributes (attributes, gtk_label_get_text (label));

  gtk_label_set_attributes (label, any ? attributes : NULL);
  pango_attr_list_unref (attributes);
}
