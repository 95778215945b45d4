import { z } from 'zod';

const days = (fallback: number) =>
  z.coerce
    .number({ error: 'Skriv et helt antal dage fra 1 til 3650.' })
    .int('Skriv et helt antal dage fra 1 til 3650.')
    .min(1, 'Skriv et helt antal dage fra 1 til 3650.')
    .max(3_650, 'Skriv et helt antal dage fra 1 til 3650.')
    .default(fallback);

/** How long what is stored in the database is kept. */
export const d1ConfigSchema = z
  .object({ CONVERSATION_RETENTION_DAYS: days(30), FEEDBACK_RETENTION_DAYS: days(365), AUDIT_RETENTION_DAYS: days(90) })
  .transform((variables) => ({
    conversationDays: variables.CONVERSATION_RETENTION_DAYS,
    feedbackDays: variables.FEEDBACK_RETENTION_DAYS,
    auditDays: variables.AUDIT_RETENTION_DAYS,
  }));

export type D1Config = z.output<typeof d1ConfigSchema>;
