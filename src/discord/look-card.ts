import type { Difference, Look } from "../answering/compared.ts";
import type { Block, Card } from "../replies/card.ts";
import type { Words } from "../replies/words/en.ts";

/** A question that a refresh made to be answered differently: how, before and now. */
export function lookCard({ question, before, after }: Difference, words: Words): Card {
  return {
    blocks: [
      { kind: "question", text: question },
      { kind: "headline", title: words.refresh.before, url: null },
      shown(before, words),
      { kind: "headline", title: words.refresh.now, url: null },
      shown(after, words),
    ],
  };
}

function shown({ text, reason, title, url, paragraph }: Look, words: Words): Block {
  if (text === null) return { kind: "notice", text: words.missed[reason ?? "weak"] };
  if (title === null || paragraph === null) return { kind: "answer", text };
  return { kind: "near", sentence: text, title, url, paragraph };
}
