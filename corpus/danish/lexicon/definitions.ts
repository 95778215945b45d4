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
