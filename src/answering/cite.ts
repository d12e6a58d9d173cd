import type { Article } from "../knowledge/article.ts";
import type { Citation } from "./answer.ts";
import { type Place, textDirective } from "./text-directive.ts";

/** Cites a sentence; the link is null where the article states no URL. */
export function cite(article: Article, place: Place): Citation {
  const { title, publication, published, url } = article;
  return {
    title,
    publication,
    published,
    url,
    link: url === null ? null : withFragment(url, textDirective(article, place)),
    paragraph: place.paragraph,
  };
}

function withFragment(url: string, directive: string): string {
  return url.includes("#") ? `${url}:~:${directive}` : `${url}#:~:${directive}`;
}
