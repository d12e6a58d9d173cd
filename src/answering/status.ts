import type { Answer } from "./answer.ts";

/** Whether the articles answered. */
export function isAnswered({ status }: Pick<Answer, "status">): boolean {
  return status === "answered" || status === "about_article";
}

/** Whether a question was asked at all: not a greeting, not noise. */
export function isQuestion({
  status,
  reason,
}: Pick<Answer, "status" | "reason">): boolean {
  return status !== "invalid" && reason !== "small_talk" && reason !== "noise";
}
