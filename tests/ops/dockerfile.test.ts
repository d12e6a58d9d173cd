import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { DOCKERFILE, readSteps, type Step } from "./dockerfile.ts";

const steps = readSteps(DOCKERFILE);
const all = (kind: string, among: readonly Step[] = steps) =>
  among.filter((step) => step.kind === kind);
const scripts = all("RUN").map(({ text }) => text);
const stages = all("FROM").flatMap(({ stage }) => stage ?? []);
const last = steps.slice(steps.findLastIndex(({ kind }) => kind === "FROM"));

/** Rules of hadolint, by its names for them, as far as they can be about this image. */
const RULES: Readonly<Record<string, () => void>> = {
  "DL3000: WORKDIR is absolute": () => {
    for (const { text } of all("WORKDIR")) expect(text).toMatch(/^\//);
  },
  "DL3001, DL3003, DL3004: no command that makes no sense here": () => {
    const senseless = /\b(ssh|vim|shutdown|service|ps|free|top|kill|mount|cd|sudo)\b/;
    for (const script of scripts) expect(script).not.toMatch(senseless);
  },
  "DL3002: the last user is not root": () => {
    expect(all("USER", last).at(-1)?.text).toBe("node");
  },
  "DL3006, DL3007: every image has a tag, and not the latest": () => {
    for (const { words } of all("FROM")) expect(words[0]).toMatch(/:(?!latest)/);
  },
  "DL3008, DL3013, DL3016, DL3018: nothing is installed in a version of the day": () => {
    for (const script of scripts) {
      expect(script).not.toMatch(/\b(apt|apt-get|apk|pip|yarn)\b|npm (?!ci\b)/);
    }
  },
  "DL3011: ports are ports": () => {
    for (const { text } of all("EXPOSE")) expect(Number(text)).toBeLessThan(65_536);
  },
  "DL3012, DL3057, DL4003, DL4004: one HEALTHCHECK and one CMD": () => {
    expect(all("HEALTHCHECK")).toHaveLength(1);
    expect(all("CMD")).toHaveLength(1);
    expect(all("ENTRYPOINT")).toHaveLength(0);
  },
  "DL3020, DL4000, DL4005: nothing outdated": () => {
    for (const kind of ["ADD", "MAINTAINER", "SHELL"]) expect(all(kind)).toEqual([]);
  },
  "DL3021: what takes several files is a folder": () => {
    for (const { words } of all("COPY")) {
      if (words.length > 2) expect(words.at(-1)).toMatch(/\/$/);
    }
  },
  "DL3022, DL3023, DL3024: stages are named once, and before they are used": () => {
    expect(new Set(stages).size).toBe(stages.length);
    for (const { flags } of all("COPY", last)) {
      if (flags["from"] !== undefined) expect(stages).toContain(flags["from"]);
    }
  },
  "DL3025: commands need no shell": () => {
    for (const { exec } of [...all("CMD"), ...all("HEALTHCHECK")]) {
      expect(exec).not.toBeNull();
    }
  },
  "DL3029: no platform is asked for": () => {
    for (const { flags } of all("FROM")) expect(flags).toEqual({});
  },
  "DL3044: no variable is used where it is set": () => {
    for (const { text } of all("ENV")) expect(text).not.toContain("$");
  },
  "DL3045: COPY to a relative place comes after WORKDIR": () => {
    for (const [at, { kind }] of steps.entries()) {
      if (kind === "FROM") expect(steps[at + 1]?.kind).toBe("WORKDIR");
    }
  },
  "DL3059: no two RUN in a row": () => {
    for (const [at, { kind }] of steps.entries()) {
      if (kind === "RUN") expect(steps[at + 1]?.kind).not.toBe("RUN");
    }
  },
  "DL4006: no pipe hides a failure": () => {
    for (const script of scripts) expect(script).not.toContain("|");
  },
};

describe("the Dockerfile", () => {
  it("is sound to the linter of Docker's language server", () => {
    expect(validate(DOCKERFILE)).toEqual([]);
  });

  it.each(Object.entries(RULES))("keeps to %s", (_, check) => check());

  it("installs what runs only, without scripts of packages, in a stage of its own", () => {
    expect(all("FROM").length).toBeGreaterThan(1);
    expect(scripts).toContainEqual(expect.stringMatching(/^npm ci .*--omit=dev/));
    expect(all("RUN", last).map(({ text }) => text)).not.toContainEqual(
      expect.stringContaining("npm"),
    );
  });
});
