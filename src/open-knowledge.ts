import { type Library, openLibrary } from "./edition/library.ts";
import type { Reader } from "./edition/reader.ts";
import { SettingsError } from "./settings.ts";

/**
 * Opens the host's folder of articles.
 * @throws SettingsError with a sentence for the host
 */
export async function openKnowledge(folder: string, reader: Reader): Promise<Library> {
  try {
    return await openLibrary(folder, reader);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`KNOWLEDGE_DIR must be a folder with articles. ${why}`);
  }
}
