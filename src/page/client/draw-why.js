import { element, saying } from "./element.js";

/** @import { Bar, WrittenCandidate, WrittenFact, WrittenWhy, WrittenWord } from "../written-why.ts" */

/**
 * Draws why a question was answered as it was, as the server has put it into words.
 * @param {WrittenWhy} why
 * @returns {Node[]}
 */
export function drawWhy(why) {
  const { question, status, verdict, notes, words, signs, candidates, facts } = why;
  const wasSearched = words.length > 0 || candidates.length > 0;
  return [
    saying("p", `“${question}”`, "asked"),
    element("p", { class: `verdict ${status}` }, verdict),
    ...(wasSearched ? [scale(why)] : []),
    ...notes.map((note) => saying("p", note, "small")),
    ...(words.length === 0 ? [] : [wordTable(words)]),
    ...(signs.length === 0 ? [] : [barTable("For and against the best sentence", signs)]),
    ...(candidates.length === 0 ? [] : [candidateList(why)]),
    ...(facts.length === 0 ? [] : [factList(facts)]),
  ];
}

/**
 * How sure it is, against how sure it has to be.
 * @param {WrittenWhy} why
 */
function scale({ confidence, threshold }) {
  const label = `${percent(confidence)} sure, ${percent(threshold)} needed`;
  return element(
    "div",
    { class: "scale", role: "img", "aria-label": label },
    sized(element("span", { class: "reached" }), confidence),
    sized(element("span", { class: "needed" }), threshold),
  );
}

/** @param {readonly WrittenWord[]} words */
function wordTable(words) {
  const rows = words.map(({ text, where, found, weight, share }) =>
    element(
      "tr",
      {},
      saying("td", text, "word"),
      element("td", { class: found }, where),
      amount(weight, share),
    ),
  );
  return table("Words of the question", ["Word", "Found", "Weight"], rows);
}

/**
 * @param {string} caption
 * @param {readonly Bar[]} bars
 */
function barTable(caption, bars) {
  const rows = bars.map(({ label, value, weight, amount: came, share }) =>
    element(
      "tr",
      {},
      element("td", {}, label),
      element("td", { class: "figures" }, value === null ? "" : `${value} × ${weight}`),
      amount(came, share),
    ),
  );
  return table(caption, ["Sign", "Value × weight", "Adds"], rows);
}

/**
 * A figure with a bar below it, that shows how large it is beside the others.
 * @param {string} text
 * @param {number} share
 */
function amount(text, share) {
  const className = share < 0 ? "amount against" : "amount";
  return sized(element("td", { class: className }, text), Math.abs(share));
}

/**
 * @param {string} caption
 * @param {readonly string[]} headings
 * @param {readonly Node[]} rows
 */
function table(caption, headings, rows) {
  const head = headings.map((heading) => element("th", { scope: "col" }, heading));
  return element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

/** @param {WrittenWhy} why */
function candidateList({ candidates, looked }) {
  const sentences = looked === 1 ? "1 sentence" : `${looked} sentences`;
  return element(
    "section",
    {},
    element("h3", {}, `The best of ${sentences}`),
    element("ol", {}, ...candidates.map(candidateItem)),
  );
}

/** @param {WrittenCandidate} candidate */
function candidateItem({ sentence, source, score, notes, features }) {
  return element(
    "li",
    {},
    saying("blockquote", sentence),
    saying("p", `${source} · ${notes.join(" · ")}`, "small"),
    element(
      "details",
      {},
      element("summary", {}, `Score ${score}`),
      barTable("What made up its score", features),
    ),
  );
}

/** @param {readonly WrittenFact[]} facts */
function factList(facts) {
  const items = facts.map(({ date, text, how }) =>
    element(
      "li",
      { dir: "auto" },
      element("strong", {}, date),
      `: ${text} `,
      saying("span", `(${how})`, "small"),
    ),
  );
  return element(
    "section",
    {},
    element("h3", {}, "Dated facts that belong to it"),
    element("ul", {}, ...items),
  );
}

/**
 * Tells the style sheet how large something is, from 0 to 1.
 * @template {HTMLElement} Drawn
 * @param {Drawn} drawn
 * @param {number} share
 */
function sized(drawn, share) {
  drawn.style.setProperty("--share", String(share));
  return drawn;
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(100 * share)} %`;
}
