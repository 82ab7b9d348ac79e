"""sqlite-utils brings nothing in that no table of ours needs."""

import os
import subprocess
import sys
from pathlib import Path

WRITES = """
import sys
from pathlib import Path
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import close_home

close_home(make_demo(Path(sys.argv[1]), Demo(residents=2, staff=2, areas=1, days=1)))
print(*sorted({"sqlite_utils", "pandas", "numpy"} & set(sys.modules)))
import numpy, pandas
"""


def test_a_value_is_kept_without_the_large_libraries_it_would_find(tmp_path: Path) -> None:
    """Whoever wants them later gets them: charts are drawn with one."""
    for name in ("pandas", "numpy"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
    done = subprocess.run(
        [sys.executable, "-c", WRITES, str(tmp_path / "home")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert done.stdout.split() == ["sqlite_utils"]
