import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues } from '../../../corpus/danish/lexicon/aspects.ts';
import { anaphora, followUpOpenings } from '../../../corpus/danish/lexicon/conversation.ts';
import { isContent, sameWord, wordsOf } from '../words.ts';
import { opensWith } from './cues.ts';
import type { Subject } from './subjects.ts';
import type { Understanding } from './understanding.ts';

const foldedAnaphora = new Set([...anaphora].map(fold));

/** "Hvor meget koster det?" with nothing before it: every content word only says which aspect is asked. */
export function namesNothing({ words, subjects, municipalities, aspects: asked }: Understanding): boolean {
  if (subjects.length > 0 || municipalities.length > 0 || !words.some(({ folded }) => foldedAnaphora.has(folded)))
    return false;
  return words
    .filter(isContent)
    .every((word) =>
      asked.some((aspect) => aspectCues[aspect].cues.some((cue) => wordsOf(cue).some((one) => sameWord(one, word)))),
    );
}

/** Whether the question leaves out what only the conversation tells. */
export function leansOnHistory({ words, subjects, aspects: asked }: Understanding): boolean {
  const opens = opensWith(words, followUpOpenings);
  const namesOther = subjects.length === 0 && words.some(({ text }, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(text));
  if (namesOther && !opens) return false;
  const points = words.some(({ folded }) => foldedAnaphora.has(folded));
  return subjects.length === 0
    ? opens || points || (words.length <= 6 && (asked.length > 0 || words.filter(isContent).length < 2))
    : opens && words.length <= 7;
}

/**
 * The question with what it leaves out taken from earlier turns.
 * @param before what the person asked before, oldest first, each read by itself
 */
export function fillIn(asked: Understanding, before: readonly Understanding[]): Understanding {
  const earlier = before.filter(({ utterance }) => utterance === 'question');
  const subjects =
    asked.subjects.length > 0 ? [] : (earlier.findLast(({ subjects }) => subjects.length > 0)?.subjects ?? []);
  const topic = earlier.at(-1);
  if (
    asked.municipalities.length > 0 &&
    asked.subjects.length === 0 &&
    topic !== undefined &&
    topic.subjects.length === 0 &&
    topic.municipalities.length > 0
  )
    return {
      ...asked,
      aspects: topic.aspects,
      form: topic.form,
      asksForCollaborations: topic.asksForCollaborations,
      standaloneQuestion: `${asked.standaloneQuestion} (${topic.standaloneQuestion})`,
    };
  if (asked.subjects.length > 0 && topic !== undefined && asked.aspects.length === 0) {
    const earlierQuestion = topic.standaloneQuestion;
    const name = topic.subjects[0]?.name;
    if (name !== undefined) return inherit(asked, [], topic, `${asked.standaloneQuestion} (${earlierQuestion})`);
  }
  if (subjects.length === 0) return asked;
  return inherit(
    asked,
    subjects,
    undefined,
    `${asked.standaloneQuestion} (${subjects.map(({ name }) => name).join(', ')})`,
  );
}

function inherit(
  asked: Understanding,
  subjects: readonly Subject[],
  topic: Understanding | undefined,
  standaloneQuestion: string,
): Understanding {
  return {
    ...asked,
    standaloneQuestion,
    subjects: subjects.length > 0 ? subjects.map((subject) => ({ ...subject, matched: [] })) : asked.subjects,
    words:
      topic === undefined
        ? asked.words
        : [
            ...asked.words,
            ...topic.words.filter((_, at) => !topic.subjects.some(({ matched }) => matched.includes(at))),
          ],
    aspects: topic === undefined ? asked.aspects : topic.aspects,
    form: topic === undefined ? asked.form : topic.form,
    municipalities:
      asked.municipalities.length > 0 || topic === undefined ? asked.municipalities : topic.municipalities,
  };
}
