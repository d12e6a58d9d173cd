import { readFileSync } from "node:fs";

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: {
      readonly url?: string;
      readonly host?: string;
      readonly initiator?: string;
      readonly network_isolation_key?: string;
      readonly network_anonymization_key?: string;
    };
  }[];
}

/** What pages did on the network, by the log that Chromium wrote of it. */
export interface Traffic {
  /** The addresses that they requested. */
  readonly requests: readonly string[];
  /** The hosts that they looked up. */
  readonly hosts: readonly string[];
}

/**
 * Reads a log of Chromium's network: what was done for pages of an origin, by their own
 * requests or in whatever they embed. What Chromium does on its own account, such as looking
 * for updates, is not for any page.
 */
export function trafficOf(file: string, origin: string): Traffic {
  const log: NetLog = JSON.parse(readFileSync(file, "utf8"));
  const { URL_REQUEST_START_JOB, HOST_RESOLVER_MANAGER_REQUEST } =
    log.constants.logEventTypes;
  const site = new URL(origin);
  const ours = `${site.protocol}//${site.hostname}`;
  const of = (type: number | undefined) =>
    log.events.flatMap((event) =>
      event.type === type && event.params !== undefined ? [event.params] : [],
    );
  return {
    requests: of(URL_REQUEST_START_JOB).flatMap(
      ({ url = "", initiator = "", network_isolation_key: key = "" }) =>
        initiator === site.origin || key.startsWith(ours) ? [url] : [],
    ),
    hosts: of(HOST_RESOLVER_MANAGER_REQUEST).flatMap(
      ({ host = "", network_anonymization_key: key = "" }) =>
        key.startsWith(ours) ? [host] : [],
    ),
  };
}
