import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addRelease, type Addition } from '../../src/adding/addition.ts';
import { chineseOf } from '../../src/adding/chinese.ts';
import { dayIn } from '../../src/adding/day.ts';
import { makeEntity } from '../../src/adding/entity-file.ts';
import { isFurniture, isStamp } from '../../src/adding/furniture.ts';
import { nameFinder } from '../../src/adding/names.ts';
import { recordRecapture } from '../../src/adding/renewal.ts';
import { reportOf } from '../../src/adding/report.ts';
import { readShelf } from '../../src/adding/shelf.ts';
import { unknownNames } from '../../src/adding/unknown.ts';
import { readWishes } from '../../src/adding/wishes.ts';
import { readEdition } from '../../src/model/edition.ts';
import { allPassages, type Release } from '../../src/model/release.ts';

const captures = 'tests/fixtures/captures';
const today = '2026-11-25';

/** A copy of the synthetic edition, to which the tests add. */
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync('tests/fixtures/site', dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const addFile = (path: string, wishes: Partial<Parameters<typeof addRelease>[0]> = {}) =>
  addRelease(
    { path, url: 'https://example.org/new', publisher: 'test-ministry', captured: '2019-07-01', ...wishes },
    readShelf(dir),
    today,
  );

const addText = (text: string, wishes: Parameters<typeof addFile>[1] = {}) => {
  const path = join(dir, 'capture.txt');
  writeFileSync(path, text);
  return addFile(path, wishes);
};

/** The release as the whole edition has it, read anew. */
function published({ release }: Addition): Release {
  return readEdition(dir).releases.find(({ id }) => id === release.id) ?? expect.fail(`no release ${release.id}`);
}

const passagesOf = (release: Release) =>
  allPassages(release).map(({ id, mark, text }) => `${id} ${mark} ${text.slice(0, 24)}`.replace(/ +/g, ' '));

interface Case {
  name: string;
  id: string;
  language: string;
  published: string | undefined;
  passages: string[];
  closing: string[];
  furniture: string[];
}
const cases: Case[] = [
  {
    name: 'statement',
    id: '2019-06-07-synthetic-statement-on-the-tests-of',
    language: 'en',
    published: '2019-06-07',
    passages: [
      'p1 TESTVILLE, 7 June 2019 –',
      'p2 Minister Anna Testa than',
      'p3 29. The number above is ',
      'p4 Test Ministry observers ',
    ],
    closing: ['Press Office of the Test Ministry'],
    furniture: [
      ...['Skip to main content', 'Test Ministry', 'Home > Newsroom > Statements', 'June 7, 2019', 'Print', 'Share'],
      '© 2019 Test Ministry. All rights reserved.',
    ],
  },
  {
    name: 'numbered',
    id: '2019-06-08-synthetic-foreign-ministers-discuss-ways-for',
    language: 'en',
    published: '2019-06-08',
    passages: [
      'p1 1. On the sidelines of the ',
      'p2 2. Minister Testa took note',
      'p2-1 º Minister Prova voiced hi',
      'p2-2 º He also relayed the gree',
      'p3 3. The two Ministers agreed',
    ],
    closing: ['Spokesperson of the Test Ministry', '*unofficial translation'],
    furniture: [
      ...['바로가기 메뉴', '본문 바로가기', '주메뉴 바로가기', 'Press Releases', 'Date 2019-06-08 Hits 1234', '목록'],
      '다음글 Another Synthetic Release',
    ],
  },
  {
    name: 'japanese',
    id: '2019-06-09-test-ministry',
    language: 'ja',
    published: '2019-06-09',
    passages: [
      'p1 １ 本９日、試験省は架空の会談を発表しました。これは',
      'p1-1 （１） 試験大臣は、試験省との協力を期待すると述べました',
      'p1-2 （２） 双方は、試験を続けることで一致しました。',
      'p2 ２ 会談はありませんでした。これも試験のための文章で',
    ],
    closing: [],
    furniture: ['ホーム', 'メニュー', '報道発表', '令和元年6月9日', 'このページのトップへ戻る'],
  },
  {
    name: 'spanish',
    id: '2019-06-10-comunicado-sintetico-sobre-la-reunion-de',
    language: 'es',
    published: '2019-06-10',
    passages: [
      'p1 El Ministerio de Pruebas',
      'p2 Durante la reunión, ambo',
      'p2-1 • Continuar las pruebas de',
      'p2-2 • Celebrar una sesión en V',
      'p3 El 3.5 % de las pruebas ',
    ],
    closing: ['Villa Ejemplo, 10 de junio de 2019', 'Oficina de Prensa del Ministerio de Pruebas'],
    furniture: ['Inicio', 'Noticias', '10 de junio de 2019 - 9:30 a. m.', 'Compartir', 'Imprimir'],
  },
  {
    name: 'chinese-simplified',
    id: '2024-05-13-test-ministry',
    language: 'zh-Hans',
    published: '2024-05-13',
    passages: [
      'p0 2024年5月10日，测试部长甲乙丙在测试城同测',
      'p1 一、 双方同意：',
      'p1-1 （一） 继续商谈航空协定；',
      'p1-2 （二） 2025年在测试城举行第八次磋商。',
      'p2 二、 双方就秘鲁、太平洋联盟等问题交换了意见。 奥托表',
    ],
    closing: [],
    furniture: [
      'English Français Español',
      '请输入关键字',
      '首页 > 外交部长活动 > 正文',
      '2024-05-13 18:30',
      '来源：测试部网站',
      '【字体：大 中 小】打印本页',
      '分享到：',
      '推荐给朋友：',
      '全文打印',
      '关闭窗口',
      '相关新闻：',
      '测试部发言人答记者问（2024-05-11）',
      '中华人民共和国测试部 版权所有',
      '京ICP备00000000号',
      '地址：测试城测试路1号 邮编：000000',
    ],
  },
  {
    name: 'chinese-traditional',
    id: '2024-05-13-test-ministry',
    language: 'zh-Hant',
    published: '2024-05-13',
    passages: [
      'p0 測試部歡迎測試國副部長奧托‧拜施皮爾（Otto ',
      'p1 一、 奧托副部長表示，「雙方關係前景廣闊」。',
      'p2 二、 測試部長重申如下立場：',
      'p2-1 （一） 繼續商談航空協定；',
      'p2-2 （二） 明年在測試城舉行第八次磋商。',
      'p3 三、 本聲明不涉及任何國家。(E)',
    ],
    closing: [],
    furniture: [
      '跳到主要內容區塊',
      ':::',
      '網站導覽',
      '回首頁',
      '首頁 / 新聞與訊息 / 新聞稿',
      '發布時間：2024-05-13',
      '資料來源：測試司',
      '點閱數：567',
      '分享至Facebook',
      '分享至Line',
      '民國113年5月13日',
      '回上一頁',
      '友善列印',
      '更新日期：2024/05/14',
      '隱私權保護政策',
      '版權所有 © 2024 測試部',
    ],
  },
  {
    name: 'remarks',
    id: '2024-05-13-test-ministry',
    language: 'zh-Hant',
    published: '2024-05-13',
    passages: [
      'p1 以下是虛構局局長丁戊己今日（五月十三日）在測試論',
      'p2 各位嘉賓：',
      'p3 我很高興出席測試論壇。今日的論壇為測試而虛構，並',
      'p4 我們去年與秘魯和聯合國合作，舉辦了12.5％的活',
      'p5 多謝各位。',
    ],
    closing: [],
    furniture: [
      '新聞公報',
      '｜　繁體　｜　簡體　｜　English　｜　字型大小',
      '************************',
      '完',
      '2024年5月13日（星期一）',
      '香港時間18時30分',
      '列印此頁',
      '即日新聞',
    ],
  },
  {
    name: 'korean',
    id: '2024-05-13-test-ministry',
    language: 'ko',
    published: '2024-05-13',
    passages: [
      'p1 □ 가상의 외교부 차관은 5.10.(금) 서',
      'p2 □ 양측은 유엔과 태평양동맹에서의 협력을 평',
      'p2-1 ㅇ 항공협정 체결을 위한 협의를 계속한다.',
      'p2-2 ㅇ 제8차 정책협의회를 2025년 시험시에서 개',
      'p2-3 - 의제는 추후 협의한다.',
      'p2-4 ※ 시험국은 지어낸 나라이며, 페루와는 다르다.',
      'p3 □ 차관은 “양국 관계가 더욱 발전하기를 기',
      'p4 붙임 : 회의 사진. 끝.',
    ],
    closing: [],
    furniture: [
      '바로가기 메뉴',
      '본문 바로가기',
      'HOME',
      '알림·소식',
      '보도자료',
      '작성일 2024-05-13 17:30:00',
      '조회수 2,345',
      '부서명 시험국과',
      '첨부파일',
      '240513 보도자료.hwp',
      '다운로드 미리보기',
      '메뉴담당부서 : 시험국과',
      '전화 : 00-0000-0000',
      '이전글',
      '다음글',
      '목록',
      '페이지 만족도 조사',
    ],
  },
  {
    name: 'french',
    id: '2024-05-13-republique-de-testlande-entretien-de-la',
    language: 'fr',
    published: '2024-05-13',
    passages: [
      'p1 La ministre inventée, Mm',
      'p2 Elle a rappelé « l’attac',
      'p3 Les deux parties sont co',
      'p3-1 – poursuivre la négociatio',
      'p3-2 – tenir la 8e session en 2',
      'p4 El Ministerio inventado ',
    ],
    closing: ['Service de presse', 'presse@testlande.example'],
    furniture: [
      'Aller au contenu principal',
      'Accueil > Salle de presse > Communiqués',
      'Rechercher',
      'Publié le 13 mai 2024',
      'Partager',
      'Facebook',
      'X',
      'LinkedIn',
      'Copier le lien',
      'Imprimer',
      'À lire aussi',
      'Déclaration de la porte-parole',
      'Mentions légales',
      'Plan du site',
    ],
  },
  {
    name: 'arabic',
    id: '2024-05-13-test-ministry',
    language: 'ar',
    published: '2024-05-13',
    passages: [
      'p1 ١. اجتمعت معالي وزيرة الاخت',
      'p2 ٢. وأكد الجانبان ما يلي:',
      'p2-1 - مواصلة المفاوضات بشأن ات',
      'p2-2 - عقد الاجتماع القادم خلال',
      'p3 ٣. وقالت الوزيرة: «نأمل أن ',
    ],
    closing: ['المكتب الصحفي لوزارة الاختبار'],
    furniture: [
      ...['الرئيسية', 'المركز الإعلامي', 'البيانات الصحفية', 'طباعة'],
      ...['الاثنين ١٣ مايو ٢٠٢٤', 'عدد المشاهدات: ١٬٢٣٤', 'اتصل بنا', 'جميع الحقوق محفوظة © 2024'],
    ],
  },
  {
    name: 'hebrew',
    id: '2024-05-14-test-ministry',
    language: 'he',
    published: '2024-05-14',
    passages: ['p1 שרת הבדיקות, Anna Testa,', 'p2 השניים סיכמו על הקמת צוו', 'p3 השרה אמרה: "אנו מקווים ש'],
    closing: ['דוברות משרד הבדיקות'],
    furniture: [
      ...['דילוג לתוכן', 'משרד הבדיקות', 'הודעות לעיתונות', 'פורסם: יום שלישי, 14 במאי 2024'],
      ...['נגישות', 'מפת אתר'],
    ],
  },
  {
    name: 'letter',
    id: 'synthetic-letter-from-minister-testa-to',
    language: 'en',
    published: undefined,
    passages: [
      'p1 (Courtesy translation)',
      'p2 Dear Minister Prova,',
      'p3 I thank you for the Test',
      'p4 I congratulate you on th',
      'p5 Yours sincerely,',
    ],
    closing: ['Anna Testa'],
    furniture: [],
  },
];

test.each(cases)('$name: what is the release’s is told from the page, word for word', ({ name, ...expected }) => {
  const release = published(addFile(`${captures}/${name}.txt`));
  const { id, language, dates, closing, source } = release;
  expect({
    id,
    language,
    published: dates.publication.date,
    passages: passagesOf(release),
    closing,
    furniture: source.furniture,
  }).toEqual(expected);
  expect(Buffer.compare(source.bytes, readFileSync(`${captures}/${name}.txt`))).toBe(0);
});

const numbered = readFileSync(`${captures}/numbered.txt`, 'utf8');

test.each([
  ['line ends of Windows', numbered.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${numbered}`],
  ['no-break spaces', numbered.replaceAll('Minister Testa', 'Minister\u00A0Testa').replaceAll('. Mi', '.\u00A0Mi')],
])('%s change no word and stay in the bytes', (_name, text) => {
  const addition = addText(text);
  const release = published(addition);
  expect(passagesOf(release)).toEqual(cases[1]?.passages);
  expect(Buffer.from(release.source.bytes).toString()).toBe(text);
  expect(reportOf(addition, dir).includes('byte order mark')).toBe(text.startsWith('\uFEFF'));
});

test('what is no UTF-8 is refused', () => {
  const path = join(dir, 'latin.txt');
  writeFileSync(path, Buffer.from('Comunicaci\xf3n', 'latin1'));
  expect(() => addFile(path)).toThrow('latin.txt:1: the bytes of this line are no UTF-8.');
});

test('a line that an earlier release of the publisher had as furniture is left out', () => {
  const text = (title: string) =>
    `${title}\n\nThis synthetic sentence is long enough to be told from the lines of a menu.\n\nFollow the tests\n`;
  const first = addText(text('A Synthetic Title'), { id: 'first', url: 'https://example.org/first' });
  expect(first.outline.signature).toEqual(['Follow the tests']);
  const file = join(dir, first.release.path);
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('signature: Follow the tests\n', '')
      .replace(/(sha256: .*)/, '$1\n  furniture: [Follow the tests]'),
  );
  const second = addText(text('Another Synthetic Title'), { id: 'second', url: 'https://example.org/second' });
  expect(second.outline).toMatchObject({ signature: [], furniture: ['Follow the tests'] });
});

const sentences = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Sentence ${index} of this synthetic text is long enough to be no menu’s.`,
  );

test('below a title that is said, the shortest text is one', () => {
  const text = 'Home\n\nA Synthetic Answer\n\nWe are aware of it.\n\nNo comment.\n\nPrint\n';
  expect(() => addText(text)).toThrow('no title is found');
  const { outline } = addText(text, { title: 'A Synthetic Answer' });
  expect(outline.body.map(({ text }) => text)).toEqual(['We are aware of it.', 'No comment.']);
  expect(() => addText('A Synthetic Answer\n\nPrint\n', { title: 'A Synthetic Answer' })).toThrow('no text is found');
});

test.each(['<END>', '(끝)'])('a last line that “%s” closes is no signature', (end) => {
  const { outline } = addText(['A Synthetic Title', ...sentences(1), `□ It came to its end. ${end}`].join('\n\n'));
  expect(outline.signature).toEqual([]);
});

test('a line of a tool within the text is the page’s and does not end it; from a menu on, all is the page’s', () => {
  const [first = '', second = '', third = ''] = sentences(3);
  const { outline } = addText(['A Synthetic Title', first, 'Share', second, 'X', 'Tags', third, 'Print'].join('\n\n'));
  expect(outline.body.map(({ text }) => text)).toEqual([first, second]);
  expect(outline.furniture).toEqual(['Share', 'X', 'Tags', third, 'Print']);
});

test.each(['###', '# # #', '-30-', '- END -', 'Ends/Monday, May 13, 2024', '完', '（完）'])(
  'after “%s” all is the page’s',
  (mark) => {
    const [first = '', second = ''] = sentences(2);
    const { outline } = addText(['A Synthetic Title', first, mark, second].join('\n\n'));
    expect(outline.furniture).toEqual([mark, second]);
  },
);

test.each([
  ['Elle a dit « merci » et « bonjour » dans cette phrase synthétique, inventée pour les tests.', false],
  ['Le mot « merci » et la suite', false],
  ['Accueil » Salle de presse » Communiqués', true],
  ['Trade / Investment', false],
  ['首頁 / 新聞稿', true],
  ['ツイートする　シェアする', true],
  ['The Minister of X', false],
])('“%s” is a line of the page: %s', (line, expected) => {
  expect(isFurniture(line)).toBe(expected);
});

test.each([
  ['民國113年5月13日', '2024-05-13'],
  ['令和6年5月13日(月)', '2024-05-13'],
  ['Erscheinungsdatum: 13.05.2024', '2024-05-13'],
  ['13 мая 2024 18:30', '2024-05-13'],
  ['13 مايو 2024', '2024-05-13'],
  ['١٣ أيار ٢٠٢٤', '2024-05-13'],
  ['Monday, May 13, 2024, 10:00', '2024-05-13'],
  ['Writer Test Division Date 2024-05-13 Hit 77', '2024-05-13'],
  ['Statement on the Talks on 13 May 2024', undefined],
  ['作成 2024年05月13日 18时30分', undefined],
  ['2024年5月13日（星期一）', '2024-05-13'],
  ['发布时间：2024-05-13 18:30', '2024-05-13'],
])('“%s” is a line of a day alone: %s', (line, date) => {
  expect(isStamp(line) ? dayIn(line)?.date : undefined).toBe(date);
});

test.each([
  ['虚构部长同测试国副部长举行第七次磋商', 'zh-Hans'],
  ['虛構部長同測試國副部長舉行第七次磋商', 'zh-Hant'],
  ['人工之三', 'zh'],
])('“%s” is %s', (text, language) => {
  expect(chineseOf(text)).toBe(language);
});

test.each([
  ['none in the first word after a mark', '□ Yesterday the minister came.', []],
  ['Seoul on May', 'He came to Seoul on May 3.', ['Seoul']],
  [
    'foreign names in kana',
    '訪日中のオットー・バイシュピール副大臣とペルーの会合',
    ['オットー・バイシュピール', 'ペルー'],
  ],
  ['names with a dot', '测试国副部长奥托·拜施皮尔，表示欢迎', ['奥托·拜施皮尔']],
  ['names before an office', '가상의 오토 차관은 서울에서 말하였다.', ['오토']],
])('may be names: %s', (_name, text, names) => {
  expect(unknownNames([{ words: text, starts: true, linked: false }], text)).toEqual(names);
});

test('a file is written as an author would write it', () => {
  makeEntity('organization', '虚构部', readShelf(dir), { id: 'office-w' });
  const { release } = addText('合成聲明（虛構）\n\n一、虚构部歡迎。\n（一）2025年舉行；\n二、本聲明僅供測試。', {
    publisher: 'office-w',
    language: 'zh-Hant',
  });
  expect(readFileSync(join(dir, release.path), 'utf8')).toMatch(
    /\n\n一、\[虚构部\]\(\.\.\/organizations\/office-w\.md\)歡迎。\n\n- 2025年舉行；\n\n二、本聲明僅供測試。\n$/,
  );
});

test('a title in another script gives no letters for an id: day, publisher and a number do', () => {
  const add = (name: string, url: string) => addFile(`${captures}/${name}.txt`, { url }).release.id;
  expect(add('chinese-simplified', 'https://example.org/a')).toBe('2024-05-13-test-ministry');
  expect(add('chinese-traditional', 'https://example.org/b')).toBe('2024-05-13-test-ministry-2');
  const undated = addText(
    '無日期的聲明（虛構）\n\n本聲明為測試而虛構，並未發生，也不涉及任何國家或任何人員的任何立場。',
    {
      url: 'https://example.org/c',
    },
  );
  expect(undated.release.id).toBe('undated-test-ministry');
});

test('the genre is the publisher’s own in the same language, else the usual one in it', () => {
  makeEntity('organization', 'One Office', readShelf(dir));
  const genreOf = (name: string, wishes: Parameters<typeof addFile>[1]) =>
    addFile(`${captures}/${name}.txt`, { publisher: 'one-office', url: `https://example.org/${name}`, ...wishes })
      .release.genre;
  expect(genreOf('letter', { genre: 'Letter' })).toBe('Letter');
  expect(genreOf('statement', {})).toBe('Letter');
  expect(genreOf('korean', {})).toBe('보도자료');
  expect(genreOf('chinese-traditional', {})).toBe('新聞稿');
});

test('the bytes of a release that is there are refused under another address', () => {
  const { release } = addFile(`${captures}/letter.txt`);
  expect(() => addFile(`${captures}/letter.txt`, { url: 'https://example.org/same' })).toThrow(
    `byte for byte, the source of ${release.id}`,
  );
});

test('however many are added on a day, its entry tells them in a sentence beside the author’s own words', () => {
  const path = join(dir, 'edition.md');
  const author = `  - date: ${today}\n    text: A word of the author’s.\n`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('changes:\n', `changes:\n${author}`));
  for (let count = 1; count <= 12; count++) {
    addText(['A Synthetic Title', `${count} of these. ${sentences(1).join()}`].join('\n\n'), {
      url: `https://example.org/${count}`,
    });
  }
  const [change] = readEdition(dir).changes;
  expect(readFileSync(path, 'utf8')).toContain(
    '    releases:\n      - a-synthetic-title\n      - a-synthetic-title-2\n',
  );
  expect(change?.text).toBe('A word of the author’s. 12 releases added.');
  expect(change?.releases.map(({ id }) => id).slice(0, 2)).toEqual(['a-synthetic-title', 'a-synthetic-title-2']);
});

test('the report says what was linked, what several have for a name, and what is unknown', () => {
  const report = reportOf(addFile(`${captures}/numbered.txt`), dir);
  expect(report).toContain('Anna Testa → people/anna-testa.md');
  expect(report).toContain('TF: organizations/test-forum.md, glossary/test-accord.md');
  expect(report).toMatch(/does not know\n(?: {2}.*\n)*? {2}Test Union\n/);
  expect(report).toContain('Hits 1234');
});

test.each([
  ['en', 'The UN General Assembly and the UN.', ['UN General Assembly', 'UN']],
  ['es', 'Es un plan de la UNESCO en un país del Perú, según PERUANA.', ['Perú']],
  ['en', 'The ROK-Peru FTA and a ROK-Peru talk, Peruvian or not.', ['ROK-Peru FTA', 'ROK', 'Peru']],
  ['ko', '외교부는 페루와 만났고 외교부장관은 대한민국을 떠났다.', ['외교부', '페루', '대한민국']],
  ['ja', '試験省は大試験省令を試験省と呼ぶ。', ['試験省', '試験省']],
  ['en', 'See https://example.org/Peru and mail Peru@example.org.', []],
])('%s: names in “%s”', (language, text, names) => {
  const { subjects } = readShelf(dir);
  const found = nameFinder(subjects.entities, language)(text).filter(({ entities }) => entities.length > 0);
  expect(found.map(({ words }) => words)).toEqual(names);
});

test('the entry of the day is the only change of edition.md', () => {
  const path = join(dir, 'edition.md');
  const before = readFileSync(path, 'utf8');
  const withoutDay = (text: string) => text.replace(new RegExp(` {2}- date: ${today}\\n(?: {4}.*\\n)*`), '');
  addFile(`${captures}/letter.txt`);
  expect(withoutDay(readFileSync(path, 'utf8'))).toBe(before);
  addFile(`${captures}/spanish.txt`, { url: 'https://example.org/other' });
  expect(withoutDay(readFileSync(path, 'utf8'))).toBe(before);
  const [change] = readEdition(dir).changes;
  expect(change).toMatchObject({ date: today, releases: [{ language: 'en' }, { language: 'es' }] });
});

test('nothing is overwritten, and what is refused leaves everything as it was', () => {
  const wishes = { id: '2020-01-02-synthetic-unnumbered' };
  const before = readFileSync(join(dir, 'edition.md'), 'utf8');
  expect(() => addFile(`${captures}/letter.txt`, wishes)).toThrow('is there already, and nothing is overwritten');
  expect(() => addFile(`${captures}/letter.txt`, { publisher: 'test-ministri' })).toThrow(
    'Did you mean “test-ministry”?',
  );
  expect(() => addFile(`${captures}/letter.txt`, { id: '2013' })).toThrow('is the list of a year’s releases');
  expect(() => makeEntity('person', 'Index', readShelf(dir))).toThrow('an id that is not “index”');
  expect(() => addFile(`${captures}/letter.txt`, { title: 'Another' })).toThrow('has no line “Another”');
  expect(readFileSync(join(dir, 'edition.md'), 'utf8')).toBe(before);
});

test.each([
  ['1234', '5678', 'unchanged', []],
  [
    'closely together',
    'together',
    'changed',
    ['… The two Ministers agreed to work [-closely-] together under the TF. Spokesperson of …'],
  ],
] as const)('a new capture with “%s” as “%s” is %s', (from, to, state, difference) => {
  const { release } = addFile(`${captures}/numbered.txt`);
  const path = join(dir, 'again.txt');
  writeFileSync(path, numbered.replace(from, to));
  const shelf = readShelf(dir);
  const there = shelf.releases.find(({ id }) => id === release.id) ?? expect.fail();
  recordRecapture(there, path, '2026-11-24', shelf, today);
  const { captures: looks } = readEdition(dir).releases.find(({ id }) => id === release.id)?.source ?? expect.fail();
  expect(looks).toMatchObject([{ date: '2026-11-24', state, difference }]);
});

test('a page that is gone is recorded after what was found before, and its file keeps its form', () => {
  const id = '2013-09-26-rok-peru';
  const path = join(dir, `releases/${id}.md`);
  const before = readFileSync(path, 'utf8');
  for (const file of [join(dir, `releases/${id}.txt`), undefined]) {
    const shelf = readShelf(dir);
    recordRecapture(shelf.releases.find((one) => one.id === id) ?? expect.fail(), file, today, shelf, today);
  }
  const { captures: looks } = readEdition(dir).releases.find((one) => one.id === id)?.source ?? expect.fail();
  expect(looks.map(({ state }) => state)).toEqual(['unchanged', 'gone']);
  const after = readFileSync(path, 'utf8');
  expect(after.replace(/ {2}captures:\n(?: {4}.*\n)*/, '')).toBe(before);
});

test.each([
  ['person', 'Carla Inventa', 'people/carla-inventa.md'],
  ['organization', 'Oficina Imaginária', 'organizations/oficina-imaginaria.md'],
  ['term', 'Imaginary Measure', 'glossary/imaginary-measure.md'],
  ['area', 'Imagination', 'areas/imagination.md'],
])('a new %s', (kind, name, path) => {
  expect(makeEntity(kind, name, readShelf(dir))).toBe(path);
  // Its file is right; only that nothing names it yet is a mistake.
  expect(() => readEdition(dir)).toThrow(/^One mistake[^]*nothing names this/);
  expect(() => makeEntity(kind, name, readShelf(dir))).toThrow('is there already');
  expect(() => makeEntity('ministry', name, readShelf(dir))).toThrow('one of person, organization, term, area');
});

test.each([
  [['a.txt', 'b.txt', '--url', 'https://example.org/'], 'one file too many is named: b.txt.'],
  [['--url', 'https://example.org/'], 'no file is named.'],
  [['a.txt'], 'no address is named.'],
  [['a.txt', '--gone', '--url', 'https://example.org/'], 'a.txt is named, and --gone says that there is none.'],
  [['a.txt', '--url', 'example.org'], '--url is “example.org”.'],
  [['a.txt', '--url', 'https://example.org/', '--published', '2019-02-30'], '--published is “2019-02-30”.'],
  [['a.txt', '--url', 'https://example.org/', '--language', 'klingonish-'], '--language is “klingonish-”.'],
  [['a.txt', '--url', 'https://example.org/', '--titel', 'A'], "Unknown option '--titel'."],
  [['--help'], 'this is how the command is used.'],
])('%j is refused', (args, problem) => {
  expect(() => readWishes(args, today)).toThrow(problem);
});

test('what is typed is kept, and the day of the capture is today', () => {
  expect(readWishes(['a.txt', '--url', 'https://example.org/', '--no-record', '--genre', '新聞稿'], today)).toEqual({
    ...{ path: 'a.txt', url: 'https://example.org/', genre: '新聞稿', captured: today, gone: false, record: false },
  });
});

test('a file of a name without letters a–z asks for an id, and a person has no type', () => {
  const shelf = readShelf(dir);
  expect(() => makeEntity('organization', '虚构部', shelf)).toThrow('“虚构部” has no letters a–z to make an id of.');
  expect(() => makeEntity('person', 'Carla Inventa', shelf, { type: 'Minister' })).toThrow('has no type');
});

test('files that nothing names yet hold nothing up, and are told', () => {
  makeEntity('organization', 'One Office', readShelf(dir));
  makeEntity('organization', 'Another Office', readShelf(dir));
  const addition = addFile(`${captures}/letter.txt`, { publisher: 'one-office' });
  expect(addition.unnamed).toEqual(['organizations/another-office.md']);
  expect(reportOf(addition, dir)).toContain(`${dir}/organizations/another-office.md`);
  expect(addFile(`${captures}/spanish.txt`, { publisher: 'another-office' }).unnamed).toEqual([]);
});

test('a new organization publishes a release at once', () => {
  makeEntity('organization', '架空省', readShelf(dir), { id: 'imaginary-ministry' });
  const { release } = addFile(`${captures}/spanish.txt`, { publisher: 'imaginary-ministry' });
  expect(release.publisher.name).toBe('架空省');
});
