import type { DateWords, Said } from "../../timeline/date-words.ts";
import { monthNames } from "../../timeline/month-names.ts";
import type { Words } from "./en.ts";

const monthName = monthNames("de");
const SEASONS = ["Frühjahr", "Sommer", "Herbst", "Winter"];

/** After "vor", "nach", "seit" and "zwischen": what takes an article there gets one. */
function dative({ text, exactness }: Said): string {
  switch (exactness) {
    case "day":
    case "quarter":
    case "half":
      return `dem ${text}`;
    case "century":
      return `dem ${text}`;
    case "decade":
      return `den ${text.replace(/^die /, "")}n`;
    case "season":
    case "month":
    case "year":
      return text;
  }
}

const dates: DateWords = {
  day: (day, month, year) => `${day}. ${monthName(month)} ${year}`,
  month: (month, year) => `${monthName(month)} ${year}`,
  time: (day, time) => `${day}, ${time} Uhr`,
  season: (season, year) => `${SEASONS[season - 1]} ${year}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  half: (half, year) => `${half}. Halbjahr ${year}`,
  decade: (first) => `die ${first}er`,
  century: (first) => `${Number(first) / 100 + 1}. Jahrhundert`,
  about: ({ text }) => `etwa ${text}`,
  until: (date) =>
    date.exactness === "decade" ? `bis in ${date.text}` : `bis ${date.text}`,
  since: (date) => `seit ${dative(date)}`,
  before: (date) => `vor ${dative(date)}`,
  after: (date) => `nach ${dative(date)}`,
  between: (from, to) => `zwischen ${dative(from)} und ${dative(to)}`,
  span: (from, to) => `${from.text} bis ${to.text}`,
  publication: "dem Tag der Veröffentlichung",
};

/** German, in the way people on Discord speak to each other. */
export const de: Words = {
  names: {
    ask: "frage",
    question: "frage",
    hide: "verborgen",
    timeline: "zeitleiste",
    topic: "thema",
    from: "von",
    to: "bis",
    article: "artikel",
    knowledge: "wissen",
    refresh: "aktualisieren",
  },

  commands: {
    ask: {
      description: "Stell den Artikeln eine Frage",
      question: "Was du wissen möchtest",
      hide: "Die Antwort nur dir zeigen",
    },
    timeline: {
      description: "Was die Artikel datieren, in zeitlicher Folge",
      topic: "Nur was mit diesem Namen oder diesen Wörtern zu tun hat",
      from: "Nur was so spät gewesen sein kann: 2012, 2012-03 oder 2012-03-04",
      to: "Nur was so früh gewesen sein kann",
      article: "Nur was dieser Artikel erzählt",
    },
    knowledge: {
      description: "Die Artikel pflegen (für Moderatoren)",
      refresh: "Die Artikel neu lesen und von da an aus ihnen antworten",
    },
  },

  missed: {
    weak: "Darauf geben die Artikel keine Antwort.",
    unknown_name: "Ein Name in deiner Frage kommt in den Artikeln nicht vor.",
    contradicted: "Das steht so nicht in den Artikeln; etwas in der Frage passt nicht.",
    small_talk:
      "Hallo. Frag mich etwas zu den Artikeln, und ich antworte mit ihren eigenen Worten.",
    noise:
      "Darin habe ich keine Frage gefunden. Versuch es mit einem ganzen Satz, etwa „Wer …?“",
  },
  nearest: "Diese Stellen kommen dem am nächsten.",

  paragraph: (number) => `Absatz ${number}`,
  openAtSentence: "An dieser Stelle öffnen",
  openArticle: "Artikel öffnen",
  facts: "In den Artikeln datiert",
  theAnswer: "die Antwort oben",
  how: {
    stated: (expression) => `genannt: „${expression}“`,
    computed: (expression, countedFrom = null) =>
      `errechnet aus „${expression}“${countedFrom === null ? "" : `, gezählt von ${countedFrom} an`}`,
    bounded: (expression) => `eingegrenzt aus „${expression}“`,
  },
  dates,
  from: (title) => `in „${title}“`,
  more: (count) => `und ${count} weitere`,

  timeline: {
    title: (parts) =>
      parts.length === 0 ? "In den Artikeln datiert" : parts.join(" · "),
    since: (day) => `ab ${day}`,
    until: (day) => `bis ${day}`,
    count: (first, last, all) =>
      first === 1 && last === all
        ? `${all === 1 ? "1 datierte Aussage" : `${all} datierte Aussagen`}.`
        : `Datierte Aussagen ${first} bis ${last} von ${all}.`,
    planned: "geplant",
    earlier: "◀ Früher",
    later: "Später ▶",
    nothing: "So etwas datieren die Artikel nicht.",
    noArticle: "Diesen Artikel gibt es hier nicht. Wähl einen der vorgeschlagenen.",
    articleGone:
      "Diesen Artikel gibt es hier nicht mehr. /zeitleiste zeigt, was jetzt da ist.",
    noDate: (written) =>
      `Ich kann „${written}“ nicht als Datum lesen. Schreib eines wie 2012, 2012-03 oder 2012-03-04.`,
  },

  guidance:
    "Ich beantworte geschriebene Fragen zu den Artikeln. Schick mir eine als Nachricht; Dateien, Sticker und Sprachnachrichten kann ich nicht ansehen.",

  refresh: {
    refreshed: (articles, passages, seconds) =>
      `Die Artikel sind auf dem neuesten Stand: ${articles}, ${passages}, gelesen in ${seconds}.`,
    unchanged: (articles, passages, seconds) =>
      `Nichts hat sich geändert: ${articles}, ${passages}, gelesen in ${seconds}.`,
    kept: (reason) =>
      `Was ich gelesen habe, kann ich nicht verwenden; ich antworte weiter aus den bisherigen Artikeln. ${reason}`,
    busy: (seconds) =>
      `Die Artikel werden schon gelesen, seit ${seconds}. Bitte warte, bis das fertig ist.`,
    added: "Neu",
    changed: "Geändert",
    removed: "Entfernt",
    skipped: "Ausgelassen",
    articles: (count) => `${count} Artikel`,
    passages: (count) => (count === 1 ? "1 Abschnitt" : `${count} Abschnitte`),
    seconds: (ms) =>
      ms < 1_000
        ? `${Math.round(ms)} ms`
        : `${(ms / 1_000).toFixed(1).replace(".", ",")} s`,
  },

  limited: {
    user: "Du fragst schneller, als es allen gegenüber fair wäre.",
    channel: "In diesem Kanal kommen mehr Fragen, als ich auf einmal beantworten kann.",
    askAgain: (when) => `Die nächste Frage geht ${when}.`,
  },

  refused: {
    moderators_only:
      "Das dürfen nur Moderatoren: wer diesen Server verwalten darf oder eine Rolle hat, die mein Betreiber genannt hat.",
    server_only:
      "Das geht nur auf einem Server, der mich hinzugefügt hat, nicht in Direktnachrichten oder anderswo.",
  },
  failed: (reference) =>
    `Da ist bei mir leider etwas schiefgegangen. Wenn es wieder passiert, gib dem Betreiber diese Kennung: ${reference}`,
  restarting: "Ich starte gerade neu. Bitte frag in einer Minute noch einmal.",
  outdated: "Das geht nicht mehr. Nimm bitte /frage.",
};
