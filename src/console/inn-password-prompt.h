/* inn-password-prompt.h: asks for a password on the terminal, without showing it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *inn_password_prompt_ask (const char *prompt);

G_END_DECLS
