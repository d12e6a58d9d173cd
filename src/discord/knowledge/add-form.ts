import { readPlain } from "../../knowledge/plain.ts";
import { writeMarkdown } from "../../knowledge/write-markdown.ts";
import { FIELD_TEXT, LINE } from "../../replies/limits.ts";
import type { Words } from "../../replies/words/en.ts";
import type { ShelfFile } from "../../store/shelf.ts";
import type { Submission } from "../command.ts";
import type { Form } from "../form.ts";

/** Asks for an article, for those who have no file of it. */
export function addForm(formId: string, { own }: Words): Form {
  const line = { isLong: false, isRequired: false, longest: LINE };
  const text = { isLong: true, isRequired: false, longest: FIELD_TEXT };
  return {
    formId,
    title: own.form.heading,
    fields: [
      { name: "title", label: own.form.title, ...line, isRequired: true },
      {
        name: "source",
        label: own.form.source,
        hint: own.form.sourceHint,
        ...line,
        longest: 1_000,
      },
      {
        name: "published",
        label: own.form.published,
        hint: own.form.publishedHint,
        ...line,
      },
      { name: "text", label: own.form.text, ...text, isRequired: true },
      { name: "more", label: own.form.more, hint: own.form.moreHint, ...text },
    ],
  };
}

/** What was filled in, as a file. A day that is none is in it all the same, to be told of. */
export function fileOfForm({ fields }: Pick<Submission, "fields">): ShelfFile {
  const written = (name: string) => (fields.get(name) ?? "").trim();
  const [title, source, text] = [written("title"), written("source"), written("text")];
  const isAddress = /^https?:\/\//i.test(source);
  // A text is cut where a field was full, which need not be between two paragraphs.
  const gap = /[.!?…]["'”’»)]?$/.test(text) ? "\n\n" : "\n";
  const markdown = writeMarkdown({
    title,
    publication: isAddress ? null : source,
    url: isAddress ? source : null,
    published: written("published"),
    paragraphs: readPlain(text + gap + written("more")).map((paragraph) => ({
      text: paragraph,
      heading: null,
    })),
  });
  const name = title.replace(/[/\\.]+/g, "-") || "article";
  return { file: `${name}.md`, bytes: new TextEncoder().encode(markdown) };
}
