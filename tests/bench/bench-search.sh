#!/bin/sh
# bench-search.sh CTL FOLDER PROGRAM: searches books of 1,000 to 100,000 guests, made once, and one of
# 1,000,000 where INN_BENCH_MILLION is set or it is there already.
set -eu
books=
for n in 1000 10000 100000 1000000; do
  book=$2/search-$n.db
  if [ ! -f "$book" ] && { [ "$n" -lt 1000000 ] || [ -n "${INN_BENCH_MILLION:-}" ]; }; then
    rm -rf "$book".* "$book"-journal "$2/backups" "${XDG_STATE_HOME:?}/innkeeper/places"
    "$1" --database "$book" generate --guests "$n" --seed 1 >/dev/null
  fi
  [ ! -f "$book" ] || books="$books $book"
done
# From a cold disk the first book would be measured at a third of its speed.
# shellcheck disable=SC2086
cat $books >/dev/null
echo "each book was read once before: the figures are those of a book in the system's cache"
# shellcheck disable=SC2086
exec "$3" $books
