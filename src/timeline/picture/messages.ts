import type { Picture } from "./picture.ts";

/** What the worker thread is asked, and what it answers: a PNG, or why there is none. */
export interface Wanted {
  readonly id: number;
  readonly picture: Picture;
}

export type Painted =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: string };
