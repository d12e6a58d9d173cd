import type { Span } from "./case.ts";
import type { Engine, Hit, Text } from "./rivals/engine.ts";
import { flexsearch } from "./rivals/flexsearch.ts";
import { fts5 } from "./rivals/fts5.ts";
import { lunr } from "./rivals/lunr.ts";
import { minisearch } from "./rivals/minisearch.ts";
import { orama } from "./rivals/orama.ts";
import { winkBm25 } from "./rivals/wink-bm25.ts";
import type { System } from "./system.ts";

const ENGINES: readonly Engine[] = [minisearch, fts5, winkBm25, orama, lunr, flexsearch];

/** The names that `--against` takes. */
export const RIVALS: readonly string[] = ENGINES.map((engine) => engine.name);

/** The rival of a name, or null. */
export function rival(name: string): System | null {
  const engine = ENGINES.find((known) => known.name === name);
  return engine ? systemOf(engine) : null;
}

/**
 * A rival with two indexes, one of the edition's passages and one of its sentences, so
 * that it picks from the very units that Footnote has. Passages rank by their own score,
 * sentences by theirs plus a share of their passage's. It always answers.
 */
function systemOf(engine: Engine): System {
  return {
    name: engine.name,
    decides: false,
    async open(edition) {
      const passages: (Span & Text)[] = [];
      const sentences: (Span & Text)[] = [];
      const passageOf: number[] = [];
      for (const { article, sentences: all, passages: parts } of edition.entries) {
        const { slug, title, body } = article;
        const spanOf = (start: number, end: number) => {
          return { article: slug, title, start, end, text: body.slice(start, end) };
        };
        for (const part of parts) {
          for (const { start, end } of all.slice(part.firstSentence, part.endSentence)) {
            sentences.push(spanOf(start, end));
            passageOf.push(passages.length);
          }
          passages.push(spanOf(part.start, part.end));
        }
      }
      const queryPassages = await engine.index(passages);
      const querySentences = await engine.index(sentences);
      return ({ question }) => {
        const started = performance.now();
        const ofPassages = queryPassages(question);
        const ofSentences = withPassages(querySentences(question), ofPassages, {
          passageOf,
          weight: engine.passageWeight,
        });
        const took = performance.now() - started;
        return {
          passages: spansOf(ofPassages, passages),
          sentences: spansOf(ofSentences, sentences),
          status: ofSentences.length > 0 ? "answered" : "not_found",
          reason: null,
          confidence: ofSentences[0]?.score ?? 0,
          took,
        };
      };
    },
  };
}

function withPassages(
  sentences: readonly Hit[],
  passages: readonly Hit[],
  { passageOf, weight }: { passageOf: readonly number[]; weight: number },
): Hit[] {
  const scores = new Map(passages.map(({ document, score }) => [document, score]));
  return sentences
    .map(({ document, score }) => {
      const passage = scores.get(passageOf[document] ?? -1) ?? 0;
      return { document, score: score + weight * passage };
    })
    .sort((a, b) => b.score - a.score);
}

function spansOf(hits: readonly Hit[], spans: readonly Span[]): Span[] {
  return hits.map(({ document }) => spans[document]).filter((span) => span !== undefined);
}
