import { type APIMessage, ComponentType, MessageFlags } from "discord.js";
import { CARD, type CardKey, readCardState } from "../replies/card-state.ts";
import { readCustomId } from "../replies/custom-id.ts";

type Component = NonNullable<APIMessage["components"]>[number];

/**
 * The answer that a message of ours shows, as its buttons have it, so that nothing need be
 * kept to know it; null where it shows none, or not to everybody.
 */
export function cardOn({
  components = [],
  flags,
}: Pick<APIMessage, "components" | "flags">): CardKey | null {
  if (((flags ?? 0) & MessageFlags.Ephemeral) !== 0) return null;
  for (const id of buttonsIn(components)) {
    const written = readCustomId(id);
    const state = written?.command === CARD ? readCardState(written.state) : null;
    if (state !== null) return { asker: state.asker, card: state.card };
  }
  return null;
}

function buttonsIn(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.Container)
      return buttonsIn(component.components);
    if (component.type !== ComponentType.ActionRow) return [];
    return component.components.flatMap((one) =>
      "custom_id" in one ? one.custom_id : [],
    );
  });
}
