import type { ToldReply } from "../../src/page/said.ts";
import type { WrittenBlock } from "../../src/page/written-card.ts";
import { post } from "./a-page.ts";

/** What the page is told. */
export type Told = ToldReply & { readonly dismisses?: boolean };

/** A page that somebody has open: asks, presses and types in a session of its own. */
export function openPage(address: string, session = crypto.randomUUID()) {
  const say = async (path: string, body: object): Promise<Told> => {
    const { status, text } = await post(address, path, { ...body, session });
    if (status !== 200) throw new Error(`${path} gave ${status}: ${text}`);
    return JSON.parse(text);
  };
  return {
    session,
    ask: (question: string) => say("/api/ask", { question }),
    press: (id: string, chosen?: string) =>
      say("/api/press", chosen === undefined ? { id } : { id, chosen }),
    async complete(typed: string): Promise<string[]> {
      const { text } = await post(address, "/api/complete", { typed, session });
      return JSON.parse(text).suggestions;
    },
  };
}

/** The `custom_id` of the button with a label. */
export function idOf({ card }: Told, label: string): string {
  const buttons = card.blocks.flatMap((block) =>
    block.kind === "buttons" ? block.buttons : [],
  );
  const found = buttons.find((button) => button.label === label);
  if (found === undefined || !("id" in found)) throw new Error(`No button "${label}"`);
  return found.id;
}

/** All that a card says, but for its buttons. */
export function textOf({ card }: Told): string {
  return card.blocks.map((block) => textsOf(block)).join("\n");
}

function textsOf(block: WrittenBlock): string {
  switch (block.kind) {
    case "heading":
      return block.title.text;
    case "strong":
    case "text":
      return block.text;
    case "small":
      return block.parts.map(({ text }) => text).join(" · ");
    case "quotation":
      return block.before + block.sentence + block.after;
    case "list": {
      const items = block.items.map(({ lead, text }) => `${lead ?? ""} ${text}`);
      return [block.heading, ...items].join("\n");
    }
    case "entry":
      return [block.title.text, block.text, ...block.parts.map(({ text }) => text)].join(
        "\n",
      );
    case "buttons":
    case "menu":
      return "";
  }
}
