import { saying } from "./element.js";
import { offered } from "./offered.js";
import { request } from "./request.js";

/** Questions that are offered to begin with. */
const OFFERED = 4;

/**
 * Says what can be done here, and offers some questions that the articles answer.
 * @param {{ ask: (question: string) => void, say: (...content: Node[]) => void }} chat
 */
export async function welcome({ ask, say }) {
  const hello =
    "Hello. Ask me something about the articles, and I will answer in their own words.";
  const { suggestions } = await request("/api/complete", { typed: "" }).catch(() => ({
    suggestions: [],
  }));
  const own = saying(
    "p",
    "To ask about an article of your own, press + or drop a .md, .txt or .html file here.",
    "small",
  );
  if (suggestions.length === 0) return say(saying("p", hello), own);
  say(
    saying("p", `${hello} You could begin with one of these:`),
    offered(suggestions.slice(0, OFFERED), ask),
    own,
  );
}
