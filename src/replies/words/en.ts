import type { Reason } from "../../answering/answer.ts";
import type { Talk } from "../../answering/small-talk.ts";
import { REASONS, type ReasonWords } from "../../knowledge/reasons.ts";
import type { AuditDeed } from "../../store/audit-entry.ts";
import type { PersonalSpace, SPACES } from "../../store/spaces.ts";
import { ENGLISH_DATES } from "../../timeline/date-words.ts";
import { DATING_WORDS } from "../../timeline/dating-words.ts";
import type { Attached } from "../attached.ts";

/** What commands and their options are called, by their names in code; here the same. */
const names: Readonly<Record<string, string>> = {};

/** Every word of ours that a user of Discord can see, in English. Plain, short, friendly. */
export const en = {
  /** The language's ISO 639-1 code. */
  code: "en",
  names,

  commands: {
    ask: {
      description: "Ask the articles a question",
      question: "What you would like to know",
      hide: "Show the answer only to you",
      article: "Only what this article says",
      mention: "Suggest the answer to someone, who is told of it",
    },
    askAboutMessage: { name: "Ask about this message" },
    articles: { description: "Which articles I answer from" },
    about: { description: "What I am, and what I keep of what you ask" },
    forgetMe: { description: "Remove everything that I keep of you" },
    timeline: {
      description: "What the articles date, in order of time",
      topic: "Only what is about this name or these words",
      from: "Only what may be as late as this: 2012, March 2012, 2012-03-04",
      to: "Only what may be as early as this",
      article: "Only what this article tells",
    },
    knowledge: {
      description: "Look after the articles (moderators)",
      add: "Add an article for this server",
      file: "A .md, .txt or .html file of up to 1 MB; without one, a form opens",
      list: "The articles that this server has of its own",
      show: "Show one of this server's own articles, with its file",
      remove: "Take one of this server's own articles away",
      article: "Which of this server's own articles",
      export: "All of this server's own articles as one archive",
      refresh: "Read the articles again, and answer from what is there now",
      log: "What moderators did of late, and who did it",
      gaps: "What was asked here in vain, and what answers it",
      status: "How much is asked and answered here, and whether all is well",
    },
    settings: {
      description: "How I behave in this server (for those who manage it)",
      mentions: "Whether I answer messages that mention me or reply to me",
      show: "Show what is set",
      answer: "Whether I answer them",
      on: "on",
      off: "off",
      channel: "Only for this channel and its threads, instead of the whole server",
      thread: "Answer in a thread of its own, instead of in the channel",
      roles:
        "Which roles may look after the articles, beside those who manage the server",
      role: "The role that it is about",
      moderator: "Whether who has it may look after the articles",
      gaps: "Whether what was asked in vain is kept for moderators to see",
      keep: "Whether it is kept, for 30 days and without who asked",
      log: "In which channel I tell what moderators do",
      logChannel: "Leave it out to tell it nowhere but in /knowledge log",
    },
  },

  missed: {
    weak: "The articles do not answer that.",
    unknown_name: "The articles do not mention a name in your question.",
    contradicted: "The articles do not say that; something in the question does not fit.",
    small_talk:
      "Hello. Ask me something about the articles, and I will answer in their own words.",
    noise: "I could not find a question in that. Try a whole sentence, such as “Who …?”",
  } satisfies Record<Reason, string>,
  nearest: "These passages come nearest.",

  paragraph: (number: number) => `paragraph ${number}`,
  openAtSentence: "Open at this sentence",
  openArticle: "Open the article",
  facts: "Dated in the articles",
  theAnswer: "the answer above",
  how: DATING_WORDS,
  dates: ENGLISH_DATES,
  from: (title: string) => `in “${title}”`,
  more: (count: number) => `and ${count} more`,

  card: {
    paragraphOf: (number: number, all: number) => `paragraph ${number} of ${all}`,
    paragraphsOf: (first: number, last: number, all: number) =>
      `paragraphs ${first} to ${last} of ${all}`,
    passageOf: (number: number, all: number) => `Passage ${number} of ${all}`,
    corrected: (meant: string) => `Showing results for ${meant}`,
    carried: (names: string) => `About ${names}, from your last question`,
    carriedFromReply: (names: string) =>
      `About ${names}, from the answer that this replies to`,
    unsure: "I am not certain that this is what you asked for",
    pinned: "Pinned as the answer by moderators of this server",

    moreContext: "More context",
    otherPassages: "Other passages",
    timeline: "Timeline",
    openArticle: "Open article",
    back: "Back to the answer",
    previous: "Previous",
    next: "Next",
    up: "👍",
    down: "👎",
    share: "Share",
    dismiss: "Dismiss",

    thanks: {
      up: "Thank you. I have noted that this answer helped.",
      down: "Thank you. I have noted that this answer did not help.",
    },
    changed: {
      up: "Thank you. I have changed your vote: this answer helped.",
      down: "Thank you. I have changed your vote: this answer did not help.",
    },
    takenBack: "I have taken your vote back.",
    dismissRefused: "Only the person who asked, or a moderator, can dismiss this answer.",
    shareRefused: "Only the person who asked can share this answer.",
    sharedBefore: "You have shared this answer already.",
    expired: "This answer is from a while ago and I no longer have it. Please ask again.",
    gone: "That part of the articles is no longer here. Please ask again.",
  },

  timeline: {
    title: (parts: readonly string[]) =>
      parts.length === 0 ? "Dated in the articles" : parts.join(" · "),
    since: (day: string) => `from ${day}`,
    until: (day: string) => `to ${day}`,
    count: (first: number, last: number, all: number) =>
      first === 1 && last === all
        ? `${all === 1 ? "1 dated statement" : `${all} dated statements`}.`
        : `Dated statements ${first} to ${last} of ${all}.`,
    planned: "planned",
    earlier: "◀ Earlier",
    later: "Later ▶",
    nothing: "The articles date nothing like that.",
    noArticle: "There is no such article here. Choose one of those that are suggested.",
    articleGone: "That article is no longer here. Use /timeline for what there is now.",
    noDate: (written: string) =>
      `I cannot read “${written}” as a date. Write one such as 2012, March 2012 or 2012-03-04.`,
  },

  picture: {
    timeline: "Timeline",
    stated: "stated",
    computed: "worked out",
    bounded: "narrowed down",
    span: "span",
  },

  guidance: {
    nothing: "I answer written questions about the articles. Write me one in a message.",
    voice:
      "I cannot listen to voice messages. I answer written questions about the articles.",
    file: "I cannot look at files. I answer written questions about the articles.",
    sticker: "I cannot read stickers. I answer written questions about the articles.",
    poll: "I do not take part in polls. I answer written questions about the articles.",
    forward:
      "I cannot read forwarded messages. I answer written questions about the articles.",
  } satisfies Record<Attached, string>,

  talk: {
    greeting:
      "Hello. Ask me something about the articles, and I will answer in their own words.",
    wellbeing: "I am here and well, thank you. Ask me something about the articles.",
    thanks: "You are welcome.",
    farewell: "Goodbye. Come back with a question whenever you like.",
    praise: "Thank you, I am glad to hear that.",
    blame:
      "I am sorry. I can only say what the articles say; it may help to ask in other words.",
    self: "I am Footnote, a bot. I answer questions about the articles in their own words, and say where each answer stands. Ask me one, such as “Who …?” or “When …?”",
    order: "I cannot do that. I answer questions about the articles in their own words.",
    remark: "All right. Ask me something about the articles whenever you like.",
  } satisfies Record<Talk, string>,

  onlyIn: (title: string) =>
    `I looked only in “${title}”. Ask without the article to look in all of them.`,
  noQuestion:
    "That message has no words that I could take for a question. I cannot look at pictures, files or embeds.",

  shelf: {
    count: (articles: number, dated: number) =>
      articles === 0
        ? "I have no articles yet."
        : `I answer from ${counted(articles, "article")} with ${counted(dated, "dated statement")}.`,
    page: (first: number, last: number, all: number) =>
      `Articles ${first} to ${last} of ${all}, the latest first.`,
    latestFirst: "The latest comes first.",
    paragraphs: (count: number) => counted(count, "paragraph"),
    dated: (count: number) => counted(count, "dated statement"),
    by: (author: string) => `by ${author}`,
    undated: "no date",
    open: "Open an article",
    ownWords: "In its own words",
    ask: "You could ask",
    timeline: "Timeline",
    all: "All articles",
    earlier: "◀ Newer",
    later: "Older ▶",
    gone: "That article is no longer here. Use /articles for what there is now.",
  },

  about: {
    title: "Footnote",
    what: "I answer questions about articles with their own words: the sentence that answers, where it stands, and what is dated around it. Where the articles do not say, I say so. I write nothing of my own about the world.",
    kept: "What I keep",
    spaces: {
      answers: (time) => `Answers, so that they come faster, without who asked: ${time}.`,
      conversations: (time) =>
        `Your last question in a channel and what it was about, so that you can ask on: ${time}.`,
      cards: (time) =>
        `Answers that I gave you, so that their buttons work and a reply to one is understood: ${time}.`,
      votes: (time) => `Your votes on answers: ${time}.`,
      languages: (time) =>
        `The language of your Discord where it is German or French, to answer your direct messages in it: ${time}.`,
      recent: (time) =>
        `Your last ten questions in a server, to suggest them to you alone there: ${time} each.`,
      buckets: (time) =>
        `How often you have asked of late, so that everyone gets a turn: ${time}, also when you have me forget you.`,
      drafts: (time) =>
        `Articles that a moderator was shown before adding them: ${time}.`,
      settings: (time) => `What the managers of a server have set for it: ${time}.`,
      audit: (time) =>
        `What moderators did to a server’s articles and settings, and who did it, for those who look after it, also when they have me forget them: ${time}.`,
      asked: (time) =>
        `The last fifty questions asked in a server, without who asked them, so that its moderators see what new articles change: ${time}.`,
      differences: (time) =>
        `Which of those questions are answered differently since the articles were last read: ${time}.`,
      gaps: (time) =>
        `Questions that I did not answer well, without who asked, for a server’s moderators: ${time}. A server can switch that off.`,
      pins: (time) =>
        `Passages that a server’s moderators have pinned as answers, with the question: ${time}, or until they take them away.`,
      tallies: (time) =>
        `How many questions were asked in a server, without what they were: ${time}.`,
      left: (time) =>
        `Which servers removed me, to forget what is theirs after 30 days: ${time}.`,
      refreshes: (time) =>
        `Which edition of the articles was read last, for when several of me run: ${time}.`,
    } satisfies Record<keyof typeof SPACES, (time: string) => string>,
    shelves:
      "A server’s own articles, for nobody but that server: until its moderators take them away, or it has been without me for 30 days.",
    where:
      "All of this stays in the store of whoever runs this bot. I send nothing to anybody else, read no messages but those sent to me, and log neither questions nor names. /forget-me removes what I keep of you.",
    program: "This bot",
    version: (version: string) => `Version ${version}`,
    edition: (id: string, age: string) => `Edition ${id}, read ${age} ago`,
    articles: (count: number) => counted(count, "article"),
    lasting: (ms: number) => lasting(ms),
  },

  forgetMe: {
    nothing: "I kept nothing of you, so there was nothing to remove.",
    removed: (what: string) =>
      `Removed: ${what}. Your next question starts a new conversation.`,
    spaces: {
      drafts: (count) =>
        counted(
          count,
          "article that was not added yet",
          "articles that were not added yet",
        ),
      conversations: (count) => counted(count, "conversation"),
      cards: (count) => counted(count, "answer with buttons", "answers with buttons"),
      votes: (count) => counted(count, "vote"),
      recent: () => "your recent questions",
      languages: () => "your language",
    } satisfies Record<PersonalSpace, (count: number) => string>,
  },

  /** A server's own articles, and what its moderators do with them. */
  own: {
    form: {
      heading: "Add an article",
      title: "Title",
      source: "Source",
      sourceHint: "Its address, or the name of the publication",
      published: "Published",
      publishedHint: "The day, such as 2021-05-04",
      text: "Text",
      more: "Text, continued",
      moreHint: "What did not fit above. For more than that, add a file.",
    },
    preview: "This is what I understand of it. Nothing has been added yet.",
    here: "Among the articles of all servers already",
    same: {
      text: (title: string) => `“${title}”, with the same text`,
      title: (title: string) => `“${title}”, with another text`,
    },
    aside: "Set aside, and never quoted",
    notes: "Please note",
    add: "Add",
    cancel: "Cancel",
    undo: "Undo",
    remove: "Remove",
    keep: "Keep",
    all: "All of them",
    undoFor: "This can be undone for ten minutes.",
    added: (title: string) =>
      `I have added “${title}”. In this server, I answer from it from now on.`,
    cancelled: "I have not added it.",
    removeAsked: (title: string) =>
      `Shall I take “${title}” away? I would no longer answer from it.`,
    removed: (title: string) =>
      `I have taken “${title}” away, and no longer answer from it.`,
    kept: "I have left it where it is.",
    undone: {
      add: (title: string) => `Undone: “${title}” is not added any more.`,
      remove: (title: string) => `Undone: “${title}” is here again.`,
    },
    notUndone: {
      late: "That was more than ten minutes ago, so it can no longer be undone.",
      missing: "That has been undone or changed in the meantime.",
    },
    refused: {
      unreadable: (file: string, reason: string) =>
        `I cannot add “${file}”: it ${reason}.`,
      duplicate: {
        text: (title: string) =>
          `This server has an article with the same text already: “${title}”.`,
        title: (title: string) =>
          `This server has another article with that title: “${title}”. Remove that one first, or give this one another title.`,
      },
      full: "This server has as many articles of its own as there is room for. Remove one first; if some were removed just now, try again in ten minutes.",
      store:
        "I cannot reach my store, so I have changed nothing. Please try again in a minute.",
    },
    notFetched: {
      elsewhere: "I fetch files from Discord only, and that one is elsewhere.",
      too_large: "That file is larger than the 1 MB that I read.",
      too_slow: "Discord took too long to hand me the file. Please try again.",
      failed: "Discord did not hand me the file. Please try again.",
    },
    expired:
      "That preview is from a while ago, and I no longer have it. Please add the article again.",
    missing:
      "This server has no such article of its own. Choose one of those that are suggested.",
    none: "This server has no articles of its own. /knowledge add adds one.",
    count: (count: number) => `This server has ${counted(count, "article")} of its own.`,
    addedOn: (day: string) => `added ${day}`,
    unreadable: "Can no longer be read",
    exported: (count: number) =>
      count === 1
        ? "The one article that this server has of its own. /knowledge add takes it back."
        : `The ${count} articles that this server has of its own. /knowledge add takes each of them back.`,
  },

  refresh: {
    byHost:
      "The articles that all servers share are refreshed by whoever hosts this bot. To let this server’s moderators do it too, the host can put this line into .env and restart the bot:",
    severalServers: "Several servers stand there with commas between them",
    reading: (done: number, files: number, passages: number) =>
      `I am reading the articles: ${done} of ${files} files, ${passages} passages so far.`,
    left: (seconds: number) => `About ${seconds} s left.`,
    joining: (files: number, passages: number) =>
      `All ${files} files are read, ${passages} passages. I am putting them together.`,
    asking: (done: number, all: number) =>
      `The articles are up to date. I am asking recent questions again: ${done} of ${all}.`,
    refreshed: (time: string) => `The articles are up to date, read in ${time}.`,
    unchanged: (counts: string, time: string) =>
      `Nothing has changed: ${counts}, read in ${time}.`,
    kept: (reason: string) =>
      `I could not use what I read, so I go on answering from the articles I had: ${reason}.`,
    busy: "The articles are being read already. Please wait for that to finish.",
    begun: "Begun",
    begunAlone: "Begun by the bot itself",
    inAll: "In all",
    wasBefore: (counts: string) => `before: ${counts}`,
    isNow: (counts: string) => `now: ${counts}`,
    added: "Added",
    changed: "Changed",
    removed: "Removed",
    skipped: "Skipped",
    same: (count: number) =>
      count === 1
        ? "The one recent question is answered as before."
        : `All ${count} recent questions are answered as before.`,
    different: (count: number, all: number) =>
      `${count} of ${counted(all, "recent question")} now ${count === 1 ? "answers" : "answer"} differently.`,
    look: "Look at one of them",
    lookOn: "Look at one of the others",
    lookGone: "I no longer have that comparison. I keep it for a day.",
    before: "Before",
    now: "Now",
    articles: (count: number) => counted(count, "article"),
    passages: (count: number) => counted(count, "passage"),
    facts: (count: number) => counted(count, "dated statement"),
    seconds: (ms: number) =>
      ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`,
  },

  limited: {
    user: "You are asking faster than I can be fair to everyone.",
    channel: "There are more questions in this channel than I can answer at once.",
    askAgain: (when: string) => `You can ask again ${when}.`,
  },

  settings: {
    off: "I do not answer messages that mention me or reply to me in this server. Commands work as ever.",
    everywhere:
      "I answer messages that mention me or reply to me, in every channel that I can see.",
    everywhereBut:
      "I answer messages that mention me or reply to me in every channel that I can see, but not in these:",
    onlyIn: "I answer messages that mention me or reply to me in these channels only:",
    asReply: "I answer in the channel, as a reply.",
    inThread: "I answer each in a thread of its own.",
    tooMany:
      "That would be too many channels to treat apart. Set it for the whole server first.",
    moderators: "These roles may look after the articles:",
    noModerators:
      "Only people who may manage this server look after the articles, and roles that my host chose.",
    everyone: "Everyone has that role. Choose one that only some have.",
    tooManyRoles: "That would be too many roles. Take one of them away first.",
    refused: "Only people who may manage this server can look at or change its settings.",
    keepsGaps:
      "Questions that I did not answer well are kept for moderators, for 30 days and without who asked.",
    keepsNoGaps: "No questions are kept for moderators to see.",
    logs: "I tell what moderators do in this channel, where I may write there:",
    logsNowhere: "What moderators do is told in /knowledge log only.",
  },

  log: {
    title: "What moderators did in the last 90 days",
    nothing: "Moderators have done nothing in the last 90 days.",
    page: (first: number, last: number, all: number) =>
      `${first} to ${last} of ${all}, the latest first.`,
    deeds: {
      refresh: "read the common articles again",
      add: "added an article",
      remove: "took an article away",
      undo_add: "undid adding an article",
      undo_remove: "undid taking an article away",
      undo: "undid a change",
      resolve: "took a question off the gaps",
      pin: "pinned a passage as an answer",
      unpin: "took a pinned answer away",
      mentions: "changed which messages I answer",
      roles: "changed which roles are moderators",
      gaps: "changed whether gaps are kept",
      log: "changed where this is told",
    } satisfies Record<AuditDeed, string>,
    of: (deed: string, article: string) => `${deed}: “${article}”`,
    newer: "◀ Newer",
    older: "Older ▶",
  },

  status: {
    articles: "Articles",
    count: (articles: number, own: number) =>
      own === 0
        ? counted(articles, "article")
        : `${counted(articles, "article")}, ${own} of them this server’s own`,
    parts: (passages: number, sentences: number, dated: number) =>
      `${counted(passages, "passage")}, ${counted(sentences, "sentence")}, ${counted(dated, "dated statement")}`,
    skipped: (files: number) => `${counted(files, "file")} skipped`,
    questions: "Questions in this server",
    day: (said: string) => `24 hours: ${said}`,
    month: (said: string) => `30 days: ${said}`,
    none: "none",
    asked: (count: number, answered: number, cached: number) =>
      `${count} asked, ${answered}% answered, ${cached}% from the cache`,
    median: (ms: number) => `half of them within ${rounded(ms)} ms`,
    program: "This bot",
    memory: (mb: number, heap: number) =>
      `${mb} MB of memory, ${heap} MB of it in the heap`,
    running: (time: string) => `Running for ${time}`,
    store: {
      ok: "Store: all is well",
      degraded: "Store: it is down, and I go on from memory",
    },
    ready: (ms: number) => `Discord: connected, ${ms} ms away`,
    connected: "Discord: connected",
    disconnected: "Discord: not connected at the moment",
  },

  gaps: {
    none: "Nothing was asked here in vain in the last 30 days.",
    off: "What is asked in vain is not kept in this server. Its managers can change that with /settings gaps.",
    count: (questions: number) =>
      `${counted(questions, "question")} asked in vain, the most frequent first.`,
    page: (first: number, last: number, all: number) =>
      `Questions ${first} to ${last} of ${all} asked in vain, the most frequent first.`,
    missed: (times: number) => `not answered ${counted(times, "time")}`,
    votedDown: (times: number) => `voted down ${counted(times, "time")}`,
    last: (when: string) => `last ${when}`,
    nearest: (sentence: string, title: string) => `Nearest: “${sentence}” (${title})`,
    answeredNow: (sentence: string, title: string) =>
      `Answer now: “${sentence}” (${title})`,
    isNearest: "This passage comes nearest to it.",
    isAnswer: "This is what I answer now.",
    open: "Open a question",
    alsoAs: "Also asked as",
    resolve: "Resolve",
    again: "Ask again",
    answeredBy: "Answered by…",
    all: "All gaps",
    back: "Back",
    earlier: "◀ More frequent",
    later: "Less frequent ▶",
    resolved: "Taken off the list. If it is asked in vain again, it comes back.",
    gone: "That question is no longer on the list. Use /knowledge gaps for what there is now.",
    choose: "Which passage answers this question?",
    chooseOne: "Choose a passage",
    noneNear: "No passage comes near this question. Search for one by its words.",
    search: "Search passages",
    words: "Words of the passage",
    wordsHint: "A few words that stand in it, or a question that it answers",
    notFound: "I found no passage like that. Press the button to search again.",
    pinned: "From now on this passage is the answer to this question in this server.",
    passageGone: "That passage is no longer there. Please choose another one.",
    tooManyPins:
      "There are a hundred pinned answers already. Take one of them away first.",
    pins: (count: number) => `Pinned answers (${count})`,
    pinsTitle: "Answers pinned in this server",
    noPins: "No answers are pinned in this server.",
    pin: (sentence: string, title: string) => `“${sentence}” (${title})`,
    pinGone: "Its passage is no longer there, so it answers nothing at the moment.",
    unpin: "Take a pinned answer away",
  },

  /** Of files and of the folder; where that is on the host's machine is nobody's business. */
  reasons: {
    ...REASONS,
    unknown_key: "front matter: “{name}” is not one of the keys {keys}",
    front_matter_value: "front matter: {key} “{value}” {problem}",
    page_value: "page: {key} “{value}” {problem}",
    folder_missing: "the folder with the articles does not exist",
    folder_none: "what should be the folder with the articles is none",
    folder_denied: "the folder with the articles may not be read (permission denied)",
    folder_unreadable: "the folder with the articles cannot be read ({error})",
    failed: "something went wrong that the host’s log tells of",
  } satisfies ReasonWords as ReasonWords,

  refused: {
    moderators_only:
      "Only moderators can do that: people who may manage this server, or who have a role that its managers or the bot's host chose.",
    server_only:
      "That works only in a server that has added me, not in direct messages or elsewhere.",
  },
  failed: (reference: string) =>
    `Sorry, something went wrong on my side. If it happens again, give the host this reference: ${reference}`,
  restarting: "I am restarting. Please ask again in a minute.",
  outdated: "That does not work any more. Please use /ask instead.",
};

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** A number to two digits, or to whole ones. */
function rounded(number: number): string {
  const digits =
    number < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return number.toLocaleString("en", digits);
}

/** A length of time in its largest unit that it fills. */
function lasting(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "less than a minute";
  if (minutes < 60) return counted(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return counted(hours, "hour");
  const days = Math.floor(hours / 24);
  return days < 730 ? counted(days, "day") : counted(Math.floor(days / 365), "year");
}

/** What every language has to say. */
export type Words = typeof en;
