// The real side panel, driven over the debugging protocol: it is a page, but no tab, and test drivers do not list it.

import type { Settings } from '@/lib/domain/settings';

type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};

/** What the console of the panel said that is a fault. */
export type Fault = { readonly text: string };

export class PanelPage {
  readonly faults: Fault[] = [];
  private readonly socket: WebSocket;
  private last = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', (event) => this.receive(JSON.parse(String(event.data)) as Answer));
  }

  /** `url`: the target's webSocketDebuggerUrl. */
  static async connect(url: string): Promise<PanelPage> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const panel = new PanelPage(socket);
    await panel.send('Runtime.enable');
    await panel.send('Log.enable');
    await panel.send('Page.enable');
    return panel;
  }

  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    this.last += 1;
    const id = this.last;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  private receive(message: Answer): void {
    if (message.id !== undefined) {
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
      return;
    }
    const params = message.params ?? {};
    if (message.method === 'Runtime.exceptionThrown') this.faults.push({ text: JSON.stringify(params['exceptionDetails']).slice(0, 600) });
    const entry = params['entry'] as { level?: string; text?: string } | undefined;
    if (message.method === 'Log.entryAdded' && entry?.level === 'error') this.faults.push({ text: entry.text ?? '' });
    if (message.method === 'Runtime.consoleAPICalled' && params['type'] === 'error') this.faults.push({ text: JSON.stringify(params['args']).slice(0, 600) });
  }

  /** Runs in the panel; the function may use only its argument and the page. */
  async evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    // The bundler of the tests marks functions with a helper that the panel does not have.
    const expression = `{ const __name = (it) => it; (${run.toString()})(${JSON.stringify(argument ?? null)}) }`;
    const answer = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    const thrown = answer['exceptionDetails'] as { exception?: { description?: string }; text?: string } | undefined;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text ?? 'the panel threw');
    return (answer['result'] as { value?: T }).value as T;
  }

  /** All visible text of the panel. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  /** Polls until `check` is true of the panel's text. Throws with the text when time runs out (in milliseconds). */
  async waitForText(check: string | RegExp | ((text: string) => boolean), time = 10_000): Promise<string> {
    const fits = typeof check === 'function' ? check : (text: string) => (typeof check === 'string' ? text.includes(check) : check.test(text));
    const end = Date.now() + time;
    for (;;) {
      const text = await this.text();
      if (fits(text)) return text;
      if (Date.now() > end) throw new Error(`the panel never showed ${String(check)}; it shows:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  /** A real click in the middle of the element, with a person's gesture. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.evaluate((css) => {
      const element = document.querySelector(css);
      if (!element) throw new Error(`no ${css} in the panel`);
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    await this.mouse('mouseMoved', x, y);
    await this.mouse('mousePressed', x, y);
    await this.mouse('mouseReleased', x, y);
  }

  /** Clicks the first visible button whose name or text is, or begins with, `name`. */
  async clickButton(name: string, within = 'body'): Promise<void> {
    const mark = await this.evaluate(
      ({ wanted, root }) => {
        const named = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent ?? '';
        const buttons = [...document.querySelectorAll(`${root} button, ${root} [role=tab], ${root} a`)].filter((button) => button.getClientRects().length > 0);
        const hit = buttons.find((button) => named(button).trim() === wanted) ?? buttons.find((button) => named(button).trim().startsWith(wanted));
        document.querySelector('[data-clicked]')?.removeAttribute('data-clicked');
        hit?.setAttribute('data-clicked', '');
        return hit !== undefined;
      },
      { wanted: name, root: within },
    );
    if (!mark) throw new Error(`no button “${name}” in the panel; it shows:\n${await this.text()}`);
    await this.click('[data-clicked]');
  }

  private mouse(type: string, x: number, y: number): Promise<unknown> {
    const pressed = type !== 'mouseMoved';
    return this.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: pressed ? 'left' : 'none',
      buttons: type === 'mousePressed' ? 1 : 0,
      clickCount: pressed ? 1 : 0,
    });
  }

  /** Moves the pointer out of the way, so that nothing is held. */
  movePointerAway(): Promise<unknown> {
    return this.mouse('mouseMoved', 1, 1);
  }

  type(text: string): Promise<unknown> {
    return this.send('Input.insertText', { text });
  }

  async press(key: string): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...(key.length === 1 ? { text: key } : {}) });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  }

  /** As another window would: through the extension's own storage. */
  async changeSettings(settings: Settings): Promise<void> {
    await this.evaluate(
      (value) =>
        (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome.storage.local.set({ settings: value }),
      settings,
    );
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  close(): void {
    this.socket.close();
  }
}
