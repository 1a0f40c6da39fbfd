// Assist: the scripts that could serve, with how sure their topic or playbook is.

import type { Review } from '@/lib/domain/pack';
import type { Triage } from '@/lib/domain/triage';
import type { EmergencyReading } from '@/lib/triage/read-emergency';
import { isInScope, type Scope } from './in-scope';
import type { LanguageKit } from './library';
import type { Candidate } from './rank-scripts';

type Likeness = ReadonlyMap<string, number>;

/** How near each script is to what is asked, and what may be said here. */
export type ChatScope = { readonly likeness: Likeness; readonly scope: Scope };

/** A second topic this close to the first lends its scripts too. */
const CLOSE = 0.4;
const PLAYBOOK_WEIGHTS = [1, 0.8, 0.65];
/** Where these lead, the risk is answered before the matter: they outweigh a topic's own scripts. */
const FIRST_THE_RISK = new Set(['pb.group', 'pb.media', 'pb.legal', 'pb.manipulation', 'pb.self-harm']);
const RISK_WEIGHT = 1.9;
/** A moment of reception is recognised by its words alone: so near they must be, and nearer than all other scripts. */
const RECEPTION_LEAST = 0.7;

/** In danger only the emergency's own scripts count; without a sure topic only the playbooks'. */
export const gatherCandidates = (triage: Triage, emergency: EmergencyReading | null, sure: boolean, kit: LanguageKit, chat: ChatScope): Candidate[] => {
  if (emergency) {
    const { scripts, id } = emergency.emergency;
    const free = scripts.filter((script) => isInScope(script, null, chat.scope));
    // In danger words of another project are better than none.
    return (free.length > 0 ? free : scripts).map((script) => ({ script, of: id, kind: 'emergency', weight: 1 }));
  }
  const all = [...(sure ? fromTopics(triage, kit) : []), ...fromPlaybooks(triage, kit), ...fromReceptions(kit, chat.likeness)];
  return all.filter(({ script, of, kind }) => isInScope(script, ownerOf(kit, kind, of), chat.scope));
};

const ownerOf = ({ triage, playbooks, pack }: LanguageKit, kind: Candidate['kind'], id: string): Pick<Review, 'validUntil'> | null => {
  if (kind === 'topic') return triage.topics.get(id) ?? null;
  return (kind === 'playbook' ? playbooks.get(id) : pack.receptions.find((reception) => reception.id === id)) ?? null;
};

const fromTopics = ({ topics: read, situations }: Triage, kit: LanguageKit): Candidate[] => {
  const own = kit.playbooks.get(situations[0] ?? '')?.topics ?? [];
  const topics = own.length > 0 ? own.map((id) => ({ id, score: 1 })) : read;
  const best = topics[0]?.score ?? 0;
  return topics.slice(0, 2).flatMap(({ id, score }, rank) => {
    if (rank > 0 && score < best * CLOSE) return [];
    const scripts = kit.triage.topics.get(id)?.scripts ?? [];
    return scripts.map((script): Candidate => ({ script, of: id, kind: 'topic', weight: rank === 0 ? 1 : 0.5 }));
  });
};

const fromPlaybooks = ({ situations }: Triage, kit: LanguageKit): Candidate[] =>
  situations.flatMap((id, rank) => {
    const scripts = kit.playbooks.get(id)?.scripts ?? [];
    const weight = rank === 0 && FIRST_THE_RISK.has(id) ? RISK_WEIGHT : (PLAYBOOK_WEIGHTS[rank] ?? 0);
    return scripts.map((script): Candidate => ({ script, of: id, kind: 'playbook', weight }));
  });

const fromReceptions = ({ pack }: LanguageKit, likeness: Likeness): Candidate[] => {
  const nearest = Math.max(...likeness.values());
  return pack.receptions.flatMap(({ id, scripts }) => {
    const near = Math.max(...scripts.map((script) => likeness.get(script.id) ?? 0));
    return near < Math.max(RECEPTION_LEAST, nearest) ? [] : scripts.map((script): Candidate => ({ script, of: id, kind: 'reception', weight: near }));
  });
};
