import type { Component, Embed, MessageBody } from "./bodies.ts";
import { EPHEMERAL, everyComponent, type Placed, V2 } from "./components.ts";
import type { Problem } from "./description.ts";

/** What else is known of a message when its body is judged. */
export interface Judged {
  /** `reply` and `deferral` answer an interaction and may be ephemeral. */
  as: "message" | "reply" | "deferral" | "edit";
  /** Names of the files that came with the request. */
  files: readonly string[];
  /** The message before an edit. */
  before?: { flags: number };
}

const BUTTON = 2;
const STRING_SELECT = 3;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const ROW_CHILDREN_IN_V1 = new Set([1]);

const length = (text: string | null | undefined) => text?.length ?? 0;
const blank = (text: string | null | undefined) => (text ?? "").trim() === "";

function isWebAddress(url: string): boolean {
  return (
    URL.canParse(url) && ["http:", "https:", "discord:"].includes(new URL(url).protocol)
  );
}

function buttonProblems({ component, path }: Placed): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, message: string) =>
    problems.push({ path: `${path}/${field}`, message });
  const { style, url, custom_id: customId, label } = component;
  if (style === LINK_STYLE) {
    if (!url || !isWebAddress(url)) say("url", "a link button needs an http(s) address");
    if (customId) say("custom_id", "a link button takes no custom_id");
  } else if (style === PREMIUM_STYLE) {
    if (!component.sku_id) say("sku_id", "a premium button needs a sku_id");
  } else {
    if (!customId) say("custom_id", "a button needs a custom_id");
    if (url) say("url", "only a link button takes an address");
  }
  if (style !== PREMIUM_STYLE && blank(label) && !component.emoji) {
    say("label", "a button needs a label or an emoji");
  }
  if (length(label) > 80) say("label", "over 80 characters");
  if (length(url) > 512) say("url", "over 512 characters");
  return problems;
}

function selectProblems({ component, path }: Placed): Problem[] {
  const problems: Problem[] = [];
  const options = component.options ?? [];
  if (component.type === STRING_SELECT) {
    if (options.length < 1 || options.length > 25) {
      problems.push({ path: `${path}/options`, message: "a select has 1 to 25 options" });
    }
    if (new Set(options.map(({ value }) => value)).size < options.length) {
      problems.push({
        path: `${path}/options`,
        message: "two options have the same value",
      });
    }
  }
  options.forEach((option, at) => {
    for (const field of ["label", "value", "description"] as const) {
      if (length(option[field]) > 100) {
        problems.push({
          path: `${path}/options/${at}/${field}`,
          message: "over 100 characters",
        });
      }
    }
  });
  if (length(component.placeholder) > 150) {
    problems.push({ path: `${path}/placeholder`, message: "over 150 characters" });
  }
  return problems;
}

function rowProblems({ component, path }: Placed): Problem[] {
  const children = component.components ?? [];
  const selects = children.filter(({ type }) => type !== BUTTON).length;
  const message =
    children.length > 5
      ? "more than 5 buttons in a row"
      : selects > 1 || (selects === 1 && children.length > 1)
        ? "a select stands alone in its row"
        : null;
  return message === null ? [] : [{ path: `${path}/components`, message }];
}

function repeated(placed: readonly Placed[], field: "custom_id" | "id"): Problem[] {
  const seen = new Set<string | number>();
  return placed.flatMap(({ component, path }) => {
    const value = component[field];
    if (value === null || value === undefined || value === 0) return [];
    if (seen.has(value))
      return [{ path: `${path}/${field}`, message: `${field} is not unique` }];
    seen.add(value);
    return [];
  });
}

function mediaOf(component: Component): string[] {
  return [
    component.media?.url,
    component.file?.url,
    ...(component.items ?? []).map(({ media }) => media.url),
  ].filter((url) => url !== undefined);
}

function mediaProblems({ component, path }: Placed, files: readonly string[]): Problem[] {
  return mediaOf(component)
    .filter((url) => url.startsWith("attachment://"))
    .filter((url) => !files.includes(url.slice("attachment://".length)))
    .map((url) => ({ path, message: `${url} is not among the files sent` }));
}

function componentProblems(
  components: MessageBody["components"],
  judged: Judged,
): Problem[] {
  const placed = everyComponent(components);
  const own = placed.flatMap((one) => {
    const { type, custom_id: customId, content } = one.component;
    const problems = mediaProblems(one, judged.files);
    if (type === 1) problems.push(...rowProblems(one));
    if (type === BUTTON) problems.push(...buttonProblems(one));
    if (type === STRING_SELECT || (type >= 5 && type <= 8))
      problems.push(...selectProblems(one));
    if (type === 10 && blank(content)) {
      problems.push({ path: `${one.path}/content`, message: "an empty text" });
    }
    if (length(customId) > 100) {
      problems.push({ path: `${one.path}/custom_id`, message: "over 100 characters" });
    }
    return problems;
  });
  return [...own, ...repeated(placed, "custom_id"), ...repeated(placed, "id")];
}

function embedSize(embed: Embed): number {
  const fields = (embed.fields ?? []).map(
    ({ name, value }) => name.length + value.length,
  );
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  return [...fields, ...texts.map(length)].reduce((sum, size) => sum + size, 0);
}

/** Files that no component shows: nobody would see them. Discord itself takes them. */
function hiddenFiles(body: MessageBody, files: readonly string[]): Problem[] {
  const shown = new Set(
    everyComponent(body.components).flatMap(({ component }) => mediaOf(component)),
  );
  return files
    .filter((name) => !shown.has(`attachment://${name}`))
    .map((name) => ({ path: "/attachments", message: `${name} is nowhere shown` }));
}

function v2Problems(body: MessageBody, files: readonly string[]): Problem[] {
  const problems: Problem[] = hiddenFiles(body, files);
  for (const field of ["content", "embeds", "poll", "sticker_ids"] as const) {
    const value = body[field];
    const given =
      Array.isArray(value) || typeof value === "string" ? value.length > 0 : value;
    if (given)
      problems.push({ path: `/${field}`, message: "cannot stand beside Components V2" });
  }
  const placed = everyComponent(body.components);
  if (placed.length > 40) {
    problems.push({
      path: "/components",
      message: `${placed.length} components, nested ones counted; at most 40`,
    });
  }
  const text = placed
    .filter(({ component }) => component.type === 10)
    .reduce((sum, { component }) => sum + length(component.content), 0);
  if (text > 4_000) {
    problems.push({
      path: "/components",
      message: `${text} characters of text; at most 4,000`,
    });
  }
  return problems;
}

function classicProblems(body: MessageBody): Problem[] {
  const problems: Problem[] = [];
  const size = (body.embeds ?? []).reduce((sum, embed) => sum + embedSize(embed), 0);
  if (size > 6_000) {
    problems.push({
      path: "/embeds",
      message: `${size} characters in embeds; at most 6,000`,
    });
  }
  if (length(body.content) > 2_000) {
    problems.push({ path: "/content", message: "over 2,000 characters" });
  }
  const components = body.components ?? [];
  if (components.length > 5) {
    problems.push({ path: "/components", message: "more than 5 rows" });
  }
  components.forEach(({ type }, at) => {
    if (!ROW_CHILDREN_IN_V1.has(type)) {
      problems.push({
        path: `/components/${at}/type`,
        message: `type ${type} needs the Components V2 flag`,
      });
    }
  });
  return problems;
}

/** Whether there is anything in the message to see. */
export function isFilled(body: MessageBody, files: readonly string[]): boolean {
  return (
    !blank(body.content) ||
    (body.embeds ?? []).length > 0 ||
    (body.components ?? []).length > 0 ||
    (body.sticker_ids ?? []).length > 0 ||
    Boolean(body.poll) ||
    files.length > 0
  );
}

function flagProblems(flags: number, { as, before }: Judged): Problem[] {
  const say = (message: string) => [{ path: "/flags", message }];
  if (as === "message" && flags & EPHEMERAL) return say("only a reply can be ephemeral");
  if (as === "deferral" && flags & ~EPHEMERAL)
    return say("a deferral only takes EPHEMERAL");
  if (as === "edit" && before && flags & EPHEMERAL && !(before.flags & EPHEMERAL)) {
    return say("ephemeral is decided by the first response");
  }
  return [];
}

function mentionProblems({ allowed_mentions: allowed }: MessageBody): Problem[] {
  return (["users", "roles"] as const)
    .filter((kind) => allowed?.parse?.includes(kind) && (allowed[kind] ?? []).length > 0)
    .map((kind) => ({
      path: `/allowed_mentions/${kind}`,
      message: `both parsed and listed: ${kind}`,
    }));
}

/**
 * The limits of a message that Discord enforces and its description does not name.
 * Lengths are UTF-16 units, so a body that passes here passes at Discord however it
 * counts. An empty message is not judged here; see `isFilled`.
 */
export function messageProblems(body: MessageBody, judged: Judged): Problem[] {
  const flags = body.flags ?? 0;
  const isV2 = ((judged.before?.flags ?? 0) | flags) & V2;
  return [
    ...flagProblems(flags, judged),
    ...(isV2 ? v2Problems(body, judged.files) : classicProblems(body)),
    ...componentProblems(body.components, judged),
    ...mentionProblems(body),
  ];
}
