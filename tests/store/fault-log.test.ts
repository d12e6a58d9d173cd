import { expect, it } from "vitest";
import { createFaultLog } from "../../src/store/fault-log.ts";
import { captureLog } from "./captured-log.ts";
import { eventually } from "./eventually.ts";

it("tells of one kind of fault once an interval, and how many it held back", async () => {
  const { log, lines } = captureLog();
  const faults = createFaultLog(log, 100);
  for (let n = 0; n < 1_000; n += 1) faults("backend", "Down.", new Error("refused"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ event: "store_backend", cause: "refused", level: 50 });

  await eventually(() => {
    faults("backend", "Down.", new Error("refused"));
    expect(lines).toHaveLength(2);
  });
  expect(lines[1]?.["held"]).toBeGreaterThanOrEqual(999);
});

it("does not let one kind silence another", () => {
  const { log, lines } = captureLog();
  const faults = createFaultLog(log, 60_000);
  faults("backend", "Down.", new Error("refused"));
  faults("value", "Odd.", new Error("odd"));
  faults("recovered", "Back.");
  expect(lines.map((line) => line["event"])).toEqual([
    "store_backend",
    "store_value",
    "store_recovered",
  ]);
});

it("repeats nothing of a value, nor of what was sent to a server", () => {
  const { log, lines } = captureLog();
  const faults = createFaultLog(log, 60_000);
  faults(
    "value",
    "Odd.",
    new SyntaxError("Unexpected token 's', \"secret\" is not JSON"),
  );
  faults(
    "backend",
    "Down.",
    new Error("ERR unknown command 'X', with args beginning with: 'secret'"),
  );
  expect(JSON.stringify(lines)).not.toContain("secret");
});
