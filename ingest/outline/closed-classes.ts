/** Finite forms of the commonest Danish verbs: where one stands, there is a sentence and not a name. */
export const finiteVerb =
  /(?:^|\s)(?:er|var|bliver|blev|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|får|fik|går|gik|gør|giver|står|består|omfatter|indgår|arbejder|drives|ledes|findes|betaler|finansieres|tilbyder)(?=\s|$)/u;

/** Words that no heading, label or name ends with, since they need one after them. */
export const openEnded =
  /(?:^|\s)(?:og|eller|samt|af|at|for|fra|i|med|mellem|om|over|på|pr|til|under|ved|som|der|den|det|de|en|et|er|var|har|fx|bl|ca)$/iu;
