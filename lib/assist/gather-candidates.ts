// Assist: the scripts that could serve, with how sure their topic or playbook is.

import type { Triage } from '@/lib/domain/triage';
import type { EmergencyReading } from '@/lib/triage/read-emergency';
import type { LanguageKit } from './library';
import type { Candidate } from './rank-scripts';

/** A second topic this close to the first lends its scripts too. */
const CLOSE = 0.86;
const PLAYBOOK_WEIGHTS = [1, 0.8, 0.65];
/** Where these lead, the risk is answered before the matter: they outweigh a topic's own scripts. */
const FIRST_THE_RISK = new Set(['pb.group', 'pb.media', 'pb.legal', 'pb.manipulation', 'pb.self-harm']);
const RISK_WEIGHT = 1.9;

/** In danger only the emergency's own scripts count; without a sure topic only the playbooks'. */
export const gatherCandidates = (triage: Triage, emergency: EmergencyReading | null, sure: boolean, kit: LanguageKit): Candidate[] => {
  if (emergency) {
    const { scripts, id } = emergency.emergency;
    return scripts.map((script) => ({ script, of: id, kind: 'emergency', weight: 1 }));
  }
  return [...(sure ? fromTopics(triage, kit) : []), ...fromPlaybooks(triage, kit)];
};

const fromTopics = ({ topics }: Triage, kit: LanguageKit): Candidate[] => {
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
