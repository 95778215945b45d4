import { expect, test } from 'vitest';

import { auditActor, ratingActor } from '../actors.ts';
import { readSender } from './audit-sender.ts';

const secrets = {
  AUDIT_SECRET: 'falsk-hemmelighed-til-proever-0001',
  SLACK_SIGNING_SECRET: 'falsk-signatur',
  TEAMS_APP_PASSWORD: 'falsk-adgangskode',
};

test('a person on a chat platform is looked for in the log and among the ratings', async () => {
  expect(await readSender({ slack: 'T1:U1' }, secrets)).toEqual({
    ok: true,
    actors: [
      await auditActor(secrets.AUDIT_SECRET, 'slack:T1:U1'),
      await ratingActor(secrets.SLACK_SIGNING_SECRET, 'slack:T1:U1'),
    ],
  });
  expect(await readSender({ teams: 'objekt' }, secrets)).toEqual({
    ok: true,
    actors: [
      await auditActor(secrets.AUDIT_SECRET, 'teams:objekt'),
      await ratingActor(secrets.TEAMS_APP_PASSWORD, 'teams:objekt'),
    ],
  });
});

test.each([
  [{}, secrets, /præcis én/],
  [{ actor: 'a', slack: 'T1:U1' }, secrets, /præcis én/],
  [{ slack: 'U1' }, secrets, /arbejdsområde:bruger/],
  [{ slack: 'T1:U1' }, {}, /AUDIT_SECRET/],
  [{ slack: 'T1:U1' }, { AUDIT_SECRET: secrets.AUDIT_SECRET }, /SLACK_SIGNING_SECRET/],
  [{ teams: 'o' }, { AUDIT_SECRET: secrets.AUDIT_SECRET }, /TEAMS_APP_PASSWORD/],
  [{ address: '192.0.2.7' }, {}, /AUDIT_SECRET/],
])('%j is not enough', async (values, environment, fault) => {
  expect(await readSender(values, environment)).toMatchObject({
    ok: false,
    fault: expect.stringMatching(fault) as string,
  });
});
