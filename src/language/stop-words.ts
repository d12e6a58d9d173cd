/**
 * Words that say nothing about what a text is about: articles, pronouns, auxiliaries,
 * prepositions, conjunctions, question words and the commonest adverbs. Small on purpose:
 * "after", "before", "first" and "most" do tell sentences apart.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such
   i me my myself we us our ours ourselves you your yours yourself he him his himself
   she her hers herself it its itself they them their theirs themselves
   who whom whose which what when where why how
   am is are was were be been being do does did doing done have has had having
   will would shall should can could may might must ought
   not no nor n't 's 'd 'll 'm 're 've ca wo
   of in on at by for with from to into onto upon about as than
   and or but if then so because while though although
   there here also just only very too any some each every both either neither
   re etc eg ie please tell`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
