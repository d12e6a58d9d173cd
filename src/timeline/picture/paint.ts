import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import { layout, WIDTH } from "./layout.ts";
import type { Picture } from "./picture.ts";

/** A picture takes at most so many bytes. */
export const MOST_BYTES = 1_000_000;

/** How much it is enlarged: twice, for dense screens, and less where it gets too big. */
const ZOOMS = [2, 1.5, 1, 0.5] as const;

const require = createRequire(import.meta.url);
const FONTS = [
  {
    weight: 400,
    file: require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  },
  {
    weight: 600,
    file: require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  },
] as const;

const fonts = Promise.all(
  FONTS.map(async ({ weight, file }) => ({
    name: "Inter",
    weight,
    data: await readFile(file),
  })),
);

/**
 * Draws a timeline as a PNG of at most `MOST_BYTES`. Takes a tenth of a second and more,
 * so the bot lets a worker thread do it, see painter.ts.
 * @throws Error where even the smallest is too big
 */
export async function paint(picture: Picture): Promise<Uint8Array> {
  const svg = await satori(layout(picture), { width: WIDTH, fonts: await fonts });
  for (const zoom of ZOOMS) {
    const drawn = new Resvg(svg, {
      fitTo: { mode: "zoom", value: zoom },
      // satori has turned every letter into its outline.
      font: { loadSystemFonts: false },
    }).render();
    const png = drawn.asPng();
    if (png.byteLength <= MOST_BYTES) return png;
  }
  throw new Error("The picture is too big");
}
