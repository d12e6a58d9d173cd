import { assetRoutes } from "./assets.ts";
import { createPictures } from "./pictures.ts";
import { articleRoute } from "./routes/article.ts";
import { askRoute } from "./routes/ask.ts";
import { completeRoute } from "./routes/complete.ts";
import { pictureRoute } from "./routes/picture.ts";
import { pressRoute } from "./routes/press.ts";
import { whyRoute } from "./routes/why.ts";
import type { Routes } from "./server.ts";
import type { PageServices } from "./services.ts";

/** All that the local page needs. */
export function pageRoutes(services: PageServices): Routes[] {
  const pictures = createPictures(services.draw);
  return [
    assetRoutes(),
    askRoute(services, pictures),
    pressRoute(services, pictures),
    completeRoute(services),
    pictureRoute(pictures),
    articleRoute(services),
    whyRoute(services),
  ];
}
