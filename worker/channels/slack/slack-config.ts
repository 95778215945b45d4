import { z } from 'zod';

const officialBase = 'https://slack.com/api/';

/** Variables of the Slack channel. Without secret and token there is no such channel; one alone is a fault. */
export const slackConfigSchema = z
  .object({
    SLACK_SIGNING_SECRET: z
      .string()
      .regex(/^\S+$/, 'Skriv appens Signing Secret fra siden Basic Information, uden mellemrum.')
      .optional(),
    SLACK_BOT_TOKEN: z
      .string()
      .regex(/^xoxb-\S+$/, 'Skriv appens Bot User OAuth Token, som begynder med xoxb-.')
      .optional(),
    SLACK_API_BASE: z
      .url({
        protocol: /^https?$/,
        error: `Skriv adressen på Slacks API, eller lad den være tom for ${officialBase}.`,
      })
      .transform((value) => value.replace(/\/*$/, '/'))
      .default(officialBase),
  })
  .superRefine(({ SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: token }, context) => {
    if (secret !== undefined && token === undefined)
      context.addIssue({
        code: 'custom',
        path: ['SLACK_BOT_TOKEN'],
        message: 'Skriv også appens Bot User OAuth Token, eller fjern SLACK_SIGNING_SECRET.',
      });
    if (token !== undefined && secret === undefined)
      context.addIssue({
        code: 'custom',
        path: ['SLACK_SIGNING_SECRET'],
        message: 'Skriv også appens Signing Secret, eller fjern SLACK_BOT_TOKEN.',
      });
  })
  .transform(({ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_BASE: apiBase }) =>
    signingSecret === undefined || botToken === undefined ? undefined : { signingSecret, botToken, apiBase },
  );

/** Undefined = Slack is not set up. */
export type SlackConfig = NonNullable<z.output<typeof slackConfigSchema>>;
