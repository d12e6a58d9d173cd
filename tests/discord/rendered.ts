import { ComponentType } from "discord.js";
import { render } from "../../src/discord/render.ts";
import type { Card } from "../../src/replies/card.ts";
import { en } from "../../src/replies/words/en.ts";

/** The texts of a rendered card, from top to bottom. */
export function texts(card: Card): string[] {
  return render(card, en).components.map((component) => {
    if (component.type !== ComponentType.TextDisplay) throw new Error("not a text");
    return component.content;
  });
}
