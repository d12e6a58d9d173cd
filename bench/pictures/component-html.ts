import { z } from "zod";
import type { Component } from "../../tests/discord/loopback/bodies.ts";
import type { SentFile } from "../../tests/discord/loopback/sent-messages.ts";
import { escapeHtml, markdownHtml } from "./markdown-html.ts";

const SECONDARY = 2;
const STYLES = ["", "primary", "secondary", "success", "danger", "link", "premium"];

/**
 * A component of a message as HTML.
 * @param files what `attachment://` names
 */
export function componentHtml(component: Component, files: readonly SentFile[]): string {
  const inner = (component.components ?? [])
    .map((child) => componentHtml(child, files))
    .join("");
  switch (component.type) {
    case 1:
      return `<div class="row">${inner}</div>`;
    case 2:
      return buttonHtml(component);
    case 3:
      return `<div class="select">${escapeHtml(component.placeholder ?? "Make a selection")}<i>⌄</i></div>`;
    case 9: {
      const accessory = component.accessory
        ? componentHtml(component.accessory, files)
        : "";
      return `<div class="section"><div>${inner}</div>${accessory}</div>`;
    }
    case 10:
      return `<div class="text">${markdownHtml(component.content ?? "")}</div>`;
    case 11:
      return imageHtml(component.media?.url ?? "", files);
    case 12:
      return (component.items ?? [])
        .map(({ media }) => imageHtml(media.url, files))
        .join("");
    case 13:
      return fileHtml(component["file"], files);
    case 14:
      return `<hr class="${component["divider"] === false ? "bare" : ""}">`;
    case 17: {
      const accent = component["accent_color"];
      const colour =
        typeof accent === "number" ? `#${accent.toString(16).padStart(6, "0")}` : "";
      return `<div class="container"${colour && ` style="border-left:4px solid ${colour}"`}>${inner}</div>`;
    }
    default:
      throw new Error(`There is no picture of components of type ${component.type} yet.`);
  }
}

function buttonHtml({ style, label, emoji, disabled }: Component): string {
  const name = emoji?.["name"];
  const sign = typeof name === "string" ? `<i>${escapeHtml(name)}</i>` : "";
  const kind = STYLES[style ?? SECONDARY] ?? "secondary";
  const leaving = kind === "link" ? "<i>↗</i>" : "";
  const off = disabled ? " disabled" : "";
  return `<button class="${kind}"${off}>${sign}${escapeHtml(label ?? "")}${leaving}</button>`;
}

function fileHtml(media: unknown, files: readonly SentFile[]): string {
  const { url } = z.looseObject({ url: z.string() }).parse(media);
  const { name, bytes } = named(url, files);
  const size = `${Math.ceil(bytes.length / 1_000)} KB`;
  return `<div class="file"><i></i><div><a>${escapeHtml(name)}</a><small>${size}</small></div></div>`;
}

function imageHtml(url: string, files: readonly SentFile[]): string {
  const data = Buffer.from(named(url, files).bytes).toString("base64");
  return `<img src="data:image/png;base64,${data}">`;
}

function named(url: string, files: readonly SentFile[]): SentFile {
  const name = url.replace("attachment://", "");
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`The reply has no file ${name}.`);
  return file;
}
