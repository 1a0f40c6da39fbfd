// What every adapter must do, whatever its console looks like. An adapter's own test runs this over its fixture page.
import { afterEach, beforeEach, describe, vi } from 'vitest';
import { readsCheaply, readsHistory, readsSafely } from './contract/reading';
import { type Contract, useFakeTime } from './contract/setup';
import { tellsOtherChats } from './contract/switching';
import { tellsMessages, tellsTheEnd } from './contract/watching';

/** Runs the whole contract; call it in a test file with a DOM. */
export const testAdapter = (contract: Contract): void => {
  describe(`the adapter ${contract.adapter.id}, reading a page`, () => {
    readsHistory(contract);
    readsSafely(contract);
    readsCheaply(contract);
  });
  describe(`the adapter ${contract.adapter.id}, watching a page`, () => {
    beforeEach(useFakeTime);
    afterEach(() => void vi.useRealTimers());
    tellsMessages(contract);
    tellsOtherChats(contract);
    tellsTheEnd(contract);
  });
};
