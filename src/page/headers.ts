import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { IMPORT_MAP } from "./index-page.ts";

/** Headers that keep what is served to itself: no other origin, no inline script or style. */
export function guardedHeaders(): MiddlewareHandler {
  const own = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", `'sha256-${hashOf(IMPORT_MAP)}'`],
      styleSrc: own,
      // The one inline style there is: Discord's component writes it for a name without a role.
      styleSrcAttr: ["'unsafe-hashes'", `'sha256-${hashOf("color:;")}'`],
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

/** What a Content-Security-Policy knows an inline text by. */
function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
