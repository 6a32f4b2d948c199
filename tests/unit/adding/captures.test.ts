import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../../src/adding/report.ts';
import { allPassages, type Release } from '../../../src/model/release.ts';
import { captures, numbered, ownEdition } from './own-edition.ts';

const { dir, addFile, addText, published } = ownEdition();

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

test.each([
  ['line ends of Windows', numbered.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${numbered}`],
  ['no-break spaces', numbered.replaceAll('Minister Testa', 'Minister\u00A0Testa').replaceAll('. Mi', '.\u00A0Mi')],
])('%s change no word and stay in the bytes', (_name, text) => {
  const addition = addText(text);
  const release = published(addition);
  expect(passagesOf(release)).toEqual(cases[1]?.passages);
  expect(Buffer.from(release.source.bytes).toString()).toBe(text);
  expect(reportOf(addition, dir()).includes('byte order mark')).toBe(text.startsWith('\uFEFF'));
});

test('what is no UTF-8 is refused', () => {
  const path = join(dir(), 'latin.txt');
  writeFileSync(path, Buffer.from('Comunicaci\xf3n', 'latin1'));
  expect(() => addFile(path)).toThrow('latin.txt:1: the bytes of this line are no UTF-8.');
});
