import { blocksFault, markdownFault, messageFault } from './message-rules.ts';

/** A message as its readers see it. */
export interface PlayedMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  text: string;
  blocks: unknown;
  /** Of a stream that is still open. */
  streaming: boolean;
  edited: boolean;
}

export interface PlayedCall {
  readonly method: string;
  readonly outcome: string;
}

/** What the next call of a method gets instead of being carried out. */
export interface PlayedFault {
  readonly method: string;
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly error?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export type Parameters = Readonly<Record<string, string>>;

/** One workspace, as far as an app with a bot's token can see and change it. */
export function createWorkspace() {
  const messages: PlayedMessage[] = [];
  const responses: Record<string, unknown>[] = [];
  const calls: PlayedCall[] = [];
  const faults: PlayedFault[] = [];
  let clock = 1_700_000_000;

  const find = ({ channel, ts }: Parameters) =>
    messages.find((message) => message.channel === channel && message.ts === ts);
  const add = (channel: string, threadTs: string | undefined, text: string, blocks: unknown, streaming: boolean) => {
    clock += 1;
    const message = { channel, ts: `${clock}.000100`, threadTs, text, blocks, streaming, edited: false };
    messages.push(message);
    return message.ts;
  };

  const methods: Readonly<Record<string, (parameters: Parameters) => string | { readonly ts: string }>> = {
    'chat.postMessage': ({ channel, text, blocks, thread_ts }) => {
      if (channel === undefined) return 'channel_not_found';
      return messageFault(text, blocks) ?? { ts: add(channel, thread_ts, text ?? '', parse(blocks), false) };
    },
    'chat.update': (parameters) => {
      const message = find(parameters);
      if (message === undefined) return 'message_not_found';
      if (message.streaming) return 'streaming_state_conflict';
      const fault = messageFault(parameters['text'], parameters['blocks']);
      if (fault !== undefined) return fault;
      Object.assign(message, { text: parameters['text'] ?? '', blocks: parse(parameters['blocks']), edited: true });
      return { ts: message.ts };
    },
    'chat.startStream': ({ channel, thread_ts, recipient_user_id, recipient_team_id, markdown_text }) => {
      if (channel === undefined || thread_ts === undefined) return 'invalid_arguments';
      if (!channel.startsWith('D') && recipient_user_id === undefined) return 'missing_recipient_user_id';
      if (!channel.startsWith('D') && recipient_team_id === undefined) return 'missing_recipient_team_id';
      return { ts: add(channel, thread_ts, markdown_text ?? '', undefined, true) };
    },
    'chat.appendStream': (parameters) => {
      const message = find(parameters);
      if (message?.streaming !== true) return 'message_not_in_streaming_state';
      const markdown = parameters['markdown_text'];
      if (markdown === undefined) return 'no_text';
      const fault = markdownFault(markdown);
      if (fault !== undefined) return fault;
      message.text += markdown;
      return { ts: message.ts };
    },
    'chat.stopStream': (parameters) => {
      const message = find(parameters);
      if (message?.streaming !== true) return 'message_not_in_streaming_state';
      const blocks = parse(parameters['blocks']);
      const fault =
        markdownFault(parameters['markdown_text'] ?? '') ?? (blocks === undefined ? undefined : blocksFault(blocks));
      if (fault !== undefined) return fault;
      Object.assign(message, { text: message.text + (parameters['markdown_text'] ?? ''), blocks, streaming: false });
      return { ts: message.ts };
    },
  };

  const takeFault = (method: string): PlayedFault | undefined => {
    const position = faults.findIndex((fault) => fault.method === method);
    return position === -1 ? undefined : faults.splice(position, 1)[0];
  };

  return {
    /** What a test may look at. */
    seen: () => ({ messages, responses, calls }),
    script: (fault: PlayedFault) => void faults.push(fault),
    /** A call of the API. */
    call(method: string, parameters: Parameters): Reply {
      const fault = takeFault(method);
      const status = fault?.status ?? 200;
      const outcome = fault?.error ?? (fault === undefined ? (methods[method]?.(parameters) ?? 'unknown_method') : '');
      calls.push({ method, outcome: status !== 200 ? `${status}` : typeof outcome === 'string' ? outcome : 'ok' });
      const body = typeof outcome === 'string' ? { ok: false, error: outcome } : { ok: true, ...outcome };
      return { status, headers: fault?.headers ?? {}, body: status === 200 ? body : {} };
    },
    /** A message to the address that came with a command: at most five. */
    respond(message: Record<string, unknown>): Reply {
      const { text, blocks } = message;
      const scripted = takeFault('response_url');
      const fault =
        scripted?.error ??
        messageFault(typeof text === 'string' ? text : undefined, Array.isArray(blocks) ? blocks : undefined);
      const outcome = responses.length >= 5 ? 'used_url' : fault;
      const status = scripted?.status ?? (outcome === undefined ? 200 : outcome === 'used_url' ? 404 : 400);
      calls.push({ method: 'response_url', outcome: status === 200 ? 'ok' : (outcome ?? `${status}`) });
      if (status === 200) responses.push(message);
      return { status, body: status === 200 ? 'ok' : (outcome ?? '') };
    },
  };
}

function parse(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  const blocks: unknown = JSON.parse(json);
  return Array.isArray(blocks) && blocks.length === 0 ? undefined : blocks;
}
