import { exceptionShape } from '../../../corpus/danish/lexicon/deciding.ts';
import type { Understanding } from './understanding.ts';

/** "Er der nogen kommuner, der ikke er med?": what decides it is who all are, and who is told not to be. */
export interface Exception {
  /** Whether all of them do ("Er alle kommuner med?"), understood; undefined when the question names no sort. */
  readonly all: Understanding | undefined;
  /** Who does not ("Hvem er ikke med?"), understood. */
  readonly who: Understanding;
}

interface ExceptionText {
  readonly all: string | undefined;
  readonly who: string;
}

const shape = new RegExp(exceptionShape, 'iu');

/** The two questions that decide whether there are any who do not; undefined when the question is of another shape. */
export function exceptionOf(question: string): ExceptionText | undefined {
  const { sort, of, verb, rest } = shape.exec(question.trim())?.groups ?? {};
  if (verb === undefined) return undefined;
  const place = `${of === undefined ? '' : ` ${of}`}${rest ?? ''}`;
  const capital = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  return {
    all: sort === undefined ? undefined : `${capital} alle ${sort}${place}?`,
    who: `${sort === undefined ? 'Hvem' : `Hvilke ${sort}`} ${verb} ikke${place}?`,
  };
}
