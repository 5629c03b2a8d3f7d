#!/bin/sh
# UNTRIED: nobody has run this yet. The app as a folder and a ZIP file that need no Python, on macOS 13 and later.
# In the folder of the sources, with Python 3.11 or later from python.org or Homebrew:
#   sh resources/bundle/macos.sh
set -eu
build=build/bundle
python3 -m venv "$build/venv"
"$build/venv/bin/python" -m pip install -q -c constraints.txt -e '.[bundle]'
"$build/venv/bin/python" -m resources.bundle.build
# Without a certificate of Apple's the program is signed for this machine alone; on another one a
# person has to allow it once, in System Settings, Privacy & Security.
find "$build/dist/springblock-lab" -type f \( -name '*.so' -o -name '*.dylib' \) \
    -exec codesign --force --sign - {} +
codesign --force --sign - "$build/dist/springblock-lab/springblock-lab"
ditto -c -k --keepParent "$build/dist/springblock-lab" "$build/springblock-lab-macos.zip"
# The texts of the GNU licences, which Debian has by itself, go into the folder licences by hand.
# To be tried on a machine without Python: the window, training, a film, an export. An application
# with an icon in the Dock needs BUNDLE(...) at the end of springblock-lab.spec.
