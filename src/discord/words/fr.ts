import type { DateWords, Said } from "../../timeline/date-words.ts";
import { monthNames } from "../../timeline/month-names.ts";
import type { Words } from "./en.ts";

const monthName = monthNames("fr");
const SEASONS = ["printemps", "été", "automne", "hiver"];

/** "1er", but "2e" and so on, for halves and quarters. */
function ordinal(number: number): string {
  return number === 1 ? "1er" : `${number}e`;
}

/** With its article, as it stands after "avant", "après", "depuis" and "entre". */
function withArticle({ text, exactness }: Said): string {
  switch (exactness) {
    case "day":
    case "quarter":
    case "half":
    case "century":
      return `le ${text}`;
    case "season":
      return /^[éah]/.test(text) ? `l’${text}` : `le ${text}`;
    case "decade":
    case "month":
    case "year":
      return text;
  }
}

function until(date: Said): string {
  switch (date.exactness) {
    case "day":
    case "quarter":
    case "half":
    case "century":
      return `jusqu’au ${date.text}`;
    case "season":
      return withArticle(date).startsWith("le ")
        ? `jusqu’au ${date.text}`
        : `jusqu’à ${withArticle(date)}`;
    case "decade":
      return `jusqu’aux ${date.text.replace(/^les /, "")}`;
    case "month":
    case "year":
      return `jusqu’en ${date.text}`;
  }
}

const dates: DateWords = {
  day: (day, month, year) => `${day === 1 ? "1er" : day} ${monthName(month)} ${year}`,
  month: (month, year) => `${monthName(month)} ${year}`,
  time: (day, time) => `${day} à ${time}`,
  season: (season, year) => `${SEASONS[season - 1]} ${year}`,
  quarter: (quarter, year) => `${ordinal(quarter)} trimestre ${year}`,
  half: (half, year) => `${ordinal(half)} semestre ${year}`,
  decade: (first) => `les années ${first}`,
  century: (first) => `${Number(first) / 100 + 1}e siècle`,
  about: ({ text }) => `vers ${text}`,
  until,
  since: (date) => `depuis ${withArticle(date)}`,
  before: (date) => `avant ${withArticle(date)}`,
  after: (date) => `après ${withArticle(date)}`,
  between: (from, to) => `entre ${withArticle(from)} et ${withArticle(to)}`,
  span: (from, to) => `${from.text} à ${to.text}`,
  publication: "la date de publication",
};

/** French, in the way people on Discord speak to each other. */
export const fr: Words = {
  names: {
    ask: "demander",
    question: "question",
    hide: "masquer",
    timeline: "chronologie",
    topic: "sujet",
    from: "depuis",
    to: "jusqu'à",
    article: "article",
    knowledge: "savoir",
    refresh: "actualiser",
  },

  commands: {
    ask: {
      description: "Pose une question aux articles",
      question: "Ce que tu aimerais savoir",
      hide: "Ne montrer la réponse qu’à toi",
    },
    timeline: {
      description: "Ce que les articles datent, dans l’ordre du temps",
      topic: "Seulement ce qui concerne ce nom ou ces mots",
      from: "Seulement ce qui peut être aussi tardif : 2012, 2012-03 ou 2012-03-04",
      to: "Seulement ce qui peut être aussi ancien",
      article: "Seulement ce que raconte cet article",
    },
    knowledge: {
      description: "S’occuper des articles (modérateurs)",
      refresh: "Relire les articles et répondre à partir de ce qui s’y trouve maintenant",
    },
  },

  missed: {
    weak: "Les articles ne répondent pas à cela.",
    unknown_name: "Un nom de ta question n’apparaît pas dans les articles.",
    contradicted:
      "Les articles ne disent pas cela ; quelque chose dans la question ne va pas.",
    small_talk:
      "Bonjour. Pose-moi une question sur les articles, et je répondrai avec leurs propres mots.",
    noise:
      "Je n’y ai pas trouvé de question. Essaie une phrase entière, par exemple « Qui … ? »",
  },
  nearest: "Voici les passages les plus proches.",

  paragraph: (number) => `paragraphe ${number}`,
  openAtSentence: "Ouvrir à cette phrase",
  openArticle: "Ouvrir l’article",
  facts: "Daté dans les articles",
  theAnswer: "la réponse ci-dessus",
  how: {
    stated: (expression) => `indiqué : « ${expression} »`,
    computed: (expression, countedFrom = null) =>
      `calculé d’après « ${expression} »${countedFrom === null ? "" : `, à compter de ${countedFrom}`}`,
    bounded: (expression) => `délimité d’après « ${expression} »`,
  },
  dates,
  from: (title) => `dans « ${title} »`,
  more: (count) => (count === 1 ? "et 1 autre" : `et ${count} autres`),

  timeline: {
    title: (parts) => (parts.length === 0 ? "Daté dans les articles" : parts.join(" · ")),
    since: (day) => `depuis : ${day}`,
    until: (day) => `jusqu’à : ${day}`,
    count: (first, last, all) =>
      first === 1 && last === all
        ? `${all === 1 ? "1 énoncé daté" : `${all} énoncés datés`}.`
        : `Énoncés datés ${first} à ${last} sur ${all}.`,
    planned: "prévu",
    earlier: "◀ Plus tôt",
    later: "Plus tard ▶",
    nothing: "Les articles ne datent rien de tel.",
    noArticle:
      "Cet article n’existe pas ici. Choisis-en un parmi ceux qui sont proposés.",
    articleGone:
      "Cet article n’est plus ici. /chronologie montre ce qu’il y a maintenant.",
    noDate: (written) =>
      `Je n’arrive pas à lire « ${written} » comme une date. Écris-en une comme 2012, 2012-03 ou 2012-03-04.`,
  },

  guidance:
    "Je réponds aux questions écrites sur les articles. Envoie-m’en une par message ; je ne peux pas regarder les fichiers, les autocollants ni les messages vocaux.",

  refresh: {
    refreshed: (articles, passages, seconds) =>
      `Les articles sont à jour : ${articles}, ${passages}, lus en ${seconds}.`,
    unchanged: (articles, passages, seconds) =>
      `Rien n’a changé : ${articles}, ${passages}, lus en ${seconds}.`,
    kept: (reason) =>
      `Je ne peux pas utiliser ce que j’ai lu, alors je continue de répondre à partir des articles que j’avais. ${reason}`,
    busy: (seconds) =>
      `La lecture des articles est déjà en cours, depuis ${seconds}. Attends qu’elle soit finie.`,
    added: "Ajoutés",
    changed: "Modifiés",
    removed: "Retirés",
    skipped: "Ignorés",
    articles: (count) => (count === 1 ? "1 article" : `${count} articles`),
    passages: (count) => (count === 1 ? "1 passage" : `${count} passages`),
    seconds: (ms) =>
      ms < 1_000
        ? `${Math.round(ms)} ms`
        : `${(ms / 1_000).toFixed(1).replace(".", ",")} s`,
  },

  limited: {
    user: "Tu poses des questions plus vite que je ne peux répondre à tout le monde.",
    channel:
      "Il y a plus de questions dans ce salon que je ne peux en traiter à la fois.",
    askAgain: (when) => `Prochaine question possible ${when}.`,
  },

  refused: {
    moderators_only:
      "Seuls les modérateurs peuvent faire cela : ceux qui peuvent gérer ce serveur, ou qui ont un rôle désigné par mon hébergeur.",
    server_only:
      "Cela ne marche que dans un serveur qui m’a ajouté, pas dans les messages privés ni ailleurs.",
  },
  failed: (reference) =>
    `Désolé, quelque chose a échoué de mon côté. Si cela se reproduit, donne cette référence à l’hébergeur : ${reference}`,
  restarting: "Je redémarre. Repose ta question dans une minute.",
  outdated: "Cela ne marche plus. Utilise plutôt /demander.",
};
