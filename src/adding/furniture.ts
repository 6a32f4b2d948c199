import { fold } from '../model/fold.ts';
import { dayIn } from './day.ts';

/*
 * What a line that is the web page's looks like, where no earlier release of the publisher has it among its furniture.
 */

/** Whole lines of menus and tools. */
const tools = new Set(
  [
    ...[
      'home',
      'menu',
      'main menu',
      'search',
      'print',
      'share',
      'list',
      'next',
      'previous',
      'prev',
      'back',
      'top',
      'close',
    ],
    ...[
      'back to top',
      'back to list',
      'skip to content',
      'skip to main content',
      'read more',
      'download',
      'attachment',
    ],
    ...[
      'attachments',
      'related links',
      'sitemap',
      'site map',
      'contact us',
      'copy link',
      'facebook',
      'twitter',
      'x',
      'email',
    ],
    ...['e-mail', 'inicio', 'imprimir', 'compartir', 'buscar', 'anterior', 'siguiente', 'volver', 'descargar', 'menú'],
    ...[
      'noticias',
      'accueil',
      'imprimer',
      'partager',
      'rechercher',
      'startseite',
      'drucken',
      'teilen',
      'suche',
      'zurück',
    ],
    ...['목록', '이전글', '다음글', '인쇄', '공유', '첨부파일', '메뉴', '검색', '홈', '바로가기 메뉴', '본문 바로가기'],
    ...['주메뉴 바로가기', '검색창 열기', 'ホーム', 'トップページ', 'メニュー', '印刷', '検索', 'シェア', '本文へ'],
    ...['このページのトップへ戻る', '一つ前のページに戻る', '首页', '打印', '分享'],
  ].map(fold),
);
/** What stands before or beside a day or a number of readers. */
const labels =
  /(?<!\p{L})(?:date|posted|published|updated|release date|hits?|views?|author|writer|fecha|publicado|visitas|fecha de publicación|datum|publié le|el|on|le|am|pm|[ap]\. ?m\.|hrs?|uhr|작성일|등록일|게시일|조회수?|掲載日|更新日|発表日|发布时间)(?!\p{L})/giu;

/** Whether a line is a menu's, a tool's, a trail of links or a notice of rights. */
export function isFurniture(line: string): boolean {
  return (
    tools.has(fold(line.replace(/^[\p{So}\p{Pd}•·*]\s*|[\s:>»›]+$/gu, ''))) ||
    /\s[>›»|]\s/u.test(line) ||
    /^(?:©|copyright\b|\(c\) ?\d{4})|all rights reserved|^(?:attachments?|첨부파일|descargar)\s?[:：]/iu.test(line)
  );
}

/** Whether a line tells nothing but a day, an hour or how many have read it. */
export function isStamp(line: string): boolean {
  const plain = line.normalize('NFKC');
  const left = plain.replace(dayIn(line)?.words ?? '', '').replace(labels, '');
  return /\d/.test(plain) && /^[\d\s\p{P}\p{S}]*$/u.test(left);
}
