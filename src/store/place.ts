/** Whether a place where questions are asked is a server; its name is then the server's id. */
export function isServer(place: string): boolean {
  return /^\d{1,20}$/.test(place);
}
