/** What follows a name or word in a sentence that says what it is, as a pattern; the surest wordings first. */
export const definitionVerbs: readonly string[] = [
  String.raw`(?:,?\s(?:som|der))?\s(?:er|var|bliver)\s(?:\p{Ll}+\s)?(?:en|et|den|det|de|navnet|betegnelsen|betegnelse)(?!\p{L})`,
  String.raw`\s(?:betyder|står for|dækker over|betegner|vil sige|er en forkortelse for)(?!\p{L})`,
  String.raw`(?:,?\s(?:som|der))?\s(?:omfatter|består af|har til formål|har til opgave)(?!\p{L})`,
  String.raw`,\s(?:en|et|det vil sige|dvs\.|altså)\s`,
  String.raw`,?\s(?:som|der|hvor)\s\p{Ll}`,
  String.raw`\s(?:er|var)\s\p{Ll}`,
  String.raw`\ssom\s\p{Ll}{4,}`,
];

/** What stands before and behind a word that a sentence says the meaning of the other way about: "Ved en X forstås …". */
export const invertedDefinition = {
  before: String.raw`(?:^|[.,;]\s|\s)(?:ved|med|under)\s(?:(?:en|et|den|det|de|begrebet|ordet|udtrykket)\s)?[»"”]?$`,
  after: String.raw`^[«"”]?\s(?:forstås|menes|forstår|mener)(?!\p{L})`,
};
