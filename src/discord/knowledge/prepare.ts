import { formatOf, stemOf } from "../../knowledge/file-name.ts";
import type { Reason } from "../../knowledge/reasons.ts";
import { recognise } from "../../knowledge/recognise.ts";
import { writeMarkdown, writtenOf } from "../../knowledge/write-markdown.ts";
import type { Preview, ShelfFile } from "../../store/shelf.ts";
import type { Shelves } from "../../store/shelves.ts";

/** A file as it would be added, what that would do, and what there is to say of it. */
export interface Prepared {
  readonly file: ShelfFile;
  readonly preview: Preview;
  readonly warnings: readonly Reason[];
}

/**
 * Makes of an uploaded file what would be added of it. A shelf holds Markdown, so that what
 * is exported is what was added; other files are written as Markdown here. Where that cannot
 * be read in good time, which a text of nothing but signs can do, the file stays as it is.
 */
export async function prepare(
  server: string,
  uploaded: ShelfFile,
  shelves: Pick<Shelves, "preview">,
): Promise<Prepared> {
  const known = recognise(uploaded.file, uploaded.bytes);
  if ("reason" in known) {
    const preview: Preview = {
      outcome: "refused",
      why: "unreadable",
      reason: known.reason,
    };
    return { file: uploaded, preview, warnings: [] };
  }
  const given = { file: known.file, bytes: uploaded.bytes };
  const asGiven = prepared(given, await shelves.preview(server, given));
  const { preview } = asGiven;
  if (preview.outcome === "refused" || formatOf(known.file) === "markdown")
    return asGiven;
  const { article } = preview.entry;
  const file = {
    file: `${stemOf(known.file)}.md`,
    bytes: new TextEncoder().encode(writeMarkdown(writtenOf(article))),
  };
  const asMarkdown = prepared(file, await shelves.preview(server, file));
  const { preview: second } = asMarkdown;
  if (second.outcome === "refused" && second.why === "unreadable") return asGiven;
  return { ...asMarkdown, warnings: [...asGiven.warnings, ...asMarkdown.warnings] };
}

function prepared(file: ShelfFile, preview: Preview): Prepared {
  const isReadable = preview.outcome === "readable";
  return { file, preview, warnings: isReadable ? preview.entry.article.warnings : [] };
}
