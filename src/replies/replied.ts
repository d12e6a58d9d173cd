import type { Surface } from "../store/surface.ts";

/** What became of a reply: it was written, it was not taken, or an error was told instead. */
export type Delivery = "written" | "refused" | "failed";

/** Told of each reply, and how many milliseconds it took: must neither throw nor take long. */
export type OnReply = (surface: Surface, delivery: Delivery, ms: number) => void;
