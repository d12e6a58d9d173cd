import type { Component, MessageBody } from "./bodies.ts";

/** The flag that turns a message into Components V2. */
export const V2 = 32_768;
/** The flag that shows a reply to one user only. */
export const EPHEMERAL = 64;

/** A component and where it stands in the body, as a JSON pointer. */
export interface Placed {
  component: Component;
  path: string;
}

/** Every component, nested ones and accessories included, parents first. */
export function everyComponent(
  components: readonly Component[] | null | undefined,
  path = "/components",
): Placed[] {
  return (components ?? []).flatMap((component, at) => {
    const here = `${path}/${at}`;
    const single = (child: Component | null | undefined, name: string) =>
      child ? everyComponent([child], `${here}/${name}`) : [];
    return [
      { component, path: here },
      ...everyComponent(component.components, `${here}/components`),
      ...single(component.accessory, "accessory"),
      ...single(component.component, "component"),
    ];
  });
}

/** What a reader sees of a message as text, part by part in order, without buttons. */
export function shownText(body: MessageBody): string {
  const embeds = (body.embeds ?? []).flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    embed.footer?.text,
  ]);
  const displays = everyComponent(body.components)
    .filter(({ component }) => component.type === 10)
    .map(({ component }) => component.content);
  return [body.content, ...embeds, ...displays]
    .filter((part) => typeof part === "string" && part !== "")
    .join("\n");
}
