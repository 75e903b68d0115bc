"""``convoke db`` from outside: schemas, backups, and a database that cannot be used."""

import sqlite3
from contextlib import closing

import pytest

from tests.bot.processes import TOKEN, Shell, database, rows

pytestmark = pytest.mark.xdist_group("warm")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://host/name", "database.url: write sqlite:///path/to/file.db, or postgresql"),
        ("sqlite:///README/convoke.db", "README: File exists"),
        ("sqlite:///corrupt.db", "The database cannot be used (file is not a database)"),
        ("sqlite:///.", "database.url: write sqlite:///path/to/file.db, or postgresql"),
        ("postgresql+psycopg://desk:secret@127.0.0.1:1/convoke", "The database cannot be used ("),
    ],
)
@pytest.mark.parametrize("words", [("run",), ("db", "upgrade")])
def test_a_database_that_cannot_be_used_is_said_to_be_so(
    shell: Shell, url: str, sentence: str, words: tuple[str, ...]
) -> None:
    (shell.folder / "README").write_text("no folder")
    (shell.folder / "corrupt.db").write_bytes(b"no database" * 1000)
    apart = words == ("run",)
    said = shell.refused(
        *words, apart=apart, CONVOKE_DATABASE__URL=url, CONVOKE_TELEGRAM__TOKEN=TOKEN
    )
    assert sentence in said
    assert "secret" not in said


def test_an_older_schema_is_refused_with_the_command_that_mends_it(shell: Shell) -> None:
    with closing(sqlite3.connect(database(shell))) as file:
        file.execute("UPDATE alembic_version SET version_num = '0000'")
        file.commit()
    said = shell.refused("run", apart=True, CONVOKE_TELEGRAM__TOKEN=TOKEN)
    assert said == "The database has an older schema: run `convoke db upgrade` first."
    assert "newer version" in shell.refused("db", "upgrade")


def test_a_backup_put_back_is_the_database_as_it_was(shell: Shell) -> None:
    shell.done("feed", "create", "--scope", "office")
    assert shell.done("db", "backup", "copy.db") == "Written to copy.db.\n"
    shell.done("feed", "revoke", "1")
    before = rows(database(shell), "SELECT count(*) FROM change")
    said = shell.done("db", "restore", "copy.db")
    assert said == (
        "Restored from copy.db. What stood before is in var/convoke.db.before-restore.\n"
    )
    assert "open" in shell.done("feed", "list")
    aside = database(shell).with_name("convoke.db.before-restore")
    assert rows(aside, "SELECT count(*) FROM change") == before
    assert not (shell.folder / "copy.db-wal").exists()


def test_what_is_no_backup_changes_nothing(shell: Shell) -> None:
    (shell.folder / "letter.txt").write_text("Dear colleagues" * 500)
    whole = database(shell).read_bytes()
    assert shell.refused("db", "restore", "letter.txt") == "letter.txt is no backup of Convoke."
    with closing(sqlite3.connect(shell.folder / "other.db")) as other:
        other.execute("CREATE TABLE other (id)")
    assert shell.refused("db", "restore", "other.db") == "other.db is no backup of Convoke."
    assert database(shell).read_bytes() == whole


def test_a_backup_takes_the_place_of_a_broken_database(shell: Shell) -> None:
    shell.done("db", "backup", "copy.db")
    database(shell).write_bytes(b"broken" * 1000)
    shell.done("db", "restore", "copy.db")
    assert shell.done("feed", "list") == ""
