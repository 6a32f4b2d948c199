import { Chance } from './chance.ts';

/** A language of synthetic texts: words that mean nothing, made of syllables, the common ones first. */
export interface Language {
  /** BCP 47. */
  tag: string;
  words: string[];
  /** What stands between two words, and at the end of a sentence. */
  space: string;
  stop: string;
}

const common =
  'the of and to in a for on that with as by two was his cooperation between is at minister countries both also ' +
  'meeting bilateral relations foreign government development will economic side peace support international ' +
  'security trade his further visit agreed expressed hope efforts exchange views strengthen continue investment ' +
  'region issues role partnership community energy education technology agreement talks welcomed stressed noted ' +
  'asked thanked importance situation close areas future culture people president ambassador delegation opportunity';

const consonants = 'b c d f g h l m n p r s t v br cl dr gr pl pr st tr'.split(' ');

/** English-like, Spanish-like, Russian-like, Korean-like and Japanese-like: letters of the script in any order. */
export const languages = {
  en: make('en', consonants, ['a', 'e', 'i', 'o', 'u', 'ea', 'io', 'an', 'en', 'er'], common.split(' ')),
  es: make('es', consonants, ['a', 'e', 'i', 'o', 'á', 'ía', 'ón', 'os', 'as', 'ue'], ['de', 'la', 'que', 'el', 'en']),
  ru: make('ru', [...'бвгдзклмнпрст'], ['а', 'е', 'и', 'о', 'у', 'ия', 'ов', 'ен'], ['и', 'в', 'на', 'о', 'с']),
  ko: make(
    'ko',
    [''],
    [
      ...'가강경고공과관국기대도동라력로리문미방변보부사산상선성수시안양어업외원유의이인일자장재전정조주중지통하한합해협화회',
    ],
  ),
  ja: make(
    'ja',
    [''],
    [...'安案委意員英会外核関議共協経係交国際策事者商条情新政成戦相対大談長東日本文平米保務約要力和をにのはがでと'],
    [],
    '',
    '。',
  ),
};

function make(
  tag: string,
  onsets: readonly string[],
  rimes: readonly string[],
  first: readonly string[] = [],
  space = ' ',
  stop = '.',
): Language {
  const chance = new Chance(tag.charCodeAt(0));
  const words = new Set(first);
  while (words.size < 20_000) {
    const syllables = Array.from({ length: chance.whole(1, 3) }, () => chance.pick(onsets) + chance.pick(rimes));
    words.add(syllables.join(''));
  }
  return { tag, words: [...words], space, stop };
}

/** `count` words one after the other, the first with a capital. */
export function phrase(language: Language, count: number, chance: Chance): string {
  return capital(Array.from({ length: count }, () => chance.ranked(language.words)).join(language.space));
}

/** A name of capitalised words that no text has otherwise. */
export function properName(count: number, chance: Chance): string {
  return Array.from({ length: count }, () => capital(chance.pick(languages.en.words.slice(1000)))).join(' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
