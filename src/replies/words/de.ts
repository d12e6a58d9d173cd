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
  code: "de",
  names: {
    log: "protokoll",
    gaps: "lücken",
    keep: "behalten",
    status: "status",
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
    mention: "erwähnen",
    articles: "artikel",
    about: "über",
    "forget-me": "vergiss-mich",
    settings: "einstellungen",
    mentions: "erwähnungen",
    show: "anzeigen",
    answer: "antworten",
    channel: "kanal",
    thread: "thread",
    roles: "rollen",
    role: "rolle",
    moderator: "moderator",
    add: "hinzufügen",
    file: "datei",
    list: "liste",
    remove: "entfernen",
    export: "exportieren",
  },

  commands: {
    ask: {
      description: "Stell den Artikeln eine Frage",
      question: "Was du wissen möchtest",
      hide: "Die Antwort nur dir zeigen",
      article: "Nur was dieser Artikel sagt",
      mention: "Die Antwort jemandem empfehlen, der davon erfährt",
    },
    askAboutMessage: { name: "Zu dieser Nachricht fragen" },
    articles: { description: "Aus welchen Artikeln ich antworte" },
    about: { description: "Was ich bin und was ich von deinen Fragen behalte" },
    forgetMe: { description: "Alles entfernen, was ich von dir behalte" },
    timeline: {
      description: "Was die Artikel datieren, in zeitlicher Folge",
      topic: "Nur was mit diesem Namen oder diesen Wörtern zu tun hat",
      from: "Nur was so spät gewesen sein kann: 2012, März 2012, 4.3.2012",
      to: "Nur was so früh gewesen sein kann",
      article: "Nur was dieser Artikel erzählt",
    },
    knowledge: {
      description: "Die Artikel pflegen (für Moderatoren)",
      add: "Einen Artikel für diesen Server hinzufügen",
      file: "Eine .md-, .txt- oder .html-Datei bis 1 MB; ohne sie öffnet sich ein Formular",
      list: "Die eigenen Artikel dieses Servers",
      show: "Einen eigenen Artikel dieses Servers zeigen, mit seiner Datei",
      remove: "Einen eigenen Artikel dieses Servers entfernen",
      article: "Welchen der eigenen Artikel dieses Servers",
      export: "Alle eigenen Artikel dieses Servers als ein Archiv",
      refresh: "Die Artikel neu lesen und von da an aus ihnen antworten",
      log: "Was Moderatoren zuletzt getan haben, und wer es war",
      gaps: "Was hier vergeblich gefragt wurde, und was darauf antwortet",
      status: "Wie viel hier gefragt und beantwortet wird, und ob alles in Ordnung ist",
    },
    settings: {
      description:
        "Wie ich mich auf diesem Server verhalte (für alle, die ihn verwalten)",
      mentions: "Ob ich auf Nachrichten antworte, die mich erwähnen oder mir antworten",
      show: "Zeigen, was eingestellt ist",
      answer: "Ob ich auf sie antworte",
      on: "an",
      off: "aus",
      channel: "Nur für diesen Kanal und seine Threads statt für den ganzen Server",
      thread: "In einem eigenen Thread antworten statt im Kanal",
      roles:
        "Welche Rollen die Artikel pflegen dürfen, neben denen, die den Server verwalten",
      role: "Um welche Rolle es geht",
      moderator: "Ob die Artikel pflegen darf, wer sie hat",
      gaps: "Ob für Moderatoren aufgehoben wird, was vergeblich gefragt wurde",
      keep: "Ob es aufgehoben wird, 30 Tage lang und ohne wer gefragt hat",
      log: "In welchem Kanal ich sage, was Moderatoren tun",
      logChannel: "Weglassen, um es nirgends als in /wissen protokoll zu sagen",
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
  card: {
    paragraphOf: (number, all) => `Absatz ${number} von ${all}`,
    paragraphsOf: (first, last, all) => `Absätze ${first} bis ${last} von ${all}`,
    passageOf: (number, all) => `Stelle ${number} von ${all}`,
    corrected: (meant) => `Ergebnisse für ${meant}`,
    carried: (names) => `Zu ${names}, aus deiner letzten Frage`,
    carriedFromReply: (names) => `Zu ${names}, aus der Antwort, auf die das antwortet`,
    unsure: "Ich bin nicht sicher, ob du danach gefragt hast",
    pinned: "Von Moderatoren dieses Servers als Antwort festgelegt",

    moreContext: "Mehr drumherum",
    otherPassages: "Andere Stellen",
    timeline: "Zeitleiste",
    openArticle: "Artikel öffnen",
    back: "Zurück zur Antwort",
    previous: "◀ Zurück",
    next: "Weiter ▶",
    up: "👍",
    down: "👎",
    share: "Teilen",
    dismiss: "Entfernen",

    thanks: {
      up: "Danke. Ich habe vermerkt, dass diese Antwort geholfen hat.",
      down: "Danke. Ich habe vermerkt, dass diese Antwort nicht geholfen hat.",
    },
    changed: {
      up: "Danke. Ich habe deine Stimme geändert: Diese Antwort hat geholfen.",
      down: "Danke. Ich habe deine Stimme geändert: Diese Antwort hat nicht geholfen.",
    },
    takenBack: "Ich habe deine Stimme zurückgenommen.",
    dismissRefused:
      "Diese Antwort kann nur entfernen, wer gefragt hat, oder jemand von der Moderation.",
    shareRefused: "Diese Antwort kann nur teilen, wer gefragt hat.",
    sharedBefore: "Du hast diese Antwort schon geteilt.",
    expired:
      "Diese Antwort ist schon älter, ich habe sie nicht mehr. Frag bitte noch einmal.",
    gone: "Diesen Teil der Artikel gibt es hier nicht mehr. Frag bitte noch einmal.",
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
      `Ich kann „${written}“ nicht als Datum lesen. Schreib eines wie 2012, März 2012 oder 4.3.2012.`,
  },

  picture: {
    timeline: "Zeitleiste",
    stated: "genannt",
    computed: "errechnet",
    bounded: "eingegrenzt",
    span: "Zeitraum",
  },

  guidance: {
    nothing:
      "Ich beantworte geschriebene Fragen zu den Artikeln. Schreib mir eine als Nachricht.",
    voice:
      "Sprachnachrichten kann ich nicht anhören. Ich beantworte geschriebene Fragen zu den Artikeln.",
    file: "Dateien kann ich nicht ansehen. Ich beantworte geschriebene Fragen zu den Artikeln.",
    sticker:
      "Sticker kann ich nicht lesen. Ich beantworte geschriebene Fragen zu den Artikeln.",
    poll: "An Umfragen nehme ich nicht teil. Ich beantworte geschriebene Fragen zu den Artikeln.",
    forward:
      "Weitergeleitete Nachrichten kann ich nicht lesen. Ich beantworte geschriebene Fragen zu den Artikeln.",
  },

  talk: {
    greeting:
      "Hallo. Frag mich etwas zu den Artikeln, und ich antworte mit ihren eigenen Worten.",
    wellbeing: "Danke, mir geht es gut. Frag mich etwas zu den Artikeln.",
    thanks: "Gern geschehen.",
    farewell: "Bis dann. Komm mit einer Frage wieder, wann immer du magst.",
    praise: "Danke, das freut mich.",
    blame:
      "Das tut mir leid. Ich kann nur sagen, was in den Artikeln steht; vielleicht hilft es, anders zu fragen.",
    self: "Ich bin Footnote, ein Bot. Ich beantworte Fragen zu den Artikeln mit deren eigenen Worten und sage, wo jede Antwort steht. Stell mir eine, etwa „Wer …?“ oder „Wann …?“",
    order:
      "Das kann ich nicht. Ich beantworte Fragen zu den Artikeln mit deren eigenen Worten.",
    remark: "In Ordnung. Frag mich etwas zu den Artikeln, wann immer du magst.",
  },

  onlyIn: (title) =>
    `Ich habe nur in „${title}“ gesucht. Frag ohne den Artikel, um in allen zu suchen.`,
  noQuestion:
    "In dieser Nachricht finde ich nichts, was eine Frage sein könnte. Bilder, Dateien und Einbettungen kann ich nicht ansehen.",

  shelf: {
    count: (articles, dated) =>
      articles === 0
        ? "Ich habe noch keine Artikel."
        : `Ich antworte aus ${articles} ${articles === 1 ? "Artikel" : "Artikeln"} mit ${counted(dated, "datierten Aussage", "datierten Aussagen")}.`,
    page: (first, last, all) =>
      `Artikel ${first} bis ${last} von ${all}, die neuesten zuerst.`,
    latestFirst: "Der neueste zuerst.",
    paragraphs: (count) => counted(count, "Absatz", "Absätze"),
    dated: (count) => counted(count, "datierte Aussage", "datierte Aussagen"),
    by: (author) => `von ${author}`,
    undated: "ohne Datum",
    open: "Einen Artikel öffnen",
    ownWords: "Mit eigenen Worten",
    ask: "Du könntest fragen",
    timeline: "Zeitleiste",
    all: "Alle Artikel",
    earlier: "◀ Neuere",
    later: "Ältere ▶",
    gone: "Diesen Artikel gibt es hier nicht mehr. /artikel zeigt, was jetzt da ist.",
  },

  about: {
    title: "Footnote",
    what: "Ich beantworte Fragen zu Artikeln mit deren eigenen Worten: mit dem Satz, der antwortet, wo er steht und was um ihn herum datiert ist. Wo die Artikel nichts sagen, sage ich das. Von mir aus schreibe ich nichts über die Welt.",
    kept: "Was ich behalte",
    spaces: {
      answers: (time) =>
        `Antworten, damit sie schneller kommen, ohne wer gefragt hat: ${time}.`,
      conversations: (time) =>
        `Deine letzte Frage in einem Kanal und worum es ging, damit du weiterfragen kannst: ${time}.`,
      cards: (time) =>
        `Antworten, die ich dir gegeben habe, damit ihre Knöpfe funktionieren und ich verstehe, was man darauf antwortet: ${time}.`,
      votes: (time) => `Deine Stimmen zu Antworten: ${time}.`,
      languages: (time) =>
        `Die Sprache deines Discord, wenn sie Deutsch oder Französisch ist, um deine Direktnachrichten in ihr zu beantworten: ${time}.`,
      recent: (time) =>
        `Deine letzten zehn Fragen in einem Server, um sie dort nur dir vorzuschlagen: je ${time}.`,
      buckets: (time) =>
        `Wie oft du zuletzt gefragt hast, damit alle drankommen: ${time}, auch wenn du dich vergessen lässt.`,
      drafts: (time) =>
        `Artikel, die ein Moderator vor dem Hinzufügen gezeigt bekam: ${time}.`,
      settings: (time) => `Was die Verwaltung eines Servers eingestellt hat: ${time}.`,
      audit: (time) =>
        `Was Moderatoren an den Artikeln und Einstellungen eines Servers geändert haben und wer es war, für alle, die ihn betreuen, auch wenn sie vergessen werden möchten: ${time}.`,
      asked: (time) =>
        `Die letzten fünfzig Fragen auf einem Server, ohne wer sie gestellt hat, damit seine Moderatoren sehen, was neue Artikel ändern: ${time}.`,
      differences: (time) =>
        `Welche dieser Fragen ich anders beantworte, seit die Artikel zuletzt gelesen wurden: ${time}.`,
      gaps: (time) =>
        `Fragen, die ich nicht gut beantwortet habe, ohne wer gefragt hat, für die Moderatoren eines Servers: ${time}. Ein Server kann das abschalten.`,
      pins: (time) =>
        `Textstellen, die Moderatoren eines Servers als Antwort festgelegt haben, mit der Frage: ${time} oder bis sie sie wegnehmen.`,
      tallies: (time) =>
        `Wie viele Fragen in einem Server gestellt wurden, ohne die Fragen selbst: ${time}.`,
      left: (time) =>
        `Welche Server mich entfernt haben, um das Ihre nach 30 Tagen zu vergessen: ${time}.`,
      refreshes: (time) =>
        `Welche Ausgabe der Artikel zuletzt gelesen wurde, falls ich mehrfach laufe: ${time}.`,
    },
    shelves:
      "Eigene Artikel eines Servers, nur für diesen Server: bis seine Moderatoren sie wegnehmen oder er 30 Tage ohne mich war.",
    where:
      "All das bleibt im Speicher dessen, der diesen Bot betreibt. Ich schicke niemandem sonst etwas, lese keine Nachrichten außer denen an mich und protokolliere weder Fragen noch Namen. /vergiss-mich entfernt, was ich von dir behalte.",
    program: "Dieser Bot",
    version: (version) => `Version ${version}`,
    edition: (id, age) => `Fassung ${id}, ${age} alt`,
    articles: (count) => `${count} Artikel`,
    lasting,
  },

  forgetMe: {
    nothing: "Ich hatte nichts von dir, also gab es nichts zu entfernen.",
    removed: (what) =>
      `Entfernt: ${what}. Deine nächste Frage beginnt ein neues Gespräch.`,
    spaces: {
      drafts: (count) =>
        counted(
          count,
          "noch nicht hinzugefügter Artikel",
          "noch nicht hinzugefügte Artikel",
        ),
      conversations: (count) => counted(count, "Gespräch", "Gespräche"),
      cards: (count) => counted(count, "Antwort mit Knöpfen", "Antworten mit Knöpfen"),
      votes: (count) => counted(count, "Stimme", "Stimmen"),
      recent: () => "deine letzten Fragen",
      languages: () => "deine Sprache",
    },
  },

  own: {
    form: {
      heading: "Einen Artikel hinzufügen",
      title: "Titel",
      source: "Quelle",
      sourceHint: "Seine Adresse oder der Name der Zeitung",
      published: "Erschienen",
      publishedHint: "Der Tag, etwa 2021-05-04",
      text: "Text",
      more: "Text, Fortsetzung",
      moreHint: "Was oben keinen Platz hatte. Für noch mehr nimm eine Datei.",
    },
    preview: "So verstehe ich ihn. Noch ist nichts hinzugefügt.",
    here: "Schon unter den Artikeln aller Server",
    same: {
      text: (title) => `„${title}“, mit demselben Text`,
      title: (title) => `„${title}“, mit einem anderen Text`,
    },
    aside: "Beiseite gelassen, nie zitiert",
    notes: "Bitte beachten",
    add: "Hinzufügen",
    cancel: "Abbrechen",
    undo: "Rückgängig",
    remove: "Entfernen",
    keep: "Behalten",
    all: "Alle",
    undoFor: "Das lässt sich zehn Minuten lang rückgängig machen.",
    added: (title) =>
      `Ich habe „${title}“ hinzugefügt. Auf diesem Server antworte ich ab jetzt auch daraus.`,
    cancelled: "Ich habe ihn nicht hinzugefügt.",
    removeAsked: (title) =>
      `Soll ich „${title}“ entfernen? Ich würde nicht mehr daraus antworten.`,
    removed: (title) => `Ich habe „${title}“ entfernt und antworte nicht mehr daraus.`,
    kept: "Ich habe ihn gelassen, wo er ist.",
    undone: {
      add: (title) => `Rückgängig gemacht: „${title}“ ist nicht mehr hinzugefügt.`,
      remove: (title) => `Rückgängig gemacht: „${title}“ ist wieder da.`,
    },
    notUndone: {
      late: "Das ist mehr als zehn Minuten her und lässt sich nicht mehr rückgängig machen.",
      missing: "Das wurde inzwischen rückgängig gemacht oder geändert.",
    },
    refused: {
      unreadable: (file, reason) =>
        `„${file}“ kann ich nicht hinzufügen. Die Datei ${reason}.`,
      duplicate: {
        text: (title) =>
          `Dieser Server hat schon einen Artikel mit demselben Text: „${title}“.`,
        title: (title) =>
          `Dieser Server hat einen anderen Artikel mit diesem Titel: „${title}“. Entferne zuerst jenen, oder gib diesem einen anderen Titel.`,
      },
      full: "Dieser Server hat so viele eigene Artikel, wie Platz haben. Entferne zuerst einen; wurden gerade welche entfernt, versuch es in zehn Minuten noch einmal.",
      store:
        "Ich erreiche meinen Speicher nicht und habe nichts geändert. Bitte versuch es in einer Minute noch einmal.",
    },
    notFetched: {
      elsewhere: "Ich hole Dateien nur von Discord, und diese liegt woanders.",
      too_large: "Diese Datei ist größer als das eine MB, das ich lese.",
      too_slow:
        "Discord hat zu lange gebraucht, mir die Datei zu geben. Bitte versuch es noch einmal.",
      failed: "Discord hat mir die Datei nicht gegeben. Bitte versuch es noch einmal.",
    },
    expired:
      "Diese Vorschau ist von vor einer Weile, und ich habe sie nicht mehr. Bitte füg den Artikel noch einmal hinzu.",
    missing:
      "Einen solchen eigenen Artikel hat dieser Server nicht. Wähl einen der vorgeschlagenen.",
    none: "Dieser Server hat keine eigenen Artikel. /wissen hinzufügen fügt einen hinzu.",
    count: (count) =>
      count === 1
        ? "Dieser Server hat einen eigenen Artikel."
        : `Dieser Server hat ${count} eigene Artikel.`,
    addedOn: (day) => `hinzugefügt am ${day}`,
    unreadable: "Nicht mehr lesbar",
    exported: (count) =>
      count === 1
        ? "Der eine eigene Artikel dieses Servers. /wissen hinzufügen nimmt ihn wieder."
        : `Die ${count} eigenen Artikel dieses Servers. /wissen hinzufügen nimmt jeden davon wieder.`,
  },

  refresh: {
    byHost:
      "Die Artikel, die alle Server teilen, liest mein Betreiber neu ein. Damit es auch die Moderatoren dieses Servers können, kann er diese Zeile in meine .env schreiben und mich neu starten:",
    severalServers: "Mehrere Server stehen dort mit Kommas dazwischen",
    reading: (done, files, passages) =>
      `Ich lese die Artikel: ${done} von ${files} Dateien, bisher ${passages} Abschnitte.`,
    left: (seconds) => `Noch etwa ${seconds} s.`,
    joining: (files, passages) =>
      `Alle ${files} Dateien sind gelesen, ${passages} Abschnitte. Ich füge sie zusammen.`,
    asking: (done, all) =>
      `Die Artikel sind auf dem neuesten Stand. Ich stelle die letzten Fragen noch einmal: ${done} von ${all}.`,
    refreshed: (time) => `Die Artikel sind auf dem neuesten Stand, gelesen in ${time}.`,
    unchanged: (counts, time) =>
      `Nichts hat sich geändert: ${counts}, gelesen in ${time}.`,
    kept: (reason) =>
      `Was ich gelesen habe, kann ich nicht verwenden; ich antworte weiter aus den bisherigen Artikeln: ${reason}.`,
    busy: "Die Artikel werden schon gelesen. Bitte warte, bis das fertig ist.",
    begun: "Begonnen",
    begunAlone: "Vom Bot selbst begonnen",
    inAll: "Insgesamt",
    wasBefore: (counts) => `vorher: ${counts}`,
    isNow: (counts) => `jetzt: ${counts}`,
    added: "Neu",
    changed: "Geändert",
    removed: "Entfernt",
    skipped: "Ausgelassen",
    same: (count) =>
      count === 1
        ? "Die eine letzte Frage wird wie vorher beantwortet."
        : `Alle ${count} letzten Fragen werden wie vorher beantwortet.`,
    different: (count, all) =>
      `${count} von ${counted(all, "letzten Frage", "letzten Fragen")} ${count === 1 ? "wird" : "werden"} jetzt anders beantwortet.`,
    look: "Eine davon ansehen",
    lookOn: "Eine der anderen ansehen",
    lookGone: "Diesen Vergleich habe ich nicht mehr. Ich bewahre ihn einen Tag lang auf.",
    before: "Vorher",
    now: "Jetzt",
    articles: (count) => `${count} Artikel`,
    passages: (count) => counted(count, "Abschnitt", "Abschnitte"),
    facts: (count) => counted(count, "datierte Aussage", "datierte Aussagen"),
    seconds: (ms) =>
      ms < 1_000
        ? `${Math.round(ms)} ms`
        : `${(ms / 1_000).toFixed(1).replace(".", ",")} s`,
  },

  settings: {
    off: "Auf diesem Server antworte ich nicht auf Nachrichten, die mich erwähnen oder mir antworten. Befehle gehen wie immer.",
    everywhere:
      "Ich antworte in jedem Kanal, den ich sehen kann, auf Nachrichten, die mich erwähnen oder mir antworten.",
    everywhereBut:
      "Ich antworte in jedem Kanal, den ich sehen kann, auf Nachrichten, die mich erwähnen oder mir antworten, nur in diesen nicht:",
    onlyIn:
      "Ich antworte nur in diesen Kanälen auf Nachrichten, die mich erwähnen oder mir antworten:",
    asReply: "Ich antworte im Kanal, direkt auf die Nachricht.",
    inThread: "Ich antworte jedes Mal in einem eigenen Thread.",
    tooMany:
      "Das wären zu viele Kanäle mit eigener Einstellung. Stell es zuerst für den ganzen Server ein.",
    moderators: "Diese Rollen dürfen die Artikel pflegen:",
    noModerators:
      "Die Artikel pflegen nur die, die diesen Server verwalten dürfen, und Rollen, die mein Betreiber gewählt hat.",
    everyone: "Diese Rolle haben alle. Wähl eine, die nur manche haben.",
    tooManyRoles: "Das wären zu viele Rollen. Nimm zuerst eine davon weg.",
    refused:
      "Die Einstellungen dieses Servers kann nur sehen und ändern, wer ihn verwalten darf.",
    keepsGaps:
      "Fragen, die ich nicht gut beantwortet habe, werden für Moderatoren aufgehoben, 30 Tage lang und ohne wer gefragt hat.",
    keepsNoGaps: "Es werden keine Fragen für Moderatoren aufgehoben.",
    logs: "Was Moderatoren tun, sage ich in diesem Kanal, wenn ich dort schreiben darf:",
    logsNowhere: "Was Moderatoren tun, steht nur in /wissen protokoll.",
  },

  limited: {
    user: "Du fragst schneller, als es allen gegenüber fair wäre.",
    channel: "In diesem Kanal kommen mehr Fragen, als ich auf einmal beantworten kann.",
    askAgain: (when) => `Die nächste Frage geht ${when}.`,
  },

  log: {
    title: "Was Moderatoren in den letzten 90 Tagen getan haben",
    nothing: "Moderatoren haben in den letzten 90 Tagen nichts getan.",
    page: (first, last, all) => `${first} bis ${last} von ${all}, das Neueste zuerst.`,
    deeds: {
      refresh: "die gemeinsamen Artikel neu gelesen",
      add: "einen Artikel hinzugefügt",
      remove: "einen Artikel entfernt",
      undo_add: "das Hinzufügen eines Artikels zurückgenommen",
      undo_remove: "das Entfernen eines Artikels zurückgenommen",
      undo: "eine Änderung zurückgenommen",
      resolve: "eine Frage von den Lücken gestrichen",
      pin: "eine Textstelle als Antwort festgelegt",
      unpin: "eine festgelegte Antwort entfernt",
      mentions: "geändert, auf welche Nachrichten ich antworte",
      roles: "geändert, welche Rollen Moderatoren sind",
      gaps: "geändert, ob Lücken aufgehoben werden",
      log: "geändert, wo das hier gesagt wird",
    },
    of: (deed, article) => `${deed}: „${article}“`,
    newer: "◀ Neuer",
    older: "Älter ▶",
  },

  status: {
    articles: "Artikel",
    count: (articles, own) =>
      own === 0
        ? `${articles} Artikel`
        : `${articles} Artikel, davon ${own} von diesem Server selbst`,
    parts: (passages, sentences, dated) =>
      `${counted(passages, "Textstelle", "Textstellen")}, ${counted(sentences, "Satz", "Sätze")}, ${counted(dated, "datierte Aussage", "datierte Aussagen")}`,
    skipped: (files) => `${counted(files, "Datei", "Dateien")} übersprungen`,
    questions: "Fragen auf diesem Server",
    day: (said) => `24 Stunden: ${said}`,
    month: (said) => `30 Tage: ${said}`,
    none: "keine",
    asked: (count, answered, cached) =>
      `${count} gestellt, ${answered} % beantwortet, ${cached} % aus dem Zwischenspeicher`,
    median: (ms) => `die Hälfte in ${rounded(ms)} ms`,
    program: "Dieser Bot",
    memory: (mb, heap) => `${mb} MB Speicher, davon ${heap} MB im Heap`,
    running: (time) => `Laufzeit: ${time}`,
    store: {
      ok: "Ablage: alles in Ordnung",
      degraded: "Ablage: sie fehlt, ich mache aus dem Speicher weiter",
    },
    ready: (ms) => `Discord: verbunden, ${ms} ms entfernt`,
    connected: "Discord: verbunden",
    disconnected: "Discord: gerade nicht verbunden",
  },

  gaps: {
    none: "In den letzten 30 Tagen wurde hier nichts vergeblich gefragt.",
    off: "Was vergeblich gefragt wird, wird auf diesem Server nicht aufgehoben. Wer ihn verwaltet, kann das mit /einstellungen lücken ändern.",
    count: (questions) =>
      `${counted(questions, "Frage", "Fragen")} vergeblich gestellt, die häufigsten zuerst.`,
    page: (first, last, all) =>
      `Vergeblich gestellte Fragen ${first} bis ${last} von ${all}, die häufigsten zuerst.`,
    missed: (times) => `${times}-mal nicht beantwortet`,
    votedDown: (times) => `${times}-mal abgewertet`,
    last: (when) => `zuletzt ${when}`,
    nearest: (sentence, title) => `Am nächsten: „${sentence}“ (${title})`,
    answeredNow: (sentence, title) => `Antwort jetzt: „${sentence}“ (${title})`,
    isNearest: "Diese Textstelle kommt ihr am nächsten.",
    isAnswer: "Das antworte ich jetzt.",
    open: "Eine Frage öffnen",
    alsoAs: "Auch so gefragt",
    resolve: "Erledigt",
    again: "Noch einmal fragen",
    answeredBy: "Beantwortet durch …",
    all: "Alle Lücken",
    back: "Zurück",
    earlier: "◀ Häufiger",
    later: "Seltener ▶",
    resolved:
      "Von der Liste gestrichen. Wird es wieder vergeblich gefragt, kommt es zurück.",
    gone: "Diese Frage steht nicht mehr auf der Liste. Was es jetzt gibt, zeigt /wissen lücken.",
    choose: "Welche Textstelle beantwortet diese Frage?",
    chooseOne: "Eine Textstelle wählen",
    noneNear: "Keine Textstelle kommt dieser Frage nahe. Such eine nach ihren Wörtern.",
    search: "Textstellen suchen",
    words: "Wörter der Textstelle",
    wordsHint: "Ein paar Wörter daraus oder eine Frage, die sie beantwortet",
    notFound:
      "So eine Textstelle habe ich nicht gefunden. Mit dem Knopf kannst du noch einmal suchen.",
    pinned:
      "Von jetzt an ist diese Textstelle auf diesem Server die Antwort auf diese Frage.",
    passageGone: "Diese Textstelle gibt es nicht mehr. Bitte wähle eine andere.",
    tooManyPins:
      "Es gibt schon hundert festgelegte Antworten. Entferne zuerst eine davon.",
    pins: (count) => `Festgelegte Antworten (${count})`,
    pinsTitle: "Auf diesem Server festgelegte Antworten",
    noPins: "Auf diesem Server sind keine Antworten festgelegt.",
    pin: (sentence, title) => `„${sentence}“ (${title})`,
    pinGone: "Ihre Textstelle gibt es nicht mehr, darum antwortet sie gerade auf nichts.",
    unpin: "Eine festgelegte Antwort entfernen",
  },

  reasons: {
    outside: "hat einen Namen, der aus dem Ordner hinausführt",
    extension: "ist keine .md-, .markdown-, .html-, .htm- oder .txt-Datei",
    empty: "ist leer",
    too_large: "ist zu groß: {size} MB, wo höchstens {most} MB gelesen werden",
    too_large_for_shelf: "ist größer als 1 MB",
    utf16: "ist in UTF-16; speichere sie in UTF-8",
    byte_order_mark: "beginnt mit einer Byte-Order-Mark; speichere sie in UTF-8 ohne sie",
    zero_bytes: "ist binär oder in UTF-16, kein Text in UTF-8",
    not_utf8: "ist kein gültiges UTF-8; speichere sie in UTF-8",
    binary: "ist binär, kein Text",
    zip_or_office: "ist ein ZIP-Archiv oder ein Office-Dokument, kein Text",
    archive: "ist ein {kind}-Archiv, kein Text",
    pdf: "ist ein PDF, kein Text",
    rich_text: "ist ein RTF-Dokument, kein Text",
    office: "ist ein Office-Dokument, kein Text",
    picture: "ist ein Bild, kein Text",
    program: "ist ein Programm, kein Text",
    no_sentence: "hat in ihrem Text keinen Satz",
    same_title: "hat denselben Titel wie {file}",
    front_matter_open:
      "hat oben Angaben ohne eine Zeile ---, die sie beendet (sie beginnen in Zeile 1)",
    front_matter_line:
      "hat oben Angaben, die kein gültiges YAML sind (Zeile {line}: {what})",
    front_matter_broken: "hat oben Angaben, die kein gültiges YAML sind ({what})",
    nested: "ist zu tief verschachtelt, um sie zu lesen",
    elements_nested: "verschachtelt Elemente mehr als {most} tief",
    lists_nested: "verschachtelt Zitate oder Listen mehr als {most} tief",
    complex: "ist zu kompliziert: mehr als {most} Elemente und Texte",
    tangled: "hat zu viel Auszeichnung, um sie in guter Zeit zu lesen",
    link: "ist ein symbolischer Link; Links wird nicht gefolgt",
    not_regular: "ist keine gewöhnliche Datei",
    denied: "darf nicht gelesen werden (keine Berechtigung)",
    gone: "war weg, als sie gelesen werden sollte",
    slow: "war nicht in guter Zeit zu lesen",
    not_text: "ist kein Text",
    not_name: "ist kein Name und keine Liste von Namen",
    not_day: "ist kein Tag des Kalenders wie 2017-01-19",
    not_web: "ist keine Adresse mit http oder https",
    not_address: "ist keine richtig geschriebene Adresse",
    not_language: "ist kein Sprachkürzel wie en oder en-GB",
    unusable: "lässt sich nicht verwenden",
    no_key: "Was oben zwischen den Zeilen --- steht, nennt kein Feld und ist also Text",
    unknown_key: "Angaben oben: „{name}“ ist keines der Felder {keys}",
    front_matter_value: "Angaben oben: {key} „{value}“ {problem}",
    page_value: "Seite: {key} „{value}“ {problem}",
    not_english: "er ist nach eigener Angabe in „{language}“; gelesen wird nur Englisch",
    nothing: "keine Datei enthält einen Artikel",
    folder_missing: "den Ordner mit den Artikeln gibt es nicht",
    folder_none: "was der Ordner mit den Artikeln sein soll, ist keiner",
    folder_denied:
      "der Ordner mit den Artikeln darf nicht gelesen werden (keine Berechtigung)",
    folder_unreadable: "der Ordner mit den Artikeln lässt sich nicht lesen ({error})",
    failed: "etwas ging schief, was das Protokoll des Betreibers nennt",
  },

  refused: {
    moderators_only:
      "Das dürfen nur Moderatoren: wer diesen Server verwalten darf oder eine Rolle hat, die seine Verwalter oder mein Betreiber gewählt haben.",
    server_only:
      "Das geht nur auf einem Server, der mich hinzugefügt hat, nicht in Direktnachrichten oder anderswo.",
  },
  failed: (reference) =>
    `Da ist bei mir leider etwas schiefgegangen. Wenn es wieder passiert, gib dem Betreiber diese Kennung: ${reference}`,
  restarting: "Ich starte gerade neu. Bitte frag in einer Minute noch einmal.",
  outdated: "Das geht nicht mehr. Nimm bitte /frage.",
};

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** A number to two digits, or to whole ones. */
function rounded(number: number): string {
  const digits =
    number < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return number.toLocaleString("de", digits);
}

/** A length of time in its largest unit that it fills. */
function lasting(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "weniger als eine Minute";
  if (minutes < 60) return counted(minutes, "Minute", "Minuten");
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return counted(hours, "Stunde", "Stunden");
  const days = Math.floor(hours / 24);
  return days < 730
    ? counted(days, "Tag", "Tage")
    : counted(Math.floor(days / 365), "Jahr", "Jahre");
}
