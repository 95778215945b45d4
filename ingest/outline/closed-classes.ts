/** Finite forms of the commonest Danish verbs: where one stands, there is a sentence and not a name. */
const finiteVerb =
  /(?:^|\s)(?:er|var|bliver|blev|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|får|fik|går|gik|gør|giver|står|består|omfatter|indgår|arbejder|drives|ledes|findes|betaler|finansieres|tilbyder)(?=\s|$)/u;

/** Words that no heading, label or name ends with, since they need one after them. */
export const openEnded =
  /(?:^|\s)(?:og|eller|samt|af|at|for|fra|i|med|mellem|om|over|på|pr|til|under|ved|som|der|den|det|de|en|et|er|var|har|fx|bl|ca|således|sådan|følgende)$/iu;

/** A noun in the definite, and after it a word with the ending of the present tense: "Selskabet dækker". */
const subjectAndVerb = /(?:^|\s)\p{L}{3,}(?:en|et|ne)\s\p{Ll}{2,}er(?=\s|$)/u;

/** Whether a few words hold a subject's verb and so are a sentence or a part of one, not a name. */
export function readsAsSentence(text: string): boolean {
  return finiteVerb.test(text) || subjectAndVerb.test(text);
}

/** Whether a text begins with a finite verb. */
export function startsFinite(text: string): boolean {
  return finiteVerb.exec(text)?.index === 0;
}
