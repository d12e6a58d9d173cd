import { createHash } from "node:crypto";
import { forgetEldest } from "../forget-eldest.ts";
import type { Picture } from "../timeline/picture/picture.ts";

/** Pictures that pages were told of, drawn when they are looked at. */
export interface Pictures {
  /** The name that a picture can be had under. */
  readonly offer: (picture: Picture) => string;
  /** A PNG; null where there is no such picture any more. Rejects where it cannot be drawn. */
  readonly draw: (name: string) => Promise<Uint8Array> | null;
}

/** Pictures that can be had; the one offered least lately goes. */
const KEPT = 200;

/** Remembers what pictures show, which is little; who draws them keeps the pictures. */
export function createPictures(
  draw: (picture: Picture) => Promise<Uint8Array>,
): Pictures {
  const offered = new Map<string, Picture>();
  return {
    offer(picture) {
      const name = createHash("sha256")
        .update(JSON.stringify(picture))
        .digest("base64url");
      offered.delete(name);
      offered.set(name, picture);
      forgetEldest(offered, KEPT);
      return name;
    },
    draw(name) {
      const picture = offered.get(name);
      return picture === undefined ? null : draw(picture);
    },
  };
}
