/**
 * Below this confidence Footnote stays silent. Lower answers more and errs more; the
 * figures for other values are in `npm run eval`'s calibration.
 */
export const THRESHOLD = 0.4;
