import { expect, test } from 'vitest';
import { sayLanguages } from '../../src/layouts/languages.ts';

test.each([
  ['<p>No other <b>script</b> &amp; nothing to say.</p>'],
  ['<p lang="ko">외교부 <b>농촌진흥청</b></p>'],
  ['<code>외교부</code>'],
  ['<select><option>외교부</option></select>'],
  ['<p title="외교부">A name in an attribute</p>'],
])('%s stays as it is', (html) => {
  expect(sayLanguages(html)).toBe(html);
});

test.each([
  [
    '<p>The Administration (농촌진흥청), of <b>1 &lt; 2</b></p>',
    '<p>The Administration (<span lang="ko">농촌진흥청</span>), of <b>1 &lt; 2</b></p>',
  ],
  [
    '<p>대한민국 외교부 and 外務省</p>',
    '<p><span lang="ko">대한민국 외교부</span> and <span lang="und-Hani">外務省</span></p>',
  ],
  ['<br>メニュー<img alt="">', '<br><span lang="ja">メニュー</span><img alt="">'],
  ['<p lang="ar">نص <b>اختبار</b></p>', '<p lang="ar" dir="rtl">نص <b>اختبار</b></p>'],
  [
    '<p>In Hebrew <i class="a" lang="he">בדיקה</i>, or בדיקה</p>',
    '<p>In Hebrew <i class="a" lang="he" dir="rtl">בדיקה</i>, or <span lang="he">בדיקה</span></p>',
  ],
  ['<p><i lang="ja">試験</i> испытание</p>', '<p><i lang="ja">試験</i> <span lang="und">испытание</span></p>'],
])('%s says which language its words are of, and which way it runs', (html, said) => {
  expect(sayLanguages(html)).toBe(said);
});
