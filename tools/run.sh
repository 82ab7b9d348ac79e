#!/bin/sh
# Open the window on a demo home, or play the tour where there is no display.
set -eu
carehome="$VENV/bin/python -m carehome_app"

make_demo_home() {
    [ -e "$DEMO_HOME" ] && return
    echo "carehome: making a demo home in $DEMO_HOME …"
    # Made beside and then renamed: an interrupted attempt is never taken for a home.
    rm -rf "$DEMO_HOME.new"
    $carehome demo "$DEMO_HOME.new"
    mv "$DEMO_HOME.new" "$DEMO_HOME"
}

play_tour() {
    $carehome tour "$TOUR"
    echo "carehome: the pictures of every page and the daily report (PDF) are in $TOUR"
}

has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

if [ -n "${DEMO_ONLY:-}" ]; then
    make_demo_home
elif [ -n "${TOUR_ONLY:-}" ]; then
    play_tour
elif has_display; then
    make_demo_home
    exec $carehome --home "$DEMO_HOME"
else
    echo "carehome: there is no display here, so the tour is played off screen instead."
    play_tour
fi
