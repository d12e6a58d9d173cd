import { expect, it } from "vitest";
import { compareAnswers, type Put } from "../../src/answering/compared.ts";
import { respond } from "../../src/answering/respond.ts";
import { buildEdition } from "../../src/edition/build.ts";
import { parseArticle } from "../../src/knowledge/parse.ts";

/** Answers from some files. */
function edition(files: Record<string, string>) {
  const edition = buildEdition(
    Object.entries(files).map(([file, text]) => {
      const parsed = parseArticle(file, new TextEncoder().encode(text));
      if ("reason" in parsed) throw new Error(parsed.reason.code);
      return parsed;
    }),
  );
  return ({ text, turn, article }: Put) => respond(edition, text, turn, { article });
}

const HARBOUR = "# A harbour\n\nEastmere opened its new harbour in June 1998.\n";
const BRIDGE = "# A bridge\n\nGreta Lindqvist built the bridge of Norvik.\n";
const OPENED = "When did Eastmere open its new harbour?";
const BUILT = "Who built the bridge of Norvik?";
const put = (text: string, article: string | null = null) => ({
  text,
  turn: null,
  article,
});

it("finds what is answered in other words, anew, or no more, and shows both", async () => {
  const before = edition({ "harbour.md": HARBOUR, "bridge.md": BRIDGE });
  const corrected = HARBOUR.replace("June 1998", "May 1997");
  const after = edition({
    "harbour.md": corrected,
    "mill.md": "# A mill\n\nJonas Falk rebuilt the mill of Eskholt.\n",
  });
  const done: number[] = [];
  const questions = [put(OPENED), put(BUILT), put("Who rebuilt the mill of Eskholt?")];
  const found = await compareAnswers(questions, before, after, (count) =>
    done.push(count),
  );
  expect(done).toEqual([1, 2, 3]);
  expect(found).toMatchObject([
    {
      question: OPENED,
      before: { text: "Eastmere opened its new harbour in June 1998.", paragraph: 1 },
      after: { text: "Eastmere opened its new harbour in May 1997.", title: "A harbour" },
    },
    {
      question: BUILT,
      before: { text: "Greta Lindqvist built the bridge of Norvik.", reason: null },
      after: { text: null, title: null },
    },
    { before: { text: null }, after: { title: "A mill" } },
  ]);
  expect(found[1]?.after.reason).not.toBeNull();
});

it("takes an answer for the same wherever else in its article it stands", async () => {
  const before = edition({ "harbour.md": HARBOUR });
  const moved = HARBOUR.replace("\n\n", "\n\nThe sea is cold there in winter.\n\n");
  const after = edition({ "harbour.md": moved, "bridge.md": BRIDGE });
  expect(await compareAnswers([put(OPENED)], before, after)).toEqual([]);
});

it("keeps a question to the article that it was about", async () => {
  const before = edition({ "harbour.md": HARBOUR, "bridge.md": BRIDGE });
  const after = edition({ "bridge.md": BRIDGE });
  expect(await compareAnswers([put(BUILT, "harbour")], before, after)).toEqual([]);
  expect(await compareAnswers([put(OPENED, "harbour")], before, after)).toHaveLength(1);
});
