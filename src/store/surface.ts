/**
 * The way something came in. It stands in what is counted, so there are these and no more:
 * nothing that users or servers are called.
 */
export type Surface =
  | "slash"
  | "menu"
  | "button"
  | "form"
  | "autocomplete"
  | "direct_message"
  | "mention"
  | "page";
