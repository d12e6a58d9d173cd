import { expect, it } from "vitest";
import { LINK } from "../../src/replies/limits.ts";
import { safeLink } from "../../src/replies/links.ts";

it.each([
  null,
  "",
  "not an address",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://example.org/",
  "//example.org/",
  "https://user:secret@example.org/",
  `https://example.org/${"a".repeat(LINK)}`,
])("makes no link of %s", (address) => {
  expect(safeLink(address)).toBeNull();
});

it("keeps a text fragment as it is", () => {
  const link = "https://example.org/a#:~:text=It%20rained%2C,at%20last";
  expect(safeLink(link)).toBe(link);
});

it("leaves nothing in an address that could end the link or format it", () => {
  const link = safeLink("https://example.org/a_(b)?c=[d]|`e`@everyone*'\"<f> g\\h)](x)");
  expect(link).toMatch(/^https:\/\/example\.org\/a_%28b%29\?/);
  expect(link).not.toMatch(/[()<>[\]\\"'`|*@\s]/);
});
