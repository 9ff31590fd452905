"""The file of an index: where it is, whose it is, and what it has.

Its name has the stamp of the program's code, so that another version never reads it. It is read only where nobody else can have written
to it.
"""

import os
import sqlite3
import stat
from collections.abc import Iterable
from contextlib import suppress
from zlib import crc32

from tui import __version__
from tui.library.cache_folder import opened_folder, trusted
from tui.library.stamp import CODE, program_stamp

INDEX_FORMAT = 1
"""How the file is laid out. Raise it when that changes."""
ENDING, UNFINISHED, LOCK = ".index", ".index-new", ".index-lock"
"""How the names of the index, of one that root is preparing, and of the writer's lock end."""
WAIT = 5.0
"""Seconds to wait where another program is writing. Readers never wait."""
_TABLES = """
CREATE TABLE pack (key INTEGER PRIMARY KEY, place BLOB NOT NULL UNIQUE, stamp TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
  force TEXT NOT NULL, day INTEGER NOT NULL, entries INTEGER NOT NULL, problem TEXT NOT NULL);
CREATE TABLE entry (id INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE form (form TEXT PRIMARY KEY, root TEXT NOT NULL, entries INTEGER NOT NULL, common INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX form_root ON form (root);
CREATE TABLE term (line TEXT PRIMARY KEY, letters TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pack_term (pack INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (pack, line)) WITHOUT ROWID;
CREATE TABLE topic (pack INTEGER NOT NULL, slug TEXT NOT NULL, PRIMARY KEY (pack, slug)) WITHOUT ROWID;
CREATE VIRTUAL TABLE word USING fts5(tokens, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '%.'");
"""


class IndexDamaged(Exception):
    """An index that cannot be read, so that it has to be made again."""


NOT_DAMAGE = (
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
)  # fmt: skip
"""Errors that are no fault of the file: the disk is full, or nothing may be written to it."""


SQLITE_RAISES = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What SQLite raises for a damaged file: some of its messages have bytes of it."""


def as_damage(error: Exception) -> Exception:
    """What an error means: that the file is damaged, or else the error itself."""
    if isinstance(error, IndexDamaged):
        return error
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return error if code & 0xFF in NOT_DAMAGE else IndexDamaged(str(error))


def index_name(libraries: Iterable[str]) -> str:
    """The name of the index of these libraries, without its ending.

    Another version of the program has another.
    """
    real = [os.path.realpath(library) for library in libraries]
    code = f"{INDEX_FORMAT} {__version__} {program_stamp(CODE)}"
    return f"{crc32(os.fsencode(chr(0).join((*real, code)))):08x}"


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables where there are none yet, in one step."""
    if not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")


def open_to_write(path: str, *, shared: bool) -> sqlite3.Connection:
    """The index to be written, made if there is none.

    With `:memory:`, one that is not kept. Raises sqlite3.Error.
    """
    if path != ":memory:":
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        theirs = not trusted(os.fstat(descriptor))
        os.close(descriptor)
        if theirs:
            raise IndexDamaged("others may write to it")
    connection = _connect(path)
    if path != ":memory:":
        # What others read is replaced as a whole: they may not write beside it, as this mode asks of readers.
        connection.execute(f"PRAGMA journal_mode={'DELETE' if shared else 'WAL'}")
        connection.execute("PRAGMA synchronous=NORMAL")
    _make_tables(connection)
    return connection


def open_to_read(folder: str, name: str) -> sqlite3.Connection | None:
    """The index of a folder as it is now.

    None where there is none, or where it may be somebody else's. Raises IndexDamaged.
    """
    path = os.path.join(folder, name + ENDING)
    try:
        with opened_folder(folder) as directory:
            status = os.stat(name + ENDING, dir_fd=directory, follow_symlinks=False)
    except (OSError, ValueError):
        return None
    if not (stat.S_ISREG(status.st_mode) and trusted(status)):
        return None
    # Where nothing may be written beside it, nobody writes to it either.
    unchanging = "" if os.access(folder, os.W_OK) else "&immutable=1"
    try:
        connection = _connect(f"file:{_quoted(path)}?mode=ro{unchanging}", uri=True)
        if connection.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('pack', 'entry', 'form', 'word')").fetchone() == (4,):
            return connection
    except SQLITE_RAISES as error:
        raise IndexDamaged(str(error)) from None
    connection.close()
    return None


def has_index(folders: Iterable[str], libraries: Iterable[str]) -> bool:
    """Whether any of these folders has an index of some libraries that can be opened."""
    name = index_name(libraries)
    for folder in folders:
        with suppress(IndexDamaged, sqlite3.Error):
            if connection := open_to_read(folder, name):
                connection.close()
                return True
    return False


def _connect(path: str, *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None, uri=uri, check_same_thread=False)
    connection.execute("PRAGMA cache_size=-16000")
    connection.execute("PRAGMA temp_store=MEMORY")
    return connection


def _quoted(path: str) -> str:
    """A path as SQLite reads it in a URI."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def remove_files(folder: str, name: str) -> None:
    """Remove an index with the files beside it, so that it is made again."""
    for ending in (ENDING, f"{ENDING}-wal", f"{ENDING}-shm", f"{ENDING}-journal", UNFINISHED, f"{UNFINISHED}-journal"):
        try:
            os.unlink(os.path.join(folder, name + ending))
        except FileNotFoundError:
            continue
