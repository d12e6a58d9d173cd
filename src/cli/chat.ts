import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

const QUIT = "/quit";

/**
 * A chat: each line is answered before the next is read. Ends with /quit,
 * Ctrl-D or Ctrl-C.
 */
export async function chat(
  answer: (question: string) => Promise<string>,
  { input, output }: { readonly input: Readable; readonly output: Writable },
): Promise<void> {
  const prompt = createInterface({ input, output, prompt: "\n> " });
  output.write(`Ask the articles a question. ${QUIT} or Ctrl-D ends the chat.\n`);
  // Ctrl-D may come while a question is being answered; then there is no next prompt.
  let open = true;
  prompt.once("close", () => {
    open = false;
  });
  prompt.prompt();
  for await (const line of prompt) {
    const question = line.trim();
    if (question === QUIT) break;
    if (question !== "") output.write(`\n${await answer(question)}`);
    if (open) prompt.prompt();
  }
  prompt.close();
  output.write("\n");
}
