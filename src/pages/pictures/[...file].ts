import type { APIRoute, GetStaticPaths } from 'astro';
import { file, pictureAddress } from '../../addresses.ts';
import type { Picture } from '../../pictures/picture.ts';
import { pictures } from '../../pictures/pictures.ts';
import { pngOf } from '../../pictures/png.ts';

export const getStaticPaths = (() =>
  pictures.map((picture) => ({
    params: { file: pictureAddress(picture.page).slice(file('pictures/').length) },
    props: { picture },
  }))) satisfies GetStaticPaths;

/** The picture that previews of a link to a page show. */
export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(new Uint8Array(await pngOf(props.picture, '.cache/pictures')), {
    headers: { 'Content-Type': 'image/png' },
  });
