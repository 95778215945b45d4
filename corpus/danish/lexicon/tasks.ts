/** Words by which it is asked what somebody does, whatever that is ("Hvad laver X?", "Hvilke opgaver løser X?"). */
export const taskCues: readonly string[] = [
  ...[
    'laver',
    'lave',
    'lavede',
    'gør',
    'foretager',
    'arbejder',
    'beskæftiger',
    'opgave',
    'opgaven',
    'opgaver',
    'opgaverne',
  ],
  ...['ansvar', 'ansvaret', 'formål', 'formålet', 'rolle', 'rollen', 'arbejdsopgaver', 'kerneopgave', 'arbejde'],
];

/** Verbs by which a sentence tells what its subject does, or is there to do. */
export const taskVerbs: readonly string[] = [
  ...['skal', 'løser', 'hjælper', 'tilbyder', 'driver', 'drev', 'sørger for', 'står for', 'varetager', 'udfører'],
  ...['passer', 'arbejder', 'behandler', 'rådgiver', 'vejleder', 'underviser', 'henter', 'kører', 'modtager', 'svarer'],
  ...['leverer', 'udlåner', 'låner', 'vedligeholder', 'renser', 'rydder', 'kontrollerer', 'koordinerer', 'planlægger'],
  ...['fører tilsyn', 'bygger', 'samler', 'forvalter', 'administrerer', 'undersøger', 'udvikler', 'styrker', 'fremmer'],
  ...[
    'er skabt for at',
    'er til for at',
    'har til opgave',
    'har til formål',
    'har ansvar',
    'har ansvaret',
    'har som mål',
  ],
  ...[
    'fortæller',
    'viser',
    'forsker',
    'måler',
    'overvåger',
    'afholder',
    'giver',
    'sikrer',
    'fordeler',
    'køber',
    'sælger',
  ],
];
