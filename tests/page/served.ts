import type { Bot } from "../discord/loopback/bot.ts";
import { send } from "./a-page.ts";

/** Where a bot serves health and metrics. */
export async function servedBy({ log }: Bot): Promise<string> {
  const line = await log.find("serving", ({ event }) => event === "serving", 20_000);
  return String(line["address"]);
}

/** One line of Prometheus' text format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^(\w+)(?:\{(.*)\})? (\S+)$/;

/** All that `/metrics` has, read as strictly as Prometheus does. */
export async function samplesOf(address: string): Promise<Sample[]> {
  const { status, text } = await send(address, "/metrics", { headers: LOCAL });
  if (status !== 200) throw new Error(`/metrics gave ${status}: ${text}`);
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name = "", inner = "", value = ""] = LINE.exec(line) ?? [];
      const labels = inner.matchAll(/(\w+)="([^"\\]*)"/g);
      if (name === "" || (Number.isNaN(Number(value)) && !/^nan$/i.test(value))) {
        throw new Error(`no sample: ${line}`);
      }
      return {
        name,
        labels: Object.fromEntries([...labels].map(([, key, one]) => [key, one])),
        value: Number(value),
      };
    });
}

/** What a request to this machine says of where it goes. */
export const LOCAL = { host: "127.0.0.1" };

/** The one sample with this name and these labels; undefined where there is none. */
export function figure(
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  return samples.find(
    (one) =>
      one.name === name &&
      Object.entries(labels).every(([key, value]) => one.labels[key] === value),
  )?.value;
}
