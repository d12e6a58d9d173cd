import { z } from "zod";

/** A component of a message or a modal, with the fields of all kinds. */
const component = z.looseObject({
  type: z.number(),
  id: z.number().nullish(),
  content: z.string().nullish(),
  style: z.number().nullish(),
  label: z.string().nullish(),
  custom_id: z.string().nullish(),
  url: z.string().nullish(),
  sku_id: z.string().nullish(),
  emoji: z.looseObject({}).nullish(),
  disabled: z.boolean().nullish(),
  placeholder: z.string().nullish(),
  min_values: z.number().nullish(),
  max_values: z.number().nullish(),
  required: z.boolean().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  description: z.string().nullish(),
  options: z
    .array(
      z.looseObject({
        label: z.string(),
        value: z.string(),
        description: z.string().nullish(),
        default: z.boolean().nullish(),
      }),
    )
    .nullish(),
  media: z.looseObject({ url: z.string() }).nullish(),
  file: z.looseObject({ url: z.string() }).nullish(),
  items: z
    .array(
      z.looseObject({
        media: z.looseObject({ url: z.string() }),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
  get components() {
    return z.array(component).nullish();
  },
  get accessory() {
    return component.nullish();
  },
  get component() {
    return component.nullish();
  },
});
export type Component = z.infer<typeof component>;

const embed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  footer: z.looseObject({ text: z.string() }).nullish(),
  author: z.looseObject({ name: z.string().nullish() }).nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  image: z.looseObject({ url: z.string().nullish() }).nullish(),
});
export type Embed = z.infer<typeof embed>;

/** The body of a message as an app sends or edits it. */
export const messageBody = z.looseObject({
  content: z.string().nullish(),
  flags: z.number().nullish(),
  embeds: z.array(embed).nullish(),
  components: z.array(component).nullish(),
  attachments: z
    .array(
      z.looseObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().nullish(),
      }),
    )
    .nullish(),
  sticker_ids: z.array(z.string()).nullish(),
  poll: z.looseObject({}).nullish(),
  allowed_mentions: z
    .looseObject({
      parse: z.array(z.string().nullable()).nullish(),
      users: z.array(z.string().nullable()).nullish(),
      roles: z.array(z.string().nullable()).nullish(),
      replied_user: z.boolean().nullish(),
    })
    .nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
});
export type MessageBody = z.infer<typeof messageBody>;

/** The body that opens a thread for a message. */
export const threadBody = z.looseObject({ name: z.string() });

/** The body of an interaction callback; `data` is read according to `type`. */
export const callbackBody = z.looseObject({
  type: z.number(),
  data: z.unknown().optional(),
});

export const autocompleteData = z.looseObject({
  choices: z
    .array(z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) }))
    .nullish(),
});
export type Choice = NonNullable<z.infer<typeof autocompleteData>["choices"]>[number];

export const modalData = z.looseObject({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(component),
});
export type Modal = z.infer<typeof modalData>;

const localizations = z.record(z.string(), z.string()).nullish();

const option = z.looseObject({
  name_localizations: localizations,
  description_localizations: localizations,
  type: z.number(),
  name: z.string(),
  description: z.string().nullish(),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  choices: z
    .array(
      z.looseObject({
        name: z.string(),
        name_localizations: localizations,
        value: z.union([z.string(), z.number()]),
      }),
    )
    .nullish(),
  get options() {
    return z.array(option).nullish();
  },
});
export type Option = z.infer<typeof option>;

/** The body of a bulk registration of commands. */
export const commandsBody = z.array(
  z.looseObject({
    name: z.string(),
    type: z.number().nullish(),
    description: z.string().nullish(),
    name_localizations: localizations,
    description_localizations: localizations,
    contexts: z.array(z.number()).nullish(),
    integration_types: z.array(z.number()).nullish(),
    options: z.array(option).nullish(),
  }),
);
export type CommandBody = z.infer<typeof commandsBody>[number];
