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
  code: "fr",
  names: {
    log: "journal",
    gaps: "lacunes",
    keep: "garder",
    status: "état",
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
    mention: "mentionner",
    articles: "articles",
    about: "à-propos",
    "forget-me": "oublie-moi",
    settings: "réglages",
    mentions: "mentions",
    show: "afficher",
    answer: "répondre",
    channel: "salon",
    thread: "fil",
    roles: "roles",
    role: "role",
    moderator: "moderateur",
    add: "ajouter",
    file: "fichier",
    list: "liste",
    remove: "retirer",
    export: "exporter",
  },

  commands: {
    ask: {
      description: "Pose une question aux articles",
      question: "Ce que tu aimerais savoir",
      hide: "Ne montrer la réponse qu’à toi",
      article: "Seulement ce que dit cet article",
      mention: "Suggérer la réponse à quelqu’un, qui en est averti",
    },
    askAboutMessage: { name: "Interroger sur ce message" },
    articles: { description: "À partir de quels articles je réponds" },
    about: { description: "Ce que je suis, et ce que je garde de tes questions" },
    forgetMe: { description: "Effacer tout ce que je garde de toi" },
    timeline: {
      description: "Ce que les articles datent, dans l’ordre du temps",
      topic: "Seulement ce qui concerne ce nom ou ces mots",
      from: "Seulement ce qui peut être aussi tardif : 2012, mars 2012, 4/3/2012",
      to: "Seulement ce qui peut être aussi ancien",
      article: "Seulement ce que raconte cet article",
    },
    knowledge: {
      description: "S’occuper des articles (modérateurs)",
      add: "Ajouter un article pour ce serveur",
      file: "Un fichier .md, .txt ou .html de 1 Mo au plus ; sans lui, un formulaire s’ouvre",
      list: "Les articles propres à ce serveur",
      show: "Montrer un des articles propres à ce serveur, avec son fichier",
      remove: "Retirer un des articles propres à ce serveur",
      article: "Lequel des articles propres à ce serveur",
      export: "Tous les articles propres à ce serveur en une archive",
      refresh: "Relire les articles et répondre à partir de ce qui s’y trouve maintenant",
      log: "Ce que les modérateurs ont fait dernièrement, et qui l’a fait",
      gaps: "Ce qui a été demandé ici en vain, et ce qui y répond",
      status: "Combien on demande ici, combien je réponds, et si tout va bien",
    },
    settings: {
      description: "Comment je me comporte sur ce serveur (pour ceux qui le gèrent)",
      mentions: "Si je réponds aux messages qui me mentionnent ou me répondent",
      show: "Montrer ce qui est réglé",
      answer: "Si j’y réponds",
      on: "oui",
      off: "non",
      channel: "Seulement pour ce salon et ses fils, au lieu de tout le serveur",
      thread: "Répondre dans un fil à part, au lieu du salon",
      roles:
        "Quels rôles peuvent s’occuper des articles, outre ceux qui gèrent le serveur",
      role: "Le rôle dont il s’agit",
      moderator: "Si ceux qui l’ont peuvent s’occuper des articles",
      gaps: "Si ce qui a été demandé en vain est gardé pour les modérateurs",
      keep: "Si c’est gardé, pendant 30 jours et sans qui l’a demandé",
      log: "Dans quel salon je dis ce que font les modérateurs",
      logChannel: "À omettre pour ne le dire que dans /savoir journal",
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
  card: {
    paragraphOf: (number, all) => `paragraphe ${number} sur ${all}`,
    paragraphsOf: (first, last, all) => `paragraphes ${first} à ${last} sur ${all}`,
    passageOf: (number, all) => `Passage ${number} sur ${all}`,
    corrected: (meant) => `Résultats pour ${meant}`,
    carried: (names) => `À propos de ${names}, d’après ta dernière question`,
    carriedFromReply: (names) =>
      `À propos de ${names}, d’après la réponse à laquelle ceci répond`,
    unsure: "Je ne suis pas certain que ce soit ce que tu demandais",
    pinned: "Réponse choisie par les modérateurs de ce serveur",

    moreContext: "Plus de contexte",
    otherPassages: "Autres passages",
    timeline: "Chronologie",
    openArticle: "Ouvrir l’article",
    back: "Retour à la réponse",
    previous: "◀ Précédent",
    next: "Suivant ▶",
    up: "👍",
    down: "👎",
    share: "Partager",
    dismiss: "Retirer",

    thanks: {
      up: "Merci. J’ai noté que cette réponse a aidé.",
      down: "Merci. J’ai noté que cette réponse n’a pas aidé.",
    },
    changed: {
      up: "Merci. J’ai changé ton vote : cette réponse a aidé.",
      down: "Merci. J’ai changé ton vote : cette réponse n’a pas aidé.",
    },
    takenBack: "J’ai retiré ton vote.",
    dismissRefused:
      "Seule la personne qui a posé la question, ou un modérateur, peut retirer cette réponse.",
    shareRefused: "Seule la personne qui a posé la question peut partager cette réponse.",
    sharedBefore: "Tu as déjà partagé cette réponse.",
    expired: "Cette réponse date un peu et je ne l’ai plus. Repose ta question.",
    gone: "Cette partie des articles n’est plus ici. Repose ta question.",
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
      `Je n’arrive pas à lire « ${written} » comme une date. Écris-en une comme 2012, mars 2012 ou 4/3/2012.`,
  },

  picture: {
    timeline: "Chronologie",
    stated: "indiqué",
    computed: "calculé",
    bounded: "délimité",
    span: "période",
  },

  guidance: {
    nothing:
      "Je réponds aux questions écrites sur les articles. Écris-m’en une dans un message.",
    voice:
      "Je ne peux pas écouter les messages vocaux. Je réponds aux questions écrites sur les articles.",
    file: "Je ne peux pas regarder les fichiers. Je réponds aux questions écrites sur les articles.",
    sticker:
      "Je ne sais pas lire les autocollants. Je réponds aux questions écrites sur les articles.",
    poll: "Je ne participe pas aux sondages. Je réponds aux questions écrites sur les articles.",
    forward:
      "Je ne peux pas lire les messages transférés. Je réponds aux questions écrites sur les articles.",
  },

  talk: {
    greeting:
      "Bonjour. Pose-moi une question sur les articles, et je répondrai avec leurs propres mots.",
    wellbeing: "Je vais bien, merci. Pose-moi une question sur les articles.",
    thanks: "Avec plaisir.",
    farewell: "Au revoir. Reviens avec une question quand tu veux.",
    praise: "Merci, cela me fait plaisir.",
    blame:
      "Je suis désolé. Je ne peux dire que ce que disent les articles ; demander autrement peut aider.",
    self: "Je suis Footnote, un bot. Je réponds aux questions sur les articles avec leurs propres mots, et je dis où se trouve chaque réponse. Pose-m’en une, par exemple « Qui … ? » ou « Quand … ? »",
    order:
      "Je ne peux pas faire cela. Je réponds aux questions sur les articles avec leurs propres mots.",
    remark: "D’accord. Pose-moi une question sur les articles quand tu veux.",
  },

  onlyIn: (title) =>
    `J’ai cherché seulement dans « ${title} ». Demande sans l’article pour chercher dans tous.`,
  noQuestion:
    "Ce message n’a pas de mots que je puisse prendre pour une question. Je ne peux pas regarder les images, les fichiers ni les contenus intégrés.",

  shelf: {
    count: (articles, dated) =>
      articles === 0
        ? "Je n’ai pas encore d’articles."
        : `Je réponds à partir de ${counted(articles, "article")} avec ${counted(dated, "énoncé daté", "énoncés datés")}.`,
    page: (first, last, all) =>
      `Articles ${first} à ${last} sur ${all}, les plus récents d’abord.`,
    latestFirst: "Le plus récent d’abord.",
    paragraphs: (count) => counted(count, "paragraphe"),
    dated: (count) => counted(count, "énoncé daté", "énoncés datés"),
    by: (author) => `par ${author}`,
    undated: "sans date",
    open: "Ouvrir un article",
    ownWords: "Avec ses propres mots",
    ask: "Tu pourrais demander",
    timeline: "Chronologie",
    all: "Tous les articles",
    earlier: "◀ Plus récents",
    later: "Plus anciens ▶",
    gone: "Cet article n’est plus ici. /articles montre ce qu’il y a maintenant.",
  },

  about: {
    title: "Footnote",
    what: "Je réponds aux questions sur des articles avec leurs propres mots : la phrase qui répond, où elle se trouve, et ce qui est daté autour d’elle. Quand les articles ne disent rien, je le dis. Je n’écris rien de moi-même sur le monde.",
    kept: "Ce que je garde",
    spaces: {
      answers: (time) =>
        `Les réponses, pour qu’elles viennent plus vite, sans qui les a demandées : ${time}.`,
      conversations: (time) =>
        `Ta dernière question dans un salon et son sujet, pour que tu puisses continuer : ${time}.`,
      cards: (time) =>
        `Les réponses que je t’ai données, pour que leurs boutons marchent et que je comprenne ce qu’on y répond : ${time}.`,
      votes: (time) => `Tes votes sur les réponses : ${time}.`,
      languages: (time) =>
        `La langue de ton Discord si c’est l’allemand ou le français, pour répondre dans cette langue à tes messages privés : ${time}.`,
      recent: (time) =>
        `Tes dix dernières questions dans un serveur, pour te les y proposer à toi seul : ${time} chacune.`,
      buckets: (time) =>
        `Combien tu as demandé récemment, pour que chacun ait son tour : ${time}, même si tu te fais oublier.`,
      drafts: (time) =>
        `Les articles montrés à un modérateur avant de les ajouter : ${time}.`,
      settings: (time) => `Ce que les gérants d’un serveur y ont réglé : ${time}.`,
      audit: (time) =>
        `Ce que les modérateurs ont fait des articles et des réglages d’un serveur, et qui l’a fait, pour ceux qui s’en occupent, même s’ils me demandent de les oublier : ${time}.`,
      asked: (time) =>
        `Les cinquante dernières questions posées sur un serveur, sans qui les a posées, pour que ses modérateurs voient ce que de nouveaux articles changent : ${time}.`,
      differences: (time) =>
        `Lesquelles de ces questions ont une autre réponse depuis la dernière lecture des articles : ${time}.`,
      gaps: (time) =>
        `Les questions auxquelles je n’ai pas bien répondu, sans qui les a posées, pour les modérateurs d’un serveur : ${time}. Un serveur peut y renoncer.`,
      pins: (time) =>
        `Les passages que les modérateurs d’un serveur ont choisis comme réponses, avec la question : ${time}, ou jusqu’à ce qu’ils les retirent.`,
      tallies: (time) =>
        `Combien de questions ont été posées dans un serveur, sans les questions elles-mêmes : ${time}.`,
      left: (time) =>
        `Quels serveurs m’ont retiré, pour oublier ce qui est à eux après 30 jours : ${time}.`,
      refreshes: (time) =>
        `Quelle édition des articles a été lue en dernier, au cas où je tourne plusieurs fois : ${time}.`,
    },
    shelves:
      "Les articles propres à un serveur, pour lui seul : jusqu’à ce que ses modérateurs les retirent, ou qu’il ait été 30 jours sans moi.",
    where:
      "Tout cela reste chez la personne qui héberge ce bot. Je n’envoie rien à personne d’autre, je ne lis que les messages qui me sont adressés, et je ne consigne ni questions ni noms. /oublie-moi efface ce que je garde de toi.",
    program: "Ce bot",
    version: (version) => `Version ${version}`,
    edition: (id, age) => `Édition ${id}, lue il y a ${age}`,
    articles: (count) => counted(count, "article"),
    lasting,
  },

  forgetMe: {
    nothing: "Je ne gardais rien de toi, il n’y avait donc rien à effacer.",
    removed: (what) =>
      `Effacé : ${what}. Ta prochaine question commence une nouvelle conversation.`,
    spaces: {
      drafts: (count) =>
        counted(count, "article pas encore ajouté", "articles pas encore ajoutés"),
      conversations: (count) => counted(count, "conversation"),
      cards: (count) => counted(count, "réponse avec boutons", "réponses avec boutons"),
      votes: (count) => counted(count, "vote"),
      recent: () => "tes dernières questions",
      languages: () => "ta langue",
    },
  },

  own: {
    form: {
      heading: "Ajouter un article",
      title: "Titre",
      source: "Source",
      sourceHint: "Son adresse, ou le nom du journal",
      published: "Publié",
      publishedHint: "Le jour, par exemple 2021-05-04",
      text: "Texte",
      more: "Texte, suite",
      moreHint: "Ce qui n’a pas tenu plus haut. Au-delà, ajoute un fichier.",
    },
    preview: "Voici ce que j’en comprends. Rien n’est encore ajouté.",
    here: "Déjà parmi les articles de tous les serveurs",
    same: {
      text: (title) => `« ${title} », avec le même texte`,
      title: (title) => `« ${title} », avec un autre texte`,
    },
    aside: "Mis de côté, jamais cité",
    notes: "À noter",
    add: "Ajouter",
    cancel: "Abandonner",
    undo: "Revenir en arrière",
    remove: "Retirer",
    keep: "Garder",
    all: "Tous",
    undoFor: "On peut revenir en arrière pendant dix minutes.",
    added: (title) =>
      `J’ai ajouté « ${title} ». Sur ce serveur, je réponds désormais avec ses mots aussi.`,
    cancelled: "Je ne l’ai pas ajouté.",
    removeAsked: (title) =>
      `Dois-je retirer « ${title} » ? Je n’en tirerais plus de réponses.`,
    removed: (title) => `J’ai retiré « ${title} » et n’en tire plus de réponses.`,
    kept: "Je l’ai laissé où il est.",
    undone: {
      add: (title) => `Annulé : « ${title} » n’est plus ajouté.`,
      remove: (title) => `Annulé : « ${title} » est de nouveau là.`,
    },
    notUndone: {
      late: "C’était il y a plus de dix minutes, on ne peut plus revenir en arrière.",
      missing: "Cela a été annulé ou changé entre-temps.",
    },
    refused: {
      unreadable: (file, reason) =>
        `Je ne peux pas ajouter « ${file} » : le fichier ${reason}.`,
      duplicate: {
        text: (title) =>
          `Ce serveur a déjà un article avec le même texte : « ${title} ».`,
        title: (title) =>
          `Ce serveur a un autre article avec ce titre : « ${title} ». Retire d’abord celui-là, ou donne un autre titre à celui-ci.`,
      },
      full: "Ce serveur a autant d’articles à lui qu’il y a de place. Retires-en d’abord un ; si tu viens d’en retirer, réessaie dans dix minutes.",
      store:
        "Je n’atteins pas mon stockage et n’ai rien changé. Réessaie dans une minute.",
    },
    notFetched: {
      elsewhere:
        "Je ne vais chercher des fichiers que chez Discord, et celui-ci est ailleurs.",
      too_large: "Ce fichier dépasse le Mo que je lis.",
      too_slow: "Discord a mis trop de temps à me donner le fichier. Réessaie.",
      failed: "Discord ne m’a pas donné le fichier. Réessaie.",
    },
    expired:
      "Cet aperçu date d’il y a un moment, et je ne l’ai plus. Ajoute l’article encore une fois.",
    missing:
      "Ce serveur n’a pas d’article à lui comme celui-là. Choisis-en un parmi ceux qui sont proposés.",
    none: "Ce serveur n’a pas d’articles à lui. /savoir ajouter en ajoute un.",
    count: (count) => `Ce serveur a ${counted(count, "article")} à lui.`,
    addedOn: (day) => `ajouté le ${day}`,
    unreadable: "Ne peut plus être lu",
    exported: (count) =>
      count === 1
        ? "L’unique article propre à ce serveur. /savoir ajouter le reprend."
        : `Les ${count} articles propres à ce serveur. /savoir ajouter reprend chacun d’eux.`,
  },

  refresh: {
    byHost:
      "C’est mon hébergeur qui fait relire les articles communs à tous les serveurs. Pour que les modérateurs de ce serveur le puissent aussi, il peut mettre cette ligne dans mon .env et me redémarrer :",
    severalServers: "Plusieurs serveurs y sont séparés par des virgules",
    reading: (done, files, passages) =>
      `Je lis les articles : ${done} fichiers sur ${files}, ${passages} passages jusqu’ici.`,
    left: (seconds) => `Encore ${seconds} s environ.`,
    joining: (files, passages) =>
      `Les ${files} fichiers sont lus, ${passages} passages. Je les assemble.`,
    asking: (done, all) =>
      `Les articles sont à jour. Je repose les dernières questions : ${done} sur ${all}.`,
    refreshed: (time) => `Les articles sont à jour, lus en ${time}.`,
    unchanged: (counts, time) => `Rien n’a changé : ${counts}, lus en ${time}.`,
    kept: (reason) =>
      `Je ne peux pas utiliser ce que j’ai lu, alors je continue de répondre à partir des articles que j’avais : ${reason}.`,
    busy: "La lecture des articles est déjà en cours. Attends qu’elle soit finie.",
    begun: "Commencée",
    begunAlone: "Commencée par le bot lui-même",
    inAll: "En tout",
    wasBefore: (counts) => `avant : ${counts}`,
    isNow: (counts) => `maintenant : ${counts}`,
    added: "Ajoutés",
    changed: "Modifiés",
    removed: "Retirés",
    skipped: "Ignorés",
    same: (count) =>
      count === 1
        ? "La seule question récente a la même réponse qu’avant."
        : `Les ${count} questions récentes ont toutes la même réponse qu’avant.`,
    different: (count, all) =>
      `${count} sur ${counted(all, "question récente", "questions récentes")} ${count === 1 ? "a" : "ont"} maintenant une autre réponse.`,
    look: "En regarder une",
    lookOn: "En regarder une autre",
    lookGone: "Je n’ai plus cette comparaison. Je la garde un jour.",
    before: "Avant",
    now: "Maintenant",
    articles: (count) => counted(count, "article"),
    passages: (count) => counted(count, "passage"),
    facts: (count) => counted(count, "énoncé daté", "énoncés datés"),
    seconds: (ms) =>
      ms < 1_000
        ? `${Math.round(ms)} ms`
        : `${(ms / 1_000).toFixed(1).replace(".", ",")} s`,
  },

  settings: {
    off: "Sur ce serveur, je ne réponds pas aux messages qui me mentionnent ou me répondent. Les commandes marchent comme toujours.",
    everywhere:
      "Je réponds aux messages qui me mentionnent ou me répondent, dans tous les salons que je peux voir.",
    everywhereBut:
      "Je réponds aux messages qui me mentionnent ou me répondent dans tous les salons que je peux voir, sauf dans ceux-ci :",
    onlyIn:
      "Je réponds aux messages qui me mentionnent ou me répondent dans ces salons seulement :",
    asReply: "Je réponds dans le salon, directement au message.",
    inThread: "Je réponds chaque fois dans un fil à part.",
    tooMany:
      "Cela ferait trop de salons à traiter à part. Règle-le d’abord pour tout le serveur.",
    moderators: "Ces rôles peuvent s’occuper des articles :",
    noModerators:
      "Seuls ceux qui peuvent gérer ce serveur s’occupent des articles, et les rôles choisis par mon hébergeur.",
    everyone: "Tout le monde a ce rôle. Choisis-en un que seuls certains ont.",
    tooManyRoles: "Cela ferait trop de rôles. Enlève d’abord l’un d’eux.",
    refused:
      "Seuls ceux qui peuvent gérer ce serveur peuvent voir ou changer ses réglages.",
    keepsGaps:
      "Les questions auxquelles je n’ai pas bien répondu sont gardées pour les modérateurs, pendant 30 jours et sans qui les a posées.",
    keepsNoGaps: "Aucune question n’est gardée pour les modérateurs.",
    logs: "Je dis ce que font les modérateurs dans ce salon, si je peux y écrire :",
    logsNowhere: "Ce que font les modérateurs ne se lit que dans /savoir journal.",
  },

  limited: {
    user: "Tu poses des questions plus vite que je ne peux répondre à tout le monde.",
    channel:
      "Il y a plus de questions dans ce salon que je ne peux en traiter à la fois.",
    askAgain: (when) => `Prochaine question possible ${when}.`,
  },

  log: {
    title: "Ce que les modérateurs ont fait ces 90 derniers jours",
    nothing: "Les modérateurs n’ont rien fait ces 90 derniers jours.",
    page: (first, last, all) => `${first} à ${last} sur ${all}, le plus récent d’abord.`,
    deeds: {
      refresh: "a relu les articles communs",
      add: "a ajouté un article",
      remove: "a retiré un article",
      undo_add: "est revenu sur l’ajout d’un article",
      undo_remove: "est revenu sur le retrait d’un article",
      undo: "est revenu sur un changement",
      resolve: "a retiré une question des lacunes",
      pin: "a choisi un passage comme réponse",
      unpin: "a retiré une réponse choisie",
      mentions: "a changé à quels messages je réponds",
      roles: "a changé quels rôles sont modérateurs",
      gaps: "a changé si les lacunes sont gardées",
      log: "a changé où ceci est dit",
    },
    of: (deed, article) => `${deed} : « ${article} »`,
    newer: "◀ Plus récent",
    older: "Plus ancien ▶",
  },

  status: {
    articles: "Articles",
    count: (articles, own) =>
      own === 0
        ? counted(articles, "article")
        : `${counted(articles, "article")}, dont ${counted(own, "propre", "propres")} à ce serveur`,
    parts: (passages, sentences, dated) =>
      `${counted(passages, "passage")}, ${counted(sentences, "phrase")}, ${counted(dated, "énoncé daté", "énoncés datés")}`,
    skipped: (files) => counted(files, "fichier ignoré", "fichiers ignorés"),
    questions: "Questions sur ce serveur",
    day: (said) => `24 heures : ${said}`,
    month: (said) => `30 jours : ${said}`,
    none: "aucune",
    asked: (count, answered, cached) =>
      `${counted(count, "posée")}, ${answered} % avec réponse, ${cached} % déjà prêtes`,
    median: (ms) => `la moitié en ${rounded(ms)} ms`,
    program: "Ce bot",
    memory: (mb, heap) => `${mb} Mo de mémoire, dont ${heap} Mo dans le tas`,
    running: (time) => `En marche depuis ${time}`,
    store: {
      ok: "Stockage : tout va bien",
      degraded: "Stockage : il est en panne, je continue de mémoire",
    },
    ready: (ms) => `Discord : connecté, à ${ms} ms`,
    connected: "Discord : connecté",
    disconnected: "Discord : pas connecté en ce moment",
  },

  gaps: {
    none: "Rien n’a été demandé ici en vain ces 30 derniers jours.",
    off: "Ce qui est demandé en vain n’est pas gardé sur ce serveur. Ses gérants peuvent changer cela avec /réglages lacunes.",
    count: (questions) =>
      `${counted(questions, "question posée", "questions posées")} en vain, les plus fréquentes d’abord.`,
    page: (first, last, all) =>
      `Questions ${first} à ${last} sur ${all} posées en vain, les plus fréquentes d’abord.`,
    missed: (times) => `sans réponse ${times} fois`,
    votedDown: (times) => `jugée mauvaise ${times} fois`,
    last: (when) => `la dernière ${when}`,
    nearest: (sentence, title) => `Au plus près : « ${sentence} » (${title})`,
    answeredNow: (sentence, title) => `Réponse maintenant : « ${sentence} » (${title})`,
    isNearest: "C’est le passage qui s’en approche le plus.",
    isAnswer: "C’est ce que je réponds maintenant.",
    open: "Ouvrir une question",
    alsoAs: "Posée aussi ainsi",
    resolve: "Réglé",
    again: "Demander à nouveau",
    answeredBy: "Réponse par…",
    all: "Toutes les lacunes",
    back: "Retour",
    earlier: "◀ Plus fréquentes",
    later: "Moins fréquentes ▶",
    resolved: "Retirée de la liste. Si on la pose encore en vain, elle y revient.",
    gone: "Cette question n’est plus sur la liste. /savoir lacunes montre ce qu’il y a maintenant.",
    choose: "Quel passage répond à cette question ?",
    chooseOne: "Choisir un passage",
    noneNear:
      "Aucun passage ne s’approche de cette question. Cherches-en un par ses mots.",
    search: "Chercher des passages",
    words: "Mots du passage",
    wordsHint: "Quelques mots qui s’y trouvent, ou une question à laquelle il répond",
    notFound:
      "Je n’ai pas trouvé de tel passage. Le bouton permet de chercher à nouveau.",
    pinned: "Désormais, ce passage est la réponse à cette question sur ce serveur.",
    passageGone: "Ce passage n’existe plus. Choisis-en un autre.",
    tooManyPins: "Il y a déjà cent réponses choisies. Retires-en une d’abord.",
    pins: (count) => `Réponses choisies (${count})`,
    pinsTitle: "Réponses choisies sur ce serveur",
    noPins: "Aucune réponse n’est choisie sur ce serveur.",
    pin: (sentence, title) => `« ${sentence} » (${title})`,
    pinGone: "Son passage n’existe plus, elle ne répond donc à rien en ce moment.",
    unpin: "Retirer une réponse choisie",
  },

  reasons: {
    outside: "a un nom qui sort du dossier",
    extension: "n’est pas un fichier .md, .markdown, .html, .htm ou .txt",
    empty: "est vide",
    too_large: "est trop grand : {size} Mo, alors que {most} Mo au plus sont lus",
    too_large_for_shelf: "dépasse 1 Mo",
    utf16: "est en UTF-16 ; enregistre-le en UTF-8",
    byte_order_mark:
      "commence par une marque d’ordre des octets ; enregistre-le en UTF-8 sans elle",
    zero_bytes: "est binaire ou en UTF-16, pas du texte en UTF-8",
    not_utf8: "n’est pas de l’UTF-8 valide ; enregistre-le en UTF-8",
    binary: "est binaire, pas du texte",
    zip_or_office: "est une archive ZIP ou un document de bureau, pas du texte",
    archive: "est une archive {kind}, pas du texte",
    pdf: "est un PDF, pas du texte",
    rich_text: "est un document RTF, pas du texte",
    office: "est un document de bureau, pas du texte",
    picture: "est une image, pas du texte",
    program: "est un programme, pas du texte",
    no_sentence: "n’a aucune phrase dans son texte",
    same_title: "a le même titre que {file}",
    front_matter_open:
      "a un en-tête sans ligne --- qui le ferme (il commence à la ligne 1)",
    front_matter_line:
      "a un en-tête qui n’est pas du YAML valide (ligne {line} : {what})",
    front_matter_broken: "a un en-tête qui n’est pas du YAML valide ({what})",
    nested: "est trop imbriqué pour être lu",
    elements_nested: "imbrique des éléments sur plus de {most} niveaux",
    lists_nested: "imbrique des citations ou des listes sur plus de {most} niveaux",
    complex: "est trop complexe : plus de {most} éléments et textes",
    tangled: "a trop de balisage pour être lu en un temps raisonnable",
    link: "est un lien symbolique ; les liens ne sont pas suivis",
    not_regular: "n’est pas un fichier ordinaire",
    denied: "ne peut pas être lu (accès refusé)",
    gone: "n’était plus là au moment d’être lu",
    slow: "n’a pas pu être lu en un temps raisonnable",
    not_text: "n’est pas un texte",
    not_name: "n’est ni un nom ni une liste de noms",
    not_day: "n’est pas un jour du calendrier comme 2017-01-19",
    not_web: "n’est pas une adresse http ou https",
    not_address: "n’est pas une adresse bien formée",
    not_language: "n’est pas un code de langue comme en ou en-GB",
    unusable: "est inutilisable",
    no_key:
      "ce qui est entre les lignes --- en haut ne nomme aucun champ, donc c’est du texte",
    unknown_key: "en-tête : « {name} » n’est pas un des champs {keys}",
    front_matter_value: "en-tête : {key} « {value} » {problem}",
    page_value: "page : {key} « {value} » {problem}",
    not_english: "il se dit en « {language} » ; seul l’anglais est lu",
    nothing: "aucun fichier ne contient d’article",
    folder_missing: "le dossier des articles n’existe pas",
    folder_none: "ce qui doit être le dossier des articles n’en est pas un",
    folder_denied: "le dossier des articles ne peut pas être lu (accès refusé)",
    folder_unreadable: "le dossier des articles ne peut pas être lu ({error})",
    failed: "quelque chose a échoué, que le journal de l’hébergeur indique",
  },

  refused: {
    moderators_only:
      "Seuls les modérateurs peuvent faire cela : ceux qui peuvent gérer ce serveur, ou qui ont un rôle choisi par ses gestionnaires ou par mon hébergeur.",
    server_only:
      "Cela ne marche que dans un serveur qui m’a ajouté, pas dans les messages privés ni ailleurs.",
  },
  failed: (reference) =>
    `Désolé, quelque chose a échoué de mon côté. Si cela se reproduit, donne cette référence à l’hébergeur : ${reference}`,
  restarting: "Je redémarre. Repose ta question dans une minute.",
  outdated: "Cela ne marche plus. Utilise plutôt /demander.",
};

/** In French nought is counted as one is. */
function counted(count: number, one: string, many = `${one}s`): string {
  return count < 2 ? `${count} ${one}` : `${count} ${many}`;
}

/** A number to two digits, or to whole ones. */
function rounded(number: number): string {
  const digits =
    number < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return number.toLocaleString("fr", digits);
}

/** A length of time in its largest unit that it fills. */
function lasting(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "moins d’une minute";
  if (minutes < 60) return counted(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return counted(hours, "heure");
  const days = Math.floor(hours / 24);
  return days < 730 ? counted(days, "jour") : counted(Math.floor(days / 365), "an");
}
