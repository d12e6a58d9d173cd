import type { Context } from "hono";
import type { z } from "zod";

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
