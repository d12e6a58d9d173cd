import type { CommandBody, Option } from "./bodies.ts";
import type { Problem } from "./description.ts";

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;
const SUBCOMMAND_TYPES = new Set([1, 2]);
/** Commands of each type that one application may have; chat input, user, message. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

function nameProblems(name: string, path: string): Problem[] {
  if (!NAME.test(name))
    return [{ path: `${path}/name`, message: `"${name}" is no name` }];
  if (name !== name.toLowerCase()) {
    return [{ path: `${path}/name`, message: `"${name}" is not lower case` }];
  }
  return [];
}

/** What is wrong with the names in other languages, each of which must be its only one. */
function localNameProblems(
  parts: readonly (CommandBody | Option)[],
  path: string,
): Problem[] {
  const taken = new Set<string>();
  return parts.flatMap(({ description, name_localizations: names }, at) =>
    Object.entries(names ?? {}).flatMap(([locale, name]) => {
      const here = `${path}/${at}/name_localizations/${locale}`;
      const key = `${locale} ${name}`;
      const twice = taken.has(key) ? [{ path: here, message: `"${name}" twice` }] : [];
      taken.add(key);
      // What stands in a menu has no description, and a name of any form.
      return [...twice, ...(description ? nameProblems(name, here) : [])];
    }),
  );
}

function optionsProblems(options: readonly Option[], path: string): Problem[] {
  const problems = localNameProblems(options, path);
  let optional = false;
  const names = new Set<string>();
  options.forEach((option, at) => {
    const here = `${path}/${at}`;
    problems.push(...nameProblems(option.name, here));
    if (names.has(option.name))
      problems.push({ path: `${here}/name`, message: "named twice" });
    names.add(option.name);
    const isSubcommand = SUBCOMMAND_TYPES.has(option.type);
    if (isSubcommand !== SUBCOMMAND_TYPES.has(options[0]?.type ?? 0)) {
      problems.push({ path: here, message: "subcommands stand beside plain options" });
    }
    if (!isSubcommand && option.required && optional) {
      problems.push({ path: here, message: "required after an optional one" });
    }
    optional ||= !option.required;
    if (option.autocomplete && (option.choices ?? []).length > 0) {
      problems.push({ path: here, message: "both autocomplete and choices" });
    }
    if ((option.min_length ?? 0) > (option.max_length ?? 6_000)) {
      problems.push({ path: here, message: "min_length is above max_length" });
    }
    problems.push(...optionsProblems(option.options ?? [], `${here}/options`));
  });
  return problems;
}

/** The longest of a text and its translations, which is the one that Discord counts. */
function longest(text: string, translations: Option["name_localizations"]): number {
  const lengths = Object.values(translations ?? {}).map(({ length }) => length);
  return Math.max(text.length, ...lengths);
}

/** Characters of names, descriptions and choice values, which Discord adds up. */
function sizeOf(part: CommandBody | Option): number {
  const choices = "choices" in part && Array.isArray(part.choices) ? part.choices : [];
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description ?? "", part.description_localizations) +
    choices.reduce(
      (sum, choice) => sum + choice.name.length + String(choice.value).length,
      0,
    ) +
    (part.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0)
  );
}

function commandProblems(command: CommandBody, path: string): Problem[] {
  const problems: Problem[] = [];
  if ((command.type ?? CHAT_INPUT) === CHAT_INPUT) {
    problems.push(...nameProblems(command.name, path));
    if (!command.description) {
      problems.push({
        path: `${path}/description`,
        message: "a command needs a description",
      });
    }
  } else {
    if (command.description) {
      problems.push({ path: `${path}/description`, message: "a menu command has none" });
    }
    if ((command.options ?? []).length > 0) {
      problems.push({ path: `${path}/options`, message: "a menu command has none" });
    }
  }
  problems.push(...optionsProblems(command.options ?? [], `${path}/options`));
  const size = sizeOf(command);
  if (size > 8_000)
    problems.push({ path, message: `${size} characters in all; at most 8,000` });
  return problems;
}

/** The limits of command definitions that Discord enforces and its description lacks. */
export function registrationProblems(commands: readonly CommandBody[]): Problem[] {
  const problems = [
    ...commands.flatMap((command, at) => commandProblems(command, `/${at}`)),
    ...localNameProblems(commands, ""),
  ];
  const keys = new Set<string>();
  const counts = new Map<number, number>();
  commands.forEach((command, at) => {
    const type = command.type ?? CHAT_INPUT;
    const key = `${type} ${command.name}`;
    if (keys.has(key))
      problems.push({ path: `/${at}/name`, message: "registered twice" });
    keys.add(key);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  });
  for (const [type, count] of counts) {
    if (count > (MOST[type] ?? 1)) {
      problems.push({ path: "", message: `${count} commands of type ${type}` });
    }
  }
  return problems;
}
