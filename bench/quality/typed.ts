import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type SharedForm, sharedForm } from "./shared-form.ts";

/** The questions of another set as somebody types them, by their ids. */
export const typedForm = z.object({
  /** The other set's name, whose file lies in the same folder. */
  of: z.string(),
  typed: z.record(z.string(), z.string()),
});

/** The other set with its questions as they are typed; throws where one is missing. */
export async function withTyped(
  { of, typed }: z.infer<typeof typedForm>,
  folder: string,
): Promise<SharedForm> {
  const set = sharedForm.parse(
    JSON.parse(await readFile(join(folder, `${of}.json`), "utf8")),
  );
  const questions = set.questions.map((asked) => {
    const question = typed[asked.id];
    if (question === undefined) throw new Error(`${asked.id} is not typed`);
    return { ...asked, question };
  });
  return { ...set, questions };
}
