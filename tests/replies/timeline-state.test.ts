import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customId, readCustomId } from "../../src/replies/custom-id.ts";
import { CUSTOM_ID, TOPIC } from "../../src/replies/limits.ts";
import {
  articleKey,
  readState,
  type TimelineState,
  writeState,
} from "../../src/replies/timeline-state.ts";

const day = fc.constantFrom(null, "0000-01-01", "2017-01-19", "9999-12-31");
const state: fc.Arbitrary<TimelineState> = fc.record({
  page: fc.nat(9_999),
  from: day,
  to: day,
  articleKey: fc.option(fc.string().map(articleKey)),
  topic: fc.option(
    fc
      .string({ unit: "binary", minLength: 1, maxLength: TOPIC })
      .map((text) => text.slice(0, TOPIC)),
  ),
});

describe("what a timeline's button knows", () => {
  it("is read as it was written, and fits on a button", () => {
    fc.assert(
      fc.property(state, (given) => {
        const id = customId("timeline", writeState(given));
        expect(id.length).toBeLessThanOrEqual(CUSTOM_ID);
        const read = readCustomId(id);
        expect(read?.command).toBe("timeline");
        expect(readState(read?.state ?? "")).toEqual(given);
      }),
    );
  });

  it.each(["", "1", "x||||", "-1||||", "1|2017|||", "1|||short|", "99999||||"])(
    "is not %j",
    (text) => {
      expect(readState(text)).toBeNull();
    },
  );

  it("is refused where Discord would refuse it", () => {
    expect(() => customId("timeline", "x".repeat(CUSTOM_ID))).toThrow(RangeError);
  });
});
