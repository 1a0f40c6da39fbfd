// What the panel shows, told in a terminal.
import type { PanelPage } from '@/test/browser/panel-page';

export type PanelWords = {
  readonly mood: string;
  readonly chips: readonly string[];
  readonly handOver: string;
  readonly emergency: string;
  readonly steps: string;
  readonly replies: readonly string[];
  /** Silence, an answered chat, or another state without cards. */
  readonly state: string;
};

/** By the class names of the components; a picture of the panel in words. */
export const readPanel = (panel: PanelPage): Promise<PanelWords> =>
  panel.evaluate(() => {
    const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const words = (css: string): string => tidy(document.querySelector<HTMLElement>(css)?.innerText ?? '');
    const all = (css: string): string[] => [...document.querySelectorAll<HTMLElement>(css)].map((element) => tidy(element.innerText));
    return {
      mood: words('.mood') || words('.status-line'),
      chips: all('.chips .chip'),
      handOver: words('.hand-over'),
      emergency: words('.emergency'),
      steps: words('.step-line p'),
      replies: all('.cards .bubbles'),
      state: words('.body'),
    };
  });

export const tellPanel = (words: PanelWords): string =>
  [
    `    ${[words.mood, ...words.chips].filter((word) => word !== '').join(' · ')}`,
    words.handOver && `    ▲ ${words.handOver}`,
    words.emergency && `    ! ${words.emergency.slice(0, 120)}`,
    words.steps && `    → ${words.steps}`,
    ...words.replies.slice(0, 1).map((reply) => `    1 ${reply}`),
    words.replies.length === 0 && words.state && `    ${words.state}`,
  ]
    .filter((line) => typeof line === 'string' && line.trim() !== '')
    .join('\n');
