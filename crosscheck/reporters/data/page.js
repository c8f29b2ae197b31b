"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const form = document.querySelector("form");
  const words = byId("words");
  const source = byId("source");
  const state = byId("state"); // There only where something was decided.
  const shown = byId("shown");
  const verdicts = Array.from(form.querySelectorAll("input[name=verdict]"));
  const sections = Array.from(document.querySelectorAll("section.facts"));
  const entries = Array.from(document.querySelectorAll("article.fact"), (element) => ({
    element,
    head: element.querySelector("summary"),
    verdict: element.dataset.verdict,
    state: element.dataset.state,
    sources: new Set(element.dataset.sources.split("\n")),
    words: "",
  }));

  // What is shown: facts that bear one of the verdicts, the decision, the source and all the words.

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const allowed = new Set(verdicts.filter((box) => box.checked).map((box) => box.value));
    let count = 0;
    for (const entry of entries) {
      if (wanted.length && !entry.words) entry.words = entry.element.textContent.toLowerCase();
      const fits = allowed.has(entry.verdict)
        && (!state || !state.value || entry.state === state.value)
        && (!source.value || entry.sources.has(source.value))
        && wanted.every((word) => entry.words.includes(word));
      entry.element.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector("article.fact:not([hidden])");
    byId("none").hidden = count > 0 || !entries.length;
    shown.textContent = count + " of " + entries.length + " facts";
  }

  // Two reports side by side, each at a claim of the fact that is read.

  const reader = byId("reader");
  const panes = Array.from(reader.querySelectorAll(".pane"), (element) => ({
    element,
    choice: element.querySelector("select"),
    page: element.querySelector(".page"),
  }));
  let opener = null;

  function linksOf(fact) {
    return Array.from(byId(fact).querySelectorAll("a.figure"));
  }

  function textOf(claim) {
    return byId("claim-" + claim).closest("details.report");
  }

  function show(pane, claim, fact) {
    const links = linksOf(fact);
    pane.element.hidden = !claim;
    if (!claim) return;
    pane.choice.replaceChildren(...links.map((link) => {
      const figure = link.closest("tr").querySelector("a.figure").textContent;
      return new Option(link.dataset.source + ": " + figure, link.dataset.claim);
    }));
    pane.choice.value = claim;
    pane.choice.dataset.fact = fact;
    const page = textOf(claim).querySelector(".body").cloneNode(true);
    for (const marked of page.querySelectorAll("[id]")) marked.removeAttribute("id");
    const inFact = new Set(links.map((link) => link.dataset.claim));
    let first = null;
    for (const mark of page.querySelectorAll("[data-claims]")) {
      const claims = mark.dataset.claims.split(" ");
      if (claims.includes(claim)) {
        mark.classList.add("chosen");
        first = first || mark;
      } else if (claims.some((each) => inFact.has(each))) {
        mark.classList.add("related");
      }
    }
    pane.page.replaceChildren(page);
    pane.page.scrollTop = 0;
    if (first) pane.page.scrollTop = first.offsetTop - pane.page.clientHeight / 3;
  }

  function open(link) {
    if (reader.hidden || !reader.contains(document.activeElement)) opener = document.activeElement;
    reader.hidden = false;
    document.body.classList.add("reading");
    const fact = link.dataset.fact;
    byId("reader-heading").textContent = byId(fact).querySelector("h3").textContent;
    show(panes[0], link.dataset.claim, fact);
    show(panes[1], link.dataset.beside, fact);
    for (const each of document.querySelectorAll("article.reading")) each.classList.remove("reading");
    byId(fact).classList.add("reading");
    link.scrollIntoView({ block: "nearest" });
    byId("reader-heading").focus({ preventScroll: true });
  }

  function close() {
    reader.hidden = true;
    document.body.classList.remove("reading");
    for (const each of document.querySelectorAll("article.reading")) each.classList.remove("reading");
    if (opener && opener.isConnected) opener.focus();
  }

  for (const pane of panes) {
    pane.choice.addEventListener("change", () => show(pane, pane.choice.value, pane.choice.dataset.fact));
  }
  byId("close").addEventListener("click", close);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.figure, a.claim");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.matches("a.figure")) return open(link);
    // A marked figure in a report leads to its fact, and reads that.
    const fact = link.getAttribute("href").slice(1);
    const claims = link.dataset.claims.split(" ");
    byId(fact).hidden = false;
    byId(fact).closest("section").hidden = false;
    byId(fact).querySelector("details").open = true;
    byId(fact).scrollIntoView({ block: "start" });
    open(linksOf(fact).find((each) => claims.includes(each.dataset.claim)));
  });

  // Keys. Arrows move between facts only where one has the focus, for elsewhere they scroll.

  function move(step) {
    const heads = entries.filter((entry) => !entry.element.hidden).map((entry) => entry.head);
    const article = document.activeElement.closest("article.fact");
    const here = article ? heads.indexOf(article.querySelector("summary")) : -1;
    const head = heads[here < 0 ? (step > 0 ? 0 : heads.length - 1) : here + step];
    if (!head) return;
    head.focus({ preventScroll: true });
    head.closest("article").scrollIntoView({ block: "start" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target;
    if (event.key === "Escape") {
      if (!reader.hidden) close();
      else if (words.value) { words.value = ""; filter(); }
      return;
    }
    if (at.matches("input[type=search], select")) return;
    const onFact = at.closest("article.fact");
    if (event.key === "/") words.focus();
    else if (event.key === "j" || (event.key === "ArrowDown" && onFact)) move(1);
    else if (event.key === "k" || (event.key === "ArrowUp" && onFact)) move(-1);
    else if (event.key === "Enter" && at.matches("article.fact summary")) {
      at.parentElement.open = true;
      open(onFact.querySelector("a.figure"));
    } else return;
    event.preventDefault();
  });

  words.addEventListener("input", filter);
  source.addEventListener("change", filter);
  if (state) state.addEventListener("change", filter);
  for (const box of verdicts) box.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
