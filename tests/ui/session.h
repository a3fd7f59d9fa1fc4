/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Session: a desktop's session with a bus of its own, whose manager takes any program that starts
 * there for one of its own and tells it when the session ends. The main loop answers for it.
 */
typedef struct _Session Session;

Session *session_new (void);
void session_free (Session *self);

/** session_get_bus: Returns: (transfer none): the address of its bus, for a program to be started
 */
const char *session_get_bus (Session *self);

/** session_stop: Has the program that was started last end, as one does whose session is over. */
void session_stop (Session *self);

G_END_DECLS
