import { createInterface } from "node:readline";

const QUIT = "/quit";

/**
 * A chat on the terminal: each line is answered before the next is read. Ends with /quit,
 * Ctrl-D or Ctrl-C.
 */
export async function chat(answer: (question: string) => Promise<string>): Promise<void> {
  const { stdin: input, stdout: output } = process;
  const prompt = createInterface({ input, output, prompt: "\n> " });
  output.write(`Ask the articles a question. ${QUIT} or Ctrl-D ends the chat.\n`);
  prompt.prompt();
  for await (const line of prompt) {
    const question = line.trim();
    if (question === QUIT) break;
    if (question !== "") output.write(`\n${await answer(question)}`);
    prompt.prompt();
  }
  prompt.close();
  output.write("\n");
}
