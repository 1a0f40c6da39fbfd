// Browser tests: the extension is built once for all of them.
import { buildExtension } from '@/test/browser/build-extension';

export const setup = async (): Promise<void> => {
  await buildExtension();
};
