// The built extension stays within its budgets.
import { describe, expect, it } from 'vitest';
import { measureSizes, tellSize } from './built-sizes';

describe('the size of', () => {
  it.each(measureSizes().map((part) => [part.name, tellSize(part), part] as const))('%s: %s', (_, __, { files, bytes, budget }) => {
    expect(files).not.toEqual([]);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
});
