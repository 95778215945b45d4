import { z } from 'zod';

const ceiling = (unit: string, usual: number) => {
  const remedy = `Skriv et helt antal ${unit} fra 0 til 1000000000, for eksempel ${usual}.`;
  return z.coerce.number({ error: remedy }).int(remedy).min(0, remedy).max(1_000_000_000, remedy).default(usual);
};

/** How much may be asked. How many requests a minute stands with the bindings in wrangler.toml. */
export const limitsConfigSchema = z
  .object({
    LIMITS: z.enum(['on', 'off'], { error: 'Skriv "on" eller "off".' }).default('on'),
    DAILY_REQUESTS_PER_KEY: ceiling('kald', 5_000),
    DAILY_REQUESTS_WITHOUT_KEY: ceiling('kald', 20_000),
    LLM_TOKENS_PER_DAY_PER_KEY: ceiling('tokens', 500_000),
  })
  .transform((variables) => ({
    /** False = neither a rate nor a daily ceiling on requests holds. Ceilings on the model's tokens always do. */
    limited: variables.LIMITS === 'on',
    /** 0 = no ceiling. */
    requestsPerKey: variables.DAILY_REQUESTS_PER_KEY,
    /** All callers without a key together; 0 = no ceiling. */
    requestsWithoutKey: variables.DAILY_REQUESTS_WITHOUT_KEY,
    /** Tokens of the language model; 0 = no key gets any. */
    tokensPerKey: variables.LLM_TOKENS_PER_DAY_PER_KEY,
  }));

export type LimitsConfig = z.output<typeof limitsConfigSchema>;
