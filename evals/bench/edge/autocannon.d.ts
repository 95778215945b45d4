/** What is used of autocannon, which brings no types. */
declare module 'autocannon' {
  export interface AutocannonRequest {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  }

  export interface AutocannonClient {
    setRequests(requests: readonly AutocannonRequest[]): void;
  }

  export interface AutocannonRun extends PromiseLike<unknown> {
    /** `milliseconds` from sending the request to the end of the response, with fractions. */
    on(
      event: 'response',
      listener: (client: AutocannonClient, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Seconds until an unanswered request counts as a fault. */
    readonly timeout: number;
    readonly requests: readonly AutocannonRequest[];
    readonly setupClient: (client: AutocannonClient) => void;
  }): AutocannonRun;
}
