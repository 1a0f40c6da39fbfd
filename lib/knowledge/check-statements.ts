// Pack files: what a script states of laws and figures must stand in the pack's table of facts.
import type { Fact } from '@/lib/domain/fact';

const ARTICLES = /第\s*(\d+)(?:\s*[、到至和]\s*(\d+))?\s*条|\bArt(?:icle|s)?\.?\s*(\d+)(?:\s*(?:,|and|to)\s*(\d+))?/g;
const FIGURE = /(\d+(?:\.\d+)?)\s*(年|个月|日|天|%|倍|元|平方米|percent|per cent|years?|months?|days?|times)/g;
/** A law is named at most so many characters before its article. */
const NAME_BEFORE = 40;

/** What the table does not hold, in the words of a fault; empty: nothing. `facts` are those that the script's file lists. */
export const checkStatements = (text: string, facts: readonly Fact[]): string[] => {
  const plain = text.replace(/\{[^{}]*\}/g, '〔〕');
  const verified = facts.filter((fact) => fact.verified);
  return [
    ...citations(plain)
      .filter((cited) => !verified.some((fact) => holds(fact, cited)))
      .map(({ said }) => `“${said}” is in none of the file's verified facts`),
    ...strayFigures(plain, verified),
  ];
};

type Citation = { readonly said: string; readonly law: string; readonly article: string };

const citations = (text: string): Citation[] =>
  [...text.matchAll(ARTICLES)].flatMap((match) => {
    const law = /《([^》]+)》[^《》]*$/.exec(text.slice(Math.max(0, match.index - NAME_BEFORE), match.index))?.[1] ?? '';
    const articles = match.slice(1).filter((article) => article !== undefined);
    return articles.map((article) => ({ said: match[0], law, article }));
  });

/** Whether a fact is of that article, and of that law where the text names it. */
const holds = ({ source }: Fact, { law, article }: Citation): boolean =>
  source.includes(law) &&
  [...source.matchAll(/第([\d、]+)条|Arts?\.?\s*([\d, and]+)/g)].some((match) => (match[1] ?? match[2] ?? '').match(/\d+/g)?.includes(article));

/** The facts that a text cites. */
export const citedFacts = (text: string, facts: readonly Fact[]): Fact[] => {
  const cited = citations(text);
  return facts.filter((fact) => fact.verified && cited.some((citation) => holds(fact, citation)));
};

const strayFigures = (text: string, facts: readonly Fact[]): string[] => {
  const known = facts.map(({ value }) => value.replace(/\s+/g, '')).join('\n');
  return [...text.matchAll(FIGURE)].flatMap(([said, number]) =>
    known.includes(said.replace(/\s+/g, '')) || number === '24' ? [] : [`“${said}” is in none of the file's facts`],
  );
};
