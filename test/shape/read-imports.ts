// Imports of a file, for the test of the import rules.

export type Import = { readonly from: string; readonly typesOnly: boolean };

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+\sfrom\s+)?'([^']+)'/gm;
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g;

/** Static and dynamic imports, and what is exported from elsewhere. */
export const readImports = (code: string): Import[] => [
  ...Array.from(code.matchAll(STATEMENT), ([, type, from]) => ({ from: from ?? '', typesOnly: type !== undefined })),
  ...Array.from(code.matchAll(CALL), ([, from]) => ({ from: from ?? '', typesOnly: false })),
];
