"use strict";
(function () {
  const entries = Array.from(document.querySelectorAll("article.fact"));
  const words = document.getElementById("words");
  const source = document.getElementById("source");
  const verdicts = Array.from(document.querySelectorAll("input[name=verdict]"));
  const shown = document.getElementById("shown");

  function filter() {
    const wanted = words.value.toLowerCase();
    const allowed = new Set(verdicts.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    for (const entry of entries) {
      const fits = allowed.has(entry.dataset.verdict)
        && (!source.value || entry.dataset.sources.split("\n").includes(source.value))
        && (!wanted || entry.textContent.toLowerCase().includes(wanted));
      entry.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = count + " of " + entries.length + " facts";
  }
  words.addEventListener("input", filter);
  source.addEventListener("change", filter);
  for (const box of verdicts) box.addEventListener("change", filter);
  filter();

  const panes = [document.getElementById("pane-1"), document.getElementById("pane-2")];
  const reader = document.getElementById("reader");
  let next = 0;

  function show(claim) {
    const origin = document.getElementById("text-of-" + claim.dataset.report);
    if (!origin) return;
    const holding = panes.findIndex((pane) => pane.dataset.report === claim.dataset.report);
    const place = holding >= 0 ? holding : next;
    if (holding < 0) next = 1 - next;
    const pane = panes[place];
    pane.replaceChildren(origin.content.cloneNode(true));
    pane.dataset.report = claim.dataset.report;
    pane.hidden = false;
    reader.hidden = false;
    const mark = Array.from(pane.querySelectorAll("mark")).find((each) => each.dataset.claim === claim.dataset.claim);
    if (mark) {
      mark.classList.add("chosen");
      mark.scrollIntoView({ block: "center" });
    }
  }
  for (const link of document.querySelectorAll("button.figure")) {
    link.addEventListener("click", () => show(link));
  }
  function close() {
    reader.hidden = true;
    for (const pane of panes) { pane.hidden = true; pane.dataset.report = ""; pane.replaceChildren(); }
    next = 0;
  }
  document.getElementById("close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
})();
