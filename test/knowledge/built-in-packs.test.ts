// The packs and languages that ship: no fault, nothing that their own rules forbid.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/cli/open-library';
import { parseTemplate, slotNames } from '@/lib/domain/template';
import { loadLanguage } from '@/lib/knowledge/load-language';
import { loadPack } from '@/lib/knowledge/load-pack';
import { readFolder } from '@/lib/knowledge/read-folder';
import { checkDraft } from '@/lib/policy/check-draft';
import { normalize } from '@/lib/retrieval/normalize';
import { tokenize } from '@/lib/retrieval/tokenize';
import { realTaxonomy } from '@/test/fixtures/small-pack';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const packs = readdirSync(`${KNOWLEDGE}/packs`).map((name) => ({ name, ...loadPack(readFolder(`${KNOWLEDGE}/packs/${name}`), realTaxonomy()) }));

describe.each(packs)('the built-in pack $name', ({ pack, problems }) => {
  const scripts = [...(pack?.topics ?? []), ...(pack?.playbooks ?? []), ...(pack?.emergencies ?? [])].flatMap((entry) => entry.scripts);

  it('has no fault', () => {
    expect(problems).toEqual([]);
  });

  it('gives each topic scripts for several moments, in several ways, and ways in which customers put it', () => {
    for (const topic of pack?.topics ?? []) {
      expect(topic.scripts.length, topic.id).toBeGreaterThanOrEqual(3);
      expect(new Set(topic.scripts.map((script) => script.approach)).size, topic.id).toBeGreaterThanOrEqual(3);
      expect(topic.says.length, topic.id).toBeGreaterThanOrEqual(12);
    }
  });

  it('says nothing that its own wording check forbids', () => {
    const { wording } = openLibrary([])[pack?.lang === 'en' ? 'en' : 'zh'];
    const found = scripts.flatMap((script) =>
      script.bubbles.flatMap((bubble) =>
        checkDraft(bubble.replace(/\[\[|\]\]/g, ''), { customer: '', advice: 'zh', channel: 'own' }, wording, { normalize, tokenize }).map(
          (violation) => `${script.id} ${violation.rule.id}: ${violation.text}`,
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it('can insert nearly every script with one key: few hold a place that only a person can fill', () => {
    const known = new Set(pack?.slots.map((slot) => slot.name));
    const byHand = scripts.filter((script) => script.bubbles.some((bubble) => slotNames(parseTemplate(bubble) ?? []).some((name) => !known.has(name))));
    expect(byHand.length / scripts.length).toBeLessThan(0.08);
  });
});

describe('the languages', () => {
  it.each(['zh', 'en'])('of %s hold', (lang) => {
    expect(loadLanguage(readFolder(`${KNOWLEDGE}/language/${lang}`)).problems).toEqual([]);
  });

  it('name the file of a broken pattern', () => {
    const files = new Map(readFolder(`${KNOWLEDGE}/language/zh`));
    files.set('flags.yaml', "safety:\n  cues:\n    - '/(/'\n  unless: []\n");
    expect(loadLanguage(files).problems).toEqual([{ file: 'flags.yaml', line: 3, message: expect.stringContaining('regular expression') }]);
  });
});
