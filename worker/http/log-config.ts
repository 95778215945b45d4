import { z } from 'zod';

export const logLevels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** `LOG_LEVEL`: the least serious lines that are written. */
export const logConfigSchema = z
  .object({
    LOG_LEVEL: z.enum(logLevels, { error: 'Skriv "info", "warn" eller "error".' }).default('info'),
  })
  .transform((variables) => ({ level: variables.LOG_LEVEL }));

export type LogConfig = z.output<typeof logConfigSchema>;
