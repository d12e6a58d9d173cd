/*
 * Every limit in one place. Discord's own come from its documentation of messages,
 * components and application commands (API v10); the rest are ours and say so.
 */

/** Characters of text in all the components of a message. */
export const MESSAGE_TEXT = 4_000;

/** Components of a message, nested ones counted. */
export const MESSAGE_COMPONENTS = 40;

/** Choices of an autocomplete or a menu, and UTF-16 units of a choice's name or value. */
export const CHOICES = 25;
export const CHOICE_TEXT = 100;

/** Ours: questions suggested beside the asker's own, and how many are tried for that. */
export const QUESTIONS = 12;
export const QUESTIONS_TRIED = 40;

/** Ours: recent questions suggested to an asker who has typed nothing. */
export const RECENT = 5;

/** Ours: questions shown below what an article is about. */
export const QUESTIONS_OF_ARTICLE = 3;

/** Ours: room in a message for the mention that pings someone. */
export const CALL_TEXT = 30;

/** Ours: dated statements shown of an article that is to be added, and remarks about it. */
export const PREVIEW_FACTS = 4;
export const NOTES = 5;

/** Ours: articles on one page of `/articles`, as many as its menu offers. */
export const ARTICLES_PAGE = 10;

/** Ours: what moderators did on one page of `/knowledge log`. */
export const LOG_PAGE = 15;

/** Ours: questions on one page of `/knowledge gaps`, and in how many ways one is shown. */
export const GAPS_PAGE = 5;
export const GAP_WORDINGS = 4;

/** UTF-16 units of a button's label and link. */
export const BUTTON_LABEL = 80;
export const BUTTON_URL = 512;

/** UTF-16 units of a button's `custom_id`, and of the alternative text of a picture. */
export const CUSTOM_ID = 100;
export const ALT_TEXT = 1_024;

/** Ours: a question longer than this is a text, not a question. Discord allows 6,000. */
export const QUESTION = 1_000;

/** Ours: how much of a question is repeated above its answer. */
export const QUESTION_ECHO = 200;

/** Ours: how much is shown of a title, a dated statement, or anything else of one line. */
export const LINE = 240;

/** Ours: passages shown where none answers. */
export const NEAREST = 3;

/** Ours: paragraphs around an answer are added while they have no more UTF-16 units in all. */
export const CONTEXT_TEXT = 2_800;

/** Ours: names listed under one heading of a report. */
export const LISTED = 15;

/** Ours: a link longer than this gives way to the one of the article. */
export const LINK = 1_000;

/** Ours: UTF-16 units of a timeline's topic, so that it fits into a button's `custom_id`. */
export const TOPIC = 50;

/** Ours: events on one page of a timeline, and how much of each sentence is shown. */
export const PAGE = 8;
export const EVENT_TEXT = 200;

/** Ours: a reply waits so long for its picture; a later one is added to it. */
export const PICTURE_MS = 1_000;

/** UTF-16 units of a thread's name. */
export const THREAD_NAME = 100;

/** Ours: a message is answered again if it is edited so soon, and so many are remembered. */
export const EDIT_MS = 60_000;
export const REMEMBERED_MESSAGES = 1_000;

/** Ours: typing is shown where an answer takes longer. */
export const TYPING_AFTER_MS = 300;

/** Ours: channels of a server that are treated unlike the others. */
export const EXCEPTIONS = 50;

/** Ours: no larger file is fetched, and none for longer, in bytes and milliseconds. */
export const DOWNLOAD = { bytes: 1024 * 1024, ms: 7_000 } as const;

/** Ours: roles that a server can make moderators of. */
export const MODERATOR_ROLES = 25;

/** Ours: events remembered so that one delivered twice is answered once. */
export const REMEMBERED_EVENTS = 2_000;

/**
 * Ours: a request to Discord is given up after so long, and repeated so often. An answer
 * is worth nothing after 3 s, so there is no point in waiting for longer.
 */
export const REQUEST = { timeoutMs: 4_000, retries: 2 } as const;

/** Ours: waits between attempts to start, and the time after which none is made. */
export const START = { waitsMs: [500, 1_000, 2_000, 4_000], withinMs: 30_000 } as const;

/** Ours: a press that is not answered so soon is acknowledged: Discord waits for 3 s. */
export const ACKNOWLEDGE_MS = 1_500;

/** Ours: how far something has come is told at most so often. */
export const TELL_MS = 1_000;

/** UTF-16 units that a field of a form takes. */
export const FIELD_TEXT = 4_000;

/** UTF-16 units of a form's title, and of a label and a hint of one of its fields. */
export const FORM_TITLE = 45;
export const FIELD_LABEL = 45;
export const FIELD_HINT = 100;
