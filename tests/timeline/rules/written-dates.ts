import type { RuleCases } from "./case.ts";

/** Rules for dates that are written out, or that lack only their year. */
export const WRITTEN_DATES: readonly RuleCases[] = [
  {
    rule: "iso-date",
    reads: [
      ["The file is from 2017-01-20.", "2017-01-20", "2017-01-20"],
      ["It was logged at 2009/02/03 by hand.", "2009/02/03", "2009-02-03"],
      ["Signed 2009-04-01T18:30Z by her.", "2009-04-01T18:30Z", "2009-04-01T18:30Z"],
    ],
    refuses: ["The part 2017-13-20 broke.", "Call 2017-01-200.", "See 2017-02-30."],
  },
  {
    rule: "numeric-date",
    reads: [
      ["It was stamped 7/8/07.", "7/8/07", "2007-07-08"],
      ["The visa ran out on 25/12/2008.", "25/12/2008", "2008-12-25"],
      ["He signed on 20.1.2007 in Bonn.", "20.1.2007", "2007-01-20"],
      ["It sailed on 04-15-1912 at dawn.", "04-15-1912", "1912-04-15"],
    ],
    refuses: [
      "The vote was 7/8.",
      "Version 1.2.10 is out.",
      "The host is 10.1.20.5.",
      "It cost 13/13/2008.",
    ],
  },
  {
    rule: "month-day",
    reads: [
      ["She was born on January 20, 1987.", "January 20, 1987", "1987-01-20"],
      ["He resigned on Jan. 20.", "Jan. 20", "2009-01-20"],
      ["They met on Tuesday, March 3rd.", "Tuesday, March 3rd", "2009-03-03"],
      [
        "It sank on the night of April 14, 1912.",
        "the night of April 14, 1912",
        "1912-04-14TNI",
      ],
      ["The hearing will be held on June 3.", "June 3", "2009-06-03"],
      ["i moved out on june 28.", "june 28", "2008-06-28"],
      ["it was dec 3rd 2007.", "dec 3rd 2007", "2007-12-03"],
    ],
    refuses: [
      "They may 2 times a week.",
      "They march 20 miles.",
      "they may 3 or 4 times, may 5 at most.",
      "June 31 is no day.",
      "March 5,000 miles with me.",
      "In May 10 percent left.",
      "The September 11 attacks changed that.",
    ],
  },
  {
    rule: "day-month",
    reads: [
      ["The wall fell on 9 November 1989.", "9 November 1989", "1989-11-09"],
      [
        "It closed on the 20th of January, 2005.",
        "the 20th of January, 2005",
        "2005-01-20",
      ],
      ["They voted on Friday 20 March.", "Friday 20 March", "2009-03-20"],
      ["it shut on the 9th of november.", "the 9th of november", "2008-11-09"],
    ],
    refuses: [
      "At 5:20 March began to sing.",
      "The 20 may leave.",
      "He paid $20 April said.",
      "On 31 April nothing can happen.",
    ],
  },
  {
    rule: "day-span",
    reads: [
      ["The fair was held May 3-5, 2007.", "5, 2007", "2007-05-05"],
      ["It ran from June 28 to 30 last.", "30", "2008-06-30"],
    ],
    refuses: [
      "From May 3 to 5 people came.",
      "On May 3-55 it broke.",
      "The score was 3-5.",
    ],
  },
  {
    rule: "weekday-of-month",
    reads: [
      [
        "It was held on the first Monday in May 2008.",
        "the first Monday in May 2008",
        "2008-05-05",
      ],
      [
        "They left on the last Friday of April.",
        "the last Friday of April",
        "2009-04-24",
      ],
    ],
    refuses: ["The first Monday we may go.", "The last Friday of the fair was wet."],
  },
  {
    rule: "week-of-month",
    reads: [
      ["Prices fell in the last week of March.", "the last week of March", "2009-W13"],
      ["The first week of June 2008 was hot.", "The first week of June 2008", "2008-W23"],
    ],
    refuses: ["The last week of rain is over.", "The second week in office went well."],
  },
  {
    rule: "month-year",
    reads: [
      ["The war began in August 2008.", "August 2008", "2008-08"],
      ["It was built in Sept. 1990.", "Sept. 1990", "1990-09"],
      ["got him in october 2007.", "october 2007", "2007-10"],
      ["Since March of 2005 it has been shut.", "March of 2005", "2005-03"],
      ["By early June, 2007 it was over.", "early June, 2007", "2007-06"],
    ],
    refuses: [
      "They may 2008 times.",
      "In March 2,008 people came.",
      "He will march 1900 miles.",
    ],
  },
  {
    rule: "iso-month",
    reads: [["The series ends at 2012-03.", "2012-03", "2012-03"]],
    refuses: [
      "The 2009-10 season was long.",
      "Call 2012-03-4444.",
      "The code is 2012-13.",
    ],
  },
  {
    rule: "year-span",
    reads: [
      ["He lived there in 1985-1990.", "1990", "1990"],
      ["The 2009–10 season was long.", "10", "2010"],
      ["In 2004/05 they won.", "05", "2005"],
    ],
    refuses: [
      "It ran 1990-85.",
      "Call 555-2010.",
      "It costs $2009-10 each.",
      "In 2012-03 it rained.",
    ],
  },
  {
    rule: "season-year",
    reads: [
      ["They met in the summer of 2006.", "the summer of 2006", "2006-SU"],
      ["It opened in spring 2007.", "spring 2007", "2007-SP"],
    ],
    refuses: [
      "Stocks fall 2000 points.",
      "The spring of water ran dry.",
      "Summer 20,000 people came.",
    ],
  },
  {
    rule: "quarter",
    reads: [
      [
        "Sales rose in the third quarter of 2008.",
        "the third quarter of 2008",
        "2008-Q3",
      ],
      ["The Q2 2007 loss was small.", "Q2 2007", "2007-Q2"],
      ["It lost money in the fourth quarter.", "the fourth quarter", "2008-Q4"],
    ],
    refuses: [
      "About a quarter left.",
      "It was a third quarter in a row.",
      "The second quarter of the game was dull.",
      "The quarter-final was lost.",
    ],
  },
  {
    rule: "half-year",
    reads: [
      ["In the first half of 2007 it grew.", "the first half of 2007", "2007-H1"],
      ["First-half profit fell.", "First-half", "2009-H1"],
    ],
    refuses: [
      "The first half ended goalless.",
      "Half of 2007 votes were void.",
      "In the second half they scored.",
    ],
  },
  {
    rule: "fiscal-year",
    reads: [
      ["The gap will grow in fiscal 2010.", "fiscal 2010", "FY2010"],
      ["The budget for FY2008 passed.", "FY2008", "FY2008"],
      ["Sales fell in the last financial year.", "the last financial year", "FY2008"],
    ],
    refuses: ["The fiscal crisis of 2009 began.", "The financial times are hard."],
  },
  {
    rule: "era-year",
    reads: [
      ["Caesar died in 44 BC.", "44 BC", "BC0044"],
      ["The city was buried in AD 79.", "AD 79", "0079"],
      ["The battle of 1066 CE was lost.", "1066 CE", "1066"],
    ],
    refuses: [
      "The ad 79 ran twice.",
      "There were 44 bc lines.",
      "He has an A.D. and two cats.",
    ],
  },
  {
    rule: "decade",
    reads: [
      ["In the 1990s it grew.", "the 1990s", "199"],
      ["The mid-2010s will be hard.", "The mid-2010s", "201"],
      ["Fashions of the '60s are back.", "the '60s", "196"],
      ["He toured in the late 70s.", "the late 70s", "197"],
    ],
    refuses: [
      "She is in her 60s.",
      "Temperatures in the 80s were felt.",
      "Two Boeing 707s landed.",
      "It cost $1990s of debt.",
    ],
  },
  {
    rule: "decade-word",
    reads: [
      ["He was famous in the nineties.", "the nineties", "199"],
      ["The roaring twenties ended badly.", "The roaring twenties", "192"],
    ],
    refuses: [
      "She died in her nineties.",
      "It was in the nineties Fahrenheit.",
      "Men in their sixties came.",
    ],
  },
  {
    rule: "century",
    reads: [
      ["It was built in the 20th century.", "the 20th century", "19"],
      ["A nineteenth-century house burned.", "nineteenth-century", "18"],
    ],
    refuses: [
      "He scored a century.",
      "It was the 20th Century Fox film.",
      "The 45th century comes.",
    ],
  },
  {
    rule: "year",
    reads: [
      ["It was founded in 1997.", "1997", "1997"],
      ["The revolution of 1848 spread fast.", "1848", "1848"],
      ["By mid-2007 it was over.", "mid-2007", "2007"],
      ["They broke the 1991 settlement.", "1991", "1991"],
      ["In 2008 Russia sent troops.", "2008", "2008"],
    ],
    refuses: [
      "He ran 2010 metres.",
      "It cost $2010.",
      "Flight 1900 was late.",
      "A Boeing 2707 was planned.",
      "About 1,500 people came.",
      "Call 555-2010 now.",
      "Some 1950 workers left.",
      "Open page 1999 first.",
      "The film 2001: A Space Odyssey is long.",
      'He read "1984" again.',
      "A crowd of 1500 cheered.",
      "The file is at host/2010/x.",
    ],
  },
  {
    rule: "short-year",
    reads: [
      ["It was the worst storm since '82.", "'82", "1982"],
      ["The class of ’07 met again.", "’07", "2007"],
    ],
    refuses: [
      "He said '82 people' came.",
      "The tower's 82 feet tall.",
      "It was '82% sure'.",
    ],
  },
  {
    rule: "month",
    reads: [
      ["The plant closed in December.", "December", "2008-12"],
      ["it went downhill in february.", "february", "2009-02"],
      ["It will reopen in March.", "March", "2010-03"],
      ["Last May it rained.", "Last May", "2008-05"],
      ["She quits in late August.", "late August", "2009-08"],
      ["It ends in October of next year.", "October of next year", "2010-10"],
    ],
    refuses: [
      "May said no.",
      "They may go.",
      "The march was long.",
      "in march they march, in may they may",
      "June Smith won.",
      "Theresa May will speak.",
      "He met April O'Neil and August Wilson.",
      "The Women's March was peaceful.",
    ],
  },
  {
    rule: "season",
    reads: [
      ["It will open this summer.", "this summer", "2009-SU"],
      ["Many died last winter.", "last winter", "2008-WI"],
      ["Prices rose in the fall.", "the fall", "2008-FA"],
    ],
    refuses: [
      "Prices fall again.",
      "A spring broke.",
      "She lives in Fall River.",
      "The fall of the house came.",
      "During the Arab Spring he fled.",
      "It went into free-fall.",
    ],
  },
  {
    rule: "feast",
    reads: [
      ["The shop opened on Christmas Day.", "Christmas Day", "2008-12-25"],
      ["They will meet on New Year's Eve.", "New Year's Eve", "2009-12-31"],
    ],
    refuses: [
      "A Christmas tree fell.",
      "The christmas was loud.",
      "Last year's day was wet.",
    ],
  },
];
