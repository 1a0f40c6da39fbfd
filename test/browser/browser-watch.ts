// Hears everything in a browser: pages, side panel, background and workers: what each requests, and what its console complains of.
import { Protocol, type ProtocolEvent } from './protocol';
import { readFault } from './read-fault';

type Target = { readonly type: string; readonly url: string };

/** `by`: kind and address of the page or worker that it comes from. */
export type Heard = { readonly by: string; readonly what: string };

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
const QUIET = new Set(['browser', 'tab', 'browser_ui']);

export class BrowserWatch {
  readonly faults: Heard[] = [];
  /** Addresses, all but those that hold their own content (`data:`, `blob:`). */
  readonly requests: Heard[] = [];
  /** Kinds of targets heard so far. */
  readonly kinds = new Set<string>();
  private readonly protocol: Protocol;
  private readonly targets = new Map<string, Target>();

  private constructor(protocol: Protocol) {
    this.protocol = protocol;
    protocol.listen((event) => this.hear(event));
  }

  /** `port`: the browser's debugging port. Every target that starts from then on is heard from its first line. */
  static async start(port: number): Promise<BrowserWatch> {
    const version = (await (await fetch(`http://127.0.0.1:${port}/json/version`)).json()) as { webSocketDebuggerUrl: string };
    const watch = new BrowserWatch(await Protocol.connect(version.webSocketDebuggerUrl));
    await watch.protocol.send('Target.setAutoAttach', ATTACH);
    return watch;
  }

  private hear(event: ProtocolEvent): void {
    if (event.method === 'Target.attachedToTarget') {
      void this.attach(event.params['sessionId'] as string, event.params['targetInfo'] as Target).catch(() => undefined);
      return;
    }
    const target = this.targets.get(event.session ?? '');
    if (!target) return;
    const by = `${target.type} ${target.url}`;
    const fault = readFault(event);
    if (fault !== null) this.faults.push({ by, what: fault });
    if (event.method !== 'Network.requestWillBeSent' && event.method !== 'Network.webSocketCreated') return;
    const { url, request, documentURL } = event.params as { readonly url?: string; readonly request?: { readonly url: string }; readonly documentURL?: string };
    const address = request?.url ?? url ?? '';
    if (!/^(data|blob):/.test(address)) this.requests.push({ by: `${target.type} ${documentURL ?? target.url}`, what: address });
  }

  /** All is asked at once: a target that waits for its debugger answers some of it only when it runs. */
  private async attach(session: string, target: Target): Promise<void> {
    const ask = (method: string, params: object = {}): Promise<unknown> => this.protocol.send(method, params, session).catch(() => undefined);
    if (!QUIET.has(target.type)) {
      this.targets.set(session, target);
      this.kinds.add(target.type);
    }
    await Promise.all([
      ask('Network.enable'),
      ask('Runtime.enable'),
      ask('Log.enable'),
      ask('Target.setAutoAttach', ATTACH),
      ask('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  /** Resolves when all that happened before the call has been heard. */
  async settled(): Promise<void> {
    await this.protocol.send('Browser.getVersion');
  }

  close(): void {
    this.protocol.close();
  }
}
