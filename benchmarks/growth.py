"""How what an archive costs grows with it, drawn as a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10
from typing import Any

_WIDTH, _HEIGHT = 640, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 190, 16, 44
_COLOURS = ("#1b6ca8", "#b3541e", "#2f7d4f", "#6d4c91")
_STYLE = "text { font: 12px sans-serif } .axis { stroke: #999 } .line { fill: none; stroke-width: 2 }"

Points = Sequence[tuple[int, float]]


def growth_svg(series: Mapping[str, Points], *, across: str, up: str) -> str:
    """A line for each series by its name, on two logarithmic axes that bear the names `across` and `up`; the same bytes
    for the same figures."""
    import detroit

    sizes = sorted({size for points in series.values() for size, _ in points})
    values = [value for points in series.values() for _, value in points if value > 0]
    svg = detroit.create("svg").attr("role", "img")
    svg.attr("viewBox", f"0 0 {_WIDTH} {_HEIGHT}").append("style").text(_STYLE)
    svg.append("rect").attr("width", _WIDTH).attr("height", _HEIGHT).attr("fill", "#fff")
    x = detroit.scale_log([sizes[0], max(sizes[-1], sizes[0] + 1)], [_LEFT, _WIDTH - _RIGHT])
    decades = range(floor(log10(min(values))), ceil(log10(max(values))) + 1)
    y = detroit.scale_log([10.0 ** decades[0], 10.0 ** decades[-1]], [_HEIGHT - _BOTTOM, _TOP + 12])
    for size in sizes:
        _text(svg, x(size), _HEIGHT - _BOTTOM + 18, f"{size:,}", anchor="middle")
    for tick in (10.0**power for power in decades):
        _line(svg, (_LEFT, y(tick)), (_WIDTH - _RIGHT, y(tick)))
        _text(svg, _LEFT - 6, y(tick) + 4, f"{tick:g}", anchor="end")
    _text(svg, (_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 8, across, anchor="middle")
    _text(svg, 6, _TOP, up, anchor="start")
    for (name, points), colour in zip(series.items(), _COLOURS, strict=False):
        drawn = [(round(x(size), 1), round(y(value), 1)) for size, value in points if value > 0]
        path = "M" + "L".join(f"{across_},{up_}" for across_, up_ in drawn)
        svg.append("path").attr("class", "line").attr("stroke", colour).attr("d", path)
        for place in drawn:
            svg.append("circle").attr("cx", place[0]).attr("cy", place[1]).attr("r", 3).attr("fill", colour)
        _text(svg, drawn[-1][0] + 8, drawn[-1][1] + 4, name, anchor="start", fill=colour)
    return str(svg) + "\n"


def _line(svg: Any, start: tuple[float, float], end: tuple[float, float]) -> None:
    line = svg.append("line").attr("class", "axis")
    for name, value in zip(("x1", "y1", "x2", "y2"), (*start, *end), strict=True):
        line.attr(name, round(value, 1))


def _text(svg: Any, x: float, y: float, words: str, *, anchor: str, fill: str = "#333") -> None:
    text = svg.append("text").attr("x", round(x, 1)).attr("y", round(y, 1))
    text.attr("text-anchor", anchor).attr("fill", fill).text(words)
