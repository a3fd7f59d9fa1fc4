/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-collection-chart.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-thing.h"
#include "window/wmk-thing-text.h"

static WmkBarDatum *
create_datum (WmkThing *thing)
{
  const WmkKind *kind = wmk_thing_get_kind (thing);
  g_autofree char *note = wmk_thing_describe_in_chart (thing);
  WmkBarDatum *datum =
      wmk_bar_datum_new (wmk_thing_get_id (thing), wmk_thing_get_title (thing), note);
  guint panel = 0;

  for (guint i = 0; i < wmk_kind_count_columns (kind) && panel < WMK_BAR_MAX_PANELS; i++) {
    const char *value = wmk_thing_get_value (thing, i);

    if (!kind->columns[i].in_chart)
      continue;
    if (*value != '\0')
      datum->amounts[panel] = g_ascii_strtod (value, NULL);
    panel++;
  }

  return datum;
}

static char *
describe_rest (guint n_without, guint n_things)
{
  if (n_without == 0)
    return g_strdup ("");
  if (n_without == n_things)
    return g_strdup (_ ("No amount is known of any of these: the table lists them."));

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Of %u more no amount is known: the table lists it.",
                   "Of %u more no amount is known: the table lists them.", n_without),
      n_without);
}

/* Whether something of @thing is odd as printed is told with its summary. */
static gboolean
read_oddity (WmkCatalog *catalog, WmkThing *thing, WmkBarDatum *datum, GError **error)
{
  g_autofree char *oddity = NULL;
  g_autofree char *summary = wmk_thing_dup_summary (catalog, thing, &oddity, error);

  if (summary == NULL)
    return FALSE;
  datum->odd = *oddity != '\0';

  return TRUE;
}

gboolean
wmk_collection_chart_fill (WmkBarChart *chart,
                           WmkCatalog *catalog,
                           const WmkKind *kind,
                           GListModel *things,
                           GError **error)
{
  g_autoptr (GPtrArray) data = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_bar_datum_free);
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  g_autofree char *note = NULL;
  guint n_things = g_list_model_get_n_items (things), n_without = 0;

  for (guint i = 0; i < wmk_kind_count_columns (kind) && units->len < WMK_BAR_MAX_PANELS; i++)
    if (kind->columns[i].in_chart)
      g_ptr_array_add (units, _ (kind->columns[i].title));
  g_ptr_array_add (units, NULL);

  for (guint i = 0; i < n_things; i++) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (things, i);
    WmkBarDatum *datum = create_datum (thing);

    g_ptr_array_add (data, datum);
    if (wmk_bar_datum_is_empty (datum))
      n_without++;
    else if (!read_oddity (catalog, thing, datum, error))
      return FALSE;
  }

  note = describe_rest (n_without, n_things);
  wmk_bar_chart_set_data (chart, (const char *const *) units->pdata, data, note);

  return TRUE;
}
