import type { z } from 'zod';

import { d1ConfigSchema, type D1Config } from './adapters/d1-config.ts';
import { modelConfigSchema, type ModelConfig } from './adapters/model-config.ts';
import { slackConfigSchema, type SlackConfig } from './channels/slack/slack-config.ts';
import { teamsConfigSchema, type TeamsConfig } from './channels/teams/teams-config.ts';
import { limitsConfigSchema, type LimitsConfig } from './http/access/limits-config.ts';
import { httpConfigSchema, type HttpConfig } from './http/http-config.ts';
import { logConfigSchema, type LogConfig } from './http/log-config.ts';

/** The schema of every edge's variables. */
export const configSchemas = [
  httpConfigSchema,
  limitsConfigSchema,
  logConfigSchema,
  d1ConfigSchema,
  modelConfigSchema,
  teamsConfigSchema,
  slackConfigSchema,
] as const;

export interface Config {
  readonly http: HttpConfig;
  readonly limits: LimitsConfig;
  readonly log: LogConfig;
  readonly storage: D1Config;
  readonly model: ModelConfig;
  /** Undefined = the channel is closed. */
  readonly teams: TeamsConfig | undefined;
  /** Undefined = the channel is closed. */
  readonly slack: SlackConfig | undefined;
}

/** A variable that cannot be used, and what to write instead (Danish, for the operator). Never holds the value. */
export interface ConfigFault {
  readonly key: string;
  readonly remedy: string;
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Reads the variables of every edge; all that are wrong are told at once. An empty variable counts as unset. */
export function parseConfig(variables: Readonly<Record<string, unknown>>): ParsedConfig {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const http = httpConfigSchema.safeParse(set);
  const limits = limitsConfigSchema.safeParse(set);
  const log = logConfigSchema.safeParse(set);
  const storage = d1ConfigSchema.safeParse(set);
  const model = modelConfigSchema.safeParse(set);
  const teams = teamsConfigSchema.safeParse(set);
  const slack = slackConfigSchema.safeParse(set);
  if (
    http.success &&
    limits.success &&
    log.success &&
    storage.success &&
    model.success &&
    teams.success &&
    slack.success
  ) {
    return {
      ok: true,
      config: {
        http: http.data,
        limits: limits.data,
        log: log.data,
        storage: storage.data,
        model: model.data,
        teams: teams.data,
        slack: slack.data,
      },
    };
  }
  return {
    ok: false,
    faults: [http, limits, log, storage, model, teams, slack].flatMap(({ error }) => faultsOf(error)),
  };
}

function faultsOf(error: z.ZodError | undefined): ConfigFault[] {
  return (error?.issues ?? []).map(({ path, message }) => ({ key: path.join('.'), remedy: message }));
}
