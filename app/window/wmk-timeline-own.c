/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-timeline-own.h"

#include "window/wmk-own-marks.h"

void
wmk_timeline_own_show (WmkTimelineData *data, WmkNotebook *notebook, gboolean shows_own)
{
  if (notebook != NULL)
    wmk_timeline_data_set_remark (data, wmk_own_reader_dup_text,
                                  wmk_own_reader_new (notebook, shows_own), wmk_own_reader_free);
}
