import type { Aspect } from '../../../corpus/danish/lexicon/aspects.ts';
import type { DocumentFact } from '../../../corpus/danish/lexicon/document-facts.ts';
import type { AskedRole } from '../../../corpus/danish/lexicon/participation.ts';
import type { Word } from '../words.ts';
import type { Alias } from './aliases.ts';
import type { Digest } from './digest.ts';
import type { Form } from './form.ts';
import type { AskedComparison } from './comparison.ts';
import type { Exception } from './exception.ts';
import type { Premise } from './premise.ts';
import type { NamedParticipant } from './named-participants.ts';
import type { Subject } from './subjects.ts';
import type { AskedTerm } from './term.ts';
import type { AskedTopic } from './topic.ts';
import type { Utterance } from './utterance.ts';

/** What a question can take over from the conversation. */
export type Inherited = 'subject' | 'municipality' | 'question';

/** What a question asks, read once; every kind of answer reads this and nothing else of the question. */
export interface Understanding {
  /** The question with what it left out filled in, as a person would have asked it; names are spelt correctly. */
  readonly standaloneQuestion: string;
  /** The same in Danish, without greetings and mark-up: what is searched for, and what `words` are the words of. */
  readonly searchText: string;
  readonly words: readonly Word[];
  /** What it is about, in the order named. */
  readonly subjects: readonly Subject[];
  /** Names it holds that neither subjects nor municipalities account for. */
  readonly unknownNames: readonly string[];
  /** Official names of the municipalities it names outside its subjects. */
  readonly municipalities: readonly string[];
  /** Organisations and regions it names outside its subjects. */
  readonly organisations: readonly NamedParticipant[];
  /** Its names, outside its subjects, that the documents also write in another way. */
  readonly aliases: readonly Alias[];
  readonly aspects: readonly Aspect[];
  /** How somebody is asked to take part; undefined for membership. */
  readonly role: AskedRole | undefined;
  readonly form: Form;
  /** Whether it asks for collaborations and not for who is in one. */
  readonly asksForCollaborations: boolean;
  /** Whether it asks who deals with something. */
  readonly asksForDealers: boolean;
  /** What it asks of a document itself. */
  readonly documentFacts: readonly DocumentFact[];
  /** Documents that it names; none when it means whichever there are. */
  readonly documentIds: readonly string[];
  /** What it asks to have told in short. */
  readonly digest: Digest | undefined;
  /** The matter on which it asks what the documents say. */
  readonly topic: AskedTopic | undefined;
  /** The word or name whose meaning it asks for. */
  readonly term: AskedTerm | undefined;
  /** Whether the name of somebody or something is asked for. */
  readonly asksForName: boolean;
  /** How it holds several things against each other, when it does. */
  readonly comparison: AskedComparison | undefined;
  readonly utterance: Utterance;
  readonly language: 'da' | 'en';
  /** Whether it cannot be understood without the conversation, and what it takes over from there. */
  readonly leansOnHistory: boolean;
  readonly inherited: readonly Inherited[];
  /** What it takes for granted, where its wording shows that. */
  readonly premise: Premise | undefined;
  /** Where it asks whether there are any who do not, the questions that decide that. */
  readonly exception: Exception | undefined;
  /** Two or more when the message asks several things, each understood by itself; otherwise none. */
  readonly parts: readonly Understanding[];
}
