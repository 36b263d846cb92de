/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quote book's filters and search. Without it everything is shown. Nothing is stored, nothing leaves the page. */
"use strict";
(() => {
  const form = document.getElementById("find");
  if (!form) return;

  /* Letters that Unicode does not take apart. */
  const plain = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "‘": "'", "’": "'", "ʼ": "'", "“": "\"", "”": "\"", "„": "\"", "‐": "-", "‑": "-", "–": "-", "—": "-" };

  /* Text without case and accents, and where each of its units stood: at[i] of the text, and its end at the end. */
  const fold = (text) => {
    let folded = "";
    const at = [];
    let place = 0;
    for (const letter of text) {
      const base = letter.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
      for (const each of base) {
        const units = /\s/u.test(each) ? " " : plain[each] ?? each;
        folded += units;
        for (let i = 0; i < units.length; ++i) at.push(place);
      }
      place += letter.length;
    }
    at.push(place);
    return { folded, at };
  };

  const isWord = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

  /* Where a term stands: at the beginning of a word, unless it begins with no letter itself. */
  const places = (folded, term) => {
    const found = [];
    for (let from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + 1))
      if (!isWord(term[0]) || !isWord(folded[from - 1])) found.push(from);
    return found;
  };

  /* Words, and "words that stand together". */
  const termsOf = (query) =>
    [...fold(query).folded.matchAll(/"([^"]*)"?|[^\s"]+/gu)]
      .map((match) => (match[1] ?? match[0]).trim().replace(/ +/gu, " "))
      .filter((term) => term !== "");

  const leaf = (element) => ({ element, text: element.textContent, ...fold(element.textContent), marked: false });

  const mark = (leaf, terms) => {
    const ranges = terms
      .flatMap((term) => places(leaf.folded, term).map((from) => [leaf.at[from], leaf.at[from + term.length]]))
      .sort((a, b) => a[0] - b[0]);
    if (ranges.length === 0 && !leaf.marked) return;
    const parts = [];
    let done = 0;
    for (const [begin, end] of ranges) {
      if (end <= done) continue;
      const from = Math.max(begin, done);
      const made = document.createElement("mark");
      made.textContent = leaf.text.slice(from, end);
      parts.push(leaf.text.slice(done, from), made);
      done = end;
    }
    parts.push(leaf.text.slice(done));
    leaf.element.replaceChildren(...parts);
    leaf.marked = ranges.length > 0;
  };

  const themes = [...document.querySelectorAll(".theme")].map((section) => ({
    section,
    entry: document.querySelector(`nav a[href="#${section.id}"]`)?.parentElement,
    leaves: [...section.querySelectorAll(":scope > .w, :scope > :is(h2, h3, h4, h5, h6) > .w")].map(leaf),
    quotes: 0,
  }));
  const bySection = new Map(themes.map((theme) => [theme.section, theme]));
  const quotes = [...document.querySelectorAll(".quote")].map((figure) => {
    const above = [];
    for (let at = figure.parentElement.closest(".theme"); at; at = at.parentElement.closest(".theme"))
      above.push(bySection.get(at));
    const leaves = [...figure.querySelectorAll(".w")].map(leaf);
    return { figure, above, leaves, values: figure.dataset.v?.split(" ") ?? [],
      text: [...leaves, ...above.map((theme) => theme.leaves[0])].map((each) => each.folded).join("\n") };
  });

  const words = document.getElementById("words");
  const theme = document.getElementById("theme");
  const filters = [...form.querySelectorAll("select[data-filter]")];
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const number = (count, one, many) => `${count} ${count === 1 ? one : many}`;

  let markedFor = "";
  const apply = () => {
    const terms = termsOf(words.value);
    const within = theme.value;
    const wanted = filters.filter((filter) => filter.value !== "");
    const filtering = terms.length > 0 || within !== "" || wanted.length > 0;
    for (const each of themes) each.quotes = 0;
    let count = 0;
    for (const quote of quotes) {
      const fits = (within === "" || quote.above.some((each) => each.section.id === within)) &&
        wanted.every((filter) => quote.values[filter.dataset.filter] === filter.value) &&
        terms.every((term) => places(quote.text, term).length > 0);
      quote.figure.hidden = !fits;
      if (!fits) continue;
      ++count;
      for (const each of quote.above) ++each.quotes;
    }
    const holding = new Set(quotes.filter((quote) => !quote.figure.hidden).map((quote) => quote.above[0])).size;
    /* Themes that tell of it themselves, and those that they stand in. */
    const says = new Set();
    if (terms.length > 0 && within === "" && wanted.length === 0)
      for (const each of themes)
        if (terms.every((term) => each.leaves.some((one) => places(one.folded, term).length > 0)))
          for (let at = each.section; at; at = at.parentElement.closest(".theme")) says.add(bySection.get(at));
    for (const each of themes) {
      each.section.hidden = filtering && each.quotes === 0 && !says.has(each);
      if (each.entry) each.entry.hidden = each.section.hidden;
    }
    if (terms.join("\n") !== markedFor) {
      for (const each of [...themes, ...quotes]) for (const one of each.leaves) mark(one, terms);
      markedFor = terms.join("\n");
    }
    document.body.classList.toggle("filtered", filtering);
    none.hidden = count > 0 || says.size > 0 || !filtering;
    shown.textContent = filtering
      ? `Showing ${count} of ${number(quotes.length, "quote", "quotes")}` +
        (count > 0 ? `, in ${number(holding, "theme", "themes")}` : "")
      : `Showing all ${number(quotes.length, "quote", "quotes")}`;
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  words.addEventListener("input", soon);
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    apply();
    words.focus();
  }));

  const contents = document.getElementById("contents");
  if (contents && matchMedia("(max-width: 62rem)").matches) contents.open = false;
  addEventListener("beforeprint", () => {
    if (contents) contents.open = true;
  });

  form.hidden = false;
  apply();
})();
