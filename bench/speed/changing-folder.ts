import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { hashOf } from "../../src/knowledge/parse.ts";
import { between, createDice, type Dice, pick } from "../dice.ts";
import { makeArticles } from "./articles.ts";

/** A knowledge folder whose files change, break, vanish and come back. */
export interface ChangingFolder {
  readonly folder: string;
  /** What can be asked of its articles. */
  readonly questions: readonly string[];
  /** Makes so many changes to random files, a pause of so many milliseconds after each. */
  readonly change: (count: number, pause: number) => Promise<void>;
  /** What was done so far. */
  readonly done: Readonly<Record<Kind, number>>;
  /** The file that an article of this hash was read from, whenever that was. */
  readonly fileOf: (hash: string) => Content | undefined;
  readonly remove: () => Promise<void>;
}

/** A file as it once was. */
interface Content {
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Kind = "changed" | "broken" | "vanished" | "mended";

const BROKEN = ["", "---\ntitle: 'x\n---\nIt sank.\n", "\0\0\0", "\ufeffIt sank.\n"];

/** Names that nobody else has: real articles have many words, each in few of them. */
const NAMES = 20;
const SYLLABLES =
  "bra cle dor fen gru hal ith jor kel lum mor nis oth pra quil ros sten tur vek wyn".split(
    " ",
  );

/** Makes a folder of so many articles. */
export async function makeFolder(count: number): Promise<ChangingFolder> {
  const dice = createDice(count);
  const { articles, questions } = makeArticles(count);
  const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
  const written = new Map<string, Content>();
  /** What stands in each file, or what would if it were not broken or gone. */
  const texts = new Map<string, string>();
  const away = new Set<string>();
  const done = { changed: 0, broken: 0, vanished: 0, mended: 0 };

  async function write(file: string, text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    texts.set(file, text);
    written.set(hashOf(file.replace(/\.md$/, ""), file, bytes), { file, bytes });
    await writeFile(join(folder, file), bytes);
  }

  async function changeOne(file: string, text: string): Promise<Kind> {
    if (away.delete(file)) {
      await write(file, text);
      return "mended";
    }
    const chance = dice();
    if (chance < 0.6) {
      await write(file, corrected(dice, text));
      return "changed";
    }
    away.add(file);
    if (chance < 0.8) {
      await writeFile(join(folder, file), pick(dice, BROKEN));
      return "broken";
    }
    await rm(join(folder, file));
    return "vanished";
  }

  for (const [file, text] of Object.entries(articles)) {
    await write(file, `${text}\nThe guest book names ${namesOf(dice).join(", ")}.\n`);
  }
  const files = [...texts.keys()];
  return {
    folder,
    questions,
    done,
    async change(count, pause) {
      for (let n = 0; n < count; n += 1) {
        // Half of the files that are away come back before more go.
        const file =
          dice() < 0.5 && away.size > 0 ? pick(dice, [...away]) : pick(dice, files);
        done[await changeOne(file, texts.get(file) ?? "")] += 1;
        if (pause > 0) await delay(pause);
      }
    },
    fileOf: (hash) => written.get(hash),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Another price, and a sentence more. */
function corrected(dice: Dice, text: string): string {
  const price = between(dice, 300, 999);
  return `${text.replace(/cost \d+ million/, `cost ${price} million`)}\nThe price was corrected to ${price} million crowns in ${between(dice, 1950, 2020)}.\n`;
}

function namesOf(dice: Dice): string[] {
  return Array.from({ length: NAMES }, () => {
    const name = Array.from({ length: 3 }, () => pick(dice, SYLLABLES)).join("");
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  });
}
