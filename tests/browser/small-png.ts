import type { Page } from "playwright-core";
import { type Pixels, palettePng } from "./palette-png.ts";

/**
 * A picture that the browser took, with no more colours than it needs.
 * @param page a page of the browser without a policy of its own, which looks at the picture
 */
export async function smallPng(page: Page, png: Buffer): Promise<Uint8Array> {
  return palettePng(await pixelsOf(page, png));
}

/** The browser knows how to read its own picture. */
async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, data } = await page.evaluate<{
    width: number;
    height: number;
    data: string;
  }>(`(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${png.toString("base64")}";
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, width, height).data;
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return { width, height, data: btoa(binary) };
  })()`);
  return { width, height, rgba: Buffer.from(data, "base64") };
}
