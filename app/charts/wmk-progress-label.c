/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-progress-layout-private.h"

/* The unit and the direction, where they are not what the chart's head says. */
static char *
format_note (const WmkProgressDatum *datum)
{
  gboolean percent = wmk_progress_datum_shares_axis (datum);

  if (datum->direction == WMK_DIRECTION_LOWER && (percent || *datum->unit == '\0'))
    return g_strdup (_ ("lower is better"));
  if (datum->direction == WMK_DIRECTION_LOWER)
    /* Translators: after a unit: "L/100 km, lower is better" */
    return g_strdup_printf (_ ("%s, lower is better"), datum->unit);

  return percent || *datum->unit == '\0' ? NULL : g_strdup (datum->unit);
}

/* How high the label is, in one line or two, and its unit, 0 where that stands beside it. Other
 * scripts than that of the figures may need higher lines. */
typedef struct {
  double text_height;
  double note_height;
} LabelPlan;

/* @width is that of the label's column, @line_height that of the line that it stands in. */
static LabelPlan
plan_label (const WmkProgressSpec *spec,
            const WmkProgressDatum *datum,
            double width,
            double line_height)
{
  g_autofree char *note = format_note (datum);
  g_autoptr (PangoLayout) label = wmk_progress_text (spec, WMK_TEXT_PRIMARY, datum->label);
  gboolean own_axis =
      wmk_progress_datum_has_plot (datum) && !wmk_progress_datum_shares_axis (datum);
  LabelPlan plan = {0};
  int label_width, label_height;

  width -= (datum->odd + datum->noted + datum->starred) * (WMK_GLYPH_SIZE + WMK_GLYPH_GAP);
  pango_layout_get_pixel_size (label, &label_width, &label_height);
  plan.text_height = MAX (label_height * (label_width > width ? 2 : 1), line_height);

  if (note != NULL) {
    g_autoptr (PangoLayout) layout = wmk_progress_text (spec, WMK_TEXT_CAPTION, note);
    int note_width, note_height;

    pango_layout_get_pixel_size (layout, &note_width, &note_height);
    if (own_axis || label_width + WMK_GLYPH_GAP + note_width > width)
      plan.note_height = MAX (spec->caption_height, note_height);
  }

  return plan;
}

double
wmk_progress_label_measure (const WmkProgressSpec *spec,
                            const WmkProgressDatum *datum,
                            double width,
                            double line_height)
{
  LabelPlan plan = plan_label (spec, datum, width, line_height);

  return plan.text_height + plan.note_height;
}

/* Takes room for a sign from the end of @box. */
static WmkRect
take_sign (const WmkProgressSpec *spec, WmkRect *box)
{
  WmkRect sign = wmk_progress_place_glyph (spec, *box, FALSE);

  *box = wmk_progress_beside_glyph (spec, *box, FALSE, WMK_GLYPH_GAP);

  return sign;
}

void
wmk_progress_layout_place_label (WmkProgressLayout *self,
                                 const WmkProgressSpec *spec,
                                 const WmkProgressDatum *datum,
                                 WmkRect box)
{
  LabelPlan plan = plan_label (spec, datum, box.width, box.height);
  g_autofree char *note = format_note (datum);
  WmkRect label;

  self->odd = datum->odd;
  if (datum->odd)
    self->oddity_glyph = take_sign (spec, &box);
  if (datum->starred)
    self->star_glyph = take_sign (spec, &box);
  if (datum->noted)
    self->note_glyph = take_sign (spec, &box);

  box.height = plan.text_height;
  label = wmk_progress_layout_add_text (self, spec, wmk_progress_layout_get_style (self),
                                        datum->label, box, WMK_ALIGN_START);
  if (note == NULL)
    return;

  if (plan.note_height > 0) {
    box.y += box.height;
    box.height = plan.note_height;
  } else {
    double used = label.width + WMK_GLYPH_GAP;

    box.width -= used;
    if (!spec->rtl)
      box.x += used;
  }
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_CAPTION, note, box, WMK_ALIGN_START);
}
