// A server of the tests' own on loopback, which answers as badly as it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string };

/** `closed` resolves once the caller hung up or was answered. */
export type Answer = (response: ServerResponse, asked: Asked, closed: Promise<void>) => void;

export type Served = AsyncDisposable & { readonly origin: string; readonly asked: readonly Asked[]; readonly closed: Promise<void>[] };

export const serve = async (answer: Answer): Promise<Served> => {
  const asked: Asked[] = [];
  const closed: Promise<void>[] = [];
  const server = createServer((request, response) => {
    const gone = new Promise<void>((resolve) => response.once('close', resolve));
    closed.push(gone);
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      const one = { url: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      answer(response, one, gone);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, closed, [Symbol.asyncDispose]: stop };
};

export const answerJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
