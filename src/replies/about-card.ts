import packageJson from "../../package.json" with { type: "json" };
import type { Edition } from "../edition/edition.ts";
import { SPACES } from "../store/spaces.ts";
import type { Card } from "./card.ts";
import type { Words } from "./words/en.ts";

/**
 * What the bot is, what it keeps and for how long, and which articles it has. The times
 * are those that the store keeps to.
 * @param age of the edition, in milliseconds
 */
export function aboutCard(
  { id, entries }: Pick<Edition, "id" | "entries">,
  age: number,
  { about }: Words,
): Card {
  const kept = [
    ...Object.values(SPACES).map(({ name, ttl }) =>
      about.spaces[name](about.lasting(ttl)),
    ),
    about.shelves,
  ];
  const program = [
    about.version(packageJson.version),
    about.edition(id, about.lasting(age)),
    about.articles(entries.length),
  ];
  return {
    blocks: [
      { kind: "headline", title: about.title, url: null },
      { kind: "notice", text: about.what },
      { kind: "list", heading: about.kept, items: kept, more: 0 },
      { kind: "notice", text: about.where },
      { kind: "list", heading: about.program, items: program, more: 0 },
    ],
  };
}
