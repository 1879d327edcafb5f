# A display of its own for the tests of the workbench; sourced by releng/test after packages.sh.
# shellcheck shell=bash

# Prints the Debian packages that are missing, judged by what they bring, so that other systems can be judged too.
missing_display_packages() {
  local libraries
  libraries=$(ldconfig -p 2>/dev/null || true)
  command -v Xvfb >/dev/null || echo xvfb
  command -v openbox >/dev/null || echo openbox
  command -v dbus-daemon >/dev/null || echo dbus
  [[ $libraries == *libgtk-3.so.0* ]] || echo libgtk-3-0
  [[ $libraries == *libGL.so.1* ]] || echo libgl1
  compgen -G '/usr/lib*/*/dri/*_dri.so' >/dev/null || compgen -G '/usr/lib*/dri/*_dri.so' >/dev/null || echo libgl1-mesa-dri
  compgen -G '/usr/share/fonts/*/*/DejaVuSans.ttf' >/dev/null || compgen -G '/usr/share/fonts/*/DejaVuSans.ttf' >/dev/null || echo fonts-dejavu-core
  [ -e /usr/share/icons/Adwaita/index.theme ] || echo adwaita-icon-theme
}

need_display_packages() {
  local -a missing
  read -r -d '' -a missing < <(missing_display_packages) || true
  [ ${#missing[@]} -gt 0 ] || return 0
  if apt_allowed; then
    echo "== installing ${missing[*]}"
    apt_install "${missing[@]}" >"${here:?}/.ranvier/test-packages.log" 2>&1 || true
    read -r -d '' -a missing < <(missing_display_packages) || true
    [ ${#missing[@]} -gt 0 ] || return 0
  fi
  {
    echo "The tests of the workbench need, by the names of Debian packages: ${missing[*]}"
    echo "Install them and start again, or run the plain bundles' tests alone: releng/test --plain"
  } >&2
  return 1
}

# Waits until a file has text, ten seconds at most.
wait_for_text() {
  for _ in {1..100}; do
    [ ! -s "$1" ] || return 0
    sleep 0.1
  done
  return 1
}

# Runs a command with a virtual screen and a window manager, both of which end with it.
with_display() {
  local number server manager bus outcome=0
  number=$(mktemp)
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
  server=$!
  if ! wait_for_text "$number"; then
    echo "Xvfb did not start." >&2
    kill "$server" 2>/dev/null || true
    return 1
  fi
  (
    unset WAYLAND_DISPLAY
    DISPLAY=:$(cat "$number")
    export DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1 LIBGL_ALWAYS_SOFTWARE=1
    openbox >/dev/null 2>&1 &
    manager=$!
    # A message bus of our own: without one, GTK would start one that outlives the tests.
    dbus-daemon --session --nofork --print-address=3 3>"$number.bus" >/dev/null 2>&1 &
    bus=$!
    wait_for_text "$number.bus" && DBUS_SESSION_BUS_ADDRESS=$(cat "$number.bus") && export DBUS_SESSION_BUS_ADDRESS
    "$@" || outcome=1
    kill "$manager" "$bus" 2>/dev/null || true
    exit "$outcome"
  ) || outcome=1
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  rm -f "$number" "$number.bus"
  return "$outcome"
}
