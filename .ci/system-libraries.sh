#!/bin/sh
# The system libraries that Qt, OpenGL and fonts need, on Debian and Ubuntu.
#
#   system-libraries.sh          what the app needs
#   system-libraries.sh tests    also the virtual screen of the tests, what probes films, Chinese letters
#
# Installs what is missing where that is permitted (root, or sudo without a
# password); otherwise prints the one line that does it, and fails.
# On other systems it does nothing: their Qt packages bring what they need.
set -eu

[ "$(uname -s)" = Linux ] || exit 0
command -v apt-get >/dev/null 2>&1 || exit 0
command -v dpkg-query >/dev/null 2>&1 || exit 0

# A shared object and the package that has it.
libraries="
libEGL.so.1             libegl1
libGL.so.1              libgl1
libOpenGL.so.0          libopengl0
libX11-xcb.so.1         libx11-xcb1
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-sync.so.1        libxcb-sync1
libxcb-util.so.1        libxcb-util1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libglib-2.0.so.0        libglib2.0-0
"
# Commands, and packages that are known by their name alone.
commands=""
packages="libgl1-mesa-dri libegl-mesa0"
if [ "${1:-}" = tests ]; then
    commands="xvfb-run:xvfb Xvfb:xvfb xauth:xauth ffprobe:ffmpeg"
    packages="$packages fonts-wqy-microhei"  # Chinese letters in scene, films and figures
fi

PATH=$PATH:/usr/sbin:/sbin
known=$(ldconfig -p 2>/dev/null || true)
missing=""
want() {
    case " $missing " in *" $1 "*) ;; *) missing="$missing $1" ;; esac
}

while read -r object package; do
    [ -n "$object" ] || continue
    case "$known" in *"$object "*) ;; *) want "$package" ;; esac
done <<END
$libraries
END
for pair in $commands; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || want "${pair##*:}"
done
for package in $packages; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || want "$package"
done
missing=${missing# }
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root="env"
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n env"
else
    echo "sudo apt-get install --no-install-recommends $missing" >&2
    exit 1
fi
echo "Installing system libraries: $missing"
install="apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0"
$as_root DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null >/dev/null || true
# shellcheck disable=SC2086  # one word per package
$as_root DEBIAN_FRONTEND=noninteractive $install $missing </dev/null
