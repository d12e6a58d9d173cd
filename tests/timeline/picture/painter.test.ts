import { afterEach, describe, expect, it } from "vitest";
import { createPainter } from "../../../src/timeline/picture/painter.ts";
import { anEntry, aPicture } from "./a-picture.ts";

let painter = createPainter();
afterEach(async () => {
  await painter.close();
  painter = createPainter();
});

const many = aPicture(Array.from({ length: 30 }, () => anEntry()));

describe("the painter", () => {
  it("leaves the event loop free while it draws", async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    const png = await painter.draw(many);
    clearInterval(timer);
    expect(png.byteLength).toBeGreaterThan(1_000);
    expect(turns).toBeGreaterThan(5);
  });

  it("draws the same picture once", async () => {
    const [first, again] = await Promise.all([painter.draw(many), painter.draw(many)]);
    expect(again).toBe(first);
    expect(await painter.draw({ ...many })).toBe(first);
    expect(await painter.draw({ ...many, title: "Another" })).not.toBe(first);
  });

  it("gives up what is being drawn when it closes, and can draw again", async () => {
    const drawing = painter.draw(many);
    const refused = expect(drawing).rejects.toThrow("going");
    await painter.close();
    await refused;
    expect((await painter.draw(many)).byteLength).toBeGreaterThan(1_000);
  });

  it("turns away what would wait too long", async () => {
    const pictures = Array.from({ length: 40 }, (_, at) => aPicture([anEntry()], at));
    const drawn = await Promise.allSettled(pictures.map(painter.draw));
    const refused = drawn.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(40);
  });
});
