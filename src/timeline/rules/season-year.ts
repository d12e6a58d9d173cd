import { SEASON, SEASON_WORDS, seasonOf, YEAR } from "../calendar-words.ts";
import { stated } from "../meaning.ts";
import { season } from "../moment.ts";
import { rule } from "../rule.ts";

/** "spring 2009", "the summer of 2016". */
export const seasonYear = rule({
  name: "season-year",
  cues: SEASON_WORDS,
  pattern: `(?:the )?(?<season>${SEASON})(?: of|,)? (?<year>${YEAR})(?![,.]\\d|%)`,
  read: ({ groups, previous }) =>
    // "prices fall 2010 points" has no autumn.
    groups["season"] === "fall" && /^(?:NOUN|PROPN|PRON)$/.test(previous?.pos ?? "")
      ? null
      : stated(season(Number(groups["year"]), seasonOf(groups["season"] ?? ""))),
});
