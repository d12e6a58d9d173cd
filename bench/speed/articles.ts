import { between, createDice, type Dice, pick } from "../dice.ts";

/** Articles that were made up, and questions about them. */
export interface Made {
  /** Markdown by file name. */
  readonly articles: Readonly<Record<string, string>>;
  /** Most can be answered from them, some cannot. */
  readonly questions: readonly string[];
}

/** What one paragraph says, and what can be asked of it. */
interface Told {
  readonly text: string;
  readonly questions: readonly string[];
}

const TOWNS = [
  ..."Varnholm Port-Vale Tarrow Skerry Oldmere Brackwater Linden-Cross Marshgate".split(
    " ",
  ),
  ..."Hollin Eastmoor Carrow Dunmouth Fennick Galewick Harrowby Ironbridge".split(" "),
  ..."Kestwick Lowry Merrin Northaven Pellworth Quayside Ravensey Stonely".split(" "),
];
const WORKS = [
  "harbour bridge",
  "tram line",
  "lighthouse",
  "market hall",
  "observatory",
  "salt works",
  "town library",
  "water tower",
];
const FIRST = "Ada Ilse Tomas Mara Jonas Edith Ruben Signe Oskar Petra Levin Nora".split(
  " ",
);
const LAST =
  "Thorne Brandt Rehn Lindqvist Vale Marrow Hask Ostrow Kellner Dunne Farrow Weyland".split(
    " ",
  );
const MONTHS = "January March April May June September October November".split(" ");
const SHIPS = "Gull Heron Petrel Curlew Osprey Tern Plover Kestrel".split(" ");
const LANDS = "Norway Denmark Portugal Iceland Estonia Ireland".split(" ");

/** So many articles, the same in every run: each tells of one building in one town. */
export function makeArticles(count: number): Made {
  const dice = createDice(count);
  const articles: Record<string, string> = {};
  const questions: string[] = [];
  // No two articles tell of the same building in the same town.
  const towns = Math.max(TOWNS.length, Math.ceil(count / WORKS.length));
  for (let at = 0; at < count; at++) {
    const town = townAt(at % towns);
    const work = WORKS[(at + Math.floor(at / towns)) % WORKS.length] ?? "town hall";
    const told = tell(town, work, dice);
    const year = between(dice, 2005, 2023);
    const name = `${year}-${town}-${work}`.toLowerCase().replaceAll(" ", "-");
    articles[`${name}.md`] = [
      "---",
      `title: The ${work} of ${town}`,
      "publication: The Quay Gazette",
      `author: ${person(dice)}`,
      `published: ${year}-05-04`,
      `url: https://gazette.example/${name}`,
      "---",
      ...told.map(({ text }) => `\n${text}`),
      "",
    ].join("\n");
    questions.push(...told.flatMap((one) => one.questions));
  }
  return { articles, questions };
}

/** The towns that have names, and then as many more as are wanted. */
function townAt(at: number): string {
  const known = TOWNS[at];
  if (known !== undefined) return known.replace("-", " ");
  const made = at - TOWNS.length;
  const [first, second, third] = [made, made / 24, made / 576].map(
    (n) => TOWNS[Math.floor(n) % TOWNS.length]?.slice(0, 4).replace("-", "") ?? "",
  );
  return `${first}${second?.toLowerCase()}${third?.toLowerCase()}`;
}

function person(dice: Dice): string {
  return `${pick(dice, FIRST)} ${pick(dice, LAST)}`;
}

function tell(town: string, work: string, dice: Dice): Told[] {
  return [opening, building, before, opposition, fire, numbers, plans, elsewhere].map(
    (write) => write(town, work, dice),
  );
}

function opening(town: string, work: string, dice: Dice): Told {
  const mayor = person(dice);
  const guests = between(dice, 2, 90) * 100;
  return {
    text: `${town} opened its new ${work} on Monday. Mayor ${mayor} cut the ribbon while ${guests} people watched, and a brass band played until the rain set in.`,
    questions: [
      `When did ${town} open its new ${work}?`,
      `Who cut the ribbon of the ${work} in ${town}?`,
      `How many people watched the opening of the ${work} in ${town}?`,
      `Who is the mayor of ${town}?`,
      `What did the band play in ${town}?`,
    ],
  };
}

function building(town: string, work: string, dice: Dice): Told {
  const engineer = person(dice);
  const year = between(dice, 1990, 2004);
  return {
    text: `The ${work} cost ${between(dice, 3, 250)} million crowns. Its builder, the engineer ${engineer}, began the work in ${pick(dice, MONTHS)} ${year} and finished it ${pick(dice, ["two", "three", "five"])} years later. ${engineer} had built the quay of ${town} before.`,
    questions: [
      `How much did the ${work} of ${town} cost?`,
      `Who built the ${work} of ${town}?`,
      `When did ${engineer} begin the work on the ${work}?`,
      `What had ${engineer} built before?`,
      `Was the ${work} of ${town} built in ${year + between(dice, 0, 1)}?`,
    ],
  };
}

function before(town: string, work: string, dice: Dice): Told {
  const ship = pick(dice, SHIPS);
  const year = between(dice, 1950, 1989);
  return {
    text: `Until ${year} a ferry, the ${ship}, carried stone for the ${work} across the bay of ${town}. It was sold to ${pick(dice, LANDS)}, where it burned down to the waterline the following winter.`,
    questions: [
      `Which ferry carried stone for the ${work} of ${town}?`,
      `Where was the ${ship} of ${town} sold?`,
      `What happened in ${town} in ${year}?`,
      `What became of the ${ship}?`,
      `Who was the captain of the ${ship} of ${town}?`,
    ],
  };
}

function opposition(town: string, work: string, dice: Dice): Told {
  const critic = person(dice);
  return {
    text: `Not everybody was pleased. ${critic}, who keeps an inn by the ${work}, said that the noise had driven ${between(dice, 5, 60)} guests away, and took the council of ${town} to court in ${between(dice, 1995, 2004)}. The court dismissed the case because no permit had been broken.`,
    questions: [
      `Why did the court dismiss the case against ${town}?`,
      `Who took the council of ${town} to court?`,
      `What did ${critic} say about the ${work}?`,
      `When was the council of ${town} taken to court?`,
      `How many guests did ${critic} lose?`,
    ],
  };
}

function fire(town: string, work: string, dice: Dice): Told {
  const year = between(dice, 1880, 1940);
  return {
    text: `An older ${work} stood on the same ground. Lightning struck it in ${pick(dice, MONTHS)} ${year}, and a fire destroyed all but the north wall. The keeper, ${person(dice)}, saved the town's bell and was given a silver watch.`,
    questions: [
      `What destroyed the old ${work} of ${town}?`,
      `When was the older ${work} of ${town} struck by lightning?`,
      `Who saved the bell of ${town}?`,
      `What was the keeper of the ${work} in ${town} given?`,
      `What was left of the old ${work} in ${town}?`,
    ],
  };
}

function numbers(town: string, work: string, dice: Dice): Told {
  return {
    text: `About ${between(dice, 4, 80)}00 people use the ${work} on a working day, twice as many as the planners expected. The council of ${town} employs ${between(dice, 6, 40)} people there, most of them in the evening. A ticket costs ${between(dice, 2, 9)} crowns.`,
    questions: [
      `How many people use the ${work} of ${town} on a working day?`,
      `What does a ticket for the ${work} of ${town} cost?`,
      `How many people work at the ${work} in ${town}?`,
      `How many people did the planners in ${town} expect?`,
      `When do most people work at the ${work} of ${town}?`,
    ],
  };
}

function plans(town: string, work: string, dice: Dice): Told {
  const year = between(dice, 2026, 2039);
  const planner = person(dice);
  return {
    text: `A second ${work} is planned for ${year}. The architect ${planner} wants to build it from the oak of the old shipyard, and the university of ${town} will measure how it bears the salt and the wind.`,
    questions: [
      `What is planned in ${town} for ${year}?`,
      `Who wants to build a second ${work} in ${town}?`,
      `What will the university of ${town} measure?`,
      `Which wood does ${planner} want to use?`,
      `What will happen to the shipyard of ${town} in ${year + 3}?`,
    ],
  };
}

function elsewhere(town: string, work: string, dice: Dice): Told {
  const other = pick(dice, TOWNS).replace("-", " ");
  return {
    text: `Visitors from ${other} came by special train. Their town had given up its own plans for a ${work} in ${between(dice, 1970, 2003)}, when the money was spent on a sea wall instead.`,
    questions: [
      `Who came to ${town} by special train?`,
      `Why did ${other} give up its plans for a ${work}?`,
      `What did ${other} spend the money on?`,
      `How long is the sea wall of ${other}?`,
      `Who won the football match between ${town} and ${other}?`,
    ],
  };
}
