import type { SentAnswers } from '../../answering/stores.ts';
import type { ChannelDeps } from '../channel-deps.ts';
import type { TeamsConfig } from './teams-config.ts';

/** Everything the channel is given. */
export interface TeamsDeps extends Omit<ChannelDeps, 'conversations'> {
  readonly config: TeamsConfig;
  readonly sentAnswers: SentAnswers;
  readonly fetch: typeof fetch;
}
