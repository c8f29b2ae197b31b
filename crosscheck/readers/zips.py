"""What is raised of a ZIP archive that cannot be read."""

from __future__ import annotations

import zlib
from zipfile import BadZipFile

ZIP_ERRORS = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # of a password, and of a way of packing that zipfile does not know
)
