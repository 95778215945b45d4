import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';

const own = /(?<!\p{L})(?:min|vores|vor|mit) (?:egen )?kommune(?!\p{L})/iu;

/**
 * The question with the name of whoever asks' own municipality ("Jeg bor i Odense. Er min kommune med?"), where what is
 * said beside it names just one.
 */
export function withOwnPlace(question: string, beside: readonly string[]): string {
  if (!own.test(question)) return question;
  const [place, ...others] = new Set(beside.flatMap((text) => findMunicipalities(text).map(({ name }) => name)));
  return place === undefined || others.length > 0 ? question : question.replace(own, `${place} Kommune`);
}
