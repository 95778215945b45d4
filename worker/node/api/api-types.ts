// Written by "npm run openapi" from docs/openapi.json. Do not edit.

export type Answer = {
  id: string;
  conversationId?: string;
  question: string;
  standaloneQuestion: string;
  status: 'answered' | 'partial' | 'unanswered';
  reason?: 'not_in_documents' | 'off_topic' | 'asks_for_more_than_documents_say' | 'not_a_question' | 'unclear';
  text: string;
  segments: { kind: 'statement' | 'notice'; text: string; citations: number[] }[];
  citations: {
    n: number;
    role: 'support' | 'nearest';
    passageId: string;
    document: { id: string; title: string; version: string };
    headingPath: string[];
    page: number;
    pageEnd: number;
    quote: string;
    start: number;
    end: number;
    check: 'exact' | 'normalised';
    url: string;
  }[];
  related: string[];
  followUps: string[];
  composer: 'extractive' | 'generative';
  model?: string;
  promptVersion?: string;
  corpusVersion: string;
  fallback?: { code: string };
  degraded?: string[];
  redactions?: { kind: string; count: number }[];
  usage?: { inputTokens: number; outputTokens: number };
  checks: { fabricated: number; misattributed: number; dropped: number };
  aiNotice: string;
  timings: { understand: number; retrieve: number; compose: number; verify: number; total: number };
};

export type Problem = {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { path: string; message: string }[];
  requestId: string;
};

export type AskRequest = {
  question: string;
  history?: { role: 'user' | 'assistant'; text: string }[];
  conversationId?: string;
  documentIds?: string[];
  composer?: 'auto' | 'extractive' | 'generative';
};

export type Passage = {
  id: string;
  documentId: string;
  documentVersion: string;
  headingPath: string[];
  label?: string;
  kind: string;
  text: string;
  start: number;
  end: number;
  page: number;
  pageEnd: number;
  url: string;
};

export type Document = {
  id: string;
  version: string;
  title: string;
  kind: string;
  publisher: string;
  date: string;
  language: string;
  caseNumber?: string;
  note?: string;
  sourceUrl?: string;
  pages: number;
  passages: number;
  url: string;
};

export type Feedback = {
  answerId: string;
  rating: 'up' | 'down';
  comment?: string;
  include?: { question: string; answer: string };
};

export type Overview = {
  days: number;
  answers: { day: number; status: 'answered' | 'partial' | 'unanswered'; answers: number }[];
  channels: { channel: string; status: 'answered' | 'partial' | 'unanswered'; answers: number }[];
  ratings: { up: number; down: number };
  latencies: { below?: number; answers: number }[];
  keys: { id: string; label: string | null; answers: number }[];
  texts: {
    at: number;
    source: 'log' | 'feedback';
    rating: 'up' | 'down' | null;
    question: string;
    answer: string | null;
    comment: string | null;
  }[];
};

export type OpenAiModel = { id: string; object: 'model'; created: number; owned_by: string };

export type OpenAiError = { error: { message: string; type: string; param: string | null; code: string | null } };

export type ChatCompletion = {
  id: string;
  object: 'chat.completion';
  created: number;
  model: string;
  choices: {
    index: number;
    message: {
      role: 'assistant';
      content: string;
      refusal: null;
      annotations: {
        type: 'url_citation';
        url_citation: { url: string; title: string; start_index: number; end_index: number };
      }[];
      context: {
        citations: { content: string; title: string; url: string; filepath: string; chunk_id: string }[];
        intent: string;
      };
    };
    finish_reason: 'stop';
    logprobs: null;
  }[];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  citations: string[];
  search_results: { title: string; url: string; snippet: string }[];
  kildesvar: AnswerFacts;
};

export type AnswerFacts = {
  answerId: string;
  status: 'answered' | 'partial' | 'unanswered';
  reason?: 'not_in_documents' | 'off_topic' | 'asks_for_more_than_documents_say' | 'not_a_question' | 'unclear';
  aiNotice: string;
  corpusVersion: string;
};

export type ChatCompletionRequest = {
  model: string;
  messages: {
    role: string;
    content?: string | { type: string; text?: string; [name: string]: unknown }[] | null;
    [name: string]: unknown;
  }[];
  stream?: boolean | null;
  stream_options?: { include_usage?: boolean | null; [name: string]: unknown } | null;
  n?: 1;
  response_format?: { type: 'text'; [name: string]: unknown } | null;
  tool_choice?: 'auto' | 'none' | null;
  [name: string]: unknown;
};

export type Response = {
  id: string;
  object: 'response';
  created_at: number;
  status: 'in_progress' | 'completed' | 'failed';
  error: { code: string; message: string } | null;
  incomplete_details: null;
  instructions: null;
  metadata: {};
  model: string;
  output: {
    type: 'message';
    id: string;
    role: 'assistant';
    status: 'in_progress' | 'completed';
    content: {
      type: 'output_text';
      text: string;
      annotations: { type: 'url_citation'; url: string; title: string; start_index: number; end_index: number }[];
      logprobs: string[];
    }[];
  }[];
  parallel_tool_calls: false;
  previous_response_id: null;
  store: false;
  temperature: null;
  tool_choice: 'none';
  tools: string[];
  top_p: null;
  usage: {
    input_tokens: number;
    input_tokens_details: { cached_tokens: number };
    output_tokens: number;
    output_tokens_details: { reasoning_tokens: number };
    total_tokens: number;
  } | null;
  kildesvar?: AnswerFacts;
};

export type ResponseRequest = {
  model: string;
  input:
    | string
    | {
        role?: string;
        content?: string | { type: string; text?: string; [name: string]: unknown }[] | null;
        [name: string]: unknown;
      }[];
  stream?: boolean | null;
  text?: { format?: { type: 'text'; [name: string]: unknown } | null; [name: string]: unknown } | null;
  tool_choice?: 'auto' | 'none' | null;
  previous_response_id?: null;
  conversation?: null;
  background?: false;
  [name: string]: unknown;
};

export type McpMessage = { jsonrpc: '2.0'; [name: string]: unknown };

export interface paths {
  '/api/ask': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': AskRequest } };
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': Answer; 'text/event-stream': string } };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/search': {
    get: {
      parameters: { path?: never; query: { q: string; limit?: number }; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: {
            'application/json': {
              corpusVersion: string;
              coverage: number;
              results: { passage: Passage; score: number; signals: { [name: string]: number } }[];
            };
          };
        };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/documents': {
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': { corpusVersion: string; documents: Document[] } };
        };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/documents/{id}': {
    get: {
      parameters: { path: { id: string }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: {
            'application/json': {
              id: string;
              version: string;
              title: string;
              kind: string;
              publisher: string;
              date: string;
              language: string;
              caseNumber?: string;
              note?: string;
              sourceUrl?: string;
              pages: number;
              passages: number;
              url: string;
              outline: { heading: string; level: number; start: number; end: number }[];
              pageStarts: number[];
              text: string;
            };
          };
        };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/passages/{id}': {
    get: {
      parameters: { path: { id: string }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': Passage } };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/feedback': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': Feedback } };
      responses: {
        204: { headers: Record<string, unknown>; content?: never };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/suggestions': {
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': { questions: string[] } } };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/healthz': {
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': { status: 'ok'; corpusVersion: string; documents: number; passages: number } };
        };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/admin/overview': {
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': Overview } };
        default: { headers: Record<string, unknown>; content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/v1/models': {
    get: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': { object: 'list'; data: OpenAiModel[] } };
        };
        default: { headers: Record<string, unknown>; content: { 'application/json': OpenAiError } };
      };
    };
  };
  '/v1/models/{model}': {
    get: {
      parameters: { path: { model: string }; query?: never; header?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': OpenAiModel } };
        default: { headers: Record<string, unknown>; content: { 'application/json': OpenAiError } };
      };
    };
  };
  '/v1/chat/completions': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': ChatCompletionRequest } };
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': ChatCompletion; 'text/event-stream': string };
        };
        default: { headers: Record<string, unknown>; content: { 'application/json': OpenAiError } };
      };
    };
  };
  '/v1/responses': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': ResponseRequest } };
      responses: {
        200: {
          headers: Record<string, unknown>;
          content: { 'application/json': Response; 'text/event-stream': string };
        };
        default: { headers: Record<string, unknown>; content: { 'application/json': OpenAiError } };
      };
    };
  };
  '/mcp': {
    post: {
      parameters: { path?: never; query?: never; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': McpMessage } };
      responses: {
        200: { headers: Record<string, unknown>; content: { 'application/json': McpMessage } };
        default: { headers: Record<string, unknown>; content: { 'application/json': McpMessage } };
      };
    };
  };
}
