// Benchmark: the built extension in bytes.
import { measureSizes } from '@/test/shape/built-sizes';
import type { Table } from './table';

export const benchSizes = (): Table => ({
  title: 'Size of the extension',
  head: ['part', 'size', 'budget'],
  rows: measureSizes().map(({ name, bytes, budget }) => [name, `${(bytes / 1_000).toFixed(1)} kB`, `${(budget / 1_000).toFixed(0)} kB`]),
  notes: ['production build; kB are 1000 bytes'],
});
