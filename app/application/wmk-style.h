/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_style_follow_desktop:
 *
 * Gives the colours that style.css names, on the default display: from now on those of the
 * desktop's style, light or dark, in common or in high contrast.
 */
void wmk_style_follow_desktop (void);

G_END_DECLS
