"""The packed program begins here."""

import os

import platformdirs

from carehome_app.__main__ import main

# PyInstaller gives matplotlib a new empty folder at each start, which would look for all fonts of
# the computer again: half a second before the first chart.
os.environ["MPLCONFIGDIR"] = str(platformdirs.user_cache_path("carehome") / "matplotlib")
main()
