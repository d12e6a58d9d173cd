const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words by which somebody speaks of himself, of whom he asks, or of asking. */
export const SPEAKER: ReadonlySet<string> = setOf(
  `i i'm im i've ive i'd i'll me my mine myself we're we've us our ours you you're youre u ur
   your yours wondering curious asking question questions`,
);
/** Verbs and nouns of asking and telling: what follows them is what is asked. */
export const ASKING: ReadonlySet<string> = setOf(
  `know knows tell tells told remind explain explains explained say says said saying mention
   mentions mentioned state states stated specify specified note ask asking check find finding
   look looking see hear learn remember recall understand get wonder wondering curious idea
   ideas clue clues forgot forget forgotten figure clarify show confirm enlighten share sure
   unsure question answer interested info information word reveal clear anything asked q
   missed figures number article`,
);
/** Words that say nothing of the matter when all that stands before a question is such words. */
export const TALK: ReadonlySet<string> = new Set([
  ...SPEAKER,
  ...ASKING,
  ...setOf(
    `a an the any some this that it they we to for of on up out about as at in with by if or and
   but so then than from like all not no yes yeah can can't cant could couldn't would wouldn't
   will may might should do does did don't dont doesn't doesnt didn't didnt have haven't has
   hasn't had is isn't are aren't am was be been someone somebody anyone anybody everyone
   everybody guys folks friend friends people one want wanted wanna need needed love loved
   dying happen happens glad grateful mind possible way chance wish hope hoping try trying
   able give help please pls plz plss kindly just really still also even ever anywhere
   somewhere actually maybe perhaps possibly quickly quick again now here there exactly ok
   okay okey alright right well hey hi hello hiya heya yo hmm hm um umm uh er oh ah ooh wow
   wait man dude bro mate lads btw lol lmao haha rofl omg tbh fr ngl sorry apologies excuse
   pardon thanks thank thx ty cheers advance good morning evening afternoon night day dear
   greetings bot footnote article text story piece report post thread news author writer paper
   out curiosity random randomly dumb stupid silly noob genuinely honest honestly serious
   seriously literally basically pretty quite bit little lost track context already before
   earlier alas new sry review blog column more got wants let seem seems ugh ha rn happy
   theres there's`,
  ),
]);

/** Words before a question that neither ask nor say anything: "hey", "ok so", "wait". */
export const GREETING: ReadonlySet<string> = setOf(
  `hey hi hello hiya heya yo hm mm hmm uh um umm er oh ah ooh wow wait man dude bro mate ok
   okay okey alright right well so but and btw lol lmao haha omg tbh ngl sorry please pls plz
   bot footnote guys all everyone everybody folks again now actually honestly seriously just
   also exactly like sry`,
);
