/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-own-marks.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-marks.h"
#include "notebook/wmk-notebook-points.h"

/* Takes @part. */
static void
add_part (GString *text, char *part)
{
  if (text->len > 0)
    /* Translators: between the parts of "2 notes, starred" */
    g_string_append (text, _ (", "));
  g_string_append (text, part);
  g_free (part);
}

static char *
describe (const WmkMarks *marks, WmkOwnVerdict verdict, guint n_points)
{
  GString *text = g_string_new (NULL);

  if (marks->n_notes > 0)
    add_part (text,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", marks->n_notes),
                               marks->n_notes));
  if (marks->n_tags > 0)
    add_part (text,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u tag", "%u tags", marks->n_tags),
                               marks->n_tags));
  if (marks->has_star)
    add_part (text, g_strdup (_ ("starred")));
  if (verdict != WMK_OWN_VERDICT_NONE)
    add_part (text, wmk_own_verdict_describe (verdict, 0));
  if (n_points > 0)
    add_part (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u data point of yours",
                                                  "%u data points of yours", n_points),
                                     n_points));

  return g_string_free (text, FALSE);
}

void
wmk_own_marks_read (WmkOwnMarks *self,
                    WmkNotebook *notebook,
                    gboolean shows_own,
                    const char *address)
{
  guint n_points;
  WmkMarks marks;

  *self = (WmkOwnMarks){0};
  wmk_notebook_get_marks (notebook, address, &marks, NULL);
  if (wmk_marks_are_empty (&marks))
    return;

  if (shows_own && marks.has_verdict)
    self->verdict = wmk_own_verdict_from_kind (marks.verdict);
  n_points = shows_own ? marks.n_points : 0;
  self->starred = marks.has_star;
  self->noted = marks.n_notes > 0 || marks.n_tags > 0 || n_points > 0 ||
                self->verdict != WMK_OWN_VERDICT_NONE;
  if (self->noted || self->starred)
    self->text = describe (&marks, self->verdict, n_points);
}

void
wmk_own_marks_clear (WmkOwnMarks *self)
{
  g_clear_pointer (&self->text, g_free);
}

WmkOwnReader *
wmk_own_reader_new (WmkNotebook *notebook, gboolean shows_own)
{
  WmkOwnReader *self = g_new0 (WmkOwnReader, 1);

  self->notebook = g_object_ref (notebook);
  self->shows_own = shows_own;

  return self;
}

void
wmk_own_reader_free (gpointer reader)
{
  g_object_unref (((WmkOwnReader *) reader)->notebook);
  g_free (reader);
}

char *
wmk_own_reader_dup_text (const char *address, gpointer reader)
{
  const WmkOwnReader *self = reader;
  WmkOwnMarks marks;

  wmk_own_marks_read (&marks, self->notebook, self->shows_own, address);

  return marks.text;
}

GArray *
wmk_own_points_read (WmkNotebook *notebook, gboolean shows_own, const char *address)
{
  GArray *points = wmk_own_points_new ();
  g_autoptr (GPtrArray) records = NULL;
  WmkMarks marks;

  wmk_notebook_get_marks (notebook, address, &marks, NULL);
  if (shows_own && marks.n_points > 0)
    records = wmk_notebook_list_points (notebook, address, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++) {
    const WmkPoint *record = g_ptr_array_index (records, i);

    wmk_own_points_add (points, record->uuid, record->data.date, record->data.value,
                        record->data.value_high, record->data.comment, record->data.source);
  }

  return points;
}

WmkOwnVerdict
wmk_own_verdict_from_kind (WmkVerdictKind kind)
{
  switch (kind) {
  case WMK_VERDICT_MET:
    return WMK_OWN_VERDICT_MET;
  case WMK_VERDICT_PARTLY:
    return WMK_OWN_VERDICT_PARTLY;
  case WMK_VERDICT_MISSED:
    return WMK_OWN_VERDICT_MISSED;
  case WMK_VERDICT_UNCLEAR:
  default:
    return WMK_OWN_VERDICT_UNCLEAR;
  }
}
