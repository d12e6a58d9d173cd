import { ApplicationCommandOptionType } from "discord.js";

/** The options of an interaction by name, as Discord sent them. */
export type GivenOptions = ReadonlyMap<string, string | number | boolean>;

interface Declared {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean;
}

/** The type a command's options have by its declarations; null for one not given. */
export type Options<D extends readonly Declared[]> = {
  readonly [Option in D[number] as Option["name"]]: Option extends { required: true }
    ? Value<Option["type"]>
    : Value<Option["type"]> | null;
};

type Value<Type extends ApplicationCommandOptionType> =
  Type extends ApplicationCommandOptionType.Boolean
    ? boolean
    : Type extends
          | ApplicationCommandOptionType.Integer
          | ApplicationCommandOptionType.Number
      ? number
      : string;

/**
 * The options of a command, typed by what it declares.
 * @throws Error when Discord sent something else, as with a command of an older version
 */
export function readOptions<const D extends readonly Declared[]>(
  declared: D,
  given: GivenOptions,
): Options<D> {
  const values = Object.fromEntries(
    declared.map(({ name }) => [name, given.get(name) ?? null]),
  );
  if (!isAsDeclared(declared, values)) {
    throw new Error("The options are not those that the command declares");
  }
  return values;
}

function isAsDeclared<D extends readonly Declared[]>(
  declared: D,
  values: Readonly<Record<string, unknown>>,
): values is Options<D> {
  return declared.every(({ name, type, required }) => {
    const value = values[name];
    return value === null ? required !== true : typeof value === typeName(type);
  });
}

function typeName(type: ApplicationCommandOptionType): "string" | "number" | "boolean" {
  switch (type) {
    case ApplicationCommandOptionType.Boolean:
      return "boolean";
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return "number";
    default:
      return "string";
  }
}
