import { fold } from '../model/fold.ts';
import { inPlainDigits } from '../model/number.ts';
import { dayIn, isOfCalendar } from './day.ts';
import { usualGenres } from './genre.ts';

/*
 * What a line that is the web page's looks like, where no earlier release of the publisher has it among its furniture.
 */

/** Names of menus, tools and other parts of a page, in the languages that ministries write in; each may be a whole line. */
const tools = new Set(
  `
  home / menu / main menu / search / print / print page / share / list / next / previous / prev / back / top / close /
  back to top / back to list / skip to content / skip to main content / read more / download / attachment / attachments /
  file / related links / related articles / related content / tags / sitemap / site map / contact us / copy link / email /
  e-mail / privacy policy / accessibility / terms of use / cookies / share this page / subscribe / comments / post a comment /
  news release / associated links / report a problem on this page
  facebook / twitter / x / linkedin / whatsapp / telegram / instagram / youtube / kakao / kakaotalk / line / weibo / wechat
  inicio / imprimir / compartir / buscar / anterior / siguiente / volver / descargar / menú / noticias / etiquetas /
  noticias relacionadas / copiar enlace / mapa del sitio / aviso legal / política de privacidad
  accueil / imprimer / partager / rechercher / télécharger / copier le lien / à lire aussi / mentions légales /
  plan du site / aller au contenu principal / haut de page / retour en haut / ajouter aux favoris
  ir para o conteúdo / você está aqui / página inicial / canais de atendimento / imprensa / notícias / compartilhe /
  compartilhar / categoria / voltar ao topo / copiar link / you are here / vous êtes ici / usted está aquí / sie sind hier
  ana sayfa / paylaş / yazdır / trang chủ / tin tức / chia sẻ / in trang / về đầu trang
  zum inhalt springen / startseite / drucken / teilen / suche / zurück / impressum / datenschutz / nach oben
  главная / новости / поиск / поделиться / печать / версия для печати / наверх
  الرئيسية / الصفحة الرئيسية / القائمة الرئيسية / بحث / مشاركة / شارك / طباعة / روابط ذات صلة / اتصل بنا / خريطة الموقع /
  سياسة الخصوصية / شروط الاستخدام / العودة إلى الأعلى / تخطي إلى المحتوى
  דילוג לתוכן / דף הבית / חיפוש / הדפסה / שיתוף / צור קשר / נגישות / הצהרת נגישות / מפת אתר / מפת האתר / מדיניות פרטיות /
  תנאי שימוש / חזרה למעלה
  목록 / 이전글 / 다음글 / 이전 / 다음 / 인쇄 / 공유 / 첨부파일 / 메뉴 / 검색 / 홈 / 다운로드 / 미리보기 / 바로보기 / 위로 /
  바로가기 메뉴 / 본문 바로가기 / 주메뉴 바로가기 / 검색창 열기 / 페이지 만족도 조사 / 페이스북 / 트위터 / 카카오톡 / 글자크기
  ホーム / トップページ / メニュー / 印刷 / 検索 / シェア / シェアする / ツイート / ツイートする / ポスト / 本文へ / 関連リンク /
  関連情報 / このページのトップへ戻る / ページの先頭へ / ページの先頭へ戻る / 一つ前のページに戻る / 前のページに戻る / 法的事項 /
  プライバシーポリシー / アクセシビリティについて / サイトマップ
  首页 / 打印 / 打印本页 / 全文打印 / 分享 / 分享到 / 关闭 / 关闭窗口 / 关闭本页 / 推荐给朋友 / 相关新闻 / 相关链接 / 相关附件 /
  返回顶部 / 回到顶部 / 网站地图 / 上一篇 / 下一篇 / 附件下载 / 扫一扫
  首頁 / 回首頁 / 回上頁 / 回上一頁 / 列印 / 友善列印 / 列印此頁 / 分享給朋友 / 關閉 / 相關新聞 / 相關連結 / 相關檔案 / 回頁首 /
  返回頁首 / 網站導覽 / 網頁指南 / 跳到主要內容區塊 / 跳至主要內容 / 隱私權保護政策 / 即日新聞 / 上一則 / 下一則
  english / français / español / deutsch / русский / العربية / 한국어 / 日本語 / 中文 / 简体 / 簡體 / 繁体 / 繁體 / 字型大小
  english version / arabic / chinese / french / german / japanese / korean / russian / spanish / 英語版 / 英語版 (english)
  `
    .split(/[/\n]/)
    .map((name) => fold(name.trim()))
    .filter(Boolean),
);
/** How lines of the page begin or end that say more than the name of a tool. */
const notices = [
  /^(?:©|copyright\b|\(c\) ?\d{4})|all rights reserved|版权所有|版權所有|جميع الحقوق محفوظة|כל הזכויות שמורות/iu,
  /^(?:attachments?|첨부파일|descargar|附件|附加檔案)\s?:/iu,
  /^mise à jour\s?:/iu,
  // Before and after it on the board: the titles of others.
  /^(?:이전글|다음글|上一[篇則]|下一[篇則])\s*[:：]?\s/u,
  /^(?:分享[到至]|[【[(]?字[体體号號型]|相关(?:新闻|链接)|相關(?:新聞|連結))|ICP备|別ウィンドウで開く/u,
];
/** What stands before or beside a day or a number of readers. */
const labels =
  /(?<!\p{L})(?:date|posted|published|updated|release date|hits?|views?|author|writer|fecha|publicado(?: em)?|atualizado(?: em)?|h|visitas|fecha de publicación|datum|erscheinungsdatum|дата|опубликовано|عدد المشاهدات|المشاهدات|تاريخ النشر|פורסם|תאריך פרסום|תאריך|עודכן|publié le|el|on|le|am|pm|[ap]\. ?m\.|hrs?|uhr|작성일|등록일|게시일|조회수?|掲載日|更新日|発表日|发布时间|发布日期|更新时间|浏览次数|點閱數|點閱人次|發布時間|發布日期|更新日期|香港時間|[时時分秒点點]|[(][월화수목금토일月火水木金土日一二三四五六][)]|[(]?(?:星期|周|週)[一二三四五六日天][)]?)(?!\p{L})/giu;
/** Heads of columns, of which a line of the page’s has several: “Writer … Date … Hit …”. */
const columns =
  /(?<!\p{L})(?:date|hits?|views?|writer|author|작성일|등록일|작성자|부서명?|조회수?|掲載日|发布时间|浏览次数|發布日期|點閱數)(?!\p{L})/giu;
/** What a line beside the title tells of the page: whence it has the text, who looks after it. */
const origin =
  /^(?:source|from(?=\s?:)|来源|來源|资料来源|資料來源|信息来源|作者|责任编辑|責任編輯|發稿單位|发布单位|부서명|부서(?=\s?:)|담당부서|담당자|작성자|연락처|전화|출처)\s?[:\s]/iu;
/** What a ministry calls what it publishes, where it stands beside a day. */
const genres = new RegExp(`(?<!\\p{L})(?:press release|${usualGenres.join('|')})(?!\\p{L})`, 'iu');
/** A line that says what the line below it tells: when it was published, who did. */
const isLabel = {
  day: /^(?:(?:first |last )?(?:published|updated|posted)(?: on)?|publié le|publicado|veröffentlicht|опубликовано|작성일|등록일|게시일|掲載日|更新日|発表日|发布时间|发布日期|更新时间|發布時間|發布日期|更新日期)\s?[:：]?$/iu,
  name: /^(?:from|by)\s?:$/iu,
};
/** A line that ends what is published, as “###”, and is itself of the page. */
const end = /^(?:#(?: ?#){2,}|[-–— ]*(?:30|ends?|完)[-–— ]*|ends?\/.*|[（(<](?:ends?|fin|끝|完)[）)>])$/iu;

/** Whether a line is a menu's, a tool's, a trail of links or a notice of rights. */
export function isFurniture(line: string): boolean {
  const plain = line.normalize('NFKC');
  return isTool(plain) || isTrail(plain) || notices.some((notice) => notice.test(plain));
}

/** Whether a line names a tool, or several one beside the other. */
function isTool(line: string): boolean {
  const names = [line, ...[/\s*[|/·・]\s*/u, /\s+/u].map((between) => line.split(between).filter(Boolean))];
  const isName = (name: string) => tools.has(fold(name.replace(/^[\p{So}\p{Ps}\p{Pd}•·*]\s*|[\s\p{Pe}:>»›]+$/gu, '')));
  return names.some((some) => (typeof some === 'string' ? isName(some) : some.length > 0 && some.every(isName)));
}

/** Whether a line is a trail of links, as “Home > News”; a sentence in French has “ » ” too. */
function isTrail(line: string): boolean {
  const steps = line.split(/\s[>›»|/]\s/u);
  const isLed = isTool(steps[0] ?? '') || !/\s\/\s/.test(line);
  return steps.length > 1 && isLed && !/«|[.!?。]["”»\s]*$/u.test(line);
}

/** Whether a line tells nothing but a day, an hour or how many have read it. */
export function isStamp(line: string): boolean {
  const plain = inPlainDigits(line);
  const day = dayIn(line)?.words;
  const left = plain
    .replace(day ?? '', '')
    .replace(day ? genres : '', '')
    .replace(labels, '')
    .replace(/\p{L}+/gu, (word) => (isOfCalendar(word) ? '' : word));
  const isTable = (plain.match(columns) ?? []).length > 1;
  return /\d/.test(plain) && (isTable || /^[\d\s\p{P}\p{S}]*$/u.test(left));
}

/** Whether a line beside the title tells something of the page, or nothing at all. */
export function isAside(line: string): boolean {
  return isStamp(line) || origin.test(line.normalize('NFKC')) || !/[\p{L}\p{N}]/u.test(line);
}

/**
 * Of the lines of a page those that are a label and what it labels, in a line of its own below: “Published”, then a day;
 * “From:”, then one of the folded `names`.
 */
export function labelled<Line extends { text: string }>(lines: readonly Line[], names: ReadonlySet<string>): Line[] {
  return lines.flatMap((line, index) => {
    const below = lines[index + 1];
    if (!below) return [];
    const tellsDay = isLabel.day.test(line.text) && isStamp(below.text);
    const tellsName = isLabel.name.test(line.text) && names.has(fold(below.text));
    return tellsDay || tellsName ? [line, below] : [];
  });
}

/** Whether a line says that what is published ends here. */
export function isEnd(line: string): boolean {
  return end.test(line);
}
