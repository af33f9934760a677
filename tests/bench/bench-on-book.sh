#!/bin/sh
# bench-on-book.sh CTL BOOK PROGRAM…: runs a benchmark on a book of 100,000 guests, made once. With
# STAYS in the environment they stayed so often together. What is left of one that was deleted, beside
# it and in the folder for state that meson names, must not keep another from being made.
set -eu
ctl=$1 book=$2
shift 2
[ -f "$book" ] || rm -rf "$book".* "$book"-journal "$(dirname "$book")/backups" \
  "${XDG_STATE_HOME:?}/innkeeper/places"
[ -f "$book" ] || "$ctl" --database "$book" generate --guests 100000 --seed 1 ${STAYS:+--stays "$STAYS"} >/dev/null
exec "$@" "$book"
