import { examineStore } from "../../store/examine.ts";
import { plainText } from "../plain-text.ts";
import { type Finding, findingsOf } from "./finding.ts";

const { good, look, fix } = findingsOf("store");

/** Looks whether the store can be used. */
export async function examineTheStore(url: string): Promise<readonly Finding[]> {
  const { place, fault, caveat } = await examineStore(url);
  const where = plainText(place);
  if (fault !== null) {
    return [
      fix(
        `${where} cannot be used: ${plainText(fault)}.`,
        "Footnote would answer from memory and forget it all at its end. Mend what is said here, or set STORE_URL to another place.",
      ),
    ];
  }
  switch (caveat) {
    case "forgets":
      return [
        look(
          "STORE_URL is memory:, so settings, conversations and servers' own articles are gone after a restart.",
          "Set STORE_URL to sqlite:PATH or redis://HOST:PORT.",
        ),
      ];
    case "evicts":
      return [
        good(`${where} can be written to.`),
        look(
          "This Redis throws values out when its memory is full, and with them what servers added or settled.",
          "Set its maxmemory-policy to noeviction.",
        ),
      ];
    case "new":
      return [good(`${where} is not there yet and can be made.`)];
    case null:
      return [good(`${where} can be written to.`)];
  }
}
