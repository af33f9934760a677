#!/bin/sh
# bench-on-book.sh CTL BOOK PROGRAM: runs a benchmark on a book of 100,000 guests, made once.
set -eu
[ -f "$2" ] || "$1" --database "$2" generate --guests 100000 --seed 1 >/dev/null
exec "$3" "$2"
