/** The measures on sets of others' questions, as `gate.json` names them; shares from 0 to 1. */
export const setMetricNames = ['offTopicRefused', 'spanContained'] as const;
export type SetMetricName = (typeof setMetricNames)[number];
