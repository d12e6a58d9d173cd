import type { DateWords } from "../date-words.ts";
import type { DatingWords } from "../dating-words.ts";

/** The words of a language for all that a picture says beside the articles' own words. */
export interface PictureWords {
  readonly dates: DateWords;
  readonly how: DatingWords;
  paragraph(number: number): string;
  /** "and 3 more" */
  more(count: number): string;
  readonly timeline: {
    readonly planned: string;
    /** A sentence that says which of how many statements there are. */
    count(first: number, last: number, all: number): string;
  };
  readonly picture: {
    /** What such a picture is. */
    readonly timeline: string;
    /** What its marks stand for. */
    readonly stated: string;
    readonly computed: string;
    readonly bounded: string;
    readonly span: string;
  };
}
