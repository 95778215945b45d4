import { auditActor, ratingActor } from '../actors.ts';
import { networkOf } from '../http/access/caller.ts';
import { keyedHash } from '../http/access/keyed-hash.ts';

const text = { type: 'string' } as const;

/** Options that name whose rows are meant. */
export const senderOptions = { actor: text, address: text, key: text, slack: text, teams: text } as const;

type Values = Readonly<Partial<Record<keyof typeof senderOptions, string>>>;

export type Sender =
  /** What stands for the sender in the tables. */
  | { readonly ok: true; readonly actors: readonly string[] }
  | { readonly ok: true; readonly key: string }
  /** Danish, for the terminal. */
  | { readonly ok: false; readonly fault: string };

const fault = (words: string): Sender => ({ ok: false, fault: words });

/** Reads who is meant, with the secrets of the environment that people are told apart by. */
export async function readSender(
  { actor, address, key, slack, teams }: Values,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Sender> {
  if ([actor, address, key, slack, teams].filter((value) => value !== undefined).length !== 1)
    return fault('Vælg præcis én af --actor, --address, --key, --slack og --teams.');
  if (actor !== undefined) return { ok: true, actors: [actor] };
  if (key !== undefined) return { ok: true, key };
  const secret = environment['AUDIT_SECRET'] ?? '';
  if (secret === '') return fault('Sæt AUDIT_SECRET til den, som loggen er skrevet med.');
  if (address !== undefined) return { ok: true, actors: [await keyedHash(secret, `address:${networkOf(address)}`)] };
  const inSlack = /^[^\s:]+:[^\s:]+$/.test(slack ?? '');
  if (slack !== undefined && !inSlack) return fault('Skriv --slack som arbejdsområde:bruger, T…:U….');
  const name = slack === undefined ? 'TEAMS_APP_PASSWORD' : 'SLACK_SIGNING_SECRET';
  const shared = environment[name] ?? '';
  if (shared === '') return fault(`Sæt ${name} til den, som vurderingerne er gemt med.`);
  const person = slack === undefined ? (`teams:${teams ?? ''}` as const) : (`slack:${slack}` as const);
  return { ok: true, actors: [await auditActor(secret, person), await ratingActor(shared, person)] };
}
