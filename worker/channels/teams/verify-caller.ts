import { decodeProtectedHeader, errors, jwtVerify } from 'jose';

import type { Activity } from './activity.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';
import { isServiceUrl, type TeamsConfig } from './teams-config.ts';

const issuer = 'https://api.botframework.com';
const skewSeconds = 300;

/** Why a request is not let in. The reason is for the log, and holds nothing of the token. */
export interface CallerFault {
  readonly ok: false;
  /** 401: the token; 403: what the token does not cover; 503: the keys cannot be fetched. */
  readonly status: 401 | 403 | 503;
  readonly reason: string;
}

/** What a token that holds says. */
export interface VerifiedToken {
  readonly ok: true;
  readonly key: SigningKey;
  /** Where replies go, as the token has it. */
  readonly serviceUrl: string;
}

interface VerifyDeps {
  readonly config: Pick<TeamsConfig, 'appId'>;
  readonly keys: SigningKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const refused = (status: CallerFault['status'], reason: string): CallerFault => ({ ok: false, status, reason });

/** Checks the token of a request: signed by a published key, by the Bot Framework, for this bot, now. */
export async function verifyToken(
  authorization: string | undefined,
  { config, keys, now }: VerifyDeps,
): Promise<VerifiedToken | CallerFault> {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return refused(401, 'no bearer token');
  const kid = keyIdOf(token);
  if (kid === undefined) return refused(401, 'the token names no key');
  const found = await keys.find(kid);
  if (!found.ok) {
    return found.fault === 'unknown' ? refused(401, 'the token names an unknown key') : refused(503, found.reason);
  }
  try {
    const { kty, n, e } = found.key;
    const { payload } = await jwtVerify(
      token,
      { kty, n, e },
      {
        algorithms: ['RS256'],
        issuer,
        audience: config.appId,
        requiredClaims: ['exp', 'serviceurl'],
        clockTolerance: skewSeconds,
        currentDate: new Date(now()),
      },
    );
    const serviceUrl = payload['serviceurl'];
    if (typeof serviceUrl !== 'string') return refused(401, 'serviceurl is no text');
    return { ok: true, key: found.key, serviceUrl };
  } catch (error) {
    if (error instanceof errors.JOSEError) return refused(401, `${error.code}: ${error.message}`);
    throw error;
  }
}

/** Checks that the token covers this activity: its channel, the address of replies, and the organisation. */
export function verifyActivity(
  activity: Activity,
  { key, serviceUrl }: Pick<VerifiedToken, 'key' | 'serviceUrl'>,
  { serviceHosts, tenantId }: Pick<TeamsConfig, 'serviceHosts' | 'tenantId'>,
): CallerFault | { readonly ok: true } {
  if (!sameAddress(serviceUrl, activity.serviceUrl)) return refused(403, 'serviceUrl is not the one of the token');
  if (activity.channelId !== 'msteams' || !key.endorsements.includes(activity.channelId)) {
    return refused(403, 'the key does not speak for this channel');
  }
  if (!isServiceUrl(activity.serviceUrl, serviceHosts)) return refused(403, 'serviceUrl is not an allowed host');
  const tenants = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (tenant) => tenant !== undefined,
  );
  if (tenants.length === 0 || tenants.some((tenant) => tenant.toLowerCase() !== tenantId)) {
    return refused(403, 'the tenant is not the one that is set up');
  }
  return { ok: true };
}

function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

function sameAddress(a: string, b: string): boolean {
  const bare = (address: string) => address.replace(/\/+$/, '').toLowerCase();
  return bare(a) === bare(b);
}
