/** What is asked, and the few words that tell it. */
export interface Telling {
  readonly asks: RegExp;
  readonly tells: RegExp;
}

/** "Quintero, 53, joined", "He was 91.", "aged 7", "in 1950 (born 1921)". */
const AGE: Telling = {
  asks: /\bhow old\b|\bwhat age\b/i,
  tells:
    /\baged?\b|years?[- ](?:old|ago)|\bborn\b|\(\d{4}|, \d{1,3}[,.)]|\b(?:is|was|turn(?:s|ed)|at) \d{1,3}\b(?=[,.;]| (?:when|and|at|in|on)\b)/i,
};
const BIRTH: Telling = {
  asks: /\bborn\b|\bbirth/i,
  tells: /\bborn\b|\bbirth|\bnative\b|\(\d{4}/i,
};

/** What few words tell of somebody or something. */
export const TELLINGS: readonly Telling[] = [
  AGE,
  BIRTH,
  {
    asks: /\b(?:die[ds]?|buried)\b/i,
    tells:
      /\b(?:die[ds]?|dying|death|dead|deceased|kill\w*|murder\w*|assassinat\w*|execut\w*|drown\w*|buri\w+|funeral|suicide|passed away|li(?:ves|fe)|fatal\w*|shot|hang\w*|hung|surviv\w*|perish\w*|victims?|grave|tomb|cemetery|behead\w*|succumb\w*|starv\w*|poison\w*)\b|\d{4}\)/i,
  },
  {
    asks: /\b(?:married|marry|spouse)\b/i,
    tells:
      /\b(?:marri\w+|marry|wife|wives|husbands?|wed\w*|spouse|divorc\w*|widow\w*|bride)\b/i,
  },
  {
    asks: /\bhow (?:tall|high)\b|\b(?:what|which) height\b/i,
    tells:
      /\b(?:tall\w*|high\w*|height|feet|foot|ft|inch\w*|c?m|(?:kilo|centi)?met(?:re|er)s?|miles?|stor(?:ey|ie|y)s?)\b/i,
  },
  {
    asks: /\bhow heavy\b|\bhow much (?:do|does|did)\b.* weigh\b|\b(?:what|which) weight\b/i,
    tells:
      /\b(?:weigh\w*|heav\w+|kgs?|(?:kilo|milli)?gram\w*|kilos?|pounds?|lbs?|ounces?|stone|tons?|tonnes?)\b/i,
  },
  {
    asks: /\b(?:what|which) colou?rs?\b/i,
    tells:
      /\b(?:colou?r\w*|red|blue|green|yellow|white|black|gr[ae]y|brown|orange|purple|pink|violet|gold\w*|silver\w*|scarlet|crimson|blond\w*|dark|pale)(?:ish)?\b/i,
  },
  {
    asks: /\blanguages?\b.* (?:speak|speaks|spoke|spoken)\b/i,
    tells:
      /\b(?:languages?|dialects?|bilingual|fluent\w*|mother tongue|sp(?:eak|oke)\w*)\b|\b[A-Z][a-z]+(?:ish|ese)\b|\b(?:Arabic|Dutch|French|German|Greek|Italian|Latin|Russian)\b/,
  },
  {
    asks: /\b(?:what|which) nationality\b|\bnationality\W*$/i,
    tells:
      /\b[A-Z][a-z]+(?:an|ese|ish|i)\b|\b(?:Czech|Dane|Dutch|Finn|French|Greek|Pole|Swede|Swiss|Thai|Turk|Welsh)\b|\b(?:citizens?|nationals?|natives?|from|born)\b/,
  },
  {
    asks: /\b(?:what|which) (?:religion|faith)\b|\b(?:religion|faith)\W*$/i,
    tells:
      /\b[A-Z]\w+(?:ism|an|ist|ic)s?\b|\b(?:Islam\w*|Muslims?|Jew\w*|Hindus?|Sikhs?)\b|\b(?:religio\w+|faiths?|church\w*|atheis\w+|convert\w*)\b/,
  },
  {
    asks: /\bwhere (?:do|does|did) .* live\b/i,
    tells:
      /\b(?:liv(?:e|es|ed|ing)|resid\w+|homes?|houses?|hous(?:ed|ing)|settle\w*|based|moved?|born|native|inhabit\w*|found|dwell\w*|dwelt)\b/i,
  },
  {
    asks: /\bhow many (?:children|sons|daughters|kids|brothers|sisters|siblings|wives)\b/i,
    tells:
      /\b(?:child\w*|sons?|daughters?|kids?|brothers?|sisters?|siblings?|twins?|father|mother|parents?|wife|wives|youngest|eldest|oldest)\b/i,
  },
];

/** What few words tell of anything that happened. */
export const HAPPENINGS: readonly Telling[] = [
  {
    asks: /^\W*(?:(?:and|but|so) )?when (?:did|had|was|were|will)\b/i,
    tells:
      /\d|\b(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?|minutes?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|january|february|march|april|may|june|july|august|september|october|november|december|(?:mid)?night|tonight|mornings?|afternoon|evening|noon|midday|dawn|dusk|spring|summer|autumn|fall|winter|christmas|easter|today|tomorrow|yesterday|ago|age|era|period|time|times|war|end|beginning|start|when|after|before|during|since|until|till|while|once|as|upon|following|then|now|currently|recently|soon|later|earlier|already|never|yet)\b/i,
  },
  {
    asks: /^\W*(?:(?:and|but|so) )?where (?:do|does|did|had|was|were|will)\b/i,
    tells:
      /\b(?:in|at|from|near|to|on|outside|across|through\w*|around|between|within|behind|under|beneath|below|above|along|into|onto|inside|beside|towards?|via|off|over|by the|here|there|where|home|abroad|north|south|east|west|local|nationwide|worldwide)\b/i,
  },
];

/** Whether it is asked for, and the sentence has none of the words that tell it. */
export function isMissing(
  { asks, tells }: Telling,
  question: string,
  sentence: string,
): boolean {
  return asks.test(question) && !tells.test(sentence);
}

/** Whether an age or a birth is asked for and the sentence has neither. */
export function isAgeMissing(question: string, sentence: string): boolean {
  return isMissing(AGE, question, sentence) || isMissing(BIRTH, question, sentence);
}

/** The words that ask for what a sentence tells in others: "nationality", told by "Korean". */
export function toldOtherwise(question: string, sentence: string): ReadonlySet<string> {
  const asking = TELLINGS.flatMap(({ asks, tells }) => {
    const [words] = asks.exec(question) ?? [];
    if (words === undefined || !tells.test(sentence)) return [];
    return words.toLowerCase().match(/\p{L}+/gu) ?? [];
  });
  return new Set(asking);
}
