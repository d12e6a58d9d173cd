import { z } from "zod";
import type { Modal } from "../../tests/discord/loopback/bodies.ts";
import { escapeHtml } from "./markdown-html.ts";

/** A label with the text field that it is for. */
const field = z.looseObject({
  label: z.string(),
  description: z.string().optional(),
  component: z.looseObject({
    custom_id: z.string(),
    style: z.number(),
    required: z.boolean(),
  }),
});

const PARAGRAPH = 2;

/** A form as HTML, with what is written in its fields by their names. */
export function formHtml(
  { title, components }: Modal,
  written: Readonly<Record<string, string>>,
): string {
  const fields = components.map((component) => {
    const { label, description = "", component: input } = field.parse(component);
    const text = escapeHtml(written[input.custom_id] ?? "");
    const kind = input.style === PARAGRAPH ? "long" : "short";
    const needed = input.required ? "<em>*</em>" : "";
    return `<label><b>${escapeHtml(label)}${needed}</b><small>${escapeHtml(description)}</small><div class="${kind}">${text}</div></label>`;
  });
  return `<section class="form"><h2>${escapeHtml(title)}</h2>${fields.join("")}
<footer><button class="secondary">Cancel</button><button class="primary">Submit</button></footer></section>`;
}
