import type { Logger } from "pino";
import { createReader } from "./edition/reader.ts";
import type { Exit } from "./exit.ts";
import { openKnowledge } from "./open-knowledge.ts";
import type { Settings } from "./settings.ts";

/** Answers on the local page until the process is to end: what there is without a token. */
export async function runPage(
  settings: Settings,
  parts: { readonly log: Logger; readonly exit: Exit },
): Promise<void> {
  const reader = createReader();
  parts.exit.defer(reader.close);
  // Somebody waits for a first answer: the articles are read while all else is loaded.
  const [own, { servePage }] = await Promise.all([
    openKnowledge(settings.knowledge, reader),
    import("./serve-page.ts"),
  ]);
  await servePage(settings, { own, reader }, parts);
}
