"""The packed program begins here."""

import os
import sys
from pathlib import Path

# The folder of our own libraries was read when this process began. The system's programs that we
# start (lp, the reader of PDF) must not take them instead of theirs.
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before

if os.name == "nt":
    # Who begins this program beside the window talks to it by streams, which the one with a
    # console has.
    sys.executable = str(Path(sys.executable).with_name("carehome.exe"))

if "--read-workbook" in sys.argv[1:2]:
    # The helper that reads a workbook is this very program: it does that and nothing else.
    from carehome_app.documents.workbooks import elsewhere

    sys.exit(elsewhere.main())

if "--deliver-parcels" in sys.argv[1:2]:
    # So is the one that dials the bureau's receiver; it opens no record.
    from carehome_app.commands.bureau.delivering import main as deliver

    sys.exit(deliver(sys.argv[2:]))

import platformdirs

from carehome_app.__main__ import main

# PyInstaller gives matplotlib a new empty folder at each start, which would look for all fonts of
# the computer again: half a second before the first chart.
os.environ["MPLCONFIGDIR"] = str(platformdirs.user_cache_path("carehome") / "matplotlib")

if "--make-documents" in sys.argv[1:2]:
    # So is the one that makes documents beside the window.
    from carehome_app.commands.documents.making import main as make_documents

    make_documents(float(sys.argv[2]))
else:
    main()
