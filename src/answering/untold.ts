import { ALIKE, type Closest } from "./closest.ts";
import { HAPPENINGS, isMissing, TELLINGS } from "./tellings.ts";
import type { Understood } from "./understand.ts";

/** What can be told without being called so: "economist" tells of a job, "Korean" where from. */
const TOLD_OTHERWISE =
  /^(?:names?|surname|nicknames?|titles?|jobs?|professions?|occupations?|positions?|posts?|roles?|ranks?|nationality|religion|faith|age|birthday|birthplace|opinions?|views?|stance|reactions?|responses?|answers?|comments?|statements?|claims?|arguments?|reasons?|explanations?|excuses?|plans?|goals?|aims?|purposes?|intentions?|ideas?|thoughts?|hopes?|fears?|worr(?:y|ies)|concerns?|advice|suggestions?|proposals?|complaints?|criticisms?|problems?|contributions?|achievements?|verdict|sentence|fate|point|take|opposite)$/i;

/** "What is Greta Holm's wife called?", "Who was his first teacher?": all that is asked for. */
const OWNED =
  /^\W*(?:(?:and|but|so) )?(?:what|who)(?:['’]s| is| are| was| were) (?:(?:[\w.-]+ ){0,4}[\w.-]+['’]s?|his|her|its|their) ((?:[\w-]+ ){0,2}[\w-]+?)(?:['’]s? name| called| named)?\W*$/i;

/**
 * Whether a sentence cannot tell what is asked for, however much else of the question it has:
 * an age, a height, a colour, "X's wife".
 * @param isNamed whether its passage or title has a name that the question has, if there is one
 */
export function isUntold(
  { text, kind }: Understood,
  closest: Closest,
  isNamed: boolean,
): boolean {
  return (
    (kind === "yes_no" && isClaimMissing(closest)) ||
    TELLINGS.some(
      (telling) =>
        telling.asks.test(text) && !(isNamed && telling.tells.test(closest.text)),
    ) ||
    HAPPENINGS.some((telling) => isMissing(telling, text, closest.text)) ||
    isOwnedMissing(text, closest)
  );
}

/** "Is Greta Holm left-handed?": nothing but the name is there. */
function isClaimMissing({ asked }: Closest): boolean {
  const claim = asked.filter(({ name, number }) => !name && !number);
  return claim.length > 0 && claim.every(({ alike }) => alike < ALIKE);
}

/** "What is Greta Holm's wife called?": nothing like a wife is there. */
function isOwnedMissing(text: string, { asked }: Closest): boolean {
  const owned = OWNED.exec(text)?.[1]?.toLowerCase().split(" ") ?? [];
  return asked.some(
    ({ word, name, alike, token }) =>
      !name &&
      token.pos === "NOUN" &&
      alike < ALIKE &&
      owned.includes(word) &&
      !TOLD_OTHERWISE.test(word),
  );
}
