import type { LocalizationMap } from "discord.js";
import { en, type Words } from "../replies/words/en.ts";
import { LANGUAGES } from "../replies/words/languages.ts";
import type { CommandData } from "./command.ts";

/** The languages that commands are translated into, by Discord's names for them. */
const OTHERS = ["de", "fr"] as const;

/** What Discord shows of a command, an option or a choice, apart from everything else. */
interface Shown {
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly Shown[];
  readonly choices?: readonly { readonly name: string }[];
}

/**
 * A command's definition with the names and descriptions of all languages, found by the
 * English ones: a name in the table of names, any other text (as the names in a message's
 * menu are) where the English words have it. What a language has no word for stays English there.
 */
export function localised<D extends CommandData>(data: D): D {
  return { ...data, ...localisedPart(data) };
}

function localisedPart<P extends Shown>(part: P): P {
  const { name, description, options, choices } = part;
  return {
    ...part,
    name_localizations: inOthers(
      (words) => nameIn(words, name) ?? counterpart(en.commands, words.commands, name),
    ),
    ...(description !== undefined && {
      description_localizations: inOthers((words) => textIn(words, description)),
    }),
    ...(options !== undefined && { options: options.map(localisedPart) }),
    ...(choices !== undefined && {
      choices: choices.map((choice) => ({
        ...choice,
        name_localizations: inOthers((words) => textIn(words, choice.name)),
      })),
    }),
  };
}

function inOthers(find: (words: Words) => string | undefined): LocalizationMap {
  const found: LocalizationMap = {};
  for (const locale of OTHERS) {
    const text = find(LANGUAGES[locale]);
    if (text !== undefined) found[locale] = text;
  }
  return found;
}

function nameIn({ names }: Words, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** What a text of the English words, those of commands first, is in a language. */
function textIn(words: Words, text: string): string | undefined {
  return counterpart(en.commands, words.commands, text) ?? counterpart(en, words, text);
}

/** The text of `other` that stands where `one` has `text`. */
function counterpart(one: object, other: object, text: string): string | undefined {
  for (const [key, value] of Object.entries(one)) {
    const across: unknown = Reflect.get(other, key);
    if (value === text && typeof across === "string") return across;
    if (isObject(value) && isObject(across)) {
      const found = counterpart(value, across, text);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
