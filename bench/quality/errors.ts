import type { Result } from "./run.ts";

/** What went wrong, one line a question: what happened, how sure, and what was wanted. */
export function errorLines({ set, system, negatives, judgements }: Result): string[] {
  return judgements.flatMap((one) => {
    const { asked, reply, sentenceRank, decision } = one;
    const { expects } = asked;
    const fault =
      expects === "nothing"
        ? decision !== "silent" && "answered though nothing answers"
        : decision === "wrong"
          ? `wrong sentence (right one at ${sentenceRank})`
          : decision === "silent" &&
            `silent (${reply.reason}; right one at ${sentenceRank})`;
    if (!fault) return [];
    const wanted =
      typeof expects === "object" ? ` · wanted: ${short(expects.wanted)}` : "";
    const best = reply.sentences[0]?.text ?? "nothing";
    const where = [set, negatives, system.name, asked.id].filter(Boolean).join(" ");
    return [
      `${where} · ${fault} · ${reply.confidence.toFixed(2)} · ${short(asked.question)} → ${short(best)}${wanted}`,
    ];
  });
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
