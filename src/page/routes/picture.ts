import type { Pictures } from "../pictures.ts";
import type { Routes } from "../server.ts";

/** `GET /api/picture/NAME`: a timeline's picture that a reply told of. */
export function pictureRoute(pictures: Pictures): Routes {
  return (app) => {
    app.get("/api/picture/:name", async (context) => {
      const drawn = pictures.draw(context.req.param("name"));
      if (drawn === null) return context.notFound();
      const png = await drawn;
      return context.body(new Uint8Array(png), 200, {
        "content-type": "image/png",
        "cache-control": "no-store",
      });
    });
  };
}
