import type { Page } from "playwright-core";

/** Drops a file on a page, as from a folder beside the browser. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  for (const type of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("#messages", type, { dataTransfer: transfer });
  }
}
