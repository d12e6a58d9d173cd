/**
 * How values are written. What is kept is plain JSON: keyv's own way, which has room for bytes
 * and large numbers, walks through every value and takes several times as long.
 */
export const PLAIN_JSON = { stringify: JSON.stringify, parse: JSON.parse };
