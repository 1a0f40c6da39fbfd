// Consoles in the page: every console that is known; the first that fits wins.
import type { ConsoleAdapter } from './adapter';
import { demoConsole } from './demo-console';

export const ADAPTERS: readonly ConsoleAdapter[] = [demoConsole];
