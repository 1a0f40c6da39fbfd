// The debugging protocol over a socket of its own, for targets that test drivers do not list.

export type ProtocolEvent = { readonly method: string; readonly params: Readonly<Record<string, unknown>>; readonly session: string | null };

type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
};

type Asked = { readonly method: string; readonly settle: (answer: Answer) => void; readonly fail: (error: Error) => void };

/** A target that answers nothing for so long hangs, in milliseconds. */
const LONGEST = 15_000;

export class Protocol {
  private readonly socket: WebSocket;
  private readonly asked = new Map<number, Asked>();
  private readonly listeners = new Set<(event: ProtocolEvent) => void>();
  private last = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', (event) => this.receive(JSON.parse(String(event.data)) as Answer));
    socket.addEventListener('close', () => this.fail());
  }

  /** `url`: a target's or the browser's webSocketDebuggerUrl. Rejects when nothing answers there. */
  static async connect(url: string): Promise<Protocol> {
    const socket = new WebSocket(url);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () => reject(new Error(`no answer at ${url}`)));
    });
    return new Protocol(socket);
  }

  /** `session`: of a target attached through this one. Rejects with the target's words, and when it closes or hangs. */
  send(method: string, params: object = {}, session: string | null = null): Promise<Readonly<Record<string, unknown>>> {
    this.last += 1;
    const id = this.last;
    return new Promise<Answer>((resolve, reject) => {
      if (this.socket.readyState !== WebSocket.OPEN) {
        reject(new Error(`${method}: the target has closed`));
        return;
      }
      const timer = setTimeout(() => settle(() => reject(new Error(`${method}: no answer in ${LONGEST} ms`))), LONGEST);
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        this.asked.delete(id);
        end();
      };
      this.asked.set(id, { method, settle: (answer) => settle(() => resolve(answer)), fail: (error) => settle(() => reject(error)) });
      this.socket.send(JSON.stringify({ id, method, params, ...(session === null ? {} : { sessionId: session }) }));
    }).then(({ result, error }) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      return result ?? {};
    });
  }

  listen(hear: (event: ProtocolEvent) => void): void {
    this.listeners.add(hear);
  }

  /** Resolves at the next event of this name. Rejects when it does not come. */
  next(method: string): Promise<ProtocolEvent> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.listeners.delete(hear);
      };
      const hear = (event: ProtocolEvent): void => {
        if (event.method !== method) return;
        stop();
        resolve(event);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`no ${method} in ${LONGEST} ms`));
      }, LONGEST);
      this.listeners.add(hear);
    });
  }

  private receive(message: Answer): void {
    if (message.id !== undefined) {
      this.asked.get(message.id)?.settle(message);
      return;
    }
    const event = { method: message.method ?? '', params: message.params ?? {}, session: message.sessionId ?? null };
    for (const hear of [...this.listeners]) hear(event);
  }

  private fail(): void {
    for (const { method, fail } of [...this.asked.values()]) fail(new Error(`${method}: the target closed before it answered`));
  }

  close(): void {
    this.socket.close();
  }
}
