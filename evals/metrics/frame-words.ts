/**
 * Words that a statement may hold without its quotes holding them: Danish function words (the Snowball stop list's
 * classes, with question words and verbs of being), and the words an answer's frame is built of. English ones are
 * there for the lead-in to a question in English. "ikke" is among them, so entailment does not see a turned
 * statement; status, facts and forbidden content do.
 */
const functionWords = `
  ad af alle allerede alt altså at bare begge blandt blev blive bliver både da de dem den denne der deres derfor det dette
  dig din disse dog du efter eller en er et for fra før få får gennem har have havde hele helt hende hendes her hos hun
  hvad han ham hans hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ifølge igen ikke imellem
  imod ind inden indenfor ingen intet ja jeg kan kun kunne man mange med meget mellem men mens mere mindre mod må nej
  ned nogen nogle noget nu når og også om omkring op os over på samt se selv ser sig sin sine sit skal skulle som så
  sådan til to ud uden under var ved vi vil ville være været
`;
const frameVerbsAndNouns = `
  afsnit afsnittene afsnittet angår angiver betyder består deltager deltagere dokument dokumentet dokumenterne drejer fremgår følgende følger gælder hedder handler
  ialt indgår kommune kommunen kommuner kommunerne ligger lyder medlem medlemmer medvirker nævner nævnes nævnt nævnte notat
  notatet oplyser oplyses oplyst samarbejde samarbejdet samarbejder sammen sker skriver står svaret tale tilsammen udgør
`;
const comparisonFrames = `
  billigst derefter dyrest faldt forskel forskellen flest færrest først gange gennemsnit gennemsnittet hurtigst højest kom
  langsomst lavest nyest pr procentpoint samme sidst steder steg tallet ældst
`;
const englishFrames = `
  according and are as by following has in is it municipalities not of says states takes that the they this to with yes
  no
`;

const wordsOf = (text: string) => text.trim().split(/\s+/u);

export const frameWords: ReadonlySet<string> = new Set([
  ...wordsOf(functionWords),
  ...wordsOf(frameVerbsAndNouns),
  ...wordsOf(comparisonFrames),
  ...wordsOf(englishFrames),
]);
