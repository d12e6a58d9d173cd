/**
 * Forms that no stemmer brings back to their word, each entry "word form form …". Forms that mostly mean
 * something else are left out ("ground", "rose", "wound"), and so are verbs that say little without
 * their noun ("took place", "came to power"): to find those everywhere finds too much.
 */
const FORMS = [
  // Verbs.
  "arise arose arisen|awake awoke awoken|beat beaten|become became|befall befell befallen",
  "begin began begun|bend bent|bite bitten|bleed bled|blow blew blown|break broke broken",
  "breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen",
  "cling clung|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt",
  "drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed",
  "feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden",
  "foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen",
  "grow grew grown|hang hung|hear heard|hide hid hidden",
  "hold held|keep kept|kneel knelt|know knew known|lead led|lean leant|leap leapt|learn learnt",
  "leave left|lend lent|light lit|lose lost|mean meant|meet met|mistake mistook mistaken",
  "overcome overcame|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown",
  "pay paid|prove proven|rebuild rebuilt|ride rode ridden|ring rang rung|rise risen|run ran",
  "say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shine shone",
  "shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept",
  "slide slid|smell smelt|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun",
  "spit spat|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck",
  "strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung",
  "teach taught|tear tore torn|tell told|think thought|throw threw thrown",
  "tread trod trodden|understand understood|undertake undertook undertaken|uphold upheld",
  "wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn",
  "withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten",
  // Nouns.
  "child children|foot feet|goose geese|man men|mouse mice|tooth teeth|woman women",
  "half halves|knife knives|leaf leaves|life lives|loaf loaves|self selves|shelf shelves|thief thieves",
  "wife wives|wolf wolves|crisis crises|analysis analyses|basis bases|hypothesis hypotheses",
];

const WORDS = new Map(
  FORMS.flatMap((line) => line.split("|")).flatMap((entry) => {
    const [word = "", ...forms] = entry.split(" ");
    return forms.map((form) => [form, word] as const);
  }),
);

/**
 * The word that an irregular form is of, in lower case: "withdrew" is of "withdraw", "mice" of
 * "mouse"; any other word is its own.
 */
export function regular(word: string): string {
  return WORDS.get(word) ?? word;
}
