# UNTRIED: nobody has run this yet. The app as a folder and a ZIP file that need no Python, on Windows 10 and later.
# In PowerShell, in the folder of the sources, with Python 3.11 or later:
#   powershell -ExecutionPolicy Bypass -File resources\bundle\windows.ps1
$ErrorActionPreference = "Stop"
$build = "build\bundle"
python -m venv "$build\venv"
$python = "$build\venv\Scripts\python.exe"
& $python -m pip install -q -c constraints.txt -e ".[bundle]"
& $python -m resources.bundle.build
# The program is one without a console; `train`, `sweep` and the like write with --json FILE.
Compress-Archive -Force -Path "$build\dist\springblock-lab" -DestinationPath "$build\springblock-lab-windows.zip"
# The texts of the GNU licences, which Debian has by itself, go into the folder licences by hand.
# To be tried on a machine without Python: the window, training, a film, an export; that Windows
# Defender lets it start; and a shortcut in the Start menu.
