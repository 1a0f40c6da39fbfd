// Serves the demo console on loopback, for the demo and the browser tests.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type ServeOptions = {
  /** 0 or absent: any free port. */
  readonly port?: number;
};

export type ServedConsole = { readonly url: string; readonly close: () => Promise<void> };

const ROOT = import.meta.dirname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
// Strict on purpose: the extension has to work beside it.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'none'";

/** The file that an address names; null for anything outside the folder or of another type. */
const fileOf = (address: string): string | null => {
  let name: string;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = path.resolve(ROOT, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  return file.startsWith(ROOT + path.sep) && path.extname(file) in TYPES ? file : null;
};

const answer = async (address: string, response: ServerResponse): Promise<void> => {
  const file = fileOf(address);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'text/plain';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': POLICY }).end(body);
};

/** Listens on 127.0.0.1; `url` ends with a slash. Rejects when the port is taken. */
export const serveConsole = async (options: ServeOptions = {}): Promise<ServedConsole> => {
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, close };
};
