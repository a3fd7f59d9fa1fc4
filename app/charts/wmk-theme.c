/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-theme.h"

#include <math.h>

#define LIGHT_STATUS                                                                               \
  {                                                                                                \
    [WMK_STATUS_MET] = 0x00795a, [WMK_STATUS_MET_LATE] = 0x00795a,                                 \
    [WMK_STATUS_ON_TRACK] = 0x00795a, [WMK_STATUS_ACCELERATION_NEEDED] = 0x8a5a00,                 \
    [WMK_STATUS_LIMITED_PROGRESS] = 0x8a5a00, [WMK_STATUS_MOVING_AWAY] = 0xbf4800,                 \
    [WMK_STATUS_MISSED] = 0xbf4800, [WMK_STATUS_DISPUTED] = 0xb0578a,                              \
    [WMK_STATUS_NOT_VERIFIABLE] = 0x66666e, [WMK_STATUS_NO_OBSERVATION] = 0x85858d,                \
  }
#define LIGHT_FILL                                                                                 \
  {                                                                                                \
    [WMK_STATUS_MET] = 0x00795a, [WMK_STATUS_MET_LATE] = 0x8fd4bf,                                 \
    [WMK_STATUS_ON_TRACK] = 0x8fd4bf, [WMK_STATUS_ACCELERATION_NEEDED] = 0xf0d48a,                 \
    [WMK_STATUS_LIMITED_PROGRESS] = 0xf0d48a, [WMK_STATUS_MOVING_AWAY] = 0xf3b48c,                 \
    [WMK_STATUS_MISSED] = 0xbf4800, [WMK_STATUS_DISPUTED] = 0xd99fc0,                              \
    [WMK_STATUS_NOT_VERIFIABLE] = 0xd2d2d8, [WMK_STATUS_NO_OBSERVATION] = 0xfafafb,                \
  }
#define LIGHT_BAR_TEXT                                                                             \
  {                                                                                                \
    [WMK_STATUS_MET] = 0xffffff, [WMK_STATUS_MET_LATE] = 0x202024,                                 \
    [WMK_STATUS_ON_TRACK] = 0x202024, [WMK_STATUS_ACCELERATION_NEEDED] = 0x202024,                 \
    [WMK_STATUS_LIMITED_PROGRESS] = 0x202024, [WMK_STATUS_MOVING_AWAY] = 0x202024,                 \
    [WMK_STATUS_MISSED] = 0xffffff, [WMK_STATUS_DISPUTED] = 0x202024,                              \
    [WMK_STATUS_NOT_VERIFIABLE] = 0x202024, [WMK_STATUS_NO_OBSERVATION] = 0x303036,                \
  }
#define DARK_STATUS                                                                                \
  {                                                                                                \
    [WMK_STATUS_MET] = 0x33b890, [WMK_STATUS_MET_LATE] = 0x33b890,                                 \
    [WMK_STATUS_ON_TRACK] = 0x33b890, [WMK_STATUS_ACCELERATION_NEEDED] = 0xe0b04a,                 \
    [WMK_STATUS_LIMITED_PROGRESS] = 0xe0b04a, [WMK_STATUS_MOVING_AWAY] = 0xf0854a,                 \
    [WMK_STATUS_MISSED] = 0xf0854a, [WMK_STATUS_DISPUTED] = 0xd98bb5,                              \
    [WMK_STATUS_NOT_VERIFIABLE] = 0xa8a8b0, [WMK_STATUS_NO_OBSERVATION] = 0x85858d,                \
  }
#define DARK_FILL                                                                                  \
  {                                                                                                \
    [WMK_STATUS_MET] = 0x33b890, [WMK_STATUS_MET_LATE] = 0x1f6e57,                                 \
    [WMK_STATUS_ON_TRACK] = 0x1f6e57, [WMK_STATUS_ACCELERATION_NEEDED] = 0x6b5318,                 \
    [WMK_STATUS_LIMITED_PROGRESS] = 0x6b5318, [WMK_STATUS_MOVING_AWAY] = 0x7a3f1e,                 \
    [WMK_STATUS_MISSED] = 0xf0854a, [WMK_STATUS_DISPUTED] = 0xd98bb5,                              \
    [WMK_STATUS_NOT_VERIFIABLE] = 0x55555c, [WMK_STATUS_NO_OBSERVATION] = 0x222226,                \
  }
#define DARK_BAR_TEXT                                                                              \
  {                                                                                                \
    [WMK_STATUS_MET] = 0x18181b, [WMK_STATUS_MET_LATE] = 0xffffff,                                 \
    [WMK_STATUS_ON_TRACK] = 0xffffff, [WMK_STATUS_ACCELERATION_NEEDED] = 0xffffff,                 \
    [WMK_STATUS_LIMITED_PROGRESS] = 0xffffff, [WMK_STATUS_MOVING_AWAY] = 0xffffff,                 \
    [WMK_STATUS_MISSED] = 0x18181b, [WMK_STATUS_DISPUTED] = 0x18181b,                              \
    [WMK_STATUS_NOT_VERIFIABLE] = 0xffffff, [WMK_STATUS_NO_OBSERVATION] = 0xf4f4f6,                \
  }

static const WmkTheme themes[2][2] = {
    {
        {
            .page = 0xfafafb,
            .text = 0x303036,
            .secondary = 0x5c5c64,
            .line = 0x85858d,
            .grid = 0xdcdce0,
            .band = 0xe3eaf2,
            .observation = 0x0072b2,
            .trail = 0x3d82b3,
            .own = 0xb04600,
            .oddity = 0x8a5a00,
            .found = 0xfbe9a8,
            .status = LIGHT_STATUS,
            .bar_fill = LIGHT_FILL,
            .bar_text = LIGHT_BAR_TEXT,
        },
        {
            .page = 0xfafafb,
            .text = 0x000000,
            .secondary = 0x303036,
            .line = 0x303036,
            .grid = 0x85858d,
            .band = 0xc9d6e6,
            .observation = 0x004f80,
            .trail = 0x0072b2,
            .own = 0x8a3600,
            .oddity = 0x6b4500,
            .found = 0xffe27a,
            .status = LIGHT_STATUS,
            .bar_fill = LIGHT_FILL,
            .bar_text = LIGHT_BAR_TEXT,
        },
    },
    {
        {
            .page = 0x222226,
            .text = 0xf4f4f6,
            .secondary = 0xb6b6be,
            .line = 0x85858d,
            .grid = 0x3c3c42,
            .band = 0x31404e,
            .observation = 0x56b4e9,
            .trail = 0x4c98c8,
            .own = 0xf2a541,
            .oddity = 0xe0b04a,
            .found = 0x503f0c,
            .status = DARK_STATUS,
            .bar_fill = DARK_FILL,
            .bar_text = DARK_BAR_TEXT,
        },
        {
            .page = 0x222226,
            .text = 0xffffff,
            .secondary = 0xf4f4f6,
            .line = 0xf4f4f6,
            .grid = 0x85858d,
            .band = 0x3d5266,
            .observation = 0x81d0ff,
            .trail = 0x81d0ff,
            .own = 0xffc06a,
            .oddity = 0xf0c870,
            .found = 0x5c4a12,
            .status = DARK_STATUS,
            .bar_fill = DARK_FILL,
            .bar_text = DARK_BAR_TEXT,
        },
    },
};

const WmkTheme *
wmk_theme_get (gboolean dark, gboolean high_contrast)
{
  return &themes[dark ? 1 : 0][high_contrast ? 1 : 0];
}

static double
channel (WmkColor color, int shift)
{
  return ((color >> shift) & 0xff) / 255.0;
}

void
wmk_theme_set_source (cairo_t *cr, WmkColor color)
{
  cairo_set_source_rgb (cr, channel (color, 16), channel (color, 8), channel (color, 0));
}

static double
linearize (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
relative_luminance (WmkColor color)
{
  return 0.2126 * linearize (channel (color, 16)) + 0.7152 * linearize (channel (color, 8)) +
         0.0722 * linearize (channel (color, 0));
}

double
wmk_color_contrast (WmkColor a, WmkColor b)
{
  double light = relative_luminance (a), dark = relative_luminance (b);

  if (light < dark) {
    double swap = light;

    light = dark;
    dark = swap;
  }

  return (light + 0.05) / (dark + 0.05);
}
