// Benchmarks: langchain's vectors in memory. No model makes them: terms are hashed into them, so they know words, not meaning.
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import type { Ask, Engine, Terms } from './search-engine';

const DIMENSIONS = 384;

/** FNV-1a (Fowler, Noll, Vo), its bits mixed once more. */
const hash = (term: string): number => {
  let sum = 0x81_1c_9d_c5;
  for (let at = 0; at < term.length; at += 1) sum = Math.imul(sum ^ term.charCodeAt(at), 0x01_00_01_93);
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c_1b_3c_6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
};

/** Feature hashing (Weinberger and others, ICML 2009): each term adds or subtracts one in a place that its hash names. Of length 1. */
const vectorOf = (terms: readonly string[]): number[] => {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const term of terms) {
    const value = hash(term);
    const place = value % DIMENSIONS;
    vector[place] = (vector[place] ?? 0) + (value >= 0x80_00_00_00 ? 1 : -1);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((one) => one / length);
};

const fill = async (vectors: number[][]): Promise<MemoryVectorStore> => {
  const store = new MemoryVectorStore(new FakeEmbeddings());
  await store.addVectors(
    vectors,
    vectors.map((_, row) => ({ pageContent: '', metadata: { row } })),
  );
  return store;
};

const askOf =
  (store: MemoryVectorStore, terms: Terms): Ask =>
  async (query, limit) =>
    (await store.similaritySearchVectorWithScore(vectorOf(terms(query)), limit)).map(([{ metadata }]) => Number(metadata['row']));

/** It has no way to be saved: 32 bits a number, row after row. */
const packVectors = ({ memoryVectors }: MemoryVectorStore): Uint8Array => {
  const numbers = new Float32Array(memoryVectors.length * DIMENSIONS);
  for (const [row, { embedding }] of memoryVectors.entries()) numbers.set(embedding, row * DIMENSIONS);
  return new Uint8Array(numbers.buffer);
};

/** Filled place by place: an array made by spreading holds each number as an object. */
const unpackVector = (numbers: Float32Array, row: number): number[] => {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (let place = 0; place < DIMENSIONS; place += 1) vector[place] = numbers[row * DIMENSIONS + place] ?? 0;
  return vector;
};

export const hashedVectors: Engine = {
  name: 'langchain, hashed terms',
  build: async (texts, terms) => {
    const store = await fill(texts.map((text) => vectorOf(terms(text))));
    return { ask: askOf(store, terms), save: () => packVectors(store) };
  },
  open: async (bytes, terms) => {
    const numbers = new Float32Array(bytes.slice().buffer);
    const rows = Array.from({ length: numbers.length / DIMENSIONS }, (_, row) => unpackVector(numbers, row));
    return askOf(await fill(rows), terms);
  },
};
