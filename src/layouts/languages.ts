import { Parser } from 'htmlparser2';
import { directionOf, languageOfScript } from '../model/language.ts';

/** Letters of another script than the edition’s own, with what stands between them. */
const foreign =
  /[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]](?:ー|[\s・·]*[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]])*/gv;

/** Where such letters lie in Unicode, among others: most pages have none, and are looked through in a moment. */
const beyond = /[\u0370-\u1dff\u2c00-\uffdc]/;

/** Elements whose text can hold no others, and those whose words are no prose. */
const plain = new Set(['code', 'option', 'script', 'style', 'textarea', 'title']);

/**
 * Says of words in another script which language they are of, as far as their letters tell, where no element does: in
 * what the editor writes, “농촌진흥청” is Korean wherever it stands. Of elements that say their language it says which
 * way its lines run; single words in a sentence turn by themselves.
 */
export function sayLanguages(html: string): string {
  if (!beyond.test(html)) return html;
  let said = '';
  let written = 0;
  /** For each open element, whether it or one around it says its language, or holds no others. */
  const open: boolean[] = [];
  const parser = new Parser(
    {
      onopentag: (name, { lang }) => {
        open.push(open.at(-1) === true || lang !== undefined || plain.has(name));
        if (lang === undefined || !directionOf(lang)) return;
        said += `${html.slice(written, parser.endIndex)} dir="rtl"`;
        written = parser.endIndex;
      },
      onclosetag: () => open.pop(),
      ontext: (text) => {
        if (open.at(-1)) return;
        said +=
          html.slice(written, parser.startIndex) +
          text.replace(foreign, (words) => `<span lang="${languageOfScript(words)}">${words}</span>`);
        written = parser.endIndex + 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return said + html.slice(written);
}
