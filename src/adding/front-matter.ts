import { Document, isCollection, isMap, isNode, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';

/** Long texts stay in one line, and lists in brackets close, as the edition's files have them. */
const style = { lineWidth: 0, flowCollectionPadding: false };

/** Fields as the front matter of a new file, with its body. */
export function fileOf(fields: object, body: string): string {
  return `---\n${stringify(fields, style)}---\n\n${body.trim()}\n`;
}

/*
 * Changes to the front matter of a file that an author has written: only the lines at issue are written anew, so that
 * folds, quotation marks and comments elsewhere stay as they are.
 */

/** The front matter of a file as YAML, and where it starts in the file. */
function open(file: string): { yaml: Document; start: number; source: string } {
  const [opening = '', source = ''] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(file)?.slice(0, 2) ?? [];
  return { yaml: parseDocument(source), start: opening.indexOf(source), source };
}

/** The file with an item more at the start or the end of a list of its front matter; the list is made if there is none. */
export function withItem(file: string, path: readonly string[], item: object, place: 'first' | 'last'): string {
  const { yaml, start, source } = open(file);
  const list = yaml.getIn(path, true);
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const { from, until, indent } = extentOf(list, place === 'first' ? 0 : list.items.length - 1, source);
    return splice(file, start + (place === 'first' ? from : until), itemText([item], indent));
  }
  const parent = yaml.getIn(path.slice(0, -1), true);
  if (list === undefined && isMap(parent) && !parent.flow && parent.range) {
    // A new field after the last of those beside it.
    const [first] = parent.items;
    const indent = isNode(first?.key) && first.key.range ? columnOf(source, first.key.range[0]) : 0;
    const text = stringify({ [path.at(-1) ?? '']: [item] }, style);
    return splice(file, start + endOfLine(source, parent.range[1]), indented(text, indent));
  }
  yaml.setIn(path, [...(isSeq(list) ? (list.toJSON() as unknown[]) : []), item]);
  return file.slice(0, start) + yaml.toString(style) + file.slice(start + source.length);
}

/** The file with the `index`th item of a list of its front matter changed by `change`. */
export function withChangedItem(
  file: string,
  path: readonly string[],
  index: number,
  change: (item: { get(key: string): unknown; set(key: string, value: unknown): void }) => void,
): string {
  const { yaml, start, source } = open(file);
  const list = yaml.getIn(path, true);
  const item = isSeq(list) ? list.items[index] : undefined;
  if (!isSeq(list) || !isMap(item)) return file;
  const { from, until, indent } = extentOf(list, index, source);
  change({
    get: (key) => {
      const value = item.get(key);
      return isCollection(value) ? (value.toJSON() as unknown) : value;
    },
    // A short list stands in its line.
    set: (key, value) => item.set(key, yaml.createNode(value, { flow: JSON.stringify(value).length < 100 })),
  });
  return file.slice(0, start + from) + itemText([item], indent) + file.slice(start + until);
}

/** The whole lines that an item of a list takes, and how far its dash stands in. */
function extentOf(list: YAMLSeq, index: number, source: string): { from: number; until: number; indent: number } {
  const item = list.items[index];
  const [at, end] = isNode(item) && item.range ? item.range : [0, 0];
  const from = source.lastIndexOf('\n', at - 1) + 1;
  return { from, until: endOfLine(source, end), indent: columnOf(source, source.indexOf('-', from)) };
}

/** Where the line ends after which nothing of a value stands; a value of several lines ends behind its last line end. */
function endOfLine(source: string, end: number): number {
  if (source[end - 1] === '\n') return end;
  const at = source.indexOf('\n', end);
  return at < 0 ? source.length : at + 1;
}

function columnOf(source: string, at: number): number {
  return at - source.lastIndexOf('\n', at - 1) - 1;
}

function itemText(items: unknown, indent: number): string {
  const document = new Document(items);
  return indented(document.toString(style), indent);
}

function indented(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}

function splice(file: string, at: number, text: string): string {
  const before = file.slice(0, at);
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${text}${file.slice(at)}`;
}
