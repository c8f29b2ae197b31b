"""Charts as SVG that stands in a page: words as words, colours by the page's style, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any

from crosscheck.reporters.charts import Course, Measure, Ranges

WIDTH = 352
"""Pixels: what a telephone shows unscaled, and half of what a desk shows beside another chart."""

_LABELS = 140
_ROW = 32
_MARGIN = 8
_AXIS = 34
_TICKS = 22
"""Pixels under a chart, with and without a line that names the unit."""

_COURSE_HEIGHT = 140
_LETTER = 6.3
"""Pixels that a letter of a label takes on the average, rather more than less."""

_ROOM = 0.05
_OPEN_ROOM = 0.15
"""What an axis shows beyond the values at its ends: part of what lies between them, more where a value is open."""

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML has no way to write."""

Ends = tuple[float | None, float | None]

# The library has no types of its own; what is drawn with is `Any` here, and only here.
Drawn = Any
Scale = Any


def ranges_svg(chart: Ranges, key: str) -> str:
    """A row for each value, from its low to its high end, an open end as an arrow; the reconciled figures behind."""
    import detroit

    bottom = _MARGIN + _ROW * len(chart.bars)
    svg = _canvas(detroit, bottom + _AXIS, key, "Values by report", chart.told)
    low, high = _domain([(bar.low, bar.high) for bar in chart.bars], (chart.low, chart.best, chart.high))
    x = detroit.scale_linear([low, high], [0, 1]).set_range_round([_LABELS, WIDTH - _MARGIN])
    if chart.low is not None or chart.high is not None:
        left = x(low if chart.low is None else chart.low)
        right = x(high if chart.high is None else chart.high)
        _put(svg, "rect", "band", x=left, y=_MARGIN, width=max(right - left, 1), height=bottom - _MARGIN)
    _across(detroit, svg, x, bottom, chart.measure)
    if chart.best is not None:
        _put(svg, "line", "best", x1=x(chart.best), x2=x(chart.best), y1=_MARGIN, y2=bottom)
    for row, bar in enumerate(chart.bars):
        at = _MARGIN + _ROW * row + _ROW // 2
        group = svg.append("g").attr("class", "bar")
        _write(group.append("title"), bar.detail)
        more = f" +{bar.others}" if bar.others else ""
        for style, words, rest, y in (("words", bar.words, "", at - 7), ("who", bar.who, more, at + 7)):
            label = _put(group, "text", style, x=_LABELS - 10, y=y, dy="0.32em", **{"text-anchor": "end"})
            _write(label, _cut(words, int((_LABELS - 10) / _LETTER) - len(rest)) + rest)
        ends = [None if end is None else x(end) for end in (bar.low, bar.high)]
        _range(group, ends, (_LABELS, WIDTH - _MARGIN), across=at, upright=False)
    return str(svg)


def course_svg(chart: Course, key: str) -> str:
    """A mark for each stage over its day, a line through them where each day has one."""
    import detroit

    bottom = _COURSE_HEIGHT - _TICKS
    svg = _canvas(detroit, _COURSE_HEIGHT, key, "Course over days", chart.told)
    low, high = _domain([(stage.low, stage.high) for stage in chart.stages])
    y = detroit.scale_linear([low, high], [0, 1]).set_range_round([bottom, 2 * _MARGIN])
    ticks = _ticks(detroit, y, chart.measure, room=4)
    left = round(max(len(words) for _, words in ticks) * _LETTER) + 2 * _MARGIN if ticks else 2 * _MARGIN
    days = [stage.day for stage in chart.stages]
    x = detroit.scale_linear([min(days), max(days)], [0, 1]).set_range_round([left + 12, WIDTH - 3 * _MARGIN])
    axis = svg.append("g").attr("class", "axis up").attr("transform", f"translate({left},0)")
    _lay(detroit.axis_left(y), axis, ticks, length=-(WIDTH - _MARGIN - left))
    _write(_put(svg, "text", "unit", x=0, y=_MARGIN, dy="0.32em"), chart.measure.unit)
    _across(detroit, svg, x, bottom, Measure(True, ""))
    points = [(x(stage.day), [None if end is None else y(end) for end in stage[2:]]) for stage in chart.stages]
    if len(set(days)) == len(days):
        middles = [
            (at, sum(known) / len(known)) for at, ends in points if (known := [e for e in ends if e is not None])
        ]
        _put(svg, "polyline", "path", points=" ".join(f"{at},{middle:g}" for at, middle in middles))
    for stage, (at, ends) in zip(chart.stages, points, strict=True):
        group = svg.append("g").attr("class", "bar")
        _write(group.append("title"), stage.detail)
        _range(group, ends, (bottom, _MARGIN), across=at, upright=True)
    return str(svg)


def _canvas(detroit: Any, height: int, key: str, title: str, told: str) -> Drawn:
    svg = detroit.create("svg").attr("class", "chart").attr("viewBox", f"0 0 {WIDTH} {height}")
    svg.attr("width", WIDTH).attr("height", height).attr("role", "img")
    svg.attr("aria-labelledby", f"{key}-title").attr("aria-describedby", f"{key}-told")
    _write(svg.append("title").attr("id", f"{key}-title"), title)
    _write(svg.append("desc").attr("id", f"{key}-told"), told)
    return svg


def _across(detroit: Any, svg: Drawn, x: Scale, bottom: int, measure: Measure) -> None:
    """The axis under a chart, its lines drawn up through it, and the unit under its end."""
    axis = svg.append("g").attr("class", "axis").attr("transform", f"translate(0,{bottom})")
    _lay(detroit.axis_bottom(x), axis, _ticks(detroit, x, measure, room=None), length=_MARGIN - bottom)
    unit = _put(svg, "text", "unit", x=WIDTH - _MARGIN, y=bottom + _AXIS - 6, **{"text-anchor": "end"})
    _write(unit, measure.unit)


def _lay(axis: Any, group: Drawn, ticks: Sequence[tuple[float, str]], *, length: int) -> None:
    words = dict(ticks)
    axis.set_tick_values([at for at, _ in ticks]).set_tick_format(lambda at: words[at]).set_tick_size(length)
    group.call(axis.set_tick_padding(6))


def _ticks(detroit: Any, scale: Scale, measure: Measure, *, room: int | None) -> list[tuple[float, str]]:
    """Where an axis is marked, and with which words; no more than stand beside each other without touching."""
    if measure.days:
        first, last = (dt.datetime.fromordinal(round(end)) for end in scale.get_domain())
        days = [day.date() for day in detroit.time_ticks(first, last, 3) if day == _midnight(day)]
        marked = list(zip([day.toordinal() for day in days], in_one_form(days), strict=True))
    else:
        wanted = scale.ticks(4)
        marked = [(at, scale.tick_format(4)(at)) for at in wanted]
    if room is None:
        start, end = scale.get_range()
        widest = max((len(words) for _, words in marked), default=1)
        room = max(int(abs(end - start) / (widest * _LETTER + 8)), 1)
    return marked[:: -(-len(marked) // room)] if marked else []


def _midnight(day: dt.datetime) -> dt.datetime:
    return dt.datetime.combine(day.date(), dt.time())


def in_one_form(days: Sequence[dt.date]) -> list[str]:
    """Years, months or days, as the page writes them elsewhere: the coarsest that all of them begin."""
    if all(day.day == 1 for day in days):
        return [day.isoformat()[: 4 if all(day.month == 1 for day in days) else 7] for day in days]
    return [day.isoformat() for day in days]


def _domain(
    ends: Iterable[tuple[float | None, float | None]], others: Iterable[float | None] = ()
) -> tuple[float, float]:
    """What the axis shows: all ends that are known and some room beside them, none of it below nothing."""
    both = list(ends)
    known = [end for end in (*(end for pair in both for end in pair), *others) if end is not None]
    low, high = min(known), max(known)
    span = (high - low) or max(abs(high) * 0.1, 1)
    opens_down, opens_up = (any(pair[side] is None for pair in both) for side in (0, 1))
    first = low - span * (_OPEN_ROOM if opens_down else _ROOM)
    return (0 if low >= 0 > first else first), high + span * (_OPEN_ROOM if opens_up else _ROOM)


def _range(group: Drawn, ends: Sequence[float | None], edges: tuple[int, int], *, across: int, upright: bool) -> None:
    """A line between two ends, a dot at each that is known; it runs to an arrow at the edge where one is open."""
    low, high = (edge if end is None else end for end, edge in zip(ends, edges, strict=True))
    along, beside = ("y", "x") if upright else ("x", "y")
    place = {f"{along}1": low, f"{along}2": high, f"{beside}1": across, f"{beside}2": across}
    _put(group, "line", "span", **place)
    for end in dict.fromkeys(end for end in ends if end is not None):
        _put(group, "circle", "dot", r=4, **{f"c{along}": end, f"c{beside}": across})
    for edge in (edge for end, edge in zip(ends, edges, strict=True) if end is None):
        back = edge + (8 if edge == min(edges) else -8)
        corners = ((edge, across), (back, across - 5), (back, across + 5))
        turned = ((b, a) for a, b in corners) if upright else corners
        _put(group, "polygon", "open", points=" ".join(f"{a},{b}" for a, b in turned))


def _put(parent: Drawn, tag: str, style: str, **attributes: object) -> Drawn:
    drawn = parent.append(tag).attr("class", style)
    for name, value in attributes.items():
        drawn.attr(name, value)
    return drawn


def _write(node: Drawn, words: str) -> None:
    node.text(_UNWRITABLE.sub("\ufffd", words))


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
