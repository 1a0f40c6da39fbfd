// The demo console's controls, as tests and the demo see them in the page.

export type DemoTurn = {
  readonly from: 'customer' | 'agent' | 'bot' | 'system';
  readonly text: string;
  /** `recall` takes back the last message of the same speaker. */
  readonly kind?: 'text' | 'image' | 'voice' | 'video' | 'file' | 'card' | 'sticker' | 'recall';
  /** Milliseconds before the turn when the chat plays by itself at speed 1. */
  readonly after?: number;
};

export type DemoCustomer = {
  readonly name: string;
  readonly unit?: string;
  readonly project?: string;
  readonly channel?: string;
  readonly role?: string;
  readonly phone?: string;
  /** A colour for the avatar. */
  readonly tint?: string;
  readonly tags?: readonly string[];
  readonly orders?: readonly string[];
};

/** A chat as in `chats/*.json`. `ready` turns are there from the start. */
export type DemoScript = {
  readonly id?: string;
  readonly customer?: DemoCustomer;
  readonly ready?: number;
  readonly turns: readonly DemoTurn[];
};

export type DemoMessage = { readonly id: string; readonly from: DemoTurn['from']; readonly text: string; readonly at: number };

/**
 * Addresses: `?chats=leak,deposit` which chats, `&open=parking` or `open=none`, `&play=leak,parking` which play by themselves,
 * `&speed=4`, `&slow=1500` milliseconds before anything appears, `&switch=300` between a chat's header and its messages.
 */
export type DemoApi = {
  /** Resolves when the first chat is open. */
  readonly ready: Promise<void>;
  readonly chats: () => readonly string[];
  readonly open: (chat: string) => Promise<void>;
  /** The next turn, at once; null at the end of the script. Without `chat`: of the open one, here and below. */
  readonly next: (chat?: string) => DemoMessage | null;
  /** Resolves at the end of the script. */
  readonly play: (chat?: string, speed?: number) => Promise<void>;
  /** Opens a chat of the user's own; its id. */
  readonly load: (script: DemoScript) => Promise<string>;
  readonly say: (turn: DemoTurn, chat?: string) => DemoMessage;
  /** Of the open chat; without `message` the last one. */
  readonly edit: (text: string, message?: string) => DemoMessage | null;
  readonly recall: (message?: string) => DemoMessage | null;
  readonly flood: (count: number) => void;
  /** What a person really sent. */
  readonly sent: readonly { readonly chat: string; readonly text: string }[];
};

declare global {
  // `window.demo`
  var demo: DemoApi;
}
