#!/bin/sh
# bench-on-screen.sh ON_SCREEN CTL BOOK PROGRAM: a benchmark on a private screen, with a book of
# 100,000 guests, made once.
set -eu
exec "$1" "$(dirname "$0")/bench-on-book.sh" "$2" "$3" "$4"
