import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";

/** Ours: a question with all that goes with it is smaller, in bytes. */
const MOST = 16 * 1024;

/** Turns away what is larger than anything that the page asks. */
export const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: MOST,
  onError: (context) => context.json({ error: "That is too much at once." }, 413),
});

/** What a request says, in the shape that it must have; null where it has another one. */
export async function bodyOf<T>(
  context: Context,
  shape: z.ZodType<T>,
): Promise<T | null> {
  if (!/^application\/json\b/.test(context.req.header("content-type") ?? "")) return null;
  const said: unknown = await context.req.json().catch(() => null);
  const read = shape.safeParse(said);
  return read.success ? read.data : null;
}

/** What is said to a request in another shape. */
export function misshapen(context: Context): Response {
  return context.json({ error: "That is not what this page asks." }, 400);
}
