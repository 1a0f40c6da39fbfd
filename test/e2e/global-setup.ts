// Browser tests: the extension is built once for all of them, as the tests need it and as it ships.
import { buildExtension } from '@/test/browser/build-extension';

export const setup = async (): Promise<void> => {
  await buildExtension('demo');
  await buildExtension('production');
};
