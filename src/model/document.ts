import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { Mistake } from './mistake.ts';
import { hiddenIn, hiddenInFields } from './hidden.ts';
import { NestingError } from './nesting.ts';
import { parsed, type Parsed } from './parsed.ts';

/** A content file after its one parse: checked front matter and the Markdown tree of its body. */
export interface Document<Data> {
  path: string;
  /** The whole file, to which the positions in `body` refer. */
  text: string;
  data: Data;
  body: RootContent[];
  /** The 1-based line of a front-matter field, or of the nearest field around it. */
  lineOf(field: readonly PropertyKey[]): number | undefined;
}

/**
 * Parses a content file and checks its front matter against `schema`. Gives nothing, and adds to `mistakes`, where there
 * is no usable front matter. Where only fields of `spare` are wrong, or fields that there are none of, gives the document
 * with what stands in `spare` instead of them, so that what is checked later is checked in the same run.
 */
export function parseDocument<Schema extends z.ZodType>(
  file: { path: string; text: string },
  schema: Schema,
  mistakes: Mistake[],
  spare: Readonly<Record<string, unknown>> = {},
): Document<z.output<Schema>> | undefined {
  const taken = takeApart(file, mistakes);
  if (!taken) return undefined;
  const { frontMatter, body } = taken;
  if (!frontMatter) {
    mistakes.push({
      file: file.path,
      line: 1,
      problem: 'there is no front matter.',
      expected: 'a block of YAML between two lines “---” at the very top of the file.',
      mend: 'Add it; a file of the same folder shows which fields it needs.',
    });
    return undefined;
  }

  if ('problem' in frontMatter) {
    mistakes.push({
      file: file.path,
      line: frontMatter.line,
      problem: `the front matter is not YAML: ${frontMatter.problem}`,
      expected: 'YAML 1.2, e.g. “title: A title”; text with “: ”, “#” or quotation marks stands in quotation marks.',
      mend: 'Mend the line named, or the one above it.',
    });
    return undefined;
  }

  const lineOf = (field: readonly PropertyKey[]) => {
    const nearest = field.findLastIndex((_key, index) =>
      Object.hasOwn(frontMatter.lines, field.slice(0, index + 1).join('.')),
    );
    return frontMatter.lines[field.slice(0, nearest + 1).join('.')];
  };
  const hidden = [...hiddenIn(body), ...hiddenInFields(frontMatter.fields, lineOf)];
  if (hidden.length > 0) {
    mistakes.push(...hidden.map((fault) => ({ file: file.path, ...fault })));
    return undefined;
  }
  let checked = schema.safeParse(frontMatter.fields);
  if (!checked.success) {
    const { issues } = checked.error;
    for (const issue of issues)
      mistakes.push(...explain(file.path, issue, lineOf, isBare(frontMatter.fields, issue.path)));
    const strange = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
    );
    const wrong = issues.map(({ path }) => String(path[0] ?? '')).filter((name) => Object.hasOwn(spare, name));
    const sound = Object.entries(frontMatter.fields ?? {}).filter(([name]) => ![...strange, ...wrong].includes(name));
    checked = schema.safeParse(Object.fromEntries([...sound, ...wrong.map((name) => [name, spare[name]])]));
    if (!checked.success) return undefined;
  }
  return { path: file.path, text: file.text, data: checked.data, body, lineOf };
}

/** Parses a file; Markdown that no parser should be given is a mistake. */
function takeApart({ path, text }: { path: string; text: string }, mistakes: Mistake[]): Parsed | undefined {
  try {
    return parsed(text);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    mistakes.push({ file: path, ...error.fault() });
    return undefined;
  }
}

/** Whether YAML takes a field for a number or a truth value, as `0211` or `true`. */
function isBare(fields: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((within, key) => (Object(within) as Record<PropertyKey, unknown>)[key], fields);
  return typeof value === 'number' || typeof value === 'boolean';
}

/** A field's path as authors write it: `statements[2].quote`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What the schema's types are called in YAML. */
const typeNames: Record<string, string> = { string: 'text', array: 'a list', object: 'fields' };

/** Turns one schema issue into mistakes: one for each unknown field, else one for the field at fault. */
function explain(
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: (field: readonly PropertyKey[]) => number | undefined,
  bare: boolean,
): Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return {
        file,
        line: lineOf(path),
        field: fieldName(path),
        problem: 'no such field.',
        expected: 'only the fields that src/model/schema/ describes.',
        mend: 'Mend the spelling or take the field out.',
      };
    });
  }
  const [key] = issue.code === 'invalid_key' ? issue.issues : [];
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('undefined');
  const field = fieldName(issue.path);
  return [
    {
      file,
      line: lineOf(issue.path),
      field,
      problem: missing ? 'the field is missing.' : 'the field has a value that is not allowed.',
      expected: (key ?? issue).message
        .replace(/^Invalid (input|option): expected /, '')
        .replace(/^(string|array|object)/, (type) => typeNames[type] ?? type)
        .replace(/, received undefined$/, '')
        .replace(/, received (\w+)$/, ' (this is: $1)'),
      mend: missing
        ? `Add “${field}”.`
        : bare
          ? 'To YAML this is no text but a number or a truth value: put it in quotation marks, as "0211".'
          : `Change “${field}”; src/model/schema/ says what it may be.`,
    },
  ];
}
