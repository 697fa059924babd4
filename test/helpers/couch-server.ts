import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import expressPouch from 'express-pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import mapReduce from 'pouchdb-mapreduce';

/** A real server that speaks CouchDB's protocol, on this machine only, its databases in memory. */
export interface CouchServer extends AsyncDisposable {
  /** The address of a database on it. */
  readonly url: (database: string) => string;
  /** Breaks off every answer under way and takes no more until `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** The database itself, past the server. */
  readonly database: (name: string) => PouchDatabase;
  /** Requests that were answered. */
  readonly asked: () => number;
}

/** The one name and password that it takes. */
export const account = { user: 'portolan', password: 'right' };

/** Starts one; `onRequest` may hear of each request before it is answered. */
export async function couchServer(onRequest: (count: number) => void = () => undefined): Promise<CouchServer> {
  const Kept = PouchDB.plugin(memoryAdapter)
    .plugin(mapReduce)
    .defaults({ adapter: 'memory', prefix: `${Math.random()}-` });
  const logPath = join(tmpdir(), `portolan-couch-${process.pid}.log`);
  const answer = expressPouch(Kept, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath });
  const expected = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  let asked = 0;
  let server = serve();
  let port = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port; // True of a server that listens on a port.

  function serve(): Server {
    return createServer((request, response) => {
      if (request.headers.authorization !== expected) {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: 'unauthorized', reason: 'Name or password is incorrect.' }));
        return;
      }
      asked += 1;
      onRequest(asked);
      answer(request, response);
    });
  }

  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    url: (database) => `http://127.0.0.1:${port}/${database}`,
    asked: () => asked,
    stop,
    start: async () => {
      server = serve();
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    database: (name) => new Kept(name),
    [Symbol.asyncDispose]: stop,
  };
}
