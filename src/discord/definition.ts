import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((all) => all ?? {});

const value = z.union([z.string(), z.number()]);

/** An option, with what Discord adds or leaves out made alike. */
const option = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localizations,
  description: z.string(),
  description_localizations: localizations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z
    .array(z.object({ name: z.string(), name_localizations: localizations, value }))
    .default([]),
  channel_types: z.array(z.number()).default([]),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  get options() {
    return z.array(option).default([]);
  },
});

/** A set of numbers, in whatever order it comes. */
const kinds = z
  .array(z.number())
  .nullish()
  .transform((all) => all?.toSorted((a, b) => a - b) ?? null);

/** A command: what we say of one, without what Discord adds, such as its id. */
const definition = z.object({
  type: z.number().default(1),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(""),
  description_localizations: localizations,
  default_member_permissions: z
    .string()
    .nullish()
    .transform((bits) => bits ?? null),
  nsfw: z.boolean().default(false),
  contexts: kinds,
  integration_types: kinds,
  options: z.array(option).default([]),
});

const definitions = z
  .array(definition)
  .transform((all) => all.toSorted((a, b) => (a.name < b.name ? -1 : 1)));

/**
 * Whether the commands that Discord knows are those that are wanted. What it answers in a
 * form of its own counts as different.
 */
export function isSameDefinition(known: unknown, wanted: readonly object[]): boolean {
  const read = definitions.safeParse(known);
  if (!read.success) return false;
  const ours = definitions.parse(wanted);
  // What we leave to Discord, it may fill in as it likes.
  const theirs = read.data.map((command, at) => ({
    ...command,
    contexts: ours[at]?.contexts ? command.contexts : null,
    integration_types: ours[at]?.integration_types ? command.integration_types : null,
  }));
  return isDeepStrictEqual(theirs, ours);
}
