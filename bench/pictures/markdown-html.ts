/** Discord's Markdown, as far as replies use it, as HTML. */
export function markdownHtml(markdown: string): string {
  const blocks: string[] = [];
  const lines = markdown.split("\n");
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? "");
    const run = kind.joins ? lines.slice(at).findIndex((line) => !kind.is.test(line)) : 1;
    const taken = lines.slice(at, run < 0 ? undefined : at + run);
    blocks.push(kind.html(taken.map((line) => line.replace(kind.is, ""))));
    at += taken.length;
  }
  return blocks.join("");
}

/** What a line can be: its mark, whether neighbours of its kind belong to it, its HTML. */
interface Kind {
  readonly is: RegExp;
  readonly joins: boolean;
  readonly html: (lines: readonly string[]) => string;
}

const heading = (level: number): Kind => ({
  is: new RegExp(`^#{${level}} `),
  joins: false,
  html: (lines) => `<h${level}>${inline(lines.join())}</h${level}>`,
});
const KINDS: readonly Kind[] = [
  heading(1),
  heading(2),
  heading(3),
  { is: /^-# /, joins: false, html: (lines) => `<small>${inline(lines.join())}</small>` },
  {
    is: /^> ?/,
    joins: true,
    html: (lines) => `<blockquote>${lines.map(inline).join("<br>")}</blockquote>`,
  },
  {
    is: /^[-*] /,
    joins: true,
    html: (lines) =>
      `<ul>${lines.map((line) => `<li>${inline(line)}</li>`).join("")}</ul>`,
  },
];
const PLAIN: Kind = {
  is: /^/,
  joins: false,
  html: (lines) => `<p>${inline(lines.join()) || "<br>"}</p>`,
};

function kindOf(line: string): Kind {
  return KINDS.find(({ is }) => is.test(line)) ?? PLAIN;
}

/** What can stand in a line, the first that fits at a place. */
const SPANS: readonly [RegExp, (...groups: string[]) => string][] = [
  [/\\([^\p{L}\p{N}\s])/uy, (sign = "") => escapeHtml(sign)],
  [/\*\*(.+?)(?<!\\)\*\*/uy, (text = "") => `<strong>${inline(text)}</strong>`],
  [/__(.+?)(?<!\\)__/uy, (text = "") => `<u>${inline(text)}</u>`],
  [/~~(.+?)(?<!\\)~~/uy, (text = "") => `<s>${inline(text)}</s>`],
  [/[*_](\S.*?)(?<!\\)[*_]/uy, (text = "") => `<em>${inline(text)}</em>`],
  [/`([^`]+)`/uy, (text = "") => `<code>${escapeHtml(text)}</code>`],
  [/\[([^\]]+)\]\(\S+?\)/uy, (text = "") => `<a>${escapeHtml(text)}</a>`],
  [/<t:(-?\d+):R>/uy, (seconds = "") => `<time>${agoOf(Number(seconds))}</time>`],
  [/<t:(-?\d+):\w>/uy, (seconds = "") => `<time>${dayOf(Number(seconds))}</time>`],
  [/<\/([\w -]+):\d+>/uy, (name = "") => `<b class="mention">/${escapeHtml(name)}</b>`],
  [/<@\d+>/uy, () => `<b class="mention">@reader</b>`],
  [/<@&\d+>/uy, () => `<b class="mention">@Librarians</b>`],
  [/<#\d+>/uy, () => `<b class="mention"># general</b>`],
  [/https?:\/\/\S+/uy, (text = "") => `<a>${escapeHtml(text)}</a>`],
];

function inline(text: string): string {
  let html = "";
  for (let at = 0; at < text.length; ) {
    const found = spanAt(text, at);
    html += found?.html ?? escapeHtml(text.charAt(at));
    at += found?.length ?? 1;
  }
  return html;
}

function spanAt(text: string, at: number): { html: string; length: number } | null {
  for (const [pattern, html] of SPANS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    return { html: html(...match.slice(1)), length: match[0].length };
  }
  return null;
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleDateString("en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
}

/** A time within the hour, as Discord says it. */
function agoOf(seconds: number): string {
  const ago = Math.round(Date.now() / 1_000 - seconds);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  return Math.abs(ago) < 60
    ? words.format(-ago, "second")
    : words.format(-Math.round(ago / 60), "minute");
}

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
