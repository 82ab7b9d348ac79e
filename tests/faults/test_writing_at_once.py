"""Two connections that read first and then write wait for each other; nobody is refused."""

import threading
from pathlib import Path

from carehome_app.db import settings
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.writing import writing
from carehome_app.domain.events import SettingChanged
from tests.builders import Home

EACH = 20
WRITERS = 4


def test_many_small_writes_at_once_all_come_to_be(home: Home) -> None:
    folder, key, now = home.folder, home.desk.store.key, home.clock()
    failed: list[Exception] = []

    def work(number: int) -> None:
        store = Store(Path(folder), key)
        try:
            for time in range(EACH):
                with store.writing():
                    settings.setting(store, "timezone")
                    with writing(store, station=1, by=0) as writer:
                        writer.append(SettingChanged(f"x.{number}", str(time)), clock=now)
        except Exception as error:  # noqa: BLE001  # told below
            failed.append(error)
        finally:
            store.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert home.house.verifying.verify().problems == ()
