import type { Entry } from "../edition/edition.ts";
import type { SkippedFile } from "../knowledge/article.ts";
import { sayReason } from "../knowledge/reasons.ts";
import { dateWords } from "../timeline/date-words.ts";
import { readEdition } from "./edition.ts";
import type { ListOptions } from "./options.ts";
import { print } from "./output.ts";
import { plainText } from "./plain-text.ts";
import { skippedJson } from "./skipped.ts";

/** Runs `articles`: what the knowledge base holds, and what was skipped and why. */
export async function articles(options: ListOptions, folder: string): Promise<number> {
  const { entries, skipped } = await readEdition(options.knowledge ?? folder);
  for (const entry of entries) {
    await print(`${options.json ? articleJson(entry) : articleText(entry)}\n`);
  }
  for (const file of skipped) {
    await print(`${options.json ? skippedJson(file) : skippedText(file)}\n`);
  }
  return 0;
}

/**
 * An article as one line of JSON. `skipped` is what of its file is not body: captions,
 * related links and the like, and front matter that was not understood.
 */
function articleJson({ article, passages, sentences }: Entry): string {
  return JSON.stringify({
    article: article.slug,
    title: article.title,
    publication: article.publication,
    author: article.author,
    published: article.published,
    url: article.url,
    paragraphs: article.paragraphs.length,
    passages: passages.length,
    sentences: sentences.length,
    skipped: [
      ...article.asides.map(({ kind, text }) => ({ kind, text })),
      ...article.warnings.map((one) => ({ kind: "warning", text: sayReason(one) })),
    ],
  });
}

function articleText({ article, passages, sentences }: Entry): string {
  const { title, author, publication, published, url } = article;
  const source = [author, publication, published && dateWords(published)].filter(
    (part) => part !== null && part !== "",
  );
  const counts = [
    count(article.paragraphs.length, "paragraph"),
    count(passages.length, "passage"),
    count(sentences.length, "sentence"),
  ];
  const lines = [
    [...new Set(source)].join(", "),
    url ?? "",
    `${article.file}: ${counts.join(", ")}`,
    ...article.warnings.map((warning) => `note: ${sayReason(warning)}`),
  ];
  const shown = lines.filter((line) => line !== "").map((line) => `  ${plainText(line)}`);
  return [plainText(title), ...shown, ""].join("\n");
}

function skippedText({ file, reason }: SkippedFile): string {
  return plainText(`Skipped ${file}: ${sayReason(reason)}`);
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
