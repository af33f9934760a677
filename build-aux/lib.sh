# What the scripts beside this file share: messages, packages, configuring and building.
# Sourced by bash with `set -euo pipefail`; `root` is the top of the source tree.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root

readonly EXIT_USAGE=2
readonly EXIT_SETUP=3

say ()
{
  printf '%s\n' "$*" >&2
}

# die STATUS LINE…
die ()
{
  local status=$1
  shift
  printf '%s\n' "$@" >&2
  exit "$status"
}

# The packages of the purposes named, one a line.
list_packages ()
{
  local purpose
  for purpose in "$@"; do
    awk -v purpose="$purpose" '$1 == purpose { print $2 }' "$root/build-aux/packages"
  done | LC_ALL=C sort -u
}

# Reads names of packages and prints those that are not installed.
filter_missing ()
{
  local installed
  installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' 2>/dev/null |
                awk '$1 == "installed" { print $2 }' | LC_ALL=C sort -u)
  LC_ALL=C comm -13 <(printf '%s\n' "$installed") -
}

# Runs apt-get as root; the caller has made sure that we may.
run_apt ()
{
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
    -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30 \
    "$@" >&2
}

# Installs what is missing for the purposes named, and says what and why.
ensure_packages ()
{
  local -a missing=()
  local package
  local as_root=()

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian: install by hand what build-aux/packages lists."
    return 0
  fi

  mapfile -t missing < <(list_packages "$@" | filter_missing)
  [ ${#missing[@]} -gt 0 ] || return 0

  say "Packages to install, for $(printf '%s, ' "$@" | sed 's/, $//'):"
  for package in "${missing[@]}"; do
    awk -v package="$package" \
      '$2 == package && !seen++ { p = $1; $1 = $2 = ""; sub (/^ +/, ""); printf "  %-22s %s\n", package, $0 }' \
      "$root/build-aux/packages" >&2
  done

  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      die $EXIT_SETUP "They need an administrator, and sudo is not here. As root, run:" \
        "apt-get install ${missing[*]}"
    if [ -t 0 ]; then
      as_root=(sudo)
      say "An administrator's password may be asked for, to install them."
    else
      as_root=(sudo -n)
      sudo -n true 2>/dev/null ||
        die $EXIT_SETUP "They need an administrator's password, and nobody is here to type it. Run:" \
          "sudo apt-get install ${missing[*]}"
    fi
  fi

  # The lists of a fresh machine are empty, those of an old one name what is gone.
  run_apt -o APT::Update::Error-Mode=any update ||
    say "The lists of packages could not be brought up to date; going on with those that are here."
  run_apt install --no-install-recommends "${missing[@]}" ||
    die $EXIT_SETUP "These packages are missing and could not be installed: ${missing[*]}" \
      "Is the network there? Once they are installed, run this again."
}

# build_tree DIRECTORY OPTION…: configures if never done or done otherwise, then compiles.
build_tree ()
{
  local directory=$1
  shift
  local stamp=$directory/.configured
  local wanted
  wanted=$(printf '%s\n' "$root" "$@")

  if [ ! -f "$directory/build.ninja" ]; then
    say "Configuring in $(basename "$directory")…"
    rm -f "$stamp"
    quietly meson setup "$directory" "$root" "$@"
  elif [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    say "Configuring in $(basename "$directory") again…"
    if [ -f "$stamp" ] && [ "$(head -n 1 "$stamp")" != "$root" ]; then
      # The tree was moved: what was configured names the old place.
      quietly meson setup --wipe "$directory" "$root" "$@"
    else
      quietly meson setup --reconfigure "$directory" "$root" "$@"
    fi
  fi
  [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] || printf '%s\n' "$wanted" >"$stamp"

  # Words only when there is something to say.
  if ! ninja -C "$directory" -n | grep -q 'no work to do'; then
    say "Building in $(basename "$directory")…"
    quietly ninja -C "$directory"
  fi
}

# Runs a command whose output matters only if it fails.
quietly ()
{
  local output
  output=$(mktemp)
  if ! "$@" >"$output" 2>&1; then
    tail -n 60 "$output" >&2
    rm -f "$output"
    die 1 "This failed: $*"
  fi
  rm -f "$output"
}

# start_screen SIZE: a private X server; sets DISPLAY. It ends with the script.
start_screen ()
{
  local size=$1
  local number_file
  number_file=$(mktemp)

  Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset \
    3>"$number_file" >/dev/null 2>&1 &
  screen_pid=$!

  local tries=0
  until [ -s "$number_file" ] && [ "$(wc -l <"$number_file")" -ge 1 ]; do
    tries=$((tries + 1))
    if [ $tries -gt 200 ] || ! kill -0 "$screen_pid" 2>/dev/null; then
      rm -f "$number_file"
      die 1 "The private X server did not start."
    fi
    sleep 0.05
  done

  DISPLAY=:$(head -n 1 "$number_file")
  rm -f "$number_file"
  export DISPLAY GDK_BACKEND=x11 GSK_RENDERER=cairo
  unset WAYLAND_DISPLAY
}

stop_screen ()
{
  [ -z "${screen_pid:-}" ] || kill "$screen_pid" 2>/dev/null || true
  screen_pid=
}
