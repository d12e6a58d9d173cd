/** The bot cannot start, or not go on; the message is a sentence for the host. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";
}
