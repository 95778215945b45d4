import { JSONParser } from '@streamparser/json';

export interface JsonValue {
  /** Last name of the path, such as "segments" for "$.segments.*". */
  readonly key: string;
  readonly value: unknown;
}

/** Reads one JSON object out of text that comes in pieces. */
export interface JsonValueReader {
  /** The wanted values that are complete now. Throws a SyntaxError when the text cannot be JSON. */
  read(piece: string): JsonValue[];
  /** `none`: no object has begun; `open`: it has, and has not ended; `whole`: it has ended. */
  state(): 'none' | 'open' | 'whole';
}

/**
 * What stands before the first brace (a Markdown fence, a greeting) and after the object's end is left out. Pieces may
 * be cut anywhere, between the halves of a surrogate pair too.
 */
export function createJsonValueReader(paths: readonly string[]): JsonValueReader {
  const parser = new JSONParser({ paths: [...paths], keepStack: false });
  const values: JsonValue[] = [];
  const names = new Map(paths.map((path) => [path.split('.').length - 1, path.split('.')]));
  parser.onValue = ({ value, key, stack }) => {
    const path = names.get(stack.length);
    const name = typeof key === 'string' ? key : path?.findLast((part) => part !== '*' && part !== '$');
    if (name !== undefined) values.push({ key: name, value });
  };
  let state: ReturnType<JsonValueReader['state']> = 'none';
  parser.onEnd = () => {
    state = 'whole';
  };
  let held = '';
  return {
    read(piece) {
      let text = held + piece;
      held = '';
      if (state === 'none') {
        const brace = text.indexOf('{');
        if (brace < 0) return [];
        text = text.slice(brace);
        state = 'open';
      }
      if (/[\ud800-\udbff]$/.test(text)) {
        held = text.slice(-1);
        text = text.slice(0, -1);
      }
      feed(parser, text, () => state === 'whole');
      return values.splice(0);
    },
    state: () => state,
  };
}

/** Piece by piece up to the next brace, since the parser refuses whatever follows the end of its object. */
function feed(parser: JSONParser, text: string, hasEnded: () => boolean): void {
  for (const part of text.split(/(?<=\})/)) {
    if (hasEnded()) return;
    try {
      parser.write(part);
    } catch (error) {
      throw new SyntaxError('not JSON', { cause: error });
    }
  }
}
