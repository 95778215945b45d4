/**
 * How a sentence gives itself away as written for a language model and not for a reader: it sets earlier instructions
 * aside, or speaks to the machine. Danish and English; compared without case.
 */
const setAside =
  /\b(?:ignor[eé]r?|glem|tilsidesæt|overtræd|se bort fra|bortse fra|disregard|forget|override|bypass)\b[^.!?]{0,80}(?:instruks|instruktion|anvisning|regler|retningslinje|besked|prompt|instruction|rules|guidelines)/iu;
const speaksToMachine =
  /\b(?:system[- ]?prompt\w*|systembesked\w*|sprogmodel\w*|ai[- ]?(?:assistent|model|assistant)\w*|(?:large )?language models?|you are (?:now )?(?:an?|the) (?:\w+ )?(?:assistant|model|bot|ai)|du er (?:nu )?(?:en |et )?(?:\w+ )?(?:assistent|chatbot|sprogmodel|robot))\b/iu;
const asksForObedience =
  /\b(?:følg|udfør|adlyd|følge|follow|obey|execute|comply|svar|reply|respond|answer|skriv|write|print|output|afslør|reveal|gentag|repeat|ignor\w*|disregard|glem|forget|du er|you are|skal|must)\b/iu;

/** Whether a sentence tries to steer a language model. A text about language models is not taken for one. */
export function isPlantedInstruction(sentence: string): boolean {
  return setAside.test(sentence) || (speaksToMachine.test(sentence) && asksForObedience.test(sentence));
}
