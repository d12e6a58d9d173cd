/** What the lexicon's file holds, before it is packed. All arrays have one item a row. */
export interface LexiconRows {
  /** Stems, as the index has them. */
  readonly keys: readonly string[];
  /** Unit length, all of the same dimensions. */
  readonly vectors: readonly Float64Array[];
  /** Minus the log of the stem's share of running English, from 0 to 16. */
  readonly rarities: readonly number[];
  /** The nearest rows by cosine, nearest first. */
  readonly neighbours: readonly (readonly { row: number; cosine: number }[])[];
  /** The rows that WordNet relates to it. */
  readonly relations: readonly (readonly number[])[];
}

/** The unpacked lexicon: views on the file's bytes. */
export interface LexiconFile {
  readonly keys: readonly string[];
  readonly dimensions: number;
  /** Row r is `[r * dimensions, (r + 1) * dimensions)`, each of length 127 or so. */
  readonly vectors: Int8Array;
  /** In sixteenths. */
  readonly rarities: Uint8Array;
  /** Row r's neighbours are `[neighbourStarts[r], neighbourStarts[r + 1])`. */
  readonly neighbourStarts: Uint32Array;
  readonly neighbours: Uint16Array;
  /** Cosines in 255ths, one a neighbour. */
  readonly cosines: Uint8Array;
  readonly relationStarts: Uint32Array;
  readonly relations: Uint16Array;
}

const MAGIC = 0x4c584631;
const HEADER = 6;
/** Components of unit vectors of 100 dimensions hardly pass a half. */
const VECTOR_SCALE = 254;

/**
 * Packs the rows into one file: six little-endian 32-bit numbers (magic, rows, dimensions,
 * neighbours, relations, bytes of the keys), then the arrays, widest first, then the keys.
 * @throws RangeError beyond 65,536 rows
 */
export function packLexicon(rows: LexiconRows): Uint8Array {
  const count = rows.keys.length;
  if (count > 0xffff) throw new RangeError("the lexicon numbers its rows with 16 bits");
  const dimensions = rows.vectors[0]?.length ?? 0;
  const keys = new TextEncoder().encode(rows.keys.join("\n"));
  const neighbours = rows.neighbours.flat();
  const relations = rows.relations.flat();
  const sizes = [count, dimensions, neighbours.length, relations.length, keys.length];
  const parts = [
    Uint32Array.of(MAGIC, ...sizes),
    startsOf(rows.neighbours),
    startsOf(rows.relations),
    Uint16Array.from(neighbours, ({ row }) => row),
    Uint16Array.from(relations),
    Int8Array.from(
      rows.vectors.flatMap((vector) => [...vector]),
      (value) => Math.max(-127, Math.min(127, Math.round(value * VECTOR_SCALE))),
    ),
    Uint8Array.from(neighbours, ({ cosine }) => Math.round(cosine * 255)),
    Uint8Array.from(rows.rarities, (rarity) => Math.min(255, Math.round(rarity * 16))),
    keys,
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/**
 * Unpacks the file without copying its arrays.
 * @throws Error if the bytes are not such a file
 */
export function unpackLexicon(bytes: Uint8Array<ArrayBuffer>): LexiconFile {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  const [magic, count = 0, dimensions = 0, near = 0, related = 0, keyBytes = 0] = header;
  if (magic !== MAGIC) throw new Error("the lexicon's file is not a lexicon");
  let at = bytes.byteOffset + HEADER * 4;
  const take = (length: number): number => {
    const from = at;
    at += length;
    return from;
  };
  const { buffer } = bytes;
  const neighbourStarts = new Uint32Array(buffer, take((count + 1) * 4), count + 1);
  const relationStarts = new Uint32Array(buffer, take((count + 1) * 4), count + 1);
  const neighbours = new Uint16Array(buffer, take(near * 2), near);
  const relations = new Uint16Array(buffer, take(related * 2), related);
  const vectors = new Int8Array(buffer, take(count * dimensions), count * dimensions);
  const cosines = new Uint8Array(buffer, take(near), near);
  const rarities = new Uint8Array(buffer, take(count), count);
  const keys = new TextDecoder().decode(new Uint8Array(buffer, take(keyBytes), keyBytes));
  return {
    keys: keys.split("\n"),
    dimensions,
    vectors,
    rarities,
    neighbourStarts,
    neighbours,
    cosines,
    relationStarts,
    relations,
  };
}

function startsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return starts;
}
