import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings, VARIABLE_NAMES } from "../../src/settings.ts";
import { ROOT } from "../cli/spawn.ts";
import { DOCKERFILE, readSteps } from "./dockerfile.ts";

const compose = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8"));
const services: readonly [string, Record<string, unknown>][] = Object.entries(
  compose.services,
);
const { footnote, redis } = compose.services;

describe("compose.yaml", () => {
  it("has a bot, a Redis and a volume that outlives them", () => {
    expect(Object.keys(compose.services)).toEqual(["footnote", "redis"]);
    expect(redis.volumes).toEqual(["redis:/data"]);
    expect(Object.keys(compose.volumes)).toEqual(["redis"]);
  });

  it.each(services)(
    "gives %s a read-only root, no rights, limits and restarts",
    (_, service) => {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        restart: "unless-stopped",
        mem_limit: expect.any(String),
        cpus: expect.any(Number),
        pids_limit: expect.any(Number),
        logging: { options: { "max-size": "10m", "max-file": "3" } },
      });
      expect(service).not.toHaveProperty("privileged");
    },
  );

  it("opens the bot to this machine only, and Redis to the bot only", () => {
    expect(footnote.ports).toEqual(["127.0.0.1:3000:3000"]);
    expect(redis).not.toHaveProperty("ports");
    expect(redis.networks).toEqual(["store"]);
    expect(compose.networks.store.internal).toBe(true);
  });

  it("lets Redis throw nothing out, and write down what it has", () => {
    expect(redis.command.join(" ")).toContain("--maxmemory-policy noeviction");
    expect(redis.command.join(" ")).toContain("--appendonly yes");
  });

  it("leaves the bot more than the 10 s that it takes to stop", () => {
    expect(footnote.stop_grace_period).toBe("15s");
  });
});

describe.each([
  ["compose.yaml", footnote.environment],
  ["the Dockerfile", readSteps(DOCKERFILE).find(({ kind }) => kind === "ENV")?.variables],
])("the variables of %s", (_, variables) => {
  it("are ones that there are, with values in their range", () => {
    const { NODE_ENV, ...ours } = variables;
    for (const name of Object.keys(ours)) expect(VARIABLE_NAMES).toContain(name);
    expect(readSettings(ours)).toMatchObject({ http: { host: "0.0.0.0", port: 3_000 } });
  });
});
