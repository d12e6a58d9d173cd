/**
 * Why tests of what is not on this machine are skipped, or null where they run. With
 * `CI=true` they run in any case, and fail.
 * @param tests what the tests are of, such as `Redis`
 * @param lacking what they need, and how it is installed
 */
export function whySkipped(
  tests: string,
  isThere: boolean,
  lacking: string,
): string | null {
  if (isThere || process.env["CI"] === "true") return null;
  const why = `skipped: no ${lacking}`;
  // The reporter does not say why a test was skipped.
  process.stderr.write(`${tests} tests ${why}\n`);
  return why;
}
