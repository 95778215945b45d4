import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';

import { ChatSession, type SessionHost } from './chat-session.ts';
import { panelView } from './panel-view.ts';
import { createService, type Service } from './service.ts';
import { endpointOf, privacyAddress, suggestionsOf } from './settings.ts';
import { conversationStyles } from './styles-conversation.ts';
import { panelStyles } from './styles-panel.ts';
import { textsFor, type Texts } from './texts.ts';

/** On screens this narrow the floating panel fills the page, and is modal. */
const phone = '(max-width: 40em)';

/**
 * `<kildesvar-chat>`: asks Kildesvar and shows its answers with their sources. Attributes, events, methods and styling
 * are told in docs/embed.md.
 */
export class KildesvarChat extends LitElement implements SessionHost {
  static override readonly styles = [panelStyles, conversationStyles];
  static override readonly properties = {
    endpoint: {},
    lang: {},
    heading: {},
    mode: { reflect: true },
    suggestions: {},
    privacy: {},
    apiKey: { attribute: 'api-key' },
    persist: { type: Boolean },
    isOpen: { state: true },
    introduction: { state: true },
  };

  declare endpoint: string | null;
  declare heading: string | null;
  /** `inline` stands in the page; anything else floats over it. */
  declare mode: string | null;
  declare suggestions: string | null;
  declare privacy: string | null;
  declare apiKey: string | null;
  declare persist: boolean;
  declare isOpen: boolean;
  declare introduction: Awaited<ReturnType<Service['introduction']>>;

  readonly #session: ChatSession;
  #introducedBy: Service | undefined;
  #service: { readonly for: string; readonly service: Service } | undefined;

  constructor() {
    super();
    this.endpoint = null;
    this.heading = null;
    this.mode = null;
    this.suggestions = null;
    this.privacy = null;
    this.apiKey = null;
    this.persist = false;
    this.isOpen = false;
    this.introduction = { titles: [], questions: [] };
    this.#session = new ChatSession(this);
  }

  /** Opens the floating panel and moves focus into it. */
  async open(): Promise<void> {
    if (this.#isInline || this.isOpen) return;
    this.isOpen = true;
    await this.updateComplete;
    this.find('#question')?.focus();
    this.tell('open', {});
  }

  /** Closes the floating panel; focus goes back to its button if it was inside. */
  close(): void {
    if (!this.isOpen) return;
    const hadFocus = this.focused !== null;
    this.isOpen = false;
    void this.updateComplete.then(() => {
      if (hadFocus) this.find('.launcher')?.focus();
    });
    this.tell('close', {});
  }

  /** Asks a question, leaving what stands in the field. Settles when the answer has come to its end. */
  async ask(question: string): Promise<void> {
    await this.open();
    await this.#session.ask(question);
  }

  /** Forgets the conversation, but not what stands in the field. */
  newConversation(): void {
    this.#session.newConversation();
  }

  get texts(): Texts {
    return textsFor(this.lang);
  }

  get service(): Service {
    const endpoint = endpointOf(this.endpoint, document.baseURI, import.meta.url);
    const key = `${endpoint} ${this.apiKey ?? ''}`;
    if (this.#service?.for !== key) {
      this.#service = { for: key, service: createService({ endpoint, apiKey: this.apiKey ?? undefined }) };
    }
    return this.#service.service;
  }

  get storageKey(): string | undefined {
    if (!this.persist) return undefined;
    return `kildesvar ${endpointOf(this.endpoint, document.baseURI, import.meta.url)} ${this.id}`;
  }

  get focused(): Element | null {
    return this.shadowRoot?.activeElement ?? null;
  }

  find(selector: string): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  tell(event: 'open' | 'close' | 'ask' | 'answer' | 'feedback' | 'error', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`kildesvar:${event}`, { detail, bubbles: true, composed: true }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // First what has focus inside, then what floats anywhere.
    this.addEventListener('keydown', this.#onKey);
    document.addEventListener('keydown', this.#onKey);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('keydown', this.#onKey);
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const heading = this.heading ?? texts.heading;
    const endpoint = endpointOf(this.endpoint, document.baseURI, import.meta.url);
    const inner = panelView({
      session: this.#session,
      texts,
      heading,
      titles: this.introduction.titles,
      suggestions: suggestionsOf(this.suggestions) ?? this.introduction.questions,
      privacy: privacyAddress(this.privacy, endpoint, document.baseURI),
      close: this.#isInline ? undefined : () => this.close(),
    });
    const look = this.#session.source.open === undefined ? '' : 'with-source';
    if (this.#isInline) {
      return html`<section class="panel inline ${look}" part="panel" lang=${texts.language} aria-labelledby="heading">
        ${inner}
      </section>`;
    }
    return html`<button
        type="button"
        class="launcher"
        part="launcher"
        lang=${texts.language}
        aria-expanded=${this.isOpen}
        aria-controls="panel"
        @click=${() => {
          if (this.isOpen) this.close();
          else void this.open();
        }}
      >
        ${heading}
      </button>
      <dialog
        id="panel"
        class="panel floating ${look}"
        part="panel"
        lang=${texts.language}
        aria-labelledby="heading"
        @cancel=${this.#onCancel}
      >
        ${inner}
      </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.find('dialog');
    if (dialog instanceof HTMLDialogElement && dialog.open !== this.isOpen) {
      if (!this.isOpen) dialog.close();
      else if (window.matchMedia(phone).matches) dialog.showModal();
      else dialog.show();
    }
    if (changed.has('endpoint') || changed.has('apiKey')) this.#session.source.close();
    if (this.#isInline || this.isOpen) void this.#introduce();
  }

  /** What was typed in a form inside the element, which stood there until now, goes on in the widget's own field. */
  #takeOver(): void {
    const field = this.querySelector('textarea');
    if (field === null || field.value === '') return;
    const hadFocus = field === document.activeElement;
    this.#session.write(field.value);
    field.value = '';
    if (hadFocus) void this.updateComplete.then(() => this.find('#question')?.focus());
  }

  get #isInline(): boolean {
    return this.mode === 'inline';
  }

  async #introduce(): Promise<void> {
    const { service } = this;
    if (this.#introducedBy === service) return;
    this.#introducedBy = service;
    const introduction = await service.introduction();
    if (this.#introducedBy === service) this.introduction = introduction;
  }

  /** Escape goes back one step: it closes the source, then the panel. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const inside = this.focused !== null;
    if (inside && this.#session.closeSource()) event.preventDefault();
    else if (this.isOpen) {
      event.preventDefault();
      this.close();
    }
  };

  /** A modal dialog's own way of closing, as a phone's back gesture. */
  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    if (!this.#session.closeSource()) this.close();
  };
}

if (customElements.get('kildesvar-chat') === undefined) customElements.define('kildesvar-chat', KildesvarChat);
