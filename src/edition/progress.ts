/** How far a reading of a folder is. */
export interface Progress {
  /** Files that are done, of so many. */
  readonly done: number;
  readonly files: number;
  /** Passages in those. */
  readonly passages: number;
}
