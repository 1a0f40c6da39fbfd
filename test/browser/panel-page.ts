// The real side panel, driven over the debugging protocol: it is a page, but no tab, and test drivers do not list it.
import type { Settings } from '@/lib/domain/settings';
import { composingPress, type KeyPress, keyPress } from './keys';
import { Protocol } from './protocol';
import { readFault } from './read-fault';

/** What the console of the panel said that is a fault. */
export type Fault = { readonly text: string };

type Point = { readonly x: number; readonly y: number };

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class PanelPage {
  readonly faults: Fault[] = [];
  readonly targetId: string;
  private readonly protocol: Protocol;

  private constructor(protocol: Protocol, targetId: string) {
    this.protocol = protocol;
    this.targetId = targetId;
    protocol.listen((event) => {
      const fault = readFault(event);
      if (fault !== null) this.faults.push({ text: fault });
    });
  }

  /** `url`: the target's webSocketDebuggerUrl, which ends with its id. */
  static async connect(url: string): Promise<PanelPage> {
    const panel = new PanelPage(await Protocol.connect(url), url.split('/').at(-1) ?? '');
    for (const domain of ['Runtime', 'Log', 'Page']) await panel.send(`${domain}.enable`);
    return panel;
  }

  /** Rejects when the panel has closed. */
  send(method: string, params: object = {}): Promise<Readonly<Record<string, unknown>>> {
    return this.protocol.send(method, params);
  }

  /** Runs in the panel; the function may use only its argument and the page. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    // The bundler of the tests marks functions with a helper that the panel does not have.
    return this.runSource<T>(`{ const __name = (it) => it; (${run.toString()})(${JSON.stringify(argument ?? null)}) }`);
  }

  /** Runs source text in the panel, such as a library that is not part of it, and answers the last value. */
  async runSource<T>(expression: string): Promise<T> {
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
  async waitForText(check: string | RegExp | ((text: string) => boolean), time = 8_000): Promise<string> {
    const fits = typeof check === 'function' ? check : (text: string) => (typeof check === 'string' ? text.includes(check) : check.test(text));
    const end = Date.now() + time;
    for (;;) {
      const text = await this.text();
      if (fits(text)) return text;
      if (Date.now() > end) throw new Error(`the panel never showed ${String(check)}; it shows:\n${text}`);
      await wait(40);
    }
  }

  /** A real click in the middle of the element, with a person's gesture. */
  async click(selector: string): Promise<void> {
    const middle = await this.evaluate((css) => {
      const element = document.querySelector(css);
      if (!element) return null;
      element.scrollIntoView({ block: 'nearest' });
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    if (middle === null) throw new Error(`no ${selector} in the panel; it shows:\n${await this.text()}`);
    await this.clickAt(middle);
  }

  /** Clicks the first visible button or label whose name or text is, or begins with, `name`; waits until there is one that can be clicked. */
  async clickButton(name: string, within = 'body'): Promise<void> {
    const end = Date.now() + 5_000;
    for (;;) {
      const middle = await this.findButton(name, within);
      if (middle !== null) return this.clickAt(middle);
      if (Date.now() > end) throw new Error(`no button “${name}” in the panel; it shows:\n${await this.text()}`);
      await wait(40);
    }
  }

  /** The middle of the button, scrolled into view. */
  private findButton(name: string, within: string): Promise<Point | null> {
    return this.evaluate(
      ({ wanted, root }) => {
        const named = (button: Element): string => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
        const buttons = [...document.querySelectorAll(`${root} button:enabled, ${root} a, ${root} label`)].filter(
          (button) => button.getClientRects().length > 0,
        );
        const hit = buttons.find((button) => named(button) === wanted) ?? buttons.find((button) => named(button).startsWith(wanted));
        if (!hit) return null;
        hit.scrollIntoView({ block: 'nearest' });
        const box = hit.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      { wanted: name, root: within },
    );
  }

  private async clickAt({ x, y }: Point): Promise<void> {
    await this.mouse('mouseMoved', x, y);
    await this.mouse('mousePressed', x, y);
    await this.mouse('mouseReleased', x, y);
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

  press(key: string): Promise<void> {
    return this.strike(keyPress(key));
  }

  /** An input method has `text` under way in the field that has the focus; `''` gives it up. */
  compose(text: string): Promise<unknown> {
    return this.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  /** A key that the input method takes for itself. */
  pressWhileComposing(key: string): Promise<void> {
    return this.strike(composingPress(key));
  }

  private async strike(press: KeyPress): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: press.text === undefined ? 'rawKeyDown' : 'keyDown', ...press });
    const { text: _none, ...released } = press;
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...released });
  }

  /** As another window would: through the extension's own storage. */
  async changeSettings(settings: Partial<Settings>): Promise<void> {
    await this.evaluate(
      (value) =>
        (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome.storage.local.set({ settings: value }),
      settings,
    );
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false });
  }

  /** The panel starts again, as after an update of the extension. */
  async reload(): Promise<void> {
    const loaded = this.protocol.next('Page.loadEventFired');
    await this.send('Page.reload');
    await loaded;
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(String(data), 'base64');
  }

  close(): void {
    this.protocol.close();
  }
}
