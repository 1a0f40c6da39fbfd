// The real onnxruntime, slowed: a session refuses a call while another one runs, and fails as often as it is told to. The runtime's
// builds for graphics cards refuse so; the one that the tests can run is never busy.
import type { OnnxRuntime } from '@/lib/model/onnx-runtime';
import { watchRuntime } from './small-model';

export const openBusyRuntime = (failures = 0): OnnxRuntime => {
  const real = watchRuntime();
  let left = failures;
  const create: OnnxRuntime['InferenceSession']['create'] = async (model, options) => {
    const session = await real.InferenceSession.create(model, options);
    let busy = false;
    const run: typeof session.run = async (feeds) => {
      if (busy) throw new Error('Session already started');
      busy = true;
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy = false;
      left -= 1;
      if (left >= 0) throw new Error('out of memory');
      return session.run(feeds);
    };
    return { ...session, run };
  };
  return { ...real, InferenceSession: { create } };
};
