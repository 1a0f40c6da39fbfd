// Build: prints knowledge/ as JSON for knowledge-plugin.ts; a fault goes to standard error with file and line, status 1.
import { fileURLToPath } from 'node:url';
import { compileKnowledge } from '@/lib/knowledge/compile-knowledge';

try {
  process.stdout.write(JSON.stringify(compileKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
