import { z } from 'zod';

export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What is written down about requests. */
export const logConfigSchema = z
  .object({
    LOG_LEVEL: z.enum(logLevels, { error: 'Skriv "info", "warn" eller "error".' }).default('info'),
    CONTENT_LOGGING: z.enum(['on', 'off'], { error: 'Skriv "on" eller "off".' }).default('off'),
    AUDIT_SECRET: z.string().min(32, 'Skriv mindst 32 tilfældige tegn, eller lad den være tom.').optional(),
  })
  .transform((variables) => ({
    /** The least serious lines that are written. */
    level: variables.LOG_LEVEL,
    /** Whether the audit log keeps question and answer. */
    content: variables.CONTENT_LOGGING === 'on',
    /** What those who ask are hashed with; undefined = nobody is told apart. */
    auditSecret: variables.AUDIT_SECRET,
  }));

export type LogConfig = z.output<typeof logConfigSchema>;
