import type { IncomingMessage, ServerResponse } from "node:http";
import { snowflake } from "./snowflake.ts";

/** A file that a user gave along with a command, as Discord keeps it. */
export interface Upload {
  id: string;
  filename: string;
  /** Its size as Discord states it. */
  size: number;
  url: string;
}

export interface UploadOptions {
  /** The size that is stated, where it is not the real one. */
  size?: number;
  /** Where it is said to be, instead of where it is. */
  url?: string;
  /** Answers for the file, instead of its bytes. */
  answer?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Cdn {
  upload(filename: string, content: string | Uint8Array, options?: UploadOptions): Upload;
  /** Answers a request for a file; false for any other. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Paths that were asked for, in order. */
  readonly fetched: readonly string[];
}

const PATH = "/ephemeral-attachments/";

/** Keeps what users upload, below the address that `origin` gives. */
export function keepUploads(origin: () => string): Cdn {
  const answers = new Map<string, NonNullable<UploadOptions["answer"]>>();
  const fetched: string[] = [];
  return {
    fetched,
    upload(filename, content, { size, url, answer } = {}) {
      const bytes = Buffer.from(content);
      const id = snowflake();
      // Discord's own names of files have no other signs.
      const path = `${PATH}${id}/${filename.replace(/[^\w.-]/g, "_")}`;
      answers.set(
        path,
        answer ??
          ((_, response) => {
            response.writeHead(200, { "content-type": "text/plain" });
            response.end(bytes);
          }),
      );
      return {
        id,
        filename,
        size: size ?? bytes.length,
        url: url ?? `${origin()}${path}?ex=1&is=2&hm=3`,
      };
    },
    serve(request, response) {
      const { pathname } = new URL(request.url ?? "/", "http://loopback");
      if (!pathname.startsWith(PATH)) return false;
      fetched.push(pathname);
      const answer = answers.get(pathname);
      if (answer !== undefined) answer(request, response);
      else response.writeHead(404).end();
      return true;
    },
  };
}
