import type { Element } from 'xast';
import { x } from 'xastscript';
import { isPassage, type Passage } from '../../model/passage.ts';
import type { Release } from '../../model/release.ts';
import { textOf, type Block } from '../../model/verbatim.ts';
import { blockElement, inline } from './block.ts';
import { lines, subjectId } from './element.ts';

/** The words of a release, its marks included, and nothing else; each passage has its id. */
export function textElement({ title, language, passages, signature, translation, source }: Release): Element {
  return lines('text', { 'xml:lang': language }, [
    lines('body', {}, [
      x('head', title),
      ...passages.map(passageElement),
      ...(source.truncated ? [x('gap', { reason: 'truncated' })] : []),
      ...(signature.length > 0 ? [lines('closer', {}, signature.map(signedElement))] : []),
      ...(translation ? [x('trailer', translation.mark)] : []),
    ]),
  ]);
}

function passageElement(passage: Passage): Element {
  const { headings, mark } = passage;
  return lines('div', { type: 'paragraph', ...addressOf(passage) }, [
    ...headings.map((heading) => x('head', inline(heading.children))),
    ...(mark ? [x('label', mark)] : []),
    ...contentOf(passage),
  ]);
}

/** The blocks of a passage; sub-points that follow one another are a list, since TEI allows no paragraph after a division. */
function contentOf({ content }: Passage): Element[] {
  const parts: (Block | Passage[])[] = [];
  for (const part of content) {
    const above = parts.at(-1);
    if (!isPassage(part)) parts.push(part);
    else if (Array.isArray(above)) above.push(part);
    else parts.push([part]);
  }
  return parts.map((part) =>
    Array.isArray(part) ? lines('list', { type: 'sub-points' }, part.flatMap(subpointElements)) : blockElement(part),
  );
}

function subpointElements(passage: Passage): Element[] {
  return [x('label', passage.mark), lines('item', addressOf(passage), contentOf(passage))];
}

/** What a passage is pointed at by, and the areas that it concerns. */
function addressOf({ id, label, areas }: Passage) {
  return { 'xml:id': id, n: label, ana: areas.map((area) => `#${subjectId(area)}`).join(' ') || null };
}

function signedElement(block: Block): Element {
  return x('signed', block.type === 'paragraph' ? inline(block.children) : textOf(block));
}
