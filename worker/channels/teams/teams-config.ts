import { z } from 'zod';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A host, with a port only when it is one of this machine. */
const serviceHost = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?:localhost|127\.0\.0\.1)(?::\d{1,5})?)$/;
const loopbackHosts = ['localhost', '127.0.0.1'];

/** Where Microsoft publishes the keys that requests are signed with, issues tokens, and takes replies. */
const microsoft = {
  jwks: 'https://login.botframework.com/v1/.well-known/keys',
  login: 'https://login.microsoftonline.com',
  serviceHosts: 'smba.trafficmanager.net botframework.com teams.microsoft.com',
} as const;

/** An address that nobody between can read or change: https, or this machine itself. */
const safeAddress = (usual: string) =>
  z
    .string()
    .refine(isSafeAddress, { error: `Skriv en adresse, der begynder med https://, for eksempel ${usual}.` })
    .transform((value) => value.replace(/\/+$/, ''))
    .default(usual);

const missing = {
  TEAMS_APP_ID: 'Skriv også botens program-id (Microsoft App ID), eller lad alle TEAMS-variabler være tomme.',
  TEAMS_APP_PASSWORD: 'Skriv også botens hemmelighed (client secret), eller lad alle TEAMS-variabler være tomme.',
  TEAMS_TENANT_ID: 'Skriv også organisationens lejer-id (tenant ID), eller lad alle TEAMS-variabler være tomme.',
} as const;
const required = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;

/** Variables of Teams. With none of the three required ones the channel is closed; with some of them it is a fault. */
export const teamsConfigSchema = z
  .object({
    TEAMS_APP_ID: z
      .string()
      .regex(guid, 'Skriv botens program-id, som ser ud som 00000000-0000-0000-0000-000000000000.')
      .optional(),
    TEAMS_APP_PASSWORD: z.string().optional(),
    TEAMS_TENANT_ID: z
      .string()
      .regex(guid, 'Skriv organisationens lejer-id, som ser ud som 00000000-0000-0000-0000-000000000000.')
      .optional(),
    TEAMS_JWKS_URL: safeAddress(microsoft.jwks),
    TEAMS_LOGIN_URL: safeAddress(microsoft.login),
    TEAMS_SERVICE_HOSTS: z
      .string()
      .default(microsoft.serviceHosts)
      .transform((value) => value.split(/[\s,]+/).filter((host) => host !== ''))
      .refine((hosts) => hosts.length > 0 && hosts.every((host) => serviceHost.test(host)), {
        error: 'Skriv værtsnavne uden https:// og uden sti, adskilt af mellemrum.',
      }),
  })
  .superRefine((variables, context) => {
    const absent = required.filter((name) => variables[name] === undefined);
    if (absent.length === required.length) return;
    for (const name of absent) context.addIssue({ code: 'custom', path: [name], message: missing[name] });
  })
  .transform(({ TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId, ...addresses }) =>
    appId === undefined || appPassword === undefined || tenantId === undefined
      ? undefined
      : {
          appId: appId.toLowerCase(),
          appPassword,
          /** The only organisation whose people are answered. */
          tenantId: tenantId.toLowerCase(),
          jwksUrl: addresses.TEAMS_JWKS_URL,
          /** Origin of the service that gives out tokens. */
          loginUrl: addresses.TEAMS_LOGIN_URL,
          /** Hosts that replies may be sent to, each with what lies below it. */
          serviceHosts: addresses.TEAMS_SERVICE_HOSTS,
        },
  );

/** Undefined when Teams is not set up. */
export type TeamsConfig = NonNullable<z.output<typeof teamsConfigSchema>>;

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(value);
  if (`${username}${password}${search}${hash}` !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
}

/** Whether a reply, and with it our token, may be sent to this address. Without encryption only within this machine. */
export function isServiceUrl(value: string, serviceHosts: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, host, username, password } = new URL(value);
  if (`${username}${password}` !== '') return false;
  if (protocol === 'http:') return loopbackHosts.includes(hostname) && serviceHosts.includes(host);
  return protocol === 'https:' && serviceHosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}
