import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Fault } from './fault.ts';
import type { Citation } from './read-answer.ts';
import type { Service } from './service.ts';
import { excerptAround, type Excerpt } from './source-document.ts';

/** The source that is open: one citation of an answer among its others. */
export interface OpenSource {
  /** Key of the turn it belongs to. */
  readonly turn: number;
  readonly citations: readonly Citation[];
  readonly position: number;
  readonly content: SourceContent;
}

export type SourceContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'excerpt'; readonly excerpt: Excerpt }
  /** The document is another version now, so nothing in it can be marked. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Fetches what a citation quotes and steps through the citations of an answer. */
export class SourceController implements ReactiveController {
  open: OpenSource | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #service: () => Service;

  constructor(host: ReactiveControllerHost, service: () => Service) {
    this.#host = host;
    this.#service = service;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = undefined;
  }

  /** Settles when the source stands there, or why it cannot be shown. */
  async show(turn: number, citations: readonly Citation[], position: number): Promise<void> {
    const citation = citations[position];
    if (citation === undefined) return;
    const loading: OpenSource = { turn, citations, position, content: { kind: 'loading' } };
    this.#set(loading);
    const content = await this.#load(citation);
    if (this.open === loading) this.#set({ ...loading, content });
    await this.#host.updateComplete;
  }

  /** Opens the citation `step` further on; false when there is none. */
  async step(step: 1 | -1): Promise<boolean> {
    if (this.open === undefined) return false;
    const { turn, citations, position } = this.open;
    if (citations[position + step] === undefined) return false;
    await this.show(turn, citations, position + step);
    return true;
  }

  close(): void {
    this.#set(undefined);
  }

  async #load({ document, start, end }: Citation): Promise<SourceContent> {
    const found = await this.#service().document(document.id);
    if ('kind' in found) return { kind: 'failed', fault: found };
    if (found.version !== document.version) return { kind: 'changed' };
    return { kind: 'excerpt', excerpt: excerptAround(found, { start, end }) };
  }

  #set(open: OpenSource | undefined): void {
    this.open = open;
    this.#host.requestUpdate();
  }
}
