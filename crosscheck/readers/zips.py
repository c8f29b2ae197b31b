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
    NotImplementedError,  # zipfile's word for a way of packing that it does not know
    RuntimeError,  # and for a password
)
