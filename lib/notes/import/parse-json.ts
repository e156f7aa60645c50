import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { ImportError } from './import-error.ts';

/** A byte order mark, which some editors put in front and JSON does not allow. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

/** The value of a JSON text. @throws ImportError `syntax` with line and column, which browsers tell in forms of their own */
export function parseJson(text: string): unknown {
  const json = text.replace(BYTE_ORDER_MARK, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw syntaxError(json, error);
  }
}

function syntaxError(json: string, cause: unknown): ImportError {
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (!first) return new ImportError('syntax', String(cause));
  const before = json.slice(0, first.offset).split(/\r\n|\r|\n/u);
  return new ImportError('syntax', printParseErrorCode(first.error), {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  });
}
