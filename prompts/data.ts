/** A passage as the model gets it: data with a number to quote it by. */
export interface PassageData {
  readonly nr: number;
  readonly dokument: string;
  /** Heading path and label, outermost first. */
  readonly afsnit: string;
  readonly tekst: string;
  /** Names that the passage is known to list as members, each once; absent when it lists none. */
  readonly deltagere?: readonly string[];
}

export interface TurnData {
  readonly rolle: 'bruger' | 'assistent';
  readonly tekst: string;
}

export interface AnswerData {
  readonly passager: readonly PassageData[];
  readonly samtale: readonly TurnData[];
  readonly spørgsmål: string;
}

export type RewriteData = Omit<AnswerData, 'passager'>;

export interface JudgeData {
  /** Which of several votes on the same answer. */
  readonly bedømmelse: number;
  readonly spørgsmål: string;
  readonly svar: readonly { readonly sætning: string; readonly citater: readonly string[] }[];
  readonly forventet: { readonly status: string; readonly oplysninger: readonly string[] };
}

/**
 * The message that carries data. As JSON nothing inside a text can end it and pass for an instruction; letters stay
 * readable, so that quotes can be copied.
 */
export function renderData(data: AnswerData | RewriteData | JudgeData): string {
  return JSON.stringify(data, undefined, 1);
}
