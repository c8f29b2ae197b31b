"""The result that Python programs get: that of a run, as tables, as JSON and in a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from crosscheck import model
from crosscheck.model import Claim, Fact, Report

if TYPE_CHECKING:
    import pandas as pd

Table = Literal["pairs", "facts", "claims"]


class Result(model.Result):
    """What a check yields. `reports`, `claims`, `pairs` and `facts` are frozen objects that name each other by id;
    `conflicts`, `updates` and `agreements` are the facts by verdict; `unreadable` is what could not be read."""

    def claims_of(self, fact: Fact) -> tuple[Claim, ...]:
        """The claims of a fact, in the order of the result."""
        ids = set(fact.claims)
        return tuple(claim for claim in self.claims if claim.id in ids)

    def report_of(self, claim: Claim) -> Report:
        """The report that makes the claim."""
        return next(report for report in self.reports if report.id == claim.report)

    def reviewed(self, path: str | Path, *, hide_dismissed: bool = False) -> Result:
        """The result with the decisions that `crosscheck review` kept in a file, or without the conflicts that they
        dismiss. Raises InputError where it is no review file."""
        from crosscheck.reporters.review_file import read_rulings
        from crosscheck.reviews import reviewed

        rulings = read_rulings(Path(path).read_bytes(), str(path))
        return Result.of_run(reviewed(self, rulings, hide_dismissed=hide_dismissed))

    def to_json(self) -> str:
        """What `-o FILE.json` writes (docs/result.schema.json)."""
        from crosscheck.reporters.json_document import json_text

        return json_text(self)

    def to_dataframe(self, table: Table = "pairs") -> pd.DataFrame:
        """The pairs, the facts or the claims as a pandas DataFrame, a row each; its columns are those of the workbook
        that `-o FILE.xlsx` writes. Raises ImportError where pandas is not installed."""
        from crosscheck.reporters.sheets import sheets

        try:
            import pandas as pd
        except ImportError as error:
            raise ImportError("to_dataframe needs pandas: pip install 'crosscheck-reports[pandas]'") from error
        named = {sheet.name: sheet for sheet in sheets(self)}
        if table not in named:
            raise ValueError(f"{table!r} is no table of a result; there are {', '.join(named)}")
        return pd.DataFrame.from_records(named[table].rows, columns=list(named[table].columns))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from crosscheck.reporters.notebook import notebook_html

        return notebook_html(self)

    @classmethod
    def of_run(cls, result: model.Result) -> Result:
        """The same result, as programs get it."""
        return cls(**{name: getattr(result, name) for name in model.Result.model_fields})


def load(path: str | Path) -> Result:
    """The result that `-o FILE.json` or `to_json` wrote. Raises InputError where the file holds none."""
    from crosscheck.reporters.json_document import read_result

    return Result.of_run(read_result(Path(path).read_bytes(), str(path)))
