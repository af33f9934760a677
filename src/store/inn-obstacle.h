/* inn-obstacle.h: what keeps a book from being written. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InnObstacle:
 * @INN_OBSTACLE_NONE: nothing is known to be in the way
 * @INN_OBSTACLE_FILE: the database or a file beside it is write-protected
 * @INN_OBSTACLE_FOLDER: nothing may be written in its folder
 * @INN_OBSTACLE_DISK: the disk can only be read
 * @INN_OBSTACLE_FULL: the disk is full
 */
typedef enum
{
  INN_OBSTACLE_NONE,
  INN_OBSTACLE_FILE,
  INN_OBSTACLE_FOLDER,
  INN_OBSTACLE_DISK,
  INN_OBSTACLE_FULL,
} InnObstacle;

InnObstacle inn_obstacle_find (const char *book_path);

G_END_DECLS
