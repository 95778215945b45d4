/** A source of an answer, as Teams shows it behind its number. */
export interface CitationClaim {
  readonly '@type': 'Claim';
  /** The `n` of a `[n]` in the text. */
  readonly position: number;
  readonly appearance: {
    readonly '@type': 'DigitalDocument';
    readonly name: string;
    readonly abstract: string;
    readonly url?: string;
    readonly keywords?: readonly string[];
    readonly encodingFormat?: 'application/vnd.microsoft.card.adaptive';
    /** An adaptive card as JSON. */
    readonly text?: string;
    readonly image: { readonly '@type': 'ImageObject'; readonly name: 'Text' };
  };
}

/** Says that a machine wrote the message, and what it stands on. A message has one of them. */
export interface MessageEntity {
  readonly type: 'https://schema.org/Message';
  readonly '@type': 'Message';
  readonly '@context': 'https://schema.org';
  readonly '@id': '';
  readonly additionalType: readonly ['AIGeneratedContent'];
  readonly citation?: readonly CitationClaim[];
}

export interface MessageActivity {
  readonly type: 'message';
  readonly textFormat: 'markdown' | 'plain';
  readonly text: string;
  readonly entities?: readonly [MessageEntity];
  readonly channelData?: { readonly feedbackLoop: { readonly type: 'default' } };
}

/** What we send. */
export type OutgoingActivity = (MessageActivity | { readonly type: 'typing' }) & {
  readonly from?: { readonly id: string };
  readonly recipient?: { readonly id: string };
  readonly conversation?: { readonly id: string };
  readonly replyToId?: string;
};
