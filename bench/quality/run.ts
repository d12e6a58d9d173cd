import { buildEdition } from "../../src/edition/build.ts";
import type { Edition } from "../../src/edition/edition.ts";
import { type Group, groupsOf } from "./groups.ts";
import { type Judgement, judge } from "./judge.ts";
import type { EvalSet } from "./sets.ts";
import type { System } from "./system.ts";

/** What a system made of a set, or of its questions made unanswerable. */
export interface Result {
  readonly set: string;
  readonly system: System;
  readonly negatives: Group["negatives"];
  readonly judgements: readonly Judgement[];
}

/** Questions asked before the clock counts: the first ones would time the compiler. */
const WARM_UP = 100;

/** Asks every system every question of a set, each in the same editions. */
export async function run(
  set: EvalSet,
  systems: readonly System[],
  options: { negatives: boolean; onProgress: (done: number, total: number) => void },
): Promise<Result[]> {
  const groups = groupsOf(set, options.negatives);
  const results = new Map<string, Result & { judgements: Judgement[] }>();
  let edition: Edition | undefined;
  for (const [done, group] of groups.entries()) {
    options.onProgress(done, groups.length);
    edition = buildEdition(group.articles, [], edition);
    for (const system of systems) {
      const ask = await system.open(edition);
      if (group.negatives === null) {
        for (const asked of group.cases.slice(0, WARM_UP)) {
          ask({ ...asked, conversation: null });
        }
      }
      const key = `${system.name} ${group.negatives}`;
      const result = results.get(key) ?? {
        set: set.name,
        system,
        negatives: group.negatives,
        judgements: [],
      };
      results.set(key, result);
      for (const asked of group.cases) result.judgements.push(judge(asked, ask(asked)));
    }
  }
  return [...results.values()];
}
