/* inn-password-prompt.c: asks for a password on the terminal, without showing it. */

#include "config.h"

#include "inn-password-prompt.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define LONGEST 1024

/**
 * inn_password_prompt_ask:
 * @prompt: what is asked
 *
 * Returns: (transfer full) (nullable): what was typed; %NULL without a terminal
 */
char *
inn_password_prompt_ask (const char *prompt)
{
  char text[LONGEST] = { 0 };
  char *typed = NULL;
  struct termios shown;
  struct termios hidden;
  FILE *terminal = NULL;

  if (!isatty (STDIN_FILENO) || (terminal = fopen ("/dev/tty", "r+e")) == NULL)
    return NULL;
  if (tcgetattr (fileno (terminal), &shown) == 0)
    {
      hidden = shown;
      hidden.c_lflag &= ~(tcflag_t) ECHO;
      tcsetattr (fileno (terminal), TCSAFLUSH, &hidden);
      fprintf (terminal, "%s ", prompt);
      fflush (terminal);
      if (fgets (text, sizeof text, terminal) != NULL)
        typed = g_strndup (text, strcspn (text, "\n"));
      tcsetattr (fileno (terminal), TCSAFLUSH, &shown);
      fprintf (terminal, "\n");
    }
  fclose (terminal);
  explicit_bzero (text, sizeof text);
  return typed;
}
