/** All characters of a legacy encoding of Chinese whose lead bytes are between these, with trail bytes from 0x40 on. */
function charactersOf(encoding: string, [first, last]: readonly [number, number], trail: number): ReadonlySet<string> {
  const pairs: number[] = [];
  for (let lead = first; lead <= last; lead++) for (let next = trail; next < 0xff; next++) pairs.push(lead, next);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs)).match(/\p{sc=Han}/gu));
}

/** The simplified characters in daily use: GB 2312, whose Han characters GBK has from 0xB0A1 on. */
const simplified = charactersOf('gbk', [0xb0, 0xf7], 0xa1);
/** The traditional ones: Big5, from 0xA440 on. */
const traditional = charactersOf('big5', [0xa4, 0xf9], 0x40);

/** In which characters a Chinese text is written: those that one of the two alone has tell it. */
export function chineseOf(text: string): 'zh-Hans' | 'zh-Hant' | 'zh' {
  const characters = text.match(/\p{sc=Han}/gu) ?? [];
  const count = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    characters.filter((character) => own.has(character) && !other.has(character)).length;
  const [hans, hant] = [count(simplified, traditional), count(traditional, simplified)];
  return hans > hant ? 'zh-Hans' : hant > hans ? 'zh-Hant' : 'zh';
}
