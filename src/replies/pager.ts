import type { Button } from "./card.ts";

/** Which page is shown, from 0, and of how many. */
export interface Page {
  readonly page: number;
  readonly pages: number;
}

/**
 * The buttons that turn the pages of something; none where there is only one.
 * @param at the `custom_id` that shows a page
 * @param labels what leads to the page before, and to the next
 */
export function pager(
  { page, pages }: Page,
  at: (page: number) => string,
  [before, next]: readonly [string, string],
): Button[] {
  if (pages === 1) return [];
  // On the first page both would be the same button, which Discord refuses.
  const previous = at(page === 0 ? pages : page - 1);
  return [
    { label: before, id: previous, disabled: page === 0 },
    { label: next, id: at(page + 1), disabled: page === pages - 1 },
  ];
}
