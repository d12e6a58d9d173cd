import { crc32, deflateSync } from "node:zlib";

/** A picture as red, green, blue and alpha, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Enough for letters on a plain ground, and for a sign or two that are not grey. */
const COLOURS = 256;

/** So many of them are not the commonest, but those most unlike all others: a small sign's. */
const UNLIKE = 24;

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A PNG of few colours, a third of the usual size. */
export function palettePng({ width, height, rgba }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = colourAt(rgba, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(
    [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour),
  );
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(rgba, (y * width + x) * 4);
      const index = indices.get(colour) ?? palette.indexOf(nearest(palette, colour));
      indices.set(colour, index);
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which name a colour of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = palette.flatMap((colour) => [
    colour >> 16,
    (colour >> 8) & 255,
    colour & 255,
  ]);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param colours the commonest first */
function paletteOf(colours: readonly number[]): number[] {
  if (colours.length <= COLOURS) return [...colours];
  const palette = colours.slice(0, COLOURS - UNLIKE);
  const others = colours.slice(COLOURS - UNLIKE).map((colour) => {
    return { colour, off: distance(colour, nearest(palette, colour)) };
  });
  while (palette.length < COLOURS) {
    const { colour } = others.reduce((most, one) => (one.off > most.off ? one : most));
    palette.push(colour);
    for (const one of others) one.off = Math.min(one.off, distance(one.colour, colour));
  }
  return palette;
}

function colourAt(rgba: Uint8Array, at: number): number {
  return ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
}

/** The colour of a palette that is most like another one. */
function nearest(palette: readonly number[], colour: number): number {
  return palette.reduce((best, one) =>
    distance(one, colour) < distance(best, colour) ? one : best,
  );
}

function distance(one: number, other: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => {
    return ((one >> shift) & 255) - ((other >> shift) & 255);
  });
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
