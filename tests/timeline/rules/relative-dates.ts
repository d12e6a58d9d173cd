import type { RuleCases } from "./case.ts";

/** Rules for what is counted from the dateline, from the story, or from the day told of. */
export const RELATIVE_DATES: readonly RuleCases[] = [
  {
    rule: "weekday",
    reads: [
      ["The Senate voted on Tuesday.", "Tuesday", "2009-05-12"],
      ["The court will rule on Friday.", "Friday", "2009-05-15"],
      ["got the letter on tuesday.", "tuesday", "2009-05-12"],
      ["It happened last Thursday.", "last Thursday", "2009-05-07"],
      ["They are to meet next Thursday.", "next Thursday", "2009-05-21"],
      ["Markets will stay shut until Monday.", "Monday", "2009-05-18"],
      ["The storm hit on Sunday night.", "Sunday night", "2009-05-10TNI"],
      ["He fell ill on Tuesday last week.", "Tuesday last week", "2009-05-05"],
    ],
    refuses: [
      "He reads the Sunday Times.",
      "On Black Friday shops opened early.",
      "The sun was out on the wed grounds.",
      "It came on a Tuesday, as such things do.",
    ],
  },
  {
    rule: "weekend",
    reads: [
      ["Two men died over the weekend.", "the weekend", "2009-W19-WE"],
      ["It will rain at the weekend.", "the weekend", "2009-W20-WE"],
    ],
    refuses: [
      "A weekend is short.",
      "The weekend of the fair was wet.",
      "She likes the weekend-long fair.",
    ],
  },
  {
    rule: "day-word",
    reads: [
      ["The firm said today it would close.", "today", "2009-05-14"],
      ["He left yesterday evening.", "yesterday evening", "2009-05-13TEV"],
      ["They will vote the day after tomorrow.", "the day after tomorrow", "2009-05-16"],
    ],
    refuses: [
      "He told USA Today so.",
      "The Today programme was loud.",
      "The day was long.",
    ],
  },
  {
    rule: "this-morning",
    reads: [
      ["He resigned this morning.", "this morning", "2009-05-14TMO"],
      ["The house burned last night.", "last night", "2009-05-13TNI"],
      ["She will sing tonight.", "tonight", "2009-05-14TNI"],
    ],
    refuses: [
      "The morning was cold.",
      "It was a night at the opera.",
      "One evening he left.",
    ],
  },
  {
    rule: "that-morning",
    reads: [
      [
        "It fell on May 4, 2008. The next morning all was quiet.",
        "The next morning",
        "2008-05-05TMO",
      ],
      [
        "He died on May 4, 2008, and that night it rained.",
        "that night",
        "2008-05-04TNI",
      ],
    ],
    refuses: [
      "The morning came.",
      "The next moment he fell.",
      "This is the same knight.",
    ],
  },
  {
    rule: "in-the-morning",
    reads: [
      ["On Monday it rained in the morning.", "the morning", "2009-05-11TMO"],
      [
        "Shares rose on Monday in early afternoon trading.",
        "early afternoon",
        "2009-05-11TAF",
      ],
    ],
    refuses: [
      "In the evening of his life he wept.",
      "The night sky was red.",
      "Morning has broken.",
    ],
  },
  {
    rule: "clock",
    reads: [
      ["On Monday it struck at 18:00 UTC.", "18:00 UTC", "2009-05-11T18:00Z"],
      ["It began at 10 a.m. on Tuesday.", "10 a.m. on Tuesday", "2009-05-12T10:00"],
      ["He spoke at 9.30pm.", "9.30pm", "2009-05-14T21:30"],
    ],
    refuses: [
      "The score was 3:1.",
      "He quoted John 3:16.",
      "Paint was mixed 10:30 with water.",
      "The mile took 3.45 minutes.",
    ],
  },
  {
    rule: "military-clock",
    reads: [["Polls close at 1800 GMT.", "1800 GMT", "2009-05-14T18:00Z"]],
    refuses: ["In 1800 he died.", "It has 1800 seats.", "It took 1861 hours."],
  },
  {
    rule: "noon",
    reads: [
      ["Guns fired at noon.", "noon", "2009-05-14T12:00"],
      ["It ended on Monday at midnight.", "midnight", "2009-05-11T24:00"],
    ],
    refuses: ["She watched High Noon.", "They burned the midnight oil."],
  },
  {
    rule: "near-unit",
    reads: [
      ["Sales fell last year.", "last year", "2008"],
      ["It will open later this month.", "later this month", "2009-05"],
      ["She retires next week.", "next week", "2009-W21"],
      ["Profits fell in the last quarter.", "the last quarter", "2009-Q1"],
      ["By the end of last year it was gone.", "the end of last year", "2008"],
    ],
    refuses: [
      "It was the last day of the trial.",
      "This time it worked.",
      "The last week of March was wet.",
      "It was his last year in office.",
    ],
  },
  {
    rule: "end-of-unit",
    reads: [
      ["It will close by the end of the year.", "the end of the year", "2009"],
      ["The rest of the week will be dry.", "The rest of the week", "2009-W20"],
      ["It had rained earlier in the week.", "earlier in the week", "2009-W20"],
    ],
    refuses: [
      "The man of the year won.",
      "The year of the dog began.",
      "Most of the end was dull.",
    ],
  },
  {
    rule: "unit-before-last",
    reads: [
      ["They lost the year before last.", "the year before last", "2007"],
      ["It reopens the week after next.", "the week after next", "2009-W22"],
    ],
    refuses: ["The year before was dry.", "The week after the fair was quiet."],
  },
  {
    rule: "year-earlier",
    reads: [["Profit beat the year-earlier figure.", "the year-earlier", "2008"]],
    refuses: ["It came a year later.", "The earlier year was wet."],
  },
  {
    rule: "ago",
    reads: [
      ["He moved two years ago.", "two years ago", "2007"],
      ["It opened a week ago.", "a week ago", "2009-W19"],
      ["He fled more than 50 years ago.", "more than 50 years ago", "1959"],
      ["A decade from now it will be gone.", "A decade from now", "201"],
      ["It began several years ago.", "several years ago", "PAST_REF"],
      ["A year and a half ago he left.", "A year and a half ago", "2007-11"],
    ],
    refuses: ["Long ago he left.", "For two years he ran.", "From now on it is free."],
  },
  {
    rule: "later",
    reads: [
      ["He won in March 2002. Three years later he lost.", "Three years later", "2005"],
      [
        "She came on May 4, 2008 and left two days later.",
        "two days later",
        "2008-05-06",
      ],
      ["It opened in 1999, a year earlier than the other.", "a year earlier", "1998"],
      ["He won in March 2002. Nine days later he lost.", "Nine days later", "XXXX-XX-XX"],
    ],
    refuses: [
      "He came later.",
      "Two years after the war he left.",
      "Sooner or later it ends.",
    ],
  },
  {
    rule: "that-unit",
    reads: [
      ["He won in March 2002. That year it snowed.", "That year", "2002"],
      [
        "It fell on May 4, 2008. The following day it rose.",
        "The following day",
        "2008-05-05",
      ],
      ["He spoke on Monday. She did so the same day.", "the same day", "2009-05-11"],
    ],
    refuses: [
      "At the same time he left.",
      "He said that days pass.",
      "The same day-old bread was sold.",
    ],
  },
  {
    rule: "unit-after",
    reads: [
      ["He wed on May 4, 2008, and fled the day after.", "the day after", "2008-05-05"],
      ["She won in 2006. He had won the year before.", "the year before", "2005"],
    ],
    refuses: ["The day after the vote he left.", "The year before he left was dry."],
  },
  {
    rule: "the-day",
    reads: [
      ["On Friday stocks closed the day at 80.", "the day", "2009-05-08"],
      ["On Friday he spoke twice during the day.", "the day", "2009-05-08"],
    ],
    refuses: [
      "On the day he left it rained.",
      "The government of the day fell.",
      "The day came.",
    ],
  },
  {
    rule: "that-time",
    reads: [
      ["He came in June 2003. By that time she had left.", "that time", "2003-06"],
      ["It is due on June 10. Until that date it stays shut.", "that date", "2009-06-10"],
    ],
    refuses: [
      "That time was hard.",
      "He said that time flies.",
      "At the same time he left.",
    ],
  },
];
