import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { IMPORT_MAP_HASH } from "./index-page.ts";

/** Headers that keep what is served to itself: no other origin, no inline script or style. */
export function guardedHeaders(): MiddlewareHandler {
  const own = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", `'sha256-${IMPORT_MAP_HASH}'`],
      styleSrc: own,
      imgSrc: own,
      connectSrc: own,
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["lit-html"],
    },
    referrerPolicy: "no-referrer",
    crossOriginResourcePolicy: "same-origin",
    crossOriginOpenerPolicy: "same-origin",
    xFrameOptions: "DENY",
    // Plain http on this machine is what it is for; a proxy in front can ask for more.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}
