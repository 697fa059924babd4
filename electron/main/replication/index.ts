import type { OpenServer } from '#main/exchange/server.ts';
import { joinServer } from '#main/replication/server-marker.ts';
import { serverPlace } from '#main/replication/server-place.ts';

/** The only way of the app to a network: brought in once a person has named a server. */
export const replication: OpenServer = { join: joinServer, open: serverPlace };
