// A picture of console and panel side by side, as a person would see them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PanelPage } from '@/test/browser/panel-page';

export type PictureFrame = { readonly width: number; readonly height: number };

/** Writes `<folder>/<name>.png`; `canvas` is a page of its own on which the two are put together. */
export const takePicture = async (page: Page, panel: PanelPage, canvas: Page, file: { folder: string; name: string }, frame: PictureFrame): Promise<string> => {
  const console = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
  const side = `data:image/png;base64,${(await panel.screenshot()).toString('base64')}`;
  await canvas.setViewportSize(frame);
  await canvas.setContent(
    `<body style="margin:0;display:flex;background:#d9d9d6;height:100vh"><img src="${console}" style="height:100%;flex:1;min-width:0;object-fit:cover;object-position:left top"><img src="${side}" style="height:100%;border-left:1px solid #c9c9c5"></body>`,
  );
  mkdirSync(file.folder, { recursive: true });
  const path = join(file.folder, `${file.name}.png`);
  writeFileSync(path, await canvas.screenshot());
  return path;
};
