/* A route of this form is built last of all, so that the pictures are drawn while the pages are made. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pictureAddress } from '../addresses.ts';
import { drawAhead } from '../pictures/ahead.ts';
import type { Picture } from '../pictures/picture.ts';
import { pictures } from '../pictures/pictures.ts';
import { pngOf } from '../pictures/png.ts';
import { site } from '../site.ts';

const folder = '.cache/pictures';

export const getStaticPaths = (() => {
  const drawn = import.meta.env.PROD ? drawAhead(pictures, folder) : undefined;
  return pictures.map((picture) => ({
    params: { picture: pictureAddress(picture.page).slice(site.base.length) },
    props: { picture, drawn },
  }));
}) satisfies GetStaticPaths;

interface Props {
  picture: Picture;
  /** Comes when every picture that was not kept is. */
  drawn: Promise<unknown> | undefined;
}

/** The picture that previews of a link to a page show. */
export const GET: APIRoute<Props> = async ({ props: { picture, drawn } }) => {
  await drawn;
  return new Response(new Uint8Array(await pngOf(picture, folder)), { headers: { 'Content-Type': 'image/png' } });
};
