import type { Page } from "playwright-core";

/**
 * Only what the browser highlights has a colour, on a page that is white all over. The
 * browser tells no script what it highlights, so it is seen as a reader sees it.
 */
const ONLY_HIGHLIGHTS = `
  * { background: #fff !important; color: transparent !important; border: 0 !important;
      font: 20px/2 "Liberation Sans", sans-serif !important; }
  ::target-text { background: #f0f !important; color: transparent !important; }
`;

/** Where each visible sign of a page stands; white space has no place of its own. */
const PLACES = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const signs = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let at = 0; at < node.length; at += 1) {
      const sign = String.fromCodePoint(node.data.codePointAt(at));
      range.setStart(node, at);
      range.setEnd(node, at + sign.length);
      const box = range.getBoundingClientRect();
      if (sign.trim() !== "" && box.width >= 1)
        signs.push({ sign, x: scrollX + box.x + box.width / 2, y: scrollY + box.y + box.height / 2 });
      at += sign.length - 1;
    }
  }
  // A text travels faster than thousands of values.
  return JSON.stringify(signs);
})()`;

/** A visible sign, and the middle of where it stands. */
interface Sign {
  readonly sign: string;
  readonly x: number;
  readonly y: number;
}

/** What of a page's visible signs is highlighted. */
export interface Highlighted {
  /** The page's text without white space. */
  readonly text: string;
  /** Runs of it, as offsets. */
  readonly runs: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads what a page that is open highlights, from a picture of it.
 * @param eyes a page of the same browser, which looks at the picture
 */
export async function highlighted(page: Page, eyes: Page): Promise<Highlighted> {
  await page.addStyleTag({ content: ONLY_HIGHLIGHTS });
  const signs: Sign[] = JSON.parse(await page.evaluate<string>(PLACES));
  const picture = await page.screenshot({ fullPage: true });
  const coloured = await eyes.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${picture.toString("base64")}";
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return ${JSON.stringify(signs.map(({ x, y }) => [Math.floor(x), Math.floor(y)]))}
      .map(([x, y]) => (data[4 * (y * image.width + x) + 1] === 0 ? "x" : " ")).join("");
  })()`);
  let text = "";
  const runs: { start: number; end: number }[] = [];
  signs.forEach(({ sign }, index) => {
    const start = text.length;
    text += sign;
    if (coloured[index] !== "x") return;
    const last = runs.at(-1);
    if (last?.end === start) last.end = text.length;
    else runs.push({ start, end: text.length });
  });
  return { text, runs };
}
