import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DockerfileParser,
  Env,
  From,
  type Instruction,
  ModifiableInstruction,
} from "dockerfile-ast";
import { ROOT } from "../cli/spawn.ts";

/** One instruction of a Dockerfile. */
export interface Step {
  /** FROM, COPY, RUN and so on. */
  readonly kind: string;
  /** Its arguments as words, without its flags. */
  readonly words: readonly string[];
  /** Its arguments as they stand, on one line. */
  readonly text: string;
  readonly flags: Readonly<Record<string, string>>;
  /** The command in it that needs no shell, if there is one. */
  readonly exec: readonly string[] | null;
  /** The name that a FROM gives its stage. */
  readonly stage: string | null;
  /** What an ENV sets. */
  readonly variables: Readonly<Record<string, string>>;
}

export const DOCKERFILE = readFileSync(join(ROOT, "Dockerfile"), "utf8");

/** Reads the instructions of a Dockerfile, in order. */
export function readSteps(text: string): readonly Step[] {
  return DockerfileParser.parse(text).getInstructions().map(stepOf);
}

function stepOf(instruction: Instruction): Step {
  const text = instruction.getArgumentsContent() ?? "";
  const flags =
    instruction instanceof ModifiableInstruction
      ? instruction.getFlags().map((flag) => [flag.getName(), flag.getValue() ?? ""])
      : [];
  const variables =
    instruction instanceof Env
      ? instruction.getProperties().map((one) => [one.getName(), one.getValue() ?? ""])
      : [];
  const [list] = /\[.*\]$/s.exec(text) ?? [];
  return {
    kind: instruction.getKeyword(),
    words: instruction.getArguments().map((argument) => argument.getValue()),
    text,
    flags: Object.fromEntries(flags),
    exec: list === undefined ? null : JSON.parse(list),
    stage: instruction instanceof From ? instruction.getBuildStage() : null,
    variables: Object.fromEntries(variables),
  };
}
