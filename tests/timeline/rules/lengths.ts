import type { RuleCases } from "./case.ts";

/** Rules for lengths, repetitions, and times that stay vague. */
export const LENGTHS: readonly RuleCases[] = [
  {
    rule: "duration",
    reads: [
      ["He waited two years.", "two years", "P2Y"],
      ["It rained for over six straight days.", "over six straight days", "P6D"],
      ["It took two and a half hours.", "two and a half hours", "PT2.5H"],
      ["At least 30 minutes passed.", "At least 30 minutes", "PT30M"],
      [
        "They fought for three consecutive quarters.",
        "three consecutive quarters",
        "P3Q",
      ],
    ],
    refuses: [
      "Three quarters of them left.",
      "One day he will see.",
      "A second plane landed.",
      "The Seven Years' War was long.",
      "It costs $2 years on.",
    ],
  },
  {
    rule: "hyphen-duration",
    reads: [
      ["They signed a 27-year contract.", "27-year", "P27Y"],
      ["The four-week strike is over.", "four-week", "P4W"],
      ["A 57-year-old man was hurt.", "57-year-old", "P57Y"],
    ],
    refuses: [
      "The second-day talks failed.",
      "It was the year-end party.",
      "A $27-year deal.",
    ],
  },
  {
    rule: "long-duration",
    reads: [
      ["A year-long strike ended.", "year-long", "P1Y"],
      ["The weeklong fair began.", "weeklong", "P1W"],
      ["It was a decades-long feud.", "decades-long", "PXDE"],
    ],
    refuses: [
      "It was a long year.",
      "The day, long and dull, ended.",
      "A 3-month-long trial.",
    ],
  },
  {
    rule: "one-unit",
    reads: [
      ["It lasted a decade.", "a decade", "P1DE"],
      ["She waited for an hour.", "an hour", "PT1H"],
      ["They lived there for a year and a half.", "a year and a half", "P1.5Y"],
    ],
    refuses: [
      "It makes 15 a year.",
      "This is not a day to rest.",
      "A year-old boy cried.",
      "What a day that was.",
    ],
  },
  {
    rule: "half-unit",
    reads: [
      ["He spoke for half an hour.", "half an hour", "PT30M"],
      ["It stood for half a century.", "half a century", "P50Y"],
      ["It took a quarter of a century.", "a quarter of a century", "P25Y"],
    ],
    refuses: [
      "Half a million came.",
      "A quarter of them left.",
      "Half the year was wet.",
    ],
  },
  {
    rule: "vague-duration",
    reads: [
      ["It took several years.", "several years", "PXY"],
      ["For decades he was silent.", "decades", "PXDE"],
      ["A few days passed.", "A few days", "PXD"],
    ],
    refuses: [
      "The early years were hard.",
      "It is ten light years away.",
      "Office hours are short.",
      "He crossed the Weeks Bridge.",
      "She left ten years ago.",
    ],
  },
  {
    rule: "recent-span",
    reads: [
      ["In the past two years it grew.", "the past two years", "P2Y"],
      ["The first nine months were good.", "The first nine months", "P9M"],
      ["It grew over the past decade.", "the past decade", "P1DE"],
    ],
    refuses: [
      "The last days of the war were grim.",
      "The first year was hard.",
      "In the last minute they scored.",
    ],
  },
  {
    rule: "every",
    reads: [
      ["It floods every year.", "every year", "P1Y"],
      ["Elections are held every four years.", "every four years", "P4Y"],
      ["It is checked every other week.", "every other week", "P2W"],
      ["It makes five cars per day.", "per day", "P1D"],
    ],
    refuses: [
      "It did 60 miles per hour.",
      "Every second man left.",
      "Each of them came.",
      "Every yearling sold.",
    ],
  },
  {
    rule: "every-weekday",
    reads: [
      ["They meet every Friday.", "every Friday", "XXXX-WXX-5"],
      ["It is shut on Mondays.", "Mondays", "XXXX-WXX-1"],
      ["They fish on weekends.", "weekends", "XXXX-WXX-WE"],
    ],
    refuses: [
      "They met on Friday.",
      "The weekends of his youth were long.",
      "Every day is Sunday.",
    ],
  },
  {
    rule: "rate",
    reads: [
      ["The plant builds 15 a year.", "a year", "P1Y"],
      ["They train twice a week.", "twice a week", "P1W"],
      ["It costs $3 million a month.", "a month", "P1M"],
    ],
    refuses: [
      "It took a year.",
      "A year later he left.",
      "It opened a week ago.",
      "He was out for a month.",
    ],
  },
  {
    rule: "frequency",
    reads: [
      ["The annual fair was held.", "annual", "P1Y"],
      ["It is checked daily.", "daily", "P1D"],
    ],
    refuses: ["The Daily Mail said so.", "He reads The Weekly."],
  },
  {
    rule: "past-reference",
    reads: [
      ["It has recently grown.", "recently", "PAST_REF"],
      ["In recent years it shrank.", "recent years", "PAST_REF"],
      ["He lives in the past.", "the past", "PAST_REF"],
    ],
    refuses: [
      "The past president spoke.",
      "He walked past us.",
      "It is the most recent one.",
      "The past-due bill came.",
    ],
  },
  {
    rule: "present-reference",
    reads: [
      ["It is now shut.", "now", "PRESENT_REF"],
      ["He is currently in Rome.", "currently", "PRESENT_REF"],
      ["At the moment it is closed.", "the moment", "PRESENT_REF"],
    ],
    refuses: [
      "Now that he is gone we rest.",
      "They saw Apocalypse Now.",
      "The current was strong.",
      "They know it.",
    ],
  },
  {
    rule: "future-reference",
    reads: [
      ["It will soon open.", "soon", "FUTURE_REF"],
      ["It may close in the near future.", "the near future", "FUTURE_REF"],
      ["The coming weeks are vital.", "The coming weeks", "FUTURE_REF"],
    ],
    refuses: [
      "He left as soon as he could.",
      "It came too soon.",
      "They have long-term plans.",
      "Sooner or later it ends.",
    ],
  },
];
