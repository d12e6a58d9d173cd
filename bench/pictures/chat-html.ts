import { readFileSync } from "node:fs";
import type { Modal } from "../../tests/discord/loopback/bodies.ts";
import type { SentMessage } from "../../tests/discord/loopback/sent-messages.ts";
import { componentHtml } from "./component-html.ts";
import { formHtml } from "./form-html.ts";
import { escapeHtml, markdownHtml } from "./markdown-html.ts";

/** One line of a conversation. */
export type Line =
  | { readonly kind: "written"; readonly text: string }
  /** `to` is what the reply is to: a command with its options, or a message. */
  | {
      readonly kind: "replied";
      readonly to: string;
      readonly isCommand: boolean;
      readonly message: SentMessage;
    }
  /** A form, with what is written in its fields by their names. */
  | {
      readonly kind: "form";
      readonly modal: Modal;
      readonly written: Readonly<Record<string, string>>;
    };

const FONT = new URL("../../node_modules/@expo-google-fonts/inter/", import.meta.url);
const STYLE = readFileSync(new URL("chat.css", import.meta.url), "utf8");
const TIME = "<time>Today at 10:24</time>";
const APP = "<b class='app'>APP</b>";

/** Drawn, since there may be no font with one. */
const EYE =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z"/><circle cx="12" cy="12" r="3"/></svg>';

/** A piece of a conversation, as a page that needs nothing beside itself. */
export function chatHtml(lines: readonly Line[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${fonts()}${STYLE}</style>
<main>${lines.map(lineHtml).join("")}</main>`;
}

function fonts(): string {
  const weights = ["400Regular", "500Medium", "600SemiBold", "700Bold"];
  return weights
    .map((name) => {
      const file = readFileSync(new URL(`${name}/Inter_${name}.ttf`, FONT));
      const data = file.toString("base64");
      return `@font-face{font-family:Inter;font-weight:${name.slice(0, 3)};src:url(data:font/ttf;base64,${data})}`;
    })
    .join("");
}

function lineHtml(line: Line): string {
  switch (line.kind) {
    case "written":
      return said("reader", "", `<div class="text">${markdownHtml(line.text)}</div>`);
    case "replied":
      return replyHtml(line);
    case "form":
      return formHtml(line.modal, line.written);
  }
}

function replyHtml({
  to,
  isCommand,
  message,
}: Extract<Line, { kind: "replied" }>): string {
  const doing = isCommand
    ? `used <b class="mention">${escapeHtml(to)}</b>`
    : `<span>${escapeHtml(to)}</span>`;
  const above =
    to === ""
      ? ""
      : `<div class="above"><i class="tiny reader"></i><b>reader</b> ${doing}</div>`;
  const body = (message.body.components ?? [])
    .map((component) => componentHtml(component, message.files))
    .join("");
  const below = message.ephemeral
    ? `<div class="below">${EYE}Only you can see this · <a>Dismiss message</a></div>`
    : "";
  return said("Footnote", above, body + below);
}

function said(name: "reader" | "Footnote", above: string, body: string): string {
  const app = name === "Footnote" ? APP : "";
  return `<article class="${name.toLowerCase()}">${above}
<i class="face">${name === "Footnote" ? "¹" : "R"}</i>
<div class="body"><header><b>${name}</b>${app}${TIME}</header>${body}</div></article>`;
}
