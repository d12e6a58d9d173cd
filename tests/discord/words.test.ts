import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandData } from "../../src/discord/command.ts";
import { loadCommands } from "../../src/discord/load-commands.ts";
import { localised } from "../../src/discord/localise.ts";
import { BUTTON_LABEL, CHOICE_TEXT } from "../../src/replies/limits.ts";
import { saying } from "../../src/replies/saying.ts";
import { LANGUAGES, wordsFor } from "../../src/replies/words/languages.ts";
import { dateWords, ENGLISH_DATES } from "../../src/timeline/date-words.ts";
import { type CommandBody, commandsBody, type Option } from "./loopback/bodies.ts";
import { registrationProblems } from "./loopback/command-limits.ts";
import { texts } from "./rendered.ts";

/** A text, or a function that makes one, and where it stands. */
type Leaf = readonly [path: string, value: string | ((...given: unknown[]) => unknown)];

function leavesOf(words: object, path = ""): Leaf[] {
  return Object.entries(words).flatMap(([key, value]): Leaf[] => {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string" || typeof value === "function") return [[here, value]];
    return leavesOf(value, here);
  });
}

/** What is between the texts of two languages to compare: names are a table of their own. */
const isNamed = ([path]: Leaf) => !path.startsWith("names.");

const { en, ...others } = LANGUAGES;
const OTHERS = Object.keys(others);
const ALL = Object.entries(LANGUAGES);
const ENGLISH = new Map(leavesOf(en).filter(isNamed));

/** Two values of each kind that a function of words may be given. */
const KINDS: readonly (readonly [unknown, unknown])[] = [
  ["one thing", "another"],
  [7_654_321, 98_765_432],
  [1, 2],
  [["one thing"], ["another"]],
  [
    { text: "one thing", exactness: "year" },
    { text: "another", exactness: "year" },
  ],
];
const MOST_ARGUMENTS = 3;

function attempt(make: (...given: unknown[]) => unknown, given: unknown[]): unknown {
  try {
    return make(...given);
  } catch {
    return undefined;
  }
}

/** The places of the arguments that make a difference to what a function gives. */
function used(make: (...given: unknown[]) => unknown): number[] {
  const kinds = Array.from({ length: MOST_ARGUMENTS }, () => [...KINDS.keys()]);
  const combinations = kinds.reduce<number[][]>(
    (sets, next) => sets.flatMap((set) => next.map((kind) => [...set, kind])),
    [[]],
  );
  return Array.from({ length: MOST_ARGUMENTS }, (_, at) => at).filter((at) =>
    combinations.some((combination) => {
      const given = combination.map((kind) => KINDS[kind]?.[0]);
      const said = attempt(make, given);
      const other = attempt(make, given.with(at, KINDS[combination[at] ?? 0]?.[1]));
      return typeof said === "string" && typeof other === "string" && said !== other;
    }),
  );
}

/** Every text of a language; of a function, what it makes of long arguments. */
function spoken(words: object): { path: string; text: string }[] {
  return leavesOf(words).flatMap(([path, value]) => {
    if (typeof value === "string") return [{ path, text: value }];
    return KINDS.flatMap(([given]) => {
      const text = attempt(value, [given, given, given]);
      return typeof text === "string" ? [{ path, text }] : [];
    });
  });
}

/** What of a language has room for how much; anything else is a text of a few sentences. */
const ROOM: readonly (readonly [RegExp, number])[] = [
  [/^names\.|^commands\.\w+\.name$/, 32],
  [/^commands\./, 100],
  [/^timeline\.(?:earlier|later)$/, BUTTON_LABEL],
  [/^shelf\.(?:timeline|all|earlier|later)$/, BUTTON_LABEL],
  [
    /^card\.(?:moreContext|otherPassages|timeline|openArticle|back|previous|next|up|down|share|dismiss)$/,
    BUTTON_LABEL,
  ],
  [/^shelf\.open$/, CHOICE_TEXT],
];
const SENTENCES = 500;

describe.each(ALL)("the words of %s", (code, words) => {
  it("say everything that English says, and nothing else", () => {
    const ours = leavesOf(words).filter(isNamed);
    expect(ours.map(([path]) => path).toSorted()).toEqual([...ENGLISH.keys()].toSorted());
    for (const [path, value] of ours) {
      expect(typeof value, path).toBe(typeof ENGLISH.get(path));
      if (typeof value === "string") expect(value.trim(), path).not.toBe("");
    }
  });

  it("use everything they are given", () => {
    for (const [path, make] of leavesOf(words)) {
      const english = ENGLISH.get(path);
      if (typeof make !== "function" || typeof english !== "function") continue;
      expect(used(make), path).toEqual(used(english));
      expect(used(make).length, path).toBeGreaterThanOrEqual(make.length);
    }
  });

  it("are within Discord's limits", () => {
    for (const { path, text } of spoken(words)) {
      const most = ROOM.find(([where]) => where.test(path))?.[1] ?? SENTENCES;
      expect(text.length, `${path}: ${text}`).toBeLessThanOrEqual(most);
    }
  });

  it("are plain: without exclamation marks, in the quotation marks of the language", () => {
    for (const { path, text } of spoken(words)) {
      expect(text, path).not.toMatch(/[!¡]/);
      if (/^(?:names|dates)\./.test(path)) continue;
      expect(text, path).not.toMatch(/ {2}|^\s|\s$|"/);
      if (code === "de") expect(text, path).not.toMatch(/”|“(?=\p{L})/u);
      if (code === "fr") expect(text, path).not.toMatch(/[“”„]|\S[;?»]|«\S/);
    }
  });

  it("name commands as they are called in that language", async () => {
    const commands = await loadCommands(new URL("../../commands/", import.meta.url));
    const names = [...commands.keys()].map((name) => words.names[name] ?? name);
    for (const { path, text } of spoken(words)) {
      for (const [, named] of text.matchAll(/(?<=^|\s)\/([\p{L}-]+)/gu)) {
        expect(names, path).toContain(named);
      }
    }
  });
});

describe("a locale", () => {
  it("has the words of its language, or the English ones", () => {
    expect(wordsFor("de")).toBe(LANGUAGES.de);
    expect(wordsFor("fr")).toBe(LANGUAGES.fr);
    for (const locale of ["en-US", "en-GB", "ja", "", "constructor", "__proto__"]) {
      expect(wordsFor(locale)).toBe(LANGUAGES.en);
    }
  });
});

type Definition = CommandBody | Option;

/** What of a definition can be translated: each text, and the languages it is in. */
function translatable(part: Definition): { text: string; in: readonly string[] }[] {
  const { name, description } = part;
  const inner = [
    ...("choices" in part && Array.isArray(part.choices) ? part.choices : []),
    ...(part.options ?? []),
  ];
  return [
    { text: name, in: Object.keys(part.name_localizations ?? {}) },
    ...(description
      ? [{ text: description, in: Object.keys(part.description_localizations ?? {}) }]
      : []),
    ...inner.flatMap(translatable),
  ];
}

describe("the commands", () => {
  it("are named and described in every language, within Discord's limits", async () => {
    const commands = await loadCommands(new URL("../../commands/", import.meta.url));
    const definitions = commandsBody.parse(
      [...commands.values()].map(({ data }) => localised(data)),
    );
    for (const { text, in: languages } of definitions.flatMap(translatable)) {
      expect(languages, text).toEqual(OTHERS);
    }
    expect(registrationProblems(definitions)).toEqual([]);
  });

  it("keep all else that their files say of them", () => {
    const data = {
      type: ApplicationCommandType.ChatInput,
      name: "ask",
      description: "Not in the words",
      options: [],
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.UserInstall],
    } satisfies CommandData;
    expect(localised(data)).toEqual({
      ...data,
      name_localizations: { de: "frage", fr: "demander" },
      description_localizations: {},
    });
  });
});

describe("a notice", () => {
  it.each(ALL)("of ours in %s reads as it is written", (_, { missed }) => {
    for (const text of Object.values(missed)) {
      expect(texts(saying(text))).toEqual([text]);
    }
  });
});

describe("dates in German and French", () => {
  it.each([
    ["2017-01-09", "9. Januar 2017", "9 janvier 2017"],
    ["2017-03-01", "1. März 2017", "1er mars 2017"],
    ["2017-01-09T14:30", "9. Januar 2017, 14:30 Uhr", "9 janvier 2017 à 14:30"],
    ["2012-03", "März 2012", "mars 2012"],
    ["198X", "die 1980er", "les années 1980"],
    ["19XX", "20. Jahrhundert", "20e siècle"],
    ["2008-22", "Sommer 2008", "été 2008"],
    ["2009-34", "2. Quartal 2009", "2e trimestre 2009"],
    ["2009-40", "1. Halbjahr 2009", "1er semestre 2009"],
    ["1985/1990", "1985 bis 1990", "1985 à 1990"],
    ["2008-08/..", "seit August 2008", "depuis août 2008"],
    ["2008-08-03/..", "seit dem 3. August 2008", "depuis le 3 août 2008"],
    ["../2014", "bis 2014", "jusqu’en 2014"],
    ["../2014-05-01", "bis 1. Mai 2014", "jusqu’au 1er mai 2014"],
    ["../198X", "bis in die 1980er", "jusqu’aux années 1980"],
    ["../2008-22", "bis Sommer 2008", "jusqu’à l’été 2008"],
    ["1997~", "etwa 1997", "vers 1997"],
    ["P3Y", "P3Y", "P3Y"],
  ])("say %s as %s and %s", (edtf, german, french) => {
    expect(dateWords(edtf, "stated", LANGUAGES.de.dates)).toBe(german);
    expect(dateWords(edtf, "stated", LANGUAGES.fr.dates)).toBe(french);
  });

  it.each([
    [
      "198X/199X",
      "zwischen den 1980ern und den 1990ern",
      "entre les années 1980 et les années 1990",
    ],
    ["../2012-01-05", "vor dem 5. Januar 2012", "avant le 5 janvier 2012"],
    ["2008-24/..", "nach Winter 2008", "après l’hiver 2008"],
    ["../19XX", "vor dem 20. Jahrhundert", "avant le 20e siècle"],
  ])("say of %s that it is only bounded", (edtf, german, french) => {
    expect(dateWords(edtf, "bounded", LANGUAGES.de.dates)).toBe(german);
    expect(dateWords(edtf, "bounded", LANGUAGES.fr.dates)).toBe(french);
  });

  it("have no word missing, whatever the date", () => {
    const part = fc.constantFrom(
      "",
      "-03",
      "-21",
      "-24",
      "-33",
      "-36",
      "-40",
      "-41",
      "-99",
    );
    const date = fc
      .tuple(fc.constantFrom("1997", "198X", "20XX"), part, fc.constantFrom("", "~", "?"))
      .map((parts) => parts.join(""));
    const interval = fc.oneof(
      date,
      fc.tuple(date, date).map((ends) => ends.join("/")),
      date.map((end) => `../${end}`),
      date.map((start) => `${start}/..`),
    );
    const how = fc.constantFrom("stated", "computed", "bounded");
    fc.assert(
      fc.property(interval, how, (edtf, known) => {
        for (const words of [ENGLISH_DATES, LANGUAGES.de.dates, LANGUAGES.fr.dates]) {
          const said = dateWords(edtf, known, words);
          expect(said).not.toMatch(/undefined|null|NaN|\[object/);
          expect(said).not.toBe("");
        }
      }),
    );
  });
});
