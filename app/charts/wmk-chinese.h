/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * WMK_CHINESE_LANGUAGE: Simplified Chinese, as fontconfig names it. It takes `zh-Hans`, which the
 * web uses, for any Chinese or none, and may then choose a Japanese font's glyphs.
 */
#define WMK_CHINESE_LANGUAGE "zh-cn"

/**
 * wmk_chinese_add_attributes: Says of every run of Chinese characters in @text, in @attributes
 * that belong to it, that it is simplified Chinese: many of them look otherwise in Japanese.
 *
 * Returns: whether there is any
 */
gboolean wmk_chinese_add_attributes (PangoAttrList *attributes, const char *text);

G_END_DECLS
