// Command line: the optional `channel` of a line.
import { CHANNELS, type Channel } from '@/lib/domain/conversation';
import { LineError } from './read-lines';

/** Throws LineError for a channel that is none. */
export const channelOf = (line: Record<string, unknown>): Channel => {
  const given = line['channel'] ?? 'own';
  const channel = CHANNELS.find((known) => known === given);
  if (!channel) throw new LineError('bad-channel', `\`channel\` must be one of ${CHANNELS.join(', ')}`);
  return channel;
};
