// Benchmarks: on what they ran.
import { cpus, totalmem } from 'node:os';

export const tellMachine = (browser: string): string => {
  const processors = cpus();
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  return [
    `- processor: ${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
    `- memory: ${gigabytes} GB`,
    `- browser: ${browser}`,
    `- Node ${process.versions.node}, ${process.platform}`,
  ].join('\n');
};
