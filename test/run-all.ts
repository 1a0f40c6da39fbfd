// `npm test`: every check of the project, one after the other; the first that fails ends it.
import { spawnSync } from 'node:child_process';

/** Each is a script of package.json; the browser's is the last, and its summary ends the output. */
const CHECKS: readonly (readonly [string, string])[] = [
  ['lint', 'style, names and import rules'],
  ['types', 'types'],
  ['dead-code', 'files, exports and packages that nobody uses'],
  ['unit', 'unit tests, and the shape of the repository'],
  ['build', 'the extension as it ships'],
  ['built', 'its permissions, its code and its size'],
  ['e2e', 'tests in a real browser'],
];

for (const [at, [script, what]] of CHECKS.entries()) {
  console.log(`\n── ${at + 1} of ${CHECKS.length} · ${script}: ${what}`);
  const { status } = spawnSync(`npm run --silent ${script}`, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${script} failed; to run it alone: npm run ${script}`);
    process.exit(1);
  }
}
